//! Addresses that may not be followed, forty ways to disguise one, and what carries it into a text.
//! The browser's own copy is `end2end/tests/attacks.ts`.

use markdown::Target;

/// Addresses of schemes that are not allowed, and one without.
pub const SCHEMES: [&str; 12] = [
    "javascript:trap(1)",
    "vbscript:trap(1)",
    "data:text/html,<script>trap(1)</script>",
    "file:///etc/hosts",
    "blob:https://evil.example/x",
    "filesystem:https://evil.example/x",
    "about:blank",
    "intent://evil.example#Intent;end",
    "weixin://dl/business",
    "tel:10086",
    "ftp://evil.example/x",
    "//evil.example/x",
];

/// Where the carrier of a picture stands.
pub const PICTURE: usize = 3;

type Change = fn(&str) -> String;

/// What carries an address.
pub const CARRIERS: [Change; 8] = [
    |a| format!("[x]({a})"),
    |a| format!("[x][r]\n\n[r]: {a}"),
    |a| format!("<{a}>"),
    |a| format!("![x]({a})"),
    |a| format!("|h|\n|-|\n|[x]({a})|"),
    |a| format!("- [x]({a})"),
    |a| format!("> [x]({a})"),
    |a| format!("**[*x* ![y]({a})]({a})**"),
];

/// Disguises. An address whose scheme is empty begins with its slashes.
pub const DISGUISES: [Change; 40] = [
    str::to_owned,
    |a| a.to_ascii_uppercase(),
    |a| each(a, |n, c| if n % 2 == 0 { c.to_ascii_uppercase() } else { c }.to_string()),
    |a| format!(" {a}"),
    |a| format!("&Tab;{a}"),
    |a| format!("&#1;{a}"),
    |a| format!("&#x0b;{a}"),
    |a| format!("\u{feff}{a}"),
    |a| format!("\u{200b}{a}"),
    |a| format!("\u{a0}{a}"),
    |a| format!("\u{3000}{a}"),
    |a| format!("\u{202e}{a}"),
    |a| inside(a, "&Tab;"),
    |a| inside(a, "&NewLine;"),
    |a| inside(a, "&#13;"),
    |a| inside(a, "\t"),
    |a| inside(a, "\0"),
    |a| inside(a, "&#0;"),
    |a| first(a, |c| format!("&#{};", u32::from(c))),
    |a| first(a, |c| format!("&#x{:X};", u32::from(c))),
    |a| first(a, |c| format!("&#{}", u32::from(c))),
    |a| first(a, |c| format!("&#{:07};", u32::from(c))),
    |a| {
        each(
            a,
            |_, c| if c.is_ascii_alphabetic() { format!("&#{};", u32::from(c)) } else { c.into() },
        )
    },
    |a| a.replacen(':', "&colon;", 1),
    |a| a.replacen(':', "&#58;", 1),
    |a| a.replacen(':', "%3A", 1),
    |a| a.replacen(':', "\u{ff1a}", 1),
    |a| first(a, |c| format!("%{:X}", u32::from(c))),
    |a| each(a, |_, c| if c.is_ascii() { format!("%{:02X}", u32::from(c)) } else { c.into() }),
    |a| first(a, |c| format!("%25{:X}", u32::from(c))),
    |a| a.replacen(':', "\\:", 1),
    |a| format!("\\{a}"),
    |a| a.replace('/', "\\\\"),
    |a| each(a, |_, c| if c.is_ascii_alphabetic() { wide(c) } else { c }.to_string()),
    |a| a.replace('a', "\u{430}").replace('e', "\u{435}").replace('i', "\u{456}"),
    |a| inside(a, "\u{ad}"),
    |a| inside(a, "\u{200d}"),
    |a| inside(a, "\u{301}"),
    |a| format!("<{a} >"),
    |a| format!("/{a}"),
];

/// A full-width letter.
fn wide(c: char) -> char {
    char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c)
}

fn each(a: &str, change: impl Fn(usize, char) -> String) -> String {
    a.chars().enumerate().map(|(n, c)| change(n, c)).collect()
}

fn first(a: &str, change: impl Fn(char) -> String) -> String {
    each(a, |n, c| if n == 0 { change(c) } else { c.into() })
}

/// Something after the first letter.
fn inside(a: &str, what: &str) -> String {
    each(a, |n, c| if n == 1 { format!("{what}{c}") } else { c.into() })
}

/// Whether an address may be followed, judged without what is tested: characters are allowed one by one.
pub fn is_allowed(target: &Target) -> bool {
    let is_host = |host: &str| {
        host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && host.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.'))
            && !host.ends_with(|c: char| c.is_ascii_digit())
    };
    let is_seen =
        |text: &str| !text.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\');
    match target {
        Target::Internal(href) => {
            let mut letters = href.chars();
            letters.next() == Some('/') && letters.next() != Some('/') && is_seen(href)
        }
        Target::External { href, host } => {
            let begins = [format!("https://{host}/"), format!("http://{host}/")];
            is_host(host) && begins.iter().any(|begin| href.starts_with(begin)) && is_seen(href)
        }
        Target::Mail(href) => {
            let letters =
                |c: char| matches!(c, '@' | '.' | '_' | '+' | '-') || c.is_ascii_alphanumeric();
            let mail = href.strip_prefix("mailto:").unwrap_or("?");
            mail.chars().all(letters) && mail.matches('@').count() == 1
        }
    }
}
