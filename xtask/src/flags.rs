//! Reads what follows the name of a command: `--port 8081`, `--release`, a folder.

use crate::fail::Failure;

/// What was typed after the command's name, taken apart piece by piece.
#[derive(Debug, Clone)]
pub struct Flags {
    command: String,
    rest: Vec<String>,
}

impl Flags {
    /// `rest` is what follows `command`.
    pub fn new(command: &str, rest: impl IntoIterator<Item = String>) -> Self {
        Self { command: command.to_owned(), rest: rest.into_iter().collect() }
    }

    /// The whole line, to be typed again.
    pub fn typed(&self) -> String {
        let words = ["cargo", "xtask", self.command.as_str()];
        let words = words.into_iter().chain(self.rest.iter().map(String::as_str));
        words.collect::<Vec<_>>().join(" ")
    }

    /// Whether `name` is there; takes it.
    pub fn switch(&mut self, name: &str) -> bool {
        let before = self.rest.len();
        self.rest.retain(|word| word != name);
        self.rest.len() < before
    }

    /// The word after `name`, or after `name=`; takes both.
    pub fn value(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let joined = format!("{name}=");
        let Some(at) = self.rest.iter().position(|word| word == name || word.starts_with(&joined))
        else {
            return Ok(None);
        };
        let word = self.rest.remove(at);
        if let Some(value) = word.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at < self.rest.len() {
            return Ok(Some(self.rest.remove(at)));
        }
        Err(Failure::Usage(format!("`{name}` wants a value after it")))
    }

    /// As `value`, for a number.
    pub fn number<N: std::str::FromStr>(&mut self, name: &str) -> Result<Option<N>, Failure> {
        let Some(text) = self.value(name)? else { return Ok(None) };
        let wrong = || Failure::Usage(format!("`{name} {text}` is not a number that fits"));
        text.parse().map(Some).map_err(|_| wrong())
    }

    /// The base path of a site: begins and ends with a slash.
    pub fn base(&mut self) -> Result<String, Failure> {
        let base = self.value("--base")?.unwrap_or_else(|| "/".to_owned());
        if base.starts_with('/') && base.ends_with('/') && !base.contains("//") {
            return Ok(base);
        }
        Err(Failure::Usage(format!("`--base {base}` must begin and end with a slash, like /x/")))
    }

    /// The next word that is no flag.
    pub fn word(&mut self) -> Option<String> {
        let at = self.rest.iter().position(|word| !word.starts_with("--"))?;
        Some(self.rest.remove(at))
    }

    /// Refuses whatever nobody has taken.
    pub fn end(self) -> Result<(), Failure> {
        match self.rest.first() {
            None => Ok(()),
            Some(word) => Err(Failure::Usage(format!("`{}` does not know `{word}`", self.command))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags(words: &[&str]) -> Flags {
        Flags::new("serve", words.iter().map(ToString::to_string))
    }

    #[test]
    fn flags_are_taken_in_any_order_and_leftovers_are_refused() {
        let mut flags = flags(&["--lan", "--port", "9000", "folder", "--base=/x/", "--huh"]);
        assert_eq!(flags.number("--port"), Ok(Some(9000_u16)));
        assert!(flags.switch("--lan") && !flags.switch("--lan"));
        assert_eq!(flags.base(), Ok("/x/".to_owned()));
        assert_eq!(flags.word(), Some("folder".to_owned()));
        let sentence = flags.end().expect_err("must fail").to_string();
        assert_eq!(
            sentence,
            "`serve` does not know `--huh`: `cargo xtask help` lists what there is."
        );
    }

    #[test]
    fn a_value_that_is_missing_or_wrong_is_named() {
        assert!(flags(&["--port"]).value("--port").is_err());
        assert!(flags(&["--port", "99999"]).number::<u16>("--port").is_err());
        for base in ["x", "/x", "x/", "//"] {
            assert!(flags(&["--base", base]).base().is_err(), "{base}");
        }
    }
}
