//! A chart in a lesson, written as lines of text: `label | number`, a caption above, a source below.

/// A chart. Numbers are kept as they are written, beside their thousandths for drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, with its unit.
    pub caption: String,
    /// Its rows.
    pub rows: Vec<Bar>,
    /// Where the numbers come from.
    pub source: String,
}

/// A row of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// The number as it is written.
    pub number: String,
    /// Its share of the largest number, in thousandths.
    pub share: u32,
}

/// What stands before the source.
const SOURCE: &str = "\u{6765}\u{6e90}\u{ff1a}";

impl Chart {
    /// Reads a chart; nothing when a line is none of one, or it has fewer than two rows.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let caption = lines.next()?.to_owned();
        let mut rows = Vec::new();
        let mut source = None;
        for line in lines {
            if source.is_some() {
                return None;
            }
            if let Some(words) = line.strip_prefix(SOURCE) {
                source = Some(words.trim().to_owned());
            } else {
                let (label, number) = line.rsplit_once('|')?;
                let (label, number) = (label.trim(), number.trim());
                rows.push((label.to_owned(), number.to_owned(), thousandths(number)?));
            }
        }
        let most = rows.iter().map(|(.., n)| *n).max().filter(|n| *n > 0)?;
        let source = source.filter(|source| !source.is_empty())?;
        let bar = |(label, number, n): (String, String, u64)| Bar {
            label,
            number,
            share: u32::try_from(u128::from(n) * 1000 / u128::from(most)).unwrap_or(1000),
        };
        (rows.len() >= 2).then(|| Self {
            caption,
            rows: rows.into_iter().map(bar).collect(),
            source,
        })
    }
}

/// A plain decimal number in thousandths.
fn thousandths(number: &str) -> Option<u64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 3 || whole.len() > 15 {
        return None;
    }
    let part: u64 = format!("{part:0<3}").parse().ok()?;
    whole.parse::<u64>().ok()?.checked_mul(1000)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_chart_is_its_caption_its_rows_and_its_source() {
        let chart = Chart::read("用户（亿）\n2017 年 | 2\n2018 年 | 4.18\n来源：种子资料001")
            .expect("a chart");
        assert_eq!((chart.caption.as_str(), chart.source.as_str()), ("用户（亿）", "种子资料001"));
        assert_eq!(chart.rows[0], Bar { label: "2017 年".into(), number: "2".into(), share: 478 });
        assert_eq!(chart.rows[1].share, 1000);
        for wrong in [
            "",
            "题\n一 | 1\n来源：x",
            "题\n一 | 1\n二 | 2",
            "题\n一 | 1\n二 | 二\n来源：x",
            "题\n一 | 1\n来源：x\n二 | 2",
            "题\n一 | 0\n二 | 0\n来源：x",
            "题\n一 | 1.2345\n二 | 0\n来源：x",
        ] {
            assert_eq!(Chart::read(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_chart_or_none(text in "(?s)[|0-9.\n来源：a]{0,60}") {
            if let Some(chart) = Chart::read(&text) {
                prop_assert!(chart.rows.iter().all(|row| row.share <= 1000));
                prop_assert!(chart.rows.iter().any(|row| row.share == 1000));
            }
        }
    }
}
