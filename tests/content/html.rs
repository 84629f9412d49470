//! What a page must be: its elements one in another, its names and titles. Refuses to repair anything.

use super::tags::{Tag, tags};

/// Elements that have no end.
const VOID: &[&str] =
    &["br", "col", "hr", "img", "input", "link", "meta", "path", "rect", "circle", "source", "use"];

/// Elements that may not stand in a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "div",
    "dl",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];

/// The text of the first element of this name, tags taken out.
pub fn text_of(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!("<{name}"))?;
    let (_, rest) = rest.split_once('>')?;
    let (inside, _) = rest.split_once(&format!("</{name}>"))?;
    Some(plain(inside))
}

/// A piece of a page without its tags, spaces brought together.
pub fn plain(html: &str) -> String {
    let texts = html.split('<').enumerate().map(|(n, piece)| match (n, piece.split_once('>')) {
        (0, _) | (_, None) => piece,
        (_, Some((_, text))) => text,
    });
    texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong with how the elements of a page stand in one another, and with its identifiers.
pub fn faults(html: &str) -> Vec<String> {
    let tags = tags(html);
    let mut complaints = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for tag in &tags {
        if tag.closes {
            if open.pop() != Some(tag.name) {
                complaints.push(format!("</{}> closes nothing", tag.name));
            }
            continue;
        }
        if BLOCKS.contains(&tag.name) && open.last() == Some(&"p") {
            complaints.push(format!("<{}> stands in a paragraph", tag.name));
        }
        if !VOID.contains(&tag.name) {
            open.push(tag.name);
        }
    }
    complaints.extend(open.iter().map(|name| format!("<{name}> is not closed")));
    complaints.extend(identifiers(&tags));
    complaints
}

/// Identifiers given twice, and names looked for in identifiers that are not there.
fn identifiers(tags: &[Tag<'_>]) -> Vec<String> {
    let ids: Vec<String> = tags.iter().filter_map(|tag| tag.get("id")).collect();
    let mut complaints = Vec::new();
    for (n, id) in ids.iter().enumerate() {
        if ids[..n].contains(id) {
            complaints.push(format!("id=\"{id}\" stands twice"));
        }
    }
    for tag in tags {
        if let Some(id) = tag.get("aria-labelledby").filter(|id| !ids.contains(id)) {
            complaints.push(format!("aria-labelledby=\"{id}\" names nothing"));
        }
        let named = ["aria-label", "aria-labelledby"].iter().any(|name| tag.attributes.contains_key(name));
        if tag.attributes.get("role") == Some(&"region") && !named {
            complaints.push(format!("<{} role=\"region\"> has no name", tag.name));
        }
        if tag.name == "img" && !tag.attributes.contains_key("alt") {
            complaints.push("<img> has no alternative text".to_owned());
        }
    }
    complaints
}

/// The greatest number of entries that one list or table of a page has.
pub fn longest_list(html: &str) -> usize {
    let mut longest = 0;
    let mut counts: Vec<usize> = Vec::new();
    for tag in tags(html) {
        match (tag.name, tag.closes) {
            ("ul" | "ol" | "tbody" | "dl", false) => counts.push(0),
            ("ul" | "ol" | "tbody" | "dl", true) => longest = longest.max(counts.pop().unwrap_or(0)),
            ("li" | "tr" | "dt", false) => counts.iter_mut().rev().take(1).for_each(|count| *count += 1),
            _ => {}
        }
    }
    longest
}

#[test]
fn pages_are_taken_apart() {
    let html =
        "<!doctype html><p id=\"a\" class=x hidden>Un <b>mot</b><br> &amp; <a href=\"b?c&amp;d\">e</a></p>";
    let tags = tags(html);
    assert_eq!(
        tags.iter().filter(|tag| !tag.closes).map(|tag| tag.name).collect::<Vec<_>>(),
        ["p", "b", "br", "a"]
    );
    assert_eq!(tags.iter().find_map(|tag| tag.get("href")).as_deref(), Some("b?c&d"));
    assert_eq!(text_of(html, "p").as_deref(), Some("Un mot &amp; e"));
    assert_eq!(faults(html), [""; 0]);
    assert_eq!(longest_list("<ul><li><ol><li></li><li></li></ol></li></ul>"), 2);
}

#[test]
fn faults_of_pages_are_told() {
    for (html, count) in [
        ("<p><ul></ul></p>", 1),
        ("<b></i>", 1),
        ("<b>", 1),
        ("<b id=\"a\"></b><i id=\"a\"></i>", 1),
        ("<section aria-labelledby=\"a\"></section>", 1),
        ("<div role=\"region\"></div>", 1),
        ("<img src=\"a\">", 1),
    ] {
        assert_eq!(faults(html).len(), count, "{html}: {:?}", faults(html));
    }
}
