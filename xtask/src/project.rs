//! Where things are: the checkout, its folders, and the cache for tools of our own.

use crate::fail::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// The checkout that this command works on.
#[derive(Debug, Clone)]
pub struct Project {
    /// The folder that holds Trunk.toml.
    pub root: PathBuf,
}

impl Project {
    /// Looks upward from the current folder, then where Cargo says xtask lives.
    pub fn find() -> Result<Self, Failure> {
        let here = std::env::current_dir().map_err(Failure::io("read", Path::new(".")))?;
        let of_cargo = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        here.ancestors()
            .chain(of_cargo.iter().flat_map(|path| path.ancestors()))
            .find(|folder| folder.join("Trunk.toml").is_file() && folder.join("xtask").is_dir())
            .map(|folder| Self { root: folder.to_owned() })
            .ok_or(Failure::NoCheckout)
    }

    /// A path inside the checkout.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// What the pre-build hook makes and Trunk takes up.
    pub fn assets(&self) -> PathBuf {
        self.path("target/assets")
    }

    /// The site of the journey build: what `serve`, journeys and shots show.
    pub fn journey_site(&self) -> PathBuf {
        self.path("target/site")
    }

    /// The site of `cargo xtask build`.
    pub fn release_site(&self) -> PathBuf {
        self.path("dist")
    }

    /// The release site that tests build under the sub-path `/x/`, apart from anybody's `dist/`.
    pub fn subpath_site(&self) -> PathBuf {
        self.path("target/site-x")
    }
}

/// The person's cache folder, outside the checkout: a second clone finds the tools of the first.
pub fn cache_home() -> PathBuf {
    let home = std::env::home_dir().unwrap_or_else(std::env::temp_dir);
    match std::env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(cache) => PathBuf::from(cache),
        None if cfg!(target_os = "macos") => home.join("Library/Caches"),
        None => home.join(".cache"),
    }
}

/// Where setup keeps trunk, wasm-bindgen and wasm-opt: one folder a tool and version.
pub fn tools_home() -> PathBuf {
    cache_home().join("zhongcao/tools")
}

/// Reads a text file.
pub fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::io("read", path))
}

/// Writes a file unless it has this content already, so that nobody who watches it wakes for nothing.
pub fn write_if_changed(path: &Path, content: &[u8]) -> Result<bool, Failure> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::io("make the folder", folder))?;
    }
    fs::write(path, content).map_err(Failure::io("write", path))?;
    Ok(true)
}

/// The files below a folder, in order; none when the folder is not there.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
