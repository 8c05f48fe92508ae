//! What comes from Debian's packages: Chromium with its fonts, and Rust's wasm target where rustup cannot.

use crate::fail::Failure;
use crate::run::Program;
use crate::{background, std_from_source};
use std::path::Path;
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
pub fn build_wasm_target(rustup: bool, again: &str) -> Result<(), Failure> {
    if rustup {
        let link = Program::new("rustup").args(["toolchain", "link", TOOLCHAIN, "/usr"]);
        background::run("linking Debian's Rust", link, again)?;
        TOOLCHAIN_IN_USE.get_or_init(|| TOOLCHAIN);
    }
    let with_linker =
        |cargo: Program| cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER);
    std_from_source::build("Rust's wasm target", with_linker, Path::new(LIBRARIES), again)?;
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
