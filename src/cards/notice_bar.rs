//! One sentence at the lower edge about what just happened.

use super::sentence;
use crate::{
    i18n::{Texts, t, texts},
    state::{Notice, use_notices},
};
use leptos::prelude::*;

/// One sentence at a time; those who listen hear it, too.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let notices = use_notices();
    view! {
        <div class="foot-toast" role="status">
            {move || {
                notices
                    .current()
                    .map(|notice| {
                        view! {
                            <div class="toast">
                                <span>{move || words(texts(), &notice)}</span>
                                <button type="button" on:click=move |_| notices.dismiss()>
                                    {t(|t| t.shell.dismiss)}
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

fn words(texts: &Texts, notice: &Notice) -> String {
    match notice {
        Notice::Kept => texts.keeping.kept.to_owned(),
        Notice::MemoryOnly => texts.keeping.memory_only.to_owned(),
        Notice::StorageRefused => texts.keeping.refused.to_owned(),
        Notice::Claimed { coupon } => (texts.shop.claim_done)(coupon),
        Notice::Commented => texts.note.commented.to_owned(),
        Notice::Copied => texts.note.copied.to_owned(),
        Notice::NotCopied { address } => (texts.note.not_copied)(address),
        Notice::ShareByMenu => texts.note.share_by_menu.to_owned(),
        Notice::Failed(error) => sentence(texts, error).to_owned(),
    }
}
