//! What a badge means: which kind of identity, who checked what, and what it does not say.

use crate::{
    cards::Sheet,
    i18n::{people, tp},
    ui::{Icon, IconName},
};
use domain::Identity;
use leptos::prelude::*;

/// What a badge means.
#[component]
pub fn IdentitySheet(
    /// The identity.
    identity: Identity,
    /// What was looked at, and what it does not say; may be empty.
    checked: String,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let kind = identity.kind;
    let checked = move || {
        let (_, usual) = (people().identity_kinds)(kind);
        if checked.is_empty() { usual.to_owned() } else { checked.clone() }
    };
    view! {
        <Sheet open=open id="identity-title" title=Signal::derive(tp(|t| t.identity_title)) on_close=move |()| open.set(false)>
            <p class="identity__title">
                <Icon name=IconName::SealCheckFill />
                <b>{identity.title}</b>
            </p>
            <dl class="facts">
                <div>
                    <dt>{tp(|t| t.kind)}</dt>
                    <dd>{move || (people().identity_kinds)(kind).0}</dd>
                </div>
                <div>
                    <dt>{tp(|t| t.checked_by)}</dt>
                    <dd>{identity.verified_by}</dd>
                </div>
                <div>
                    <dt>{tp(|t| t.checked)}</dt>
                    <dd>{checked}</dd>
                </div>
            </dl>
            <p class="small muted">{tp(|t| t.identity_foot)}</p>
        </Sheet>
    }
}
