//! Deleting everything on this device: asks, says what goes, and does it.

use super::privacy_ledger::not_cleared;
use crate::{
    cards::Sheet,
    i18n::{own, to},
    state::{ApiError, Privacy},
};
use leptos::{prelude::*, task::spawn_local};

/// Deletes everything on this device.
#[component]
pub fn DeleteAll(privacy: Privacy) -> impl IntoView {
    let open = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let is_done = RwSignal::new(false);
    let delete = move |_| {
        spawn_local(async move {
            // Done, the app opens anew. The page may be gone already.
            match privacy.delete_all().await {
                Ok(true) => {}
                Ok(false) => drop(is_done.try_set(true)),
                Err(error) => drop(failed.try_set(Some(error))),
            }
        });
    };
    view! {
        <section class="panel" aria-labelledby="delete-title">
            <h2 id="delete-title">{to(|t| t.privacy.delete)}</h2>
            <p class="small muted">{to(|t| t.privacy.delete_means)}</p>
            <button
                type="button"
                class="button button--line privacy__delete"
                on:click=move |_| open.set(true)
            >
                {to(|t| t.privacy.delete)}
            </button>
        </section>
        <Sheet
            open
            id="delete-all-title"
            title=Signal::derive(to(|t| t.privacy.delete_question))
            on_close=move |()| open.set(false)
        >
            <ul class="privacy__goes">
                {(0..4).map(|at| view! { <li>{move || own().privacy.delete_goes[at]}</li> }).collect_view()}
            </ul>
            <p>{to(|t| t.privacy.delete_last)}</p>
            <p role="status" class="privacy__failed">
                {move || match failed.get() {
                    Some(error) => not_cleared(&error),
                    None if is_done.get() => own().privacy.deleted_offline,
                    None => "",
                }}
            </p>
            <div class="pair">
                <button type="button" class="button button--line" on:click=delete>
                    {to(|t| t.privacy.delete_yes)}
                </button>
                <button type="button" class="button button--line" on:click=move |_| open.set(false)>
                    {to(|t| t.privacy.delete_no)}
                </button>
            </div>
        </Sheet>
    }
}
