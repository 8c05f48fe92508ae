//! Events of the parser into a tree of blocks, on a stack of our own and never deeper than allowed.

use crate::{Block, Callout, Inline, Link, MAX_DEPTH};
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, Tag, TagEnd};

/// What is open, and what it has gathered so far.
enum Open {
    Blocks(Container, Vec<Block>),
    Items(Option<u64>, Vec<Vec<Block>>),
    Line(LineKind, Vec<Inline>),
    Code(String),
    Chart(String),
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    Row(bool, Vec<Vec<Inline>>),
    /// Something whose shape is not kept; what is inside goes to what is around.
    Through,
}

enum Container {
    Root,
    Quote,
    Callout(Callout),
    Item,
}

enum LineKind {
    Paragraph,
    Heading(u8),
    Cell,
    Strong,
    Emphasis,
    Struck,
    Link(Link),
    Picture(String),
}

pub(crate) fn grow<'a>(events: impl Iterator<Item = Event<'a>>) -> Vec<Block> {
    let mut stack = vec![Open::Blocks(Container::Root, Vec::new())];
    for event in events {
        match event {
            Event::Start(tag) => {
                let open = if stack.len() >= MAX_DEPTH { Open::Through } else { opened(tag) };
                stack.push(open);
            }
            Event::End(end) => close(&mut stack, &end),
            Event::Text(words) => push_text(&mut stack, &words),
            Event::Html(raw) | Event::InlineHtml(raw) => push_text(&mut stack, &raw),
            Event::Code(code) => push_inline(&mut stack, Inline::Code(code.into_string())),
            Event::SoftBreak | Event::HardBreak => push_inline(&mut stack, Inline::Break),
            Event::Rule => push_block(&mut stack, Block::Rule),
            _ => {}
        }
    }
    // Events may stop anywhere when there are too many: what is open closes.
    while stack.len() > 1 {
        close_top(&mut stack);
    }
    match stack.pop() {
        Some(Open::Blocks(_, blocks)) => blocks,
        _ => Vec::new(),
    }
}

fn opened(tag: Tag<'_>) -> Open {
    match tag {
        Tag::Paragraph | Tag::HtmlBlock => Open::Line(LineKind::Paragraph, Vec::new()),
        Tag::Heading { level, .. } => {
            let level = match level {
                HeadingLevel::H1 | HeadingLevel::H2 => 2,
                HeadingLevel::H3 => 3,
                _ => 4,
            };
            Open::Line(LineKind::Heading(level), Vec::new())
        }
        Tag::BlockQuote(kind) => {
            let container = match kind {
                Some(BlockQuoteKind::Note | BlockQuoteKind::Important) => {
                    Container::Callout(Callout::Note)
                }
                Some(BlockQuoteKind::Tip) => Container::Callout(Callout::Tip),
                Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution) => {
                    Container::Callout(Callout::Warning)
                }
                None => Container::Quote,
            };
            Open::Blocks(container, Vec::new())
        }
        Tag::CodeBlock(CodeBlockKind::Fenced(name)) if *name == *"chart" => {
            Open::Chart(String::new())
        }
        Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
            Open::Code(String::new())
        }
        Tag::List(first) => Open::Items(first, Vec::new()),
        Tag::Item => Open::Blocks(Container::Item, Vec::new()),
        Tag::Table(_) => Open::Table(Vec::new(), Vec::new()),
        Tag::TableHead => Open::Row(true, Vec::new()),
        Tag::TableRow => Open::Row(false, Vec::new()),
        Tag::TableCell => Open::Line(LineKind::Cell, Vec::new()),
        Tag::Strong => Open::Line(LineKind::Strong, Vec::new()),
        Tag::Emphasis => Open::Line(LineKind::Emphasis, Vec::new()),
        Tag::Strikethrough => Open::Line(LineKind::Struck, Vec::new()),
        Tag::Link { dest_url, .. } => match Link::to(&dest_url) {
            Some(link) => Open::Line(LineKind::Link(link), Vec::new()),
            None => Open::Through,
        },
        Tag::Image { dest_url, .. } if is_name(&dest_url) => {
            Open::Line(LineKind::Picture(dest_url.into_string()), Vec::new())
        }
        // A picture from anywhere would tell that anywhere who reads: only its words are kept.
        _ => Open::Through,
    }
}

/// Ends are well nested, so what ends is what was opened last.
fn close(stack: &mut Vec<Open>, _end: &TagEnd) {
    if stack.len() > 1 {
        close_top(stack);
    }
}

fn close_top(stack: &mut Vec<Open>) {
    match stack.pop() {
        Some(Open::Blocks(Container::Quote, inner)) => push_block(stack, Block::Quote(inner)),
        Some(Open::Blocks(Container::Callout(kind), inner)) => {
            push_block(stack, Block::Callout(kind, inner));
        }
        Some(Open::Blocks(Container::Item, inner)) => match stack.last_mut() {
            Some(Open::Items(_, items)) => items.push(inner),
            _ => inner.into_iter().for_each(|block| push_block(stack, block)),
        },
        Some(Open::Items(first, items)) => push_block(stack, Block::List(first, items)),
        Some(Open::Code(code)) => push_block(stack, Block::Code(code)),
        Some(Open::Chart(lines)) => push_block(stack, Block::Chart(lines)),
        Some(Open::Table(head, rows)) => push_block(stack, Block::Table(head, rows)),
        Some(Open::Row(is_head, cells)) => {
            if let Some(Open::Table(head, rows)) = stack.last_mut() {
                if is_head {
                    *head = cells;
                } else {
                    rows.push(cells);
                }
            }
        }
        Some(Open::Line(kind, line)) => close_line(stack, kind, line),
        Some(Open::Blocks(Container::Root, _) | Open::Through) | None => {}
    }
}

fn close_line(stack: &mut [Open], kind: LineKind, mut line: Vec<Inline>) {
    match kind {
        LineKind::Paragraph => {
            let block = match line.pop() {
                Some(Inline::Link(link, label)) if line.is_empty() => Block::LoneLink(link, label),
                last => {
                    line.extend(last);
                    Block::Paragraph(line)
                }
            };
            push_block(stack, block);
        }
        LineKind::Heading(level) => push_block(stack, Block::Heading(level, line)),
        LineKind::Cell => {
            if let Some(Open::Row(_, cells)) = stack.last_mut() {
                cells.push(line);
            }
        }
        LineKind::Strong => push_inline(stack, Inline::Strong(line)),
        LineKind::Emphasis => push_inline(stack, Inline::Emphasis(line)),
        LineKind::Struck => push_inline(stack, Inline::Struck(line)),
        LineKind::Link(link) => push_inline(stack, Inline::Link(link, line)),
        LineKind::Picture(name) => {
            let mut alt = String::new();
            words_of(line, &mut alt);
            push_inline(stack, Inline::Picture(name, alt));
        }
    }
}

/// Whether a picture is named rather than fetched: letters, digits, `-` and `_`.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// The words of a line without their marks.
fn words_of(line: Vec<Inline>, words: &mut String) {
    let mut rest: Vec<Inline> = line.into_iter().rev().collect();
    while let Some(inline) = rest.pop() {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Picture(_, text) => {
                words.push_str(&text);
            }
            Inline::Strong(line)
            | Inline::Emphasis(line)
            | Inline::Struck(line)
            | Inline::Link(_, line) => rest.extend(line.into_iter().rev()),
            Inline::Break => words.push(' '),
        }
    }
}

fn push_text(stack: &mut [Open], words: &CowStr<'_>) {
    if let Some(Open::Code(code) | Open::Chart(code)) = stack.last_mut() {
        code.push_str(words);
    } else {
        push_inline(stack, Inline::Text(words.to_string()));
    }
}

/// Puts a piece of a line into the nearest line, or into a paragraph of its own.
fn push_inline(stack: &mut [Open], inline: Inline) {
    for open in stack.iter_mut().rev() {
        match open {
            Open::Line(_, line) => return line.push(inline),
            Open::Blocks(_, blocks) => {
                // The text of a tight list item stands in no paragraph of its own.
                if let Some(Block::Paragraph(line)) = blocks.last_mut() {
                    line.push(inline);
                } else {
                    blocks.push(Block::Paragraph(vec![inline]));
                }
                return;
            }
            Open::Code(_) | Open::Chart(_) | Open::Items(..) | Open::Table(..) | Open::Row(..) => {
                return;
            }
            Open::Through => {}
        }
    }
}

fn push_block(stack: &mut [Open], block: Block) {
    for open in stack.iter_mut().rev() {
        if let Open::Blocks(_, blocks) = open {
            return blocks.push(block);
        }
    }
}
