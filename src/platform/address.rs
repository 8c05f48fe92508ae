//! The address the page was opened at.

/// The path of the page's `<base>`, as `/` or `/x/`.
#[must_use]
pub fn base_path() -> String {
    super::window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten())
        .and_then(|uri| web_sys::Url::new(&uri).ok())
        .map_or_else(|| "/".to_owned(), |url| url.pathname())
}

/// The value of `name` in the query of the address the page was opened at.
#[must_use]
pub fn query(name: &str) -> Option<String> {
    let search = super::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}
