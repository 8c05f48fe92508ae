//! An address that leads nowhere.

use crate::{
    i18n::{t, texts},
    routes::Route,
    state::use_arrival,
    ui::{Blank, BlankKind, IconName, Link, set_title},
};
use boxed::effect;
use leptos::prelude::*;

/// Says that the address leads nowhere, and where to go.
#[component]
pub fn MissingPage() -> impl IntoView {
    effect(move || {
        set_title(&(texts().shell.page_title)(texts().error.page_missing_title));
    });
    use_arrival().at("missing-title");
    view! {
        <div class="page">
            <Blank
                kind=BlankKind::Notice
                icon=IconName::Info
                title=Signal::derive(t(|t| t.error.page_missing_title))
                text=Signal::derive(t(|t| t.error.page_missing))
                page=Some("missing-title")
            >
                    <Link href=Route::home().href() attr:class="button button--fill">
                        {t(|t| t.error.to_feed)}
                    </Link>
            </Blank>
        </div>
    }
    .into_any()
}
