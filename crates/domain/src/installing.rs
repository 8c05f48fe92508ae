//! When the app may offer to be installed: only to somebody who has got something from it.
//!
//! Source: features.md, TM-9 and CH-1: everything is readable without installing anything.

/// How many notes somebody has opened who comes for more than one.
pub const NOTES_THAT_ARE_SOMETHING: u64 = 5;

/// What somebody has got from the app so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gained {
    /// How many notes they saved.
    pub n_saves: u64,
    /// How many coupons they took that hold.
    pub n_coupons: u64,
    /// How many lessons they finished.
    pub n_lessons: u64,
    /// How many notes they opened.
    pub n_notes: u64,
}

impl Gained {
    /// Whether that is something: anything they chose to take along, a lesson, or some notes read.
    #[must_use]
    pub const fn is_something(self) -> bool {
        self.n_saves > 0
            || self.n_coupons > 0
            || self.n_lessons > 0
            || self.n_notes >= NOTES_THAT_ARE_SOMETHING
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_one_thing_is_something_and_nothing_is_not() {
        let none = Gained::default();
        assert!(!none.is_something());
        assert!(Gained { n_saves: 1, ..none }.is_something());
        assert!(Gained { n_coupons: 1, ..none }.is_something());
        assert!(Gained { n_lessons: 1, ..none }.is_something());
    }

    #[test]
    fn a_note_or_two_may_be_an_accident() {
        let read = |n_notes| Gained { n_notes, ..Gained::default() }.is_something();
        assert!(!read(0) && !read(NOTES_THAT_ARE_SOMETHING - 1));
        assert!(read(NOTES_THAT_ARE_SOMETHING) && read(u64::MAX));
    }
}
