//! Adds the reload script and the banner to the bytes of an HTML page on their way out. Knows just enough HTML to find
//! the two places, takes any bytes, and alters none of them.

use super::shown::Shown;

/// The page as the preview sends it: the banner right after the opening of `body`, the script right before its end.
/// A page without those tags (HTML lets them be left out) gets both at its end.
pub(super) fn into_page(page: &[u8], shown: &Shown) -> Vec<u8> {
    let banner = shown.banner.as_ref().map_or(String::new(), super::banner::Banner::html);
    let script = script(shown.version());
    let end = last(page, b"</body").unwrap_or(page.len());
    let start = after_body_tag(page).filter(|start| *start <= end).unwrap_or(end);
    let (head, rest) = page.split_at(start);
    let (body, tail) = rest.split_at(end - start);
    [head, banner.as_bytes(), body, script.as_bytes(), tail].concat()
}

/// The version says which site the page belongs to; the script compares it with the one being shown.
fn script(version: &str) -> String {
    format!("<script src=\"/__dalc/reload.js\" data-version=\"{version}\" defer></script>")
}

/// Where the opening tag of `body` ends; a `>` between quotes belongs to an attribute.
fn after_body_tag(page: &[u8]) -> Option<usize> {
    let tag = body_tag(page, 0)?;
    let mut quote = None;
    for (at, byte) in page.iter().copied().enumerate().skip(tag) {
        match quote {
            None if byte == b'>' => return Some(at + 1),
            None if byte == b'"' || byte == b'\'' => quote = Some(byte),
            Some(open) if byte == open => quote = None,
            _ => {}
        }
    }
    None
}

/// Where the name of the first `body` tag ends, comments left out.
fn body_tag(page: &[u8], from: usize) -> Option<usize> {
    let (opening, comment) = (b"<body", b"<!--");
    let tag = next(page, opening, from)?;
    match next(page, comment, from).filter(|start| *start < tag) {
        Some(start) => body_tag(page, next(page, b"-->", start + comment.len())?),
        None => match page.get(tag + opening.len()) {
            Some(b'>' | b' ' | b'\t' | b'\n' | b'\r' | b'\x0c' | b'/') => Some(tag + opening.len()),
            _ => body_tag(page, tag + opening.len()),
        },
    }
}

fn next(page: &[u8], word: &[u8], from: usize) -> Option<usize> {
    let found = page.get(from..)?.windows(word.len()).position(|w| w.eq_ignore_ascii_case(word))?;
    Some(from + found)
}

fn last(page: &[u8], word: &[u8]) -> Option<usize> {
    page.windows(word.len()).rposition(|w| w.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::Round;

    /// The page with the banner shown as `[B]` and the script as `[S]`.
    fn marked(page: &str) -> String {
        let shown = Shown::default().then(Round::Broken { faults: "faute".into() }, &[]);
        let html = shown.banner.as_ref().map(super::super::banner::Banner::html).unwrap_or_default();
        let sent = String::from_utf8(into_page(page.as_bytes(), &shown)).unwrap();
        sent.replace(&html, "[B]").replace(&script(""), "[S]")
    }

    #[test]
    fn both_find_their_place() {
        let cases = [
            ("<body><p>é</p></body></html>", "<body>[B]<p>é</p>[S]</body></html>"),
            ("<BODY class='a>b' data-x=\">\"\n>x</BODY>", "<BODY class='a>b' data-x=\">\"\n>[B]x[S]</BODY>"),
            ("<!-- <body> --><body>x</body>", "<!-- <body> --><body>[B]x[S]</body>"),
            ("<body><pre>&lt;/body></pre></body>", "<body>[B]<pre>&lt;/body></pre>[S]</body>"),
            ("<bodyguard><body>x", "<bodyguard><body>[B]x[S]"),
            ("<!doctype html><title>t</title><p>x", "<!doctype html><title>t</title><p>x[B][S]"),
            ("</body><body>", "[B][S]</body><body>"),
            ("<body", "<body[B][S]"),
            ("<body class=\"", "<body class=\"[B][S]"),
            ("<!-- <body>", "<!-- <body>[B][S]"),
            ("", "[B][S]"),
        ];
        for (page, expected) in cases {
            assert_eq!(marked(page), expected, "{page}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf8_pass_unaltered() {
        let sent = into_page(b"<body>\xff\xfe</body>", &Shown::default());
        assert!(sent.starts_with(b"<body>\xff\xfe<script"));
    }
}
