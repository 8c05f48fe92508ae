//! `cargo xtask e2e` and `cargo xtask shots`: the app in a real browser, walked through and pictured.

use crate::fail::Failure;
use crate::flags::Flags;
use crate::machine::chromium;
use crate::one_each;
use crate::outcome::count_journeys;
use crate::project::{Project, read};
use crate::run::Program;
use crate::scenarios;
use crate::server::{self, Site};
use crate::setup::{Purpose, prepare};
use crate::site::{Profile, build};
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the release site stands when journeys walk it: not at the root, as on many static hosts.
pub const SUBPATH: &str = "/x/";

/// Which journeys to walk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Also those on the release site under a sub-path.
    pub release: bool,
    /// Each on every device, rather than on the one that the seed turns up.
    pub every_device: bool,
    /// Each in both colour schemes, rather than in the one that the seed turns up.
    pub both_schemes: bool,
    /// Every scenario that a test samples otherwise.
    pub long: bool,
    /// Only on this device, as the configuration names it.
    pub device: Option<String>,
    /// Only those of these files; of all when there is none.
    pub files: Vec<String>,
    /// Only those whose title matches.
    pub grep: Option<String>,
    /// What a run varies, to repeat one; chosen by the run itself when not given.
    pub seed: Option<u64>,
}

/// `cargo xtask e2e [--full] [--long] [--device NAME] [--grep …] [--seed N]`
pub fn e2e(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    let full = flags.switch("--full");
    let long = flags.switch("--long");
    let (device, grep) = (flags.value("--device")?, flags.value("--grep")?);
    let wanted = Wanted {
        release: device.as_deref().map_or(full, |device| device == "release"),
        every_device: full || long || device.is_some() || grep.is_some(),
        both_schemes: full,
        long,
        device,
        files: Vec::new(),
        grep,
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
    let release = match wanted.release {
        true => {
            let folder = project.subpath_site();
            Some(server::start(Site { folder, base: SUBPATH.to_owned(), bare: true })?)
        }
        false => None,
    };
    let seed = wanted.seed.unwrap_or_else(any_seed);
    let playwright = || -> Result<Program, Failure> {
        let mut program = node(project, "npx")?
            .args(["--no-install", "playwright", "test"])
            .args(&wanted.files)
            .env("ZC_SEED", seed.to_string());
        for (name, is_wanted) in [("ZC_LONG", wanted.long), ("ZC_FULL", wanted.both_schemes)] {
            if is_wanted {
                program = program.env(name, "1");
            }
        }
        if let Some(url) = &release {
            program = program.env("ZC_SUBPATH_URL", url);
        }
        if let Some(device) = &wanted.device {
            // In one colour scheme or in several.
            program = program.arg("--project").arg(format!("{device}*"));
        }
        if let Some(grep) = &wanted.grep {
            program = program.args(["--grep", grep]);
        }
        Ok(program)
    };
    let mut program = playwright()?.env("ZC_JSON_REPORT", &report);
    if !wanted.every_device {
        let list = playwright()?.arg("--list").output("Listing the journeys", "cargo xtask e2e")?;
        let chosen = project.path("target/journeys/chosen.txt");
        let folder = project.path("target/journeys");
        fs::create_dir_all(&folder).map_err(Failure::io("make the folder", &folder))?;
        fs::write(&chosen, one_each::choose(&String::from_utf8_lossy(&list), seed))
            .map_err(Failure::io("write", &chosen))?;
        program = program.arg("--test-list").arg(chosen);
    }
    println!("The seed of this run is {seed}.");
    let (succeeded, said) = program.show_and_keep("cargo xtask e2e")?;
    scenarios::table(&scenarios::count(&said), seed);
    if !succeeded {
        println!("\nTo walk them again as they were: cargo xtask e2e --seed {seed} --grep '…'");
    }
    let counted = read(&report).ok().and_then(|report| count_journeys(&report));
    let (passed, failed) = counted.unwrap_or((0, 0));
    Ok((passed, if succeeded { failed } else { failed.max(1) }))
}

/// The seed of a run that was given none.
fn any_seed() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::from(now.subsec_millis())
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
    let url = server::start(Site { folder: folder.clone(), base: "/".to_owned(), bare: false })?;
    let mut program = Program::new(name).folder(&project.path("end2end"));
    // Journeys through releases make copies of the site and serve them themselves.
    if let Ok(this) = std::env::current_exe() {
        program = program.env("ZC_XTASK", this);
    }
    let program = program.env("ZC_SITE", folder);
    Ok(program.env("ZC_BASE_URL", url).env("CHROMIUM_PATH", chromium))
}
