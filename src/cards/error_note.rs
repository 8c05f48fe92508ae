//! What went wrong, what is safe, what to do.

use crate::{
    i18n::{RefusalTexts, Texts, refusals, t, texts},
    routes::Route,
    state::{ApiError, NotKept, use_arrival},
    ui::{Blank, BlankKind, Icon, IconName, Link},
};
use domain::{ClaimKind, Refusal};
use leptos::prelude::*;

/// The sentence for an error: what happened, what is safe, what to do.
#[must_use]
pub fn sentence(error: &ApiError) -> &'static str {
    match error {
        ApiError::Refused(refusal) => refused(refusals(), refusal),
        other => unrefused(other),
    }
}

/// The same for errors that are no refusal of a rule, for lists, which no rule refuses: their sentences do
/// not come with the entry.
#[must_use]
pub fn unrefused(error: &ApiError) -> &'static str {
    let texts = texts();
    match error {
        ApiError::Offline => texts.error.offline,
        ApiError::NotCome => texts.error.not_come,
        ApiError::SignedOut => texts.error.signed_out,
        ApiError::NotFound => texts.error.not_found,
        ApiError::NotKept(NotKept::Refused) => texts.error.storage_refused,
        ApiError::NotKept(NotKept::Full) => texts.error.storage_full,
        ApiError::NotKept(NotKept::Aborted) => texts.error.storage_aborted,
        ApiError::NotKept(NotKept::NoAnswer) => texts.error.storage_no_answer,
        ApiError::NotKept(NotKept::Blocked) => texts.keeping.blocked,
        ApiError::NotKept(NotKept::Lost) => texts.error.storage_lost,
        ApiError::NotKept(NotKept::Newer) => texts.error.storage_newer,
        ApiError::Bug(_) | ApiError::Refused(_) => texts.error.bug,
    }
}

fn refused(texts: &RefusalTexts, refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::CouponExpired => texts.coupon_expired,
        Refusal::CouponNotStarted => texts.coupon_not_started,
        Refusal::CouponAllTaken => texts.coupon_all_taken,
        Refusal::CouponElsewhere => texts.coupon_elsewhere,
        Refusal::CouponBelowThreshold => texts.coupon_below,
        Refusal::CouponsOfOneScope => texts.coupons_of_one_scope,
        Refusal::MarksMissing => texts.marks_missing,
        Refusal::ClaimForbidden(kind) => match kind {
            ClaimKind::Absolute => texts.claim_absolute,
            ClaimKind::Income => texts.claim_income,
            ClaimKind::Medical => texts.claim_medical,
        },
        Refusal::TextEmpty => texts.text_empty,
        Refusal::TextTooLong => texts.text_too_long,
        Refusal::NotYours => texts.not_yours,
        Refusal::ShelfWithoutNote => texts.shelf_without_note,
        Refusal::LessonClosed => texts.lesson_closed,
        Refusal::QuizChanged => texts.quiz_changed,
        Refusal::TooManyNotes => texts.too_many_notes,
        Refusal::Yourself => texts.yourself,
        Refusal::NameUnseen => texts.name_unseen,
        Refusal::NameTaken => texts.name_taken,
        Refusal::TooManyFolders => texts.too_many_folders,
        Refusal::NotSaved => texts.not_saved,
        Refusal::MuteNowhere => texts.mute_nowhere,
        Refusal::MuteHidesMost => texts.mute_hides_most,
        Refusal::TooManyMutes => texts.too_many_mutes,
        Refusal::ModeratorsOnly => texts.moderators_only,
        Refusal::FileBroken => texts.file_broken,
        Refusal::FileForeign => texts.file_foreign,
        Refusal::FileTooLarge => texts.file_too_large,
        Refusal::FileNewer => texts.file_newer,
    }
}

/// A page or list that did not come, with a way to try again and a way out.
#[component]
pub fn ErrorNote(
    /// What went wrong.
    error: ApiError,
    /// The heading when the thing is not there at all.
    missing_title: fn(&Texts) -> &'static str,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
    /// Whether it stands below a heading of the page, rather than being the page.
    #[prop(optional)]
    within: bool,
    /// The sentence for it.
    #[prop(default = sentence)]
    says: fn(&ApiError) -> &'static str,
) -> impl IntoView {
    let is_missing = error == ApiError::NotFound;
    let title = t(if is_missing { missing_title } else { |t| t.error.failed_title });
    if !within {
        use_arrival().at("error-title");
    }
    view! {
        <Blank
            kind=if is_missing { BlankKind::Notice } else { BlankKind::Error }
            icon=IconName::Warning
            title=Signal::derive(title)
            text=Signal::derive(move || says(&error).to_owned())
            page=(!within).then_some("error-title")
        >
                {(!is_missing)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button button--fill"
                                on:click=move |_| on_retry.run(())
                            >
                                <Icon name=IconName::ArrowClockwise />
                                {t(|t| t.error.retry)}
                            </button>
                        }
                            .into_any()
                    })}
                {(!within)
                    .then(|| {
                        view! {
                            <Link href=Route::home().href() attr:class="button button--line">
                                {t(|t| t.error.to_feed)}
                            </Link>
                        }
                            .into_any()
                    })}
        </Blank>
    }
}
