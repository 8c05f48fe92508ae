//! `cargo xtask check`: format, clippy, tidy and the native tests; under a minute once things are built.

use crate::assets;
use crate::fail::Failure;
use crate::flags::Flags;
use crate::outcome::{self, Outcome, count_cargo_tests, step, whole};
use crate::project::Project;
use crate::run::{Program, which};
use crate::setup::{Purpose, prepare};
use crate::tidy::tidy;
use crate::tools::TEST_RUNNER;

/// `cargo xtask check`
pub fn command(project: &Project, flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    flags.end()?;
    prepare(project, Purpose::Check, &again)?;
    let outcomes = all(project);
    outcome::table(&outcomes);
    match outcome::sum(&outcomes).1 {
        0 => Ok(()),
        n => Err(Failure::ChecksFailed(n)),
    }
}

/// `cargo xtask tidy`
pub fn tidy_command(project: &Project, flags: Flags) -> Result<(), Failure> {
    flags.end()?;
    match tidy(project)? {
        0 => Ok(()),
        n => Err(Failure::Untidy(n)),
    }
}

/// The files under `demo/` are what the community reads.
fn content(project: &Project) -> Result<(), Failure> {
    assets::content(project, Flags::new("content", std::iter::empty()))
}

/// Every check, also after one has failed.
pub fn all(project: &Project) -> Vec<Outcome> {
    vec![
        step("format", || whole(format(project))),
        step("tidy", || tidy(project).map(|n| (usize::from(n == 0), n))),
        // Before the tests, one of which searches in what this gathers.
        step("content", || whole(content(project))),
        step("clippy", || whole(clippy(project))),
        step("native tests", || native_tests(project)),
    ]
}

fn cargo(project: &Project) -> Program {
    Program::new("cargo").folder(&project.root)
}

fn format(project: &Project) -> Result<(), Failure> {
    let app = cargo(project)
        .args(["fmt", "--all", "--check"])
        .show("The format check", "cargo fmt --all");
    let xtask = cargo(project)
        .args(["fmt", "--check", "--manifest-path", "xtask/Cargo.toml"])
        .show("The format check of xtask", "cargo fmt --manifest-path xtask/Cargo.toml");
    app.and(xtask)
}

/// How cargo is told that xtask is meant, which is a workspace of its own.
const XTASK: [&str; 4] = ["--manifest-path", "xtask/Cargo.toml", "--target-dir", "target/xtask"];

/// How the app is compiled to write its first pages.
const WRITTEN: [&str; 3] = ["--no-default-features", "--features", "ssr"];

/// Warnings denied, for this machine as tests and journeys are built, for browsers as a release is.
fn clippy(project: &Project) -> Result<(), Failure> {
    let deny = ["--", "-D", "warnings"];
    let native =
        cargo(project).args(["clippy", "--quiet", "--workspace", "--all-targets"]).args(deny);
    let native = native.show("clippy", "cargo clippy --workspace --all-targets");
    let wasm = cargo(project)
        .args(["clippy", "--quiet", "--package", "zhongcao"])
        .args(["--no-default-features", "--features", "split"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(deny)
        .show(
            "clippy for browsers",
            "cargo clippy --package zhongcao --no-default-features --features split --target wasm32-unknown-unknown",
        );
    let pages = cargo(project)
        .args(["clippy", "--quiet", "--package", "zhongcao", "--bin", "prerender"])
        .args(WRITTEN)
        .args(deny)
        .show(
            "clippy for the first pages",
            "cargo clippy --package zhongcao --bin prerender --no-default-features --features ssr",
        );
    let xtask = cargo(project)
        .args(["clippy", "--quiet", "--all-targets"])
        .args(XTASK)
        .args(deny)
        .show("clippy for xtask", "cargo clippy --all-targets --manifest-path xtask/Cargo.toml");
    native.and(wasm).and(pages).and(xtask)
}

/// The community over IndexedDB, inside Chromium: its contract, and what storage does to it.
pub fn device_tests(project: &Project) -> Result<(usize, usize), Failure> {
    let program = cargo(project)
        .args(["test", "--package", "api", "--target", "wasm32-unknown-unknown"])
        .args(["--test", "device"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", TEST_RUNNER)
        // Of all cases together, in seconds: the runner's own 20 are few on a busy machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
        .env("CHROMEDRIVER", which("chromedriver").ok_or(Failure::NoChromium)?);
    counted(program, "cargo xtask test")
}

/// What holds for any text, record, cursor and cart: the property tests, so often each.
pub fn property_tests(project: &Project, cases: Option<&str>) -> Result<(usize, usize), Failure> {
    let crates = ["domain", "markdown", "community", "hanzi", "search"];
    let mut program = cargo(project).args(["test", "--quiet", "--no-fail-fast"]);
    for name in crates {
        program = program.args(["--package", name]);
    }
    if let Some(cases) = cases {
        program = program.env("PROPTEST_CASES", cases);
    }
    counted(program, "cargo xtask faults")
}

fn native_tests(project: &Project) -> Result<(usize, usize), Failure> {
    let program = cargo(project).args(["test", "--quiet", "--workspace", "--no-fail-fast"]);
    let (passed, failed) = counted(program, "cargo test --workspace")?;
    let program = cargo(project)
        .args(["test", "--quiet", "--package", "zhongcao", "--bin", "prerender"])
        .args(WRITTEN);
    let again =
        "cargo test --package zhongcao --bin prerender --no-default-features --features ssr";
    let (of_pages, failed_pages) = counted(program, again)?;
    let program = cargo(project).args(["test", "--quiet", "--no-fail-fast"]).args(XTASK);
    let (of_xtask, failed_there) = counted(program, "cargo test --manifest-path xtask/Cargo.toml")?;
    Ok((passed + of_pages + of_xtask, failed + failed_pages + failed_there))
}

fn counted(program: Program, again: &str) -> Result<(usize, usize), Failure> {
    let (succeeded, said) = program.show_and_keep(again)?;
    let (passed, failed) = count_cargo_tests(&said);
    // What does not even compile has no `test result:` line.
    Ok((passed, if succeeded { failed } else { failed.max(1) }))
}
