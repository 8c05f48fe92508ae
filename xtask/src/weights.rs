//! What is kept of the weights of builds, and how two of them differ.

use crate::fail::Failure;
use crate::project::{Project, read, write_if_changed};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What the build that was weighed last weighs.
const LAST: &str = "target/size-last.json";
/// The same of the last one that weighed otherwise, which is what the last is compared with.
const BEFORE: &str = "target/size-before.json";
/// Between a piece and a crate in what is kept.
pub const OF: &str = " / ";

/// Names and bytes.
pub type Weights = Vec<(String, u64)>;

/// What the build before this one weighs; that of now is kept. Weighing a build again, as a person does
/// whom a test has told to look here, does not make it the one before.
pub fn earlier(project: &Project, now: &str) -> Result<String, Failure> {
    let [last_path, before_path] = [LAST, BEFORE].map(|path| project.path(path));
    let last = read(&last_path).unwrap_or_default();
    if last == now {
        return Ok(read(&before_path).unwrap_or_default());
    }
    if !last.is_empty() {
        write_if_changed(&before_path, last.as_bytes())?;
    }
    write_if_changed(&last_path, now.as_bytes())?;
    Ok(last)
}

/// Prints the crates that changed, by piece in the order of `pieces`, the biggest change first.
pub fn print_crates(before: &Weights, now: &Weights, pieces: &[&str]) {
    let Some(changed) = changed_crates(before, now, pieces) else {
        println!(
            "Which crates have changed is not known: no build has noted what this one or the one before consists of."
        );
        return;
    };
    if !changed.is_empty() {
        println!("The crates that changed, in bytes before compression:");
    }
    for (name, before, now) in changed {
        println!("  {name:<32} {before:>8} → {now:>8}{}", change(Some(before), now));
    }
}

/// Names with the bytes before and now of all that changed, pieces together, the biggest change first;
/// nothing when crates are not known of both.
fn changed_crates(
    before: &Weights,
    now: &Weights,
    pieces: &[&str],
) -> Option<Vec<(String, u64, u64)>> {
    let crates = |weights: &Weights| -> BTreeMap<String, u64> {
        weights.iter().filter(|(name, _)| name.contains(OF)).cloned().collect()
    };
    let (before, now) = (crates(before), crates(now));
    if before.is_empty() || now.is_empty() {
        return None;
    }
    let names: BTreeSet<_> = before.keys().chain(now.keys()).collect();
    let bytes = |weights: &BTreeMap<_, _>, name| weights.get(name).copied().unwrap_or(0);
    let mut changed: Vec<_> = names
        .into_iter()
        .map(|name| (name.clone(), bytes(&before, name), bytes(&now, name)))
        .filter(|(_, before, now)| before != now)
        .collect();
    changed.sort_by_key(|(name, before, now)| {
        let piece = name.split(OF).next().unwrap_or_default().to_owned();
        let place = pieces.iter().position(|known| *known == piece).unwrap_or(pieces.len());
        (place, piece, Reverse(before.abs_diff(*now)))
    });
    Some(changed)
}

/// How a weight differs from the one before, as the end of a line.
pub fn change(before: Option<u64>, now: u64) -> String {
    match before {
        Some(before) if before < now => format!("  +{} bytes", now - before),
        Some(before) if before > now => format!("  -{} bytes", before - now),
        Some(_) => "  =".to_owned(),
        None => String::new(),
    }
}

/// Weights as JSON, to be kept.
pub fn record(weights: &Weights) -> String {
    let lines: Vec<_> =
        weights.iter().map(|(name, bytes)| format!("  \"{name}\": {bytes}")).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// What `record` has written.
pub fn entries(json: &str) -> Weights {
    let lines = json.lines().filter_map(|line| line.trim().trim_end_matches(',').rsplit_once(": "));
    lines
        .filter_map(|(name, bytes)| Some((name.trim_matches('"').to_owned(), bytes.parse().ok()?)))
        .collect()
}

/// The whole number behind the first key of this name in a JSON object.
pub fn number(json: &str, key: &str) -> Option<u64> {
    let after = json.split_once(&format!("\"{key}\""))?.1.trim_start().strip_prefix(':')?;
    let after = after.trim_start();
    let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    after[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again() {
        let weights = [("HTML", 900), ("demo pack", 31_000), ("code", 900)];
        let kept = record(&weights.map(|(name, bytes)| (name.to_owned(), bytes)).to_vec());
        assert_eq!(number(&kept, "demo pack"), Some(31_000));
        assert_eq!(number(&kept, "code"), Some(900));
        let read = [("HTML", 900), ("demo pack", 31_000), ("code", 900)];
        assert_eq!(entries(&kept), read.map(|(name, bytes)| (name.to_owned(), bytes)).to_vec());
        assert_eq!(number("{\"first_feed_kb\" : 300}", "first_feed_kb"), Some(300));
        assert_eq!(number("{}", "code"), None);
        assert_eq!(change(Some(10), 12), "  +2 bytes");
        assert_eq!(change(Some(12), 10), "  -2 bytes");
    }

    #[test]
    fn the_crate_that_changed_most_comes_first_within_its_piece() {
        let weights = |of: &[(&str, u64)]| -> Weights {
            of.iter().map(|(name, bytes)| ((*name).to_owned(), *bytes)).collect()
        };
        let before = weights(&[
            ("wasm", 99),
            ("wasm / gone", 5),
            ("wasm / leptos", 10),
            ("wasm / core", 7),
            ("back end / api", 10),
            ("note / api", 1),
        ]);
        let now = weights(&[
            ("wasm", 98),
            ("wasm / leptos", 11),
            ("wasm / core", 7),
            ("back end / api", 40),
            ("note / api", 2),
            ("note / new", 9),
        ]);
        let changed = changed_crates(&before, &now, &["wasm", "back end"]).expect("known of both");
        let expected = [
            ("wasm / gone", 5, 0),
            ("wasm / leptos", 10, 11),
            ("back end / api", 10, 40),
            ("note / new", 0, 9),
            ("note / api", 1, 2),
        ];
        assert_eq!(changed, expected.map(|(name, before, now)| (name.to_owned(), before, now)));
        assert_eq!(changed_crates(&weights(&[("wasm", 99)]), &now, &[]), None);
    }

    #[test]
    fn weighing_a_build_again_compares_it_with_the_same_one_before() {
        let name = format!("xtask-weights-{}", std::process::id());
        let root = std::env::temp_dir().join(name);
        let project = Project { root: root.clone() };
        let of_builds = ["one", "two", "two", "two", "three"].map(|now| earlier(&project, now));
        std::fs::remove_dir_all(&root).expect("removed");
        let before = ["", "one", "one", "one", "two"].map(|before| Ok(before.to_owned()));
        assert_eq!(of_builds, before);
    }
}
