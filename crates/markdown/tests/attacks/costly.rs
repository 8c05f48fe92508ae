//! Texts that cost a careless parser more than they are long, of any length. The cases are those
//! that the tests of cmark name (test/pathological_tests.py, BSD-2), made here anew, and some of our own.

type Make = fn(usize) -> String;

/// Each by its name, with what makes at least so many bytes of it.
pub const TEXTS: [(&str, Make); 38] = [
    ("nested strong and emphasis", |n| around("*a **a ", "b", " a** a*", n)),
    ("closers of emphasis without openers", |n| again("a_ ", n)),
    ("openers of emphasis without closers", |n| again("_a ", n)),
    ("closers of links without openers", |n| again("a]", n)),
    ("openers of links without closers", |n| again("[a", n)),
    ("openers and closers that do not match", |n| again("*a_ ", n)),
    ("closers after many openers of another kind", |n| {
        again("*a ", n / 2) + &again("_a*_ ", n / 2)
    }),
    ("openers and closers of three", |n| format!("a**b{}", again("c* ", n))),
    ("openers of links and closers of emphasis", |n| again("[ a_", n)),
    ("brackets before brackets", |n| again("[ (](", n)),
    ("pictures before brackets", |n| again("![[]()", n)),
    ("a hard case of links and emphasis", |n| again("**x [a*b**c*](d)", n)),
    ("nested brackets", |n| around("[", "a", "]", n)),
    ("nested quotes", |n| again("> ", n) + "a"),
    ("quotes without spaces", |n| again(">", n) + "a"),
    ("deeper and deeper lists", staircase),
    ("lists in one line", |n| again("- ", n) + "a"),
    ("numbered lists in one line", |n| again("1. ", n) + "a"),
    ("empty lines in nested lists", |n| again("- ", n / 2) + "x" + &again("\n", n)),
    ("empty lines in nested lists in a quote", |n| again("> - ", n / 2) + "x\n" + &again(">\n", n)),
    ("emphasis in deep quotes", |n| again(">", n / 2) + &again("a*", n)),
    ("nothing but the character zero", |n| again("abc\0\0", n)),
    ("backticks of every length", |n| backticks(n)),
    ("links that never end, pointed", |n| again("[a](<b", n)),
    ("links that never end", |n| again("[a](b", n)),
    ("links of titles that never end", |n| again("[a](b \"c", n)),
    ("remarks that never end", |n| "</".to_owned() + &again("<!--", n)),
    ("declarations that never end", |n| again("<!A ", n)),
    ("instructions that never end", |n| again("<?", n)),
    ("sections that never end", |n| again("<![CDATA[", n)),
    ("elements that never end", |n| again("<a x=\"", n)),
    ("many references", references),
    ("one long reference many times", |n| {
        format!("[a]: /{}\n\n", "x".repeat(2_000)) + &again("[a] ", n)
    }),
    ("references within references", |n| again("[a]: <b\n[", n)),
    ("a wide table and many short rows", |n| {
        format!("{}\n{}\n", again("|a", n / 4), again("|-", n / 4)) + &again("|b|\n", n)
    }),
    ("struck and not", |n| again("~~a ~", n)),
    ("entities and escapes", |n| again("&amp;\\&&#38;", n)),
    ("a list of every mark", |n| again("- + * 1. > # ", n)),
];

/// At least `n` bytes of `piece`.
fn again(piece: &str, n: usize) -> String {
    piece.repeat(n.div_ceil(piece.len()))
}

fn around(before: &str, middle: &str, after: &str, n: usize) -> String {
    let times = n.div_ceil(before.len() + after.len());
    before.repeat(times) + middle + &after.repeat(times)
}

/// Each item one step further in than that before it.
fn staircase(n: usize) -> String {
    let mut text = String::new();
    let mut depth = 0;
    while text.len() < n {
        text += &format!("{}* a\n", "  ".repeat(depth));
        depth += 1;
    }
    text
}

fn backticks(n: usize) -> String {
    let mut text = String::new();
    let mut length = 1;
    while text.len() < n {
        text += &format!("e{}", "`".repeat(length));
        length += 1;
    }
    text
}

fn references(n: usize) -> String {
    let (mut text, mut k) = (String::new(), 0);
    while text.len() < n / 2 {
        text += &format!("[{k}]: u\n");
        k += 1;
    }
    let mut uses = String::new();
    while text.len() + uses.len() < n {
        uses += &format!("[{}] ", k / 2);
    }
    text + "\n" + &uses + "[0] "
}
