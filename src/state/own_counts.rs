//! How much of what is the visitor's there is, and the lesson they are at.

use super::{Loaded, is_member, learning::use_school, news, own_comments, services, wallet};
use api::requests::SavesQuery;
use domain::{
    CouponState, OwnComments, Resume, SavesOrder, SavesPage, SavesWithin, School, Wallet,
};
use leptos::prelude::*;

/// How much of what is the visitor's there is; each comes by itself, and one that does not come is left
/// out. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct OwnCounts {
    saves: Loaded<SavesPage>,
    comments: Loaded<OwnComments>,
    coupons: Loaded<Wallet>,
    school: Loaded<School>,
}

/// How much of what is the visitor's there is; nothing, and nothing asked, for whoever is signed out.
#[must_use]
pub fn use_own_counts() -> Option<OwnCounts> {
    is_member().then(|| {
        let (services, news) = (services(), news());
        let saves = Loaded::new(move || {
            news.track();
            let api = services.with_value(|services| services.api.clone());
            let (within, order) = (SavesWithin::All, SavesOrder::Newest);
            let one = SavesQuery { within, order, after: None, limit: 1 };
            Box::pin(async move { api.saves(one).await })
        });
        let comments = own_comments::count();
        OwnCounts { saves, comments, coupons: wallet::use_coupons(), school: use_school() }
    })
}

impl OwnCounts {
    /// How many notes they saved that are there; tracks it.
    #[must_use]
    pub fn saves(self) -> Option<u64> {
        Some(self.saves.answer()?.ok()?.n)
    }

    /// How many comments they wrote; tracks it.
    #[must_use]
    pub fn comments(self) -> Option<u64> {
        Some(self.comments.answer()?.ok()?.n)
    }

    /// How many coupons they took that are not over; tracks it.
    #[must_use]
    pub fn coupons(self) -> Option<u64> {
        let wallet = self.coupons.answer()?.ok()?;
        let holds = wallet.coupons.iter().filter(|one| one.offer.state != CouponState::Expired);
        u64::try_from(holds.count()).ok()
    }

    /// How many lessons they finished that are there; tracks it.
    #[must_use]
    pub fn lessons_finished(self) -> Option<u64> {
        let school = self.school.answer()?.ok()?;
        let lessons = school.courses.iter().flat_map(|course| &course.lessons);
        let finished = lessons.filter(|lesson| lesson.progress.finished.is_some());
        u64::try_from(finished.count()).ok()
    }

    /// The lesson they are at; tracks it.
    #[must_use]
    pub fn lesson(self) -> Option<Resume> {
        self.school.answer()?.ok()?.resume
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};
    use api::requests::React;
    use domain::Target;

    #[test]
    fn what_is_ones_own_is_counted() {
        run("guest", |services| async move {
            let target = Target::SaveNote("plate".into());
            services.api.react(React { target, chosen: true }).await.expect("a note that is there");
            let counts = use_own_counts().expect("a member");
            settled().await;
            assert_eq!(
                (counts.saves(), counts.comments(), counts.coupons()),
                (Some(1), Some(0), Some(0))
            );
            assert_eq!(counts.lesson(), None, "nothing was begun");
        });
    }

    #[test]
    fn nothing_is_asked_for_whoever_is_signed_out() {
        run("reader", |_| async {
            assert!(use_own_counts().is_none());
        });
    }
}
