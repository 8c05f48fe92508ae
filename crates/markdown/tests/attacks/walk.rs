//! What a text gives, counted. Recursive: that it never goes deep is what the tests are about.

use markdown::{Block, Inline, Link};

/// What was found.
#[derive(Default)]
pub struct Found {
    /// How deep blocks and lines stand in one another.
    pub depth: usize,
    /// How many blocks, lines and pieces of lines there are.
    pub n_pieces: usize,
    /// How much there is to read, addresses included.
    pub n_bytes: usize,
    /// Where one can go.
    pub links: Vec<Link>,
    /// The pictures it asks for.
    pub pictures: Vec<String>,
}

/// Counts what `blocks` hold.
pub fn walk(blocks: &[Block]) -> Found {
    let mut found = Found::default();
    found.blocks(blocks, 1);
    found
}

impl Found {
    fn at(&mut self, depth: usize, words: &str) {
        self.depth = self.depth.max(depth);
        self.n_pieces += 1;
        self.n_bytes += words.len();
    }

    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            self.at(depth, "");
            match block {
                Block::Paragraph(line) | Block::Heading(_, line) => self.line(line, depth + 1),
                Block::LoneLink(link, label) => self.link(link, label, depth + 1),
                Block::Quote(inner) | Block::Callout(_, inner) => self.blocks(inner, depth + 1),
                Block::List(_, items) => {
                    items.iter().for_each(|item| self.blocks(item, depth + 1));
                }
                Block::Code(code) | Block::Chart(code) => self.at(depth, code),
                Block::Table(head, rows) => {
                    for cell in head.iter().chain(rows.iter().flatten()) {
                        self.line(cell, depth + 1);
                    }
                }
                Block::Rule => {}
            }
        }
    }

    fn line(&mut self, line: &[Inline], depth: usize) {
        for inline in line {
            match inline {
                Inline::Text(words) | Inline::Code(words) => self.at(depth, words),
                Inline::Strong(line) | Inline::Emphasis(line) | Inline::Struck(line) => {
                    self.at(depth, "");
                    self.line(line, depth + 1);
                }
                Inline::Link(link, label) => self.link(link, label, depth),
                Inline::Picture(name, alt) => {
                    self.at(depth, alt);
                    self.pictures.push(name.clone());
                }
                Inline::Break => self.at(depth, ""),
            }
        }
    }

    fn link(&mut self, link: &Link, label: &[Inline], depth: usize) {
        self.at(depth, &format!("{link:?}"));
        self.links.push(link.clone());
        self.line(label, depth + 1);
    }
}
