//! Writes the first pages of a site as text: what the feed shows to whoever comes for the first time, and
//! the shape of every other page. A build of its own, by the components of the app.
//!
//! `prerender PACK WORDS BASE FOLDER`: PACK is the demo pack, WORDS the titles of its notes with their
//! words told apart, BASE the path below which the site lives, FOLDER where the parts of the pages go.
//! Source: docs/decisions/0032-two-pages.md.

mod markup;
mod places;
mod rendered;

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [pack, words, base, folder] = arguments.as_slice() else {
        return Err("prerender PACK WORDS BASE FOLDER".to_owned());
    };
    let words: HashMap<String, Vec<String>> =
        serde_json::from_str(&read(words)?).map_err(|error| format!("{words}: {error}"))?;
    let pages = rendered::pages(&read(pack)?, words, base)?;
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, text) in [
        ("feed.html", pages.feed),
        ("shape.html", pages.shape),
        ("head.html", pages.head),
        ("style.css", pages.style),
    ] {
        write(&folder.join(name), &text)?;
    }
    Ok(())
}

fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
