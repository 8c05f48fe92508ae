//! `cargo xtask faults`: what the world does to the app, in one command: storage that fails, pages
//! that are killed, hostile text, broken networks, tabs that write at once, a feed without an end.
//!
//! `cargo xtask test` walks the same with a sample that the seed chooses; docs/reliability.md says
//! what is promised.

use crate::check;
use crate::fail::Failure;
use crate::flags::Flags;
use crate::journeys::{Wanted, build_subpath_site, walk};
use crate::outcome::{self, step};
use crate::project::Project;
use crate::setup::{Purpose, prepare};
use crate::site::{Profile, build};

/// The journeys that do something to the app, by the names of their files.
const JOURNEYS: [&str; 12] = [
    "tabs", "storage", "disk", "panics", "kill", "hostile", "networks", "scale", "keyboard",
    "reader", "abort", "lesson",
];

/// How often each property is tried with `--long`; proptest's own 256 otherwise.
const LONG_CASES: &str = "5000";

/// `cargo xtask faults [--long] [--seed N]`
pub fn command(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    let long = flags.switch("--long");
    let seed = flags.number("--seed")?;
    flags.end()?;
    prepare(project, Purpose::Test, &again)?;
    let mut outcomes = vec![
        step("rules and texts", || check::property_tests(project, long.then_some(LONG_CASES))),
        step("storage", || check::device_tests(project)),
    ];
    let built = step("builds", || {
        build(project, Profile::Journey, "/", &project.journey_site())?;
        build_subpath_site(project)?;
        Ok((2, 0))
    });
    let is_built = outcome::sum(std::slice::from_ref(&built)).1 == 0;
    outcomes.push(built);
    if is_built {
        let files = JOURNEYS.iter().map(|name| format!("tests/{name}.spec.ts")).collect();
        let wanted = Wanted { release: true, long, seed, files, ..Wanted::default() };
        outcomes.push(step("journeys", || walk(project, &wanted)));
    }
    outcome::table(&outcomes);
    match outcome::sum(&outcomes).1 {
        0 => Ok(()),
        n => Err(Failure::ChecksFailed(n)),
    }
}
