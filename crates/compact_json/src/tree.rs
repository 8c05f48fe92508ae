//! JSON text as a tree. Source of the grammar: RFC 8259.

use std::borrow::Cow;

/// How many lists and maps may lie within one another, as `serde_json` has it: whoever sends a file
/// must not choose how much of the stack it takes.
const DEEPEST: usize = 127;

/// What a text says. Texts without escapes are those of the source.
#[derive(Debug)]
pub(crate) enum Tree<'a> {
    Null,
    Bool(bool),
    /// A whole number of this size.
    Number {
        is_negative: bool,
        size: u64,
    },
    /// A number that is not whole, or too large.
    OtherNumber,
    Text(Cow<'a, str>),
    List(Vec<Tree<'a>>),
    /// Names with their values, in the order of the source.
    Map(Vec<(Cow<'a, str>, Tree<'a>)>),
}

impl<'a> Tree<'a> {
    /// The tree of `text`; nothing when that is no JSON.
    pub(crate) fn of(text: &'a str) -> Option<Self> {
        let mut source = Source { text, at: 0 };
        let tree = source.value(DEEPEST)?;
        source.space();
        (source.at == text.len()).then_some(tree)
    }
}

/// A text, and how far it is read.
struct Source<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Source<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Reads `byte` when it comes next.
    fn takes(&mut self, byte: u8) -> bool {
        let comes = self.peek() == Some(byte);
        self.at += usize::from(comes);
        comes
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Option<Tree<'a>> {
        self.space();
        match self.peek()? {
            b'{' => self.map(depth.checked_sub(1)?),
            b'[' => self.list(depth.checked_sub(1)?),
            b'"' => self.string().map(Tree::Text),
            b't' => self.word("true", Tree::Bool(true)),
            b'f' => self.word("false", Tree::Bool(false)),
            b'n' => self.word("null", Tree::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, means: Tree<'a>) -> Option<Tree<'a>> {
        self.text.get(self.at..)?.starts_with(word).then(|| {
            self.at += word.len();
            means
        })
    }

    fn list(&mut self, depth: usize) -> Option<Tree<'a>> {
        let mut items = Vec::new();
        self.each(b']', |source| {
            items.push(source.value(depth)?);
            Some(())
        })?;
        Some(Tree::List(items))
    }

    fn map(&mut self, depth: usize) -> Option<Tree<'a>> {
        let mut entries = Vec::new();
        self.each(b'}', |source| {
            let name = source.string()?;
            source.space();
            let value = source.takes(b':').then(|| source.value(depth))??;
            entries.push((name, value));
            Some(())
        })?;
        Some(Tree::Map(entries))
    }

    /// Reads what stands between two brackets, the first of which comes next, with commas between.
    fn each(&mut self, end: u8, mut read: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.space();
        if self.takes(end) {
            return Some(());
        }
        loop {
            self.space();
            read(self)?;
            self.space();
            if self.takes(end) {
                return Some(());
            }
            self.takes(b',').then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Tree<'a>> {
        let is_negative = self.takes(b'-');
        let mut size = Some(0_u64);
        let starts_with_nought = self.peek() == Some(b'0');
        let whole = self.digits(|digit| {
            let larger = size.and_then(|size| size.checked_mul(10)?.checked_add(digit));
            size = larger;
        });
        if whole == 0 || (starts_with_nought && whole > 1) {
            return None;
        }
        let mut is_whole = true;
        if self.takes(b'.') {
            is_whole = false;
            (self.digits(|_| ()) > 0).then_some(())?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            is_whole = false;
            let _ = self.takes(b'+') || self.takes(b'-');
            (self.digits(|_| ()) > 0).then_some(())?;
        }
        Some(match size.filter(|_| is_whole) {
            Some(size) => Tree::Number { is_negative, size },
            None => Tree::OtherNumber,
        })
    }

    /// Reads digits; how many there were.
    fn digits(&mut self, mut read: impl FnMut(u64)) -> usize {
        let from = self.at;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            read(u64::from(byte - b'0'));
            self.at += 1;
        }
        self.at - from
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        if !self.takes(b'"') {
            return None;
        }
        let mut read = Cow::Borrowed("");
        loop {
            let plain = self.plain();
            if read.is_empty() {
                read = Cow::Borrowed(plain);
            } else {
                read.to_mut().push_str(plain);
            }
            if self.takes(b'"') {
                return Some(read);
            }
            // An escape; a character of control must be one, and the text may end.
            self.takes(b'\\').then_some(())?;
            let escaped = self.escaped()?;
            read.to_mut().push(escaped);
        }
    }

    /// Reads on to the next quote, escape or character of control.
    fn plain(&mut self) -> &'a str {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte != b'"' && byte != b'\\' && byte >= b' ') {
            self.at += 1;
        }
        // Both ends stand before or behind ASCII.
        self.text.get(from..self.at).unwrap_or_default()
    }

    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit()?;
                if (0xD800..0xDC00).contains(&first) {
                    (self.takes(b'\\') && self.takes(b'u')).then_some(())?;
                    let second = self.unit()?.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                    char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second)?
                } else {
                    char::from_u32(first)?
                }
            }
            _ => return None,
        })
    }

    /// Reads four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.peek()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }
}
