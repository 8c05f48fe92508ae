//! Packs the files under `demo/` into the one JSON file that the embedded community starts from.

use crate::comments;
use crate::fail::Failure;
use crate::project::read;
use crate::values::Value::{
    self, Axis, Code, Collection, Count, List, Money, NotMade, Offset, OptionalCount,
    OptionalOffset, Percent, Price, Restock, Standing, Subject, Text, Variant,
};
use crate::values::json_string;
use std::fs;
use std::path::{Path, PathBuf};

/// One folder under `demo/`, and the keys that its files may have.
struct Kind {
    name: &'static str,
    keys: &'static [(&'static str, Value)],
}

const KINDS: &[Kind] = &[
    Kind {
        name: "notes",
        keys: &[
            ("title", Text),
            ("author", Text),
            ("line", Text),
            ("topics", List),
            ("published", Offset),
            ("place", Text),
            ("relation", Text),
            ("bought", OptionalOffset),
            ("products", List),
            ("coupons", List),
            ("pictures", List),
            ("likes", Count),
            ("saves", Count),
        ],
    },
    Kind {
        name: "products",
        keys: &[
            ("title", Text),
            ("shop", Text),
            ("maker", Text),
            ("category", Text),
            ("price", Price),
            ("shipping", Money),
            ("commission", Percent),
            ("fee", Percent),
            ("stock", Count),
            ("restock", Restock),
            ("withdrawn", OptionalOffset),
            ("options", Axis),
            ("variant", Variant),
            ("without", NotMade),
            ("pictures", List),
        ],
    },
    Kind {
        name: "coupons",
        keys: &[
            ("title", Text),
            ("scope", Text),
            ("of", Text),
            ("kind", Text),
            ("threshold", Money),
            ("off", Money),
            ("cap", Money),
            ("percent_off", Count),
            ("starts", Offset),
            ("expires", Offset),
            ("payer", Text),
            ("limit", OptionalCount),
            ("claimed", OptionalCount),
        ],
    },
    Kind {
        name: "creators",
        keys: &[
            ("name", Text),
            ("identity", Text),
            ("verified_by", Text),
            ("picture", Text),
            ("kind", Text),
            ("checked", Text),
            ("joined", OptionalOffset),
            ("place", Text),
            ("topics", List),
            ("expert", List),
            ("daily", List),
            ("collection", Collection),
            ("channel", Code),
            ("followers", Count),
            ("standing", Standing),
        ],
    },
    Kind {
        name: "shops",
        keys: &[
            ("name", Text),
            ("licence", Text),
            ("promise", Text),
            ("ships", Text),
            ("service", Text),
        ],
    },
    Kind { name: "topics", keys: &[("name", Text), ("related", List)] },
];

/// What stands at the head of a course, in `courses/<course>/course.md`.
const COURSE: Kind = Kind {
    name: "courses",
    keys: &[
        ("title", Text),
        ("module", Text),
        ("number", Count),
        ("about", Text),
        ("lessons", List),
    ],
};

/// What stands at the head of a lesson, in `courses/<course>/<lesson>.md`.
const LESSON: Kind = Kind {
    name: "courses",
    keys: &[
        ("title", Text),
        ("about", Text),
        ("minutes", Count),
        ("after", List),
        ("because", Text),
        ("path", OptionalCount),
        ("video", Text),
        ("task", Text),
        ("subject", Subject),
        ("pictures", List),
    ],
};

/// The whole pack; `demo` is the folder that holds `notes/`, `products/` and the others.
pub fn pack(demo: &Path) -> Result<String, Failure> {
    let mut json = String::from("{\"v\":2");
    for kind in KINDS {
        let mut records = Vec::new();
        for file in markdown_files(&demo.join(kind.name))? {
            let id = stem(&file);
            let place = format!("{}/{id}.md", kind.name);
            records.push(record(kind, &id, &place, &file, &read(&file)?)?);
        }
        json.push_str(&format!(",\"{}\":[{}]", kind.name, records.join(",")));
    }
    let mut written = Vec::new();
    for file in markdown_files(&demo.join("comments"))? {
        written.extend(comments::of_note(&file, &read(&file)?)?);
    }
    json.push_str(&format!(",\"comments\":[{}]", written.join(",")));
    let (courses, lessons) = school(&demo.join("courses"))?;
    json.push_str(&format!(",\"courses\":[{}]", courses.join(",")));
    json.push_str(&format!(",\"lessons\":[{}]", lessons.join(",")));
    let videos = read(&demo.join("videos.json"))?;
    json.push_str(&format!(",\"videos\":{}", videos.trim()));
    let pictures = read(&demo.join("pictures.json"))?;
    json.push_str(&format!(",\"pictures\":{}}}", pictures.trim()));
    Ok(json)
}

/// The courses and the lessons, each a folder with a file of its own and one for each lesson; a quiz
/// stands beside its lesson as `<lesson>.quiz.md` and goes with it as it is.
fn school(folder: &Path) -> Result<(Vec<String>, Vec<String>), Failure> {
    let (mut courses, mut lessons) = (Vec::new(), Vec::new());
    let entries = fs::read_dir(folder).map_err(Failure::io("read the folder", folder))?;
    let mut folders: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    for folder in folders {
        let course = stem(&folder);
        for file in markdown_files(&folder)? {
            let name = stem(&file);
            let place = format!("courses/{course}/{name}.md");
            if name == "course" {
                courses.push(record(&COURSE, &course, &place, &file, &read(&file)?)?);
            } else if !name.ends_with(".quiz") {
                let lesson = record(&LESSON, &name, &place, &file, &read(&file)?)?;
                let quiz = folder.join(format!("{name}.quiz.md"));
                let quiz = if quiz.exists() { read(&quiz)? } else { String::new() };
                let rest = lesson.trim_start_matches('{');
                lessons.push(format!(
                    "{{\"course\":{},\"quiz\":{},{rest}",
                    json_string(&course),
                    json_string(&quiz.replace("\r\n", "\n"))
                ));
            }
        }
    }
    Ok((courses, lessons))
}

/// The name of a file or folder without what it ends with.
fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The `.md` files of a folder, by id.
fn markdown_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::io("read the folder", folder))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort_by_key(|path| path.file_stem().map(ToOwned::to_owned));
    Ok(files)
}

/// A key, its kind of value, and each line on which it stands with the JSON of what stands there.
type Found = (&'static str, Value, Vec<(usize, String)>);

/// One file as a JSON object: its name as id, its front matter, its body; and where all that stands,
/// so that whoever finds a mistake in it can say so: `_file` below `demo/`, `_lines` of each key.
fn record(
    kind: &Kind,
    id: &str,
    place: &str,
    file: &Path,
    source: &str,
) -> Result<String, Failure> {
    let fail =
        |line: usize, expected: String| Failure::Demo { file: file.to_owned(), line, expected };
    let mut values: Vec<Found> = Vec::new();
    let mut lines = source.split_inclusive('\n').enumerate();

    if lines.next().is_none_or(|(_, first)| first.trim_end() != "---") {
        return Err(fail(1, "`---` before the first key".to_owned()));
    }
    for (index, line) in lines.by_ref() {
        let (number, line) = (index + 1, line.trim_end());
        if line == "---" {
            let body: String = lines.map(|(_, line)| line).collect();
            let n_empty = body.len() - body.trim_start().len();
            let body_line = number + 1 + body[..n_empty].matches('\n').count();
            let mut fields = vec![format!("\"id\":{}", json_string(id))];
            let mut at = vec![format!("\"body\":[{body_line}]")];
            for (key, value, found) in values {
                let numbers: Vec<String> = found.iter().map(|(line, _)| line.to_string()).collect();
                at.push(format!("\"{key}\":[{}]", numbers.join(",")));
                let all: Vec<String> = found.into_iter().map(|(_, json)| json).collect();
                let all = all.join(",");
                fields.push(if value.repeats() {
                    format!("\"{key}\":[{all}]")
                } else {
                    format!("\"{key}\":{all}")
                });
            }
            fields.push(format!("\"body\":{}", json_string(body.replace("\r\n", "\n").trim())));
            fields.push(format!(
                "\"_file\":{},\"_lines\":{{{}}}",
                json_string(place),
                at.join(",")
            ));
            return Ok(format!("{{{}}}", fields.join(",")));
        }
        if line.is_empty() {
            continue;
        }
        let Some((key, text)) = line.split_once(':') else {
            return Err(fail(number, "`key: value`, or `---` after the last key".to_owned()));
        };
        let (key, text) = (key.trim(), text.trim());
        let Some((known, value)) = kind.keys.iter().find(|(known, _)| *known == key) else {
            let known: Vec<_> = kind.keys.iter().map(|(key, _)| *key).collect();
            return Err(fail(number, format!("one of the keys {}, not `{key}`", known.join(", "))));
        };
        let json = value.to_json(text).map_err(|expected| fail(number, expected))?;
        match values.iter_mut().find(|(before, ..)| before == known) {
            None => values.push((*known, *value, vec![(number, json)])),
            Some((.., found)) if value.repeats() => found.push((number, json)),
            Some(_) => return Err(fail(number, format!("`{key}` only once"))),
        }
    }
    Err(fail(source.lines().count(), "`---` after the last key".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(source: &str) -> Result<String, String> {
        let file = "notes/a-note.md";
        record(&KINDS[0], "a-note", file, Path::new(file), source).map_err(|f| f.to_string())
    }

    #[test]
    fn a_file_becomes_an_object_with_its_name_as_id() {
        let source = "---\ntitle: Say \"hi\": twice\nrelation:\ntopics: a, b\nbought:\nproducts:\npublished: -3d2h\nlikes: 12\n---\n\nOne\n\n---\ntwo\n";
        assert_eq!(
            note(source),
            Ok("{\"id\":\"a-note\",\"title\":\"Say \\\"hi\\\": twice\",\"relation\":\"\",\"topics\":[\"a\",\"b\"],\"bought\":null,\"products\":[],\"published\":-266400000,\"likes\":12,\"body\":\"One\\n\\n---\\ntwo\",\"_file\":\"notes/a-note.md\",\"_lines\":{\"body\":[11],\"title\":[2],\"relation\":[3],\"topics\":[4],\"bought\":[5],\"products\":[6],\"published\":[7],\"likes\":[8]}}".to_owned())
        );
    }

    #[test]
    fn what_cannot_be_packed_names_file_line_and_what_was_expected() {
        for (source, said) in [
            ("title: x\n", "notes/a-note.md:1: expected `---` before the first key."),
            ("", "notes/a-note.md:1: expected `---` before the first key."),
            ("---\ntitle: x\n", "notes/a-note.md:2: expected `---` after the last key."),
            ("---\ntitle\n---\n", "notes/a-note.md:2: expected `key: value`, or `---`"),
            (
                "---\n\ncolour: x\n---\n",
                "notes/a-note.md:3: expected one of the keys title, author",
            ),
            ("---\nlikes: many\n---\n", "notes/a-note.md:2: expected a whole number, not `many`."),
            ("---\nlikes: 1\nlikes: 2\n---\n", "notes/a-note.md:3: expected `likes` only once."),
        ] {
            let sentence = note(source).expect_err("must fail");
            assert!(sentence.starts_with(said), "{sentence}");
        }
    }

    #[test]
    fn the_pack_holds_every_kind_sorted_by_id_and_the_pictures_as_they_are() {
        let demo = std::env::temp_dir().join(format!("xtask-pack-{}", std::process::id()));
        for kind in KINDS {
            fs::create_dir_all(demo.join(kind.name)).expect("a folder");
        }
        fs::create_dir_all(demo.join("comments")).expect("a folder");
        fs::create_dir_all(demo.join("courses/c")).expect("a folder");
        for (file, text) in [
            ("shops/b.md", "---\nname: B\n---\n"),
            ("shops/a.md", "---\nname: A\n---\n"),
            ("shops/readme.txt", "not packed"),
            ("pictures.json", "{\"x\": 1}\n"),
            ("comments/n.md", "## a -2h 3\nHi\n"),
            ("videos.json", "{}\n"),
            ("courses/c/course.md", "---\ntitle: C\n---\n"),
            ("courses/c/l.md", "---\ntitle: L\n---\nText\n"),
            ("courses/c/l.quiz.md", "## single Q\n"),
        ] {
            fs::write(demo.join(file), text).expect("a file");
        }
        let packed = pack(&demo);
        fs::remove_dir_all(&demo).expect("removed");
        assert_eq!(
            packed,
            Ok("{\"v\":2,\"notes\":[],\"products\":[],\"coupons\":[],\"creators\":[],\"shops\":[{\"id\":\"a\",\"name\":\"A\",\"body\":\"\",\"_file\":\"shops/a.md\",\"_lines\":{\"body\":[4],\"name\":[2]}},{\"id\":\"b\",\"name\":\"B\",\"body\":\"\",\"_file\":\"shops/b.md\",\"_lines\":{\"body\":[4],\"name\":[2]}}],\"topics\":[],\"comments\":[{\"id\":\"n-1\",\"note\":\"n\",\"answers\":null,\"author\":\"a\",\"at\":-7200000,\"likes\":3,\"pinned\":false,\"body\":\"Hi\",\"_file\":\"comments/n.md\",\"_lines\":{\"author\":[1],\"body\":[2]}}],\"courses\":[{\"id\":\"c\",\"title\":\"C\",\"body\":\"\",\"_file\":\"courses/c/course.md\",\"_lines\":{\"body\":[4],\"title\":[2]}}],\"lessons\":[{\"course\":\"c\",\"quiz\":\"## single Q\\n\",\"id\":\"l\",\"title\":\"L\",\"body\":\"Text\",\"_file\":\"courses/c/l.md\",\"_lines\":{\"body\":[4],\"title\":[2]}}],\"videos\":{},\"pictures\":{\"x\": 1}}".to_owned())
        );
    }
}
