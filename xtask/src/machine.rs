//! What this machine has of the things that the commands need; `setup.rs` decides from it.

use crate::project::Project;
use crate::run::{Program, which};
use crate::small_std;
use crate::tools::{self, Tool};
use std::fs;
use std::path::{Path, PathBuf};

/// What was found. A plain value, so that tests can describe any machine.
#[derive(Debug, Clone)]
pub struct Machine {
    /// What `node --version` says.
    pub node: Option<String>,
    pub npm: bool,
    /// Whether we may install packages of the system.
    pub root: bool,
    pub apt: bool,
    pub rustup: bool,
    /// Whether `cargo binstall` is there.
    pub binstall: bool,
    /// Whether the active Rust can compile for browsers.
    pub wasm_target: bool,
    /// Whether its standard library is there compiled for size.
    pub small_std: bool,
    /// Which of rustfmt and clippy are missing.
    pub missing_components: Vec<&'static str>,
    /// Whether every crate of Cargo.lock is in Cargo's cache.
    pub crates: bool,
    /// Which of trunk, wasm-bindgen and the splitter are missing.
    pub missing_tools: Vec<Tool>,
    pub wasm_opt: bool,
    /// Whether the packages that the build runs are those of package-lock.json.
    pub packages: bool,
    /// The same for `end2end/`.
    pub journey_packages: bool,
    pub chromium: Option<PathBuf>,
    /// Drives Chromium for tests that run inside it.
    pub chromedriver: Option<PathBuf>,
}

impl Machine {
    /// Looks; half a second or so.
    pub fn look(project: &Project, wasm_bindgen: &str) -> Self {
        let says = |name: &str, arg: &str| Program::new(name).arg(arg).folder(&project.root).ask();
        let component = |name: &str| {
            Program::new("cargo").args([name, "--version"]).folder(&project.root).ask().is_some()
        };
        Self {
            node: says("node", "--version"),
            npm: which("npm").is_some(),
            root: says("id", "-u").is_some_and(|id| id == "0"),
            apt: which("apt-get").is_some(),
            rustup: which("rustup").is_some(),
            binstall: which("cargo-binstall").is_some(),
            wasm_target: has_wasm_target(project),
            small_std: small_std::sysroot(project).is_some(),
            missing_components: [("fmt", "rustfmt"), ("clippy", "clippy")]
                .into_iter()
                .filter(|(command, _)| !component(command))
                .map(|(_, name)| name)
                .collect(),
            crates: fetch_crates(project).arg("--offline").ask().is_some(),
            missing_tools: [
                Tool::trunk(),
                Tool::wasm_bindgen(wasm_bindgen.to_owned()),
                Tool::splitter(),
            ]
            .into_iter()
            .filter(|tool| !tool.is_here())
            .collect(),
            wasm_opt: tools::wasm_opt_is_here(),
            packages: packages_are_fresh(&project.root),
            journey_packages: packages_are_fresh(&project.path("end2end")),
            chromium: chromium(),
            chromedriver: which("chromedriver"),
        }
    }
}

/// `cargo fetch` for browsers and for this machine.
pub fn fetch_crates(project: &Project) -> Program {
    let host = Program::new("rustc").arg("-vV").ask().unwrap_or_default();
    let host =
        host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default().to_owned();
    let program = Program::new("cargo").arg("fetch").folder(&project.root);
    let program = program.args(["--target", "wasm32-unknown-unknown"]);
    if host.is_empty() { program } else { program.args(["--target", &host]) }
}

/// Whether the core library for browsers is there.
pub fn has_wasm_target(project: &Project) -> bool {
    let folder = Program::new("rustc")
        .args(["--print", "target-libdir", "--target", "wasm32-unknown-unknown"])
        .folder(&project.root)
        .ask();
    let entries = folder.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten();
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-"))
}

const LOCK: &str = "package-lock.json";
const INSTALLED_LOCK: &str = "node_modules/.installed-lock.json";

/// Whether `node_modules` was made from the lock file that is there now; true without a lock file.
fn packages_are_fresh(folder: &Path) -> bool {
    match fs::read(folder.join(LOCK)) {
        Ok(lock) => fs::read(folder.join(INSTALLED_LOCK)).is_ok_and(|installed| installed == lock),
        Err(_) => true,
    }
}

/// Remembers which lock file `node_modules` was made from.
pub fn note_packages(folder: &Path) {
    // Without the note, `npm ci` runs again the next time: slower and not wrong.
    let _ = fs::copy(folder.join(LOCK), folder.join(INSTALLED_LOCK));
}

/// The browser for journeys: the one in CHROMIUM, or the first on PATH.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file());
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    named.or_else(|| names.iter().find_map(|name| which(name)))
}
