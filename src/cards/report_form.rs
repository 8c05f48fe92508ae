//! 举报: a form about a note or a comment, and that it was received.

use super::Sheet;
use crate::{
    i18n::{MenuTexts, reading, t},
    routes::Route,
    state::{is_member, use_reporting},
    ui::{Icon, IconName, Link, TextField, focus_soon},
};
use domain::{ReportReason, Reported, report::MAX_REPORT};
use leptos::prelude::*;

/// The heading once a report was received.
const RECEIVED: &str = "report-received";

/// A form about a note or a comment: one for a page.
#[component]
pub fn ReportForm(
    /// What it is about; it is open while there is something.
    about: RwSignal<Option<Reported>>,
) -> impl IntoView {
    let title = Signal::derive(move || {
        let texts = &reading().choose;
        let about_it = match about.get() {
            Some(Reported::Comment(..)) => texts.report_comment,
            _ => texts.report_note,
        };
        about_it.to_owned()
    });
    let close = Callback::new(move |()| about.set(None));
    view! {
        <Sheet
            open=Signal::derive(move || about.read().is_some())
            id="report-title"
            title
            on_close=close
        >
            {move || {
                about
                    .get()
                    .map(|about| {
                        if is_member() {
                            view! { <Fields about close /> }.into_any()
                        } else {
                            view! { <p>{t(|t| t.error.signed_out)}</p> }.into_any()
                        }
                    })
            }}
        </Sheet>
    }
}

#[component]
fn Fields(about: Reported, close: Callback<()>) -> impl IntoView {
    let reporting = use_reporting(about);
    // What is missing, said in the sheet: a notice might lie beneath it.
    let missing = RwSignal::new(None::<fn(&MenuTexts) -> &'static str>);
    let draft = reporting.draft();
    let send = move || {
        let has_words = draft.with_untracked(|draft| !draft.trim().is_empty());
        match untrack(|| reporting.reason()) {
            None => missing.set(Some(|t| t.reason_missing)),
            Some(ReportReason::Other) if !has_words => missing.set(Some(|t| t.words_missing)),
            Some(reason) => {
                missing.set(None);
                reporting.send(reason, || focus_soon(RECEIVED));
            }
        }
    };
    let reasons = move || {
        ReportReason::ALL
            .map(|one| {
                view! {
                    <label class="option">
                        <input
                            type="radio"
                            name="report-reason"
                            prop:checked=move || reporting.reason() == Some(one)
                            on:change=move |_| reporting.choose(one)
                        />
                        <span>{move || (reading().choose.reasons)(one)}</span>
                    </label>
                }
            })
            .collect_view()
    };
    let words = Signal::derive(|| reading().choose.words);
    let form = move || {
        view! {
            <form
                class="stack stack--snug"
                on:submit=move |event| {
                    event.prevent_default();
                    send();
                }
            >
                <fieldset class="options">
                    <legend>{move || reading().choose.reason}</legend>
                    {reasons()}
                </fieldset>
                <label class="field-name" for="report-words">
                    {words}
                </label>
                <TextField
                    id="report-words"
                    label=words
                    placeholder=Signal::derive(|| reading().choose.words_hint.to_owned())
                    text=draft
                    max=MAX_REPORT
                    on_input=move |text| reporting.write_draft(text)
                    on_send=move |()| send()
                />
                <p class="small wrong" role="alert">
                    {move || missing.get().map(|words| words(&reading().choose))}
                </p>
                <p class="small muted">{move || reading().choose.report_rule}</p>
                <button
                    type="submit"
                    class="button button--fill button--wide"
                    aria-busy=move || reporting.is_sending().to_string()
                >
                    {move || reading().choose.send_report}
                </button>
            </form>
        }
    };
    let received = move || {
        view! {
            <div class="received">
                <Icon name=IconName::Check />
                <h3 id=RECEIVED tabindex="-1">
                    {move || reading().choose.received}
                </h3>
                <p>{move || reading().choose.received_means}</p>
                <Link
                    href=Route::Reports.href()
                    attr:class="button button--line"
                    on:click=move |_| close.run(())
                >
                    {move || reading().choose.to_reports}
                </Link>
            </div>
        }
    };
    move || {
        if reporting.sent().is_some() { received().into_any() } else { form().into_any() }
    }
}
