//! The visitor's complaints about one product.

use super::{
    ApiError, Draft, Keeping, Loaded, Notice, Notices, Services, news, services, use_keeping,
    use_notices,
};
use crate::platform::device;
use api::requests::{Complain, ComplaintsQuery};
use boxed::effect;
use domain::{Complaint, ComplaintId, ProductId, Trouble};
use leptos::{prelude::*, task::spawn_local};

/// The visitor's complaints about one product. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Complaints {
    product: StoredValue<ProductId>,
    draft: Draft,
    is_sending: RwSignal<bool>,
    made: Loaded<Vec<Complaint>>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// The visitor's complaints about `product`.
#[must_use]
pub fn use_complaints(product: ProductId) -> Complaints {
    let (services, news) = (services(), news());
    let draft = Draft::kept(format!("{}/{product}", device::COMPLAINT));
    let about = product.clone();
    let made = Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = ComplaintsQuery { product: about.clone() };
        Box::pin(async move {
            match api.complaints(query).await {
                // Whoever is signed out has none.
                Err(ApiError::SignedOut) => Ok(Vec::new()),
                answer => answer,
            }
        })
    });
    let complaints = Complaints {
        product: StoredValue::new(product),
        draft,
        is_sending: RwSignal::new(false),
        made,
        services,
        keeping: use_keeping(),
        notices: use_notices(),
    };
    effect(move || {
        // What was sent just before the page went may have arrived.
        if let (Some(Ok(made)), Some(id)) = (complaints.made.answer(), complaints.draft.sent_as()) {
            let there = made.iter().find(|complaint| complaint.id.as_str() == id);
            if let Some(there) = there.filter(|_| !complaints.is_sending.get_untracked()) {
                complaints.draft.has_arrived(&there.body);
            }
        }
    });
    complaints
}

impl Complaints {
    /// Those that were made, the newest first; tracks them.
    #[must_use]
    pub fn made(self) -> Vec<Complaint> {
        self.made.answer().and_then(Result::ok).unwrap_or_default()
    }

    /// What is half-written; this tab keeps it until it is sent.
    #[must_use]
    pub fn draft(self) -> Signal<String> {
        self.draft.text().into()
    }

    /// Takes what is typed.
    pub fn write_draft(self, text: String) {
        self.draft.write(text);
    }

    /// Whether one is on its way; tracks it.
    #[must_use]
    pub fn is_sending(self) -> bool {
        self.is_sending.get()
    }

    /// Makes a complaint of what is written; runs `on_done` once it is kept.
    pub fn send(self, trouble: Trouble, on_done: Callback<()>) {
        let request = Complain {
            id: ComplaintId::from(self.draft.id()),
            product: self.product.get_value(),
            trouble,
            body: self.draft.text().get_untracked(),
            withdrawn: false,
        };
        self.put(request, move || {
            self.draft.clear();
            on_done.run(());
            self.notices.say(Notice::Complained);
        });
    }

    /// Takes a complaint back, or lets it stand again.
    pub fn withdraw(self, complaint: &Complaint, withdrawn: bool) {
        let request = Complain {
            id: complaint.id.clone(),
            product: complaint.product.clone(),
            trouble: complaint.trouble,
            body: complaint.body.clone(),
            withdrawn,
        };
        self.put(request, || {});
    }

    fn put(self, request: Complain, then: impl FnOnce() + 'static) {
        if self.is_sending.get_untracked() {
            return;
        }
        self.is_sending.set(true);
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let answer = api.complain(request).await;
            // The page may be gone by now; what was sent is kept all the same.
            if self.is_sending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(_) => {
                    then();
                    self.made.retry();
                    self.keeping.after_write();
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }
}
