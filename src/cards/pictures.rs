//! The files of a picture of the community.

use crate::ui::PictureFiles;
use domain::{Picture, picture::WIDTHS};

/// The files of `picture`, below the base of the site.
#[must_use]
pub fn files(picture: &Picture) -> PictureFiles {
    let address = |width: u32| format!("pictures/{}-{width}.webp", picture.name);
    let mut srcset = String::new();
    for width in WIDTHS {
        let comma = if srcset.is_empty() { "" } else { ", " };
        srcset.push_str(&format!("{comma}{} {width}w", address(width)));
    }
    PictureFiles {
        src: address(WIDTHS[1]),
        smallest: address(WIDTHS[0]),
        srcset,
        alt: picture.alt.clone(),
        ground: picture.color.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::fixtures;

    #[test]
    fn every_width_is_offered() {
        let files = files(&fixtures::picture());
        assert_eq!(files.src, "pictures/third-plate-480.webp");
        assert_eq!(files.srcset.matches(".webp ").count(), WIDTHS.len());
    }
}
