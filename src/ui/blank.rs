//! A page or a list that has nothing to show: why, what is safe, what to do.

use super::{Icon, IconName};
use leptos::prelude::*;

/// What kind of nothing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlankKind {
    /// Something went wrong.
    Error,
    /// Nothing went wrong.
    Notice,
}

/// Nothing to show, and what to do about it.
#[component]
pub fn Blank(
    /// What kind of nothing it is; what went wrong is also said to those who listen.
    kind: BlankKind,
    /// For the eye.
    icon: IconName,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// What happened and what is safe.
    #[prop(into)]
    text: Signal<String>,
    /// The id of the heading where this is the whole page; within a page it is one of its sections.
    #[prop(optional_no_strip)]
    page: Option<&'static str>,
    /// What one can do.
    children: Children,
) -> impl IntoView {
    let (mark, role) = match kind {
        BlankKind::Error => ("error", Some("alert")),
        BlankKind::Notice => ("notice", None),
    };
    let heading = match page {
        Some(id) => view! {
            <h1 id=id tabindex="-1">
                {title}
            </h1>
        }
        .into_any(),
        None => view! { <h2>{title}</h2> }.into_any(),
    };
    view! {
        <section class="blank" role=role>
            <span class="blank__mark" data-kind=mark aria-hidden="true">
                <Icon name=icon />
            </span>
            {heading}
            <p>{text}</p>
            <div class="row">{children()}</div>
        </section>
    }
}
