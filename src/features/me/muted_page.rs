//! 不想看的, at `/me/muted`: words and people that the visitor does not want to see.

use super::{
    blocked_list::BlockedList, mute_form::MuteForm, mute_rules::MuteRules,
    mute_text_box::MuteTextBox,
};
use crate::{
    cards::{ErrorNote, page_skeleton},
    i18n::{own, texts, to},
    state::{ApiError, use_arrival, use_mute_draft, use_muting},
    ui::set_title,
};
use boxed::{effect, memo};
use leptos::prelude::*;

/// Words and people that the visitor does not want to see.
#[component]
pub fn MutedPage() -> impl IntoView {
    use_arrival().at("muted-title");
    effect(move || set_title(&(texts().shell.page_title)(own().choose.muted)));
    let (muting, draft) = (use_muting(), use_mute_draft());
    let failed = memo(move || muting.answer().and_then(Result::err));
    let is_there = memo(move || matches!(muting.answer(), Some(Ok(_))));
    // What is being written stays where it is while the rules are asked for again.
    let shown = move || match (failed.get(), is_there.get()) {
        (Some(error), _) => view! {
            <ErrorNote
                error
                missing_title=|t| t.error.page_missing_title
                on_retry=move |()| muting.retry()
                within=true
            />
        }
        .into_any(),
        (None, false) => page_skeleton(),
        (None, true) => view! {
            <MuteForm muting draft />
            <MuteRules muting draft />
            <BlockedList muting />
            <MuteTextBox muting />
        }
        .into_any(),
    };
    let is_signed_out = move || failed.get() == Some(ApiError::SignedOut);
    view! {
        <div class="own">
            <h1 id="muted-title" tabindex="-1">
                {to(|t| t.choose.muted)}
            </h1>
            <Show when=move || !is_signed_out()>
                <p class="muted">{to(|t| t.choose.muted_about)}</p>
            </Show>
            {shown}
        </div>
    }
}
