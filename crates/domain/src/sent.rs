//! What a page asked for, by the addresses that the browser wrote down: whether any of it said
//! something about whoever looks.
//!
//! Source: features.md, C16: a page says 本页未发送任何个人信息 where that is true. A request of our own
//! names a file of the site. What somebody types or chooses could only stand behind a `?`, or go
//! elsewhere; both are told.

/// Of the addresses that were asked for those that left the site, or said more than the name of a file,
/// each once. `origin` is that of the site, without a slash at its end.
#[must_use]
pub fn telling(addresses: &[String], origin: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for address in addresses {
        let sent = address.split('#').next().unwrap_or_default();
        if !is_plain(sent, origin) && !found.iter().any(|other| other == sent) {
            found.push(sent.to_owned());
        }
    }
    found
}

/// Whether an address names a file of the site and nothing more, or asks nobody for anything.
fn is_plain(address: &str, origin: &str) -> bool {
    // What the page holds itself is sent nowhere.
    if address.starts_with("data:") || address.starts_with("blob:") {
        return true;
    }
    let path = address.strip_prefix(origin).filter(|path| path.starts_with('/'));
    !origin.is_empty() && path.is_some_and(|path| !path.contains('?'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://zhongcao.example";

    fn telling_of(address: &str) -> bool {
        !telling(&[address.to_owned()], SITE).is_empty()
    }

    #[test]
    fn files_of_the_site_say_nothing_about_anybody() {
        for plain in [
            "https://zhongcao.example/",
            "https://zhongcao.example/x/app-0123abcd.wasm",
            "https://zhongcao.example/icons-1.svg#icon-heart",
            "data:image/png;base64,AAAA?q=1",
            "blob:https://zhongcao.example/0000",
        ] {
            assert!(!telling_of(plain), "{plain}");
        }
    }

    #[test]
    fn another_host_and_anything_behind_a_question_mark_are_told() {
        for telling in [
            "https://zhongcao.example/search?q=%E9%A4%90%E7%9B%98",
            "https://zhongcao.example/a?13800138000",
            "https://zhongcao.example.evil.example/a",
            "https://zhongcao.example:8443/a",
            "http://zhongcao.example/a",
            "https://evil.example/?https://zhongcao.example/",
            "//evil.example/x",
            "",
        ] {
            assert!(telling_of(telling), "{telling}");
        }
        let twice = ["https://a.example/x#1".to_owned(), "https://a.example/x#2".to_owned()];
        assert_eq!(telling(&twice, SITE), ["https://a.example/x"]);
        assert_eq!(telling(&["/x".to_owned()], "").len(), 1, "no site, no promise");
    }
}
