//! 收藏夹: named folders of what somebody saved, in an order of their own.

use crate::{FolderId, Picture, Refusal, Timestamp, skeleton::skeleton, text::visible};
use serde::{Deserialize, Serialize};

/// The most characters of a name.
pub const MAX_FOLDER_NAME: usize = 20;

/// The most folders of one person.
pub const MAX_FOLDERS: usize = 100;

/// The most notes that are put into a folder at once.
pub const MAX_FILED: usize = 200;

/// How many covers are shown of a folder.
pub const MAX_COVERS: usize = 3;

/// A folder with what is seen of it from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folder {
    /// Its id.
    pub id: FolderId,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub at: Timestamp,
    /// What is in it.
    pub pile: Pile,
}

/// Saved notes as they are seen from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pile {
    /// How many that are there.
    pub n: u64,
    /// The covers of those that were saved last, at most [`MAX_COVERS`].
    pub covers: Vec<Picture>,
}

impl Pile {
    /// Lays one more note on it, from the one that was saved last on.
    pub fn lay(&mut self, cover: Option<&Picture>) {
        self.n += 1;
        if self.covers.len() < MAX_COVERS {
            self.covers.extend(cover.cloned());
        }
    }
}

/// Somebody's folders, in their order, and what lies in none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folders {
    /// The folders.
    pub folders: Vec<Folder>,
    /// What lies in none of them.
    pub unfiled: Pile,
    /// How many saved notes there are in all: those of every folder and those in none.
    pub n_all: u64,
}

impl Folders {
    /// The folder `id`.
    #[must_use]
    pub fn get(&self, id: &FolderId) -> Option<&Folder> {
        self.folders.iter().find(|folder| folder.id == *id)
    }

    /// The ids, in order.
    #[must_use]
    pub fn order(&self) -> Vec<FolderId> {
        self.folders.iter().map(|folder| folder.id.clone()).collect()
    }
}

/// A name as it is kept: what is seen of it, on one line.
///
/// # Errors
/// [`Refusal::NameUnseen`] when nothing is seen of it, [`Refusal::TextTooLong`] past
/// [`MAX_FOLDER_NAME`] characters.
pub fn folder_name(typed: &str) -> Result<String, Refusal> {
    let name = visible(typed);
    if name.is_empty() {
        return Err(Refusal::NameUnseen);
    }
    if name.chars().count() > MAX_FOLDER_NAME {
        return Err(Refusal::TextTooLong);
    }
    Ok(name)
}

/// Whether two names pass for each other before the eye.
#[must_use]
pub fn same_folder_name(one: &str, other: &str) -> bool {
    skeleton(one) == skeleton(other)
}

/// `known` in the order that `wanted` names: what it does not name stays behind it in its old order,
/// and what is not known is left out.
#[must_use]
pub fn reordered(known: &[FolderId], wanted: &[FolderId]) -> Vec<FolderId> {
    let mut order: Vec<FolderId> = Vec::with_capacity(known.len());
    for id in wanted.iter().chain(known) {
        if known.contains(id) && !order.contains(id) {
            order.push(id.clone());
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_what_is_seen_of_it_and_no_book() {
        assert_eq!(folder_name(" 厨\u{200b}房\n里 ").as_deref(), Ok("厨房 里"));
        assert_eq!(folder_name("\u{200b}\u{2060}\u{3164}"), Err(Refusal::NameUnseen));
        assert_eq!(folder_name(" "), Err(Refusal::NameUnseen));
        assert_eq!(folder_name(&"长".repeat(20)).map(|name| name.len()), Ok(60));
        assert_eq!(folder_name(&"长".repeat(21)), Err(Refusal::TextTooLong));
        assert_eq!(folder_name(&"长".repeat(500)), Err(Refusal::TextTooLong));
        // A book of what is not seen is a short name.
        assert_eq!(folder_name(&format!("厨{}", "\u{200b}".repeat(500))).as_deref(), Ok("厨"));
    }

    #[test]
    fn names_that_pass_for_each_other_are_the_same() {
        assert!(same_folder_name("Pasta", "p\u{430}st\u{430} "));
        assert!(same_folder_name("厨房", "厨\u{200b} 房"));
        assert!(!same_folder_name("厨房", "厨具"));
        assert!(!same_folder_name("😀", "😃"));
    }

    #[test]
    fn an_order_leaves_nothing_out_and_takes_nothing_in() {
        let ids = |names: &str| -> Vec<FolderId> {
            names.chars().map(|name| FolderId::from(name.to_string())).collect()
        };
        assert_eq!(reordered(&ids("abc"), &ids("ca")), ids("cab"));
        assert_eq!(reordered(&ids("abc"), &ids("xbbx")), ids("bac"));
        assert_eq!(reordered(&ids("abc"), &[]), ids("abc"));
        assert_eq!(reordered(&[], &ids("abc")), []);
    }

    proptest! {
        #[test]
        fn a_kept_name_is_kept_as_it_is(typed in "(?s).{0,30}") {
            if let Ok(name) = folder_name(&typed) {
                prop_assert_eq!(folder_name(&name), Ok(name));
            }
        }

        #[test]
        fn an_order_is_the_same_folders(known in prop::collection::btree_set(0u8..30, 0..9), wanted in prop::collection::vec(0u8..30, 0..12)) {
            let id = |n: u8| FolderId::from(n.to_string());
            let known: Vec<FolderId> = known.into_iter().map(id).collect();
            let wanted: Vec<FolderId> = wanted.into_iter().map(id).collect();
            let order = reordered(&known, &wanted);
            let (mut a, mut b) = (known, order.clone());
            a.sort();
            b.sort();
            prop_assert_eq!(a, b);
            prop_assert_eq!(reordered(&order, &wanted), order.clone());
        }
    }
}
