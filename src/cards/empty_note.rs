//! A list that holds nothing: why, and what fills it.

use crate::{
    i18n::{Texts, t},
    ui::{Blank, BlankKind, IconName},
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
        <Blank
            kind=BlankKind::Notice
            icon=IconName::Sprout
            title=Signal::derive(t(title))
            text=Signal::derive(t(text))
        >
            {children()}
        </Blank>
    }
}
