//! What came of the steps of `check` and `test`: how many passed, how many failed, how long each took.

use crate::fail::Failure;
use crate::run::took;
use std::time::Instant;

/// What came of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    name: &'static str,
    passed: usize,
    failed: usize,
    took: String,
}

/// Runs a step that counts for itself; one that cannot run counts as one failure.
pub fn step(name: &'static str, work: impl FnOnce() -> Result<(usize, usize), Failure>) -> Outcome {
    println!("\n── {name}");
    let started = Instant::now();
    let (passed, failed) = work().unwrap_or_else(|failure| {
        eprintln!("{failure}");
        (0, 1)
    });
    Outcome { name, passed, failed, took: took(started) }
}

/// A step that passes or fails as a whole, for `step`.
pub fn whole(result: Result<(), Failure>) -> Result<(usize, usize), Failure> {
    result.map(|()| (1, 0))
}

/// How many passed and failed in all.
pub fn sum(outcomes: &[Outcome]) -> (usize, usize) {
    outcomes.iter().fold((0, 0), |sum, outcome| (sum.0 + outcome.passed, sum.1 + outcome.failed))
}

/// A line for each step.
pub fn table(outcomes: &[Outcome]) {
    println!();
    for Outcome { name, passed, failed, took } in outcomes {
        let verdict = if *failed == 0 { "passed" } else { "FAILED" };
        println!("{name:<16} {verdict}  {passed:>5} passed {failed:>4} failed  {took:>12}");
    }
}

/// What `cargo test` has counted: the sum over its `test result:` lines.
pub fn count_cargo_tests(said: &str) -> (usize, usize) {
    let count = |line: &str, what: &str| -> usize {
        let before = line.split(what).next().unwrap_or_default();
        let number = before.trim_end().rsplit([' ', ';', '.']).next().unwrap_or_default();
        number.parse().unwrap_or(0)
    };
    said.lines().filter(|line| line.starts_with("test result: ")).fold((0, 0), |sum, line| {
        (sum.0 + count(line, " passed;"), sum.1 + count(line, " failed;"))
    })
}

/// What Playwright has counted, from the `stats` of its JSON report; a second try that passes is a pass.
pub fn count_journeys(report: &str) -> Option<(usize, usize)> {
    let stats = &report[report.rfind("\"stats\"")?..];
    let count = |name: &str| -> Option<usize> {
        let after = stats.split_once(&format!("\"{name}\":"))?.1.trim_start();
        after.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    };
    Some((count("expected")? + count("flaky")?, count("unexpected")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_of_all_crates_are_summed() {
        let said = "running 2 tests\ntest a ... ok\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\ntest result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(count_cargo_tests(said), (15, 2));
        assert_eq!(count_cargo_tests("error: could not compile"), (0, 0));
    }

    #[test]
    fn journeys_are_counted_from_the_report() {
        let report = "{\"suites\": [{\"title\": \"stats\"}],\n  \"stats\": {\n    \"startTime\": \"2026-01-01\",\n    \"duration\": 123.4,\n    \"expected\": 40,\n    \"skipped\": 3,\n    \"unexpected\": 2,\n    \"flaky\": 1\n  }\n}";
        assert_eq!(count_journeys(report), Some((41, 2)));
        assert_eq!(count_journeys("{}"), None);
    }

    #[test]
    fn a_step_that_cannot_run_counts_as_one_failure() {
        let outcomes = [
            step("one", || Ok((3, 0))),
            step("two", || whole(Err(Failure::ChecksFailed(1)))),
            step("three", || whole(Ok(()))),
        ];
        assert_eq!(sum(&outcomes), (4, 1));
    }
}
