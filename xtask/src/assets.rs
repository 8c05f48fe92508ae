//! `cargo xtask assets` and `cargo xtask page`: what Trunk's hooks do before and after a build.

use crate::fail::Failure;
use crate::flags::Flags;
use crate::project::{Project, files_below, read, write_if_changed};
use crate::run::Program;
use crate::{pack, parts, placeholders};
use std::path::{Path, PathBuf};

/// Fills `target/assets/`, which index.html names: the files of `boot/`, the sheet, the demo packs,
/// the table of characters.
pub fn assets(project: &Project) -> Result<(), Failure> {
    let entries = placeholders::entries();
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
                let named = in_language(&name.to_string_lossy(), tag);
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
        if name == "boot.js" {
            write_if_changed(&project.assets().join(BOOT_FILLED), filled.as_bytes())?;
            write_if_changed(&project.assets().join(name), &small(project, BOOT_FILLED)?)?;
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
    write_if_changed(&project.assets().join("style.css"), &sheet(project)?)?;
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

/// `boot.js` with its texts, before it is made small.
const BOOT_FILLED: &str = "boot.filled.js";

/// The name of a file in another language: `words-en.js`.
fn in_language(name: &str, tag: &str) -> String {
    match name.split_once('.') {
        Some((stem, ending)) => format!("{stem}-{tag}.{ending}"),
        None => format!("{name}-{tag}"),
    }
}

/// `boot.js` or its words as they are served: every first visit waits for them, and their comments are
/// for us.
fn small(project: &Project, name: &str) -> Result<Vec<u8>, Failure> {
    Program::new("node")
        .arg(project.path("xtask/js/boot.mjs"))
        .arg(project.assets().join(name))
        .folder(&project.root)
        .output("Making boot.js small", "cargo xtask assets")
}

/// `style/main.css` with everything it imports, as one small sheet.
fn sheet(project: &Project) -> Result<Vec<u8>, Failure> {
    Program::new("node")
        .arg(project.path("xtask/js/styles.mjs"))
        .arg("style/main.css")
        .folder(&project.root)
        .output("Joining style/main.css and its imports", "cargo xtask assets")
}

/// What boot/start.js imports until the build knows the name of the glue.
const GLUE: &str = "./glue.js";

/// Takes the wasm of a release build apart, fills the texts of the page that Trunk has just made, copies
/// it to `app.html`, the page of every address but `/`, and puts the name of the glue into `start.js`.
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
    let words = name_words(&folder)?;
    entries.push(("build.words", &words));
    entries.extend(placeholders::without_scripts());
    let filled = placeholders::fill(
        &read(&index)?,
        Path::new("index.html"),
        &entries,
        placeholders::for_html,
    )?;
    write_if_changed(&index, filled.as_bytes())?;
    write_if_changed(&folder.join("app.html"), filled.as_bytes())?;
    let start = folder.join("start.js");
    let named = read(&start)?.replace(GLUE, &format!("./{glue}"));
    write_if_changed(&start, named.as_bytes())?;
    Ok(())
}

/// Names the words of the other languages by their content, so that a browser keeps them, and gives the
/// names, a space between them.
fn name_words(folder: &Path) -> Result<String, Failure> {
    let mut names = Vec::new();
    for (tag, _) in placeholders::other_languages() {
        let plain = folder.join(in_language("words.js", tag));
        let text = read(&plain)?;
        let name = format!("words-{tag}-{:016x}.js", hash(text.as_bytes()));
        write_if_changed(&folder.join(&name), text.as_bytes())?;
        std::fs::remove_file(&plain).map_err(Failure::io("remove", &plain))?;
        names.push(name);
    }
    Ok(names.join(" "))
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
