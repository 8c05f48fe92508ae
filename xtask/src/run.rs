//! Starts other programs, in front of the person or quietly; `background.rs` watches the long ones.

use crate::fail::Failure;
use crate::{debian, tools};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// A program about to be started, with our tools first on its PATH.
pub struct Program {
    name: String,
    pub(crate) command: Command,
}

impl Program {
    /// `name` is looked up on PATH.
    pub fn new(name: &str) -> Self {
        let mut command = Command::new(name);
        command.env("PATH", tools::search_path());
        if let Some(toolchain) = debian::toolchain() {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        // What `cargo run` tells xtask about xtask is not for the programs that xtask starts.
        for (key, _) in std::env::vars_os() {
            let of_ours = |start: &str| key.to_string_lossy().starts_with(start);
            if of_ours("CARGO_PKG_") || of_ours("CARGO_MANIFEST_") || of_ours("CARGO_BIN_") {
                command.env_remove(&key);
            }
        }
        Self { name: name.to_owned(), command }
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    pub fn folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    pub fn env(mut self, key: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(key, value);
        self
    }

    /// What it prints, when it is there and succeeds; nothing is shown.
    pub fn ask(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(text)
    }

    /// Runs it in front of the person.
    pub fn show(mut self, step: &str, mend: &str) -> Result<(), Failure> {
        let status = self.command.status().map_err(|error| self.not_started(&error, mend))?;
        if status.success() { Ok(()) } else { Err(step_failed(step, mend)) }
    }

    /// Its standard output; what it says on standard error is shown.
    pub fn output(mut self, step: &str, mend: &str) -> Result<Vec<u8>, Failure> {
        let output = self.command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
        let output = output.map_err(|error| self.not_started(&error, mend))?;
        if output.status.success() { Ok(output.stdout) } else { Err(step_failed(step, mend)) }
    }

    /// Runs it in front of the person; says whether it succeeded, and what it printed.
    pub fn show_and_keep(mut self, mend: &str) -> Result<(bool, String), Failure> {
        let spawned = self.command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = spawned.map_err(|error| self.not_started(&error, mend))?;
        let mut kept = String::new();
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                kept.push_str(&line);
                kept.push('\n');
            }
        }
        let status = child.wait().map_err(|error| self.not_started(&error, mend))?;
        Ok((status.success(), kept))
    }

    /// Why it could not be started.
    pub(crate) fn not_started(&self, error: &std::io::Error, mend: &str) -> Failure {
        if error.kind() == std::io::ErrorKind::NotFound {
            return Failure::ToolMissing { tool: self.name.clone(), mend: mend.to_owned() };
        }
        let path = PathBuf::from(&self.name);
        Failure::Io { doing: "run".to_owned(), path, error: error.to_string() }
    }
}

/// A step that ran and failed.
pub fn step_failed(step: &str, mend: &str) -> Failure {
    Failure::StepFailed { step: step.to_owned(), mend: mend.to_owned() }
}

/// Where a program is, looked up on PATH, our tools first.
pub fn which(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&tools::search_path())
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

/// How long something took, for people.
pub fn took(since: Instant) -> String {
    let tenths = since.elapsed().as_millis() / 100;
    if tenths < 600 {
        return format!("{}.{} s", tenths / 10, tenths % 10);
    }
    format!("{} min {} s", tenths / 600, tenths % 600 / 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_named_with_the_command_that_mends_it() {
        let failure = Program::new("zhongcao-no-such-program").show("Trying", "make it");
        assert_eq!(
            failure.expect_err("must fail").to_string(),
            "`zhongcao-no-such-program` is needed and was not found: `make it`."
        );
    }

    #[test]
    fn what_a_program_prints_is_kept() {
        let kept = Program::new("sh").args(["-c", "echo one; exit 3"]).show_and_keep("");
        assert_eq!(kept, Ok((false, "one\n".to_owned())));
    }
}
