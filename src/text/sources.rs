//! The store of texts. Built once, sorted by the path shown to people, never changed.

use super::{FileId, Lines, Position, Span};

/// A text and the path people know it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path to show, `/`-separated.
    pub path: String,
    /// The path within the folder it was read from: the same wherever that folder stands.
    pub name: String,
    /// The whole text, without a byte-order mark.
    pub text: String,
}

/// Every text of one run.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// A store of `files`, whatever order they come in.
    pub fn new(mut files: Vec<Source>) -> Sources {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Sources { files }
    }

    /// All files with their numbers, in path order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files.iter().enumerate().map(|(n, source)| (number(n), source))
    }

    /// The number of the file with this path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.files.binary_search_by(|f| f.path.as_str().cmp(path)).ok().map(number)
    }

    /// The path of a file.
    pub fn path(&self, file: FileId) -> &str {
        &self.files[file.0 as usize].path
    }

    /// The path of a file within the folder it was read from.
    pub fn name(&self, file: FileId) -> &str {
        &self.files[file.0 as usize].name
    }

    /// The text of a file.
    pub fn text(&self, file: FileId) -> &str {
        &self.files[file.0 as usize].text
    }

    /// The words at `span`; empty when the span does not lie on character boundaries.
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or_default()
    }

    /// The span of a whole file.
    pub fn whole(&self, file: FileId) -> Span {
        Span::new(file, 0..self.text(file).len())
    }

    /// The lines of a file.
    pub fn lines(&self, file: FileId) -> Lines<'_> {
        Lines::new(self.text(file))
    }

    /// Where a span begins; for many spans of a file, ask its [`Lines`].
    pub fn start(&self, span: Span) -> Position {
        self.position(span.file, span.start as usize)
    }

    /// Where a span ends (one past its last character).
    pub fn end(&self, span: Span) -> Position {
        self.position(span.file, span.end as usize)
    }

    fn position(&self, file: FileId, offset: usize) -> Position {
        self.lines(file).position(offset)
    }
}

fn number(n: usize) -> FileId {
    FileId(u32::try_from(n).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_and_lines_from_one() {
        let sources = Sources::new(vec![
            Source { path: "b".into(), name: "b".into(), text: "né\r\nà Évry".into() },
            Source { path: "a".into(), name: "a".into(), text: String::new() },
        ]);
        let b = sources.find("b").expect("b is there");
        let evry = sources.text(b).find("Évry").expect("Évry is there");
        let span = Span::new(b, evry..evry + "Évry".len());
        assert_eq!(sources.start(span), Position { line: 2, column: 3 });
        assert_eq!(sources.end(span), Position { line: 2, column: 7 });
        assert_eq!(sources.slice(span), "Évry");
        assert_eq!(sources.iter().map(|(_, s)| s.path.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    }
}
