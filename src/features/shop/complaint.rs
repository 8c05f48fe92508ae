//! 投诉: a form, and what became of what was sent (features.md, MY-4).

use crate::{
    cards::Sheet,
    i18n::{BuyingTexts, buying, moment, tb},
    state::{is_local, now, use_complaints},
    ui::TextField,
};
use domain::{Complaint, ComplaintState, ProductId, Trouble, complaint::MAX_COMPLAINT};
use leptos::prelude::*;

/// Opens the form, and shows one's own complaints with how far they have come.
#[component]
pub fn ComplaintForm(
    /// About which product.
    product: ProductId,
    /// What its shop is called.
    shop: String,
) -> impl IntoView {
    let complaints = use_complaints(product);
    let open = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Trouble>);
    // What is missing, said in the sheet: a notice might lie beneath it.
    let missing = RwSignal::new(None::<fn(&BuyingTexts) -> &'static str>);
    let draft = complaints.draft();
    let send = move || {
        let is_empty = draft.with_untracked(|draft| draft.trim().is_empty());
        match trouble.get_untracked() {
            None => missing.set(Some(|t| t.trouble_missing)),
            Some(_) if is_empty => missing.set(Some(|t| t.words_missing)),
            Some(kind) => {
                missing.set(None);
                complaints.send(
                    kind,
                    Callback::new(move |()| {
                        open.set(false);
                        trouble.set(None);
                    }),
                );
            }
        }
    };
    let options = Trouble::ALL
        .map(|one| {
            view! {
                <label class="option">
                    <input
                        type="radio"
                        name="trouble"
                        prop:checked=move || trouble.get() == Some(one)
                        on:change=move |_| trouble.set(Some(one))
                    />
                    <span>{move || (buying().troubles)(one)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <button type="button" class="button button--line" on:click=move |_| open.set(true)>
            {tb(|t| t.complain)}
        </button>
        {move || {
            let made = complaints.made();
            (!made.is_empty())
                .then(|| {
                    let rows = made
                        .into_iter()
                        .map(|complaint| {
                            let take_back = {
                                let complaint = complaint.clone();
                                move |withdrawn| complaints.withdraw(&complaint, withdrawn)
                            };
                            view! { <Made complaint on_withdraw=Callback::new(take_back) /> }
                        })
                        .collect_view();
                    view! {
                        <div class="complaints">
                            <h3>{tb(|t| t.my_complaints)}</h3>
                            <ul class="list">{rows}</ul>
                        </div>
                    }
                })
        }}
        <Sheet open=open id="complaint-title" title=Signal::derive(move || (buying().complain_about)(&shop)) on_close=move |()| open.set(false)>
            {is_local()
                .then(|| view! { <p class="banner" role="note">{tb(|t| t.complaint_local)}</p> })}
            <form
                class="stack stack--snug"
                on:submit=move |event| {
                    event.prevent_default();
                    send();
                }
            >
                <fieldset class="options">
                    <legend>{tb(|t| t.trouble)}</legend>
                    {options}
                </fieldset>
                <label class="field-name" for="complaint-body">
                    {tb(|t| t.what_happened)}
                </label>
                <TextField
                    id="complaint-body"
                    label=Signal::derive(tb(|t| t.what_happened))
                    placeholder=Signal::derive(move || buying().what_happened_hint.to_owned())
                    text=draft
                    max=MAX_COMPLAINT
                    on_input=move |text| complaints.write_draft(text)
                    on_send=move |()| send()
                />
                <p class="small wrong" role="alert">
                    {move || missing.get().map(|words| words(buying()))}
                </p>
                <p class="small muted">{tb(|t| t.complaint_rule)}</p>
                <button
                    type="submit"
                    class="button button--fill button--wide"
                    aria-busy=move || complaints.is_sending().to_string()
                >
                    {tb(|t| t.send_complaint)}
                </button>
            </form>
        </Sheet>
    }
}

/// A complaint that was made, and how far it has come.
#[component]
fn Made(complaint: Complaint, on_withdraw: Callback<bool>) -> impl IntoView {
    let (now, state, trouble) = (now(), complaint.state, complaint.trouble);
    let is_withdrawn = state == ComplaintState::Withdrawn;
    view! {
        <li class="complaint">
            <div>
                <b>{move || (buying().troubles)(trouble)}</b>
                <p class="complaint__body">{complaint.body}</p>
                <p class="small muted num">
                    {move || match state {
                        ComplaintState::Waiting { until } => {
                            (buying().waiting_until)(&moment(until, now))
                        }
                        ComplaintState::Overdue { since } => {
                            (buying().overdue)(&moment(since, now))
                        }
                        ComplaintState::Withdrawn => buying().taken_back.to_owned(),
                    }}
                </p>
            </div>
            <button
                type="button"
                class="button button--quiet"
                on:click=move |_| on_withdraw.run(!is_withdrawn)
            >
                {if is_withdrawn {
                    tb(|t| t.stand_again).into_any()
                } else {
                    tb(|t| t.take_back).into_any()
                }}
            </button>
        </li>
    }
}
