//! Parts: takes the wasm of a release build apart, so that the entry holds what the first feed needs.
//!
//! Trunk has bound and hashed the app in one piece by now. This goes back to what Cargo has made, splits
//! it, binds the entry again, makes each file small, and puts them where Trunk's own two were.
//! Source: docs/decisions/0014-parts.md.

use crate::background;
use crate::fail::Failure;
use crate::project::{Project, read};
use crate::run::Program;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the app's binary.
const APP: &str = "zhongcao";

/// What the browsers of the floor can all read; without the list wasm-opt would believe a section that
/// the parts do not have.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

const BUILD: &str = "cargo xtask build";

/// Whether the app was compiled with parts: the glue at `glue` then asks for what loads them.
pub fn has_parts(glue: &Path) -> Result<bool, Failure> {
    Ok(read(glue)?.contains("__wasm_split"))
}

/// Takes the app apart and changes the site that Trunk has made in `site` accordingly.
pub fn take_apart(project: &Project, site: &Path) -> Result<(), Failure> {
    let work = project.path("target/parts");
    let [split, bound, small] = ["split", "bound", "small"].map(|folder| work.join(folder));
    // What is left of an earlier build must not be taken for this one's.
    let _ = fs::remove_dir_all(&work);
    for folder in [&split, &bound, &small] {
        fs::create_dir_all(folder).map_err(Failure::io("make the folder", folder))?;
    }
    let splitter = Program::new("wasm-split-cli")
        .arg(compiled(project))
        .arg(&split)
        .args(["--out-name", APP])
        .folder(&project.root);
    background::run("Taking the app apart", splitter, BUILD)?;
    let bindgen = Program::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript"])
        // The parts name what they need of the entry by these.
        .args(["--keep-lld-exports", "--no-demangle"])
        .args(["--out-name", APP, "--out-dir"])
        .args([&bound, &split.join(format!("{APP}.wasm"))])
        .folder(&project.root);
    background::run("Binding the entry", bindgen, BUILD)?;
    make_small(&bound.join(format!("{APP}_bg.wasm")), &small)?;
    for part in parts(&split) {
        make_small(&part, &small)?;
    }
    Program::new("node")
        .arg(project.path("xtask/js/parts.mjs"))
        .args([&work, site])
        .folder(&project.root)
        .show("Putting the parts into the site", BUILD)
}

/// What Cargo has made of the app.
fn compiled(project: &Project) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| project.path("target"));
    target.join(format!("wasm32-unknown-unknown/release/{APP}.wasm"))
}

/// Every file that the splitter has made beside the entry.
fn parts(split: &Path) -> Vec<PathBuf> {
    let files = crate::project::files_below(split).into_iter();
    let is_wasm = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "wasm");
    let is_entry = |file: &PathBuf| file.file_stem().is_some_and(|stem| stem == APP);
    files.filter(|file| is_wasm(file) && !is_entry(file)).collect()
}

/// A file as small as wasm-opt makes it, under its own name in the folder `small`. Not told that traps
/// never happen: a panic traps, and what comes before must stay as it is.
fn make_small(file: &Path, small: &Path) -> Result<(), Failure> {
    let name = file.file_name().unwrap_or_default();
    let program = Program::new("wasm-opt")
        .args(["-Oz", "--strip-producers", "--strip-target-features"])
        .args(FEATURES)
        .args([file.as_os_str(), "-o".as_ref(), small.join(name).as_os_str()]);
    background::run(&format!("Making {} small", name.to_string_lossy()), program, BUILD)
}
