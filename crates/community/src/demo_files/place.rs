//! Where in the files under `demo/` something stands, and what is wrong there.

use serde::Deserialize;
use std::{collections::BTreeMap, fmt};

/// Where a record stands: its file below `demo/`, and the lines of its keys.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Place {
    #[serde(rename = "_file", default)]
    file: String,
    #[serde(rename = "_lines", default)]
    lines: BTreeMap<String, Vec<usize>>,
}

/// A file that cannot be packed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct FileError {
    /// The file below `demo/`, empty when it is about all of them.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong, and what was expected.
    pub says: String,
}

impl fmt::Display for FileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.file.is_empty() {
            write!(out, "demo/: {}", self.says)
        } else {
            write!(out, "demo/{}:{}: {}", self.file, self.line, self.says)
        }
    }
}

impl Place {
    /// What is wrong with the value of `key`, or with the file when it has none.
    pub fn error(&self, key: &str, says: impl Into<String>) -> FileError {
        self.nth_error(key, 0, says)
    }

    /// What is wrong with the value number `n` of a key that may stand more than once.
    pub fn nth_error(&self, key: &str, n: usize, says: impl Into<String>) -> FileError {
        let line = self.lines.get(key).and_then(|lines| lines.get(n)).copied().unwrap_or(1);
        FileError { file: self.file.clone(), line, says: says.into() }
    }

    /// What is wrong with `phrase` in `text`, the value of `key`.
    pub fn error_in(
        &self,
        key: &str,
        text: &str,
        phrase: &str,
        says: impl Into<String>,
    ) -> FileError {
        let mut error = self.error(key, says);
        error.line += text.lines().take_while(|line| !line.contains(phrase)).count();
        error
    }
}

/// An error that is about all files.
pub fn error_of_all(says: impl Into<String>) -> FileError {
    FileError { file: String::new(), line: 0, says: says.into() }
}
