//! A diagnostic as told: words, lines and columns. The one value that every machine format is written from.

use super::wording::{relation, wording};
use super::{Diagnostic, Report, Severity};
use crate::locale::Lang;
use crate::text::{FileId, Lines, Position, Sources, Span};

/// A diagnostic in words, at lines and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The stable name of the mistake.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Where.
    pub place: Place,
    /// Other places that have to do with it, and what.
    pub related: Vec<(Place, &'static str)>,
    /// What to paste instead.
    pub replacement: Option<Paste>,
}

/// A range in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The path shown to people, `/`-separated.
    pub file: String,
    /// Where it begins.
    pub start: Point,
    /// Where it ends: one past its last character.
    pub end: Point,
}

/// A point between two characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Line and column, from 1, the column in characters.
    pub at: Position,
    /// The column in bytes of UTF-8, from 1, for the formats that count so.
    pub byte_column: usize,
}

/// A text to paste over a range of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paste {
    /// What to replace; empty to insert.
    pub place: Place,
    /// The text to paste.
    pub text: String,
}

impl Told {
    /// Every diagnostic of a report, in its order.
    pub fn all(report: &Report, sources: &Sources, lang: Lang) -> Vec<Told> {
        let mut places = Places { sources, last: None };
        report.iter().map(|diagnostic| places.told(diagnostic, lang)).collect()
    }

    /// What is wrong and what to do, for formats that have one text for both.
    pub fn sentences(&self) -> String {
        format!("{}\n{}", self.message, self.help)
    }
}

/// Turns spans into places; remembers the lines of the file it was last asked about.
struct Places<'s> {
    sources: &'s Sources,
    last: Option<(FileId, Lines<'s>)>,
}

impl Places<'_> {
    fn told(&mut self, diagnostic: &Diagnostic, lang: Lang) -> Told {
        let words = wording(&diagnostic.fault, lang);
        let replacement = diagnostic.replacement.as_ref();
        Told {
            code: diagnostic.fault.code(),
            severity: diagnostic.fault.severity(),
            message: words.headline,
            help: words.help,
            place: self.place(diagnostic.span),
            replacement: replacement.map(|own| Paste { place: self.place(own.span), text: own.text.clone() }),
            related: diagnostic
                .related
                .iter()
                .map(|(span, kind)| (self.place(*span), relation(kind, lang)))
                .collect(),
        }
    }

    fn place(&mut self, span: Span) -> Place {
        let path = self.sources.path(span.file);
        let file = path.strip_prefix("./").unwrap_or(path).to_owned();
        let lines = match self.last.take().filter(|(known, _)| *known == span.file) {
            Some((_, lines)) => lines,
            None => self.sources.lines(span.file),
        };
        let point = |offset| Point { at: lines.position(offset), byte_column: lines.byte_column(offset) };
        let (start, end) = (point(span.range().start), point(span.range().end));
        self.last = Some((span.file, lines));
        Place { file, start, end }
    }
}
