//! `/gallery`: every piece of `ui` and `cards` in every awkward state, for whoever changes how things
//! look and for the pictures that are taken of it. A release has none: there its address leads nowhere.

mod controls;
mod coupons;
mod frame;
mod gallery_page;
mod goods;
mod marks;
mod media;
mod notes;
mod parts;
mod states;
mod text;

pub use parts::outline;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// Pieces that are no picture of their own: the part of a page and that it did not come, the bar of notices, which the frame
    /// of the app already shows, and what a sheet is made of.
    const UNSEEN: [&str; 5] = ["Part", "PartPage", "PartFailed", "NoticeBar", "Modal"];

    fn sources(folder: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder);
        let files = fs::read_dir(folder).expect("a folder of the tree");
        let files = files.map(|file| file.expect("a file of it").path());
        files.map(|file| fs::read_to_string(file).expect("source text")).collect()
    }

    #[test]
    fn every_piece_hangs_here() {
        let hung = sources("features/gallery");
        for source in [sources("ui"), sources("cards")] {
            for after in source.split("#[component]\npub fn ").skip(1) {
                let name = after.split(['(', '<']).next().unwrap_or_default();
                let tag = format!("<{name}");
                let is_hung = hung.match_indices(&tag).any(|(at, _)| {
                    let next = hung[at + tag.len()..].chars().next();
                    next.is_none_or(|c| !c.is_alphanumeric())
                });
                assert!(is_hung || UNSEEN.contains(&name), "{name} hangs nowhere in /gallery");
            }
        }
    }
}
