//! Long programs out of sight: a sign of life every 15 seconds, their last words when they fail.

use crate::fail::Failure;
use crate::network::looks_like_no_network;
use crate::run::{Program, step_failed};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
const LINES_KEPT: usize = 400;
const LINES_SHOWN: usize = 20;

/// What runs, and how it is called in front of people.
pub struct Job {
    /// Its name in messages: "trunk 0.21.14".
    pub step: String,
    /// What to start.
    pub program: Program,
    /// How many crates it compiles, about, when that is known.
    pub n_crates: Option<usize>,
}

/// Runs one job to its end. `again` is the command to type once what is amiss is mended.
pub fn run(step: &str, program: Program, again: &str) -> Result<(), Failure> {
    run_all(vec![Job { step: step.to_owned(), program, n_crates: None }], again)
}

/// Runs jobs side by side; when one fails, waits for the others, so that their work is kept.
pub fn run_all(jobs: Vec<Job>, again: &str) -> Result<(), Failure> {
    let started = Instant::now();
    let mut running = Vec::new();
    for job in jobs {
        running.push(Running::start(job, again)?);
    }
    let mut next_sign = SIGN_OF_LIFE;
    let mut outcome = Ok(());
    while !running.is_empty() {
        thread::sleep(Duration::from_millis(50));
        let mut still_running = Vec::new();
        for mut job in running {
            match job.child.try_wait() {
                Ok(None) => still_running.push(job),
                Ok(Some(status)) => outcome = outcome.and(job.end(status.success(), again)),
                Err(_) => outcome = outcome.and(job.end(false, again)),
            }
        }
        running = still_running;
        if started.elapsed() >= next_sign && !running.is_empty() {
            let signs: Vec<_> = running.iter().map(Running::sign).collect();
            println!("      … {} s: {}", next_sign.as_secs(), signs.join("; "));
            next_sign += SIGN_OF_LIFE;
        }
    }
    outcome
}

/// Runs something that is only worth a while; whether it succeeded in that time.
pub fn try_for(limit: Duration, program: Program) -> bool {
    let job = Job { step: String::new(), program, n_crates: None };
    let Ok(mut running) = Running::start(job, "") else { return false };
    let started = Instant::now();
    while started.elapsed() < limit {
        match running.child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(Duration::from_millis(50)),
            Err(_) => return false,
        }
    }
    let _ = running.child.kill();
    let _ = running.child.wait();
    false
}

/// A job that has been started.
struct Running {
    step: String,
    n_crates: Option<usize>,
    child: Child,
    heard: Arc<Mutex<Heard>>,
    readers: Vec<JoinHandle<()>>,
}

impl Running {
    fn start(job: Job, again: &str) -> Result<Self, Failure> {
        let mut program = job.program;
        program.command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child =
            program.command.spawn().map_err(|error| program.not_started(&error, again))?;
        let heard = Arc::new(Mutex::new(Heard::default()));
        let pipes: [Option<Box<dyn Read + Send>>; 2] = [
            child.stdout.take().map(|pipe| Box::new(pipe) as _),
            child.stderr.take().map(|pipe| Box::new(pipe) as _),
        ];
        let readers = pipes.into_iter().flatten().map(|pipe| listen(pipe, &heard)).collect();
        Ok(Self { step: job.step, n_crates: job.n_crates, child, heard, readers })
    }

    fn sign(&self) -> String {
        let heard = lock(&self.heard);
        match (heard.n_compiled, self.n_crates, heard.lines.back()) {
            (0, _, Some(line)) => format!("{}, {}", self.step, line.trim()),
            (0, _, None) => self.step.clone(),
            (n, Some(about), _) => format!("{}, crate {n} of about {about}", self.step),
            (n, None, _) => format!("{}, crate {n}", self.step),
        }
    }

    fn end(self, succeeded: bool, again: &str) -> Result<(), Failure> {
        if succeeded {
            return Ok(());
        }
        for reader in self.readers {
            let _ = reader.join();
        }
        let heard = lock(&self.heard);
        for line in heard.lines.iter().rev().take(LINES_SHOWN).rev() {
            eprintln!("      | {line}");
        }
        let said: Vec<&str> = heard.lines.iter().map(String::as_str).collect();
        if looks_like_no_network(&said.join("\n")) {
            return Err(Failure::NoNetwork { step: self.step, again: again.to_owned() });
        }
        Err(step_failed(&self.step, again))
    }
}

/// What a job has said so far.
#[derive(Default)]
struct Heard {
    lines: VecDeque<String>,
    n_compiled: usize,
}

impl Heard {
    fn hear(&mut self, line: String) {
        self.n_compiled += usize::from(line.trim_start().starts_with("Compiling "));
        self.lines.push_back(line);
        if self.lines.len() > LINES_KEPT {
            self.lines.pop_front();
        }
    }
}

fn listen(pipe: Box<dyn Read + Send>, heard: &Arc<Mutex<Heard>>) -> JoinHandle<()> {
    let heard = Arc::clone(heard);
    thread::spawn(move || {
        for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
            lock(&heard).hear(String::from_utf8_lossy(&line).trim_end().to_owned());
        }
    })
}

fn lock(heard: &Mutex<Heard>) -> MutexGuard<'_, Heard> {
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Program {
        Program::new("sh").args(["-c", script])
    }

    #[test]
    fn a_step_that_fails_for_want_of_a_network_says_so() {
        let script = "echo 'getaddrinfo ENOTFOUND somewhere' >&2; exit 1";
        let failure = run("npm packages", shell(script), "cargo xtask serve");
        assert_eq!(
            failure.expect_err("must fail").to_string(),
            "No network while getting npm packages: connect this machine and run `cargo xtask serve` again; what is done already is kept."
        );
    }

    #[test]
    fn a_step_that_fails_otherwise_is_named() {
        let failure =
            run("trunk", shell("echo 'error: no space left'; exit 1"), "cargo xtask serve");
        let sentence = failure.expect_err("must fail").to_string();
        assert_eq!(sentence, "trunk failed, see its output above: `cargo xtask serve`.");
    }

    #[test]
    fn jobs_run_side_by_side_and_one_that_fails_lets_the_others_end() {
        let left = std::env::temp_dir().join(format!("xtask-left-{}", std::process::id()));
        let job = |script: &str| Job {
            step: "a step".to_owned(),
            program: shell(script),
            n_crates: None,
        };
        let slow = format!("sleep 0.3; touch {}", left.display());
        assert!(run_all(vec![job("exit 1"), job(&slow)], "").is_err());
        assert!(std::fs::remove_file(left).is_ok());
    }

    #[test]
    fn a_program_that_takes_too_long_is_given_up() {
        assert!(!try_for(Duration::from_millis(100), Program::new("sleep").arg("30")));
        assert!(try_for(Duration::from_secs(20), Program::new("true")));
    }
}
