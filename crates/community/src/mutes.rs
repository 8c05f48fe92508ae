//! 屏蔽词: the rules about words that somebody does not want to read, what each of them hides, and
//! what recognises the words.

use crate::{
    CommunityError, Context, Hides, Kind, Records, Scan, Tx, blocks, people,
    requests::{DropMute, KeepMute, MutesQuery, TryMute},
    stored::{self, CommentRecord, MuteRecord, NoteRecord},
    unwanted::{texts_of, texts_of_comment},
};
use domain::{
    HiddenNote, Mute, MuteEffect, MuteId, MutePlace, MuteWords, Muted, Refusal, Timestamp,
    ids::is_id, mute::MAX_MUTES, order::sort_by,
};
use hanzi::{Hanzi, Spelling, Text};
use std::sync::Arc;

/// The most notes and comments that are looked over.
const DEPTH: usize = 5_000;

/// How many of the notes that a rule hides are named.
const SOME: usize = 5;

/// The rules of the asking person with what each hides today, and whom they blocked.
///
/// # Errors
/// None of its own.
pub fn mutes(
    records: &dyn Records,
    context: &Context,
    _query: MutesQuery,
) -> Result<Muted, CommunityError> {
    let prefix = key(context, &MuteId::from(""));
    let mut kept = own(records, context);
    sort_by(&mut kept, |(a_key, a), (b_key, b)| b.at.cmp(&a.at).then_with(|| a_key.cmp(b_key)));
    let rules: Vec<Rule> =
        kept.iter().map(|(_, mute)| Rule::of(mute.words.clone(), &context.hanzi)).collect();
    let effects = effects(records, context, &rules);
    let rules = kept.into_iter().zip(effects).map(|((key, mute), effect)| {
        shown(context, MuteId::from(&key[prefix.len()..]), mute, effect)
    });
    Ok(Muted { rules: rules.collect(), blocked: blocks::blocked(records, context)? })
}

/// What a rule would hide.
///
/// # Errors
/// What is not right with it ([`MuteWords::tidied`]).
pub fn try_mute(
    records: &dyn Records,
    context: &Context,
    query: TryMute,
) -> Result<MuteEffect, CommunityError> {
    Ok(effect(records, context, query.words.tidied()?))
}

/// Makes a rule or its next version, and gives it as it stands.
///
/// # Errors
/// What is not right with it ([`MuteWords::tidied`]); [`Refusal::TooManyMutes`];
/// [`Refusal::MuteHidesMost`] to whoever does not say that they want it so.
pub fn keep_mute(
    tx: &mut dyn Tx,
    context: &Context,
    request: KeepMute,
) -> Result<Mute, CommunityError> {
    if !is_id(request.id.as_str()) {
        return Err(CommunityError::Malformed("id"));
    }
    let words = request.words.tidied()?;
    let key = key(context, &request.id);
    let before: Option<MuteRecord> = stored::read(&*tx, &key);
    let effect = effect(&*tx, context, words.clone());
    // Sent again, it is the same rule, whatever has been written since.
    let is_same = before.as_ref().is_some_and(|before| before.words == words);
    if !is_same {
        if before.is_none() && own(&*tx, context).len() >= MAX_MUTES {
            return Err(Refusal::TooManyMutes.into());
        }
        if effect.is_most() && !request.is_sure {
            return Err(Refusal::MuteHidesMost.into());
        }
    }
    let record = MuteRecord { words, at: before.map_or(context.now, |before| before.at) };
    stored::keep(tx, &key, &record)?;
    Ok(shown(context, request.id, record, effect))
}

/// Takes a rule away, and gives those that are left; one that is not there is gone already.
///
/// # Errors
/// As [`mutes`].
pub fn drop_mute(
    tx: &mut dyn Tx,
    context: &Context,
    request: DropMute,
) -> Result<Muted, CommunityError> {
    let key = key(context, &request.id);
    if tx.get(Kind::Mute, &key).is_some() {
        tx.delete(Kind::Mute, &key);
    }
    mutes(&*tx, context, MutesQuery {})
}

/// What recognises the words that the asking person does not want to read. `before`, when nothing
/// changed since it was made.
#[must_use]
pub fn hiding(records: &dyn Records, context: &Context, before: Option<Hides>) -> Hides {
    let prefix = key(context, &MuteId::from(""));
    let scan = Scan { prefix: &prefix, after: None, limit: MAX_MUTES };
    let made_of = records.scan(Kind::Mute, scan);
    let is_same =
        |before: &Hides| before.made_of == made_of && Arc::ptr_eq(&before.hanzi, &context.hanzi);
    if let Some(before) = before.filter(is_same) {
        return before;
    }
    let hanzi = context.hanzi.clone();
    let rules: Vec<Rule> =
        own(records, context).into_iter().map(|(_, mute)| Rule::of(mute.words, &hanzi)).collect();
    let asks = {
        let hanzi = hanzi.clone();
        Arc::new(move |now: Timestamp, place: MutePlace, texts: &[String]| {
            let held: Vec<&Rule> = rules.iter().filter(|rule| rule.holds(now, place)).collect();
            if held.is_empty() {
                return false;
            }
            let texts: Vec<Text<'_>> = texts.iter().map(|text| Text::of(text, &hanzi)).collect();
            held.iter().any(|rule| rule.is_in(&texts, &hanzi))
        })
    };
    Hides { made_of, hanzi, asks, texts_of }
}

/// A rule, ready to look through texts.
struct Rule {
    words: MuteWords,
    /// The words that must all be there.
    spellings: Vec<Spelling>,
    /// Within these they are meant otherwise.
    except: Vec<Spelling>,
}

impl Rule {
    fn of(words: MuteWords, hanzi: &Hanzi) -> Self {
        let spelling = |word: &str| Spelling::of(word, words.is_loose, hanzi);
        Self {
            spellings: words.word.split_whitespace().filter_map(spelling).collect(),
            except: words.except.iter().filter_map(|phrase| spelling(phrase)).collect(),
            words,
        }
    }

    fn holds(&self, now: Timestamp, place: MutePlace) -> bool {
        self.words.is_active(now) && self.words.scope.holds(place)
    }

    /// Whether each of its words stands in one of the texts, somewhere outside of what is excepted.
    fn is_in(&self, texts: &[Text<'_>], hanzi: &Hanzi) -> bool {
        let is_meant = |spelling: &Spelling, text: &Text<'_>| {
            let found = spelling.find(text, hanzi);
            if found.is_empty() {
                return false;
            }
            let except: Vec<_> =
                self.except.iter().flat_map(|phrase| phrase.find(text, hanzi)).collect();
            found.iter().any(|word| {
                !except.iter().any(|phrase| phrase.start <= word.start && word.end <= phrase.end)
            })
        };
        // A record that says nothing hides nothing.
        !self.spellings.is_empty()
            && self.spellings.iter().all(|word| texts.iter().any(|text| is_meant(word, text)))
    }
}

fn effect(records: &dyn Records, context: &Context, words: MuteWords) -> MuteEffect {
    let rule = Rule::of(words, &context.hanzi);
    effects(records, context, std::slice::from_ref(&rule)).pop().unwrap_or_default()
}

/// What each rule by itself hides of what is there now. Each text is made ready once for all rules.
fn effects(records: &dyn Records, context: &Context, rules: &[Rule]) -> Vec<MuteEffect> {
    let hanzi = &*context.hanzi;
    let writer = people::writer(&context.person);
    let held = |rule: &Rule, places: &[MutePlace]| {
        places.iter().any(|&place| rule.holds(context.now, place))
    };
    let mut effects = vec![MuteEffect::default(); rules.len()];
    if rules.is_empty() {
        return effects;
    }
    let mut hidden: Vec<Vec<(Timestamp, HiddenNote)>> = vec![Vec::new(); rules.len()];
    let mut of_notes = 0;
    for (_, note) in stored::all::<NoteRecord>(records, Scan::all(DEPTH)) {
        if note.published_at > context.now {
            continue;
        }
        of_notes += 1;
        if note.author == writer {
            continue;
        }
        let texts = texts_of(records, &note);
        let texts: Vec<Text<'_>> = texts.iter().map(|text| Text::of(text, hanzi)).collect();
        for (rule, hidden) in rules.iter().zip(&mut hidden) {
            let places = [MutePlace::Feed, MutePlace::Search];
            if held(rule, &places) && rule.is_in(&texts, hanzi) {
                let one = HiddenNote { id: note.id.clone(), title: note.title.clone() };
                hidden.push((note.published_at, one));
            }
        }
    }
    for (_, comment) in stored::all::<CommentRecord>(records, Scan::all(DEPTH)) {
        if comment.at > context.now || comment.author == writer {
            continue;
        }
        let texts = texts_of_comment(records, &comment);
        let texts: Vec<Text<'_>> = texts.iter().map(|text| Text::of(text, hanzi)).collect();
        for (rule, effect) in rules.iter().zip(&mut effects) {
            let is_hidden = held(rule, &[MutePlace::Comments]) && rule.is_in(&texts, hanzi);
            effect.n_comments += u64::from(is_hidden);
        }
    }
    for (effect, mut hidden) in effects.iter_mut().zip(hidden) {
        effect.of_notes = of_notes;
        effect.n_notes = u64::try_from(hidden.len()).unwrap_or(u64::MAX);
        sort_by(&mut hidden, |(a_at, a), (b_at, b)| {
            b_at.cmp(a_at).then_with(|| a.id.as_str().cmp(b.id.as_str()))
        });
        effect.some = hidden.into_iter().take(SOME).map(|(_, note)| note).collect();
    }
    effects
}

fn own(records: &dyn Records, context: &Context) -> Vec<(String, MuteRecord)> {
    let prefix = key(context, &MuteId::from(""));
    stored::all(records, Scan { prefix: &prefix, after: None, limit: MAX_MUTES })
}

fn shown(context: &Context, id: MuteId, record: MuteRecord, effect: MuteEffect) -> Mute {
    Mute {
        id,
        is_over: !record.words.is_active(context.now),
        words: record.words,
        at: record.at,
        effect,
    }
}

fn key(context: &Context, mute: &MuteId) -> String {
    format!("{}/{mute}", context.person.id)
}
