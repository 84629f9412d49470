//! What many pages have in common, byte for byte: the header, the footer, the entries of lists. Owns the marks that
//! stand for them in what a template writes; each is made once and every page points to it.

use crate::catalogue::Row;

/// Begins and ends a mark. No text holds it: the standard keeps this code point out of all interchange (Unicode 23.7,
/// noncharacters). What is not a mark all the same stays as it is.
const MARK: char = '\u{fdd1}';

/// Something that many pages have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shared {
    /// The header.
    Header,
    /// The footer.
    Footer,
    /// The entry of a partnership in a list.
    Card(Row),
    /// The whole répertoire as a book.
    Edition,
}

impl Shared {
    /// What stands for it in what a template writes.
    pub(super) fn mark(self) -> String {
        match self {
            Shared::Header => format!("{MARK}h{MARK}"),
            Shared::Footer => format!("{MARK}f{MARK}"),
            Shared::Card(row) => format!("{MARK}{row}{MARK}"),
            Shared::Edition => format!("{MARK}e{MARK}"),
        }
    }

    fn read(name: &str) -> Option<Shared> {
        match name {
            "h" => Some(Shared::Header),
            "f" => Some(Shared::Footer),
            "e" => Some(Shared::Edition),
            row => row.parse().ok().map(Shared::Card),
        }
    }
}

/// What stands for the entries of some partnerships, one after the other.
pub(super) fn cards(rows: &[Row]) -> String {
    rows.iter().map(|&row| Shared::Card(row).mark()).collect()
}

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Its own.
    Own(&'t str),
    /// One that it shares.
    Shared(Shared),
}

/// A page cut at its marks.
pub(super) fn cut(mut text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(MARK).map(|at| from + at) {
        let name = start + MARK.len_utf8();
        let end = text[name..].find(MARK).map(|at| name + at);
        let Some((end, shared)) = end.and_then(|end| Some((end, Shared::read(&text[name..end])?))) else {
            from = name;
            continue;
        };
        pieces.push(Piece::Own(&text[..start]));
        pieces.push(Piece::Shared(shared));
        (text, from) = (&text[end + MARK.len_utf8()..], 0);
    }
    pieces.push(Piece::Own(text));
    pieces.retain(|piece| *piece != Piece::Own(""));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_at_its_marks() {
        let page = format!("a{}{}b{}", Shared::Header.mark(), Shared::Card(12).mark(), Shared::Footer.mark());
        let pieces = [
            Piece::Own("a"),
            Piece::Shared(Shared::Header),
            Piece::Shared(Shared::Card(12)),
            Piece::Own("b"),
            Piece::Shared(Shared::Footer),
        ];
        assert_eq!(cut(&page), pieces);
    }

    #[test]
    fn what_is_no_mark_stays() {
        for page in ["é", "\u{fdd1}", "\u{fdd1}x\u{fdd1}", "a\u{fdd1}\u{fdd1}b"] {
            assert_eq!(cut(page), [Piece::Own(page)]);
        }
        let odd = format!("\u{fdd1}x{}", Shared::Header.mark());
        assert_eq!(cut(&odd), [Piece::Own("\u{fdd1}x"), Piece::Shared(Shared::Header)]);
        assert_eq!(cut(""), []);
    }
}
