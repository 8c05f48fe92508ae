//! Which form of a word a number takes: as the browser's Intl says.

use crate::platform::intl;

/// `one` when English speaks of `n` things as of one, `other` otherwise.
#[must_use]
pub fn plural(n: u64, one: &'static str, other: &'static str) -> &'static str {
    if intl::is_one("en", n) { one } else { other }
}
