//! `cargo xtask build`: has Trunk make the site, for people to ship or for journeys to walk.

use crate::fail::Failure;
use crate::first_pages::style_hashes_of;
use crate::flags::Flags;
use crate::panic_paths;
use crate::project::Project;
use crate::run::{Program, took};
use crate::server::policy;
use crate::setup::{Purpose, prepare};
use crate::small_std;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// How the app is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build: what `serve`, journeys and shots use.
    Journey,
    /// Small to load: what a site ships, with compressed copies beside its files.
    Release,
}

/// `cargo xtask build [--base /x/] [--profile release|journey] [--out DIR]`
pub fn command(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    let profile = match flags.value("--profile")?.as_deref() {
        None | Some("release") => Profile::Release,
        Some("journey") => Profile::Journey,
        Some(other) => {
            return Err(Failure::Usage(format!(
                "`--profile {other}` is neither release nor journey"
            )));
        }
    };
    let out = flags.value("--out")?.map(PathBuf::from);
    let base = flags.base()?;
    flags.end()?;
    let out = out.map_or_else(|| profile.usual_folder(project), |out| project.root.join(out));
    prepare(project, profile.purpose(), &again)?;
    build(project, profile, &base, &out)?;
    let shown = out.strip_prefix(&project.root).unwrap_or(&out);
    println!("The site is in {}/, for the path {base} of any static host.", shown.display());
    println!("Addresses that are no file get app.html.");
    println!("A host that sends a policy lets the sheet of index.html hold by its hash:");
    println!("  Content-Security-Policy: {}", policy(&style_hashes_of(&out)));
    Ok(())
}

impl Profile {
    fn usual_folder(self, project: &Project) -> PathBuf {
        match self {
            Self::Journey => project.journey_site(),
            Self::Release => project.release_site(),
        }
    }

    /// What the machine must have for it.
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Journey => Purpose::Build,
            Self::Release => Purpose::Release,
        }
    }
}

/// Makes the site in `out`; the machine is ready already.
pub fn build(project: &Project, profile: Profile, base: &str, out: &Path) -> Result<(), Failure> {
    let started = Instant::now();
    let (settings, title): (&[&str], _) = match profile {
        // Without `--release` index.html itself names the profile, so that `trunk serve` takes it, too.
        Profile::Journey => (&["--features", "faults"], "the journey build"),
        Profile::Release => {
            let settings = &["--release", "--no-default-features", "--features", "split"];
            (settings, "the release build, some minutes")
        }
    };
    println!("Building the app: {title}");
    let mut trunk = Program::new("trunk")
        .args(["--quiet", "build", "--offline", "--public-url", base])
        .args(settings)
        .args(["--dist".as_ref(), out.as_os_str()])
        .folder(&project.root)
        // Where Trunk's own code has failed tells nobody what is wrong with the app.
        .env("RUST_BACKTRACE", "0");
    if std::env::var_os("NO_COLOR").is_some() {
        // The custom is that any value switches colours off; Trunk takes only `true` and `false`.
        trunk = trunk.env("NO_COLOR", "true");
    }
    if profile == Profile::Release {
        let mut flags = panic_paths::flags(project);
        if let Some(sysroot) = small_std::sysroot(project) {
            flags.push(format!("--sysroot={}", sysroot.display()));
            flags.push(small_std::SHORT.to_owned());
            trunk = trunk.env(small_std::SWITCH.0, small_std::SWITCH.1);
        }
        trunk = trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    }
    trunk.show("Building the app", "cargo xtask check")?;
    println!("      built in {}", took(started));
    if profile == Profile::Release {
        compress(project, out)?;
    }
    Ok(())
}

/// Writes `.br` and `.gz` copies beside the files that gain by it.
fn compress(project: &Project, out: &Path) -> Result<(), Failure> {
    let started = Instant::now();
    Program::new("node")
        .arg(project.path("xtask/js/compress.mjs"))
        .arg(out)
        .show("Compressing the site", "cargo xtask build")?;
    println!("      compressed in {}", took(started));
    Ok(())
}
