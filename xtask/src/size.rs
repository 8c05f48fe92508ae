//! `cargo xtask size`: what the first feed weighs in brotli, piece by piece, against its budget; and what
//! each part weighs that comes after it, against its own; and which crates have changed it.

use crate::crates::{self, Share};
use crate::fail::Failure;
use crate::flags::Flags;
use crate::project::{Project, files_below, read};
use crate::small_std;
use crate::weights::{OF, Weights, change, earlier, entries, number, print_crates, record};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Pieces of the first feed, in the order of the table.
const PIECES: &[&str] = &[
    "HTML",
    "CSS",
    "boot",
    "start",
    "glue",
    "wasm",
    "back end",
    "device",
    "question",
    "demo pack",
    "icons",
];
/// Pieces that are content rather than code: shown, and outside the budget.
const CONTENT: &[&str] = &["demo pack", "icons"];
/// The pieces that the budget counts.
const SUM: &str = "code";
const BUDGET: &str = "docs/size-budget.json";

/// What the files of a site weigh.
struct Site {
    /// Each piece of the first feed, in the order of `PIECES`.
    first_feed: Weights,
    /// Each part that comes when it is wanted, by name.
    parts: Weights,
}

/// `cargo xtask size [--diff] [--dir DIR]`
pub fn command(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let diff = flags.switch("--diff");
    let folder = flags.value("--dir")?;
    flags.end()?;
    let folder = folder.map_or_else(|| project.release_site(), |folder| project.root.join(folder));
    weigh(project, &folder, diff)
}

/// Prints the tables and fails when the first feed or a part is past its budget.
pub fn weigh(project: &Project, site: &Path, diff: bool) -> Result<(), Failure> {
    let Site { mut first_feed, parts } = weights(site)?;
    let budgets = read(&project.path(BUDGET)).unwrap_or_default();
    let budget = first_feed_budget(project, &budgets)?;
    let code = first_feed.iter().filter(|(piece, _)| !CONTENT.contains(&piece.as_str()));
    let total: u64 = code.map(|(_, bytes)| bytes).sum();
    first_feed.push((SUM.to_owned(), total));
    let of_crates = shares_of_pieces(site, &crates::known(project));
    let all: Vec<_> = first_feed.iter().chain(&parts).chain(&of_crates).cloned().collect();
    let earlier = earlier(project, &record(&all))?;
    let before = |name: &str| number(&earlier, name).filter(|_| diff);
    println!("The first feed in brotli 11; 1 KB = 1,000 bytes:");
    for (name, bytes) in &first_feed {
        println!("  {name:<10} {:>8} KB{}", kb(*bytes), change(before(name), *bytes));
    }
    println!("  {:<10} {:>8} KB", "budget", kb(budget * 1000));
    if !parts.is_empty() {
        println!("The parts that come after it, each with its budget:");
    }
    let of_parts = budgets.split_once("\"parts_kb\"").map(|(_, parts)| parts).unwrap_or_default();
    let mut over = Vec::new();
    if total > budget * 1000 {
        over.push(Failure::OverBudget {
            what: "The first feed".to_owned(),
            total,
            budget: budget * 1000,
        });
    }
    for (name, bytes) in &parts {
        // A new part is weighed by a person first.
        let budget = number(of_parts, name).ok_or_else(|| no_budget(name))? * 1000;
        let changed = change(before(name), *bytes);
        println!("  {name:<19} {:>8} of {:>5} KB{changed}", kb(*bytes), kb(budget));
        if *bytes > budget {
            let what = format!("The part `{name}`");
            over.push(Failure::OverBudget { what, total: *bytes, budget });
        }
    }
    if diff && earlier.is_empty() {
        println!("No earlier weights to compare with; these are kept for the next time.");
    } else if diff {
        print_crates(&entries(&earlier), &of_crates, PIECES);
    }
    over.into_iter().next().map_or(Ok(()), Err)
}

/// What the first feed may weigh, in KB. Rust's library as it comes compiled weighs more than one compiled
/// for size, and its source cannot be had everywhere.
fn first_feed_budget(project: &Project, budgets: &str) -> Result<u64, Failure> {
    let whole = || number(budgets, "first_feed_kb").ok_or_else(|| no_budget("first_feed_kb"));
    match number(budgets, "first_feed_with_library_as_it_comes_kb") {
        Some(budget) if small_std::sysroot(project).is_none() => Ok(budget),
        _ => whole(),
    }
}

/// The bytes of crates by piece or part, as `wasm / leptos`; nothing unless all files of code are known.
fn shares_of_pieces(site: &Path, known: &[Share]) -> Weights {
    let files = files_below(site);
    let is_code = |path: &Path| path.extension().is_some_and(|end| end == "wasm");
    let is_known = |path: &Path| known.iter().any(|share| path == site.join(&share.file));
    if !files.iter().filter(|path| is_code(path)).all(|path| is_known(path)) {
        return Weights::new();
    }
    let mut sums = BTreeMap::new();
    for Share { file, name, bytes } in
        known.iter().filter(|share| files.contains(&site.join(&share.file)))
    {
        if let Some(piece) = piece_of(file).or(part_of(file)) {
            *sums.entry(format!("{piece}{OF}{name}")).or_default() += bytes;
        }
    }
    sums.into_iter().collect()
}

fn no_budget(name: &str) -> Failure {
    Failure::NotBuilt {
        path: format!("The budget of \"{name}\" in {BUDGET}").into(),
        command: format!("${{EDITOR:-vi}} {BUDGET}"),
    }
}

/// What the files of a site weigh.
fn weights(site: &Path) -> Result<Site, Failure> {
    let not_built = || Failure::NotBuilt {
        path: site.join("index.html"),
        command: "cargo xtask build".to_owned(),
    };
    if !site.join("index.html").is_file() {
        return Err(not_built());
    }
    let mut first_feed: Weights = PIECES.iter().map(|piece| ((*piece).to_owned(), 0)).collect();
    let mut parts = Weights::new();
    for path in files_below(site) {
        let name = path.strip_prefix(site).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let part = part_of(&name);
        let Some(piece) = piece_of(&name).or(part) else { continue };
        let bytes = sent_size(&path).ok_or_else(not_built)?;
        if part.is_some() {
            match parts.iter_mut().find(|(known, _)| known == piece) {
                Some((_, sum)) => *sum += bytes,
                None => parts.push((piece.to_owned(), bytes)),
            }
        }
        first_feed
            .iter_mut()
            .filter(|(known, _)| known == piece)
            .for_each(|(_, sum)| *sum += bytes);
    }
    first_feed.retain(|(piece, bytes)| *bytes > 0 || piece != "icons");
    Ok(Site { first_feed, parts })
}

/// The name of the part that a file is: its own without the hash behind it. What several parts reach
/// is in files of its own; together they are `shared`. The entry is none; the
/// sheet of the pages and the list of parts come with whichever of them is first.
fn part_of(name: &str) -> Option<&str> {
    if name.starts_with("pages-") && name.ends_with(".css") {
        return Some("pages");
    }
    if name.starts_with("parts-") && name.ends_with(".json") {
        return Some("list");
    }
    let (name, hash) = name.strip_suffix(".wasm")?.rsplit_once('-')?;
    if is_back_end(name) || is_device(name) || is_question(name) {
        return None;
    }
    let name = if name.starts_with(SHARED) { SHARED } else { name };
    (!hash.ends_with("_bg")).then_some(name)
}

/// Whether a file is that of the embedded back end, which comes along with the entry.
fn is_back_end(name: &str) -> bool {
    name.starts_with("embedded")
}

/// Whether a file is of what keeps things on the device. It comes along only for whoever said yes to that
/// before, but no like is kept without it.
fn is_device(name: &str) -> bool {
    name.starts_with("device")
}

/// Whether a file is of the question before anything is kept: on a first visit no like is kept without it.
fn is_question(name: &str) -> bool {
    name.starts_with("question") || name.starts_with("shared-question")
}

/// What begins the names of files that several parts reach.
const SHARED: &str = "shared";

/// The piece of the first feed that a file belongs to, or nothing: app.html stands in for index.html and
/// is never loaded with it.
fn piece_of(name: &str) -> Option<&'static str> {
    let file = name.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let begins = |word: &str| stem == word || stem.starts_with(&format!("{word}-"));
    match ending {
        "html" if name == "index.html" => Some("HTML"),
        "css" if part_of(name).is_none() => Some("CSS"),
        "js" if begins("boot") => Some("boot"),
        "js" if begins("start") => Some("start"),
        // Only who reads another language fetches its words, and the worker comes after the feed.
        "js" if begins("words") || begins("installed") || begins("sw") => None,
        "js" => Some("glue"),
        "wasm" if is_back_end(name) => Some("back end"),
        "wasm" if is_device(name) => Some("device"),
        "wasm" if is_question(name) => Some("question"),
        "wasm" if part_of(name).is_none() => Some("wasm"),
        "json" if name.starts_with("demo/") && begins("pack") => Some("demo pack"),
        "svg" if begins("icons") => Some("icons"),
        _ => None,
    }
}

/// What goes over the wire: the brotli copy, or the file itself where it is too small to have one.
fn sent_size(path: &Path) -> Option<u64> {
    let mut copy = path.as_os_str().to_owned();
    copy.push(".br");
    let whole = fs::metadata(path).ok()?.len();
    match fs::metadata(copy) {
        Ok(copy) => Some(copy.len()),
        Err(_) => (whole <= 1000).then_some(whole),
    }
}

/// Bytes as KB with one decimal.
fn kb(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_are_thousands_rounded_to_a_tenth() {
        assert_eq!(
            [kb(0), kb(49), kb(50), kb(1000), kb(156_838)],
            ["0.0", "0.0", "0.1", "1.0", "156.8"]
        );
    }

    #[test]
    fn each_file_of_the_first_feed_has_its_piece() {
        for (name, piece) in [
            ("index.html", Some("HTML")),
            ("app.html", None),
            ("style-0a1b.css", Some("CSS")),
            ("pages-0a1b.css", None),
            ("boot.js", Some("boot")),
            ("boot-0a1b.js", Some("boot")),
            ("words-en-0a1b.js", None),
            ("start-0a1b.js", Some("start")),
            ("installed-0a1b.js", None),
            ("sw.js", None),
            ("zhongcao-0a1b.js", Some("glue")),
            ("snippets/x/inline0.js", Some("glue")),
            ("zhongcao-0a1b_bg.wasm", Some("wasm")),
            ("a_bg.wasm", Some("wasm")),
            ("note-0a1b.wasm", None),
            ("embedded-0a1b.wasm", Some("back end")),
            ("device-0a1b.wasm", Some("device")),
            ("question-0a1b.wasm", Some("question")),
            ("parts-0a1b.json", None),
            ("demo/pack.json", Some("demo pack")),
            ("icons-0a1b2c3d.svg", Some("icons")),
            ("icons/favicon.svg", None),
            ("demo/pictures/cup-240.webp", None),
            ("boot.js.br", None),
            ("manifest.webmanifest", None),
        ] {
            assert_eq!(piece_of(name), piece, "{name}");
        }
    }

    #[test]
    fn a_part_is_called_by_what_stands_before_its_hash() {
        for (name, part) in [
            ("note-0a1b.wasm", Some("note")),
            ("shared-note-product-0a1b.wasm", Some("shared")),
            ("shared-note-0a1b.wasm", Some("shared")),
            ("embedded-0a1b.wasm", None),
            ("zhongcao-0a1b_bg.wasm", None),
            ("note-0a1b.wasm.br", None),
            ("style-0a1b.css", None),
            ("pages-0a1b.css", Some("pages")),
            ("pages-0a1b.css.br", None),
            ("parts-0a1b.json", Some("list")),
        ] {
            assert_eq!(part_of(name), part, "{name}");
        }
    }

    #[test]
    fn a_site_past_its_budget_is_a_failure_and_one_that_is_not_compressed_too() {
        let root = folder("whole");
        let project = Project { root: root.clone() };
        let site = project.release_site();
        fs::create_dir_all(&site).expect("a folder");
        fs::create_dir_all(root.join("docs")).expect("a folder");
        fs::write(root.join(BUDGET), "{\"first_feed_kb\": 3}").expect("a file");
        assert!(matches!(weigh(&project, &site, false), Err(Failure::NotBuilt { .. })));
        fs::write(site.join("index.html"), "x".repeat(900)).expect("a file");
        fs::write(site.join("a_bg.wasm"), "x".repeat(9000)).expect("a file");
        assert!(matches!(weigh(&project, &site, false), Err(Failure::NotBuilt { .. })));
        fs::write(site.join("a_bg.wasm.br"), "x".repeat(2100)).expect("a file");
        fs::write(site.join("icons-0a1b2c3d.svg"), "x".repeat(1000)).expect("a file");
        assert_eq!(weigh(&project, &site, true), Ok(()));
        fs::write(site.join("a_bg.wasm.br"), "x".repeat(2101)).expect("a file");
        let failure = weigh(&project, &site, true).expect_err("must fail");
        fs::remove_dir_all(&root).expect("removed");
        let what = "The first feed".to_owned();
        assert_eq!(failure, Failure::OverBudget { what, total: 3001, budget: 3000 });
    }

    #[test]
    fn a_part_has_a_budget_of_its_own_and_weighs_nothing_in_the_first_feed() {
        let root = folder("parts");
        let project = Project { root: root.clone() };
        let site = project.release_site();
        fs::create_dir_all(&site).expect("a folder");
        fs::create_dir_all(root.join("docs")).expect("a folder");
        fs::write(root.join(BUDGET), "{\"first_feed_kb\": 1}").expect("a file");
        fs::write(site.join("index.html"), "x".repeat(900)).expect("a file");
        fs::write(site.join("note-0a1b.wasm"), "x".repeat(9000)).expect("a file");
        fs::write(site.join("note-0a1b.wasm.br"), "x".repeat(2100)).expect("a file");
        let unknown = weigh(&project, &site, false).expect_err("must fail").to_string();
        assert!(unknown.contains("budget of \"note\""), "{unknown}");
        let budgets = |kb: u64| {
            format!("{{\"first_feed_kb\": 1, \"parts_kb\": {{\"other\": 9, \"note\": {kb}}}}}")
        };
        fs::write(root.join(BUDGET), budgets(3)).expect("a file");
        assert_eq!(weigh(&project, &site, true), Ok(()));
        fs::write(root.join(BUDGET), budgets(2)).expect("a file");
        let failure = weigh(&project, &site, true).expect_err("must fail");
        fs::remove_dir_all(&root).expect("removed");
        let what = "The part `note`".to_owned();
        assert_eq!(failure, Failure::OverBudget { what, total: 2100, budget: 2000 });
    }

    #[test]
    fn crates_count_for_the_piece_that_their_file_is_and_all_files_must_be_known() {
        let site = folder("crates");
        fs::create_dir_all(&site).expect("a folder");
        for file in ["a-0a1b_bg.wasm", "embedded-0a1b.wasm", "note-0a1b.wasm"] {
            fs::write(site.join(file), "").expect("a file");
        }
        let share = |file: &str, name: &str, bytes| Share {
            file: file.to_owned(),
            name: name.to_owned(),
            bytes,
        };
        let known = [
            share("a-0a1b_bg.wasm", "leptos", 3),
            share("embedded-0a1b.wasm", "api", 4),
            share("note-of-another-build-0a1b.wasm", "api", 9),
            share("note-0a1b.wasm", "api", 5),
        ];
        let sums = shares_of_pieces(&site, &known);
        let without_the_last = shares_of_pieces(&site, &known[..3]);
        fs::remove_dir_all(&site).expect("removed");
        let expected = [("back end / api", 4), ("note / api", 5), ("wasm / leptos", 3)];
        assert_eq!(sums, expected.map(|(name, bytes)| (name.to_owned(), bytes)).to_vec());
        assert_eq!(without_the_last, Weights::new());
    }

    fn folder(name: &str) -> std::path::PathBuf {
        std::env::temp_dir().join(format!("xtask-size-{name}-{}", std::process::id()))
    }
}
