//! Lines and columns of one text, for many places in it.

/// A line and a column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// Where the lines of a text begin.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// The lines of `text`; a line ends with a line feed.
    pub fn new(text: &'t str) -> Lines<'t> {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Lines { text, starts: std::iter::once(0).chain(after).collect() }
    }

    /// The line and column of a byte; the end of the text for one beyond it.
    pub fn position(&self, offset: usize) -> Position {
        let (line, start, end) = self.line_of(offset);
        let before = &self.text.as_bytes()[start..end];
        Position { line, column: 1 + before.iter().filter(|&&byte| !is_continuation(byte)).count() }
    }

    /// The column of a byte counted in bytes, from 1.
    pub fn byte_column(&self, offset: usize) -> usize {
        let (_, start, end) = self.line_of(offset);
        1 + end - start
    }

    /// The number of the line of a byte, where the line begins, and the byte kept within the text.
    fn line_of(&self, offset: usize) -> (usize, usize, usize) {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|&start| start <= offset);
        (line, self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default(), offset)
    }
}

/// Whether a byte continues a UTF-8 character rather than beginning one.
fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_and_bytes_are_counted_apart() {
        let lines = Lines::new("né\r\nà Évry\n");
        let at =
            |offset| (lines.position(offset).line, lines.position(offset).column, lines.byte_column(offset));
        assert_eq!(at(0), (1, 1, 1));
        assert_eq!(at(3), (1, 3, 4));
        assert_eq!(at(5), (2, 1, 1));
        assert_eq!(at(8), (2, 3, 4));
        assert_eq!(at(14), (3, 1, 1), "after the last line");
        assert_eq!(at(99), (3, 1, 1));
        assert_eq!(Lines::new("").position(0), Position { line: 1, column: 1 });
    }
}
