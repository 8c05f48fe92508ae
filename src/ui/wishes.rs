//! What the visitor wishes of everything that is shown. Pieces read it; whoever owns the wishes tells.

use leptos::prelude::*;

/// What the visitor wishes of everything that is shown. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Wishes {
    /// Whether as little as possible is fetched: small pictures, nothing ahead of time.
    pub less_data: Signal<bool>,
    /// Whether it is left out how many others like, save, follow and answer.
    pub no_counts: Signal<bool>,
}

/// Tells everything below what the visitor wishes.
pub fn provide_wishes(wishes: Wishes) {
    provide_context(wishes);
}

/// What the visitor wishes; nothing where nobody told.
#[must_use]
pub fn use_wishes() -> Wishes {
    let nothing = || Wishes { less_data: Signal::stored(false), no_counts: Signal::stored(false) };
    use_context().unwrap_or_else(nothing)
}
