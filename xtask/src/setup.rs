//! `cargo xtask setup`: finds what is missing, says so, and gets it; the other commands begin with it.

use crate::fail::Failure;
use crate::machine::{self, Machine, fetch_crates};
use crate::project::Project;
use crate::run::{Program, took};
use crate::tools::{self, Tool};
use crate::{background, debian, small_std};
use std::path::Path;
use std::time::Instant;

/// What the machine is to be made ready for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// The journey build: what `serve` shows.
    Build,
    /// The release build, which also needs wasm-opt and the splitter.
    Release,
    /// All that `check` needs: rustfmt and clippy, no browser.
    Check,
    /// Everything: both builds, the checks, Chromium and the journeys.
    Test,
}

impl Purpose {
    /// The command that needs it most.
    pub fn command(self) -> &'static str {
        match self {
            Self::Build => "`cargo xtask serve`",
            Self::Release => "`cargo xtask build`",
            Self::Check => "`cargo xtask check`",
            Self::Test => "`cargo xtask test`",
        }
    }
}

/// One thing to get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Rust's core library for browsers; `rustup` says whether to ask rustup first.
    WasmTarget {
        rustup: bool,
    },
    /// Rust's standard library for size.
    SmallStd,
    /// rustfmt and clippy, or one of them.
    Components(Vec<&'static str>),
    /// The npm packages of the build.
    Packages,
    /// The crates of Cargo.lock.
    Crates,
    /// trunk, wasm-bindgen and the splitter, or some of them.
    Tools(Vec<Tool>),
    WasmOpt,
    Chromium,
    /// The npm packages of the journeys.
    JourneyPackages,
}

/// What to get, in order; or why it cannot be got here.
pub fn plan(machine: &Machine, purpose: Purpose) -> Result<Vec<Step>, Failure> {
    let root = machine.root;
    let node = machine.node.as_deref().ok_or(Failure::NodeMissing { root })?;
    if major(node) < 20 {
        return Err(Failure::NodeTooOld { found: node.to_owned(), root });
    }
    if !machine.npm {
        return Err(Failure::NpmMissing { root });
    }
    let (build, release, check, test) = match purpose {
        Purpose::Build => (true, false, false, false),
        Purpose::Release => (true, true, false, false),
        Purpose::Check => (false, false, true, false),
        Purpose::Test => (true, true, true, true),
    };
    let mut steps = Vec::new();
    if !machine.wasm_target {
        match (machine.rustup, machine.apt, root) {
            (true, _, _) | (false, true, true) => {
                steps.push(Step::WasmTarget { rustup: machine.rustup });
            }
            (false, true, false) => {
                return Err(debian::no_root("Rust's wasm target", debian::WASM_TARGET));
            }
            (false, false, _) => return Err(Failure::NoWasmTarget),
        }
    }
    if check && !machine.missing_components.is_empty() {
        if !machine.rustup {
            let packages = machine.missing_components.join(" ").replace("clippy", "rust-clippy");
            let mend = format!("sudo apt-get install -y {packages}");
            return Err(Failure::ToolMissing {
                tool: machine.missing_components.join("` and `"),
                mend,
            });
        }
        steps.push(Step::Components(machine.missing_components.clone()));
    }
    if test && (machine.chromium.is_none() || machine.chromedriver.is_none()) {
        match (machine.apt, root) {
            (true, true) => steps.push(Step::Chromium),
            (true, false) => return Err(debian::no_root("Chromium", debian::CHROMIUM)),
            (false, _) => return Err(Failure::NoChromium),
        }
    }
    if !machine.packages {
        steps.push(Step::Packages);
    }
    if test && !machine.journey_packages {
        steps.push(Step::JourneyPackages);
    }
    if !machine.crates {
        steps.push(Step::Crates);
    }
    if release && !machine.small_std {
        steps.push(Step::SmallStd);
    }
    if release && !machine.wasm_opt {
        steps.push(Step::WasmOpt);
    }
    let needed = |tool: &&Tool| if tool.for_release { release } else { build };
    let tools: Vec<Tool> = machine.missing_tools.iter().filter(needed).cloned().collect();
    if !tools.is_empty() {
        steps.push(Step::Tools(tools));
    }
    Ok(steps)
}

/// The first number in `v20.20.2`; 0 when there is none.
fn major(version: &str) -> u32 {
    let digits = version.trim_start_matches('v').split('.').next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Makes the machine ready; `again` is what the person typed.
pub fn prepare(project: &Project, purpose: Purpose, again: &str) -> Result<(), Failure> {
    let wasm_bindgen = tools::wasm_bindgen_version(project)?;
    let machine = Machine::look(project, &wasm_bindgen);
    let steps = plan(&machine, purpose)?;
    let n_steps = steps.len();
    for (index, step) in steps.iter().enumerate() {
        println!("[{}/{n_steps}] {}", index + 1, step.title());
        let started = Instant::now();
        step.run(project, &machine, again)?;
        println!("      done in {}", took(started));
    }
    tools::link_for_trunk(&wasm_bindgen);
    Ok(())
}

impl Step {
    fn title(&self) -> String {
        match self {
            Self::WasmTarget { .. } => "Rust's wasm target: fetching, some seconds".to_owned(),
            Self::SmallStd => {
                "Rust's library for size: building, a minute, this one time".to_owned()
            }
            Self::Components(names) => format!("{}: fetching, some seconds", names.join(" and ")),
            Self::Packages => "npm packages of the build: fetching, some seconds".to_owned(),
            Self::JourneyPackages => {
                "npm packages of the journeys: fetching, some seconds".to_owned()
            }
            Self::Crates => "crates of Cargo.lock: fetching, half a minute at most".to_owned(),
            Self::WasmOpt => "wasm-opt: fetching, some seconds".to_owned(),
            Self::Chromium => "Chromium and fonts: fetching, about a minute".to_owned(),
            Self::Tools(missing) => {
                let titles: Vec<_> = missing.iter().map(Tool::title).collect();
                let quick = missing.iter().all(|tool| tool.for_release);
                let time = if quick { "about a minute" } else { "about 3 minutes" };
                format!("{}: building, {time}, this one time", titles.join(" and "))
            }
        }
    }

    fn run(&self, project: &Project, machine: &Machine, again: &str) -> Result<(), Failure> {
        match self {
            Self::WasmTarget { rustup } => get_wasm_target(project, machine, *rustup, again),
            Self::SmallStd => small_std::make(project, machine.rustup, again),
            Self::Components(names) => {
                let program = Program::new("rustup").args(["component", "add"]).args(names);
                background::run(&names.join(" and "), program.folder(&project.root), again)
            }
            Self::Packages => npm_ci(&project.root, "npm packages of the build", again),
            Self::JourneyPackages => {
                npm_ci(&project.path("end2end"), "npm packages of the journeys", again)
            }
            Self::Crates => background::run("crates", fetch_crates(project), again),
            Self::WasmOpt => tools::install_wasm_opt(again),
            Self::Chromium => debian::install("Chromium", debian::CHROMIUM, again),
            Self::Tools(missing) => tools::install(missing, machine.binstall, again),
        }
    }
}

fn npm_ci(folder: &Path, step: &str, again: &str) -> Result<(), Failure> {
    let program = Program::new("npm").args(["ci", "--no-audit", "--no-fund"]).folder(folder);
    background::run(step, program, again)?;
    machine::note_packages(folder);
    Ok(())
}

/// From rustup; where its servers cannot be reached, from Debian, which has the same as source.
fn get_wasm_target(
    project: &Project,
    machine: &Machine,
    rustup: bool,
    again: &str,
) -> Result<(), Failure> {
    if rustup {
        let program = Program::new("rustup").args(["target", "add", "wasm32-unknown-unknown"]);
        let added = background::run("Rust's wasm target", program.folder(&project.root), again);
        if added.is_ok() || !(machine.apt && machine.root) {
            return added;
        }
        println!(
            "      not to be had from rustup; building it from Debian's source instead, two minutes"
        );
    }
    debian::install("Rust's wasm target", debian::WASM_TARGET, again)?;
    debian::build_wasm_target(machine.rustup, again)
}

#[cfg(test)]
#[path = "setup_tests.rs"]
mod tests;
