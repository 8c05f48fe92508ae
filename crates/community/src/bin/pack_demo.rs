//! Makes the pack of the files under `demo/`: takes the name of their JSON, prints the pack.

use community::demo_files::{DemoFiles, FileError};
use std::process::ExitCode;

fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    let packed = std::fs::read_to_string(&name)
        .map_err(|error| FileError::Unreadable(format!("{name}: {error}")))
        .and_then(|json| DemoFiles::from_json(&json)?.to_pack());
    match packed {
        Ok(pack) => {
            println!("{pack}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
