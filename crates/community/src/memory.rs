//! Records over ordered maps: the home of tests, and what the embedded back end reads from.

use crate::{Changes, Counters, Derived, Kind, Records, Scan, Tx};
use std::{
    collections::{BTreeMap, btree_map::Range},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Records by their keys; nothing for one that was deleted. One type for all layers: each type of map
/// is a kilobyte and a half of the wasm that the first feed waits for.
type Map = BTreeMap<(Kind, String), Option<Arc<str>>>;

/// Two layers: a read-only base, the demo content, beneath what people did.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    base: Map,
    base_counters: Counters,
    own: Map,
    own_counters: Counters,
    /// What people wrote and nobody can read; found while reading, so behind a lock.
    unreadable: Arc<Mutex<Vec<(Kind, String)>>>,
    derived: Derived,
}

impl Memory {
    /// A community of nothing but `base`.
    #[must_use]
    pub fn over(base: Changes) -> Self {
        Self { base: base.records, base_counters: base.counters, ..Self::default() }
    }

    /// Puts another base beneath what people did.
    pub fn replace_base(&mut self, base: Changes) {
        let own = std::mem::take(&mut self.own);
        let own_counters = std::mem::take(&mut self.own_counters);
        *self = Self { own, own_counters, ..Self::over(base) };
    }

    /// What people wrote and nobody can read, as far as somebody tried.
    #[must_use]
    pub fn found_unreadable(&self) -> Vec<(Kind, String)> {
        self.found().clone()
    }

    /// Whether there is any of that.
    #[must_use]
    pub fn has_found_unreadable(&self) -> bool {
        !self.found().is_empty()
    }

    fn found(&self) -> MutexGuard<'_, Vec<(Kind, String)>> {
        self.unreadable.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everything people did: the latest text of each record, and the sum of each counter.
    #[must_use]
    pub fn own(&self) -> Changes {
        Changes { records: self.own.clone(), counters: self.own_counters.clone() }
    }

    /// Forgets everything people did.
    pub fn forget_own(&mut self) {
        self.own.clear();
        self.own_counters = Counters::default();
        self.found().clear();
        self.derived.all_changed();
    }

    /// Makes kept changes visible.
    pub fn apply(&mut self, changes: Changes) {
        // What is written anew can be read.
        self.found().retain(|key| !changes.records.contains_key(key));
        self.derived.changed(changes.records.keys());
        self.own.extend(changes.records);
        for (counter, delta) in changes.counters.iter() {
            self.own_counters.add(counter, delta);
        }
    }

    /// What people did to a counter, without the base.
    #[must_use]
    pub fn own_count(&self, counter: &str) -> i64 {
        self.own_counters.get(counter)
    }

    /// Begins a transaction; nothing is visible to others until its changes are applied.
    #[must_use]
    pub fn begin(&self) -> MemoryTx<'_> {
        MemoryTx { memory: self, changes: Changes::default() }
    }
}

impl Records for Memory {
    fn get(&self, kind: Kind, key: &str) -> Option<Arc<str>> {
        let key = (kind, key.to_owned());
        self.own.get(&key).or_else(|| self.base.get(&key)).cloned().flatten()
    }

    fn scan(&self, kind: Kind, scan: Scan<'_>) -> Vec<(String, Arc<str>)> {
        merged(kind, scan, &[&self.base, &self.own])
    }

    fn count(&self, counter: &str) -> i64 {
        self.base_counters.get(counter).saturating_add(self.own_count(counter))
    }

    fn derived(&self) -> Option<&Derived> {
        Some(&self.derived)
    }

    fn is_own(&self, kind: Kind, key: &str) -> bool {
        matches!(self.own.get(&(kind, key.to_owned())), Some(Some(_)))
    }

    fn unreadable(&self, kind: Kind, key: &str) {
        let key = (kind, key.to_owned());
        // What the content says wrong is for its makers, and is not kept here.
        if matches!(self.own.get(&key), Some(Some(_))) {
            let mut found = self.found();
            if !found.contains(&key) {
                found.push(key);
            }
        }
    }
}

/// A transaction over [`Memory`].
#[derive(Debug)]
pub struct MemoryTx<'a> {
    memory: &'a Memory,
    changes: Changes,
}

impl MemoryTx<'_> {
    /// Ends the transaction with everything it changed.
    #[must_use]
    pub fn into_changes(self) -> Changes {
        self.changes
    }
}

impl Records for MemoryTx<'_> {
    fn get(&self, kind: Kind, key: &str) -> Option<Arc<str>> {
        match self.changes.records.get(&(kind, key.to_owned())) {
            Some(changed) => changed.clone(),
            None => self.memory.get(kind, key),
        }
    }

    fn scan(&self, kind: Kind, scan: Scan<'_>) -> Vec<(String, Arc<str>)> {
        merged(kind, scan, &[&self.memory.base, &self.memory.own, &self.changes.records])
    }

    fn count(&self, counter: &str) -> i64 {
        self.memory.count(counter).saturating_add(self.changes.counters.get(counter))
    }

    fn is_own(&self, kind: Kind, key: &str) -> bool {
        match self.changes.records.get(&(kind, key.to_owned())) {
            Some(changed) => changed.is_some(),
            None => self.memory.is_own(kind, key),
        }
    }

    fn unreadable(&self, kind: Kind, key: &str) {
        self.memory.unreadable(kind, key);
    }
}

impl Tx for MemoryTx<'_> {
    fn put(&mut self, kind: Kind, key: &str, json: String) {
        let key = (kind, key.to_owned());
        self.changes.records.insert(key, Some(json.into()));
    }

    fn delete(&mut self, kind: Kind, key: &str) {
        self.changes.records.insert((kind, key.to_owned()), None);
    }

    fn add(&mut self, counter: &str, delta: i64) {
        self.changes.counters.add(counter, delta);
    }
}

/// The records of `layers`, one over the other, the last on top.
fn merged(kind: Kind, scan: Scan<'_>, layers: &[&Map]) -> Vec<(String, Arc<str>)> {
    let mut layers: Vec<_> = layers.iter().map(|layer| Stretch::of(kind, scan, layer)).collect();
    let mut found = Vec::new();
    while found.len() < scan.limit {
        let next = layers.iter().filter_map(|layer| layer.next.map(|(key, _)| key)).min();
        let Some(next) = next else { break };
        let mut latest = None;
        for layer in &mut layers {
            if let Some((key, json)) = layer.next
                && key == next
            {
                latest = json.clone();
                layer.step();
            }
        }
        if let Some(json) = latest {
            found.push((next.clone(), json));
        }
    }
    found
}

/// The keys of a kind from where a scan begins, as far as they begin as it says.
struct Stretch<'a> {
    kind: Kind,
    scan: Scan<'a>,
    left: Range<'a, (Kind, String), Option<Arc<str>>>,
    next: Option<(&'a String, &'a Option<Arc<str>>)>,
}

impl<'a> Stretch<'a> {
    fn of(kind: Kind, scan: Scan<'a>, map: &'a Map) -> Self {
        let start = scan.after.filter(|after| *after >= scan.prefix).unwrap_or(scan.prefix);
        let left = map.range((kind, start.to_owned())..);
        let mut stretch = Self { kind, scan, left, next: None };
        stretch.step();
        // It goes on after a key that was seen.
        if stretch.next.is_some_and(|(key, _)| scan.after == Some(key.as_str())) {
            stretch.step();
        }
        stretch
    }

    fn step(&mut self) {
        let next = self
            .left
            .next()
            .filter(|((kind, key), _)| *kind == self.kind && key.starts_with(self.scan.prefix));
        self.next = next.map(|((_, key), json)| (key, json));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(records: &impl Records, scan: Scan<'_>) -> Vec<String> {
        let found = records.scan(Kind::Like, scan);
        found.into_iter().map(|(key, _)| key).collect()
    }

    fn base() -> Memory {
        let mut base = Changes::default();
        for key in ["a/1", "a/2", "b/1"] {
            base.records.insert((Kind::Like, key.into()), Some("{}".into()));
        }
        base.records.insert((Kind::Claim, "a/3".into()), Some("{}".into()));
        base.counters.put("likes/a", 10);
        Memory::over(base)
    }

    #[test]
    fn a_transaction_sees_its_own_changes_and_nobody_else_does() {
        let mut memory = base();
        let mut tx = memory.begin();
        tx.put(Kind::Like, "a/0", "{}".into());
        tx.delete(Kind::Like, "a/2");
        tx.add("likes/a", 1);
        assert_eq!(keys(&tx, Scan { prefix: "a/", after: None, limit: 9 }), ["a/0", "a/1"]);
        assert_eq!(tx.count("likes/a"), 11);
        let changes = tx.into_changes();
        assert_eq!(keys(&memory, Scan::all(9)), ["a/1", "a/2", "b/1"]);
        memory.apply(changes);
        assert_eq!(keys(&memory, Scan::all(9)), ["a/0", "a/1", "b/1"]);
        assert_eq!((memory.count("likes/a"), memory.own_count("likes/a")), (11, 1));
    }

    #[test]
    fn a_scan_goes_on_after_the_last_key_and_stops_at_its_limit() {
        let memory = base();
        assert_eq!(keys(&memory, Scan::all(2)), ["a/1", "a/2"]);
        assert_eq!(keys(&memory, Scan { prefix: "", after: Some("a/2"), limit: 2 }), ["b/1"]);
        assert_eq!(keys(&memory, Scan { prefix: "a/", after: Some("a/1"), limit: 9 }), ["a/2"]);
    }
}
