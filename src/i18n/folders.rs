//! The texts of folders of what one saved; they stand among those of one's own pages.

/// The texts of folders of what one saved.
pub struct FoldersTexts {
    /// Name of the list of folders.
    pub list: &'static str,
    /// All that one saved, as a way back to it.
    pub all: &'static str,
    /// What lies in no folder.
    pub unfiled: &'static str,
    /// How many notes lie in a folder.
    pub n_notes: fn(n: u64) -> String,
    /// None does.
    pub nothing: &'static str,
    /// Makes a folder.
    pub make: &'static str,
    /// The name of a folder.
    pub name: &'static str,
    /// How long a name may be.
    pub name_rule: fn(max: usize) -> String,
    /// A name that is longer.
    pub name_too_long: fn(max: usize) -> String,
    /// Makes it.
    pub make_it: &'static str,
    /// Names it anew.
    pub rename: &'static str,
    /// Heading of that.
    pub rename_named: fn(name: &str) -> String,
    /// Keeps the new name.
    pub rename_it: &'static str,
    /// A folder was made.
    pub made: fn(name: &str) -> String,
    /// A folder has a new name.
    pub renamed: fn(name: &str) -> String,
    /// Deletes a folder.
    pub delete: &'static str,
    /// The same, with its name.
    pub delete_named: fn(name: &str) -> String,
    /// A folder was deleted.
    pub deleted: fn(name: &str, n: u64) -> String,
    /// Takes that back.
    pub undo: &'static str,
    /// It is there again.
    pub put_back: fn(name: &str) -> String,
    /// Puts folders in order.
    pub order: &'static str,
    /// How.
    pub order_means: &'static str,
    /// They are in order.
    pub order_done: &'static str,
    /// A place earlier.
    pub earlier: fn(name: &str) -> String,
    /// A place later.
    pub later: fn(name: &str) -> String,
    /// Puts them in the order of their names.
    pub by_name: &'static str,
    /// That was done.
    pub stand_by_name: &'static str,
    /// A folder was moved to a place, counted from one.
    pub moved: fn(name: &str, place: usize) -> String,
    /// A folder is not there.
    pub gone_title: &'static str,
    /// What became of what lay in it.
    pub gone: &'static str,
    /// Nothing lies in a folder.
    pub empty_title: &'static str,
    /// How something gets there.
    pub empty: &'static str,
    /// Leads to what lies in no folder.
    pub pick_from: fn(n: u64) -> String,
    /// Nothing lies in no folder.
    pub all_filed_title: &'static str,
    /// What that means.
    pub all_filed: &'static str,
    /// Name of the orders of notes.
    pub orders: &'static str,
    /// What was saved last first.
    pub newest: &'static str,
    /// What was saved first first.
    pub oldest: &'static str,
    /// Chooses several notes.
    pub choose: &'static str,
    /// Ends that.
    pub choose_done: &'static str,
    /// Chooses all that are shown.
    pub choose_all: &'static str,
    /// How many are chosen.
    pub n_chosen: fn(n: usize) -> String,
    /// Nothing is chosen yet.
    pub none_chosen: &'static str,
    /// Moves what is chosen.
    pub move_to: &'static str,
    /// Heading of where to.
    pub move_n: fn(n: usize) -> String,
    /// Into a folder that is yet to be made.
    pub move_to_new: &'static str,
    /// Notes were moved into a folder.
    pub filed: fn(n: usize, name: &str) -> String,
}
