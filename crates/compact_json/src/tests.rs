//! What `serde_json` reads is read alike, and what it refuses is refused.

use crate::{from_str, tree::Tree};
use proptest::prelude::*;
use serde::{Deserialize, Serialize, de::IgnoredAny};
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Id(String);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Way {
    ByFoot,
    ByTrain { line: u8, seat: Option<u16> },
    With(Id),
    Between(i64, u32),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Trip {
    id: Id,
    way: Way,
    #[serde(default)]
    stops: Vec<String>,
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    whom: Option<Id>,
    prices: BTreeMap<String, u64>,
    is_over: bool,
    #[serde(default)]
    note: String,
    pair: (i32, char),
}

fn way() -> impl Strategy<Value = Way> {
    prop_oneof![
        Just(Way::ByFoot),
        (any::<u8>(), any::<Option<u16>>()).prop_map(|(line, seat)| Way::ByTrain { line, seat }),
        any::<String>().prop_map(|id| Way::With(Id(id))),
        any::<(i64, u32)>().prop_map(|(from, to)| Way::Between(from, to)),
    ]
}

prop_compose! {
    fn trip()(
        id in any::<String>(),
        way in way(),
        stops in any::<Vec<String>>(),
        whom in any::<Option<String>>(),
        prices in any::<BTreeMap<String, u64>>(),
        is_over in any::<bool>(),
        note in any::<String>(),
        pair in any::<(i32, char)>(),
    ) -> Trip {
        Trip { id: Id(id), way, stops, whom: whom.map(Id), prices, is_over, note, pair }
    }
}

/// Pieces of which texts are that are JSON, or nearly.
fn nearly_json() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\"",
        "\"\\u00e9\"",
        "\\",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\n",
        "\\x",
        "\u{1}",
        "é",
        "0",
        "-1",
        "01",
        "-",
        "1.5",
        "1.",
        "2e3",
        "2e",
        "18446744073709551616",
        "true",
        "false",
        "null",
        "nul",
        " ",
        "\n",
        "\u{a0}",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn reads_what_serde_json_writes(trip in trip()) {
        let text = serde_json::to_string(&trip).expect("plain data");
        prop_assert_eq!(from_str::<Trip>(&text), Ok(trip));
    }

    #[test]
    fn reads_as_serde_json_does_when_something_is_missing_or_other(
        trip in trip(),
        gone in prop::sample::select(vec!["id", "way", "stops", "for", "prices", "note", "pair", "none"]),
        other in prop::sample::select(vec!["null", "-1", "300", "\"x\"", "{}", "{\"by_foot\":null}", "1.5"]),
        place in prop::sample::select(vec!["id", "way", "stops", "for", "is_over", "note", "pair", "new"]),
    ) {
        let mut value = serde_json::to_value(&trip).expect("plain data");
        let map = value.as_object_mut().expect("a struct");
        map.remove(gone);
        map.insert(place.to_owned(), serde_json::from_str(other).expect("a value"));
        let text = value.to_string();
        prop_assert_eq!(from_str::<Trip>(&text).ok(), serde_json::from_str(&text).ok());
    }

    #[test]
    fn knows_what_is_json(text in nearly_json()) {
        let theirs = serde_json::from_str::<Value>(&text);
        // JSON has numbers of any size; serde_json reads none beyond those of `f64`.
        prop_assume!(!theirs.as_ref().is_err_and(|why| why.to_string().starts_with("number out of range")));
        prop_assert_eq!(Tree::of(&text).is_some(), theirs.is_ok(), "{}", text);
    }

    #[test]
    fn texts_are_those_that_serde_json_reads(text in nearly_json()) {
        let text = format!("\"{text}\"");
        prop_assert_eq!(from_str::<String>(&text).ok(), serde_json::from_str(&text).ok());
    }

    #[test]
    fn half_a_text_is_none(trip in trip(), at in any::<prop::sample::Index>()) {
        let text = serde_json::to_string(&trip).expect("plain data");
        let cuts: Vec<usize> = (0..text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        prop_assert!(from_str::<Trip>(&text[..*at.get(&cuts)]).is_err());
    }
}

#[test]
fn numbers_that_do_not_fit_are_none() {
    assert_eq!(from_str("-9223372036854775808"), Ok(i64::MIN));
    assert_eq!(from_str("18446744073709551615"), Ok(u64::MAX));
    for text in ["-9223372036854775809", "9223372036854775808", "1.0", "1e2", "-0.5", "\"1\""] {
        assert!(from_str::<i64>(text).is_err(), "{text}");
    }
    assert!(from_str::<u8>("256").is_err() && from_str::<u8>("-1").is_err());
}

#[test]
fn a_number_is_json_however_large_it_is() {
    let text = "2e318446744073709551616";
    assert!(Tree::of(text).is_some());
    assert!(serde_json::from_str::<Value>(text).is_err(), "what reads `f64` says so itself");
}

#[test]
fn what_nobody_asks_for_is_passed_over() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Point {
        x: i32,
    }
    let text = r#"{"why":[1.5,{"a":null}],"x":3,"x":4,"y":"\ud83d\ude00"}"#;
    assert_eq!(from_str(text), Ok(Point { x: 3 }));
    assert!(from_str::<IgnoredAny>(text).is_ok());
    assert!(from_str::<Point>("[3]").is_err(), "a list is no struct");
}

#[test]
fn depth_has_an_end() {
    let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
    assert!(from_str::<IgnoredAny>(&nested(127)).is_ok());
    assert!(from_str::<IgnoredAny>(&nested(128)).is_err());
    assert!(from_str::<IgnoredAny>(&"[".repeat(1_000_000)).is_err());
}
