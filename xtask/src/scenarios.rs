//! Scenarios that journeys count for themselves, summed up by kind: a test may walk hundreds of them.
//!
//! Such a test prints a line `FAULTS {"kind":"…","scenarios":N,"passed":N}` (end2end/tests/tally.ts).

use std::collections::BTreeMap;

/// What a line of the count begins with.
const LINE: &str = "FAULTS ";

/// How many scenarios of each kind were walked, and how many of them passed.
pub fn count(said: &str) -> BTreeMap<String, (usize, usize)> {
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for line in said.lines() {
        let Some(counted) = line.trim_start().strip_prefix(LINE) else { continue };
        if let Some((kind, scenarios, passed)) = read(counted) {
            let sum = kinds.entry(kind.to_owned()).or_default();
            *sum = (sum.0 + scenarios, sum.1 + passed);
        }
    }
    kinds
}

/// A line for each kind, those that failed with the seed that repeats them; nothing when there is no
/// kind.
pub fn table(kinds: &BTreeMap<String, (usize, usize)>, seed: u64) {
    if !kinds.is_empty() {
        println!("\nScenarios by kind:");
    }
    for (kind, counted) in kinds {
        println!("{}", row(kind, *counted, seed));
    }
}

fn row(kind: &str, (scenarios, passed): (usize, usize), seed: u64) -> String {
    let failed = scenarios.saturating_sub(passed);
    let row = format!("  {kind:<28} {passed:>6} passed {failed:>4} failed");
    if failed == 0 { row } else { format!("{row}  with --seed {seed}") }
}

fn read(counted: &str) -> Option<(&str, usize, usize)> {
    let after = |name: &str| Some(counted.split_once(&format!("\"{name}\":"))?.1.trim_start());
    let number = |name: &str| -> Option<usize> {
        after(name)?.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    };
    let kind = after("kind")?.strip_prefix('"')?.split('"').next()?;
    Some((kind, number("scenarios")?, number("passed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_that_failed_names_the_seed_that_repeats_it() {
        assert!(row("killed", (7, 6), 417).ends_with("1 failed  with --seed 417"));
        assert!(row("killed", (7, 7), 417).ends_with("0 failed"));
    }

    #[test]
    fn scenarios_are_summed_by_kind() {
        let said = "  ✓ a test\nFAULTS {\"kind\":\"killed\",\"scenarios\":7,\"passed\":7,\"stopped\":6}\n\
            FAULTS {\"kind\":\"killed\",\"scenarios\":3,\"passed\":2}\nFAULTS nonsense\n\
            FAULTS {\"kind\":\"two tabs\",\"passed\":1,\"scenarios\":1}\n";
        let counted = count(said);
        assert_eq!(counted.get("killed"), Some(&(10, 9)));
        assert_eq!(counted.get("two tabs"), Some(&(1, 1)));
        assert_eq!(counted.len(), 2);
    }
}
