//! Fills `{{key}}` placeholders of boot files and pages from the app's own language table.

use crate::fail::Failure;
use crate::values::json_string;
use std::path::Path;

#[allow(dead_code, reason = "xtask needs the boot texts alone; the app uses the rest")]
#[path = "../../src/i18n/en.rs"]
mod en;
#[allow(dead_code, reason = "xtask needs the boot texts alone; the app uses the rest")]
#[path = "../../src/i18n/texts.rs"]
mod texts;
#[allow(dead_code, reason = "xtask needs the boot texts alone; the app uses the rest")]
#[path = "../../src/i18n/zh_hans.rs"]
mod zh_hans;
#[allow(dead_code, reason = "xtask needs the boot texts alone; the app uses the rest")]
#[path = "../../src/i18n/zh_hant.rs"]
mod zh_hant;

/// What src/i18n/en.rs asks of its neighbour; no text of the boot files has a number in it.
mod plural {
    pub fn plural(n: u64, one: &'static str, other: &'static str) -> &'static str {
        if n == 1 { one } else { other }
    }
}

/// Keys and texts, as the language table lists them.
pub type Entries = Vec<(&'static str, &'static str)>;

/// What the placeholders stand for.
pub fn entries() -> Entries {
    zh_hans::ZH_HANS_BOOT.entries()
}

/// The same in every other language, with its tag.
pub fn other_languages() -> [(&'static str, Entries); 2] {
    [zh_hant::ZH_HANT_BOOT, en::EN_BOOT].map(|texts| (texts.lang, texts.entries()))
}

/// What stands in one file in every language: where scripts are switched off nobody can choose, and
/// what comes late follows the choice by itself.
pub fn side_by_side() -> Entries {
    let (hant, en) = (&zh_hant::ZH_HANT_BOOT, &en::EN_BOOT);
    vec![
        ("zh_hant.update_ready", hant.update_ready),
        ("zh_hant.update_unkept", hant.update_unkept),
        ("zh_hant.update_now", hant.update_now),
        ("zh_hant.update_later", hant.update_later),
        ("en.update_ready", en.update_ready),
        ("en.update_unkept", en.update_unkept),
        ("en.update_now", en.update_now),
        ("en.update_later", en.update_later),
        ("zh_hant.no_script_title", hant.no_script_title),
        ("zh_hant.no_script_text", hant.no_script_text),
        ("en.no_script_title", en.no_script_title),
        ("en.no_script_text", en.no_script_text),
    ]
}

/// `source` with every placeholder replaced by its text, written by `escape`; `file` is for messages.
pub fn fill(
    source: &str,
    file: &Path,
    entries: &[(&str, &str)],
    escape: fn(&str) -> String,
) -> Result<String, Failure> {
    let mut filled = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((start, key, end)) = next_placeholder(rest) {
        let Some((_, text)) = entries.iter().find(|(known, _)| *known == key) else {
            let before = source.len() - rest.len() + start;
            let line = source[..before].matches('\n').count() + 1;
            return Err(Failure::Placeholder { file: file.to_owned(), line, key: key.to_owned() });
        };
        filled.push_str(&rest[..start]);
        filled.push_str(&escape(text));
        rest = &rest[end..];
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The first `{{key}}`: where it starts, its key, where it ends. Other braces are left alone.
fn next_placeholder(text: &str) -> Option<(usize, &str, usize)> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find("{{")?;
        let inside = start + 2;
        let len = text[inside..].find("}}")?;
        let key = text[inside..inside + len].trim();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        // Trunk has placeholders of its own in the script that `trunk serve` adds.
        if !key.is_empty() && key.chars().all(plain) && !key.starts_with("__TRUNK") {
            return Some((start, key, inside + len + 2));
        }
        from = start + 1;
    }
}

/// For use between the quotes of a JavaScript string, single or double, in a file or in a page.
pub fn for_js(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\'' => out.push_str("\\'"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out
}

/// For use between the quotes of a JSON string.
pub fn for_json(text: &str) -> String {
    let quoted = json_string(text);
    quoted[1..quoted.len() - 1].to_owned()
}

/// For use in HTML, as text or between the quotes of an attribute.
pub fn for_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[(&str, &str)] = &[("boot.title", "It's <b>&"), ("boot.plain", "ok")];

    #[test]
    fn a_placeholder_becomes_its_text_escaped_for_where_it_stands() {
        let file = Path::new("boot/boot.js");
        let js = fill("a = '{{boot.title}}';", file, KNOWN, for_js);
        assert_eq!(js, Ok("a = 'It\\'s \\u003cb\\u003e\\u0026';".to_owned()));
        let json = fill("{\"a\": \"{{boot.title}}\"}", file, KNOWN, for_json);
        assert_eq!(json, Ok("{\"a\": \"It's <b>&\"}".to_owned()));
        let html = fill("<p>{{ boot.title }}{{boot.plain}}</p>", file, KNOWN, for_html);
        assert_eq!(html, Ok("<p>It&#39;s &lt;b&gt;&amp;ok</p>".to_owned()));
    }

    #[test]
    fn an_unknown_placeholder_is_named_with_its_file_and_line() {
        let failure = fill("one\n{{boot.typo}}", Path::new("index.html"), KNOWN, for_html);
        let sentence = failure.expect_err("must fail").to_string();
        assert!(sentence.starts_with("index.html:2: no text is called `boot.typo`"), "{sentence}");
    }

    #[test]
    fn braces_of_code_are_left_alone() {
        let code = "f({{}}); {b: {c: 1}}; {{ x + y }} {{__TRUNK_ADDRESS__}} {{boot.plain}}";
        let filled = fill(code, Path::new("a.js"), KNOWN, for_js);
        assert_eq!(
            filled,
            Ok("f({{}}); {b: {c: 1}}; {{ x + y }} {{__TRUNK_ADDRESS__}} ok".to_owned())
        );
    }

    #[test]
    fn the_table_names_each_key_once() {
        let mut keys: Vec<_> = entries().into_iter().map(|(key, _)| key).collect();
        let n = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), n);
    }
}
