//! The menu of a card: one for the whole feed, drawn when it is first wanted. What it shows comes with
//! the part of notes, which shows the same.

use crate::{
    cards::NoteMenu,
    state::{ApiError, Notice, use_notices},
    ui::{Coming, Draw, NotLoaded, coming},
};
use domain::NoteSummary;
use leptos::{prelude::*, task::spawn_local};

/// The note whose menu is wanted.
#[derive(Clone, Copy)]
struct Asked(RwSignal<Option<NoteSummary>>);

/// The menus of the cards. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct CardMenus {
    draw: RwSignal<Option<Draw>>,
    on_more: Callback<NoteSummary>,
}

impl CardMenus {
    /// The menus of the cards below.
    #[must_use]
    pub fn new() -> Self {
        let asked = RwSignal::new(None);
        provide_context(Asked(asked));
        let (draw, notices) = (RwSignal::new(None), use_notices());
        let on_more = Callback::new(move |note| {
            asked.set(Some(note));
            if draw.read_untracked().is_some() {
                return;
            }
            spawn_local(async move {
                match load().await {
                    Ok(drawing) => draw.set(Some(drawing)),
                    Err(NotLoaded) => {
                        asked.set(None);
                        notices.say(Notice::Failed(ApiError::NotCome));
                    }
                }
            });
        });
        Self { draw, on_more }
    }

    /// Opens the menu of a note.
    #[must_use]
    pub fn on_more(self) -> Callback<NoteSummary> {
        self.on_more
    }

    /// The menu, once it was wanted; tracks it.
    #[must_use]
    pub fn drawn(self) -> Option<AnyView> {
        self.draw.get().map(|draw| draw())
    }
}

fn load() -> Coming {
    coming(card_menu())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(note, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn card_menu() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <CardMenu /> }.into_any())
}

/// The menu of whichever card was pressed.
#[component]
fn CardMenu() -> impl IntoView {
    let Asked(asked) = expect_context();
    let report = RwSignal::new(None);
    // The feed has fetched itself anew by then.
    view! { <NoteMenu asked report on_gone=|()| () /> }
}
