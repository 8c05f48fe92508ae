//! Makes the packs of the files under `demo/`: takes the name of their JSON and prints the first pack,
//! or with `--school` that of the courses; with `--summary` it only says what they hold.

use community::demo_files::{DemoFiles, FileError};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let (name, flag) = (words.next().unwrap_or_default(), words.next());
    let unreadable =
        |error: std::io::Error| FileError { file: String::new(), line: 0, says: error.to_string() };
    let told = std::fs::read_to_string(&name).map_err(unreadable).and_then(|json| {
        let files = DemoFiles::from_json(&json)?;
        let packs = files.to_packs()?;
        Ok(match flag.as_deref() {
            Some("--summary") => files.summary(),
            Some("--school") => packs.school,
            _ => packs.first,
        })
    });
    match told {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
