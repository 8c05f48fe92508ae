//! `cargo xtask`: every command worth remembering.

mod assets;
mod background;
mod bench;
mod check;
mod comments;
mod crates;
mod debian;
mod fail;
mod faults;
mod first_pages;
mod flags;
mod http;
mod journeys;
mod lighthouse;
mod machine;
mod network;
mod one_each;
mod outcome;
mod pack;
mod panic_paths;
mod parts;
mod placeholders;
mod project;
mod run;
mod scenarios;
mod serve;
mod server;
mod setup;
mod sha256;
mod site;
mod size;
mod small_std;
mod source;
mod std_from_source;
mod test;
mod tidy;
mod tools;
mod values;
mod weights;

use fail::Failure;
use flags::Flags;
use project::Project;
use setup::Purpose;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve    sets up what is missing, builds, and serves on http://localhost:8080/
             --port N   --release   --lan (for other machines in this network)
  build    leaves the release site in dist/, ready for any static host
             --base /x/ (for a sub-path)   --out DIR   --profile release|journey
  test     everything that CI runs; sets up what tests need, Chromium included
  check    the part of it for before every commit: format, tidy, clippy, native tests

  e2e      the journeys in Chromium, each on the device that the seed turns up
             --grep WORDS (those, on every device)   --seed N
             --long (every scenario that a test samples)
             --full (every device, both colour schemes, and the release site under /x/; it takes
             hours: --device phone, wechat, desktop or release for a part of it at a time)
  faults   what the world does to the app: storage, tabs, kills, hostile text, networks
             --long (everything, not a sample)   --seed N
  shots    pictures of every address into target/shots/
  bench    the release site against a page of the same work by hand, as a table with what must hold
             (docs/performance.md): load, scroll, like, note or weak; all of them without a word
             --runs N (5)   --dir DIR (not target/site-x)
             search (how long answers take over 5,000 notes)
  lighthouse  feed, note, product and lesson of the release site, as Lighthouse scores them on a phone;
             fails when accessibility, best practices or SEO is under 100
             --desktop   --dir DIR (not target/site-x)
  size     what the first feed and each part weigh, against docs/size-budget.json
             --diff (against the build before, with the crates that changed)   --dir DIR (not dist/)
  content  looks over the files under demo/; names file and line of the first mistake
  tidy     the rules of the tree that the compiler cannot guard
  setup    only sets up: build, release, check or test
  static   serves a folder that is built: static DIR
             --base /x/   --port N   --bare (as the simplest hosts do)

  assets, page   the hooks of Trunk, before and after a build; `trunk serve` calls them
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_else(|| "help".to_owned());
    match run(&command, Flags::new(&command, words)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked; whether all went well, for the command that says so itself.
fn run(command: &str, flags: Flags) -> Result<bool, Failure> {
    if matches!(command, "help" | "--help" | "-h") {
        print!("{HELP}");
        return Ok(true);
    }
    let project = Project::find()?;
    match command {
        "serve" => serve::serve(&project, flags),
        "build" => site::command(&project, flags),
        "test" => return Ok(test::command(&project, flags)),
        "check" => check::command(&project, flags),
        "e2e" => journeys::e2e(&project, flags),
        "faults" => faults::command(&project, flags),
        "bench" => bench::command(&project, flags),
        "lighthouse" => lighthouse::command(&project, flags),
        "shots" => journeys::shots(&project, flags),
        "size" => size::command(&project, flags),
        "content" => assets::content(&project, flags),
        "tidy" => check::tidy_command(&project, flags),
        "setup" => set_up(&project, flags),
        "static" => serve::serve_static(flags),
        "assets" => assets::assets(&project),
        "page" => assets::page(&project),
        _ => Err(Failure::Usage(format!("There is no command `{command}`"))),
    }
    .map(|()| true)
}

/// `cargo xtask setup [build|release|check|test]`
fn set_up(project: &Project, mut flags: Flags) -> Result<(), Failure> {
    let again = flags.typed();
    let purpose = match flags.word().as_deref() {
        None | Some("build") => Purpose::Build,
        Some("release") => Purpose::Release,
        Some("check") => Purpose::Check,
        Some("test") => Purpose::Test,
        Some(other) => {
            return Err(Failure::Usage(format!("`setup {other}`: build, release, check or test")));
        }
    };
    flags.end()?;
    setup::prepare(project, purpose, &again)?;
    println!("Everything that {command} needs is here.", command = purpose.command());
    Ok(())
}
