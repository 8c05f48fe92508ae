//! `cargo xtask assets` and `cargo xtask page`: what Trunk's hooks do before and after a build.

use crate::fail::Failure;
use crate::first_pages::{Early, FirstPages};
use crate::flags::Flags;
use crate::project::{Project, files_below, read, write_if_changed};
use crate::run::Program;
use crate::{pack, parts, placeholders, sha256};
use std::path::{Path, PathBuf};

/// Fills `target/assets/`, which index.html names: the files of `boot/`, the sheet, the demo packs,
/// the table of characters.
pub fn assets(project: &Project) -> Result<(), Failure> {
    let mut entries = placeholders::entries();
    entries.extend(placeholders::side_by_side());
    for source in files_below(&project.path("boot")) {
        let Some(name) = source.file_name() else { continue };
        let short = Path::new("boot").join(name);
        let escape = match source.extension().and_then(|extension| extension.to_str()) {
            Some("js") => placeholders::for_js,
            Some("webmanifest" | "json") => placeholders::for_json,
            _ => continue,
        };
        let text = read(&source)?;
        if name == "words.js" || name == "manifest.webmanifest" {
            for (tag, entries) in placeholders::other_languages() {
                let filled = placeholders::fill(&text, &short, &entries, escape)?;
                let named = with_word(&name.to_string_lossy(), tag);
                write_if_changed(&project.assets().join(&named), filled.as_bytes())?;
                if name == "words.js" {
                    let small = small(project, &named)?;
                    write_if_changed(&project.assets().join(&named), &small)?;
                }
            }
        }
        // The words of the first language stand in boot.js itself.
        if name == "words.js" {
            continue;
        }
        let filled = placeholders::fill(&text, &short, &entries, escape)?;
        if name == "boot.js" || name == "start.js" {
            let whole = format!("{}.filled.js", name.to_string_lossy().trim_end_matches(".js"));
            write_if_changed(&project.assets().join(&whole), filled.as_bytes())?;
            write_if_changed(&project.assets().join(name), &small(project, &whole)?)?;
        } else {
            write_if_changed(&project.assets().join(name), filled.as_bytes())?;
        }
    }
    let pack = pack_demo(project, None, "cargo xtask assets")?;
    write_if_changed(&project.assets().join("demo/pack.json"), &pack)?;
    let school = pack_demo(project, Some("--school"), "cargo xtask assets")?;
    write_if_changed(&project.assets().join("demo/school.json"), &school)?;
    let hanzi = read(&project.path("crates/hanzi/data/hanzi.txt"))?;
    write_if_changed(&project.assets().join("hanzi.txt"), hanzi.as_bytes())?;
    write_if_changed(&project.assets().join("style.css"), &sheet(project, "style/main.css")?)?;
    write_if_changed(&project.assets().join(PAGES), &sheet(project, "style/pages.css")?)?;
    Ok(())
}

/// `cargo xtask content`: looks over every file under `demo/` and says what they hold, or names the
/// file and the line of the first mistake.
pub fn content(project: &Project, flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    flags.end()?;
    let summary = pack_demo(project, Some("--summary"), &again)?;
    print!("{}", String::from_utf8_lossy(&summary));
    Ok(())
}

/// The pack of the demo files, by the types of the community itself: what it cannot read fails here.
fn pack_demo(project: &Project, flag: Option<&str>, again: &str) -> Result<Vec<u8>, Failure> {
    let gathered =
        pack::pack(&project.path("demo")).map_err(|failure| relative(failure, project))?;
    let files = project.path("target/demo-files.json");
    write_if_changed(&files, gathered.as_bytes())?;
    Program::new("cargo")
        .args(["run", "--quiet", "--package", "community", "--features", "pack"])
        .args(["--bin", "pack_demo", "--"])
        .arg(&files)
        .args(flag)
        .folder(&project.root)
        .output("Packing the files under demo/", again)
}

/// The name of a file with something more in it, as its language: `words-en.js`.
fn with_word(name: &str, tag: &str) -> String {
    match name.split_once('.') {
        Some((stem, ending)) => format!("{stem}-{tag}.{ending}"),
        None => format!("{name}-{tag}"),
    }
}

/// `boot.js` and what goes with it as they are served: every first visit waits for them, and their comments
/// are for us.
fn small(project: &Project, name: &str) -> Result<Vec<u8>, Failure> {
    Program::new("node")
        .arg(project.path("xtask/js/boot.mjs"))
        .arg(project.assets().join(name))
        .folder(&project.root)
        .output(&format!("Making {name} small"), "cargo xtask assets")
}

/// The sheet of all pages but the feed.
const PAGES: &str = "pages.css";

/// A sheet with everything it imports, small.
fn sheet(project: &Project, source: &str) -> Result<Vec<u8>, Failure> {
    Program::new("node")
        .arg(project.path("xtask/js/styles.mjs"))
        .arg(source)
        .folder(&project.root)
        .output(&format!("Joining {source} and its imports"), "cargo xtask assets")
}

/// What boot/start.js imports until the build knows the name of the glue.
const GLUE: &str = "./glue.js";

/// Takes the wasm of a release build apart, makes two pages of the one that Trunk has just made, with
/// their texts: `index.html` for the address `/`, and `app.html` for every other; and puts the name of the
/// glue into `start.js`.
pub fn page(project: &Project) -> Result<(), Failure> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::Usage("`cargo xtask page` is a hook of Trunk and not to be typed".to_owned())
    })?;
    let index = folder.join("index.html");
    let is_release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    if is_release && parts::has_parts(&folder.join(glue(&folder)?))? {
        parts::take_apart(project, &folder)?;
    }
    let glue = glue(&folder)?;
    let mut entries = placeholders::entries();
    // The name of the glue tells one build from another: a report of a crash carries it.
    entries.push(("build.id", &glue));
    let start = name_start(project, &folder, &glue)?;
    let files =
        [start.clone(), name_pages(project, &folder)?, parts_list(&folder), name_words(&folder)?]
            .join(" ");
    entries.push(("build.files", &files));
    entries.extend(placeholders::side_by_side());
    let filled = placeholders::fill(
        &read(&index)?,
        Path::new("index.html"),
        &entries,
        placeholders::for_html,
    )?;
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    let first = FirstPages::write(project, &base)?;
    let early = Early { start, back_end: back_end(&folder)? };
    write_if_changed(&index, first.index(&filled, &early)?.as_bytes())?;
    write_if_changed(&folder.join("app.html"), first.app(&filled, &early)?.as_bytes())?;
    // Last: it lists every other file with its content.
    Program::new("node")
        .arg(project.path("xtask/js/worker.mjs"))
        .args([&folder, &project.assets()])
        .folder(&project.root)
        .show("Making the service worker", "cargo xtask build")
}

/// What comes late: the service worker and what goes with it.
const INSTALLED: &str = "installed.js";

/// Puts the names of the glue and of what comes late into `start.js`, and names both modules by their
/// content: a page must not get the modules of another build. Gives the name of the first.
fn name_start(project: &Project, folder: &Path, glue: &str) -> Result<String, Failure> {
    let late = folder.join(INSTALLED);
    write_if_changed(&late, &small(project, INSTALLED)?)?;
    let late = name_by_content(&late)?;
    let start = folder.join("start.js");
    let named = read(&start)?
        .replace(GLUE, &format!("./{glue}"))
        .replace(&format!("./{INSTALLED}"), &format!("./{late}"));
    write_if_changed(&start, named.as_bytes())?;
    name_by_content(&start)
}

/// Names the words of the other languages by their content, so that a browser keeps them, and gives the
/// names, a space between them.
fn name_words(folder: &Path) -> Result<String, Failure> {
    let mut names = Vec::new();
    for (tag, _) in placeholders::other_languages() {
        let plain = folder.join(with_word("words.js", tag));
        names.push(name_by_content(&plain)?);
    }
    Ok(names.join(" "))
}

/// Names the sheet of the pages by its content, and gives the name and by what a browser knows it.
fn name_pages(project: &Project, folder: &Path) -> Result<String, Failure> {
    let name = name_by_content(&folder.join(PAGES))?;
    let integrity = Program::new("node")
        .arg(project.path("xtask/js/integrity.mjs"))
        .arg(folder.join(&name))
        .folder(&project.root)
        .output("Reading the sheet of the pages", "cargo xtask build")?;
    Ok(format!("{name} {}", String::from_utf8_lossy(&integrity)))
}

/// The name of the list of parts; empty where the app is in one piece.
fn parts_list(folder: &Path) -> String {
    file_like(folder, "parts-", ".json").unwrap_or_default()
}

/// The name of the back end and by what a browser knows it; nothing where the app is in one piece.
fn back_end(folder: &Path) -> Result<Option<(String, String)>, Failure> {
    let Some(name) = file_like(folder, "embedded-", ".wasm") else { return Ok(None) };
    let file = folder.join(&name);
    let content = std::fs::read(&file).map_err(Failure::io("read", &file))?;
    Ok(Some((name, format!("sha256-{}", sha256::base64(&content)))))
}

fn file_like(folder: &Path, start: &str, end: &str) -> Option<String> {
    let files = files_below(folder).into_iter();
    let mut names = files.filter_map(|file| file.file_name()?.to_owned().into_string().ok());
    names.find(|name| name.starts_with(start) && name.ends_with(end))
}

/// Adds a hash of what it holds to the name of a file of text, and gives the name.
fn name_by_content(file: &Path) -> Result<String, Failure> {
    let text = read(file)?;
    let [stem, ending] = [file.file_stem(), file.extension()]
        .map(|part| part.unwrap_or_default().to_string_lossy().into_owned());
    let name = format!("{stem}-{:016x}.{ending}", hash(text.as_bytes()));
    write_if_changed(&file.with_file_name(&name), text.as_bytes())?;
    std::fs::remove_file(file).map_err(Failure::io("remove", file))?;
    Ok(name)
}

/// FNV-1a: a name for content, and no protection against anybody.
fn hash(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    })
}

/// The name of the glue that belongs to the wasm in `folder`.
fn glue(folder: &Path) -> Result<String, Failure> {
    files_below(folder)
        .iter()
        .filter_map(|file| file.file_name()?.to_str()?.strip_suffix("_bg.wasm"))
        .map(|name| format!("{name}.js"))
        .next()
        .ok_or_else(|| Failure::NotBuilt {
            path: folder.join("*_bg.wasm"),
            command: "cargo xtask build".to_owned(),
        })
}

/// Names the file of a failure as people type it, from the root of the checkout.
fn relative(failure: Failure, project: &Project) -> Failure {
    match failure {
        Failure::Demo { file, line, expected } => Failure::Demo {
            file: file.strip_prefix(&project.root).unwrap_or(&file).to_owned(),
            line,
            expected,
        },
        other => other,
    }
}
