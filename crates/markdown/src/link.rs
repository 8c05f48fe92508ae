//! Where a link in somebody's text may lead: into the app, to http(s), or to a mail address.

/// A link that may be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address of the app, from `/` on.
    Internal(String),
    /// An address outside, with its host as a reader should see it.
    External {
        /// The whole address.
        href: String,
        /// Its host.
        host: String,
    },
    /// A mail address.
    Mail(String),
}

impl Link {
    /// The link to `href`, if it may be followed.
    #[must_use]
    pub fn to(href: &str) -> Option<Self> {
        // Browsers drop these characters inside addresses; a scheme must not hide behind them.
        if href.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return None;
        }
        let lower = href.to_ascii_lowercase();
        let target = if href.starts_with('/') && !href.starts_with("//") && !href.contains('\\') {
            Target::Internal(href.to_owned())
        } else if let Some(rest) =
            lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"))
        {
            let authority = rest.split(['/', '?', '#', '\\']).next()?;
            // The host is what comes after any name and password somebody put before it.
            let host = authority.rsplit('@').next()?;
            if host.is_empty() {
                return None;
            }
            Target::External { href: href.to_owned(), host: host.to_owned() }
        } else if lower.starts_with("mailto:") {
            Target::Mail(href.to_owned())
        } else {
            return None;
        };
        Some(Self { target })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_that_is_shown_is_the_host_one_gets_to() {
        let host = |href: &str| match Link::to(href).map(|link| link.target) {
            Some(Target::External { host, .. }) => Some(host),
            _ => None,
        };
        assert_eq!(host("https://bank.example@evil.example/x").as_deref(), Some("evil.example"));
        assert_eq!(host("HTTPS://Shop.Example/a?b").as_deref(), Some("shop.example"));
        assert_eq!(host("https:///x"), None);
    }

    #[test]
    fn a_scheme_cannot_hide_behind_control_characters() {
        assert_eq!(Link::to("java\tscript:alert(1)"), None);
        assert_eq!(Link::to("\u{1}javascript:alert(1)"), None);
        assert_eq!(Link::to("/\\evil.example"), None);
    }
}
