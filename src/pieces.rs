//! What a file holds, in pieces that several files may share: thousands of pages have the same header and footer, and
//! lists the same entries. Owns how pieces are joined, compared and measured; refuses to know what they say.

use bytes::Bytes;

/// What a file holds.
pub trait Content: Sync {
    /// Hands over the pieces, one after the other.
    fn each(&self, take: &mut dyn FnMut(&[u8]));

    /// How many bytes there are.
    fn size(&self) -> usize {
        let mut size = 0;
        self.each(&mut |piece| size += piece.len());
        size
    }

    /// All bytes in one.
    fn whole(&self) -> Vec<u8> {
        let mut whole = Vec::with_capacity(self.size());
        self.each(&mut |piece| whole.extend_from_slice(piece));
        whole
    }

    /// Whether these are the same bytes.
    fn is(&self, bytes: &[u8]) -> bool {
        let mut rest = Some(bytes);
        self.each(&mut |piece| rest = rest.and_then(|rest| rest.strip_prefix(piece)));
        rest.is_some_and(<[u8]>::is_empty)
    }
}

impl Content for Vec<u8> {
    fn each(&self, take: &mut dyn FnMut(&[u8])) {
        take(self);
    }
}

/// What a file holds, as pieces of buffers; a copy only points into them.
#[derive(Debug, Clone, Default)]
pub struct Pieces(Box<[Bytes]>);

impl Content for Pieces {
    fn each(&self, take: &mut dyn FnMut(&[u8])) {
        self.0.iter().for_each(|piece| take(piece));
    }
}

impl FromIterator<Bytes> for Pieces {
    fn from_iter<I: IntoIterator<Item = Bytes>>(pieces: I) -> Pieces {
        Pieces(pieces.into_iter().collect())
    }
}

impl From<Bytes> for Pieces {
    fn from(bytes: Bytes) -> Pieces {
        Pieces::from_iter([bytes])
    }
}

impl From<Vec<u8>> for Pieces {
    fn from(bytes: Vec<u8>) -> Pieces {
        Pieces::from(Bytes::from(bytes))
    }
}

impl From<Pieces> for Vec<u8> {
    fn from(pieces: Pieces) -> Vec<u8> {
        pieces.whole()
    }
}

impl PartialEq for Pieces {
    /// The same bytes, wherever they are cut.
    fn eq(&self, other: &Pieces) -> bool {
        self.0 == other.0 || self.size() == other.size() && self.is(&other.whole())
    }
}

impl Eq for Pieces {}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(texts: &[&'static str]) -> Pieces {
        texts.iter().map(|text| Bytes::from_static(text.as_bytes())).collect()
    }

    #[test]
    fn where_bytes_are_cut_does_not_matter() {
        assert_eq!(pieces(&["ab", "c"]), pieces(&["a", "", "bc"]));
        assert_ne!(pieces(&["ab", "c"]), pieces(&["ab", "d"]));
        assert_ne!(pieces(&["ab"]), pieces(&["ab", "c"]));
        assert_eq!(pieces(&[]), pieces(&[""]));
    }

    #[test]
    fn pieces_make_a_whole() {
        let page = pieces(&["ab", "c"]);
        assert_eq!((page.size(), page.whole()), (3, b"abc".to_vec()));
        assert!(page.is(b"abc") && !page.is(b"ab") && !page.is(b"abcd"));
    }
}
