//! The rules about words as text: to keep, to give to a friend, and to bring back.

use crate::{
    i18n::{MUTE_FORMATS, own, to},
    state::{Imported, Muting},
    ui::{TextField, focus},
};
use boxed::memo;
use domain::mute_text;
use leptos::prelude::*;

/// The field with the rules.
const BOX: &str = "mute-text";
/// The most characters that the field takes: far more than all rules one can have.
const MAX: usize = 20_000;

/// The rules about words as text.
#[component]
pub fn MuteTextBox(
    /// The rules there are.
    muting: Muting,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    // How many rules were taken, and how many lines were not.
    let done = RwSignal::new(None::<(usize, usize)>);
    // Of the language in force, which handlers do not find by themselves.
    let format = memo(move || own().choose.format);
    let export = move |_| {
        if let Some(Ok(muted)) = untrack(|| muting.answer()) {
            let rules = muted.rules.iter().map(|rule| &rule.words);
            text.set(mute_text::to_text(rules, format.get_untracked()));
            done.set(None);
            focus(BOX);
        }
    };
    let import = move || {
        let read = text.with_untracked(|text| mute_text::read(text, &MUTE_FORMATS));
        let format = format.get_untracked();
        muting.import(read.rules, move |Imported { n_kept, refused }| {
            // What was not taken stays to be mended.
            let mut left = read.unread;
            let line = |words| mute_text::to_text(std::iter::once(words), format);
            left.extend(refused.iter().map(|(words, _)| line(words)));
            done.set(Some((n_kept, left.len())));
            text.set(left.join("\n"));
        });
    };
    let said = move || {
        done.get().map(|(n_kept, n_left)| {
            let texts = &own().choose;
            let mut said = vec![(texts.imported)(n_kept)];
            said.extend((n_left > 0).then(|| (texts.not_imported)(n_left)));
            said.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()
        })
    };
    let label = Signal::derive(to(|t| t.choose.as_text));
    view! {
        <details class="panel mute-text">
            <summary>{label}</summary>
            <div class="stack stack--snug">
                <p class="small muted">{to(|t| t.choose.as_text_means)}</p>
                <TextField
                    id=BOX
                    label
                    placeholder=Signal::derive(String::new)
                    text
                    max=MAX
                    on_input=move |written| text.set(written)
                    on_send=move |()| import()
                />
                <div class="small" role="status">
                    {said}
                </div>
                <div class="row mute-form__foot">
                    <button type="button" class="button button--line" on:click=export>
                        {to(|t| t.choose.export)}
                    </button>
                    <button
                        type="button"
                        class="button button--line"
                        aria-busy=move || muting.is_writing().to_string()
                        on:click=move |_| import()
                    >
                        {to(|t| t.choose.import)}
                    </button>
                </div>
            </div>
        </details>
    }
}
