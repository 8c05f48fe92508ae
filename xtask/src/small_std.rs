//! Rust's standard library compiled for size, from its source, once a machine: a release made with it weighs
//! less in what a first visit fetches (docs/decisions/0013-weights.md). Where its source cannot be had, a
//! release takes the library as it comes compiled.

use crate::fail::Failure;
use crate::project::{Project, tools_home};
use crate::run::Program;
use crate::{background, panic_paths, std_from_source};
use std::fs;
use std::path::PathBuf;

/// Below the sysroot of a Rust: its libraries for browsers.
const LIBRARIES: &str = "lib/rustlib/wasm32-unknown-unknown/lib";

/// The sysroot with that library for the Rust in use; nothing where it was not made.
pub fn sysroot(project: &Project) -> Option<PathBuf> {
    let folder = folder(project)?;
    let is_whole = folder.join(LIBRARIES).join(MADE).is_file();
    is_whole.then_some(folder)
}

/// What leaves out of panics and of `{:?}` what nobody reads there: values within types and variants, since
/// what our panics say stands in words; and columns, beside files and lines. They need [`SWITCH`] wherever
/// they are given.
pub const SHORT: &str = "-Zfmt-debug=shallow -Zlocation-detail=file,line";

/// Lets a stable Rust take what it does not promise yet.
pub const SWITCH: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// Tells a library that was made whole from one whose making was cut short.
const MADE: &str = "made";

/// Makes it.
pub fn make(project: &Project, rustup: bool, again: &str) -> Result<(), Failure> {
    if rustup && !has_source(project) {
        let program = Program::new("rustup").args(["component", "add", "rust-src"]);
        if background::run("Rust's source", program.folder(&project.root), again).is_err() {
            println!(
                "      not to be had; a release takes the library as it comes, and weighs more"
            );
            return Ok(());
        }
    }
    let Some(folder) = folder(project) else { return Ok(()) };
    let libraries = folder.join(LIBRARIES);
    let paths = panic_paths::flags(project).join(" ");
    let flags = format!("{} {SHORT} {paths}", std_from_source::FLAGS);
    let for_size = |cargo: Program| {
        cargo.args(["-Z", "build-std-features=optimize_for_size"]).env("RUSTFLAGS", flags)
    };
    std_from_source::build("Rust's library for size", for_size, &libraries, again)?;
    let made = libraries.join(MADE);
    fs::write(&made, "").map_err(Failure::io("write", &made))
}

/// Whether the source of the library is on this machine.
fn has_source(project: &Project) -> bool {
    source(project).is_some_and(|folder| folder.join("Cargo.lock").is_file())
}

/// Where the source of the library would be.
pub fn source(project: &Project) -> Option<PathBuf> {
    let sysroot = rustc(project, &["--print", "sysroot"]).map(PathBuf::from);
    sysroot.map(|folder| folder.join("lib/rustlib/src/rust/library"))
}

/// Beside our tools, one folder for each Rust.
fn folder(project: &Project) -> Option<PathBuf> {
    let version = rustc(project, &["-vV"])?;
    let line = |key: &str| version.lines().find_map(|line| line.strip_prefix(key));
    let name =
        format!("std-for-size-plain-{}-{}", line("release: ")?, line("commit-hash: ")?.get(..9)?);
    Some(tools_home().join(name))
}

fn rustc(project: &Project, args: &[&str]) -> Option<String> {
    Program::new("rustc").args(args).folder(&project.root).ask()
}
