//! The demo content: the read-only base layer of a community in the browser, packed at build time.
//!
//! A pack is the text of [`Changes`] whose dates are milliseconds from the first opening; opened at
//! an instant, they become instants. Nothing else of it is looked at until somebody asks for it.

use crate::{
    Changes,
    stored::{version_in, version_of},
};
use domain::Timestamp;
use std::sync::Arc;

/// How the dates of records are written, and nothing else is: inside a text the quotes are escaped.
const DATES: [&str; 6] = [
    "\"published_at\":",
    "\"starts\":",
    "\"expires\":",
    "\"at\":",
    "\"withdrawn\":",
    "\"joined\":",
];

/// The demo content, with dates that count from the first opening.
#[derive(Clone, Debug)]
pub struct DemoPack(Changes);

impl DemoPack {
    /// Reads a pack; nothing when the text is not what the build of this release writes: another page
    /// in its place, a half of it, or the pack of another release, whose records nobody here reads.
    #[must_use]
    pub fn from_json(json: &str) -> Option<Self> {
        let changes = Changes::from_json(json).ok()?;
        let is_ours = changes.records.iter().all(|((kind, _), json)| {
            json.as_deref().and_then(version_in) == Some(version_of(*kind))
        });
        is_ours.then_some(Self(changes))
    }

    /// Lays the content of another pack beside that of this one.
    pub fn join(&mut self, other: Self) {
        self.0.records.extend(other.0.records);
        for (name, n) in other.0.counters.iter() {
            self.0.counters.put(name, n);
        }
    }

    /// The base layer of a community first opened at `opened`.
    #[must_use]
    pub fn opened_at(&self, opened: Timestamp) -> Changes {
        let mut base = Changes { counters: self.0.counters.clone(), ..Changes::default() };
        // One by one, as everywhere: a copy of a map is code of its own.
        for (key, json) in &self.0.records {
            let shifted = json.as_deref().and_then(|json| shift(json, opened)).map(Arc::from);
            base.records.insert(key.clone(), shifted.or_else(|| json.clone()));
        }
        base
    }
}

/// `json` with every date counted from `opened`; nothing when it has none.
fn shift(json: &str, opened: Timestamp) -> Option<String> {
    let mut shifted = String::new();
    let mut rest = json;
    while let Some(end) = next_date(rest) {
        let digits = rest[end..]
            .find(|c: char| c != '-' && !c.is_ascii_digit())
            .map_or(rest.len(), |n| end + n);
        let offset = rest[end..digits].parse().unwrap_or_default();
        shifted.push_str(&rest[..end]);
        shifted.push_str(&opened.plus_ms(offset).0.to_string());
        rest = &rest[digits..];
    }
    (!shifted.is_empty()).then(|| shifted + rest)
}

/// Where the number of the next date begins.
fn next_date(json: &str) -> Option<usize> {
    // Names end in a colon, of which there are few: the whole is looked through once, not once a name.
    json.match_indices(':').map(|(at, _)| at + 1).find(|end| {
        let ends = |name: &&str| json[..*end].strip_suffix(*name);
        DATES.iter().filter_map(ends).any(|before| !before.ends_with('\\'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_that_is_cut_or_something_else_or_of_another_release_is_none() {
        let pack = r#"{"records":[["coupon","a","{\"v\":1,\"is\":{}}"]],"counters":[]}"#;
        assert!(DemoPack::from_json(pack).is_some());
        assert!(DemoPack::from_json(&pack[..pack.len() / 2]).is_none());
        assert!(DemoPack::from_json("<!doctype html><title>x</title>").is_none());
        assert!(DemoPack::from_json(&pack.replace(r#"\"v\":1"#, r#"\"v\":2"#)).is_none());
        assert!(DemoPack::from_json(&pack.replace(r#"{\"v\":1,"#, "{")).is_none());
    }

    #[test]
    fn only_dates_are_shifted() {
        let json = r#"{"v":1,"is":{"starts":-5,"expires":7,"title":"\"starts\":3","n":4}}"#;
        assert_eq!(
            shift(json, Timestamp(100)).as_deref(),
            Some(r#"{"v":1,"is":{"starts":95,"expires":107,"title":"\"starts\":3","n":4}}"#)
        );
        assert_eq!(shift(r#"{"v":1}"#, Timestamp(100)), None);
    }
}
