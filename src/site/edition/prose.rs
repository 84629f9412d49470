//! The text of a record fitted into the book: its headings below that of its entry, its anchors apart from those of other
//! records, its links to records leading within the book. Owns no Markdown: what is fitted is the HTML of its page.

use super::places::Places;
use super::sheets;

/// The way up to the site that the text is asked to lead over.
pub(super) const ROOT: &str = "\u{fdd0}";

/// The same as addresses in a text write it.
const WRITTEN: &str = "%EF%B7%90";

/// The HTML of a text below a heading of level `level`, in the entry `id`.
pub(super) fn fitted(html: &str, id: &str, level: u8, places: &Places) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut headings = Headings { shift: level, last: level + 1 };
    let mut rest = html;
    while let Some((before, tag, after)) = next_tag(rest) {
        out.push_str(before);
        out.push_str(&headings.lowered(&fitted_tag(tag, id, places)));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The text before the next tag, the tag, and what follows. Texts and attributes are escaped, so that `<` opens a tag
/// and the next `>` closes it.
fn next_tag(html: &str) -> Option<(&str, &str, &str)> {
    let start = html.find('<')?;
    let end = start + html[start..].find('>')? + 1;
    Some((&html[..start], &html[start..end], &html[end..]))
}

fn fitted_tag(tag: &str, id: &str, places: &Places) -> String {
    let mut fitted = tag.replace(" id=\"", &format!(" id=\"{id}_"));
    if let Some(target) = attribute(tag, "href") {
        let within = target.strip_prefix('#').filter(|anchor| !anchor.is_empty());
        let there = target.strip_prefix(WRITTEN).map(|path| places.to(path));
        if let Some(to) = within.map(|anchor| format!("#{id}_{anchor}")).or(there) {
            fitted = fitted.replace(&format!("href=\"{target}\""), &format!("href=\"{to}\""));
        }
    }
    if let Some(path) = attribute(tag, "src").and_then(|path| path.strip_prefix(WRITTEN)) {
        fitted =
            fitted.replace(&format!("src=\"{WRITTEN}{path}\""), &format!("src=\"{}\"", sheets::image(path)));
    }
    fitted
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[from..].find('"').map(|end| &tag[from..from + end])
}

/// The headings of a text: none skips a level below the one before it.
struct Headings {
    /// By how many levels they go down.
    shift: u8,
    /// The level of the last, as HTML counts.
    last: u8,
}

impl Headings {
    fn lowered(&mut self, tag: &str) -> String {
        let (opening, rest) = match (tag.strip_prefix("<h"), tag.strip_prefix("</h")) {
            (Some(rest), _) => ("<h", rest),
            (_, Some(rest)) => ("</h", rest),
            _ => return tag.to_owned(),
        };
        let Some(level) = rest.chars().next().and_then(|digit| digit.to_digit(10)) else {
            return tag.to_owned();
        };
        if opening == "<h" {
            let lowered = u8::try_from(level).unwrap_or(6) + self.shift;
            self.last = lowered.min(self.last + 1).min(6);
        }
        format!("{opening}{}{}", self.last, &rest[1..])
    }
}
