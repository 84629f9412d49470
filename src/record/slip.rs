//! Slips of TOML syntax, from the parser's words to our facts.
//!
//! The parser recovers after a slip and stumbles again; what is told is the first slip of each line, and for a list
//! or a table left open, its opening only.

use std::ops::Range;

use toml::de::Error;

use crate::diagnostic::{DateFault, Diagnostic, SyntaxFault};
use crate::text::Span;

/// The errors worth telling, in the order of their places.
pub fn first_per_line<'e>(text: &str, errors: &'e [Error]) -> impl Iterator<Item = &'e Error> {
    let mut sorted: Vec<&Error> = errors.iter().collect();
    sorted.sort_by_key(|error| place(error).start);
    let open = sorted.iter().position(|error| error.message().starts_with("unclosed"));
    if let Some(open) = open {
        let start = opening(text, sorted[open]).start;
        let cause = sorted[open];
        sorted.retain(|error| place(error).start < start);
        sorted.push(cause);
    }
    let mut seen = Vec::new();
    sorted.retain(|error| {
        let line = text[..place(error).start.min(text.len())].matches('\n').count();
        let new = !seen.contains(&line);
        seen.push(line);
        new
    });
    sorted.into_iter()
}

/// The diagnostic for one error of a front matter.
pub fn diagnostic(text: &str, error: &Error, front: Span) -> Diagnostic {
    let range = place(error);
    let at = |r: Range<usize>| front.within(r.start, r.end);
    let message = error.message();
    if message.starts_with("unclosed") {
        let fault =
            if message.contains("inline") { SyntaxFault::TableUnclosed } else { SyntaxFault::ListUnclosed };
        return Diagnostic::new(at(opening(text, error)), fault);
    }
    if message.contains("basic string") || message.starts_with("invalid literal string") {
        return unclosed_text(text, range, front);
    }
    if message.starts_with("invalid date") || message.starts_with("invalid time") {
        let written = text.get(range.clone()).unwrap_or_default().to_owned();
        return Diagnostic::new(at(range), DateFault::Impossible { written });
    }
    if ["string values must be quoted", "invalid boolean", "invalid float", "invalid integer"]
        .iter()
        .any(|start| message.starts_with(start))
    {
        return unquoted(text, range, front);
    }
    Diagnostic::new(at(shown(text, &range)), slip(text, message, &range))
}

fn slip(text: &str, message: &str, range: &Range<usize>) -> SyntaxFault {
    let starts = |prefix: &str| message.starts_with(prefix);
    let here = text.get(range.start..).unwrap_or_default();
    if starts("duplicate key") {
        SyntaxFault::KeyTwice { key: text.get(range.clone()).unwrap_or_default().to_owned() }
    } else if starts("key with no value") || (starts("invalid unquoted key") && here.starts_with(':')) {
        SyntaxFault::EqualsMissing
    } else if starts("invalid unquoted key") || starts("missing key") {
        SyntaxFault::KeyMalformed
    } else if starts("missing comma") {
        SyntaxFault::CommaMissing
    } else if starts("missing escaped value") {
        SyntaxFault::Escape
    } else {
        SyntaxFault::Other { reason: message.to_owned() }
    }
}

/// A text without its closing quote: the place is the opening quote to the end of the line.
fn unclosed_text(text: &str, range: Range<usize>, front: Span) -> Diagnostic {
    let line_start = text[..range.start].rfind('\n').map_or(0, |n| n + 1);
    let quote = text[line_start..range.start].find(['"', '\'']).map_or(line_start, |n| line_start + n);
    let end = line_end(text, quote);
    let span = front.within(quote, end);
    Diagnostic::new(span, SyntaxFault::TextUnclosed)
}

/// A value without quotes, with the quoted one to paste.
fn unquoted(text: &str, range: Range<usize>, front: Span) -> Diagnostic {
    let written = text.get(range.clone()).unwrap_or_default().trim();
    let span = front.within(range.start, range.start + written.len());
    if written.is_empty() {
        return Diagnostic::new(
            front.within(line_start(text, range.start), range.end),
            SyntaxFault::ValueMissing,
        );
    }
    let bare = written.trim_matches(['«', '»', '“', '”', '„', '‘', '’', '\u{a0}', '\u{202f}', ' ', '"']);
    let fault = if bare == written {
        SyntaxFault::Unquoted { written: written.to_owned() }
    } else {
        SyntaxFault::TypographicQuotes
    };
    Diagnostic::new(span, fault).paste(Some(quoted(bare)))
}

fn quoted(bare: &str) -> String {
    match bare.to_lowercase().as_str() {
        "oui" | "vrai" | "true" | "yes" | "sí" | "si" | "sim" => "true".to_owned(),
        "non" | "faux" | "false" | "no" | "não" => "false".to_owned(),
        _ => format!("\"{}\"", bare.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

/// Where the list or table that an "unclosed" error speaks of began: the last bracket without a partner.
fn opening(text: &str, error: &Error) -> Range<usize> {
    let (open, close) = if error.message().contains("inline") { (b'{', b'}') } else { (b'[', b']') };
    let before = &text.as_bytes()[..place(error).start.min(text.len())];
    let mut depth = 0_usize;
    for (at, &byte) in before.iter().enumerate().rev() {
        if byte == close {
            depth += 1;
        } else if byte == open && depth == 0 {
            return at..at + 1;
        } else if byte == open {
            depth -= 1;
        }
    }
    place(error)
}

/// An empty range is widened to the rest of its line, so that there is something to point at.
fn shown(text: &str, range: &Range<usize>) -> Range<usize> {
    if range.is_empty() {
        let end = line_end(text, range.start);
        let start = if end == range.start { line_start(text, range.start) } else { range.start };
        start..end
    } else {
        range.clone()
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at.min(text.len())].rfind('\n').map_or(0, |n| n + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    let rest = &text[at.min(text.len())..];
    at + rest.find(['\r', '\n']).unwrap_or(rest.len())
}

fn place(error: &Error) -> Range<usize> {
    error.span().unwrap_or(0..0)
}
