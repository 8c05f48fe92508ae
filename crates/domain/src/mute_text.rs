//! Rules about words as text, a line each: to keep, to read, to give to a friend, and to bring back.
//!
//! `减肥 | 除了 不减肥 | 只在 搜索 评论 | 只认原字 | 到 2026-12-01 10:00`: the word first, then only what is
//! not as usual, in the words of a language ([`MuteFormat`]); whoever reads takes those of several.
//! Source: features.md, C9.

use crate::{
    MuteScope, MuteWords, Timestamp,
    time::{Date, MS_PER_DAY},
};

/// What stands between the parts of a line.
const BETWEEN: char = '|';
/// What makes the next character mean itself.
const ESCAPE: char = '\\';

/// The words of one language for what a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MuteFormat {
    /// Before a phrase within which the word is meant otherwise.
    pub except: &'static str,
    /// Before the places.
    pub only_in: &'static str,
    /// Only as it is written.
    pub exact: &'static str,
    /// Before the instant of its end.
    pub until: &'static str,
    /// The feed and topics.
    pub feed: &'static str,
    /// What is found.
    pub search: &'static str,
    /// Comments.
    pub comments: &'static str,
}

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadMutes {
    /// The rules, in order.
    pub rules: Vec<MuteWords>,
    /// The lines that are none, as they stand there.
    pub unread: Vec<String>,
}

/// The rules as text, a line each.
#[must_use]
pub fn to_text<'a>(rules: impl Iterator<Item = &'a MuteWords>, format: &MuteFormat) -> String {
    rules.map(|rule| line(rule, format)).collect::<Vec<_>>().join("\n")
}

/// The rules that a text holds, in the words of any of `formats`; empty lines are nothing.
#[must_use]
pub fn read(text: &str, formats: &[&MuteFormat]) -> ReadMutes {
    let mut read = ReadMutes::default();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match rule(line, formats) {
            Some(rule) => read.rules.push(rule),
            None => read.unread.push(line.trim().to_owned()),
        }
    }
    read
}

fn line(rule: &MuteWords, format: &MuteFormat) -> String {
    let mut parts = vec![escaped(&rule.word)];
    parts.extend(rule.except.iter().map(|phrase| format!("{} {}", format.except, escaped(phrase))));
    if rule.scope != MuteScope::ALL {
        let MuteScope { feed, search, comments } = rule.scope;
        let places = [(feed, format.feed), (search, format.search), (comments, format.comments)];
        let places = places.iter().filter(|(holds, _)| *holds);
        parts.push(
            places.fold(format.only_in.to_owned(), |all, (_, place)| format!("{all} {place}")),
        );
    }
    if !rule.is_loose {
        parts.push(format.exact.to_owned());
    }
    if let Some(until) = rule.until {
        parts.push(format!("{} {}", format.until, instant(until)));
    }
    parts.join(" | ")
}

fn rule(line: &str, formats: &[&MuteFormat]) -> Option<MuteWords> {
    let is = |key: &str, word: fn(&MuteFormat) -> &'static str| {
        formats.iter().any(|format| word(format) == key)
    };
    let mut parts = split(line).into_iter();
    let mut rule = MuteWords {
        word: parts.next()?,
        except: Vec::new(),
        scope: MuteScope::ALL,
        is_loose: true,
        until: None,
    };
    for part in parts {
        let (key, rest) = part.split_once(char::is_whitespace).unwrap_or((&part, ""));
        let rest = rest.trim();
        if is(key, |format| format.except) {
            rule.except.push(rest.to_owned());
        } else if is(key, |format| format.only_in) {
            rule.scope = MuteScope { feed: false, search: false, comments: false };
            for place in rest.split_whitespace() {
                let holds = match place {
                    place if is(place, |format| format.feed) => &mut rule.scope.feed,
                    place if is(place, |format| format.search) => &mut rule.scope.search,
                    place if is(place, |format| format.comments) => &mut rule.scope.comments,
                    _ => return None,
                };
                *holds = true;
            }
        } else if is(key, |format| format.exact) && rest.is_empty() {
            rule.is_loose = false;
        } else if is(key, |format| format.until) {
            rule.until = Some(read_instant(rest)?);
        } else {
            return None;
        }
    }
    rule.tidied().ok()
}

fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        if c == BETWEEN || c == ESCAPE {
            escaped.push(ESCAPE);
        }
        escaped.push(c);
    }
    escaped
}

/// The parts of a line, as they were before they were escaped.
fn split(line: &str) -> Vec<String> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            ESCAPE => part.extend(chars.next()),
            BETWEEN => parts.push(std::mem::take(&mut part)),
            c => part.push(c),
        }
    }
    parts.push(part);
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

/// An instant as it is in China: with seconds only where there are some.
fn instant(at: Timestamp) -> String {
    let Date { year, month, day } = at.date();
    if !(1_000..=9_999).contains(&year) {
        return format!("@{}", at.0);
    }
    let (hour, minute) = at.hour_and_minute();
    let ms = at.0.saturating_sub(at.day_start().0) % 60_000;
    let seconds = match (ms / 1_000, ms % 1_000) {
        (0, 0) => String::new(),
        (seconds, 0) => format!(":{seconds:02}"),
        (seconds, ms) => format!(":{seconds:02}.{ms:03}"),
    };
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}{seconds}")
}

fn read_instant(text: &str) -> Option<Timestamp> {
    if let Some(ms) = text.strip_prefix('@') {
        return ms.parse().ok().map(Timestamp);
    }
    let (date, time) = text.split_once(' ').unwrap_or((text, "00:00"));
    let mut date = date.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (date.next()?.ok()?, date.next()?.ok()?, date.next()?.ok()?);
    let mut time = time.trim().splitn(3, ':');
    let (hour, minute) = (time.next()?.parse::<i64>().ok()?, time.next()?.parse::<i64>().ok()?);
    let (seconds, ms) = match time.next() {
        None => (0, 0),
        Some(seconds) => {
            let (seconds, ms) = seconds.split_once('.').unwrap_or((seconds, "0"));
            (seconds.parse::<i64>().ok()?, ms.parse::<i64>().ok()?)
        }
    };
    let fits = (1_000..=9_999).contains(&year)
        && (1..=12).contains(&month)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..60).contains(&seconds)
        && (0..1_000).contains(&ms);
    if !fits {
        return None;
    }
    let start =
        day_start(Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })?;
    Some(start.plus_ms(((hour * 60 + minute) * 60 + seconds) * 1_000 + ms))
}

/// The instant at which a day begins in China; nothing for one that no calendar has.
fn day_start(date: Date) -> Option<Timestamp> {
    // Source: as `Timestamp::date`, the other way round.
    let month = i64::from(date.month);
    let year = if month <= 2 { date.year - 1 } else { date.year };
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(date.day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let days = year.div_euclid(400) * 146_097 + day_of_era - 719_468;
    let start = Timestamp(days * MS_PER_DAY).day_start();
    (start.date() == date).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CHINESE: MuteFormat = MuteFormat {
        except: "除了",
        only_in: "只在",
        exact: "只认原字",
        until: "到",
        feed: "发现",
        search: "搜索",
        comments: "评论",
    };
    const ENGLISH: MuteFormat = MuteFormat {
        except: "except",
        only_in: "only",
        exact: "exact",
        until: "until",
        feed: "feed",
        search: "search",
        comments: "comments",
    };

    fn words(word: &str) -> MuteWords {
        MuteWords {
            word: word.to_owned(),
            except: Vec::new(),
            scope: MuteScope::ALL,
            is_loose: true,
            until: None,
        }
    }

    #[test]
    fn a_rule_reads_as_a_person_would_say_it() {
        let rule = MuteWords {
            except: vec!["不减肥".into(), "a|b\\c".into()],
            scope: MuteScope { feed: false, search: true, comments: true },
            is_loose: false,
            // 2026-12-01 10:00 in China.
            until: Some(Timestamp(1_796_090_400_000)),
            ..words("减肥")
        };
        let line =
            r"减肥 | 除了 不减肥 | 除了 a\|b\\c | 只在 搜索 评论 | 只认原字 | 到 2026-12-01 10:00";
        assert_eq!(to_text([&rule, &words("代购")].into_iter(), &CHINESE), format!("{line}\n代购"));
        assert_eq!(read(line, &[&CHINESE]).rules, [rule]);
    }

    #[test]
    fn what_is_no_rule_is_told_as_it_stands_and_the_others_are_taken() {
        let text = "\n 代购 \n减肥 | 或者\n| 除了 x\n减肥 | only feed | until 2026-12-01\n减肥 | 到 2026-02-30 10:00\n减肥 | 只在 天上\n";
        let ReadMutes { rules, unread } = read(text, &[&CHINESE, &ENGLISH]);
        assert_eq!(rules.len(), 2);
        assert_eq!(rules[0], words("代购"));
        assert_eq!(rules[1].scope, MuteScope { feed: true, search: false, comments: false });
        assert_eq!(rules[1].until.map(Timestamp::hour_and_minute), Some((0, 0)));
        let others = ["减肥 | 或者", "| 除了 x", "减肥 | 到 2026-02-30 10:00", "减肥 | 只在 天上"];
        assert_eq!(unread, others);
    }

    proptest! {
        #[test]
        fn every_rule_survives_being_written_down(
            word in "(?s)[a减| \\\\\u{5d0}.]{0,12}",
            except in prop::collection::vec("(?s).{0,12}", 0..4),
            (feed, search, comments, is_loose, is_chinese) in any::<(bool, bool, bool, bool, bool)>(),
            until in prop::option::of(prop_oneof![any::<i64>(), 0i64..4_000_000_000_000]),
        ) {
            let scope = MuteScope { feed, search, comments };
            let until = until.map(Timestamp);
            if let Ok(rule) = (MuteWords { word, except, scope, is_loose, until }).tidied() {
                let format = if is_chinese { &CHINESE } else { &ENGLISH };
                let text = to_text([&rule, &rule].into_iter(), format);
                let read = read(&text, &[&CHINESE, &ENGLISH]);
                prop_assert_eq!(read.unread, Vec::<String>::new());
                prop_assert_eq!(read.rules, [rule.clone(), rule]);
            }
        }

        #[test]
        fn any_text_is_read(text in "(?s).{0,80}") {
            let read = read(&text, &[&CHINESE]);
            prop_assert!(read.rules.len() + read.unread.len() <= text.lines().count());
        }
    }
}
