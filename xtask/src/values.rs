//! How a value in the front matter of a demo file becomes JSON, without floating point on the way.

/// How the text behind a key becomes JSON.
#[derive(Clone, Copy)]
pub enum Value {
    /// A string.
    Text,
    /// Names with commas between them, as an array of strings.
    List,
    /// Days, hours and minutes from the first opening, in milliseconds.
    Offset,
    /// The same, or nothing.
    OptionalOffset,
    /// Yuan with two decimals, in fen.
    Money,
    /// A whole number.
    Count,
    /// A whole number, or nothing.
    OptionalCount,
    /// Per cent, with up to two decimals, in hundredths of a per cent.
    Percent,
    /// `offset 标价 最低实付`: what a thing cost from an instant on. May stand more than once.
    Price,
    /// `offset number`: when more of a thing come, and how many.
    Restock,
    /// `name value value …`: something to choose. May stand more than once.
    Axis,
    /// `value value | surcharge | stock | offset number`: a combination that is made; the last part
    /// may be left out. May stand more than once.
    Variant,
    /// `value value | reason`: a combination that is not made. May stand more than once.
    NotMade,
    /// `title | note, note`: notes that belong together. May stand more than once.
    Collection,
    /// `kind | name | picture | words`: a code of WeChat. May stand more than once.
    Code,
    /// `product | relation days`: what an exercise lets one write about. May stand more than once.
    Subject,
    /// `active`, `removed`, or `blocked | reason`.
    Standing,
}

/// The largest amount that is taken, in fen; the same as `domain::money::MAX_FEN`.
const MAX_FEN: i64 = 10_000_000_000;

impl Value {
    /// Whether its key may stand more than once; its values then become an array.
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Price
                | Self::Axis
                | Self::Variant
                | Self::NotMade
                | Self::Collection
                | Self::Code
                | Self::Subject
        )
    }

    /// The JSON for `text`, or what should have stood there.
    pub fn to_json(self, text: &str) -> Result<String, String> {
        let number = |parsed: Option<i64>, like: &str| {
            parsed.map(|n| n.to_string()).ok_or(format!("{like}, not `{text}`"))
        };
        match self {
            Self::Text => Ok(json_string(text)),
            Self::List => {
                let names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
                Ok(format!("[{}]", names.map(json_string).collect::<Vec<_>>().join(",")))
            }
            Self::Offset => number(offset_ms(text), "a span of time like -3d2h, +5d, -5h30m or 0"),
            Self::OptionalOffset if text.is_empty() => Ok("null".to_owned()),
            Self::OptionalOffset => Self::Offset.to_json(text),
            Self::Money => {
                number(yuan_in_fen(text), "an amount in yuan like 79.00, 100000000.00 at most")
            }
            Self::OptionalCount if text.is_empty() => Ok("null".to_owned()),
            Self::OptionalCount => Self::Count.to_json(text),
            Self::Count => number(whole(text), "a whole number"),
            Self::Percent => number(hundredths(text), "a percentage like 5 or 7.5"),
            Self::Price => price(text),
            Self::Restock => restock(text),
            Self::Axis => axis(text),
            Self::Variant => variant(text),
            Self::NotMade => not_made(text),
            Self::Collection => collection(text),
            Self::Code => code(text),
            Self::Subject => subject(text),
            Self::Standing => standing(text),
        }
    }
}

fn price(text: &str) -> Result<String, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [at, list, paid] = words[..] else {
        return Err(format!("`offset 标价 最低实付` like -9d 79.00 69.00, not `{text}`"));
    };
    let (at, list, paid) =
        (Value::Offset.to_json(at)?, Value::Money.to_json(list)?, Value::Money.to_json(paid)?);
    Ok(format!("{{\"at\":{at},\"list\":{list},\"paid\":{paid}}}"))
}

fn restock(text: &str) -> Result<String, String> {
    let Some((at, n)) = text.split_once(char::is_whitespace) else {
        return Err(format!("`offset number` like +3d 60, not `{text}`"));
    };
    let (at, n) = (Value::Offset.to_json(at)?, Value::Count.to_json(n.trim())?);
    Ok(format!("{{\"at\":{at},\"n\":{n}}}"))
}

fn axis(text: &str) -> Result<String, String> {
    match text.split_once(char::is_whitespace) {
        Some((name, values)) => {
            Ok(format!("{{\"name\":{},\"values\":{}}}", json_string(name), json_words(values)))
        }
        None => Err(format!("a name and its values like 颜色 绿 黄, not `{text}`")),
    }
}

fn variant(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('|').map(str::trim).collect();
    let (values, surcharge, stock, more) = match parts[..] {
        [values, surcharge, stock] => (values, surcharge, stock, None),
        [values, surcharge, stock, more] => (values, surcharge, stock, Some(more)),
        _ => {
            return Err(format!(
                "`values | surcharge | stock | offset number` like 绿 大号 | 10.00 | 0 | +4d 40, not `{text}`"
            ));
        }
    };
    let more = more.map_or(Ok("null".to_owned()), restock)?;
    let (surcharge, stock) = (Value::Money.to_json(surcharge)?, Value::Count.to_json(stock)?);
    Ok(format!(
        "{{\"values\":{},\"surcharge\":{surcharge},\"stock\":{stock},\"restock\":{more}}}",
        json_words(values)
    ))
}

fn not_made(text: &str) -> Result<String, String> {
    match text.split_once('|') {
        Some((values, reason)) if !reason.trim().is_empty() => Ok(format!(
            "{{\"values\":{},\"reason\":{}}}",
            json_words(values),
            json_string(reason.trim())
        )),
        _ => Err(format!("`values | reason` like 黄 大号 | 没有开模, not `{text}`")),
    }
}

fn collection(text: &str) -> Result<String, String> {
    match text.split_once('|') {
        Some((title, notes)) if !title.trim().is_empty() => Ok(format!(
            "{{\"title\":{},\"notes\":{}}}",
            json_string(title.trim()),
            Value::List.to_json(notes)?
        )),
        _ => Err(format!("`title | note, note`, not `{text}`")),
    }
}

fn code(text: &str) -> Result<String, String> {
    let parts: Vec<&str> = text.split('|').map(str::trim).collect();
    match parts[..] {
        [kind @ ("gongzhonghao" | "xiaochengxu"), name, picture, words]
            if !name.is_empty() && !words.is_empty() =>
        {
            let [kind, name, picture, words] = [kind, name, picture, words].map(json_string);
            Ok(format!(
                "{{\"kind\":{kind},\"name\":{name},\"picture\":{picture},\"words\":{words}}}"
            ))
        }
        _ => Err(format!("`gongzhonghao or xiaochengxu | name | picture | words`, not `{text}`")),
    }
}

fn subject(text: &str) -> Result<String, String> {
    let wrong = || format!("`product | bought DAYS`, `gift`, `partner` or `none`, not `{text}`");
    let (product, said) = text.split_once('|').ok_or_else(wrong)?;
    let (relation, days) = match said.split_whitespace().collect::<Vec<_>>()[..] {
        ["bought", days] => ("bought", Value::Count.to_json(days)?),
        [relation @ ("gift" | "partner" | "none")] => (relation, "null".to_owned()),
        _ => return Err(wrong()),
    };
    let product = json_string(product.trim());
    Ok(format!("{{\"product\":{product},\"relation\":\"{relation}\",\"arrived_days\":{days}}}"))
}

fn standing(text: &str) -> Result<String, String> {
    match text.split_once('|') {
        None if matches!(text, "active" | "removed") => Ok(json_string(text)),
        Some((word, reason)) if word.trim() == "blocked" && !reason.trim().is_empty() => {
            Ok(format!("{{\"blocked\":{{\"reason\":{}}}}}", json_string(reason.trim())))
        }
        _ => Err(format!("active, removed, or `blocked | reason`, not `{text}`")),
    }
}

fn json_words(words: &str) -> String {
    let words: Vec<String> = words.split_whitespace().map(json_string).collect();
    format!("[{}]", words.join(","))
}

/// Digits alone, and few enough for an `i64`.
fn whole(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// `79.00` or `79`.
fn yuan_in_fen(text: &str) -> Option<i64> {
    match text.split_once('.') {
        Some((_, fen)) if fen.len() != 2 => None,
        _ => hundredths(text).filter(|fen| *fen <= MAX_FEN),
    }
}

/// A decimal number with at most two decimals, in hundredths.
fn hundredths(text: &str) -> Option<i64> {
    let (units, decimals) = text.split_once('.').unwrap_or((text, "00"));
    let decimals = match decimals.len() {
        1 => whole(decimals)? * 10,
        2 => whole(decimals)?,
        _ => return None,
    };
    whole(units)?.checked_mul(100)?.checked_add(decimals)
}

/// `-3d2h`, `+5d`, `-5h30m` or `0`; each unit at most once, larger ones first.
fn offset_ms(text: &str) -> Option<i64> {
    if text == "0" {
        return Some(0);
    }
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest.is_empty() {
        return None;
    }
    let mut ms = 0_i64;
    for (unit, unit_ms) in [('d', 86_400_000), ('h', 3_600_000), ('m', 60_000)] {
        if let Some((number, after)) = rest.split_once(unit) {
            ms = ms.checked_add(whole(number)?.checked_mul(unit_ms)?)?;
            rest = after;
        }
    }
    rest.is_empty().then_some(sign * ms)
}

/// A JSON string with its quotes; other than ASCII stays as it is.
pub fn json_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_whole_fen_and_shares_whole_hundredths_of_a_per_cent() {
        assert_eq!(yuan_in_fen("79.00"), Some(7900));
        assert_eq!(yuan_in_fen("0.05"), Some(5));
        assert_eq!(yuan_in_fen("79"), Some(7900));
        for wrong in [
            "79.5",
            "79.",
            ".50",
            "-1.00",
            "1,000.00",
            "",
            "9e3",
            "100000000.01",
            "99999999999999999999",
        ] {
            assert_eq!(yuan_in_fen(wrong), None, "{wrong}");
        }
        assert_eq!(hundredths("5"), Some(500));
        assert_eq!(hundredths("7.5"), Some(750));
        assert_eq!(hundredths("0.25"), Some(25));
        assert_eq!(hundredths("0.125"), None);
    }

    #[test]
    fn what_has_several_parts_becomes_an_object() {
        for (value, text, json) in [
            (Value::Price, "-9d 79.00 69.00", r#"{"at":-777600000,"list":7900,"paid":6900}"#),
            (Value::Restock, "+1d 40", r#"{"at":86400000,"n":40}"#),
            (Value::Axis, "颜色 绿 黄", r#"{"name":"颜色","values":["绿","黄"]}"#),
            (
                Value::Variant,
                "绿 大号 | 10.00 | 3",
                r#"{"values":["绿","大号"],"surcharge":1000,"stock":3,"restock":null}"#,
            ),
            (
                Value::NotMade,
                "黄 大号 | 没有开模",
                r#"{"values":["黄","大号"],"reason":"没有开模"}"#,
            ),
        ] {
            assert_eq!(value.to_json(text).as_deref(), Ok(json));
        }
        let subject = Value::Subject.to_json("plate | bought 40");
        assert_eq!(
            subject.as_deref(),
            Ok(r#"{"product":"plate","relation":"bought","arrived_days":40}"#)
        );
        assert!(Value::Subject.to_json("plate | found").is_err());
        let collection = Value::Collection.to_json("吃饭 | a, b");
        assert_eq!(collection.as_deref(), Ok(r#"{"title":"吃饭","notes":["a","b"]}"#));
        let code = Value::Code.to_json("xiaochengxu | 小厨房 | code-a | 小程序的码");
        assert_eq!(
            code.as_deref(),
            Ok(r#"{"kind":"xiaochengxu","name":"小厨房","picture":"code-a","words":"小程序的码"}"#)
        );
        let standing = Value::Standing.to_json("blocked | 刷单");
        assert_eq!(standing.as_deref(), Ok(r#"{"blocked":{"reason":"刷单"}}"#));
        for (value, text) in [
            (Value::Price, "-9d 79.00"),
            (Value::Price, "-9d 79.00 -1.00"),
            (Value::Restock, "+1d"),
            (Value::Axis, "颜色"),
            (Value::Variant, "绿 | 10.00"),
            (Value::Variant, "绿 | 1 | 1 | soon 3"),
            (Value::NotMade, "黄 大号 |"),
            (Value::Collection, "a, b"),
            (Value::Code, "qq | a | b | c"),
            (Value::Standing, "blocked"),
        ] {
            assert!(value.to_json(text).is_err(), "{text}");
        }
    }

    #[test]
    fn spans_are_milliseconds_before_or_after_the_first_opening() {
        assert_eq!(offset_ms("-3d2h"), Some(-266_400_000));
        assert_eq!(offset_ms("+5d"), Some(432_000_000));
        assert_eq!(offset_ms("-5h30m"), Some(-19_800_000));
        assert_eq!(offset_ms("0"), Some(0));
        for wrong in ["", "-", "3", "d", "2h3d", "3d3d", "3d 2h", "1w"] {
            assert_eq!(offset_ms(wrong), None, "{wrong}");
        }
    }
}
