//! Takes source text apart into code, comments and strings, so that rules look only where they should.

/// What a piece of source text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Code,
    Comment,
    /// A string, with its quotes.
    Text,
}

/// A piece of source text and the line it begins on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    pub kind: Kind,
    pub text: &'a str,
    pub line: usize,
}

/// The languages whose comments and strings are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Rust,
    JavaScript,
    /// Everything that is no comment counts as text here.
    Html,
}

/// The pieces of `source`, in order and without gaps.
pub fn pieces(source: &str, language: Language) -> Vec<Piece<'_>> {
    let mut found: Vec<Piece<'_>> = Vec::new();
    let (mut at, mut line, mut code_from) = (0, 1, 0);
    let plain = if language == Language::Html { Kind::Text } else { Kind::Code };
    let mut line_of_code = 1;
    while at < source.len() {
        let (kind, len) = match language {
            Language::Html => html(&source[at..]),
            Language::JavaScript => javascript(&source[at..]),
            Language::Rust => rust(&source[at..], source[..at].chars().next_back()),
        };
        if kind == Kind::Code {
            line += usize::from(source[at..].starts_with('\n'));
            at += len;
            continue;
        }
        if code_from < at {
            found.push(Piece { kind: plain, text: &source[code_from..at], line: line_of_code });
        }
        let text = &source[at..at + len];
        found.push(Piece { kind, text, line });
        line += text.matches('\n').count();
        at += len;
        (code_from, line_of_code) = (at, line);
    }
    if code_from < source.len() {
        found.push(Piece { kind: plain, text: &source[code_from..], line: line_of_code });
    }
    found
}

/// The same text with comments and strings blanked out, line for line.
pub fn code_only(source: &str, language: Language) -> String {
    let blank = |c: char| if c == '\n' { '\n' } else { ' ' };
    let pieces = pieces(source, language).into_iter();
    pieces
        .flat_map(|piece| {
            let keep = piece.kind == Kind::Code;
            piece.text.chars().map(move |c| if keep { c } else { blank(c) })
        })
        .collect()
}

/// What begins here and how many bytes it takes; code is taken one character at a time.
fn rust(rest: &str, before: Option<char>) -> (Kind, usize) {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (Kind::Comment, nested_comment(rest));
    }
    if !in_word && let Some(len) = raw_string(rest) {
        return (Kind::Text, len);
    }
    if rest.starts_with('"') {
        return (Kind::Text, quoted(rest, '"'));
    }
    if rest.starts_with('\'')
        && let Some(len) = character(rest)
    {
        return (Kind::Text, len);
    }
    one_character(rest)
}

fn javascript(rest: &str) -> (Kind, usize) {
    if rest.starts_with("//") {
        return (Kind::Comment, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (Kind::Comment, rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    match rest.chars().next() {
        Some(quote @ ('"' | '\'' | '`')) => (Kind::Text, quoted(rest, quote)),
        _ => one_character(rest),
    }
}

fn html(rest: &str) -> (Kind, usize) {
    if rest.starts_with("<!--") {
        return (Kind::Comment, rest.find("-->").map_or(rest.len(), |end| end + 3));
    }
    one_character(rest)
}

fn one_character(rest: &str) -> (Kind, usize) {
    (Kind::Code, rest.chars().next().map_or(1, char::len_utf8))
}

/// A string from its first quote to its last, backslashes heeded.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if !escaped && c == quote {
            return at + quote.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    rest.len()
}

/// `r"…"`, `r#"…"#`, and with `b` or `c` before it.
fn raw_string(rest: &str) -> Option<usize> {
    let prefix = ["r", "br", "cr"].into_iter().find(|prefix| {
        rest.strip_prefix(prefix).is_some_and(|after| after.starts_with(['"', '#']))
    })?;
    let after = &rest[prefix.len()..];
    let n_hashes = after.len() - after.trim_start_matches('#').len();
    if !after[n_hashes..].starts_with('"') {
        return None; // a raw name: r#type
    }
    let open = prefix.len() + n_hashes + 1;
    let close = format!("\"{}", "#".repeat(n_hashes));
    Some(rest[open..].find(&close).map_or(rest.len(), |at| open + at + close.len()))
}

/// `'x'` or `'\n'`, and not the lifetime `'x`.
fn character(rest: &str) -> Option<usize> {
    let mut after = rest.char_indices().skip(1);
    match after.next()?.1 {
        '\\' => Some(quoted(rest, '\'')),
        _ => after.next().filter(|(_, c)| *c == '\'').map(|(at, _)| at + 1),
    }
}

fn nested_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += one_character(&rest[at..]).1;
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str, language: Language) -> Vec<(usize, &str)> {
        let pieces = pieces(source, language).into_iter();
        pieces
            .filter(|piece| piece.kind == Kind::Text)
            .map(|piece| (piece.line, piece.text))
            .collect()
    }

    #[test]
    fn strings_of_rust_are_told_from_code_comments_and_lifetimes() {
        let source = "let a: &'a str = \"x \\\" // no\"; // \"not\"\n/* \"no\" /* nested */ \"no\" */\nlet r#type = r#\"raw \" \"#;\nlet c = ['\"', '\\'', '\u{4e2d}'];\nlet b = br\"z\";";
        assert_eq!(
            texts(source, Language::Rust),
            [
                (1, "\"x \\\" // no\""),
                (3, "r#\"raw \" \"#"),
                (4, "'\"'"),
                (4, "'\\''"),
                (4, "'\u{4e2d}'"),
                (5, "br\"z\""),
            ]
        );
    }

    #[test]
    fn strings_of_javascript_are_told_from_its_comments() {
        let source = "var a = 'it\\'s'; // 'no'\n/* 'no' */ var b = \"q\" + `t`;";
        assert_eq!(
            texts(source, Language::JavaScript),
            [(1, "'it\\'s'"), (2, "\"q\""), (2, "`t`")]
        );
    }

    #[test]
    fn code_keeps_its_lines_when_comments_and_strings_go() {
        let source = "a(\"one\ntwo\"); // three\nb();";
        assert_eq!(code_only(source, Language::Rust), "a(    \n    );         \nb();");
        assert_eq!(
            pieces(source, Language::Rust).iter().map(|p| p.text).collect::<String>(),
            source
        );
    }
}
