//! `cargo xtask size`: what the first feed weighs in brotli, part by part, against its budget.

use crate::fail::Failure;
use crate::flags::Flags;
use crate::project::{Project, files_below, read, write_if_changed};
use std::fs;
use std::path::Path;

/// Parts of the first feed, in the order of the table.
const PARTS: &[&str] = &["HTML", "CSS", "boot", "start", "glue", "wasm", "demo pack", "icons"];
/// Parts that are content rather than code: shown, and outside the budget.
const CONTENT: &[&str] = &["demo pack", "icons"];
/// The parts that the budget counts.
const SUM: &str = "code";
const BUDGET: &str = "docs/size-budget.json";
const LAST: &str = "target/size-last.json";

/// Bytes of each part, by its place in `PARTS`.
type Weights = Vec<(&'static str, u64)>;

/// `cargo xtask size [--diff] [--dir DIR]`
pub fn command(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let diff = flags.switch("--diff");
    let folder = flags.value("--dir")?;
    flags.end()?;
    let folder = folder.map_or_else(|| project.release_site(), |folder| project.root.join(folder));
    weigh(project, &folder, diff)
}

/// Prints the table and fails when the sum is past the budget.
pub fn weigh(project: &Project, site: &Path, diff: bool) -> Result<(), Failure> {
    let weights = weights(site)?;
    let last = read(&project.path(LAST)).unwrap_or_default();
    let budget = number(&read(&project.path(BUDGET)).unwrap_or_default(), "first_feed_kb")
        .ok_or_else(|| Failure::NotBuilt {
            path: format!("\"first_feed_kb\" in {BUDGET}").into(),
            command: format!("echo '{{\"first_feed_kb\": 300}}' > {BUDGET}"),
        })?;
    let code = weights.iter().filter(|(part, _)| !CONTENT.contains(part));
    let total: u64 = code.map(|(_, bytes)| bytes).sum();
    println!("The first feed in brotli 11; 1 KB = 1,000 bytes:");
    for (name, bytes) in weights.iter().copied().chain([(SUM, total)]) {
        let before = number(&last, name).filter(|_| diff);
        println!("  {name:<10} {:>8} KB{}", kb(bytes), change(before, bytes));
    }
    println!("  {:<10} {:>8} KB", "budget", kb(budget * 1000));
    if diff && last.is_empty() {
        println!("No earlier weights to compare with; these are kept for the next time.");
    }
    write_if_changed(&project.path(LAST), record(&weights, total).as_bytes())?;
    if total > budget * 1000 {
        return Err(Failure::OverBudget { total, budget: budget * 1000 });
    }
    Ok(())
}

/// What each part of a site weighs.
fn weights(site: &Path) -> Result<Weights, Failure> {
    let not_built = || Failure::NotBuilt {
        path: site.join("index.html"),
        command: "cargo xtask build".to_owned(),
    };
    if !site.join("index.html").is_file() {
        return Err(not_built());
    }
    let mut weights: Weights = PARTS.iter().map(|part| (*part, 0)).collect();
    for path in files_below(site) {
        let name = path.strip_prefix(site).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let Some(part) = part_of(&name) else { continue };
        let bytes = sent_size(&path).ok_or_else(not_built)?;
        weights.iter_mut().filter(|(known, _)| *known == part).for_each(|(_, sum)| *sum += bytes);
    }
    weights.retain(|(part, bytes)| *bytes > 0 || *part != "icons");
    Ok(weights)
}

/// The part a file belongs to, or nothing: app.html stands in for index.html and is never loaded with it.
fn part_of(name: &str) -> Option<&'static str> {
    let file = name.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let begins = |word: &str| stem == word || stem.starts_with(&format!("{word}-"));
    match ending {
        "html" if name == "index.html" => Some("HTML"),
        "css" => Some("CSS"),
        "js" if begins("boot") => Some("boot"),
        "js" if begins("start") => Some("start"),
        "js" => Some("glue"),
        "wasm" => Some("wasm"),
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

fn change(before: Option<u64>, now: u64) -> String {
    match before {
        Some(before) if before < now => format!("  +{} bytes", now - before),
        Some(before) if before > now => format!("  -{} bytes", before - now),
        Some(_) => "  =".to_owned(),
        None => String::new(),
    }
}

fn record(weights: &Weights, total: u64) -> String {
    let parts = weights.iter().copied().chain([(SUM, total)]);
    let parts: Vec<_> = parts.map(|(name, bytes)| format!("  \"{name}\": {bytes}")).collect();
    format!("{{\n{}\n}}\n", parts.join(",\n"))
}

/// The whole number behind a key of a flat JSON object.
fn number(json: &str, key: &str) -> Option<u64> {
    let after = json.split_once(&format!("\"{key}\""))?.1.trim_start().strip_prefix(':')?;
    let after = after.trim_start();
    let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    after[..end].parse().ok()
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
    fn each_file_of_the_first_feed_has_its_part() {
        for (name, part) in [
            ("index.html", Some("HTML")),
            ("app.html", None),
            ("style-0a1b.css", Some("CSS")),
            ("boot.js", Some("boot")),
            ("boot-0a1b.js", Some("boot")),
            ("start-0a1b.js", Some("start")),
            ("zhongcao-0a1b.js", Some("glue")),
            ("snippets/x/inline0.js", Some("glue")),
            ("zhongcao-0a1b_bg.wasm", Some("wasm")),
            ("demo/pack.json", Some("demo pack")),
            ("icons.svg", Some("icons")),
            ("icons/favicon.svg", None),
            ("demo/pictures/cup-240.webp", None),
            ("boot.js.br", None),
            ("manifest.webmanifest", None),
        ] {
            assert_eq!(part_of(name), part, "{name}");
        }
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let kept = record(&vec![("HTML", 900), ("demo pack", 31_000)], 31_900);
        assert_eq!(number(&kept, "demo pack"), Some(31_000));
        assert_eq!(number(&kept, SUM), Some(31_900));
        assert_eq!(number("{\"first_feed_kb\" : 300}", "first_feed_kb"), Some(300));
        assert_eq!(number("{}", SUM), None);
        assert_eq!(change(Some(10), 12), "  +2 bytes");
        assert_eq!(change(Some(12), 10), "  -2 bytes");
    }

    #[test]
    fn a_site_past_its_budget_is_a_failure_and_one_that_is_not_compressed_too() {
        let root = std::env::temp_dir().join(format!("xtask-size-{}", std::process::id()));
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
        fs::write(site.join("icons.svg"), "x".repeat(1000)).expect("a file");
        assert_eq!(weigh(&project, &site, true), Ok(()));
        fs::write(site.join("a_bg.wasm.br"), "x".repeat(2101)).expect("a file");
        let failure = weigh(&project, &site, true).expect_err("must fail");
        fs::remove_dir_all(&root).expect("removed");
        assert_eq!(failure, Failure::OverBudget { total: 3001, budget: 3000 });
    }
}
