//! 收藏, at `/me/saves`: what the visitor saved, what they saved last first.

use crate::{
    cards::{ErrorNote, MoreNotes},
    i18n::{own, t, texts, to},
    routes::Route,
    state::{use_arrival, use_saves},
    ui::{Blank, BlankKind, IconName, Link, PageSkeleton, set_title},
};
use leptos::prelude::*;

/// What the visitor saved.
#[component]
pub fn SavesPage() -> impl IntoView {
    use_arrival().at("saves-title");
    Effect::new(move || set_title(&(texts().shell.page_title)(own().saves)));
    let saves = use_saves();
    let counts =
        Memo::new(move |_| saves.first().and_then(Result::ok).map(|page| (page.n, page.n_gone)));
    let failed = Memo::new(move |_| saves.first().and_then(Result::err));
    view! {
        <div class="own own--wide">
            <h1 id="saves-title" tabindex="-1">
                {to(|t| t.saves)}
                {move || {
                    counts
                        .get()
                        .map(|(n, _)| view! { <span class="muted num">{format!(" {n}")}</span> })
                }}
            </h1>
            {move || {
                counts
                    .get()
                    .filter(|(_, n_gone)| *n_gone > 0)
                    .map(|(_, n_gone)| {
                        view! { <p class="small muted">{move || (own().n_gone)(n_gone)}</p> }
                    })
            }}
            {move || match (failed.get(), counts.get()) {
                (Some(error), _) => {
                    view! {
                        <ErrorNote
                            error
                            missing_title=|t| t.error.page_missing_title
                            on_retry=move |()| saves.retry()
                            within=true
                        />
                    }
                        .into_any()
                }
                (None, None) => {
                    view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> }.into_any()
                }
                (None, Some((0, _))) => {
                    view! {
                        <Blank
                            kind=BlankKind::Notice
                            icon=IconName::Sprout
                            title=Signal::derive(to(|t| t.no_saves_title))
                            text=Signal::derive(to(|t| t.no_saves))
                        >
                            <Link href=Route::home().href() attr:class="button button--line">
                                {t(|t| t.feed.to_discover)}
                            </Link>
                        </Blank>
                    }
                        .into_any()
                }
                (None, Some(_)) => {
                    let label = Signal::derive(move || own().saves.to_owned());
                    view! { <MoreNotes notes=saves label /> }.into_any()
                }
            }}
        </div>
    }
}
