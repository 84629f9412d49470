//! The book cut at its marks, so that a page and a file share its text: what differs is the way up to the site, and that
//! the file holds its images.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;

use crate::pieces::Content;
use crate::site::Files;

/// Stands for the way up to the site. No text holds these code points: the standard keeps them out of all interchange
/// (Unicode 23.7, noncharacters).
pub(super) const ROOT: char = '\u{fdd0}';

/// Begins and ends the mark of an entry, or of an image.
const MARK: char = '\u{fdd2}';

/// What stands for an entry, by its number.
pub(super) fn mark(entry: usize) -> String {
    format!("{MARK}{entry}{MARK}")
}

/// What stands for an image of the site.
pub(super) fn image(path: &str) -> String {
    format!("{MARK}{path}{MARK}")
}

/// The images that a text has marks for.
#[cfg(feature = "pdf")]
pub(super) fn images(text: &str) -> impl Iterator<Item = &str> {
    text.split(MARK).skip(1).step_by(2)
}

/// A text whose marks are what they stand for: `root` is the way up to the site, an image is its path.
#[cfg(feature = "pdf")]
pub(super) fn plain(text: &str, root: &str) -> String {
    text.replace(ROOT, root).replace(MARK, "")
}

/// A piece of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sheet {
    Text(Bytes),
    Root,
    Image(Box<str>),
}

/// The book in pieces.
#[derive(Debug, Default)]
pub(super) struct Sheets(Vec<Sheet>);

impl Sheets {
    /// Adds a text and, where a mark stands for one, the entries.
    pub(super) fn add(&mut self, text: &str, entries: &[Bytes]) {
        let text = Bytes::copy_from_slice(text.as_bytes());
        self.cut(&text, entries);
    }

    /// Frees what is reserved and not used.
    pub(super) fn shrink(&mut self) {
        self.0.shrink_to_fit();
    }

    fn cut(&mut self, bytes: &Bytes, entries: &[Bytes]) {
        let text = String::from_utf8_lossy(bytes);
        let mut from = 0;
        while let Some((at, found)) = text[from..].char_indices().find(|(_, c)| [ROOT, MARK].contains(c)) {
            let (start, after) = (from + at, from + at + found.len_utf8());
            self.text(bytes.slice(from..start));
            from = if found == ROOT { self.root(after) } else { self.marked(&text, after, entries) };
        }
        self.text(bytes.slice(from..));
    }

    fn text(&mut self, bytes: Bytes) {
        if !bytes.is_empty() {
            self.0.push(Sheet::Text(bytes));
        }
    }

    fn root(&mut self, after: usize) -> usize {
        self.0.push(Sheet::Root);
        after
    }

    /// What a mark that began before `start` stands for; gives where it ends.
    fn marked(&mut self, text: &str, start: usize, entries: &[Bytes]) -> usize {
        let Some(end) = text[start..].find(MARK).map(|at| start + at) else { return start };
        match text[start..end].parse::<usize>().ok().and_then(|at| entries.get(at)) {
            Some(entry) => self.cut(&entry.clone(), &[]),
            None => self.0.push(Sheet::Image(text[start..end].into())),
        }
        end + MARK.len_utf8()
    }

    /// Writes the book at the end of `page`, where `root` is the way up to the site and `image` writes the address of an
    /// image.
    pub(super) fn write(&self, root: &str, image: impl Fn(&str, &mut Vec<u8>), page: &mut Vec<u8>) {
        for sheet in &self.0 {
            match sheet {
                Sheet::Text(bytes) => page.extend_from_slice(bytes),
                Sheet::Root => page.extend_from_slice(root.as_bytes()),
                Sheet::Image(path) => image(path, page),
            }
        }
    }
}

/// Writes an image as an address that holds it (RFC 2397); one that is not there has none.
pub(super) fn inside(path: &str, files: &Files, page: &mut Vec<u8>) {
    let Some(image) = files.get(path).map(Content::whole) else { return };
    let kind = match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "jpg" => "jpeg",
        other => other,
    };
    page.extend(format!("data:image/{kind};base64,{}", BASE64_STANDARD.encode(image)).into_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(sheets: &Sheets, root: &str) -> String {
        let mut page = Vec::new();
        sheets.write(root, |path, page| page.extend(format!("<{path}>").into_bytes()), &mut page);
        String::from_utf8(page).expect("a text")
    }

    #[test]
    fn a_book_is_cut_at_its_marks() {
        let entry = |text: String| Bytes::from(text.into_bytes());
        let entries = [entry(format!("A{ROOT}a/ ")), entry(format!("B{} ", image("images/b.png")))];
        let mut sheets = Sheets::default();
        sheets.add(&format!("é{}{}{ROOT}z", mark(1), mark(0)), &entries);
        assert_eq!(said(&sheets, "../"), "éB<images/b.png> A../a/ ../z");
        assert_eq!(said(&sheets, ""), "éB<images/b.png> Aa/ z");
    }

    #[test]
    fn a_mark_without_end_is_dropped() {
        let mut sheets = Sheets::default();
        sheets.add(&format!("a{MARK}b"), &[]);
        assert_eq!(said(&sheets, ""), "ab");
    }
}
