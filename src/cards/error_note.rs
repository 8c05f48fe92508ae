//! What went wrong, what is safe, what to do.

use crate::{
    i18n::{Texts, t, texts},
    routes::Route,
    state::{ApiError, NotKept, use_arrival},
    ui::{Blank, BlankKind, Icon, IconName, Link},
};
use domain::{ClaimKind, Refusal};
use leptos::prelude::*;

/// The sentence for an error: what happened, what is safe, what to do.
#[must_use]
pub fn sentence(texts: &Texts, error: &ApiError) -> &'static str {
    let error_texts = &texts.error;
    match error {
        ApiError::Offline => error_texts.offline,
        ApiError::NotCome => error_texts.not_come,
        ApiError::SignedOut => error_texts.signed_out,
        ApiError::NotFound => error_texts.not_found,
        ApiError::Refused(Refusal::CouponExpired) => error_texts.coupon_expired,
        ApiError::Refused(Refusal::CouponNotStarted) => error_texts.coupon_not_started,
        ApiError::Refused(Refusal::CouponAllTaken) => error_texts.coupon_all_taken,
        ApiError::Refused(Refusal::CouponElsewhere) => error_texts.coupon_elsewhere,
        ApiError::Refused(Refusal::CouponBelowThreshold) => error_texts.coupon_below,
        ApiError::Refused(Refusal::CouponsOfOneScope) => error_texts.coupons_of_one_scope,
        ApiError::Refused(Refusal::MarksMissing) => error_texts.marks_missing,
        ApiError::Refused(Refusal::ClaimForbidden(kind)) => match kind {
            ClaimKind::Absolute => error_texts.claim_absolute,
            ClaimKind::Income => error_texts.claim_income,
            ClaimKind::Medical => error_texts.claim_medical,
        },
        ApiError::Refused(Refusal::TextEmpty) => error_texts.text_empty,
        ApiError::Refused(Refusal::TextTooLong) => error_texts.text_too_long,
        ApiError::Refused(Refusal::NotYours) => error_texts.not_yours,
        ApiError::Refused(Refusal::ShelfWithoutNote) => error_texts.shelf_without_note,
        ApiError::Refused(Refusal::LessonClosed) => error_texts.lesson_closed,
        ApiError::Refused(Refusal::QuizChanged) => error_texts.quiz_changed,
        ApiError::Refused(Refusal::TooManyNotes) => error_texts.too_many_notes,
        ApiError::Refused(Refusal::Yourself) => error_texts.yourself,
        ApiError::Refused(Refusal::NameUnseen) => error_texts.name_unseen,
        ApiError::Refused(Refusal::NameTaken) => error_texts.name_taken,
        ApiError::Refused(Refusal::TooManyFolders) => error_texts.too_many_folders,
        ApiError::Refused(Refusal::NotSaved) => error_texts.not_saved,
        ApiError::Refused(Refusal::MuteNowhere) => error_texts.mute_nowhere,
        ApiError::Refused(Refusal::MuteHidesMost) => error_texts.mute_hides_most,
        ApiError::Refused(Refusal::TooManyMutes) => error_texts.too_many_mutes,
        ApiError::Refused(Refusal::ModeratorsOnly) => error_texts.moderators_only,
        ApiError::Refused(Refusal::FileBroken) => error_texts.file_broken,
        ApiError::Refused(Refusal::FileForeign) => error_texts.file_foreign,
        ApiError::Refused(Refusal::FileTooLarge) => error_texts.file_too_large,
        ApiError::Refused(Refusal::FileNewer) => error_texts.file_newer,
        ApiError::NotKept(NotKept::Refused) => error_texts.storage_refused,
        ApiError::NotKept(NotKept::Full) => error_texts.storage_full,
        ApiError::NotKept(NotKept::Aborted) => error_texts.storage_aborted,
        ApiError::NotKept(NotKept::NoAnswer) => error_texts.storage_no_answer,
        ApiError::NotKept(NotKept::Blocked) => texts.keeping.blocked,
        ApiError::NotKept(NotKept::Lost) => error_texts.storage_lost,
        ApiError::NotKept(NotKept::Newer) => error_texts.storage_newer,
        ApiError::Bug(_) => error_texts.bug,
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
            text=Signal::derive(move || sentence(texts(), &error))
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
                    })}
                {(!within)
                    .then(|| {
                        view! {
                            <Link href=Route::home().href() attr:class="button button--line">
                                {t(|t| t.error.to_feed)}
                            </Link>
                        }
                    })}
        </Blank>
    }
}
