//! The way back from the bytes of a mended text to those that were written.

use std::ops::Range;

/// Replacements made in a text, in order, none over another.
#[derive(Debug, Clone, Default)]
pub struct Edits {
    made: Vec<Edit>,
}

/// One replacement.
#[derive(Debug, Clone)]
struct Edit {
    /// What was replaced, in the text as written.
    written: Range<usize>,
    /// Where the replacement stands in the mended text.
    mended: Range<usize>,
}

impl Edits {
    /// Notes that `range` of the mended text was replaced by `length` bytes. What was replaced before within it is part
    /// of the same replacement now.
    pub(super) fn replace(&mut self, range: Range<usize>, length: usize) {
        let mut one = Edit { written: self.written(range.clone()), mended: range.clone() };
        let over = |edit: &Edit| {
            let removed_before = edit.mended == (range.start..range.start);
            removed_before || edit.mended.start < range.end && range.start < edit.mended.end
        };
        for edit in self.made.extract_if(.., |edit| over(edit)) {
            one.written.start = one.written.start.min(edit.written.start);
            one.written.end = one.written.end.max(edit.written.end);
            one.mended.start = one.mended.start.min(edit.mended.start);
            one.mended.end = one.mended.end.max(edit.mended.end);
        }
        let moved = |at: usize| (at + length).saturating_sub(range.len());
        for edit in self.made.iter_mut().filter(|edit| edit.mended.start >= range.end) {
            edit.mended = moved(edit.mended.start)..moved(edit.mended.end);
        }
        one.mended.end = moved(one.mended.end);
        let at = self.made.partition_point(|edit| edit.mended.start < one.mended.start);
        self.made.insert(at, one);
    }

    /// A text of `length` bytes left out.
    pub(super) fn removed(length: usize) -> Edits {
        Edits { made: vec![Edit { written: 0..length, mended: 0..0 }] }
    }

    /// Adds the replacements made within a part of the text that begins at byte `start` as written, and at
    /// `mended_start` once mended.
    pub(super) fn append(&mut self, part: Edits, start: usize, mended_start: usize) {
        let moved = |range: Range<usize>, by: usize| range.start + by..range.end + by;
        self.made.extend(part.made.into_iter().map(|edit| Edit {
            written: moved(edit.written, start),
            mended: moved(edit.mended, mended_start),
        }));
    }

    /// The range as written of a range of the mended text; what was pasted stands where it was pasted over.
    pub fn written(&self, range: Range<usize>) -> Range<usize> {
        let start = self.back(range.start, true, |edit| edit.written.start);
        let end = self.back(range.end, range.is_empty(), |edit| edit.written.end);
        start..end.max(start)
    }

    /// The byte as written of one of the mended text; `past` says which side of something left out it is on.
    fn back(&self, at: usize, past: bool, within: impl Fn(&Edit) -> usize) -> usize {
        let is_before = |edit: &&Edit| {
            edit.mended.start < at || past && edit.mended.start == at && edit.mended.is_empty()
        };
        match self.made.iter().take_while(is_before).last() {
            Some(edit) if at < edit.mended.end => within(edit),
            Some(edit) => edit.written.end + (at - edit.mended.end),
            None => at,
        }
    }

    /// What was pasted over within `line` of the text as written, with where that stands in the mended text: all of the
    /// line's replacements as one.
    pub(super) fn of_line(&self, line: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
        let mut own = self
            .made
            .iter()
            .filter(|edit| line.start <= edit.written.start && edit.written.start <= line.end);
        let first = own.next()?.clone();
        let join = |a: Range<usize>, b: &Range<usize>| a.start..a.end.max(b.end);
        Some(own.fold((first.written, first.mended), |(written, mended), edit| {
            (join(written, &edit.written), join(mended, &edit.mended))
        }))
    }

    /// What was pasted over, in the text as written.
    pub fn places(&self) -> impl Iterator<Item = Range<usize>> {
        self.made.iter().map(|edit| edit.written.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back() {
        let mut edits = Edits::default();
        // "k = abc\n[x;" → "k = \"abc\"\n[]x"
        edits.replace(4..7, 5);
        edits.replace(11..11, 1);
        edits.replace(13..14, 0);
        assert_eq!(edits.written(0..1), 0..1);
        assert_eq!(edits.written(4..9), 4..7);
        assert_eq!(edits.written(5..8), 4..7);
        assert_eq!(edits.written(9..10), 7..8);
        assert_eq!(edits.written(12..13), 9..10, "what was left out after is not part of it");
        assert_eq!(edits.of_line(&(0..7)), Some((4..7, 4..9)));
    }

    #[test]
    fn a_replacement_right_after_what_was_left_out_is_one_with_it() {
        let mut edits = Edits::default();
        // "k = =a b" → "k = a b" → "k = \"a b\""
        edits.replace(4..5, 0);
        edits.replace(4..7, 5);
        assert_eq!(edits.written(4..9), 4..8);
        assert!(edits.places().eq(std::iter::once(4..8)));
    }

    #[test]
    fn a_replacement_over_another_is_one() {
        let mut edits = Edits::default();
        // "x = {a b}" → "x = {a, b}" → "x = {A, B}"
        edits.replace(6..6, 1);
        edits.replace(4..10, 6);
        assert_eq!(edits.written(4..10), 4..9);
        assert!(edits.places().eq(std::iter::once(4..9)));
    }
}
