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

    /// The page of the address `/`: `template` with the first cards. Where these are shown, their covers go
    /// first, and boot.js fetches what the app is after them; a wider screen has nothing to wait for.
    pub fn index(&self, template: &str, early: &Early) -> Result<String, Failure> {
        let style = format!("<style>{}</style>", self.style);
        let page = format!("<div id=\"first\">{}</div>", self.feed);
        let page = filled(template, [&self.head, &style, &page])?;
        let on_wide = format!("<link rel=\"preload\" media=\"{WIDE}\"");
        let page = match page.find("_bg.wasm\"").map(|wasm| page.split_at(wasm)) {
            Some((before, after)) => match before.rsplit_once("<link rel=\"preload\"") {
                Some((before, link)) => format!("{before}{on_wide}{link}{after}"),
                None => page,
            },
            None => page,
        };
        let page = page.replace("<link class=\"pack\"", &format!("{on_wide} class=\"pack\""));
        Ok(with_early(&page, &early.links(Some(WIDE))))
    }

    /// The page of every other address: `template` with the shape of a page.
    pub fn app(&self, template: &str, early: &Early) -> Result<String, Failure> {
        let page = format!("<div id=\"first\" data-shape>{}</div>", self.shape);
        Ok(with_early(&filled(template, ["", "", &page])?, &early.links(None)))
    }
}

/// Where the first cards that the build has written are not shown: boot/boot.js shows them below this width.
const WIDE: &str = "(min-width: 37.5em)";

/// What the app starts from beside glue and wasm, which Trunk has linked: asked for at once, and not only
/// when what needs it has come.
pub struct Early {
    /// The name of the module that starts it.
    pub start: String,
    /// The name of the back end and by what a browser knows it; nothing where the app is in one piece.
    pub back_end: Option<(String, String)>,
}

impl Early {
    fn links(&self, media: Option<&str>) -> String {
        let media = media.map(|media| format!(" media=\"{media}\"")).unwrap_or_default();
        let start = format!("<link rel=\"modulepreload\"{media} href=\"{}\">", self.start);
        let back_end = self.back_end.as_ref().map(|(name, integrity)| {
            format!(
                "<link rel=\"preload\"{media} href=\"{name}\" crossorigin integrity=\"{integrity}\" as=\"fetch\">"
            )
        });
        start + &back_end.unwrap_or_default()
    }
}

/// The page with further links behind those of Trunk, by which boot.js knows glue and wasm.
fn with_early(page: &str, links: &str) -> String {
    page.replacen("</head>", &format!("{links}</head>"), 1)
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
        let early = Early {
            start: "start.js".into(),
            back_end: Some(("embedded.wasm".into(), "sha256-a".into())),
        };
        let template = format!("{HEAD}|{STYLE}|{PAGE}");
        assert_eq!(
            pages.index(&template, &early),
            Ok("<link>|<style>a{}</style>|<div id=\"first\"><main>a</main></div>".to_owned())
        );
        assert_eq!(
            pages.app(&template, &early),
            Ok("||<div id=\"first\" data-shape><main></main></div>".to_owned())
        );
        assert!(pages.app("<html>", &early).is_err());
        let pack = "<link class=\"pack\" as=\"fetch\">";
        let glue = "<link rel=\"modulepreload\" href=\"/a.js\">";
        let template =
            format!("{template}{pack}{glue}<link rel=\"preload\" href=\"/a_bg.wasm\"></head>");
        let wide = "media=\"(min-width: 37.5em)\"";
        let index = pages.index(&template, &early).expect("a page");
        assert!(index.ends_with(&format!(
            "<link rel=\"preload\" {wide} class=\"pack\" as=\"fetch\">{glue}\
             <link rel=\"preload\" {wide} href=\"/a_bg.wasm\">\
             <link rel=\"modulepreload\" {wide} href=\"start.js\">\
             <link rel=\"preload\" {wide} href=\"embedded.wasm\" crossorigin integrity=\"sha256-a\" as=\"fetch\"></head>"
        )));
        let app = pages.app(&template, &early).expect("a page");
        assert!(app.contains(&format!("{pack}{glue}<link rel=\"preload\" href=\"/a_bg.wasm\">")));
        assert!(app.ends_with(
            "href=\"embedded.wasm\" crossorigin integrity=\"sha256-a\" as=\"fetch\"></head>"
        ));
    }

    #[test]
    fn the_policy_learns_the_hash_of_each_sheet() {
        // As `printf 'a{}' | openssl dgst -sha256 -binary | base64` says.
        let hashes = style_hashes("<p><style>a{}</style><p>");
        assert_eq!(hashes, ["'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"]);
        assert_eq!(style_hashes("<p>"), [] as [String; 0]);
    }
}
