//! Places: a file, a byte range in it, a value that remembers where it was written.

use std::ops::{Deref, Range};

/// The number of a file in [`Sources`](super::Sources). Its order is the order of the paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub(super) u32);

impl FileId {
    /// The first file of all: where to say what has no place of its own.
    pub fn first() -> FileId {
        FileId(0)
    }
}

/// A range of bytes in a file, absolute: front matter fences included. `end` is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file the range lies in.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `file`. Texts are far below 4 GiB (see the limits of `disk::read`), so the
    /// conversion saturates rather than fails.
    pub fn new(file: FileId, range: Range<usize>) -> Span {
        let narrow = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { file, start: narrow(range.start), end: narrow(range.end) }
    }

    /// The byte range within the file.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether the other span has a byte in common with this one, or is empty and stands within it or at its edge.
    pub fn touches(self, other: Span) -> bool {
        let overlap = self.start < other.end && other.start < self.end;
        let edge = (self.start == self.end || other.start == other.end)
            && self.start <= other.end
            && other.start <= self.end;
        self.file == other.file && (overlap || edge)
    }

    /// The same file, the bytes `from..to` counted from this span's start and kept within it.
    pub fn within(self, from: usize, to: usize) -> Span {
        let clamp = |n: usize| (self.start as usize + n).min(self.end as usize);
        Span::new(self.file, clamp(from)..clamp(to).max(clamp(from)))
    }
}

/// A value and the place it was written at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, written at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }

    /// Another value at the same place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}
