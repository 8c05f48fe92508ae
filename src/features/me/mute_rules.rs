//! The rules about words, each with what it hides today.

use super::mute_form::WORD;
use crate::{
    i18n::{CONTENT_LANGUAGE, moment, own, to},
    routes::Route,
    state::{MuteDraft, Muting, now},
    ui::{Link, focus, focus_and_show},
};
use boxed::memo;
use domain::{Mute, text::name};
use leptos::prelude::*;

/// The heading of the rules.
const RULES: &str = "mute-rules-title";

/// The rules about words.
#[component]
pub fn MuteRules(
    /// The rules there are.
    muting: Muting,
    /// The rule that is written; a press puts one there.
    draft: MuteDraft,
) -> impl IntoView {
    let rules = memo(move || match muting.answer() {
        Some(Ok(muted)) => muted.rules,
        _ => Vec::new(),
    });
    view! {
        <section class="panel" aria-labelledby=RULES>
            <div class="panel__head">
                <h2 id=RULES tabindex="-1">
                    {move || (own().choose.rules)(rules.read().len())}
                </h2>
            </div>
            <Show when=move || rules.read().is_empty()>
                <p class="muted">{to(|t| t.choose.no_rules)}</p>
            </Show>
            <ul class="list">
                {move || {
                    rules
                        .get()
                        .into_iter()
                        .map(|rule| view! { <Rule rule muting draft /> })
                        .collect_view()
                }}
            </ul>
        </section>
    }
}

#[component]
fn Rule(rule: Mute, muting: Muting, draft: MuteDraft) -> impl IntoView {
    let today = now();
    let word = name(&rule.words.word);
    let (to_edit, to_delete) = (word.clone(), word.clone());
    let (scope, is_loose, until) = (rule.words.scope, rule.words.is_loose, rule.words.until);
    let except: Vec<String> = rule.words.except.iter().map(|phrase| name(phrase)).collect();
    let except = (!except.is_empty()).then(|| {
        view! { <p class="small muted">{move || (own().choose.except_of)(&except)}</p> }
    });
    let (is_over, n_notes, n_comments) =
        (rule.is_over, rule.effect.n_notes, rule.effect.n_comments);
    let holds = move || {
        let texts = &own().choose;
        let holds = (texts.holds)(scope, is_loose);
        match until {
            Some(at) if !is_over => {
                format!("{holds} · {}", (texts.until_at)(&moment(at, today)))
            }
            _ => holds,
        }
    };
    let hides = move || {
        let texts = &own().choose;
        match (until, n_notes, n_comments) {
            (Some(at), ..) if is_over => (texts.is_over)(&moment(at, today)),
            (_, 0, 0) => texts.hides_nothing.to_owned(),
            _ => (texts.hides)(n_notes, n_comments),
        }
    };
    let some = (!is_over && !rule.effect.some.is_empty()).then(|| {
        let titles = rule.effect.some.iter().map(|note| {
            let href = Route::Note(note.id.clone()).href();
            let title = name(&note.title);
            view! {
                <li>
                    <Link href attr:class="link" attr:lang=CONTENT_LANGUAGE>
                        <bdi>{title}</bdi>
                    </Link>
                </li>
            }
        });
        view! { <ul class="rule__some">{titles.collect_view()}</ul> }
    });
    let edited = rule.clone();
    view! {
        <li class="rule" data-over=is_over.then_some("")>
            <div class="rule__text">
                <b>
                    <bdi>{word}</bdi>
                </b>
                <p class="small muted num">{holds}</p>
                {except}
                <p class="small num">{hides}</p>
                {some}
            </div>
            <div class="rule__acts">
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=move || (own().choose.edit_named)(&to_edit)
                    on:click=move |_| {
                        draft.begin(&edited);
                        focus_and_show(WORD);
                    }
                >
                    {to(|t| t.choose.edit)}
                </button>
                <button
                    type="button"
                    class="button button--quiet"
                    aria-label=move || (own().choose.delete_named)(&to_delete)
                    on:click=move |_| {
                        // The button goes with its rule.
                        focus(RULES);
                        muting.drop_rule(rule.clone());
                    }
                >
                    {to(|t| t.choose.delete)}
                </button>
            </div>
        </li>
    }
}
