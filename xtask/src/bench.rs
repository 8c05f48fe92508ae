//! `cargo xtask bench`: how long things take in Chromium, over the release site.
//!
//! All but `search` measures the site against a page of the same work that is written by hand, in
//! turn, so that whatever slows the machine down slows both; docs/performance.md says what and how.

use crate::fail::Failure;
use crate::flags::Flags;
use crate::journeys::{SUBPATH, build_subpath_site};
use crate::machine::chromium;
use crate::project::{Project, read};
use crate::run::Program;
use crate::server::{self, Site};
use crate::setup::{Purpose, prepare};
use std::path::{Path, PathBuf};

/// What can be measured against the page by hand.
const KINDS: [&str; 5] = ["load", "scroll", "like", "note", "weak"];

/// How often each is measured, unless said otherwise.
const RUNS: u32 = 5;

/// What is to be measured, and over which site.
struct Wanted {
    /// Nothing for all that is measured against the page by hand.
    kind: Option<String>,
    runs: u32,
    /// A site that is built already.
    folder: Option<PathBuf>,
}

/// `cargo xtask bench [load|scroll|like|note|weak|search] [--runs N] [--dir DIR]`
pub fn command(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    let wanted = wanted(project, &mut flags)?;
    flags.end()?;
    prepare(project, Purpose::Test, &again)?;
    let folder = match wanted.folder {
        Some(folder) => folder,
        None => release_site(project)?,
    };
    let ours = served(&folder)?;
    if wanted.kind.as_deref() == Some("search") {
        return node(project, "bench/search.mjs")?
            .env("ZC_BASE_URL", ours)
            .show("Measuring the search", &again);
    }
    let by_hand = page_by_hand(project, &folder, &again)?;
    let vanilla = server::start(Site { folder: by_hand, base: "/".to_owned(), bare: false })?;
    node(project, "bench/run.mjs")?
        .args(wanted.kind)
        .env("ZC_BASE_URL", ours)
        .env("ZC_VANILLA_URL", vanilla)
        .env("ZC_RUNS", wanted.runs.to_string())
        .show("Measuring", &again)
}

fn wanted(project: &Project, flags: &mut Flags) -> Result<Wanted, Failure> {
    let runs = flags.number("--runs")?.unwrap_or(RUNS);
    let folder = flags.value("--dir")?.map(|folder| project.root.join(folder));
    let kind = flags.word();
    if runs == 0 {
        return Err(Failure::Usage("`--runs 0` measures nothing".to_owned()));
    }
    if let Some(kind) = &kind
        && kind != "search"
        && !KINDS.contains(&kind.as_str())
    {
        let known = KINDS.join(", ");
        return Err(Failure::Usage(format!("`bench {kind}`: {known} or search")));
    }
    Ok(Wanted { kind, runs, folder })
}

/// The release site that journeys walk, built when it is not there.
pub fn release_site(project: &Project) -> Result<PathBuf, Failure> {
    let folder = project.subpath_site();
    if folder.join("index.html").is_file() {
        println!("Measuring target/site-x as it was built; `rm -r target/site-x` builds it anew.");
    } else {
        build_subpath_site(project)?;
    }
    Ok(folder)
}

/// Serves a built site under the path that it was built for; its address.
pub fn served(folder: &Path) -> Result<String, Failure> {
    let base = base_of(&read(&folder.join("index.html"))?).unwrap_or(SUBPATH).to_owned();
    server::start(Site { folder: folder.to_owned(), base, bare: false })
}

/// The page by hand, with the notes and pictures of our site.
fn page_by_hand(project: &Project, site: &Path, again: &str) -> Result<PathBuf, Failure> {
    let folder = project.path("target/bench/vanilla");
    println!("Making the page by hand, and 100,000 notes for it");
    node(project, "bench/vanilla_site.mjs")?
        .arg(site)
        .arg(&folder)
        .show("Making the page by hand", again)?;
    Ok(folder)
}

/// A program of Node in `end2end/`, with the browser found.
pub fn node(project: &Project, file: &str) -> Result<Program, Failure> {
    let chromium = chromium().ok_or(Failure::NoChromium)?;
    let program = Program::new("node").folder(&project.path("end2end")).arg(file);
    Ok(program.env("CHROMIUM_PATH", chromium))
}

/// The path for which a site was built, as its page says.
fn base_of(page: &str) -> Option<&str> {
    let (_, after) = page.split_once("<base href=\"")?;
    after.split_once('"').map(|(base, _)| base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_a_site_stands_in_its_page() {
        assert_eq!(base_of("<head>\n  <base href=\"/x/\">\n"), Some("/x/"));
        assert_eq!(base_of("<head></head>"), None);
    }

    #[test]
    fn what_is_not_known_or_measures_nothing_is_refused() {
        let project = Project { root: PathBuf::from("/somewhere") };
        let read = |words: &[&str]| {
            wanted(&project, &mut Flags::new("bench", words.iter().map(ToString::to_string)))
        };
        let all = read(&[]).expect("everything");
        assert_eq!((all.kind, all.runs, all.folder), (None, RUNS, None));
        let some = read(&["load", "--runs", "2", "--dir", "dist"]).expect("one of them");
        assert_eq!((some.kind.as_deref(), some.runs), (Some("load"), 2));
        assert_eq!(some.folder, Some(PathBuf::from("/somewhere/dist")));
        assert!(read(&["search"]).is_ok());
        assert!(read(&["speed"]).is_err() && read(&["--runs", "0"]).is_err());
    }
}
