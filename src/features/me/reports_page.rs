//! 我的举报, at `/me/reports`: what the visitor reported, and what became of it.

use crate::{
    cards::{ErrorNote, page_skeleton},
    i18n::{CONTENT_LANGUAGE, moment, own, reading, t, texts, to},
    routes::Route,
    state::{now, use_arrival, use_reports},
    ui::{Blank, BlankKind, IconName, Link, set_title},
};
use boxed::effect;
use domain::{Finding, Report, ReportState, Reported};
use leptos::prelude::*;

/// What the visitor reported.
#[component]
pub fn ReportsPage() -> impl IntoView {
    use_arrival().at("reports-title");
    effect(move || set_title(&(texts().shell.page_title)(own().choose.reports)));
    let reports = use_reports();
    let shown = move || match reports.answer() {
        None => page_skeleton(),
        Some(Err(error)) => view! {
            <ErrorNote
                error
                missing_title=|t| t.error.page_missing_title
                on_retry=move |()| reports.retry()
                within=true
            />
        }
        .into_any(),
        Some(Ok(made)) if made.is_empty() => view! {
            <Blank
                kind=BlankKind::Notice
                icon=IconName::Flag
                title=Signal::derive(to(|t| t.choose.no_reports_title))
                text=Signal::derive(to(|t| t.choose.no_reports))
            >
                <Link href=Route::home().href() attr:class="button button--line">
                    {t(|t| t.feed.to_discover)}
                </Link>
            </Blank>
        }
        .into_any(),
        Some(Ok(made)) => {
            let rows = made.into_iter().map(|report| view! { <Made report /> }).collect_view();
            view! { <ul class="panel list">{rows}</ul> }.into_any()
        }
    };
    view! {
        <div class="own">
            <h1 id="reports-title" tabindex="-1">
                {to(|t| t.choose.reports)}
            </h1>
            {shown}
        </div>
    }
}

/// A report, and how far it has come.
#[component]
fn Made(report: Report) -> impl IntoView {
    let (today, at) = (now(), report.at);
    let note = Route::Note(report.about.note().clone()).href();
    let href = match &report.about {
        Reported::Note(_) => note,
        Reported::Comment(_, comment) => format!("{note}#comment-{comment}"),
    };
    let (reason, state, title) = (report.reason, report.state, report.title);
    let what = if title.is_empty() {
        view! { <span class="muted">{to(|t| t.choose.of_gone)}</span> }.into_any()
    } else {
        let is_note = matches!(report.about, Reported::Note(_));
        let words = move || {
            let texts = &own().choose;
            if is_note { (texts.of_note)(&title) } else { (texts.of_comment)(&title) }
        };
        view! {
            <Link href attr:lang=CONTENT_LANGUAGE>
                <bdi>{words}</bdi>
            </Link>
        }
        .into_any()
    };
    let came = move || {
        let texts = &own().choose;
        match state {
            ReportState::Received => (texts.received)(&moment(at, today)),
            ReportState::Decided { finding: Finding::Breach, at } => {
                (texts.breach)(&moment(at, today))
            }
            ReportState::Decided { finding: Finding::NoBreach, at } => {
                (texts.no_breach)(&moment(at, today))
            }
        }
    };
    view! {
        <li class="report">
            <b>{move || (reading().choose.reasons)(reason)}</b>
            {what}
            {(!report.words.is_empty())
                .then(|| view! { <p class="small report__words">{report.words}</p> })}
            <p class="small muted num">{came}</p>
        </li>
    }
}
