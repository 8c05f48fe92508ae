//! The files of a picture of the community.

use crate::ui::PictureFiles;
use domain::{Picture, picture::WIDTHS};

/// The files of `picture`, below the base of the site.
#[must_use]
pub fn files(picture: &Picture) -> PictureFiles {
    let address = |width: u32| format!("pictures/{}-{width}.webp", picture.name);
    let srcset: Vec<String> =
        WIDTHS.iter().map(|width| format!("{} {width}w", address(*width))).collect();
    PictureFiles {
        src: address(WIDTHS[1]),
        smallest: address(WIDTHS[0]),
        srcset: srcset.join(", "),
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
