//! Rust's standard library for browsers, compiled from its source.
//!
//! Cargo does not promise this yet: `RUSTC_BOOTSTRAP` lets a stable Rust do it all the same.

use crate::background;
use crate::fail::Failure;
use crate::project::files_below;
use crate::run::Program;
use std::fs;
use std::path::{Path, PathBuf};

/// For the release build: without it fat LTO finds nothing to work on.
pub const FLAGS: &str = "-Cembed-bitcode=yes";

/// Compiles it, by an empty crate in a folder of its own, and puts its `.rlib` files into `libraries`.
/// `with` adds what this build needs besides.
pub fn build(
    step: &str,
    with: impl FnOnce(Program) -> Program,
    libraries: &Path,
    again: &str,
) -> Result<(), Failure> {
    let folder = std::env::temp_dir().join("zhongcao-wasm-target");
    make_empty_crate(&folder)?;
    let cargo = Program::new("cargo")
        .args(["build", "--release", "-Z", "build-std=std,panic_abort,panic_unwind"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--target-dir".as_ref(), folder.join("target").as_os_str()])
        .folder(&folder)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", FLAGS);
    background::run(step, with(cargo), again)?;
    fs::create_dir_all(libraries).map_err(Failure::io("make the folder", libraries))?;
    for built in standard_libraries(&folder) {
        let to = libraries.join(built.file_name().unwrap_or_default());
        fs::copy(&built, &to).map_err(Failure::io("write", &to))?;
    }
    // A folder left behind in /tmp does no harm.
    let _ = fs::remove_dir_all(&folder);
    Ok(())
}

fn make_empty_crate(folder: &Path) -> Result<(), Failure> {
    let source = folder.join("src");
    fs::create_dir_all(&source).map_err(Failure::io("make the folder", &source))?;
    let manifest =
        "[package]\nname = \"nothing\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n";
    for (path, text) in [(folder.join("Cargo.toml"), manifest), (source.join("lib.rs"), "")] {
        fs::write(&path, text).map_err(Failure::io("write", &path))?;
    }
    Ok(())
}

/// The `.rlib` files of the standard library, less the empty crate's own.
fn standard_libraries(folder: &Path) -> Vec<PathBuf> {
    let built = folder.join("target/wasm32-unknown-unknown/release/deps");
    let mut files = files_below(&built);
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.ends_with(".rlib") && !name.starts_with("libnothing-")
    });
    files
}
