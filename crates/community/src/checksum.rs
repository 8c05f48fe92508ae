//! A number that differs when what it was made of does: FNV-1a. Not a secret and not a safeguard.

/// The checksum of these bytes. Two texts that differ in one byte never share it.
pub(crate) fn checksum(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
