//! Names of things: one type per kind, so that a coupon is never asked for by the id of a note.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The longest id that is taken, in bytes: 22 base62 characters for what people create, slugs for the demo.
pub const MAX_ID_BYTES: usize = 64;

/// Whether `text` can be an id: 1 to 64 ASCII letters, digits, `-` or `_`.
#[must_use]
pub fn is_id(text: &str) -> bool {
    (1..=MAX_ID_BYTES).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it stands in addresses and keys.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A note.
    NoteId
);
id!(
    /// A comment under a note.
    CommentId
);
id!(
    /// A product.
    ProductId
);
id!(
    /// A coupon.
    CouponId
);
id!(
    /// Somebody who writes notes.
    CreatorId
);
id!(
    /// A shop that sells and ships.
    ShopId
);
id!(
    /// A complaint about a purchase or a shop.
    ComplaintId
);
id!(
    /// A course of the school.
    CourseId
);
id!(
    /// A lesson in its course.
    LessonId
);
id!(
    /// What somebody wrote down at a place of a lesson.
    LessonNoteId
);
id!(
    /// A rule of words that somebody does not want to read.
    MuteId
);
id!(
    /// A report of a note or a comment.
    ReportId
);
id!(
    /// A folder of what somebody saved.
    FolderId
);
id!(
    /// Somebody who uses the community, signed in or a guest.
    PersonId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_never_gets_into_an_id() {
        assert!(is_id("bear-plate"));
        assert!(!is_id("a/b"));
        assert!(!is_id(""));
        assert!(!is_id(&"x".repeat(65)));
    }
}
