//! 举报: what the visitor says is wrong, half-written and sent, and what became of it.

use super::{
    Draft, Keeping, Loaded, Notice, Notices, Services, news, services, use_keeping, use_notices,
};
use crate::platform::device;
use api::requests::{MakeReport, ReportsQuery};
use domain::{Report, ReportId, ReportReason, Reported};
use leptos::{prelude::*, task::spawn_local};

/// A report that is being written. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Reporting {
    about: StoredValue<Reported>,
    draft: Draft,
    /// The place of the chosen reason among all of them.
    reason: Draft,
    is_sending: RwSignal<bool>,
    sent: RwSignal<Option<Report>>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// A report about `about`, as far as this tab knows it.
#[must_use]
pub fn use_reporting(about: Reported) -> Reporting {
    // No id holds a dot.
    let what = match &about {
        Reported::Note(note) => note.to_string(),
        Reported::Comment(note, comment) => format!("{note}.{comment}"),
    };
    Reporting {
        draft: Draft::kept(format!("{}/{what}", device::REPORT)),
        reason: Draft::kept(format!("{}/{what}", device::REPORT_REASON)),
        about: StoredValue::new(about),
        is_sending: RwSignal::new(false),
        sent: RwSignal::new(None),
        services: services(),
        keeping: use_keeping(),
        notices: use_notices(),
    }
}

/// The reports that the visitor made, the newest first.
#[must_use]
pub fn use_reports() -> Loaded<Vec<Report>> {
    let (services, news) = (services(), news());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        Box::pin(async move { api.reports(ReportsQuery {}).await })
    })
}

impl Reporting {
    /// What is written beside the reason; this tab keeps it until it is sent.
    #[must_use]
    pub fn draft(self) -> Signal<String> {
        self.draft.text().into()
    }

    /// Takes what is typed.
    pub fn write_draft(self, text: String) {
        self.draft.write(text);
    }

    /// The reason that is chosen, if any; tracks it.
    #[must_use]
    pub fn reason(self) -> Option<ReportReason> {
        let chosen = self.reason.text().get().parse::<usize>().ok()?;
        ReportReason::ALL.get(chosen).copied()
    }

    /// Chooses a reason.
    pub fn choose(self, reason: ReportReason) {
        let place = ReportReason::ALL.iter().position(|known| *known == reason);
        self.reason.write(place.map(|place| place.to_string()).unwrap_or_default());
    }

    /// Whether it is on its way; tracks it.
    #[must_use]
    pub fn is_sending(self) -> bool {
        self.is_sending.get()
    }

    /// What the back end received; tracks it.
    #[must_use]
    pub fn sent(self) -> Option<Report> {
        self.sent.get()
    }

    /// Sends it; runs `on_done` once it is received.
    pub fn send(self, reason: ReportReason, on_done: impl FnOnce() + 'static) {
        if self.is_sending.get_untracked() {
            return;
        }
        let request = MakeReport {
            id: ReportId::from(self.draft.id()),
            about: self.about.get_value(),
            reason,
            words: self.draft.text().get_untracked(),
        };
        self.is_sending.set(true);
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let answer = api.report(request).await;
            // The page may be gone by now; what was sent is kept all the same, under the same id.
            if self.is_sending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(report) => {
                    self.draft.clear();
                    self.reason.clear();
                    self.sent.set(Some(report));
                    on_done();
                    self.keeping.after_write();
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{
        ApiError,
        tests::{run, settled},
    };
    use domain::{NoteId, ReportState};

    #[test]
    fn a_report_is_received_once_and_the_form_is_empty_again() {
        run("guest", |_| async {
            let reporting = use_reporting(Reported::Note(NoteId::from("plate")));
            let reports = use_reports();
            settled().await;
            assert_eq!(reports.answer(), Some(Ok(Vec::new())));
            reporting.write_draft("抄来的".into());
            reporting.choose(ReportReason::Stolen);
            assert_eq!(reporting.reason(), Some(ReportReason::Stolen));
            reporting.send(ReportReason::Stolen, || ());
            reporting.send(ReportReason::Stolen, || panic!("one is on its way"));
            settled().await;
            let sent = reporting.sent().expect("it was received");
            assert_eq!((sent.words.as_str(), sent.state), ("抄来的", ReportState::Received));
            assert_eq!(
                (reporting.draft().get_untracked().as_str(), reporting.reason()),
                ("", None)
            );
            reports.retry();
            settled().await;
            assert_eq!(reports.answer(), Some(Ok(vec![sent])));
        });
    }

    #[test]
    fn a_report_that_is_refused_stays_in_the_form() {
        run("reader", |_| async {
            let reporting = use_reporting(Reported::Note(NoteId::from("plate")));
            reporting.write_draft("抄来的".into());
            reporting.send(ReportReason::Stolen, || panic!("it was not received"));
            settled().await;
            assert_eq!(reporting.draft().get_untracked(), "抄来的");
            assert_eq!(reporting.notices.current(), Some(Notice::Failed(ApiError::SignedOut)));
        });
    }
}
