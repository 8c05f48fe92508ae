//! What the visitor wrote under notes, page after page.

use super::{Loaded, Pages, news, pages::PAGE, services};
use api::{ApiFuture, requests::OwnCommentsQuery};
use domain::{Cursor, OwnComment, OwnComments};
use leptos::prelude::*;

/// The comments that the visitor wrote.
pub type OwnCommentPages = Pages<OwnComments, OwnComment>;

/// Asks for so many of them, and again whenever there is news.
fn ask(limit: usize) -> impl Fn(Option<Cursor>) -> ApiFuture<'static, OwnComments> + Send + Sync {
    let (services, news) = (services(), news());
    move |after| {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        Box::pin(async move { api.own_comments(OwnCommentsQuery { after, limit }).await })
    }
}

/// How many comments the visitor wrote, with the last of them.
pub(super) fn count() -> Loaded<OwnComments> {
    let ask = ask(1);
    Loaded::new(move || ask(None))
}

/// The comments that the visitor wrote, the last first.
#[must_use]
pub fn use_own_comments() -> OwnCommentPages {
    Pages::of(|answer: &OwnComments| &answer.comments, ask(PAGE), |_| {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};
    use api::requests::WriteComment;

    #[test]
    fn what_one_wrote_comes_page_after_page() {
        run("guest", |services| async move {
            for number in 0..=PAGE {
                let said = WriteComment {
                    id: format!("mine-{number:02}").as_str().into(),
                    note: "plate".into(),
                    answers: None,
                    body: "好用".to_owned(),
                };
                services.api.comment(said).await.expect("a note that is there");
            }
            let pages = use_own_comments();
            settled().await;
            let n = || pages.shown().and_then(Result::ok).map(|shown| shown.len());
            assert_eq!(n(), Some(PAGE));
            assert!(pages.has_more());
            pages.load_more();
            settled().await;
            assert_eq!((n(), pages.has_more()), (Some(PAGE + 1), false));
        });
    }
}
