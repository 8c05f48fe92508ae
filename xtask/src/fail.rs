//! What can go wrong, each as one sentence with the command that mends it.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why a command of xtask stopped. Shown to whoever typed it; the process then ends with a non-zero code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// No `node` on PATH.
    NodeMissing { root: bool },
    /// `node` is older than what the build needs.
    NodeTooOld { found: String, root: bool },
    /// `node` is there, `npm` is not.
    NpmMissing { root: bool },
    /// A program that we start and cannot install is not on PATH.
    ToolMissing { tool: String, mend: String },
    /// A step needs the network and did not get it.
    NoNetwork { step: String, again: String },
    /// Packages of the system are missing and only root may install them.
    NoRootForApt { what: String, packages: String },
    /// The wasm target is missing and there is no way to get it from here.
    NoWasmTarget,
    /// No Chromium and no apt to get one with.
    NoChromium,
    /// Someone else listens on the port.
    PortInUse { port: u16, command: String },
    /// A step that ran and failed; its own output stands above this sentence.
    StepFailed { step: String, mend: String },
    /// The command line was not understood.
    Usage(String),
    /// Not started inside a checkout of the project.
    NoCheckout,
    /// A file could not be read, written or run.
    Io { doing: String, path: PathBuf, error: String },
    /// A `{{key}}` that no language table knows.
    Placeholder { file: PathBuf, line: usize, key: String },
    /// A file under `demo/` that cannot be packed.
    Demo { file: PathBuf, line: usize, expected: String },
    /// A file that a command needs has not been built.
    NotBuilt { path: PathBuf, command: String },
    /// The first feed or a part has grown past its budget; figures in bytes.
    OverBudget { what: String, total: u64, budget: u64 },
    /// Places that break a rule of tidy; each has been printed.
    Untidy(usize),
    /// Some checks did not pass; each has printed what to do.
    ChecksFailed(usize),
}

impl Failure {
    /// For `map_err`: names what was being done with which file.
    pub fn io(doing: &str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let (doing, path) = (doing.to_owned(), path.to_owned());
        move |error| Self::Io { doing, path, error: error.to_string() }
    }
}

impl std::error::Error for Failure {}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NodeMissing { root } => write!(
                out,
                "Node 20 or newer is needed and no `node` was found: `{sudo}apt-get install -y npm && {sudo}npm install --global node@22`.",
                sudo = sudo(*root)
            ),
            Self::NodeTooOld { found, root } => write!(
                out,
                "Node 20 or newer is needed and `node` is {found}: `{}npm install --global node@22`.",
                sudo(*root)
            ),
            Self::NpmMissing { root } => write!(
                out,
                "`npm` is needed beside `node` and was not found: `{}apt-get install -y npm`.",
                sudo(*root)
            ),
            Self::ToolMissing { tool, mend } => {
                write!(out, "`{tool}` is needed and was not found: `{mend}`.")
            }
            Self::NoNetwork { step, again } => write!(
                out,
                "No network while getting {step}: connect this machine and run `{again}` again; what is done already is kept."
            ),
            Self::NoRootForApt { what, packages } => write!(
                out,
                "{what} is needed and only root may install it: `sudo apt-get install -y --no-install-recommends {packages}`."
            ),
            Self::NoWasmTarget => write!(
                out,
                "Rust's wasm target is missing and could not be installed from here: `rustup target add wasm32-unknown-unknown`."
            ),
            Self::NoChromium => write!(
                out,
                "Chromium is needed for the journeys and was not found: install it and name it with `export CHROMIUM=/path/to/chromium`."
            ),
            Self::PortInUse { port, command } => {
                write!(out, "Port {port} is in use by another program: `{command}`.")
            }
            Self::StepFailed { step, mend } => {
                write!(out, "{step} failed, see its output above: `{mend}`.")
            }
            Self::Usage(what) => write!(out, "{what}: `cargo xtask help` lists what there is."),
            Self::NoCheckout => write!(
                out,
                "This is not inside a checkout of the project: `cd` to the folder that holds Trunk.toml."
            ),
            Self::Io { doing, path, error } => {
                write!(out, "Could not {doing} {}: {error}.", path.display())
            }
            Self::Placeholder { file, line, key } => write!(
                out,
                "{}:{line}: no text is called `{key}`: add it to `BootTexts` in src/i18n/texts.rs or correct the name.",
                file.display()
            ),
            Self::Demo { file, line, expected } => {
                write!(out, "{}:{line}: expected {expected}.", file.display())
            }
            Self::NotBuilt { path, command } => {
                write!(out, "{} is not there: `{command}` makes it.", path.display())
            }
            Self::OverBudget { what, total, budget } => write!(
                out,
                "{what} weighs {}.{} KB and its budget is {} KB: `cargo xtask size --diff` shows what grew.",
                total / 1000,
                total % 1000 / 100,
                budget / 1000
            ),
            Self::Untidy(n) => {
                write!(
                    out,
                    "{n} places break a rule of the tree: mend them, then `cargo xtask tidy`."
                )
            }
            Self::ChecksFailed(n) => {
                write!(
                    out,
                    "{n} of the checks failed: mend what is named above, then `cargo xtask check`."
                )
            }
        }
    }
}

fn sudo(root: bool) -> &'static str {
    if root { "" } else { "sudo " }
}
