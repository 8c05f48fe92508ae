//! The words that the visitor does not want to read: the rules there are, and the one being written.

use super::{
    ApiError, Choosing, Draft, Loaded, Notice, new_id, news, notices::Done, services, use_choosing,
};
use crate::platform::{device, page};
use api::requests::{DropMute, KeepMute, MutesQuery, TryMute};
use boxed::{effect, memo};
use domain::{
    Mute, MuteEffect, MuteId, MuteScope, MuteWords, Muted, Refusal, Timestamp, time::MS_PER_DAY,
};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// How long somebody has to pause before it is asked what a rule would hide, in milliseconds.
const PAUSE_MS: i32 = 300;

/// Until when a rule holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MuteUntil {
    /// For good.
    #[default]
    Always,
    /// For so many days from when it is made.
    Days(u8),
    /// Until an instant that it has already.
    At(Timestamp),
}

/// Everything about a rule but its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MuteHow {
    /// Where it holds.
    pub scope: MuteScope,
    /// Whether what sounds or looks alike is the word, too.
    pub is_loose: bool,
    /// Until when.
    pub until: MuteUntil,
}

impl Default for MuteHow {
    fn default() -> Self {
        Self { scope: MuteScope::ALL, is_loose: true, until: MuteUntil::Always }
    }
}

impl MuteHow {
    /// As the tab keeps it: a letter for all that holds, and until when.
    fn to_text(self) -> String {
        let MuteScope { feed, search, comments } = self.scope;
        let letters = [(feed, 'f'), (search, 's'), (comments, 'c'), (self.is_loose, 'l')];
        let holds: String =
            letters.iter().filter(|(holds, _)| *holds).map(|(_, letter)| letter).collect();
        let until = match self.until {
            MuteUntil::Always => "always".to_owned(),
            MuteUntil::Days(days) => format!("days {days}"),
            MuteUntil::At(at) => format!("at {}", at.0),
        };
        format!("{holds} {until}")
    }

    /// What the tab keeps; as it is at first where that says nothing.
    fn from_text(text: &str) -> Self {
        let Some((holds, until)) = text.split_once(' ') else { return Self::default() };
        let scope = MuteScope {
            feed: holds.contains('f'),
            search: holds.contains('s'),
            comments: holds.contains('c'),
        };
        let until = match until.split_once(' ') {
            Some(("days", days)) => days.parse().map(MuteUntil::Days).unwrap_or_default(),
            Some(("at", at)) => Timestamp::read(at).map(MuteUntil::At).unwrap_or_default(),
            _ => MuteUntil::Always,
        };
        Self { scope, is_loose: holds.contains('l'), until }
    }
}

/// A rule that is being written; this tab keeps it. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct MuteDraft {
    word: Draft,
    except: Draft,
    how: Draft,
    /// The rule that is being changed; nothing for one that is new.
    changed: Draft,
    clock: StoredValue<Arc<dyn Fn() -> Timestamp + Send + Sync>>,
}

/// The rule that is being written.
#[must_use]
pub fn use_mute_draft() -> MuteDraft {
    let kept = |what: &str| Draft::kept(format!("{}/{what}", device::MUTE));
    MuteDraft {
        word: kept("word"),
        except: kept("except"),
        how: kept("how"),
        changed: kept("changed"),
        clock: StoredValue::new(services().with_value(|services| services.clock.clone())),
    }
}

impl MuteDraft {
    /// The word.
    #[must_use]
    pub fn word(self) -> Signal<String> {
        self.word.text().into()
    }

    /// Takes the word as it is typed.
    pub fn write_word(self, text: String) {
        self.word.write(text);
    }

    /// What is excepted, a phrase a line.
    #[must_use]
    pub fn except(self) -> Signal<String> {
        self.except.text().into()
    }

    /// Takes what is excepted as it is typed.
    pub fn write_except(self, text: String) {
        self.except.write(text);
    }

    /// Everything but the words; tracks it.
    #[must_use]
    pub fn how(self) -> MuteHow {
        MuteHow::from_text(&self.how.text().get())
    }

    /// Changes everything but the words.
    pub fn change_how(self, change: impl FnOnce(&mut MuteHow)) {
        let mut how = untrack(|| self.how());
        change(&mut how);
        self.how.write(how.to_text());
    }

    /// Whether a rule that is there is being changed; tracks it.
    #[must_use]
    pub fn is_change(self) -> bool {
        self.changed.text().with(|id| !id.is_empty())
    }

    /// Begins to change a rule.
    pub fn begin(self, rule: &Mute) {
        self.word.write(rule.words.word.clone());
        self.except.write(rule.words.except.join("\n"));
        let until = rule.words.until.map_or(MuteUntil::Always, MuteUntil::At);
        let MuteWords { scope, is_loose, .. } = rule.words;
        self.how.write(MuteHow { scope, is_loose, until }.to_text());
        self.changed.write(rule.id.to_string());
    }

    /// Lets go of what is written: it is kept, or not wanted.
    pub fn clear(self) {
        for draft in [self.word, self.except, self.how, self.changed] {
            draft.clear();
        }
    }

    /// What the rule says so far; tracks it.
    #[must_use]
    pub fn words(self) -> MuteWords {
        let MuteHow { scope, is_loose, until } = self.how();
        MuteWords {
            word: self.word.text().get(),
            except: self.except.text().with(|text| text.lines().map(str::to_owned).collect()),
            scope,
            is_loose,
            until: match until {
                MuteUntil::Always => None,
                MuteUntil::Days(days) => {
                    let now = self.clock.with_value(|clock| clock());
                    Some(now.plus_ms(i64::from(days) * MS_PER_DAY))
                }
                MuteUntil::At(at) => Some(at),
            },
        }
    }

    /// The id to keep it under: that of the rule that is changed, or one that stays until it is kept.
    fn id(self) -> MuteId {
        let changed = self.changed.text().get_untracked();
        MuteId::from(if changed.is_empty() { self.word.id() } else { changed })
    }
}

/// What the rule `draft` would hide, asked once whoever types it pauses; nothing without a word.
#[must_use]
pub fn use_mute_effect(draft: MuteDraft) -> Loaded<Option<MuteEffect>> {
    let services = services();
    let asked = RwSignal::new(None::<MuteWords>);
    let n_changes = StoredValue::new(0_u64);
    // By when it ends it hides nothing else: only what changes the answer is asked anew.
    let words = memo(move || MuteWords { until: None, ..draft.words() }.tidied().ok());
    effect(move || {
        let words = words.get();
        let number = n_changes.get_value() + 1;
        n_changes.set_value(number);
        page::after_ms(PAUSE_MS, move || {
            if n_changes.try_get_value() == Some(number) {
                let _ = asked.try_set(words);
            }
        });
    });
    Loaded::new(move || {
        let api = services.with_value(|services| services.api.clone());
        let words = asked.get();
        Box::pin(async move {
            let Some(words) = words else { return Ok(None) };
            api.try_mute(TryMute { words }).await.map(Some)
        })
    })
}

/// What became of rules that were brought as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many are rules now.
    pub n_kept: usize,
    /// Those that are not, and why.
    pub refused: Vec<(MuteWords, ApiError)>,
}

/// The rules there are, and the people one blocked. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Muting {
    loaded: Loaded<Muted>,
    is_writing: RwSignal<bool>,
    choosing: Choosing,
}

/// The rules there are, and the people one blocked.
#[must_use]
pub fn use_muting() -> Muting {
    let (services, news) = (services(), news());
    let loaded = Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        Box::pin(async move { api.mutes(MutesQuery {}).await })
    });
    Muting { loaded, is_writing: RwSignal::new(false), choosing: use_choosing() }
}

impl Muting {
    /// What the back end said last, nothing while it said nothing; tracks it.
    #[must_use]
    pub fn answer(self) -> Option<Result<Muted, ApiError>> {
        self.loaded.answer()
    }

    /// Asks again.
    pub fn retry(self) {
        self.loaded.retry();
    }

    /// Whether a rule is on its way; tracks it.
    #[must_use]
    pub fn is_writing(self) -> bool {
        self.is_writing.get()
    }

    /// Keeps the rule that is written. Whoever was told that it hides most of everything is `is_sure`;
    /// whoever was not is asked by `on_most`. Anything else that is wrong is said by a notice.
    pub fn keep(
        self,
        draft: MuteDraft,
        is_sure: bool,
        on_most: impl FnOnce() + 'static,
        on_done: impl FnOnce() + 'static,
    ) {
        if self.is_writing.get_untracked() {
            return;
        }
        self.is_writing.set(true);
        let request = KeepMute { id: draft.id(), words: untrack(|| draft.words()), is_sure };
        let choosing = self.choosing;
        let api = choosing.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let answer = api.keep_mute(request).await;
            // The page may be gone by now; what was sent is kept all the same, under the same id.
            let is_gone = self.is_writing.try_set(false).is_some();
            match answer {
                Ok(_) => {
                    choosing.settle();
                    if !is_gone {
                        draft.clear();
                        on_done();
                    }
                }
                Err(ApiError::Refused(Refusal::MuteHidesMost)) if !is_gone => on_most(),
                Err(error) => choosing.notices.say(Notice::Failed(error)),
            }
        });
    }

    /// Takes a rule away; the notice that says so puts it back as it was.
    pub fn drop_rule(self, rule: Mute) {
        let choosing = self.choosing;
        let api = choosing.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            match api.drop_mute(DropMute { id: rule.id.clone() }).await {
                Ok(_) => {
                    choosing.settle();
                    let done = Done::RuleDropped(rule.words.word.clone());
                    choosing.say(Some(done), move || choosing.put_back(&rule));
                }
                Err(error) => choosing.notices.say(Notice::Failed(error)),
            }
        });
    }

    /// Makes rules of `words`, one after the other; each that is refused is told with its reason.
    pub fn import(self, words: Vec<MuteWords>, on_done: impl FnOnce(Imported) + 'static) {
        if self.is_writing.get_untracked() {
            return;
        }
        self.is_writing.set(true);
        let known: Vec<MuteWords> = match untrack(|| self.answer()) {
            Some(Ok(muted)) => muted.rules.into_iter().map(|rule| rule.words).collect(),
            _ => Vec::new(),
        };
        let choosing = self.choosing;
        let api = choosing.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let mut imported = Imported::default();
            for words in words.into_iter().filter(|words| !known.contains(words)) {
                let id = MuteId::from(new_id());
                match api.keep_mute(KeepMute { id, words: words.clone(), is_sure: false }).await {
                    Ok(_) => imported.n_kept += 1,
                    Err(error) => imported.refused.push((words, error)),
                }
            }
            if imported.n_kept > 0 {
                choosing.settle();
            }
            if self.is_writing.try_set(false).is_none() {
                on_done(imported);
            }
        });
    }
}

impl Choosing {
    /// Makes a rule again that was taken away.
    fn put_back(self, rule: &Mute) {
        let api = self.services.with_value(|services| services.api.clone());
        let request = KeepMute { id: rule.id.clone(), words: rule.words.clone(), is_sure: true };
        spawn_local(async move {
            match api.keep_mute(request).await {
                Ok(_) => {
                    self.settle();
                    self.notices.say(Notice::TakenBack);
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_rule_holds_survives_being_kept_by_the_tab() {
        let somewhere = MuteScope { feed: false, search: true, comments: false };
        for until in [MuteUntil::Always, MuteUntil::Days(7), MuteUntil::At(Timestamp(-5))] {
            for (scope, is_loose) in [(MuteScope::ALL, true), (somewhere, false)] {
                let how = MuteHow { scope, is_loose, until };
                assert_eq!(MuteHow::from_text(&how.to_text()), how);
            }
        }
        for text in ["", "fsc"] {
            assert_eq!(MuteHow::from_text(text), MuteHow::default());
        }
        assert_eq!(MuteHow::from_text("f days x").until, MuteUntil::Always);
    }
}
