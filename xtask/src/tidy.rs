//! `cargo xtask tidy`: the rules of the tree that the compiler cannot guard.
//!
//! Arrows between the folders of `src/`, first lines, texts outside i18n, markup from strings, browser
//! calls outside `platform`, and floating point in money. Taste stays with readers.

use crate::fail::Failure;
use crate::project::{Project, files_below, read};
use crate::source::{Kind, Language, Piece, code_only, pieces};

/// What each folder of `src/` may name with `crate::`. A feature may also name itself, no other feature.
const ARROWS: &[(&str, &[&str])] = &[
    ("features", &["cards", "ui", "state", "routes", "i18n", "config"]),
    ("cards", &["cards", "ui", "state", "routes", "i18n"]),
    ("ui", &["ui", "platform"]),
    ("state", &["state", "platform", "config"]),
    ("i18n", &["i18n", "platform", "config"]),
    ("routes", &["config"]),
    ("config", &["platform"]),
    ("platform", &["platform", "config"]),
];

/// Files that wire everything together and may name all of it.
const WIRING: &[&str] =
    &["src/main.rs", "src/app.rs", "src/around.rs", "src/pages.rs", "src/frame.rs", "src/lib.rs"];

const MARKUP_FROM_STRINGS: &[&str] = &[
    "inner_html",
    "set_inner_html",
    "innerHTML",
    "outerHTML",
    "set_outer_html",
    "insertAdjacentHTML",
    "insert_adjacent_html",
];

const MONEY: &[&str] = &["money", "coupon", "ledger", "group_buy", "receipt", "sharing"];

/// A place that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    file: String,
    line: usize,
    advice: String,
}

/// Looks at every file that has rules; how many places break one.
pub fn tidy(project: &Project) -> Result<usize, Failure> {
    let mut n_findings = 0;
    let folders =
        ["src", "crates", "xtask", "boot"].map(|folder| files_below(&project.path(folder)));
    let files = folders.into_iter().flatten().chain([project.path("index.html")]);
    for path in files {
        let inside = path.strip_prefix(&project.root).unwrap_or(&path);
        let name = inside.to_string_lossy().replace('\\', "/");
        if !name.ends_with(".rs") && !name.ends_with(".js") && name != "index.html" {
            continue;
        }
        if name.contains("/target/") || name.contains("/node_modules/") || !path.is_file() {
            continue;
        }
        for Finding { file, line, advice } in findings(&name, &read(&path)?) {
            println!("{file}:{line}: {advice}");
            n_findings += 1;
        }
    }
    Ok(n_findings)
}

/// What breaks a rule in one file; `name` is its path from the root of the checkout, with slashes.
pub fn findings(name: &str, source: &str) -> Vec<Finding> {
    let language = match name.rsplit('.').next() {
        Some("rs") => Language::Rust,
        Some("html") => Language::Html,
        _ => Language::JavaScript,
    };
    let pieces = pieces(source, language);
    let code = code_only(source, language);
    let mut found = Vec::new();
    let mut add = |line: usize, advice: String| {
        found.push(Finding { file: name.to_owned(), line, advice });
    };
    if language == Language::Rust && !source.starts_with("//!") {
        add(1, "begin with a `//!` line that says what this file is for".to_owned());
    }
    if name.starts_with("src/") && !WIRING.contains(&name) {
        wrong_arrows(name, &code).into_iter().for_each(|(line, advice)| add(line, advice));
    }
    if !name.starts_with("xtask/") {
        texts_outside_i18n(name, source, &pieces).into_iter().for_each(|line| {
            add(line, "move this text for visitors into src/i18n".to_owned());
        });
        for line in lines_with(&no_comments(&pieces), MARKUP_FROM_STRINGS) {
            add(line, "build elements or views: markup is never made from a string".to_owned());
        }
    }
    let browser_allowed = ["src/platform", "crates/api/", "crates/faults/", "crates/wasm_streams/"]
        .iter()
        .any(|start| name.starts_with(start));
    if language == Language::Rust && !browser_allowed && !name.starts_with("xtask/") {
        for line in lines_with(&code, &["web_sys", "js_sys"]) {
            add(line, "call the browser through src/platform (or in crates/api)".to_owned());
        }
    }
    let about_money = name
        .strip_prefix("crates/domain/src/")
        .is_some_and(|file| MONEY.iter().any(|word| file.starts_with(word)));
    if about_money {
        for line in lines_with(&code, &["f32", "f64"]) {
            add(line, "reckon in whole fen: no floating point in money".to_owned());
        }
    }
    found.sort_by_key(|finding| finding.line);
    found
}

/// Every `crate::x` that the folder of this file may not name.
fn wrong_arrows(name: &str, code: &str) -> Vec<(usize, String)> {
    let inside = name.trim_start_matches("src/");
    let layer = inside.split(['/', '.']).next().unwrap_or_default();
    let Some((_, allowed)) = ARROWS.iter().find(|(from, _)| *from == layer) else {
        return vec![(1, format!("give `{layer}` its arrows in xtask/src/tidy.rs"))];
    };
    let feature = inside.split(['/', '.']).nth(1).filter(|_| layer == "features");
    let mut wrong = Vec::new();
    for (line, named) in named_modules(code) {
        let (top, below) = named.split_once("::").unwrap_or((&named, ""));
        let own = feature.is_some_and(|feature| top == "features" && below == feature);
        if !own && !allowed.contains(&top) {
            wrong.push((
                line,
                format!("`{layer}` may not name `crate::{named}`, only {}", allowed.join(", ")),
            ));
        }
    }
    for line in lines_with(code, &["super::super"]) {
        wrong.push((line, "write the whole `crate::` path, so that arrows can be seen".to_owned()));
    }
    wrong
}

/// What follows each `crate::`, groups opened: `ui`, or `features::shop` below features.
fn named_modules(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$') {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        let after = &code[at + "crate::".len()..];
        for path in opened(after) {
            found.push((line, path));
        }
    }
    found
}

/// The first words of the paths at the start of `text`: of one path, or of each in `{…}`.
fn opened(text: &str) -> Vec<String> {
    let Some(group) = text.strip_prefix('{') else { return first_words(text) };
    let mut depth = 1;
    let mut start = 0;
    let mut paths = Vec::new();
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if (c == ',' && depth == 1) || depth == 0 {
            paths.extend(first_words(group[start..at].trim_start()));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    paths
}

fn first_words(path: &str) -> Vec<String> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let word: String = path.chars().take_while(|c| is_word(*c)).collect();
    if word.is_empty() {
        return vec![];
    }
    match path[word.len()..].strip_prefix("::") {
        Some(below) if word == "features" => {
            opened(below).into_iter().map(|below| format!("features::{below}")).collect()
        }
        _ => vec![word],
    }
}

/// Strings with Chinese in them, outside i18n, tests, fixtures and the contract, which is tests too.
fn texts_outside_i18n(name: &str, source: &str, pieces: &[Piece<'_>]) -> Vec<usize> {
    let elsewhere = name.starts_with("src/i18n/")
        || name.contains("/tests/")
        || name.contains("/fixtures")
        || name.ends_with("/contract.rs")
        || name.contains("/contract/")
        || name.ends_with("tests.rs");
    if elsewhere {
        return vec![];
    }
    // The tests of a file stand at its end.
    let tests = source.find("#[cfg(test)]").map(|at| source[..at].matches('\n').count() + 1);
    let mut lines = Vec::new();
    for piece in pieces.iter().filter(|piece| piece.kind == Kind::Text) {
        for (index, text) in piece.text.split('\n').enumerate() {
            let line = piece.line + index;
            if text.chars().any(is_chinese) && tests.is_none_or(|tests| line < tests) {
                lines.push(line);
            }
        }
    }
    lines.dedup();
    lines
}

/// Han characters, and the marks and wide letters that go with them.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// The text without its comments, line for line.
fn no_comments(pieces: &[Piece<'_>]) -> String {
    let keep = |piece: &Piece<'_>| match piece.kind {
        Kind::Comment => "\n".repeat(piece.text.matches('\n').count()),
        Kind::Code | Kind::Text => piece.text.to_owned(),
    };
    pieces.iter().map(keep).collect()
}

/// The lines that hold one of these words, whole.
fn lines_with(text: &str, words: &[&str]) -> Vec<usize> {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let holds = |line: &str, word: &str| {
        line.match_indices(word).any(|(at, _)| {
            !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part)
        })
    };
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| words.iter().any(|word| holds(line, word)))
        .map(|(n, _)| n + 1)
        .collect()
}

#[cfg(test)]
#[path = "tidy_tests.rs"]
mod tests;
