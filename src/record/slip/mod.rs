//! Slips of TOML syntax, read again as their author meant them.
//!
//! A front matter is taken statement by statement, so that one slip never spoils the next line. What is wrong with a
//! statement, and what to write instead, is found in its own words; it is mended in memory, or left out, and the rest is
//! judged as if nothing had been. Refuses to propose what is no TOML.

mod block;
mod line;
mod list;
mod mended;
mod number;
mod quoted;
mod statement;
mod unclosed;
mod value;

use std::ops::Range;

use toml::de::{DeTable, Error};

pub use mended::Edits;

use crate::diagnostic::{Diagnostic, Fault, Replacement};
use crate::text::Span;
use statement::statements;

/// A mistake found in a text, at a range of its bytes.
struct Slip {
    at: Range<usize>,
    fault: Fault,
    /// What to paste, and over what.
    paste: Option<(Range<usize>, String)>,
    /// Another place that has to do with it.
    other: Option<Range<usize>>,
}

impl Slip {
    fn new(at: Range<usize>, fault: impl Into<Fault>) -> Slip {
        Slip { at, fault: fault.into(), paste: None, other: None }
    }

    /// With what to paste over the place itself.
    fn instead(self, text: Option<String>) -> Slip {
        let at = self.at.clone();
        self.pasting(text.map(|text| (at, text)))
    }

    /// With what to paste, and over what.
    fn pasting(mut self, paste: Option<(Range<usize>, String)>) -> Slip {
        self.paste = paste;
        self
    }

    /// With the other place.
    fn against(mut self, other: Option<Range<usize>>) -> Slip {
        self.other = other;
        self
    }

    /// The same, its ranges counted from further back.
    fn shifted(self, by: usize) -> Slip {
        self.mapped(|range| range.start + by..range.end + by)
    }

    fn mapped(mut self, map: impl Fn(Range<usize>) -> Range<usize>) -> Slip {
        self.at = map(self.at);
        self.other = self.other.map(&map);
        self.paste = self.paste.map(|(range, text)| (map(range), text));
        self
    }

    fn diagnostic(&self, front: Span) -> Diagnostic {
        let span = |range: &Range<usize>| front.within(range.start, range.end);
        let mut diagnostic = Diagnostic::new(span(&self.at), self.fault.clone());
        if let Some(other) = &self.other {
            diagnostic = diagnostic.against(span(other));
        }
        let paste = self.paste.as_ref();
        diagnostic.replacement =
            paste.map(|(range, text)| Replacement { span: span(range), text: text.clone() });
        diagnostic
    }
}

/// A text whose slips were mended, or left out.
pub struct Mended {
    /// The text that can be parsed.
    pub text: String,
    /// The way back to the text as written.
    pub edits: Edits,
    /// The keys that were left out, as far as they could be read.
    pub lost: Vec<String>,
    slips: Vec<Slip>,
}

impl Mended {
    /// What to tell, the text standing at `front`.
    pub fn told(&self, front: Span) -> impl Iterator<Item = Diagnostic> {
        self.slips.iter().map(move |slip| slip.diagnostic(front))
    }

    /// What the statements of `text` say wrong together, each right by itself: a key written twice. One a line, and none
    /// where a slip is told already.
    pub fn told_across(&self, text: &str, errors: &[Error], front: Span) -> Vec<Diagnostic> {
        let line = |at: usize| line_of(text, at).start;
        let mut lines: Vec<usize> = self.slips.iter().map(|slip| line(slip.at.start)).collect();
        let mut told = Vec::new();
        for error in errors {
            let own = line_of(&self.text, place(error).start);
            let slip = line::across(&self.text, own, error).mapped(|range| self.edits.written(range));
            let at = line(slip.at.start);
            if !lines.contains(&at) {
                told.push(slip.diagnostic(front));
                lines.push(at);
            }
        }
        told
    }
}

/// How many slips of one statement are told, one after the other.
const PATIENCE: usize = 16;

/// Mends a text that cannot be parsed. `keys` are those its author may have meant.
pub fn mend(text: &str, keys: &[&str]) -> Mended {
    let mut mended = Mended {
        text: String::with_capacity(text.len()),
        edits: Edits::default(),
        lost: Vec::new(),
        slips: Vec::new(),
    };
    let mut block_is_lost = false;
    let mut from = 0;
    for statement in statements(text) {
        let Range { start, end } = statement.range;
        mended.text.push_str(&text[from..start]);
        let own = mended.statement(&text[start..end], start, keys);
        block_is_lost &= !statement.is_heading();
        if let Some(own) = own.filter(|_| !block_is_lost) {
            mended.text.push_str(&own);
        } else {
            block_is_lost |= statement.is_heading();
            mended.lost.push(statement.key(text));
            let place = mended.text.len();
            mended.edits.append(Edits::removed(end - start), start, place);
        }
        from = end;
    }
    mended.text.push_str(&text[from..]);
    mended
}

impl Mended {
    /// One statement, which stands at `start`, as it can be parsed; `None` when it cannot be mended. What is wrong with it
    /// is told line by line.
    fn statement(&mut self, written: &str, start: usize, keys: &[&str]) -> Option<String> {
        let (mut own, mut edits) = (written.to_owned(), Edits::default());
        let mut told: Vec<(Range<usize>, Slip)> = Vec::new();
        let mut whole = false;
        for _ in 0..PATIENCE {
            let (_, errors) = DeTable::parse_recoverable(&own);
            let Some(error) = errors.iter().min_by_key(|error| place(error).start) else {
                whole = true;
                break;
            };
            let slip = line::slip(&own, line_of(&own, place(error).start), error, keys);
            let paste = slip.paste.clone();
            let slip = slip.mapped(|range| edits.written(range));
            let line = line_of(written, slip.at.start);
            if !told.iter().any(|(known, _)| *known == line) {
                told.push((line, slip));
            }
            let Some((range, text)) = paste else { break };
            own.replace_range(range.clone(), &text);
            edits.replace(range, text.len());
        }
        for (line, slip) in told {
            let made = edits.of_line(&line).map(|(range, mended)| (range, own[mended].to_owned()));
            let paste = made.or_else(|| slip.paste.clone()).filter(|_| whole);
            self.slips.push(slip.pasting(paste).shifted(start));
        }
        if whole {
            self.edits.append(edits, start, self.text.len());
        }
        whole.then_some(own)
    }
}

/// The range of the line that a byte stands in, without its ending.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = text.as_bytes()[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |n| n + 1);
    let length = text.as_bytes()[start..].iter().position(|&byte| byte == b'\n');
    let end = length.map_or(text.len(), |n| start + n);
    start..start + text[start..end].trim_end_matches('\r').len()
}

fn place(error: &Error) -> Range<usize> {
    error.span().unwrap_or(0..0)
}

/// Whether `value` is one that a key can have.
fn is_value(value: &str) -> bool {
    DeTable::parse(&format!("x = {value}")).is_ok_and(|table| table.get_ref().len() == 1)
}

/// The text between straight quotes.
fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
