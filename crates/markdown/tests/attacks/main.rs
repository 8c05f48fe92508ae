//! Markdown that means harm: addresses behind every disguise in every carrier, and texts made to
//! cost more than they are worth. What comes out is small, shallow, and leads nowhere it may not.

mod addresses;
mod costly;
mod walk;

use addresses::{CARRIERS, DISGUISES, SCHEMES, is_allowed};
use markdown::{Link, MAX_BYTES, MAX_DEPTH, MAX_EVENTS, Target, blocks};
use proptest::prelude::*;
use walk::{Found, walk};

/// What must hold of whatever a text gives.
fn assert_harmless(found: &Found, of: &str) {
    let of: String = of.chars().take(80).collect();
    assert!(found.depth <= MAX_DEPTH, "{} deep: {of}", found.depth);
    assert!(found.n_pieces <= 2 * MAX_EVENTS, "{} pieces: {of}", found.n_pieces);
    assert!(found.n_bytes <= 4 * MAX_BYTES, "{} bytes: {of}", found.n_bytes);
    for link in &found.links {
        assert!(is_allowed(&link.target), "{link:?} of {of}");
    }
    for picture in &found.pictures {
        let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        assert!(picture.bytes().all(is_name), "{picture} of {of}");
    }
}

#[test]
fn no_disguise_of_an_address_gets_past_the_list_of_what_is_allowed() {
    let mut n = 0;
    for scheme in SCHEMES {
        for disguise in DISGUISES {
            for carry in CARRIERS {
                let text = carry(&disguise(scheme));
                let found = walk(&blocks(&text));
                assert_harmless(&found, &text);
                // What leads anywhere at all stays with us: none of these schemes is allowed.
                let leaves =
                    found.links.iter().any(|link| !matches!(link.target, Target::Internal(_)));
                assert!(!leaves, "{:?} of {text}", found.links);
                n += 1;
            }
        }
    }
    assert_eq!(n, 12 * 40 * 8);
}

#[test]
fn an_honest_address_is_a_link_in_every_carrier() {
    for (n, carry) in CARRIERS.iter().enumerate() {
        let found = walk(&blocks(&carry("https://shop.example/a?b=c#d")));
        // A picture is none of the text's own: only its words stay.
        let n_links = usize::from(n != addresses::PICTURE);
        assert_eq!(found.links.len(), n_links, "carrier {n}");
        assert!(found.links.iter().all(|link| is_allowed(&link.target)));
    }
}

#[test]
fn no_disguise_of_a_host_is_another_host_than_is_shown() {
    let mut n_links = 0;
    for disguise in DISGUISES {
        for host in
            ["evil.example", "bank.example@evil.example", "evil.example:99", "evil.\u{4f8b}"]
        {
            for carry in CARRIERS {
                let text = carry(&disguise(&format!("https://{host}/x")));
                let found = walk(&blocks(&text));
                assert_harmless(&found, &text);
                n_links += found.links.len();
            }
        }
    }
    assert!(n_links > 60, "{n_links}: some of them are honest");
}

#[test]
fn what_is_made_to_cost_much_ends_small_and_shallow() {
    for (name, make) in costly::TEXTS {
        for bytes in [MAX_BYTES, 4 * MAX_BYTES, 1_000_000] {
            let text = make(bytes);
            assert!(text.len() >= bytes, "{name}: {} bytes", text.len());
            assert_harmless(&walk(&blocks(&text)), name);
        }
    }
}

/// Pieces of Markdown, put together in any order.
fn any_markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "[",
            "](",
            ")",
            "![",
            "<",
            ">",
            "*",
            "_",
            "**",
            "~~",
            "`",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "|",
            "\n|-|-|\n",
            "\\",
            "&Tab;",
            "&#58;",
            "\0",
            "[r]: ",
            "[r]",
            "javascript:",
            "https://",
            "//",
            "mailto:",
            "/note/",
            "@",
            "evil.example",
            "#",
            "    ",
            "<script>",
            "<!--",
            "\u{202e}",
            "\u{200b}",
        ])
        .prop_map(str::to_owned),
        "(?s).{0,3}",
    ];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_ends_and_leads_only_where_it_may(text in any_markdown()) {
        assert_harmless(&walk(&blocks(&text)), &text);
    }

    #[test]
    fn any_address_is_allowed_or_refused(href in "(?s).{0,60}|(https?|mailto|javascript)?:?/{0,3}[a-z@.:\\\\%\u{430}]{0,20}") {
        if let Some(link) = Link::to(&href) {
            prop_assert!(is_allowed(&link.target), "{link:?}");
            // Read again, it leads to the same place.
            let (Target::Internal(again) | Target::Mail(again) | Target::External { href: again, .. }) = &link.target;
            prop_assert_eq!(Link::to(again), Some(link.clone()));
        }
    }
}
