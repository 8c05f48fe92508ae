//! What one transaction changes: the unit that is kept, told to other tabs, and counted.

use crate::{Counters, Kind, stored::is_newer};
use compact_json::Unreadable;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

/// The changes of one transaction, kept whole or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The latest text of each record put, nothing for one deleted.
    pub records: BTreeMap<(Kind, String), Option<Arc<str>>>,
    /// What is added to each counter.
    pub counters: Counters,
}

/// How changes are written down: lists, because JSON has no keys of two parts.
#[derive(Serialize, Deserialize)]
struct Written {
    records: Vec<(Kind, String, Option<String>)>,
    counters: Vec<(String, i64)>,
}

impl Changes {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.counters.is_empty()
    }

    /// Whether a newer release wrote any of the records.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        let mut written = self.records.iter();
        written.any(|((kind, _), json)| json.as_deref().is_some_and(|json| is_newer(*kind, json)))
    }

    /// The changes as JSON text.
    ///
    /// # Errors
    /// When serde refuses, which no map of texts and numbers makes it do.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let records = self.records.iter();
        serde_json::to_string(&Written {
            records: records
                .map(|((kind, key), json)| (*kind, key.clone(), json.as_deref().map(str::to_owned)))
                .collect(),
            counters: self.counters.iter().map(|(name, n)| (name.to_owned(), n)).collect(),
        })
    }

    /// Changes from JSON text.
    ///
    /// # Errors
    /// When the text is not what [`Changes::to_json`] writes.
    pub fn from_json(text: &str) -> Result<Self, Unreadable> {
        let written: Written = compact_json::from_str(text)?;
        let records = written.records.into_iter();
        let mut changes = Self::default();
        // `extend` inserts one by one; `collect` would bring code to sort with it.
        changes.records.extend(records.map(|(kind, key, json)| ((kind, key), json.map(Arc::from))));
        for (name, n) in written.counters {
            changes.counters.put(&name, n);
        }
        Ok(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_survive_being_written_down() {
        let mut changes = Changes::default();
        changes.records.insert((Kind::Like, "a/guest".into()), Some(r#"{"v":1}"#.into()));
        changes.records.insert((Kind::Claim, "c/guest".into()), None);
        changes.counters.put("likes/a", -1);
        let json = changes.to_json().expect("plain data");
        assert_eq!(Changes::from_json(&json).expect("just written"), changes);
    }
}
