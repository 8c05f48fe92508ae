//! Untrusted Markdown in, safe blocks out: no raw HTML, allow-listed links, bounded work.
//!
//! Nothing here makes HTML. The app turns blocks into views, so text can only ever become text.

mod link;
mod tree;

pub use link::{Link, Target};

use pulldown_cmark::{Options, Parser};

/// The longest text that is read, in bytes; what is beyond is left out.
pub const MAX_BYTES: usize = 64 * 1024;
/// The deepest nesting that is kept; what is nested deeper stands at this depth.
pub const MAX_DEPTH: usize = 32;
/// The most parser events that are read.
pub const MAX_EVENTS: usize = 5_000;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A link alone in its paragraph: a product's becomes its card.
    LoneLink(Link, Vec<Inline>),
    /// A heading; the level is 2 to 4, because the title of the note is the first.
    Heading(u8, Vec<Inline>),
    /// A quotation.
    Quote(Vec<Block>),
    /// A quotation that calls out: `> [!NOTE]` and its like.
    Callout(Callout, Vec<Block>),
    /// The lines of a chart: a fenced block of that name.
    Chart(String),
    /// A list; its first number when it is an ordered one.
    List(Option<u64>, Vec<Vec<Block>>),
    /// Preformatted text.
    Code(String),
    /// A table: the cells of its head, then rows of cells.
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    /// A line across.
    Rule,
}

/// What kind of call a quotation makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callout {
    /// Something to remember.
    Note,
    /// Something to try.
    Tip,
    /// Something to beware of.
    Warning,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Strong text.
    Strong(Vec<Inline>),
    /// Stressed text.
    Emphasis(Vec<Inline>),
    /// Text that no longer holds.
    Struck(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link to an allowed place.
    Link(Link, Vec<Inline>),
    /// A picture of the text's own, by its name, with words for those who do not see it.
    Picture(String, String),
    /// A new line.
    Break,
}

/// The blocks of `text`. Never fails: what is not allowed is shown as text or left out.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block> {
    let mut end = text.len().min(MAX_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
    let events = Parser::new_ext(&text[..end], options).take(MAX_EVENTS);
    tree::grow(events)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn raw_html_is_shown_as_text() {
        let found = blocks("a <b onclick=x>b</b>\n\n<script>alert(1)</script>");
        let written = format!("{found:?}");
        assert!(written.contains("<b onclick=x>") && written.contains("<script>"));
        assert!(found.iter().all(|block| matches!(block, Block::Paragraph(_))));
    }

    #[test]
    fn a_link_alone_in_its_paragraph_stands_out() {
        let found = blocks("看这里：\n\n[餐盘](/product/bear-plate)\n\n和[餐盘](/product/a)一起");
        assert!(matches!(&found[1], Block::LoneLink(link, label)
            if link.target == Target::Internal("/product/bear-plate".into()) && *label == [text("餐盘")]));
        assert!(matches!(found[2], Block::Paragraph(_)));
    }

    #[test]
    fn a_link_to_nowhere_allowed_is_only_its_words() {
        for bad in ["javascript:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x"] {
            let found = blocks(&format!("甲[按我]({bad})"));
            assert_eq!(found, [Block::Paragraph(vec![text("甲"), text("按我")])], "{bad}");
        }
    }

    #[test]
    fn a_picture_is_named_never_fetched_from_an_address() {
        let found = blocks("![一只*盘*子](plate-stain)");
        let picture = Inline::Picture("plate-stain".into(), "一只盘子".into());
        assert_eq!(found, [Block::Paragraph(vec![picture])]);
        for elsewhere in ["https://evil.example/x.png", "/x", "data:image/png,x", "a%20b"] {
            let found = blocks(&format!("![字]({elsewhere})"));
            assert_eq!(found, [Block::Paragraph(vec![text("字")])], "{elsewhere}");
        }
    }

    #[test]
    fn footnotes_are_only_their_words() {
        let found = format!("{:?}", blocks("甲[^1]\n\n[^1]: 乙"));
        assert!(found.contains("^1") && !found.contains("Footnote"));
    }

    #[test]
    fn tables_lists_and_quotes_keep_their_shape() {
        let found = blocks("- 一\n- 二\n\n> 引\n\n|甲|乙|\n|-|-|\n|1|2|\n\n3. 三");
        assert!(matches!(&found[0], Block::List(None, items) if items.len() == 2));
        assert!(matches!(&found[1], Block::Quote(inner) if inner.len() == 1));
        assert!(
            matches!(&found[2], Block::Table(head, rows) if head.len() == 2 && rows.len() == 1)
        );
        assert!(matches!(&found[3], Block::List(Some(3), _)));
    }

    #[test]
    fn a_quotation_may_call_out_and_a_fence_may_be_a_chart() {
        let found = blocks(
            "> [!TIP]\n> 先用\n\n> [!OTHER]\n> 引\n\n```chart\n题\n一 | 1\n```\n\n```\n代码\n```",
        );
        assert!(matches!(&found[0], Block::Callout(Callout::Tip, inner) if inner.len() == 1));
        assert!(matches!(&found[1], Block::Quote(_)));
        assert_eq!(found[2], Block::Chart("题\n一 | 1\n".into()));
        assert!(matches!(&found[3], Block::Code(_)));
    }

    #[test]
    fn deep_nesting_is_flattened() {
        let found = blocks(&format!("{}底", "> ".repeat(500)));
        assert!(depth(&found) <= MAX_DEPTH);
        assert!(format!("{found:?}").contains('底'));
    }

    fn depth(blocks: &[Block]) -> usize {
        blocks
            .iter()
            .map(|block| match block {
                Block::Quote(inner) | Block::Callout(_, inner) => 1 + depth(inner),
                Block::List(_, items) => 1 + items.iter().map(|i| depth(i)).max().unwrap_or(0),
                _ => 1,
            })
            .max()
            .unwrap_or(0)
    }

    proptest! {
        #[test]
        fn any_text_gives_blocks_of_bounded_depth(text in "(?s).{0,400}") {
            prop_assert!(depth(&blocks(&text)) <= MAX_DEPTH);
        }
    }
}
