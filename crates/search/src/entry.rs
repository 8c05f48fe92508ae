//! An item as it stands in the index: its texts folded, and a signature that says at once what it
//! certainly does not hold.

use crate::{Item, Place, matching::covered};
use hanzi::{Folded, Hanzi};

/// Bits of a signature. A note of 600 characters sets about a fifth of them.
const BITS: usize = 4096;

/// One folded text of an item.
pub(crate) struct Field {
    pub(crate) place: Place,
    pub(crate) units: Vec<u16>,
}

pub(crate) struct Entry<K> {
    pub(crate) key: K,
    pub(crate) rank: i64,
    pub(crate) fields: Vec<Field>,
    signature: Box<[u64; BITS / 64]>,
}

impl<K> Entry<K> {
    pub(crate) fn of(item: Item<K>, hanzi: &Hanzi) -> Self {
        let mut signature = Box::new([0; BITS / 64]);
        let fields: Vec<Field> = item
            .fields
            .into_iter()
            .map(|(place, text)| Field { place, units: Folded::of(&text, hanzi).units })
            .filter(|field| !field.units.is_empty())
            .collect();
        for field in &fields {
            for bit in field.units.windows(2).map(pair).chain(field.units.iter().map(single)) {
                signature[bit / 64] |= 1 << (bit % 64);
            }
        }
        Self { key: item.key, rank: item.rank, fields, signature }
    }

    /// Whether `units` may stand somewhere in it; a no is certain.
    pub(crate) fn may_hold(&self, units: &[u16]) -> bool {
        match units {
            [unit] => self.has(single(unit)),
            units => units.windows(2).map(pair).all(|bit| self.has(bit)),
        }
    }

    /// At most this share of `units` stands in it, in pairs, in percent.
    pub(crate) fn may_cover(&self, units: &[u16]) -> usize {
        let may_be: Vec<bool> = units.windows(2).map(|two| self.has(pair(two))).collect();
        covered(&may_be)
    }

    fn has(&self, bit: usize) -> bool {
        self.signature[bit / 64] & (1 << (bit % 64)) != 0
    }

    /// The texts that are looked at closely: all but the long ones.
    pub(crate) fn short_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.place != Place::Text)
    }
}

fn single(unit: &u16) -> usize {
    scattered(u32::from(*unit))
}

fn pair(pair: &[u16]) -> usize {
    let [a, b] = [pair.first(), pair.get(1)].map(|unit| u32::from(unit.copied().unwrap_or(0)));
    scattered((a << 16) | b)
}

/// A number between zero and `BITS` that depends on every bit of `n` (Knuth's multiplicative hash).
fn scattered(n: u32) -> usize {
    (n.wrapping_mul(0x9e37_79b1) >> 20) as usize % BITS
}
