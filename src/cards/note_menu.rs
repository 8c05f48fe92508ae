//! What can be done with a note beside reading it: why it stands here, 不感兴趣, 屏蔽, 举报.

use super::{ReportForm, Sheet, sentence};
use crate::{
    i18n::{MenuTexts, reading, t},
    routes::Route,
    state::{ApiError, is_member, is_you, use_choosing, use_why},
    ui::{Icon, IconName, Link},
};
use domain::{Creator, NoteSummary, Reported, Why};
use leptos::prelude::*;

/// The menu of a note, and the form that reports it: one for all notes of a page.
#[component]
pub fn NoteMenu(
    /// The note whose menu is open.
    asked: RwSignal<Option<NoteSummary>>,
    /// What the form reports, when that is open.
    report: RwSignal<Option<Reported>>,
    /// Runs once the note is set aside or its author blocked.
    #[prop(into)]
    on_gone: Callback<()>,
) -> impl IntoView {
    let close = move |()| asked.set(None);
    view! {
        <Sheet
            open=Signal::derive(move || asked.read().is_some())
            id="note-menu-title"
            title=Signal::derive(move || reading().choose.title.to_owned())
            on_close=close
        >
            {move || asked.get().map(|note| view! { <MenuOf note asked report on_gone /> })}
        </Sheet>
        <ReportForm about=report />
    }
}

/// The menu of one note.
#[component]
fn MenuOf(
    note: NoteSummary,
    asked: RwSignal<Option<NoteSummary>>,
    report: RwSignal<Option<Reported>>,
    on_gone: Callback<()>,
) -> impl IntoView {
    let NoteSummary { id, author, .. } = note;
    let why = is_member().then(|| use_why(id.clone()));
    let (is_member, is_yours) = (is_member(), is_you(&author.id));
    let answer = move || why.and_then(|why| why.answer());
    let reasons = {
        let author = author.clone();
        move || {
            match answer() {
            _ if !is_member => said(vec![reading().choose.why_signed_out.to_owned()]),
            _ if is_yours => said(vec![reading().choose.why_yours.to_owned()]),
            None => view! { <p class="skeleton skeleton--breathe why__wait">{t(|t| t.shell.waiting)}</p> }
                .into_any(),
            Some(Ok(why)) => said(reasons(&why, &author)),
            Some(Err(error)) => failed(error, Callback::new(move |()| {
                if let Some(why) = why {
                    why.retry();
                }
            })),
        }
        }
    };
    let choices = move || {
        let answered = answer().and_then(Result::ok);
        let is_aside = answered.as_ref().is_some_and(|why| why.is_aside);
        let is_blocked = answered.is_some_and(|why| why.is_blocked);
        let (id, author) = (id.clone(), author.clone());
        (is_member && !is_yours)
            .then(|| view! { <Choices id author is_aside is_blocked asked report on_gone /> })
    };
    view! {
        <div class="why">
            <h3>{tm(|t| t.why)}</h3>
            {reasons}
            {(is_member && !is_yours)
                .then(|| {
                    view! {
                        <Link
                            href=Route::Interests.href()
                            attr:class="link"
                            on:click=move |_| asked.set(None)
                        >
                            {tm(|t| t.to_interests)}
                        </Link>
                    }
                })}
        </div>
        {choices}
    }
}

/// What one can choose about a note that is somebody else's.
#[component]
fn Choices(
    id: domain::NoteId,
    author: Creator,
    is_aside: bool,
    is_blocked: bool,
    asked: RwSignal<Option<NoteSummary>>,
    report: RwSignal<Option<Reported>>,
    on_gone: Callback<()>,
) -> impl IntoView {
    let choosing = use_choosing();
    // The page may be gone once the back end answers.
    let gone = move || {
        let _ = asked.try_set(None);
        on_gone.try_run(());
    };
    let stay = move || {
        let _ = asked.try_set(None);
    };
    let set_aside = {
        let id = id.clone();
        move |()| {
            if is_aside {
                choosing.set_aside(id.clone(), false, stay);
            } else {
                choosing.set_aside(id.clone(), true, gone);
            }
        }
    };
    let (person, name) = (author.id, author.name);
    let block_word = {
        let name = name.clone();
        Signal::derive(move || {
            let texts = &reading().choose;
            if is_blocked { (texts.unblock)(&name) } else { (texts.block)(&name) }
        })
    };
    let block = move |()| {
        if is_blocked {
            choosing.block(person.clone(), name.clone(), false, stay);
        } else {
            choosing.block(person.clone(), name.clone(), true, gone);
        }
    };
    let begin_report = move |()| {
        asked.set(None);
        report.set(Some(Reported::Note(id.clone())));
    };
    let aside_word = Signal::derive(move || {
        let texts = &reading().choose;
        if is_aside { texts.not_aside } else { texts.set_aside }.to_owned()
    });
    view! {
        <ul class="menu">
            <MenuRow
                icon=IconName::EyeSlash
                word=aside_word
                means=(!is_aside).then_some(|t| t.set_aside_means)
                on_press=set_aside
            />
            <MenuRow
                icon=IconName::Prohibit
                word=block_word
                means=(!is_blocked).then_some(|t| t.block_means)
                on_press=block
            />
            <li>
                <Icon name=IconName::Sliders />
                <Link
                    href=Route::Muted.href()
                    attr:class="menu__row"
                    on:click=move |_| asked.set(None)
                >
                    <b>{tm(|t| t.mute)}</b>
                    <span class="small muted">{tm(|t| t.mute_means)}</span>
                </Link>
            </li>
            <MenuRow
                icon=IconName::Flag
                word=Signal::derive(move || reading().choose.report.to_owned())
                means=Some(|t| t.report_means)
                on_press=begin_report
            />
        </ul>
    }
}

/// Something one can do; the whole row is its button.
#[component]
fn MenuRow(
    icon: IconName,
    word: Signal<String>,
    means: Option<fn(&MenuTexts) -> &'static str>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <li>
            <Icon name=icon />
            <button type="button" class="menu__row" on:click=move |_| on_press.run(())>
                <b>{word}</b>
                {means.map(|means| view! { <span class="small muted">{tm(means)}</span> })}
            </button>
        </li>
    }
}

/// A text of the menu that follows the language.
fn tm(choose: fn(&MenuTexts) -> &'static str) -> impl Fn() -> String + Copy + Send + 'static {
    // `reading()` finds the language by its context, which is there wherever this is drawn.
    move || choose(&reading().choose).to_owned()
}

fn said(sentences: Vec<String>) -> AnyView {
    view! { <div class="why__said">{sentences.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}</div> }
        .into_any()
}

fn failed(error: ApiError, on_retry: Callback<()>) -> AnyView {
    view! {
        <p class="small muted">{move || sentence(&error)}</p>
        <button type="button" class="button button--line" on:click=move |_| on_retry.run(())>
            {t(|t| t.error.retry)}
        </button>
    }
    .into_any()
}

/// Why a note stands in one's feed, a sentence for each reason.
fn reasons(why: &Why, author: &Creator) -> Vec<String> {
    let texts = &reading().choose;
    let mut reasons = Vec::new();
    if why.is_aside {
        reasons.push(texts.is_aside.to_owned());
    }
    if why.is_blocked {
        reasons.push((texts.is_blocked)(&author.name));
    }
    if why.follows {
        reasons.push((texts.why_follows)(&author.name));
    }
    reasons.push(match (why.is_personal, why.interests.is_empty()) {
        (false, _) => texts.why_same.to_owned(),
        (true, true) => texts.why_other.to_owned(),
        (true, false) => {
            let topics: Vec<String> =
                why.interests.iter().map(|topic| domain::text::name(topic)).collect();
            (texts.why_interests)(&topics)
        }
    });
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::fixtures;

    #[test]
    fn every_reason_is_said_and_a_feed_that_is_the_same_for_everybody_says_so() {
        Owner::new().with(|| {
            let author = fixtures::creator();
            let why = Why {
                is_personal: false,
                interests: vec!["露营".to_owned()],
                follows: false,
                author: author.id.clone(),
                is_blocked: false,
                is_aside: false,
            };
            assert_eq!(reasons(&why, &author), [reading().choose.why_same]);
            let personal = Why { is_personal: true, follows: true, ..why.clone() };
            let said = reasons(&personal, &author);
            assert!(said[0].contains(&author.name) && said[1].contains("露营"), "{said:?}");
            let other = Why { is_personal: true, interests: Vec::new(), ..why.clone() };
            assert_eq!(reasons(&other, &author), [reading().choose.why_other]);
            let gone = Why { is_aside: true, is_blocked: true, ..why };
            assert_eq!(reasons(&gone, &author).len(), 3);
        });
    }
}
