//! The comments under one note, in a file of their own: `demo/comments/<note>.md`.
//!
//! `## author offset likes [pinned]` begins a comment, `### author offset likes` an answer to the
//! comment above it; what follows is its text. The n-th of a file has the id `<note>-n`.

use crate::fail::Failure;
use crate::values::Value::{Count, Offset};
use crate::values::json_string;
use std::path::Path;

/// What a line before a text may look like.
const HEADS: &str = "`## author -2d3h 12`, `## author -2d3h 12 pinned` or `### author -1d 3`";

/// A comment while its text is being read.
struct Comment {
    fields: String,
    line: usize,
    body: Vec<String>,
}

/// The comments of a file as JSON objects, in its order.
pub fn of_note(file: &Path, source: &str) -> Result<Vec<String>, Failure> {
    let fail = |line: usize, expected: &str| Failure::Demo {
        file: file.to_owned(),
        line,
        expected: expected.to_owned(),
    };
    let note = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut found: Vec<Comment> = Vec::new();
    let mut answered: Option<String> = None;
    for (index, line) in source.lines().enumerate() {
        let line = line.trim_end();
        let (is_answer, head) = match (line.strip_prefix("## "), line.strip_prefix("### ")) {
            (Some(head), _) => (false, head),
            (_, Some(head)) => (true, head),
            _ => {
                match found.last_mut() {
                    Some(comment) => comment.body.push(line.to_owned()),
                    None if line.is_empty() => {}
                    None => return Err(fail(index + 1, HEADS)),
                }
                continue;
            }
        };
        let id = format!("{note}-{}", found.len() + 1);
        let (author, at, likes, pinned) =
            read_head(head, is_answer).ok_or_else(|| fail(index + 1, HEADS))?;
        let answers = match (is_answer, &answered) {
            (false, _) => {
                answered = Some(id.clone());
                "null".to_owned()
            }
            (true, Some(answered)) => json_string(answered),
            (true, None) => return Err(fail(index + 1, "a comment before its answer")),
        };
        found.push(Comment {
            fields: format!(
                "\"id\":{},\"note\":{},\"answers\":{answers},\"author\":{},\"at\":{at},\"likes\":{likes},\"pinned\":{pinned}",
                json_string(&id),
                json_string(&note),
                json_string(author),
            ),
            line: index + 1,
            body: Vec::new(),
        });
    }
    let written = found.into_iter().map(|comment| {
        format!(
            "{{{},\"body\":{},\"_file\":{},\"_lines\":{{\"author\":[{}],\"body\":[{}]}}}}",
            comment.fields,
            json_string(comment.body.join("\n").trim()),
            json_string(&format!("comments/{note}.md")),
            comment.line,
            comment.line + 1,
        )
    });
    Ok(written.collect())
}

/// Author, offset in milliseconds, likes, and whether it is pinned, from a line like `a -2d 12 pinned`.
fn read_head(head: &str, is_answer: bool) -> Option<(&str, String, String, bool)> {
    let mut words = head.split_whitespace();
    let author = words.next()?;
    let at = Offset.to_json(words.next()?).ok()?;
    let likes = Count.to_json(words.next()?).ok()?;
    let pinned = match words.next() {
        None => false,
        Some("pinned") if !is_answer => true,
        Some(_) => return None,
    };
    words.next().is_none().then_some((author, at, likes, pinned))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(source: &str) -> Result<Vec<String>, String> {
        of_note(Path::new("comments/plate.md"), source).map_err(|failure| failure.to_string())
    }

    #[test]
    fn answers_belong_to_the_comment_above() {
        let found = of("## a -2d 12 pinned\nOne\n\ntwo\n\n### b -1d 3\nYes\n\n## c -1h 0\nHi\n");
        assert_eq!(
            found,
            Ok(vec![
                r#"{"id":"plate-1","note":"plate","answers":null,"author":"a","at":-172800000,"likes":12,"pinned":true,"body":"One\n\ntwo","_file":"comments/plate.md","_lines":{"author":[1],"body":[2]}}"#.to_owned(),
                r#"{"id":"plate-2","note":"plate","answers":"plate-1","author":"b","at":-86400000,"likes":3,"pinned":false,"body":"Yes","_file":"comments/plate.md","_lines":{"author":[6],"body":[7]}}"#.to_owned(),
                r#"{"id":"plate-3","note":"plate","answers":null,"author":"c","at":-3600000,"likes":0,"pinned":false,"body":"Hi","_file":"comments/plate.md","_lines":{"author":[9],"body":[10]}}"#.to_owned(),
            ])
        );
    }

    #[test]
    fn a_head_that_cannot_be_read_names_its_line() {
        for (source, line) in [
            ("text\n", 1),
            ("### a -1d 3\n", 1),
            ("## a -1d 3\nx\n## a soon 3\n", 3),
            ("## a -1d 3\n### b -1d 3 pinned\n", 2),
            ("## a -1d 3 pinned twice\n", 1),
        ] {
            let said = of(source).expect_err("must fail");
            assert!(said.starts_with(&format!("comments/plate.md:{line}:")), "{said}");
        }
    }
}
