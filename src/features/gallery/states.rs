//! What stands where nothing is: empty, not come, refused; and the sentences about what just happened.

use super::frame::{Frame, Wall};
use crate::{
    cards::{EmptyNote, ErrorNote},
    i18n::{t, tg},
    state::{ApiError, NotKept, Notice, use_notices},
    ui::{Blank, BlankKind, IconName, PageSkeleton},
};
use domain::{ClaimKind, ProductId, Refusal, fixtures};
use leptos::prelude::*;

/// Every error that a visitor can meet.
fn errors() -> Vec<ApiError> {
    let refusals = [
        Refusal::CouponExpired,
        Refusal::CouponNotStarted,
        Refusal::CouponAllTaken,
        Refusal::CouponElsewhere,
        Refusal::CouponBelowThreshold,
        Refusal::CouponsOfOneScope,
        Refusal::MarksMissing,
        Refusal::ClaimForbidden(ClaimKind::Absolute),
        Refusal::ClaimForbidden(ClaimKind::Income),
        Refusal::ClaimForbidden(ClaimKind::Medical),
        Refusal::TextEmpty,
        Refusal::TextTooLong,
        Refusal::NotYours,
        Refusal::ShelfWithoutNote,
        Refusal::LessonClosed,
        Refusal::QuizChanged,
        Refusal::TooManyNotes,
        Refusal::Yourself,
        Refusal::FileBroken,
        Refusal::FileForeign,
        Refusal::FileNewer,
        Refusal::FileTooLarge,
        Refusal::ModeratorsOnly,
        Refusal::MuteHidesMost,
        Refusal::MuteNowhere,
        Refusal::NameTaken,
        Refusal::NameUnseen,
        Refusal::NotSaved,
        Refusal::TooManyFolders,
        Refusal::TooManyMutes,
    ];
    let kept = [
        NotKept::Refused,
        NotKept::Full,
        NotKept::Aborted,
        NotKept::NoAnswer,
        NotKept::Blocked,
        NotKept::Lost,
        NotKept::Newer,
    ];
    let mut errors =
        vec![ApiError::Offline, ApiError::NotCome, ApiError::SignedOut, ApiError::NotFound];
    errors.extend(refusals.map(ApiError::Refused));
    errors.extend(kept.map(ApiError::NotKept));
    errors
}

/// What stands where nothing is.
#[component]
pub fn States() -> impl IntoView {
    let notices = use_notices();
    let errors = errors()
        .into_iter()
        .map(|error| {
            view! {
                <Frame piece="ErrorNote" state=tg(|t| t.wrong)>
                    <ErrorNote
                        error
                        missing_title=|t| t.error.page_missing_title
                        on_retry=|()| ()
                        within=true
                    />
                </Frame>
            }
        })
        .collect_view();
    let title = fixtures::long_title();
    let said = [
        Notice::Kept,
        Notice::Claimed { coupon: title.clone() },
        Notice::NotCopied { address: format!("https://example.com/{}", "a".repeat(120)) },
        Notice::BackInStock { title, product: ProductId::from("bear-plate") },
        Notice::Failed(ApiError::NotKept(NotKept::Full)),
    ];
    let said = said
        .into_iter()
        .map(|notice| {
            view! {
                <button type="button" class="button button--line" on:click=move |_| notices.say(notice.clone())>
                    {tg(|t| t.said)}
                </button>
            }
        })
        .collect_view();
    view! {
        <Wall id="gallery-states" title=tg(|t| t.states)>
            <Frame piece="Notice" state=tg(|t| t.said)>
                <div class="row gallery__row">{said}</div>
            </Frame>
            <Frame piece="PageSkeleton" state=tg(|t| t.on_its_way)>
                <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) />
            </Frame>
            <Frame piece="Blank" state=tg(|t| t.bare)>
                <Blank
                    kind=BlankKind::Notice
                    icon=IconName::Info
                    title=Signal::derive(tg(|t| t.bare))
                    text=""
                >
                    ""
                </Blank>
            </Frame>
            <Frame piece="EmptyNote" state=tg(|t| t.usual)>
                <EmptyNote title=|t| t.error.page_missing_title text=|t| t.error.not_found>
                    ""
                </EmptyNote>
            </Frame>
            {errors}
        </Wall>
    }
}
