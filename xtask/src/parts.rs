//! Parts: takes the wasm of a release build apart, so that the entry holds what the first feed needs.
//!
//! Trunk has bound and hashed the app in one piece by now. This goes back to what Cargo has made, splits
//! it, binds the entry again, makes each file small, and puts them where Trunk's own two were.
//! Source: docs/decisions/0014-parts.md.

use crate::fail::Failure;
use crate::project::{Project, read};
use crate::run::Program;
use crate::{background, crates};
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
    let folders = ["split", "bound", "merged", "named", "small"].map(|folder| work.join(folder));
    let [split, bound, merged, named, small] = &folders;
    // What is left of an earlier build must not be taken for this one's.
    let _ = fs::remove_dir_all(&work);
    for folder in &folders {
        fs::create_dir_all(folder).map_err(Failure::io("make the folder", folder))?;
    }
    let splitter = Program::new("wasm-split-cli")
        .arg(compiled(project))
        .arg(split)
        .args(["--out-name", APP])
        .folder(&project.root);
    background::run("Taking the app apart", splitter, BUILD)?;
    let bindgen = Program::new("wasm-bindgen")
        .args(["--target", "web", "--no-typescript"])
        // The parts name what they need of the entry by these.
        .args(["--keep-lld-exports", "--no-demangle"])
        .args(["--out-name", APP, "--out-dir"])
        .args([bound, &split.join(format!("{APP}.wasm"))])
        .folder(&project.root);
    background::run("Binding the entry", bindgen, BUILD)?;
    Program::new("node")
        .arg(project.path("xtask/js/exports.mjs"))
        .arg(&work)
        .folder(&project.root)
        .show("Leaving exports that nobody asks for", BUILD)?;
    let packs = Program::new("node")
        .arg(project.path("xtask/js/packs.mjs"))
        .arg(&work)
        .args(FEATURES)
        .folder(&project.root);
    background::run("Putting together what parts share", packs, BUILD)?;
    let entry = bound.join(format!("{APP}_bg.wasm"));
    for file in std::iter::once(entry).chain(wasm_below(merged)) {
        make_small(&file, named)?;
    }
    put_in_order(project, named, small)?;
    Program::new("node")
        .arg(project.path("xtask/js/parts.mjs"))
        .args([&work, site])
        .folder(&project.root)
        .show("Putting the parts into the site", BUILD)?;
    crates::note(project, &work.join("functions.txt"))
}

/// What Cargo has made of the app.
fn compiled(project: &Project) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| project.path("target"));
    target.join(format!("wasm32-unknown-unknown/release/{APP}.wasm"))
}

fn wasm_below(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let files = crate::project::files_below(folder).into_iter();
    files.filter(|file| file.extension().is_some_and(|ending| ending == "wasm"))
}

/// A file as small as wasm-opt makes it, under its own name in the folder `named`, the names of its
/// functions kept for whoever asks what weighs how much. Not told that traps
/// never happen: a panic traps, and what comes before must stay as it is. `-Os`, since `-Oz` has fewer
/// bytes and compresses worse; large files made flat and looped again twice, with the plainest optimisations
/// between: more bytes by 2 %, and fewer in brotli by 2.5 %.
fn make_small(file: &Path, named: &Path) -> Result<(), Failure> {
    let name = file.file_name().unwrap_or_default();
    let title = format!("Making {} small", name.to_string_lossy());
    let to = named.join(name);
    let what = if is_large(file) { FOR_LARGE } else { FOR_SMALL };
    optimised(&title, what, file, &to)
}

/// What makes small files smaller.
const FOR_SMALL: &[&str] = &["-Os", ALIKE, "-g"];

/// Has loads and stores say nothing of how their addresses are aligned: alike for brotli, which is 1.5 % of
/// the entry, and no slower, since browsers do not ask.
const ALIKE: &str = "--dealign";

/// What makes large files small.
const FOR_LARGE: &[&str] = &[
    "--flatten",
    "--rereloop",
    "-O1",
    "--flatten",
    "--rereloop",
    "-O1",
    "--rse",
    "--vacuum",
    ALIKE,
    "-g",
];

/// From how many bytes on the order of its functions makes a file smaller.
const LARGE: u64 = 50_000;

fn is_large(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|file| file.len() >= LARGE)
}

/// Each file of `named` without names in `small`; the functions of large ones in the order of the names
/// that `order.mjs` gives them.
fn put_in_order(project: &Project, named: &Path, small: &Path) -> Result<(), Failure> {
    Program::new("node")
        .arg(project.path("xtask/js/order.mjs"))
        .args([named, small])
        .arg(LARGE.to_string())
        .folder(&project.root)
        .show("Putting functions in order", BUILD)?;
    for file in wasm_below(small).filter(|file| is_large(file)) {
        let title = format!("Ordering {}", file.file_name().unwrap_or_default().to_string_lossy());
        let what = ["--reorder-functions-by-name", "--strip-debug"];
        optimised(&title, &what, &file, &file)?;
    }
    Ok(())
}

fn optimised(title: &str, what: &[&str], from: &Path, to: &Path) -> Result<(), Failure> {
    let program = Program::new("wasm-opt")
        .args(what)
        .args(["--strip-producers", "--strip-target-features"])
        .args(FEATURES)
        .args([from.as_os_str(), "-o".as_ref(), to.as_os_str()]);
    background::run(title, program, BUILD)
}
