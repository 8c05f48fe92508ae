//! Where a link in somebody's text may lead: into the app, to http(s), or to a mail address.
//!
//! What is let through is named here; all else is refused, and its words stay as words. An address
//! that a browser would read otherwise than we do is refused as well: the host one sees is the host
//! one gets to.

/// The longest address that is followed, in bytes.
const MAX_HREF: usize = 2_048;

/// A link that may be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address of the app, from `/` on. Which of them there are is for the app to say.
    Internal(String),
    /// An address outside, with its host as a reader should see it.
    External {
        /// The whole address.
        href: String,
        /// Its host, in ASCII.
        host: String,
    },
    /// A mail address, from `mailto:` on.
    Mail(String),
}

impl Link {
    /// The link to `href`, if it may be followed.
    #[must_use]
    pub fn to(href: &str) -> Option<Self> {
        // Browsers drop or turn these inside addresses; nothing must hide behind them.
        let is_turned = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
        if href.len() > MAX_HREF || href.chars().any(is_turned) {
            return None;
        }
        if href.starts_with('/') {
            let leaves = href.starts_with("//");
            return (!leaves).then(|| Self { target: Target::Internal(href.to_owned()) });
        }
        let (scheme, rest) = href.split_once(':')?;
        let scheme = scheme.to_ascii_lowercase();
        let target = match (scheme.as_str(), rest.strip_prefix("//")) {
            ("http" | "https", Some(rest)) => {
                let (host, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
                let host = host.to_ascii_lowercase();
                if !is_host(&host) {
                    return None;
                }
                let slash = if rest.starts_with('/') { "" } else { "/" };
                Target::External { href: format!("{scheme}://{host}{slash}{rest}"), host }
            }
            ("mailto", None) if is_mail(rest) => Target::Mail(format!("mailto:{rest}")),
            _ => return None,
        };
        Some(Self { target })
    }
}

/// Whether a host is the plain name of a machine on the internet: labels of ASCII, two or more, of
/// which the last is no number. Names before it, ports, addresses of numbers in any of their
/// spellings, and letters that look like others are none; names in other scripts are those in
/// their ASCII form.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    host.len() <= 253
        && host.split('.').all(is_label)
        && host
            .rsplit_once('.')
            .is_some_and(|(_, last)| last.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether `mail` is a mail address and nothing more: no subject, no text, no further readers.
fn is_mail(mail: &str) -> bool {
    mail.split_once('@').is_some_and(|(name, host)| {
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"._+-".contains(&b);
        !name.is_empty() && name.bytes().all(is_plain) && is_host(host)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(href: &str) -> Option<String> {
        match Link::to(href)?.target {
            Target::External { host, .. } => Some(host),
            _ => None,
        }
    }

    #[test]
    fn the_host_that_is_shown_is_the_host_one_gets_to() {
        let link = Link::to("HTTPS://Shop.Example?b").map(|link| link.target);
        let (href, host) = ("https://shop.example/?b".to_owned(), "shop.example".to_owned());
        assert_eq!(link, Some(Target::External { href, host }));
        assert_eq!(
            self::host("http://xn--fiq228c.example/@a:b").as_deref(),
            Some("xn--fiq228c.example")
        );
    }

    #[test]
    fn a_host_that_could_be_read_in_two_ways_is_no_host() {
        for href in [
            "https:///x",
            "https:shop.example",
            "https:/shop.example",
            "https://bank.example@evil.example/x",
            "https://bank.example:x@evil.example",
            "https://@evil.example",
            "https://evil.example:8443/",
            "https://b\u{430}nk.example/",
            "https://evil\u{3002}example/",
            "https://bank.example\u{2215}evil.example/",
            "https://evil%2eexample/",
            "https://bank.example\\@evil.example/",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.0x1/",
            "https://[::1]/",
            "https://localhost/",
            "https://evil.example./",
            "https://evil..example/",
            "https://\u{202e}elpmaxe.live/",
        ] {
            assert_eq!(Link::to(href), None, "{href}");
        }
    }

    #[test]
    fn a_scheme_cannot_hide_behind_control_characters() {
        assert_eq!(Link::to("java\tscript:alert(1)"), None);
        assert_eq!(Link::to("\u{1}javascript:alert(1)"), None);
        assert_eq!(Link::to("/\\evil.example"), None);
        assert_eq!(Link::to("http\u{ff53}://evil.example"), None);
    }

    #[test]
    fn a_mail_goes_to_one_reader_and_begins_empty() {
        let mail = |href: &str| matches!(Link::to(href), Some(Link { target: Target::Mail(_) }));
        assert!(mail("mailto:a.b+c@shop.example") && mail("MAILTO:a@shop.example"));
        for href in [
            "mailto:",
            "mailto:a",
            "mailto:@shop.example",
            "mailto:a@shop.example?bcc=b@evil.example",
            "mailto:a@shop.example,b@evil.example",
            "mailto://a@shop.example",
        ] {
            assert!(!mail(href), "{href}");
        }
    }

    #[test]
    fn an_address_as_long_as_a_book_is_none() {
        assert_eq!(Link::to(&format!("/{}", "a".repeat(MAX_HREF))), None);
    }
}
