//! A rule about a word, as it is written: what it would hide is said before it is kept.

use crate::{
    i18n::{ChoosingTexts, moment, own, refusals, to},
    state::{MuteDraft, MuteUntil, Muting, now, use_mute_effect},
    ui::{TextField, focus, focus_soon},
};
use boxed::{effect, memo};
use domain::{
    MuteEffect, MuteScope,
    mute::{MAX_EXCEPT, MAX_WORD},
};
use leptos::prelude::*;

/// The field of the word.
pub const WORD: &str = "mute-word";
/// The question whether most of everything is to be hidden.
const MOST: &str = "mute-most";
/// For how many days a rule can hold.
const DAYS: [u8; 3] = [1, 7, 30];

/// A rule as it is written.
#[component]
pub fn MuteForm(
    /// The rules there are.
    muting: Muting,
    /// The rule that is written.
    draft: MuteDraft,
) -> impl IntoView {
    let answer = use_mute_effect(draft);
    let outcome = memo(move || answer.answer().and_then(Result::ok).flatten());
    let is_missing = RwSignal::new(false);
    // Whether the back end would not take it without being told again.
    let asks = RwSignal::new(false);
    let word = draft.word();
    effect(move || {
        // Another rule is another question.
        let _ = draft.words();
        asks.set(false);
    });
    let send = move |is_sure: bool| {
        if word.with_untracked(|word| word.trim().is_empty()) {
            is_missing.set(true);
            focus(WORD);
            return;
        }
        is_missing.set(false);
        let on_most = move || {
            let _ = asks.try_set(true);
            focus_soon(MOST);
        };
        muting.keep(draft, is_sure, on_most, || focus_soon(WORD));
    };
    let is_change = memo(move || draft.is_change());
    let title = move || {
        let texts = &own().choose;
        if is_change.get() { texts.change } else { texts.add }
    };
    let keep_word = move || {
        let texts = &own().choose;
        if is_change.get() { texts.keep_change } else { texts.keep }
    };
    let except = Signal::derive(to(|t| t.choose.except));
    view! {
        <section class="panel" aria-labelledby="mute-form-title">
            <div class="panel__head">
                <h2 id="mute-form-title">{title}</h2>
            </div>
            <form
                class="mute-form"
                on:submit=move |event| {
                    event.prevent_default();
                    send(false);
                }
            >
                <label class="field">
                    {to(|t| t.choose.word)}
                    <input
                        id=WORD
                        type="text"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        enterkeyhint="done"
                        maxlength=MAX_WORD.to_string()
                        placeholder=to(|t| t.choose.word_hint)
                        prop:value=word
                        aria-invalid=move || is_missing.get().to_string()
                        aria-describedby="mute-effect"
                        on:input:target=move |field| draft.write_word(field.target().value())
                    />
                </label>
                <div id="mute-effect">
                    <p class="small wrong" role="alert">
                        {move || is_missing.get().then(to(|t| t.choose.word_missing))}
                    </p>
                    <Preview effect=outcome />
                </div>
                <Loose draft />
                <div>
                    <label class="field-name" for="mute-except">
                        {except}
                    </label>
                    <TextField
                        id="mute-except"
                        label=except
                        placeholder=Signal::derive(move || own().choose.except_hint.to_owned())
                        text=draft.except()
                        max=(MAX_WORD + 1) * MAX_EXCEPT
                        on_input=move |text| draft.write_except(text)
                        on_send=move |()| send(false)
                    />
                </div>
                <Places draft />
                <Until draft />
                {move || {
                    asks.get().then(|| view! { <Most effect=outcome muting on_sure=move |()| send(true) /> })
                }}
                <div class="row mute-form__foot">
                    // While it is asked whether it is meant, only the answer keeps it.
                    <Show when=move || !asks.get()>
                        <button
                            type="submit"
                            class="button button--fill"
                            aria-busy=move || muting.is_writing().to_string()
                        >
                            {keep_word}
                        </button>
                    </Show>
                    <Show when=move || is_change.get()>
                        <button
                            type="button"
                            class="button button--quiet"
                            on:click=move |_| {
                                draft.clear();
                                focus(WORD);
                            }
                        >
                            {to(|t| t.choose.cancel)}
                        </button>
                    </Show>
                </div>
            </form>
        </section>
    }
}

/// What the rule would hide now, with some of it.
#[component]
fn Preview(effect: Memo<Option<MuteEffect>>) -> impl IntoView {
    let words = move || {
        effect.get().map(|effect| {
            let texts = &own().choose;
            match (effect.n_notes, effect.n_comments) {
                (0, 0) => texts.would_hide_nothing.to_owned(),
                (n_notes, n_comments) => (texts.would_hide)(n_notes, n_comments),
            }
        })
    };
    let some = move || {
        effect.get().filter(|effect| !effect.some.is_empty()).map(|effect| {
            let titles = effect.some.into_iter();
            let titles = titles
                .map(|note| view! { <li><bdi>{domain::text::name(&note.title)}</bdi></li> })
                .collect_view();
            view! { <ul class="mute-form__some">{titles}</ul> }
        })
    };
    view! {
        <div class="small muted num" role="status">
            {words}
            {some}
        </div>
    }
}

/// The rule would hide most of everything: whether it is meant so, with the numbers.
#[component]
fn Most(
    effect: Memo<Option<MuteEffect>>,
    muting: Muting,
    #[prop(into)] on_sure: Callback<()>,
) -> impl IntoView {
    let question = move || {
        effect.get().map_or_else(
            || refusals().mute_hides_most.to_owned(),
            |effect| (own().choose.hides_most)(effect.n_notes, effect.of_notes),
        )
    };
    view! {
        <div class="banner mute-form__most" data-kind="caution" role="alert">
            <div>
                <p id=MOST tabindex="-1">
                    {question}
                </p>
                <div class="pair">
                    <button
                        type="button"
                        class="button button--line"
                        on:click=move |_| {
                            focus(WORD);
                        }
                    >
                        {to(|t| t.choose.change_word)}
                    </button>
                    <button
                        type="button"
                        class="button button--line"
                        aria-busy=move || muting.is_writing().to_string()
                        on:click=move |_| on_sure.run(())
                    >
                        {to(|t| t.choose.hide_nevertheless)}
                    </button>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Loose(draft: MuteDraft) -> impl IntoView {
    view! {
        <label class="option option--means">
            <input
                type="checkbox"
                aria-describedby="mute-loose-means"
                prop:checked=move || draft.how().is_loose
                on:change:target=move |field| {
                    let is_loose = field.target().checked();
                    draft.change_how(|how| how.is_loose = is_loose);
                }
            />
            <span>
                {to(|t| t.choose.loose)}
                <span class="small muted" id="mute-loose-means">
                    {to(|t| t.choose.loose_means)}
                </span>
            </span>
        </label>
    }
}

type Place = (fn(&ChoosingTexts) -> &'static str, fn(&mut MuteScope) -> &mut bool);

const PLACES: [Place; 3] = [
    (|t| t.in_feed, |scope| &mut scope.feed),
    (|t| t.in_search, |scope| &mut scope.search),
    (|t| t.in_comments, |scope| &mut scope.comments),
];

#[component]
fn Places(draft: MuteDraft) -> impl IntoView {
    let places = PLACES
        .map(|(word, field)| {
            let holds = move || *field(&mut draft.how().scope);
            view! {
                <label class="option">
                    <input
                        type="checkbox"
                        prop:checked=holds
                        on:change:target=move |at| {
                            let holds = at.target().checked();
                            draft.change_how(|how| *field(&mut how.scope) = holds);
                        }
                    />
                    <span>{move || word(&own().choose)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="options options--row">
            <legend>{to(|t| t.choose.places)}</legend>
            {places}
        </fieldset>
    }
}

#[component]
fn Until(draft: MuteDraft) -> impl IntoView {
    let today = now();
    let chosen = memo(move || draft.how().until);
    let option = move |until: MuteUntil| {
        let word = move || match until {
            MuteUntil::Always => own().choose.always.to_owned(),
            MuteUntil::Days(n) => (own().choose.days)(n),
            MuteUntil::At(at) => (own().choose.until_at)(&moment(at, today)),
        };
        view! {
            <label class="option">
                <input
                    type="radio"
                    name="mute-until"
                    prop:checked=move || chosen.get() == until
                    on:change=move |_| draft.change_how(|how| how.until = until)
                />
                <span class="num">{word}</span>
            </label>
        }
    };
    // A rule that is changed may end at any instant.
    let own_end = Memo::new(move |known: Option<&Option<MuteUntil>>| match chosen.get() {
        at @ MuteUntil::At(_) => Some(at),
        _ if draft.is_change() => known.copied().flatten(),
        _ => None,
    });
    view! {
        <fieldset class="options options--row">
            <legend>{to(|t| t.choose.until)}</legend>
            {option(MuteUntil::Always)}
            {DAYS.map(|days| option(MuteUntil::Days(days))).collect_view()}
            {move || own_end.get().map(option)}
        </fieldset>
    }
}
