//! Settings of one site, read from its page at start.

/// What the page says about the site it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The path below which the app lives, without a slash at its end: empty, or as `/x`.
    pub base: String,
}

impl Config {
    /// The settings of a page whose `<base>` is at `base_path`, as `/` or `/x/`.
    #[must_use]
    pub fn from_base_path(base_path: &str) -> Self {
        Self { base: base_path.trim_end_matches('/').to_owned() }
    }

    /// The address of a file of the site.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_below_the_base() {
        assert_eq!(Config::from_base_path("/").file("a.json"), "/a.json");
        assert_eq!(Config::from_base_path("/x/").file("a.json"), "/x/a.json");
    }
}
