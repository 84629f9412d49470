//! What a file holds, in pieces that several files may share: thousands of pages have the same header and footer, and
//! lists the same entries; what is a page's own is kept packed, written as what differs from a page like it (LZ4 with a
//! dictionary), or what makes it when it is asked for, since nobody may. Owns how pieces are joined, packed, compared and
//! measured; refuses to know what they say.

use std::fmt;
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use lz4_flex::block::{compress_with_dict, decompress_with_dict};

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

    /// The number that stands for what is made only when it is asked for: the same number, the same bytes. It is never 0.
    /// The manifest of a published folder keeps it, so that a file made from the same need not be made again.
    fn key(&self) -> Option<u128> {
        None
    }
}

impl Content for Vec<u8> {
    fn each(&self, take: &mut dyn FnMut(&[u8])) {
        take(self);
    }
}

/// What a file holds, as pieces of buffers; a copy only points into them.
#[derive(Debug, Clone)]
pub struct Pieces(Held);

#[derive(Debug, Clone)]
enum Held {
    Now(Box<[Bytes]>),
    Packed(Box<Packed>),
    Later(Arc<Later>),
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// So many bytes, the next ones of what is its own.
    Own(usize),
    /// Bytes that it shares.
    Shared(Bytes),
}

impl Part {
    fn size(&self) -> usize {
        match self {
            Part::Own(size) => *size,
            Part::Shared(bytes) => bytes.len(),
        }
    }
}

/// A file of which what is its own is packed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Packed {
    own: Box<[u8]>,
    /// What it is like: nothing can be unpacked without it.
    like: Bytes,
    parts: Box<[Part]>,
}

impl Packed {
    fn size(&self) -> usize {
        self.parts.iter().map(Part::size).sum()
    }

    fn unpacked(&self) -> Vec<u8> {
        let own = |part: &Part| if let Part::Own(size) = part { *size } else { 0 };
        let size = self.parts.iter().map(own).sum();
        decompress_with_dict(&self.own, size, &self.like).unwrap_or_default()
    }

    fn each(&self, take: &mut dyn FnMut(&[u8])) {
        let own = self.unpacked();
        let mut rest = own.as_slice();
        for part in &self.parts {
            match part {
                Part::Own(size) => {
                    let (first, after) = rest.split_at_checked(*size).unwrap_or((rest, &[]));
                    rest = after;
                    take(first);
                }
                Part::Shared(bytes) => take(bytes),
            }
        }
    }
}

/// Bytes that are made the first time they are asked for.
struct Later {
    key: u128,
    make: Box<dyn Fn() -> Vec<u8> + Send + Sync>,
    made: OnceLock<Vec<u8>>,
}

impl Later {
    fn bytes(&self) -> &[u8] {
        self.made.get_or_init(|| (self.make)())
    }
}

impl fmt::Debug for Later {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = if self.made.get().is_some() { "made" } else { "unmade" };
        write!(to, "{state} {:032x}", self.key)
    }
}

impl Pieces {
    /// What `make` makes when it is asked for; `key` stands for it, see [`Content::key`].
    pub fn later(key: u128, make: impl Fn() -> Vec<u8> + Send + Sync + 'static) -> Pieces {
        Pieces(Held::Later(Arc::new(Later { key, make: Box::new(make), made: OnceLock::new() })))
    }

    /// What consists of `parts`, its `own` bytes packed: the more they are like those of `like`, the less they weigh.
    /// Of that the last 64 KiB count (the window of LZ4).
    pub fn packed(own: &[u8], like: Bytes, parts: Vec<Part>) -> Pieces {
        let own = compress_with_dict(own, &like).into_boxed_slice();
        Pieces(Held::Packed(Box::new(Packed { own, like, parts: parts.into_boxed_slice() })))
    }
}

impl Default for Pieces {
    fn default() -> Pieces {
        Pieces::from_iter([])
    }
}

impl Content for Pieces {
    fn each(&self, take: &mut dyn FnMut(&[u8])) {
        match &self.0 {
            Held::Now(pieces) => pieces.iter().for_each(|piece| take(piece)),
            Held::Packed(packed) => packed.each(take),
            Held::Later(later) => take(later.bytes()),
        }
    }

    fn size(&self) -> usize {
        match &self.0 {
            Held::Now(pieces) => pieces.iter().map(Bytes::len).sum(),
            Held::Packed(packed) => packed.size(),
            Held::Later(later) => later.bytes().len(),
        }
    }

    fn key(&self) -> Option<u128> {
        match &self.0 {
            Held::Now(_) | Held::Packed(_) => None,
            Held::Later(later) => Some(later.key),
        }
    }
}

impl FromIterator<Bytes> for Pieces {
    fn from_iter<I: IntoIterator<Item = Bytes>>(pieces: I) -> Pieces {
        Pieces(Held::Now(pieces.into_iter().collect()))
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
        match (&self.0, &other.0) {
            (Held::Later(own), Held::Later(other)) => own.key == other.key,
            (Held::Packed(own), Held::Packed(other)) if own == other => true,
            _ => self.size() == other.size() && self.is(&other.whole()),
        }
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
    fn what_is_made_later_is_made_once_and_compared_unmade() {
        let count = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let counted = count.clone();
        let later = Pieces::later(1, move || {
            vec![b'0'; 1 + counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed)]
        });
        let made = || count.load(std::sync::atomic::Ordering::Relaxed);
        assert_eq!(later, Pieces::later(1, Vec::new));
        assert_ne!(later, Pieces::later(2, Vec::new));
        assert_eq!((later.key(), made()), (Some(1), 0));
        assert_eq!((later.whole(), later.clone().whole(), made()), (b"0".to_vec(), b"0".to_vec(), 1));
        assert_eq!(later, pieces(&["0"]));
    }

    #[test]
    fn what_is_packed_weighs_what_differs_and_is_compared_by_what_it_says() {
        let like = Bytes::from("Fictional town 12, in a fictional country. ".repeat(40));
        let text = like.iter().rev().chain(b"Town 13.").copied().collect::<Vec<u8>>();
        let own = [&like[..], b"Town 13."].concat();
        let parts =
            || vec![Part::Own(10), Part::Shared(Bytes::from_static(b"<shared>")), Part::Own(own.len() - 10)];
        let packed = Pieces::packed(&own, like.clone(), parts());
        let whole = [&own[..10], b"<shared>", &own[10..]].concat();
        assert_eq!((packed.size(), packed.whole()), (whole.len(), whole.clone()));
        assert!(matches!(&packed.0, Held::Packed(packed) if packed.own.len() < own.len() / 20));
        assert_eq!(packed, Pieces::packed(&own, Bytes::new(), parts()));
        assert_eq!(packed, Pieces::from(whole));
        assert_ne!(packed, Pieces::packed(&text, like, parts()));
    }

    #[test]
    fn pieces_make_a_whole() {
        let page = pieces(&["ab", "c"]);
        assert_eq!((page.size(), page.whole()), (3, b"abc".to_vec()));
        assert!(page.is(b"abc") && !page.is(b"ab") && !page.is(b"abcd"));
    }
}
