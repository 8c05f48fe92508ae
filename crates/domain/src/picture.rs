//! Pictures whose size and main colour are known before a byte of them arrives.

use serde::{Deserialize, Serialize};

/// The widths every picture is kept in, in pixels.
pub const WIDTHS: [u32; 3] = [240, 480, 960];

/// A picture, by name; its files are `pictures/NAME-WIDTH.webp` for each of [`WIDTHS`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its name, without width and ending.
    pub name: String,
    /// Width of the largest file, in pixels.
    pub width: u32,
    /// Height of the largest file, in pixels.
    pub height: u32,
    /// Its main colour as `#rrggbb`, shown until it has arrived.
    pub color: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

impl Picture {
    /// Height over width in thousandths: what the masonry reckons with.
    #[must_use]
    pub fn ratio_thousandths(&self) -> u32 {
        if self.width == 0 {
            return 1_000;
        }
        let ratio = u64::from(self.height) * 1_000 / u64::from(self.width);
        u32::try_from(ratio).unwrap_or(u32::MAX).clamp(500, 1_800)
    }
}
