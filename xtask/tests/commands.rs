//! The built command on machines that lack something: one sentence with the command that mends it,
//! and an exit code that is not zero.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A small checkout and a machine that has only what a test puts there.
struct Machine {
    folder: PathBuf,
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Machine {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for inside in ["bin", "checkout/xtask", "home"] {
            fs::create_dir_all(folder.join(inside)).expect("a folder");
        }
        let machine = Self { folder };
        machine.file("checkout/Trunk.toml", "");
        machine.file("checkout/package-lock.json", "{}");
        machine.file(
            "checkout/Cargo.lock",
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n",
        );
        machine
    }

    /// A machine with all that setup looks for, whose programs do nothing.
    fn complete(name: &str) -> Self {
        let machine = Self::new(name);
        let libraries = machine.folder.join("libraries");
        machine.file("libraries/libcore-1.rlib", "");
        machine
            .program("node", "echo v20.20.2")
            .program("npm", "exit 0")
            .program("id", "echo 0")
            .program("rustup", "exit 0")
            .program("rustc", &format!("echo {}", libraries.display()))
            .program("cargo", "exit 0")
            .program("trunk", "echo trunk 0.21.14")
            .program("wasm-bindgen", "echo wasm-bindgen 0.2.130")
            .program("wasm-bindgen-test-runner", "exit 0")
            .program("wasm-opt", "echo wasm-opt version 132 '(version_132)'")
    }

    fn file(&self, name: &str, text: &str) {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// A program of this name that runs a line of shell.
    fn program(self, name: &str, script: &str) -> Self {
        self.file(&format!("bin/{name}"), &format!("#!/bin/sh\n{script}\n"));
        make_runnable(&self.folder.join("bin").join(name));
        self
    }

    fn xtask(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(words)
            .current_dir(self.folder.join("checkout"))
            .env_clear()
            .env("PATH", self.folder.join("bin"))
            .env("HOME", self.folder.join("home"))
            .output()
            .expect("xtask runs")
    }

    /// What it says on standard error, once it has failed as it should.
    fn refused(&self, words: &[&str]) -> String {
        let output = self.xtask(words);
        let said = String::from_utf8_lossy(&output.stderr).trim_end().to_owned();
        assert!(!output.status.success(), "{words:?} must fail: {said}");
        said
    }
}

#[cfg(unix)]
fn make_runnable(program: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(program, fs::Permissions::from_mode(0o755)).expect("runnable");
}

#[test]
fn without_node_one_sentence_says_how_to_get_it() {
    let machine = Machine::new("no-node").program("id", "echo 1000");
    assert_eq!(
        machine.refused(&["setup"]),
        "Node 20 or newer is needed and no `node` was found: `sudo apt-get install -y npm && sudo npm install --global node@22`."
    );
}

#[test]
fn an_old_node_is_refused_before_anything_is_built() {
    let machine = Machine::new("old-node").program("node", "echo v18.19.0").program("id", "echo 0");
    assert_eq!(
        machine.refused(&["build"]),
        "Node 20 or newer is needed and `node` is v18.19.0: `npm install --global node@22`."
    );
}

#[test]
fn without_a_network_one_sentence_names_the_step_and_the_command_to_type_again() {
    let machine = Machine::complete("no-network");
    let machine = machine.program("npm", "echo 'npm error code ENOTFOUND' >&2; exit 1");
    let said = machine.refused(&["serve", "--port", "0"]);
    assert_eq!(
        said.lines().collect::<Vec<_>>(),
        [
            "      | npm error code ENOTFOUND",
            "No network while getting npm packages of the build: connect this machine and run `cargo xtask serve --port 0` again; what is done already is kept.",
        ]
    );
}

#[test]
fn a_port_in_use_is_told_before_anything_is_built() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("an address").port();
    let machine = Machine::complete("port");
    assert_eq!(
        machine.refused(&["serve", "--port", &port.to_string()]),
        format!(
            "Port {port} is in use by another program: `cargo xtask serve --port {}`.",
            port.wrapping_add(1).max(1024)
        )
    );
}

#[test]
fn without_root_one_sentence_says_what_to_install_with_sudo() {
    let machine =
        Machine::complete("no-root").program("id", "echo 1000").program("apt-get", "exit 1");
    assert_eq!(
        machine.refused(&["setup", "test"]),
        "Chromium is needed and only root may install it: `sudo apt-get install -y --no-install-recommends chromium chromium-driver fonts-noto-cjk fonts-noto-color-emoji`."
    );
}

#[test]
fn a_missing_tool_that_setup_cannot_get_is_named() {
    let machine = Machine::complete("no-clippy").program("cargo", "test \"$1\" != clippy");
    fs::remove_file(machine.folder.join("bin/rustup")).expect("removed");
    assert_eq!(
        machine.refused(&["check"]),
        "`clippy` is needed and was not found: `sudo apt-get install -y rust-clippy`."
    );
}

#[test]
fn the_last_line_of_test_is_its_sum_even_when_nothing_could_run() {
    let output = Machine::new("test-no-node").xtask(&["test"]);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(said.lines().last(), Some("0 passed, 1 failed"), "{said}");
}

#[test]
fn setup_says_so_when_nothing_is_missing() {
    let machine = Machine::complete("complete");
    let first = machine.xtask(&["setup"]);
    let said = String::from_utf8_lossy(&first.stdout).into_owned();
    assert!(first.status.success(), "{said}{}", String::from_utf8_lossy(&first.stderr));
    assert!(said.starts_with("[1/1] npm packages of the build: "), "{said}");
}

#[test]
fn what_is_typed_wrong_is_named_and_help_is_no_failure() {
    let machine = Machine::new("usage");
    assert_eq!(
        machine.refused(&["serv"]),
        "There is no command `serv`: `cargo xtask help` lists what there is."
    );
    assert!(machine.refused(&["build", "--base", "x"]).contains("like /x/"));
    assert!(machine.refused(&["serve", "--prot", "1"]).contains("does not know `--prot`"));
    for words in [&["help"][..], &[]] {
        let output = machine.xtask(words);
        assert!(output.status.success());
        assert!(String::from_utf8_lossy(&output.stdout).lines().count() < 40);
    }
}

#[test]
fn outside_a_checkout_one_sentence_says_where_to_go() {
    let machine = Machine::new("elsewhere");
    fs::remove_file(machine.folder.join("checkout/Trunk.toml")).expect("removed");
    let said = machine.refused(&["serve"]);
    assert!(said.starts_with("This is not inside a checkout") && !said.contains('\n'), "{said}");
}
