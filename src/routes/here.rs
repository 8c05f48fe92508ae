//! The address one is at, for the pages.

use super::Route;
use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Here(Memo<Option<Route>>);

/// Tells every page below which address one is at; nothing where it leads nowhere.
pub fn provide_here(address: Memo<Option<Route>>) {
    provide_context(Here(address));
}

/// The address one is at; nothing where it leads nowhere.
#[must_use]
pub fn use_here() -> Memo<Option<Route>> {
    expect_context::<Here>().0
}

/// The same, as it is now.
#[must_use]
pub fn here() -> Option<Route> {
    use_here().get_untracked()
}

/// What the address of a page names, as `named` takes it out; `fallback` outside of that page.
///
/// It stays as it was while the address is already that of another page: a page that is about to go
/// must not fetch anything else.
#[must_use]
pub fn use_named<T>(named: fn(Route) -> Option<T>, fallback: T) -> Memo<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let here = use_here();
    Memo::new(move |before: Option<&T>| {
        here.get().and_then(named).unwrap_or_else(|| before.unwrap_or(&fallback).clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use boxed::memo;
    use domain::NoteId;

    #[test]
    fn a_page_keeps_what_it_shows_when_one_goes_elsewhere() {
        Owner::new().with(|| {
            let path = RwSignal::new("/note/third-plate");
            provide_here(memo(move || Route::read(path.get())));
            let note = |route| if let Route::Note(id) = route { Some(id) } else { None };
            let id = use_named(note, NoteId::from(""));
            assert_eq!(id.get_untracked().as_str(), "third-plate");
            path.set("/note/second-plate");
            assert_eq!(id.get_untracked().as_str(), "second-plate");
            for elsewhere in ["/", "/product/bear-plate", "/nowhere"] {
                path.set(elsewhere);
                assert_eq!(id.get_untracked().as_str(), "second-plate", "{elsewhere}");
            }
        });
    }
}
