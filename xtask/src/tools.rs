//! The programs that turn the app into a site: which versions, where they are kept, how they are got.

use crate::background::{Job, run_all, try_for};
use crate::fail::Failure;
use crate::project::{Project, cache_home, read, tools_home};
use crate::run::{Program, which};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

/// The version of Trunk that Trunk.toml asks for; 0.22 wants a newer Rust.
pub const TRUNK: &str = "0.21.14";
/// The version of npm's `binaryen`, which holds wasm-opt; Trunk.toml names it too.
pub const BINARYEN: &str = "132.0.0";

/// The version of the splitter; `wasm_split_helpers` in Cargo.lock, which the app is compiled against,
/// belongs to it.
pub const SPLITTER: &str = "0.2.3";

/// What runs the tests of a crate inside a browser.
pub const TEST_RUNNER: &str = "wasm-bindgen-test-runner";

/// A tool that comes from a Rust package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tool {
    package: &'static str,
    program: &'static str,
    pub version: String,
    features: &'static [&'static str],
    /// Another program of the same package that we start.
    companion: Option<&'static str>,
    /// Whether it says its version; one that does not is only trusted in a folder of ours.
    says_version: bool,
    /// Whether only a release build needs it.
    pub for_release: bool,
    n_crates: usize,
}

impl Tool {
    pub fn trunk() -> Self {
        Self {
            package: "trunk",
            program: "trunk",
            version: TRUNK.to_owned(),
            features: &["--no-default-features", "--features", "rustls"],
            companion: None,
            says_version: true,
            for_release: false,
            n_crates: 380,
        }
    }

    /// Always the version that the app is compiled against.
    pub fn wasm_bindgen(version: String) -> Self {
        Self {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version,
            features: &[],
            companion: Some(TEST_RUNNER),
            says_version: true,
            for_release: false,
            n_crates: 150,
        }
    }

    /// Takes the wasm of a release build apart.
    pub fn splitter() -> Self {
        Self {
            package: "wasm_split_cli_support",
            program: "wasm-split-cli",
            version: SPLITTER.to_owned(),
            features: &["--features", "build-binary"],
            companion: None,
            says_version: false,
            for_release: true,
            n_crates: 60,
        }
    }

    /// `trunk 0.21.14`, as it says itself and as messages say.
    pub fn title(&self) -> String {
        format!("{} {}", self.program, self.version)
    }

    /// Whether the right version is on PATH, our own copy first.
    pub fn is_here(&self) -> bool {
        if !self.says_version {
            return self.home().join("bin").join(self.program).is_file();
        }
        let said = Program::new(self.program).arg("--version").ask();
        said.is_some_and(|said| said.split(' ').take(2).eq(self.title().split(' ')))
            && self.companion.is_none_or(|companion| which(companion).is_some())
    }

    fn home(&self) -> PathBuf {
        tools_home().join(format!("{}-{}", self.program, self.version))
    }

    /// A ready-made program by `cargo binstall`, which is quick where it works.
    fn fetch_ready_made(&self) -> bool {
        let program = Program::new("cargo")
            .args([
                "binstall",
                "--no-confirm",
                "--disable-telemetry",
                "--disable-strategies",
                "compile",
            ])
            .args(["--root".as_ref(), self.home().as_os_str()])
            .arg(format!("{}@{}", self.package, self.version));
        try_for(Duration::from_secs(60), program) && self.is_here()
    }

    /// Compiles it with a light profile: its own release profile takes five times as long. Not optimised,
    /// wasm-bindgen takes 2.7 s for the journey build instead of 0.7 s, and is there a minute sooner.
    /// The build folder stays until the tool is there, so that a second try goes on where this one ended.
    fn compile(&self) -> Job {
        // A registry that lags behind may lack a version that the tool's lock file names.
        let script = "cargo install --locked \"$@\" || cargo install \"$@\"";
        let program = Program::new("sh")
            .args(["-c", script, "sh", self.package, "--version", &self.version])
            .args(self.features)
            .args(["--root".as_ref(), self.home().as_os_str()])
            .args(["--target-dir".as_ref(), self.build_folder().as_os_str()])
            .folder(&tools_home())
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        Job { step: self.title(), program, n_crates: Some(self.n_crates) }
    }

    fn build_folder(&self) -> PathBuf {
        tools_home().join("build").join(self.program)
    }
}

/// Gets the tools that are missing: ready-made where that works, else compiled side by side.
pub fn install(missing: &[Tool], binstall: bool, again: &str) -> Result<(), Failure> {
    let home = tools_home();
    fs::create_dir_all(&home).map_err(Failure::io("make the folder", &home))?;
    let to_compile: Vec<_> =
        missing.iter().filter(|tool| !(binstall && tool.fetch_ready_made())).collect();
    run_all(to_compile.iter().map(|tool| tool.compile()).collect(), again)?;
    for tool in to_compile {
        // Only room on the disk is lost when this does not work.
        let _ = fs::remove_dir_all(tool.build_folder());
    }
    Ok(())
}

/// Gets wasm-opt, which runs on Node, from npm.
pub fn install_wasm_opt(again: &str) -> Result<(), Failure> {
    let home = binaryen_home();
    fs::create_dir_all(&home).map_err(Failure::io("make the folder", &home))?;
    let program = Program::new("npm")
        .args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
        .arg(&home)
        .arg(format!("binaryen@{BINARYEN}"))
        .folder(&home);
    crate::background::run(&format!("wasm-opt (npm's binaryen {BINARYEN})"), program, again)
}

/// Whether the wasm-opt on PATH is the one that Trunk.toml names.
pub fn wasm_opt_is_here() -> bool {
    let major = BINARYEN.split('.').next();
    let said = Program::new("wasm-opt").arg("--version").ask();
    said.is_some_and(|said| said.split(' ').nth(2) == major)
}

fn binaryen_home() -> PathBuf {
    tools_home().join(format!("binaryen-{BINARYEN}"))
}

/// The version of a package in Cargo.lock.
pub fn locked_version(lock: &str, package: &str) -> Option<String> {
    let entry = lock
        .split("[[package]]")
        .find(|entry| entry.lines().any(|line| line == format!("name = \"{package}\"")))?;
    let version = entry.lines().find_map(|line| line.strip_prefix("version = \""))?;
    Some(version.trim_end_matches('"').to_owned())
}

/// The wasm-bindgen that the app is compiled against.
pub fn wasm_bindgen_version(project: &Project) -> Result<String, Failure> {
    let path = project.path("Cargo.lock");
    locked_version(&read(&path)?, "wasm-bindgen").ok_or_else(|| Failure::NotBuilt {
        path: PathBuf::from("The version of wasm-bindgen in Cargo.lock"),
        command: "cargo update --workspace".to_owned(),
    })
}

/// PATH for everything we start: our own copies of the tools, then what the person has.
pub fn search_path() -> OsString {
    static PATH: OnceLock<OsString> = OnceLock::new();
    PATH.get_or_init(|| {
        let own = Project::find().ok().and_then(|project| wasm_bindgen_version(&project).ok());
        let mut folders = vec![Tool::trunk().home().join("bin")];
        folders.extend(own.map(|version| Tool::wasm_bindgen(version).home().join("bin")));
        folders.push(Tool::splitter().home().join("bin"));
        folders.push(binaryen_home().join("node_modules/.bin"));
        let theirs = std::env::var_os("PATH").unwrap_or_default();
        folders.extend(std::env::split_paths(&theirs));
        std::env::join_paths(folders).unwrap_or(theirs)
    })
    .clone()
}

/// Where Cargo keeps what it fetched.
pub fn cargo_home() -> Option<PathBuf> {
    let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

/// Puts the tools where `trunk serve`, typed by hand, finds them: trunk itself beside cargo, unless
/// the person has one, and the others in Trunk's own cache.
pub fn link_for_trunk(wasm_bindgen: &str) {
    let trunk = Tool::trunk().home().join("bin/trunk");
    let theirs = std::env::var_os("PATH").unwrap_or_default();
    let has_own = std::env::split_paths(&theirs).any(|folder| folder.join("trunk").is_file());
    if let Some(bin) =
        cargo_home().map(|home| home.join("bin")).filter(|bin| bin.is_dir() && !has_own)
        && link(&trunk, &bin.join("trunk"))
    {
        println!("      trunk is linked into {}, so that `trunk serve` works too", bin.display());
    }
    let cache =
        cache_home().join(if cfg!(target_os = "macos") { "dev.trunkrs.trunk" } else { "trunk" });
    let tool = Tool::wasm_bindgen(wasm_bindgen.to_owned());
    link(
        &tool.home().join("bin/wasm-bindgen"),
        &cache.join(format!("wasm-bindgen-{wasm_bindgen}/wasm-bindgen")),
    );
    let major = BINARYEN.split('.').next().unwrap_or_default();
    link(
        &binaryen_home().join("node_modules/.bin/wasm-opt"),
        &cache.join(format!("wasm-opt-version_{major}/bin/wasm-opt")),
    );
}

/// A symbolic link, unless `from` is missing or `to` is taken; a convenience, so never a failure.
fn link(from: &Path, to: &Path) -> bool {
    if !from.exists() || to.exists() {
        return false;
    }
    let _ = fs::remove_file(to);
    if let Some(folder) = to.parent() {
        let _ = fs::create_dir_all(folder);
    }
    #[cfg(unix)]
    return std::os::unix::fs::symlink(from, to).is_ok();
    #[cfg(not(unix))]
    return fs::copy(from, to).is_ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_package_is_read_from_the_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.60\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130".to_owned()));
        assert_eq!(locked_version(lock, "leptos"), None);
    }

    #[test]
    fn trunk_toml_names_the_versions_that_setup_installs() {
        let settings = include_str!("../../Trunk.toml");
        assert!(settings.contains(&format!("trunk-version = \"^{TRUNK}\"")));
        let major = BINARYEN.split('.').next().unwrap_or_default();
        assert!(settings.contains(&format!("wasm_opt = \"version_{major}\"")));
        let lock =
            locked_version(include_str!("../../Cargo.lock"), "wasm-bindgen").unwrap_or_default();
        assert!(settings.contains(&format!("wasm_bindgen = \"{lock}\"")), "wasm-bindgen is {lock}");
    }

    #[test]
    fn the_splitter_belongs_to_what_the_app_is_compiled_against() {
        let lock = include_str!("../../Cargo.lock");
        assert_eq!(locked_version(lock, "wasm_split_helpers"), Some(SPLITTER.to_owned()));
    }
}
