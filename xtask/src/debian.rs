//! What comes from Debian's packages: Chromium with its fonts, and Rust's wasm target where rustup cannot.

use crate::background;
use crate::fail::Failure;
use crate::project::files_below;
use crate::run::Program;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The browser, and fonts for Chinese and emoji, without which pictures show boxes.
pub const CHROMIUM: &[&str] =
    &["chromium", "chromium-driver", "fonts-noto-cjk", "fonts-noto-color-emoji"];
/// A Rust beside rustup's, with the source of its standard library.
pub const WASM_TARGET: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-src", "libstd-rust-web-dev", "lld-22"];

const LINKER: &str = "/usr/lib/llvm-22/bin/wasm-ld";
const LIBRARIES: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";
const TOOLCHAIN: &str = "web";

/// Only root may install it; says with which command.
pub fn no_root(what: &str, packages: &[&str]) -> Failure {
    Failure::NoRootForApt { what: what.to_owned(), packages: packages.join(" ") }
}

/// Installs packages as root.
pub fn install(step: &str, packages: &[&str], again: &str) -> Result<(), Failure> {
    let apt = || Program::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive");
    background::run(&format!("the list of packages for {step}"), apt().arg("update"), again)?;
    let program = apt().args(["install", "-y", "--no-install-recommends"]).args(packages);
    background::run(step, program, again)
}

/// Compiles the core library for browsers from Debian's source and puts it where Debian's rustc looks.
///
/// With rustup the checkout is then set to that Rust, so that plain `cargo` and `trunk serve` use it too.
/// `embed-bitcode` is for the release build: without it fat LTO finds nothing to work on.
pub fn build_wasm_target(rustup: bool, again: &str) -> Result<(), Failure> {
    let folder = std::env::temp_dir().join("zhongcao-wasm-target");
    make_empty_crate(&folder)?;
    if rustup {
        let link = Program::new("rustup").args(["toolchain", "link", TOOLCHAIN, "/usr"]);
        background::run("linking Debian's Rust", link, again)?;
        TOOLCHAIN_IN_USE.get_or_init(|| TOOLCHAIN);
    }
    let build = Program::new("cargo")
        .args(["build", "--release", "-Z", "build-std=std,panic_abort,panic_unwind"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["--target-dir".as_ref(), folder.join("target").as_os_str()])
        .folder(&folder)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER);
    background::run("Rust's wasm target", build, again)?;

    let libraries = Path::new(LIBRARIES);
    fs::create_dir_all(libraries).map_err(Failure::io("make the folder", libraries))?;
    for built in standard_libraries(&folder) {
        let to = libraries.join(built.file_name().unwrap_or_default());
        fs::copy(&built, &to).map_err(Failure::io("write", &to))?;
    }
    // A folder left behind in /tmp does no harm.
    let _ = fs::remove_dir_all(&folder);
    if rustup {
        let program = Program::new("rustup").args(["override", "set", TOOLCHAIN]);
        background::run("setting this checkout to Debian's Rust", program, again)?;
        println!(
            "      this checkout now uses Debian's Rust; `rustup override unset` takes it back"
        );
    }
    Ok(())
}

/// Which toolchain of rustup everything we start must use, when it is not the one we were started with.
pub fn toolchain() -> Option<&'static str> {
    TOOLCHAIN_IN_USE.get().copied()
}

static TOOLCHAIN_IN_USE: OnceLock<&str> = OnceLock::new();

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
