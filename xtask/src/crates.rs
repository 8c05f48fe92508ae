//! Which crates the bytes of a release build are of, by the symbols that its functions had before they
//! were stripped.

use crate::fail::Failure;
use crate::project::{Project, read, write_if_changed};
use std::collections::BTreeMap;
use std::path::Path;

/// What is known of the last build: bytes, file of the site, crate; a line each. Files are named by their
/// content, so what is said of a file holds for it in whichever site it stands.
const KNOWN: &str = "target/crates.txt";

/// Says nothing of who wanted a function: nearly all that is generic is of one of them.
const STANDARD: [&str; 3] = ["std", "core", "alloc"];

/// What has no crate of its own to tell: what wasm-bindgen, the splitter and wasm-opt have added.
const NONE: &str = "(no crate)";

/// The bytes of one crate in one file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The name of the file.
    pub file: String,
    /// The name of the crate, or in round brackets what is no function.
    pub name: String,
    /// Before compression.
    pub bytes: u64,
}

/// Keeps what a build has found, which is `functions`: bytes, file, symbol; a line each.
pub fn note(project: &Project, functions: &Path) -> Result<(), Failure> {
    let mut sums: BTreeMap<(String, String), u64> = BTreeMap::new();
    for Share { file, name, bytes } in shares(&read(functions)?) {
        *sums.entry((file, crate_of(&name).to_owned())).or_default() += bytes;
    }
    let lines: String =
        sums.iter().map(|((file, name), bytes)| format!("{bytes} {file} {name}\n")).collect();
    write_if_changed(&project.path(KNOWN), lines.as_bytes()).map(drop)
}

/// What is known of the files of the last build.
pub fn known(project: &Project) -> Vec<Share> {
    shares(&read(&project.path(KNOWN)).unwrap_or_default()).collect()
}

fn shares(lines: &str) -> impl Iterator<Item = Share> {
    lines.lines().filter_map(|line| {
        let mut words = line.splitn(3, ' ');
        let bytes = words.next()?.parse().ok()?;
        let (file, name) = (words.next()?.to_owned(), words.next()?.to_owned());
        Some(Share { file, name, bytes })
    })
}

/// The crate that a function counts for, by its symbol.
///
/// It is that of the first path in the name which is none of std, core and alloc: `Vec<domain::Note>::push`
/// and `drop_in_place::<domain::Note>` are there because of `domain`, and `<leptos::View as Render>::build`
/// because of `leptos`. With no such path it is that of the first. A closure counts for the function it
/// stands in. In which crate a generic function was compiled, which stands last, counts for nothing.
fn crate_of(symbol: &str) -> &str {
    if symbol.starts_with('(') {
        return symbol;
    }
    let crates = crates_in(symbol);
    let own = crates.iter().find(|name| !STANDARD.contains(name));
    own.or(crates.first()).copied().unwrap_or(NONE)
}

/// The crates that a symbol names, in order, without the one it was compiled in.
///
/// Reads words, not grammar: that is enough, because what refers back to a path names none that was not
/// named before. What it does not know are 16-bit integers as types, whose letter is taken for a number.
/// Source: <https://doc.rust-lang.org/rustc/symbol-mangling/v0.html>.
fn crates_in(symbol: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let Some(mut rest) = symbol.strip_prefix("_R") else { return found };
    // wasm-opt and LLVM put a dot before what they add.
    rest = rest.split('.').next().unwrap_or_default();
    let mut is_crate = false;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        rest = match letter {
            'C' => {
                is_crate = true;
                after
            }
            // A namespace, which may be the C of closures; the convention of a call into C.
            'N' => after.get(1..).unwrap_or_default(),
            'K' if after.starts_with('C') => &after[1..],
            // Which of several, what was named before, lifetimes: numbers up to an underscore.
            's' | 'B' | 'L' | 'G' => after.split_once('_').map_or("", |(_, after)| after),
            '0'..='9' => {
                let Some((name, after)) = identifier(rest) else { return found };
                if is_crate && !after.is_empty() {
                    found.push(name);
                }
                is_crate = false;
                after
            }
            'a'..='z' => value(after).unwrap_or(after),
            _ => after,
        };
    }
    found
}

/// A name behind its length, and what follows.
fn identifier(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    rest.strip_prefix('_').unwrap_or(rest).split_at_checked(digits.parse().ok()?)
}

/// What follows the value of a constant, which stands behind the letter of its type.
fn value(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('n').unwrap_or(text);
    let (digits, after) = digits.split_once('_')?;
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_number && !digits.bytes().any(|byte| byte.is_ascii_uppercase())).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_for_the_first_crate_that_is_not_the_standard_library() {
        for (symbol, name) in [
            ("_RNvNtCsiXenLh4IFH1_9community5notes11carried_ids", "community"),
            ("_RNvCs7J4pAr36JFP_12send_wrapper12invalid_drop", "send_wrapper"),
            // A closure within a closure.
            ("_RNCNCNvCsl14sfmlFLv4_8zhongcao4mains1_00B5_", "zhongcao"),
            // drop_in_place::<Arc<api::deferred::Deferred>>, compiled in zhongcao
            (
                "_RINvNtCscsfdDMoWNGg_4core3ptr13drop_in_placeINtNtCsaAkSDFVKEKu_5alloc4sync3ArcNtNtCskWXX4Ads0aG_3api8deferred8DeferredEECsl14sfmlFLv4_8zhongcao",
                "api",
            ),
            // <Vec<slab::Entry<futures_util::lock::mutex::Waiter>> as Drop>::drop
            (
                "_RNvXso_NtCsaAkSDFVKEKu_5alloc3vecINtB5_3VecINtCsksuWN3fTquX_4slab5EntryNtNtNtCs566YHinVTD7_12futures_util4lock5mutex6WaiterEENtNtNtCscsfdDMoWNGg_4core3ops4drop4Drop4dropCskWXX4Ads0aG_3api",
                "slab",
            ),
            // str::split_once::<char>, compiled in zhongcao
            ("_RINvMNtCscsfdDMoWNGg_4core3stre10split_oncecECskX4cyimlB0B_8zhongcao", "core"),
            // <domain::quiz::Ask as Deserialize>::deserialize, whose `const _` is called `_`
            (
                "_RINvXNvNtCsG45yOAPm1P_6domain4quizs1_1__NtB5_3AskNtNtCs2OUfCe9AvSY_10serde_core2de11Deserialize11deserializeE",
                "domain",
            ),
            ("_RNvCs691rhTbG0Ee_7___rustc12___rust_alloc", "__rustc"),
        ] {
            assert_eq!(crate_of(symbol), name, "{symbol}");
        }
    }

    #[test]
    fn constants_and_calls_into_c_are_no_names() {
        // core::array::drain::<[u8; 32], a::B>, and the same with extern "C" fn()
        assert_eq!(crate_of("_RINvNtCs1_4core5array5drainAhj20_NtCs2_1a1BE"), "a");
        assert_eq!(crate_of("_RINvNtCs1_4core5array5drainKj20_NtCs2_1a1BE"), "a");
        assert_eq!(crate_of("_RINvNtCs1_4core5array5drainFKCEuNtCs2_1a1BE"), "a");
        assert_eq!(crate_of("_RINvNtCs1_4core5array5drainLj20_E.llvm.123"), "core");
    }

    #[test]
    fn what_is_no_function_of_rust_is_named_as_what_it_is() {
        assert_eq!(crate_of("(data)"), "(data)");
        for symbol in ["__wbindgen_malloc", "main", "", "_R", "_RNvC", "_RC9a"] {
            assert_eq!(crate_of(symbol), NONE, "{symbol}");
        }
    }

    #[test]
    fn a_build_is_summed_up_by_file_and_crate() {
        let root = std::env::temp_dir().join(format!("xtask-crates-{}", std::process::id()));
        let project = Project { root: root.clone() };
        std::fs::create_dir_all(root.join("target")).expect("a folder");
        let functions = root.join("functions.txt");
        let lines = "3 a.wasm _RNvCs1_1b1f\n4 a.wasm _RNvCs1_1b1g\n9 a.wasm (function table)\n5 c.wasm _RNvCs1_1b1f\n1 c.wasm ";
        std::fs::write(&functions, lines).expect("a file");
        assert_eq!(note(&project, &functions), Ok(()));
        let known = known(&project);
        std::fs::remove_dir_all(&root).expect("removed");
        let share = |file: &str, name: &str, bytes| Share {
            file: file.to_owned(),
            name: name.to_owned(),
            bytes,
        };
        let expected = [
            share("a.wasm", "(function table)", 9),
            share("a.wasm", "b", 7),
            share("c.wasm", "(no crate)", 1),
            share("c.wasm", "b", 5),
        ];
        assert_eq!(known, expected);
    }
}
