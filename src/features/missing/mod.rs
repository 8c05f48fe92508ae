//! An address that leads nowhere.

use crate::{
    i18n::{t, texts},
    routes::Route,
    state::use_arrival,
    ui::{Icon, IconName, Link, set_title},
};
use leptos::prelude::*;

/// Says that the address leads nowhere, and where to go.
#[component]
pub fn MissingPage() -> impl IntoView {
    Effect::new(move || {
        set_title(&(texts().shell.page_title)(texts().error.page_missing_title));
    });
    use_arrival().at("missing-title");
    view! {
        <div class="page">
            <section class="blank">
                <span class="blank__mark" data-kind="notice" aria-hidden="true">
                    <Icon name=IconName::Info />
                </span>
                <h1 id="missing-title" tabindex="-1">{t(|t| t.error.page_missing_title)}</h1>
                <p>{t(|t| t.error.page_missing)}</p>
                <div class="row">
                    <Link href=Route::home().href() attr:class="button button--fill">
                        {t(|t| t.error.to_feed)}
                    </Link>
                </div>
            </section>
        </div>
    }
    .into_any()
}
