//! What panics call the files of libraries: without the folders of this machine, which are nobody's business
//! and weigh.

use crate::project::Project;
use crate::small_std;
use crate::tools::cargo_home;
use std::path::PathBuf;

/// Flags for rustc by which they do, for libraries of registries and for Rust's own.
pub fn flags(project: &Project) -> Vec<String> {
    let sources = cargo_home().map(|home| home.join("registry/src"));
    let registries =
        sources.and_then(|folder| std::fs::read_dir(folder).ok()).into_iter().flatten();
    let folders = registries.filter_map(|registry| Some(registry.ok()?.path()));
    folders.chain(small_std::source(project)).filter_map(without).collect()
}

fn without(folder: PathBuf) -> Option<String> {
    let path = folder.into_os_string().into_string().ok()?;
    // Cargo takes the flags apart at spaces.
    (!path.contains(char::is_whitespace)).then(|| format!("--remap-path-prefix={path}/="))
}
