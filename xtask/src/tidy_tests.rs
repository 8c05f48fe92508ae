//! Each rule of tidy with a snippet that breaks it and one that does not.

use super::*;

fn advice(name: &str, source: &str) -> Vec<(usize, String)> {
    let source = format!("//! What it is for.\n{source}");
    findings(name, &source).into_iter().map(|finding| (finding.line, finding.advice)).collect()
}

fn lines(name: &str, source: &str) -> Vec<usize> {
    advice(name, source).into_iter().map(|(line, _)| line).collect()
}

#[test]
fn a_file_without_its_first_line_is_named() {
    let found = findings("crates/domain/src/x.rs", "use std::fmt;\n");
    assert_eq!(found.len(), 1);
    assert!(found[0].line == 1 && found[0].advice.contains("`//!`"));
    assert!(findings("crates/domain/src/x.rs", "//! Fine.\n").is_empty());
}

#[test]
fn arrows_go_one_way_only() {
    for (name, source) in [
        ("src/features/note/note_page.rs", "use crate::platform::dom;"),
        ("src/features/note/note_page.rs", "use crate::features::shop::ProductPage;"),
        ("src/features/note/note_page.rs", "use crate::{cards::NoteCard, features::{shop, note}};"),
        ("src/features/note/note_page.rs", "fn f() { crate::app::start() }"),
        ("src/cards/note_card.rs", "use crate::features::note::x;"),
        ("src/cards/note_card.rs", "use crate::{\n    ui::Button,\n    platform::dom,\n};"),
        ("src/ui/button.rs", "use crate::i18n::t;"),
        ("src/ui/button.rs", "use crate::state::Feed;"),
        ("src/state/feed.rs", "use crate::routes::Route;"),
        ("src/platform/dom.rs", "use crate::state::Feed;"),
        ("src/i18n/mod.rs", "use crate::ui::x;"),
        ("src/config.rs", "use crate::state::x;"),
        ("src/cards/note_card.rs", "use super::super::features::note;"),
        ("src/novelty/x.rs", ""),
    ] {
        assert_eq!(lines(name, source).len(), 1, "{name}: {source}");
    }
    for (name, source) in [
        (
            "src/features/note/note_page.rs",
            "use crate::{cards::{A, B}, ui::Button, state::use_note, routes::Route, i18n::t};",
        ),
        ("src/features/note/note_page.rs", "use crate::features::note::outline::Outline;"),
        (
            "src/features/note/note_page.rs",
            "// use crate::platform::x;\nlet a = \"crate::platform\";",
        ),
        ("src/ui/button.rs", "use crate::ui::icon::Icon; use crate::platform::dom;"),
        ("src/state/feed.rs", "use crate::platform::storage; pub(crate) fn f() {}"),
        ("src/app.rs", "use crate::{features::feed, platform::dom, state::provide_state};"),
        ("src/main.rs", "use zhongcao::app::App;"),
    ] {
        assert_eq!(advice(name, source), [], "{name}: {source}");
    }
}

#[test]
fn a_wrong_arrow_is_told_with_its_line_and_what_is_allowed() {
    let found = advice("src/ui/button.rs", "use crate::ui::x;\nuse crate::i18n::t;");
    assert_eq!(found, [(3, "`ui` may not name `crate::i18n`, only ui, platform".to_owned())]);
}

#[test]
fn texts_for_visitors_stand_in_i18n_alone() {
    let text = "let a = \"赞\"; // 赞\n/// 收藏\nlet b = r#\"\n，\"#;";
    assert_eq!(lines("src/ui/button.rs", text), [2, 5]);
    assert_eq!(lines("crates/markdown/src/lib.rs", text), [2, 5]);
    assert_eq!(lines("crates/domain/src/x.rs", "let c = '、';"), [2]);
    for name in ["src/i18n/zh_hans.rs", "crates/domain/src/fixtures.rs", "crates/api/tests/t.rs"] {
        assert_eq!(lines(name, text), [], "{name}");
    }
    let in_test = "#[cfg(test)]\nmod tests { const A: &str = \"赞\"; }";
    assert_eq!(lines("crates/domain/src/x.rs", in_test), []);
    let page = "<!-- 注释 -->\n<title>种草</title>\n<p>{{boot.waiting}}</p>";
    assert_eq!(findings("index.html", page).iter().map(|f| f.line).collect::<Vec<_>>(), [2]);
    let script = "// 注释\nvar a = '打开'; var b = '{{boot.waiting}}';";
    assert_eq!(findings("boot/boot.js", script).iter().map(|f| f.line).collect::<Vec<_>>(), [2]);
}

#[test]
fn markup_is_never_made_from_a_string() {
    for source in
        ["element.set_inner_html(x);", "view! { <p inner_html=x /> }", "insert_adjacent_html(x)"]
    {
        assert_eq!(lines("src/platform/dom.rs", source), [2], "{source}");
    }
    for source in [
        "a.innerHTML = b;",
        "a['innerHTML'] = b;",
        "a.insertAdjacentHTML(b, c);",
        "a.outerHTML = b",
    ] {
        assert_eq!(findings("boot/boot.js", source).len(), 1, "{source}");
    }
    assert_eq!(lines("src/platform/dom.rs", "// never innerHTML\nlet inner_html_free = 1;"), []);
}

#[test]
fn the_browser_is_called_in_platform_and_api_alone() {
    let source = "let w = web_sys::window();\nuse js_sys::Array;";
    assert_eq!(lines("src/state/feed.rs", source), [2, 3]);
    assert_eq!(lines("src/app.rs", source), [2, 3]);
    assert_eq!(lines("crates/community/src/lib.rs", source), [2, 3]);
    assert_eq!(lines("src/platform/dom.rs", source), []);
    assert_eq!(lines("crates/api/src/embedded/database.rs", source), []);
}

#[test]
fn money_is_whole() {
    let source = "let a: f64 = 1.0;\nlet b = x as f32;\nlet cf64 = 2; // f64";
    for file in ["money", "coupon", "coupon_tests", "ledger", "group_buy", "receipt", "sharing"] {
        assert_eq!(lines(&format!("crates/domain/src/{file}.rs"), source), [2, 3], "{file}");
    }
    assert_eq!(lines("crates/domain/src/masonry.rs", source), []);
}
