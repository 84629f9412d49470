//! How references inside records are found and resolved, whatever they are wrapped in.
//!
//! A record is walked once by `catalogue::assemble`: each [`Ref`] gets the row of its record, or is taken out.

use super::{AnyOf, Kind, KindSet, Record, Ref, Slug};
use crate::text::{Span, Spanned};

/// Who knows which records exist.
pub trait Settle {
    /// The row of a record, or `None` after having reported that there is none.
    fn row(&mut self, kind: Kind, slug: &Slug, span: Span) -> Option<u32>;

    /// The kind and row of what was written, among `kinds`.
    fn any(&mut self, written: &str, kinds: &'static [Kind], span: Span) -> Option<(Kind, u32)>;
}

/// A value that may hold references.
pub trait Links {
    /// Resolves the references inside; false when the value cannot stand without one that leads nowhere.
    fn settle(&mut self, to: &mut dyn Settle) -> bool;
}

impl<T: Record> Links for Ref<T> {
    fn settle(&mut self, to: &mut dyn Settle) -> bool {
        let row = to.row(T::KIND, &self.slug, self.span);
        self.row = row.unwrap_or(u32::MAX);
        row.is_some()
    }
}

impl<K: KindSet> Links for AnyOf<K> {
    fn settle(&mut self, to: &mut dyn Settle) -> bool {
        self.target = to.any(&self.written, K::KINDS, self.span);
        self.target.is_some()
    }
}

impl<T: Links> Links for Option<T> {
    fn settle(&mut self, to: &mut dyn Settle) -> bool {
        if self.as_mut().is_some_and(|value| !value.settle(to)) {
            *self = None;
        }
        true
    }
}

impl<T: Links> Links for Vec<T> {
    fn settle(&mut self, to: &mut dyn Settle) -> bool {
        self.retain_mut(|value| value.settle(to));
        true
    }
}

impl<T: Links> Links for Spanned<T> {
    fn settle(&mut self, to: &mut dyn Settle) -> bool {
        self.value.settle(to)
    }
}

/// For values that hold no reference.
macro_rules! no_links {
    ($($ty:ty),* $(,)?) => { $(
        impl $crate::record::Links for $ty {
            fn settle(&mut self, _: &mut dyn $crate::record::Settle) -> bool {
                true
            }
        }
    )* };
}
pub(crate) use no_links;
