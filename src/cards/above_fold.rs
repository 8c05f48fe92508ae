//! How much of a text can be in sight at first: the rest of it is drawn behind the paint.

use markdown::{Block, Inline};

/// How high a line of text is at least, in CSS pixels. This and what stands below are less than any size of
/// text makes them, so that too much is drawn at first rather than too little.
const LINE: u32 = 24;

/// How wide a character is at least that fills a line, in CSS pixels.
const CHARACTER: u32 = 16;

/// How many blocks at the beginning of a text can be in sight in a place of `width` by `height` CSS pixels.
#[must_use]
pub fn n_above_fold(blocks: &[Block], width: u32, height: u32) -> usize {
    let per_line = (width / CHARACTER).max(1);
    let mut above = 0;
    let is_in_sight = |block: &&Block| {
        let is_in_sight = above < height;
        above += n_lines(block, per_line) * LINE;
        is_in_sight
    };
    blocks.iter().take_while(is_in_sight).count()
}

/// How many lines a block has at least. What is inside of what is inside it counts as nothing, so that no
/// nesting is walked.
fn n_lines(block: &Block, per_line: u32) -> u32 {
    match block {
        Block::Paragraph(line) => {
            let said = line.iter().map(|inline| match inline {
                Inline::Text(words) => words.chars().filter(|c| !c.is_ascii()).count(),
                _ => 0,
            });
            u32::try_from(said.sum::<usize>()).unwrap_or(u32::MAX).div_ceil(per_line).max(1)
        }
        Block::List(_, items) => items.len() as u32,
        Block::Table(_, rows) => rows.len() as u32 + 1,
        Block::Rule => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use markdown::blocks;

    fn n_of(text: &str, height: u32) -> usize {
        n_above_fold(&blocks(text), 360, height)
    }

    #[test]
    fn what_follows_a_full_screen_is_not_in_sight() {
        let text = vec!["字".repeat(100); 9].join("\n\n");
        // Five lines of 24 pixels each.
        assert_eq!((n_of(&text, 1), n_of(&text, 120), n_of(&text, 121)), (1, 1, 2));
        assert_eq!(n_of(&text, 100_000), 9);
        assert_eq!(n_of("", 100), 0);
    }

    #[test]
    fn what_takes_no_room_is_counted_as_none() {
        assert_eq!(n_of("---\n\n字\n\n---\n\n字\n\n字", 48), 4);
    }

    #[test]
    fn small_letters_are_not_taken_for_wide_ones() {
        let text = vec!["i".repeat(200); 3].join("\n\n");
        assert_eq!(n_of(&text, 72), 3);
    }
}
