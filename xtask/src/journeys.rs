//! `cargo xtask e2e` and `cargo xtask shots`: the app in a real browser, walked through and pictured.

use crate::fail::Failure;
use crate::flags::Flags;
use crate::machine::chromium;
use crate::outcome::count_journeys;
use crate::project::{Project, read};
use crate::run::Program;
use crate::scenarios;
use crate::server::{self, Site};
use crate::setup::{Purpose, prepare};
use crate::site::{Profile, build};
use std::fs;

/// Where the release site stands when journeys walk it: not at the root, as on many static hosts.
const SUBPATH: &str = "/x/";

/// Which journeys to walk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Also those on the release site under a sub-path.
    pub release: bool,
    /// Each in both colour schemes, rather than in the one that the seed chooses.
    pub both_schemes: bool,
    /// Every scenario that a test samples otherwise.
    pub long: bool,
    /// Only those of these files; of all when there is none.
    pub files: Vec<String>,
    /// Only those whose title matches.
    pub grep: Option<String>,
    /// What a run varies, to repeat one; chosen by the run itself when not given.
    pub seed: Option<u64>,
}

/// `cargo xtask e2e [--full] [--long] [--grep …] [--seed N]`
pub fn e2e(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    let full = flags.switch("--full");
    let wanted = Wanted {
        release: full,
        both_schemes: full,
        long: flags.switch("--long"),
        files: Vec::new(),
        grep: flags.value("--grep")?,
        seed: flags.number("--seed")?,
    };
    flags.end()?;
    prepare(project, Purpose::Test, &again)?;
    build(project, Profile::Journey, "/", &project.journey_site())?;
    if wanted.release {
        build_subpath_site(project)?;
    }
    match walk(project, &wanted)? {
        (_, 0) => Ok(()),
        (_, n) => Err(Failure::ChecksFailed(n)),
    }
}

/// The release build that tests weigh and walk.
pub fn build_subpath_site(project: &Project) -> Result<(), Failure> {
    build(project, Profile::Release, SUBPATH, &project.subpath_site())
}

/// Walks the journeys over sites that are built already; how many passed and failed.
pub fn walk(project: &Project, wanted: &Wanted) -> Result<(usize, usize), Failure> {
    let report = project.path("target/journeys/results.json");
    // The last run's report must not be taken for this one's.
    let _ = fs::remove_file(&report);
    let mut program = node(project, "npx")?
        .args(["--no-install", "playwright", "test"])
        .args(&wanted.files)
        .env("ZC_JSON_REPORT", &report);
    if wanted.long {
        program = program.env("ZC_LONG", "1");
    }
    if wanted.both_schemes {
        program = program.env("ZC_FULL", "1");
    }
    if wanted.release {
        let folder = project.subpath_site();
        let site = Site { folder, base: SUBPATH.to_owned(), bare: true };
        program = program.env("ZC_SUBPATH_URL", server::start(site)?);
    }
    if let Some(seed) = wanted.seed {
        program = program.env("ZC_SEED", seed.to_string());
    }
    if let Some(grep) = &wanted.grep {
        program = program.args(["--grep", grep]);
    }
    let (succeeded, said) = program.show_and_keep("cargo xtask e2e")?;
    let seed = scenarios::seed(&said);
    scenarios::table(&scenarios::count(&said), seed);
    if let Some(seed) = seed.filter(|_| !succeeded) {
        println!("\nTo walk them again as they were: cargo xtask e2e --seed {seed} --grep '…'");
    }
    let counted = read(&report).ok().and_then(|report| count_journeys(&report));
    let (passed, failed) = counted.unwrap_or((0, 0));
    Ok((passed, if succeeded { failed } else { failed.max(1) }))
}

/// `cargo xtask shots`: pictures of every address, phone and desktop, light and dark.
pub fn shots(project: &Project, flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    flags.end()?;
    prepare(project, Purpose::Test, &again)?;
    build(project, Profile::Journey, "/", &project.journey_site())?;
    let folder = project.path("target/shots");
    fs::create_dir_all(&folder).map_err(Failure::io("make the folder", &folder))?;
    node(project, "node")?
        .arg("shots.mjs")
        .env("ZC_SHOTS_DIR", &folder)
        .show("Taking pictures", &again)?;
    println!("The pictures are in target/shots/.");
    Ok(())
}

/// A program of Node in `end2end/`, with the journey site served and the browser found.
fn node(project: &Project, name: &str) -> Result<Program, Failure> {
    let chromium = chromium().ok_or(Failure::NoChromium)?;
    let folder = project.journey_site();
    let url = server::start(Site { folder, base: "/".to_owned(), bare: false })?;
    let program = Program::new(name).folder(&project.path("end2end"));
    Ok(program.env("ZC_BASE_URL", url).env("CHROMIUM_PATH", chromium))
}
