//! What the build writes into the two pages: by a build of its own of the app's components, `prerender`,
//! natively and with another feature than the app itself.
//!
//! Source: docs/decisions/0032-two-pages.md.

use crate::fail::Failure;
use crate::project::{Project, read, write_if_changed};
use crate::run::Program;
use crate::sha256;
use std::path::Path;

/// Where index.html names what is written into it.
const HEAD: &str = "<!-- first:head -->";
const STYLE: &str = "<!-- first:style -->";
const PAGE: &str = "<!-- first:page -->";

const BUILD: &str = "cargo xtask build";

/// The parts of the pages.
pub struct FirstPages {
    feed: String,
    shape: String,
    head: String,
    style: String,
}

impl FirstPages {
    /// Has them written for a site below `base`, with the demo pack of the assets.
    pub fn write(project: &Project, base: &str) -> Result<Self, Failure> {
        let pack = project.assets().join("demo/pack.json");
        let words = Program::new("node")
            .arg(project.path("xtask/js/words.mjs"))
            .arg(&pack)
            .folder(&project.root)
            .output("Telling the words of titles apart", BUILD)?;
        let told = project.path("target/title-words.json");
        write_if_changed(&told, &words)?;
        let folder = project.path("target/first-pages");
        Program::new("cargo")
            .args(["run", "--quiet", "--package", "zhongcao", "--bin", "prerender"])
            // Alone: what a browser runs and what writes text must not be one build.
            .args(["--no-default-features", "--features", "ssr", "--"])
            .args([&pack, &told])
            .arg(base)
            .arg(&folder)
            .folder(&project.root)
            .show("Writing the first pages", BUILD)?;
        let part = |name: &str| read(&folder.join(name));
        Ok(Self {
            feed: part("feed.html")?,
            shape: part("shape.html")?,
            head: part("head.html")?,
            style: part("style.css")?,
        })
    }

    /// The page of the address `/`: `template` with the first cards, whose covers go before the wasm:
    /// boot.js fetches it after them.
    pub fn index(&self, template: &str) -> Result<String, Failure> {
        let style = format!("<style>{}</style>", self.style);
        let page = format!("<div id=\"first\">{}</div>", self.feed);
        Ok(without_preload(&filled(template, [&self.head, &style, &page])?))
    }

    /// The page of every other address: `template` with the shape of a page.
    pub fn app(&self, template: &str) -> Result<String, Failure> {
        let page = format!("<div id=\"first\" data-shape>{}</div>", self.shape);
        filled(template, ["", "", &page])
    }
}

/// The page with a link to the wasm that fetches nothing.
fn without_preload(page: &str) -> String {
    let Some(wasm) = page.find("_bg.wasm\"") else { return page.to_owned() };
    let (before, after) = page.split_at(wasm);
    match before.rsplit_once("<link rel=\"preload\"") {
        Some((before, link)) => format!("{before}<link{link}{after}"),
        None => page.to_owned(),
    }
}

fn filled(template: &str, parts: [&str; 3]) -> Result<String, Failure> {
    let mut page = template.to_owned();
    for (mark, part) in [HEAD, STYLE, PAGE].into_iter().zip(parts) {
        if page.matches(mark).count() != 1 {
            return Err(Failure::Usage(format!("index.html must say `{mark}` once")));
        }
        page = page.replace(mark, part);
    }
    Ok(page)
}

/// What a policy must say to let the sheets of `page` hold: each by its hash, as `'sha256-…'`.
pub fn style_hashes(page: &str) -> Vec<String> {
    let sheets = page.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next());
    sheets.map(|sheet| format!("'sha256-{}'", sha256::base64(sheet.as_bytes()))).collect()
}

/// The same for the page of a site's first address, where there is one.
pub fn style_hashes_of(site: &Path) -> Vec<String> {
    style_hashes(&std::fs::read_to_string(site.join("index.html")).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_stands_where_the_template_names_it() {
        let pages = FirstPages {
            feed: "<main>a</main>".into(),
            shape: "<main></main>".into(),
            head: "<link>".into(),
            style: "a{}".into(),
        };
        let template = format!("{HEAD}|{STYLE}|{PAGE}");
        assert_eq!(
            pages.index(&template),
            Ok("<link>|<style>a{}</style>|<div id=\"first\"><main>a</main></div>".to_owned())
        );
        assert_eq!(
            pages.app(&template),
            Ok("||<div id=\"first\" data-shape><main></main></div>".to_owned())
        );
        assert!(pages.app("<html>").is_err());
        let link = "<link rel=\"preload\" href=\"/a_bg.wasm\" as=\"fetch\">";
        let glue = "<link rel=\"modulepreload\" href=\"/a.js\">";
        let index = pages.index(&format!("{template}{glue}{link}")).expect("a page");
        assert!(index.ends_with(&format!("{glue}<link href=\"/a_bg.wasm\" as=\"fetch\">")));
    }

    #[test]
    fn the_policy_learns_the_hash_of_each_sheet() {
        // As `printf 'a{}' | openssl dgst -sha256 -binary | base64` says.
        let hashes = style_hashes("<p><style>a{}</style><p>");
        assert_eq!(hashes, ["'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"]);
        assert_eq!(style_hashes("<p>"), [] as [String; 0]);
    }
}
