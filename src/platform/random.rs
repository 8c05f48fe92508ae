//! Chance, for names that nobody else will choose.

/// The characters of an id.
const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// An id of 128 random bits in 22 base62 characters.
#[must_use]
pub fn id() -> String {
    base62(bits())
}

#[cfg(target_arch = "wasm32")]
fn bits() -> u128 {
    let mut bytes = [0; 16];
    let crypto = super::window().and_then(|window| window.crypto().ok());
    let filled =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        return u128::from_be_bytes(bytes);
    }
    // Without the browser's own chance, what Math offers is still unlike what another visitor gets.
    (0..4).fold(0, |bits, _| (bits << 32) | (js_sys::Math::random() * 4_294_967_296.0) as u128)
}

#[cfg(not(target_arch = "wasm32"))]
fn bits() -> u128 {
    use std::hash::{BuildHasher, RandomState};
    let half = || u128::from(RandomState::new().hash_one(0));
    (half() << 64) | half()
}

fn base62(mut bits: u128) -> String {
    let mut text = [b'0'; 22];
    for place in text.iter_mut().rev() {
        *place = BASE62[(bits % 62) as usize];
        bits /= 62;
    }
    text.into_iter().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_22_characters_and_differ() {
        assert_eq!(base62(0), "0".repeat(22));
        assert_eq!(base62(u128::MAX).len(), 22);
        assert!(domain::ids::is_id(&id()));
        assert_ne!(id(), id());
    }
}
