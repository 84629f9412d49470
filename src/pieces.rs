//! What a file holds, in pieces that several files may share: thousands of pages have the same header and footer, and
//! lists the same entries; or what makes it when it is asked for, since nobody may. Owns how pieces are joined, compared
//! and measured; refuses to know what they say.

use std::fmt;
use std::sync::{Arc, OnceLock};

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

    /// The number that stands for what is made only when it is asked for: the same number, the same bytes. The path of
    /// such a file names the number too, so that one of that path holds these bytes already.
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
    Later(Arc<Later>),
}

/// Bytes that are made the first time they are asked for.
struct Later {
    key: u128,
    make: Box<dyn Fn() -> Vec<u8> + Send + Sync>,
    made: OnceLock<Vec<u8>>,
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
            Held::Later(later) => take(later.made.get_or_init(|| (later.make)())),
        }
    }

    fn key(&self) -> Option<u128> {
        match &self.0 {
            Held::Now(_) => None,
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
        match (self.key(), other.key()) {
            (Some(own), Some(other)) => own == other,
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
    fn pieces_make_a_whole() {
        let page = pieces(&["ab", "c"]);
        assert_eq!((page.size(), page.whole()), (3, b"abc".to_vec()));
        assert!(page.is(b"abc") && !page.is(b"ab") && !page.is(b"abcd"));
    }
}
