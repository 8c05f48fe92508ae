//! One sentence at the lower edge about what just happened.

use super::sentence;
use crate::{
    i18n::{KeepingTexts, Texts, t, texts},
    routes::Route,
    state::{DeviceNews, Done, NotKept, Notice, use_notices},
    ui::{Link, bring_to_front, focus_stays, use_dialogs},
};
use boxed::effect;
use leptos::{html, prelude::*};

/// One sentence at a time; those who listen hear it, too.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let notices = use_notices();
    let (bar, dialogs) = (NodeRef::<html::Div>::new(), use_dialogs());
    // Again whenever a dialog opens or closes, and with each notice.
    effect(move || {
        let _ = (notices.current(), dialogs.get());
        if let Some(bar) = bar.get() {
            bring_to_front(&bar);
        }
    });
    let leave = move || {
        notices.dismiss();
        focus_stays();
    };
    view! {
        <div node_ref=bar class="foot-toast" role="status">
            {move || {
                notices
                    .current()
                    .map(|notice| {
                        let product = match &notice {
                            Notice::BackInStock { product, .. }
                            | Notice::PriceReached { product, .. } => Some(product.clone()),
                            _ => None,
                        };
                        let undo = match &notice {
                            Notice::Undoable { undo, .. } => Some(undo.clone()),
                            _ => None,
                        };
                        view! {
                            <div class="toast">
                                <span>{move || words(texts(), &notice)}</span>
                                {product
                                    .map(|product| {
                                        let href = Route::Product(product).href();
                                        view! {
                                            <Link href on:click=move |_| notices.dismiss()>
                                                {t(|t| t.shop.have_a_look)}
                                            </Link>
                                        }
                                    })}
                                {undo
                                    .map(|undo| {
                                        view! {
                                            <button
                                                type="button"
                                                on:click=move |_| {
                                                    leave();
                                                    undo.run();
                                                }
                                            >
                                                {t(|t| t.choice.undo)}
                                            </button>
                                        }
                                    })}
                                <button type="button" on:click=move |_| leave()>
                                    {t(|t| t.shell.dismiss)}
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

fn of_device(texts: &KeepingTexts, news: DeviceNews) -> String {
    match news {
        DeviceNews::PageOnly(NotKept::Refused) => texts.refused,
        DeviceNews::PageOnly(NotKept::Full) => texts.full,
        DeviceNews::PageOnly(NotKept::NoAnswer) => texts.no_answer,
        DeviceNews::PageOnly(NotKept::Blocked) => texts.blocked,
        DeviceNews::PageOnly(NotKept::Aborted | NotKept::Lost) => texts.shut,
        DeviceNews::PageOnly(NotKept::Newer) | DeviceNews::ReadOnly => texts.read_only,
        DeviceNews::KeptAfterAll => texts.kept_after_all,
        DeviceNews::Gone => texts.gone,
        DeviceNews::PutBack => texts.put_back,
        DeviceNews::Cleared => texts.cleared,
        DeviceNews::KeptAside(n) => return (texts.kept_aside)(n),
    }
    .to_owned()
}

fn words(texts: &Texts, notice: &Notice) -> String {
    match notice {
        Notice::Kept => texts.keeping.kept.to_owned(),
        Notice::MemoryOnly => texts.keeping.memory_only.to_owned(),
        Notice::Device(news) => of_device(&texts.keeping, *news),
        Notice::Claimed { coupon } => (texts.shop.claim_done)(coupon),
        Notice::Commented => texts.note.commented.to_owned(),
        Notice::Complained => texts.shop.complained.to_owned(),
        Notice::Copied => texts.note.copied.to_owned(),
        Notice::NotCopied { address } => (texts.note.not_copied)(address),
        Notice::ShareByMenu => texts.note.share_by_menu.to_owned(),
        Notice::BackInStock { title, .. } => (texts.shop.is_back)(title),
        Notice::PriceReached { title, limit, .. } => (texts.shop.is_cheap)(title, &limit.short()),
        Notice::Failed(error) => sentence(error).to_owned(),
        Notice::Undoable { done: Done::SetAside, .. } => texts.choice.set_aside.to_owned(),
        Notice::Undoable { done: Done::Blocked(name), .. } => (texts.choice.blocked)(name),
        Notice::Undoable { done: Done::RuleDropped(word), .. } => (texts.choice.rule_dropped)(word),
        Notice::Undoable { done: Done::Impersonal, .. } => texts.choice.impersonal.to_owned(),
        Notice::TakenBack => texts.choice.taken_back.to_owned(),
    }
}
