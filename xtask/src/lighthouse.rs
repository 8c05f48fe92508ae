//! `cargo xtask lighthouse`: what Lighthouse says of the release site behind our own server.

use crate::bench::{node, release_site, served};
use crate::fail::Failure;
use crate::flags::Flags;
use crate::project::Project;
use crate::setup::{Purpose, prepare};
use std::path::Path;

/// On what the pages are looked at, by the names of end2end/lighthouse.mjs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Lighthouse's own phone: slow, on a slow line.
    Phone,
    Desktop,
    /// A phone that is not slowed down, and only the scores that must be full.
    Musts,
}

impl Look {
    fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Desktop => "desktop",
            Self::Musts => "musts",
        }
    }
}

/// `cargo xtask lighthouse [--desktop] [--dir DIR]`
pub fn command(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    let look = if flags.switch("--desktop") { Look::Desktop } else { Look::Phone };
    let folder = flags.value("--dir")?.map(|folder| project.root.join(folder));
    flags.end()?;
    prepare(project, Purpose::Test, &again)?;
    let folder = folder.map_or_else(|| release_site(project), Ok)?;
    run(project, &folder, look, &again)
}

/// The scores that must be full, for tests; the site is built and the machine is ready.
pub fn musts(project: &Project, folder: &Path) -> Result<(), Failure> {
    run(project, folder, Look::Musts, "cargo xtask lighthouse")
}

fn run(project: &Project, folder: &Path, look: Look, again: &str) -> Result<(), Failure> {
    node(project, "lighthouse.mjs")?
        .env("ZC_BASE_URL", served(folder)?)
        .env("ZC_LIGHTHOUSE", look.name())
        .show("Lighthouse", again)
}
