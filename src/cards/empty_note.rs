//! A list that holds nothing: why, and what fills it.

use crate::{
    i18n::{Texts, t},
    ui::{Icon, IconName},
};
use leptos::prelude::*;

/// A list that holds nothing.
#[component]
pub fn EmptyNote(
    /// That it is empty.
    title: fn(&Texts) -> &'static str,
    /// What fills it.
    text: fn(&Texts) -> &'static str,
    /// Where to go instead.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="blank">
            <span class="blank__mark" data-kind="notice" aria-hidden="true">
                <Icon name=IconName::Sprout />
            </span>
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
            <div class="row">{children()}</div>
        </section>
    }
}
