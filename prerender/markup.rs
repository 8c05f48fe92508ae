//! Changes to the text that the components give: no style stands at an element, where the policy forbids
//! it, and nothing is left of what only a running app reads.

/// Attributes by which the running app finds its own again.
const OF_THE_APP: [&str; 3] = ["data-slot", "draggable", "autofocus"];

/// `html` with each tag's attributes as `change` gives them; comments go.
pub fn with_tags(
    html: &str,
    mut change: impl FnMut(&str, Vec<(String, Option<String>)>) -> Vec<(String, Option<String>)>,
) -> Result<String, String> {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        let tag = &rest[start..];
        let comment = ["<!--", "<!>"].into_iter().find(|comment| tag.starts_with(comment));
        let end = match comment {
            Some("<!--") => tag.find("-->").map(|end| end + 3),
            Some(_) => Some(3),
            None => end_of_tag(tag),
        };
        let end = end.ok_or_else(|| format!("a tag without an end: {tag:.60}"))?;
        if comment.is_none() {
            let inside = tag[1..end - 1].trim_end_matches('/');
            let (name, attributes) = match inside.split_once(char::is_whitespace) {
                Some((name, attributes)) => (name, read(attributes)?),
                None => (inside, Vec::new()),
            };
            out.push('<');
            out.push_str(name);
            for (name, value) in change(name, attributes) {
                if OF_THE_APP.contains(&name.as_str()) {
                    continue;
                }
                // Cards that are not shown fetch nothing. Without scripts no picture waits.
                let value = if name == "loading" { Some("lazy".to_owned()) } else { value };
                out.push(' ');
                out.push_str(&name);
                if let Some(value) = value.filter(|value| !value.is_empty() || name == "alt") {
                    out.push_str(&format!("=\"{value}\""));
                }
            }
            out.push('>');
        }
        rest = &tag[end..];
    }
    out.push_str(rest);
    Ok(out)
}

/// `html` without what is said of looks at its elements: it has none that matter.
pub fn without_styles(html: String) -> Result<String, String> {
    with_tags(&html, |_, mut attributes| {
        attributes.retain(|(name, _)| name != "style");
        attributes
    })
}

/// `html` without the `div`s that are hidden: in a page that is not the app yet nothing shows them later.
pub fn without_hidden(html: &str) -> String {
    let mut out = html.to_owned();
    while let Some(start) = out.find("<div hidden") {
        let (mut depth, mut end) = (0_usize, start);
        loop {
            let rest = &out[end..];
            let opens = rest.find("<div").unwrap_or(usize::MAX);
            let closes = rest.find("</div>").unwrap_or(rest.len().saturating_sub(6));
            if opens < closes {
                depth += 1;
                end += opens + 4;
            } else {
                depth = depth.saturating_sub(1);
                end += closes + 6;
            }
            if depth == 0 || end >= out.len() {
                break;
            }
        }
        out.replace_range(start..end.min(out.len()), "");
    }
    out
}

/// Where a tag ends, its last sign included; what stands in quotes is none.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut is_quoted = false;
    for (at, c) in tag.char_indices() {
        match c {
            '"' => is_quoted = !is_quoted,
            '>' if !is_quoted => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// Attributes with their values, as they are written: between double quotes, or without a value.
fn read(attributes: &str) -> Result<Vec<(String, Option<String>)>, String> {
    let mut found = Vec::new();
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = None;
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let end = quoted.find('"').ok_or_else(|| format!("no end of the value of {name}"))?;
            value = Some(quoted[..end].to_owned());
            rest = &quoted[end + 1..];
        } else if rest.starts_with('=') {
            return Err(format!("a value of {name} without quotes"));
        }
        found.push((name, value));
        rest = rest.trim_start();
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_style_is_left_at_an_element_and_texts_stay_as_they_are() {
        let html = "<p style=\"a:b;\" title=\"1 > 0\" hidden>style=\"x\"<!><img alt=\"\" data-slot=\"1\"></p>";
        assert_eq!(
            without_styles(html.to_owned()).as_deref(),
            Ok("<p title=\"1 > 0\" hidden>style=\"x\"<img alt=\"\"></p>")
        );
        assert!(without_styles("<p".to_owned()).is_err());
    }

    #[test]
    fn what_is_hidden_goes_with_all_that_is_in_it() {
        let html =
            "<main><div hidden class=\"a\"><div><b></b></div><div></div></div><div>c</div></main>";
        assert_eq!(without_hidden(html), "<main><div>c</div></main>");
    }
}
