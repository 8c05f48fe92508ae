//! 带走与带来: everything in one file, and a file brought in, with what came of it.

use crate::{
    cards::sentence,
    i18n::{moment, own, to},
    state::{ApiError, Brought, CarryFile, Export, Privacy, now},
    ui::{Saved, Unread, focus_soon, read_file, save_file},
};
use domain::{BelongingCount, Refusal, carry::MAX_CARRY_BYTES};
use leptos::{prelude::*, task::spawn_local};

/// What stands beneath the two buttons.
#[derive(Clone, PartialEq, Eq)]
enum Shown {
    Nothing,
    Exported(Export, Saved),
    Read(CarryFile),
    Brought(Brought),
    Failed(ApiError),
}

/// Takes everything along, and brings it in.
#[component]
pub fn Carry(privacy: Privacy) -> impl IntoView {
    let shown = RwSignal::new(Shown::Nothing);
    // Whoever asked may have left the page by now.
    let show = move |what: Shown| {
        let _ = shown.try_set(what);
    };
    let export = move |_| {
        spawn_local(async move {
            show(match privacy.export().await {
                Ok(export) => {
                    let saved = save_file(&export.name, &export.text).await;
                    Shown::Exported(export, saved)
                }
                Err(error) => Shown::Failed(error),
            });
        });
    };
    let bring = move |_| {
        let Shown::Read(file) = shown.get_untracked() else { return };
        spawn_local(async move {
            let brought = privacy.bring(file).await;
            show(brought.map_or_else(Shown::Failed, Shown::Brought));
            focus_soon("carried");
        });
    };
    let leave = move |_| {
        show(Shown::Nothing);
        focus_soon("carry-title");
    };
    let today = now();
    view! {
        <section class="panel" aria-labelledby="carry-title">
            <h2 id="carry-title" tabindex="-1">
                {to(|t| t.privacy.carry)}
            </h2>
            <p class="small muted">{to(|t| t.privacy.carry_means)}</p>
            {move || {
                privacy
                    .here()
                    .map(|counts| {
                        if counts.is_empty() {
                            view! { <p class="small">{to(|t| t.privacy.nothing_here)}</p> }.into_any()
                        } else {
                            view! {
                                <p class="small">{to(|t| t.privacy.here)}</p>
                                <Counts label=to(|t| t.privacy.here) counts />
                            }
                                .into_any()
                        }
                    })
            }}
            <div class="pair privacy__pair">
                <button type="button" class="button button--line" on:click=export>
                    {to(|t| t.privacy.export)}
                </button>
                <label class="button button--line privacy__file">
                    {to(|t| t.privacy.import)}
                    <input
                        type="file"
                        class="visually-hidden"
                        accept=".json,application/json"
                        on:change:target=move |event| {
                            let field = event.target();
                            spawn_local(async move {
                                match opened(read_file(&field, MAX_CARRY_BYTES).await) {
                                    Some(Ok(file)) => show(Shown::Read(file)),
                                    Some(Err(refusal)) => {
                                        show(Shown::Failed(ApiError::Refused(refusal)));
                                    }
                                    None => {}
                                }
                            });
                        }
                    />
                </label>
            </div>
            <div id="carried" tabindex="-1" role="status" class="privacy__carried">
                {move || match shown.get() {
                    Shown::Nothing => ().into_any(),
                    Shown::Exported(export, saved) => view! { <Exported export saved /> }.into_any(),
                    Shown::Read(file) => {
                        let made = file.made_at;
                        let n_device = file.device.len() as u64;
                        view! {
                            <p>{move || (own().privacy.in_file)(&moment(made, today))}</p>
                            <Counts label=to(|t| t.privacy.file_holds) counts=file.counts n_device />
                            <p class="small muted">{to(|t| t.privacy.bring_means)}</p>
                            <div class="pair privacy__pair">
                                <button type="button" class="button button--line" on:click=bring>
                                    {to(|t| t.privacy.bring)}
                                </button>
                                <button type="button" class="button button--line" on:click=leave>
                                    {to(|t| t.privacy.leave)}
                                </button>
                            </div>
                        }
                            .into_any()
                    }
                    Shown::Brought(brought) => view! { <WhatCame brought /> }.into_any(),
                    Shown::Failed(error) => {
                        view! {
                            <p class="banner" data-kind="error">
                                {move || sentence(&error)}
                            </p>
                        }
                            .into_any()
                    }
                }}
            </div>
        </section>
    }
}

/// The file that was chosen; nothing when none was.
fn opened(text: Result<String, Unread>) -> Option<Result<CarryFile, Refusal>> {
    match text {
        Ok(text) => Some(CarryFile::from_text(&text)),
        Err(Unread::Nothing) => None,
        Err(Unread::TooLarge) => Some(Err(Refusal::FileTooLarge)),
        Err(Unread::Refused) => Some(Err(Refusal::FileBroken)),
    }
}

/// How many there are of each.
#[component]
fn Counts(
    label: impl Fn() -> String + Send + 'static,
    counts: Vec<BelongingCount>,
    #[prop(optional)] n_device: u64,
) -> impl IntoView {
    let is_empty = counts.is_empty() && n_device == 0;
    let lines = counts
        .into_iter()
        .map(|BelongingCount { what, n }| {
            view! { <li class="num">{move || (own().privacy.belonging)(what, n)}</li> }
        })
        .collect_view();
    let device = (n_device > 0)
        .then(|| view! { <li class="num">{move || (own().privacy.n_device)(n_device)}</li> });
    if is_empty {
        view! { <p class="small muted">{to(|t| t.privacy.empty_file)}</p> }.into_any()
    } else {
        view! { <ul class="privacy__counts" aria-label=label>{lines}{device}</ul> }.into_any()
    }
}

#[component]
fn Exported(export: Export, saved: Saved) -> impl IntoView {
    let Export { name, text, counts, n_device, n_unreadable } = export;
    view! {
        <p>
            {move || match saved {
                Saved::Downloaded => (own().privacy.exported)(&name),
                Saved::Copied => own().privacy.copied.to_owned(),
                Saved::Refused => own().privacy.by_hand.to_owned(),
            }}
        </p>
        <Counts label=to(|t| t.privacy.export) counts n_device />
        {(saved == Saved::Refused)
            .then(|| {
                view! {
                    <textarea
                        readonly=true
                        class="privacy__text"
                        aria-label=to(|t| t.privacy.file_text)
                        prop:value=text
                    />
                }
            })}
        {(n_unreadable > 0)
            .then(|| {
                view! {
                    <p class="small">{move || (own().privacy.n_unreadable)(n_unreadable)}</p>
                }
            })}
    }
}

#[component]
fn WhatCame(brought: Brought) -> impl IntoView {
    let Brought { records, n_device, n_device_already, n_waiting, n_device_not } = brought;
    let is_nothing = records.brought.is_empty() && n_device == 0;
    let has_already = !records.already.is_empty() || n_device_already > 0;
    let not = records.not_carried.into_iter().map(|not| {
        view! { <p class="small">{move || (own().privacy.not_carried)(not.why, not.n)}</p> }
    });
    let of_device = [(n_waiting, 0), (n_device_not, 1)].into_iter().filter(|(n, _)| *n > 0).map(
        |(n, which)| {
            let says = move || {
                let texts = &own().privacy;
                if which == 0 { (texts.n_waiting)(n) } else { (texts.n_device_not)(n) }
            };
            view! { <p class="small">{says}</p> }
        },
    );
    view! {
        {if is_nothing {
            view! { <p>{to(|t| t.privacy.nothing_new)}</p> }.into_any()
        } else {
            view! {
                <p>{to(|t| t.privacy.brought)}</p>
                <Counts label=to(|t| t.privacy.brought) counts=records.brought n_device />
            }
                .into_any()
        }}
        {has_already
            .then(|| {
                view! {
                    <p>{to(|t| t.privacy.already)}</p>
                    <Counts
                        label=to(|t| t.privacy.already)
                        counts=records.already
                        n_device=n_device_already
                    />
                }
            })}
        {not.collect_view()}
        {of_device.collect_view()}
    }
}
