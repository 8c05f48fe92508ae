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

/// A line for each kind; nothing when there is none.
pub fn table(kinds: &BTreeMap<String, (usize, usize)>) {
    if !kinds.is_empty() {
        println!("\nScenarios by kind:");
    }
    for (kind, (scenarios, passed)) in kinds {
        let failed = scenarios.saturating_sub(*passed);
        println!("  {kind:<28} {passed:>6} passed {failed:>4} failed");
    }
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
