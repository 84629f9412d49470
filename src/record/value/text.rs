//! Texts: one line, a summary, paragraphs. Never empty, never with spaces around.

use std::ops::Deref;

use crate::diagnostic::{Diagnostic, Expected, ValueFault};
use crate::record::mailbox::masked;
use crate::record::retype::wrong;
use crate::record::table::Data;
use crate::record::{Read, Reading, Shape, Value, no_links};
use crate::text::Span;

/// The greatest length of a [`Line`], in characters.
pub const LINE_LIMIT: usize = 300;
/// The greatest length of a [`Summary`], in characters.
pub const SUMMARY_LIMIT: usize = 400;
/// The greatest length of [`Paragraphs`], in characters.
pub const PARAGRAPHS_LIMIT: usize = 4000;

/// A text of one line, 300 characters at most.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(Box<str>);

/// A summary: one paragraph of 400 characters at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary(Box<str>);

/// One or several paragraphs, with empty lines between them, of 4,000 characters at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraphs(Box<str>);

macro_rules! text {
    ($name:ident, $limit:expr, $shape:ident, $lines:expr) => {
        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            fn shape() -> Shape {
                Shape::$shape($limit)
            }

            fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
                let text = bounded(value, key, $limit, $lines, reading)?;
                Some($name(text.into_boxed_str()))
            }
        }

        no_links!($name);
    };
}

text!(Line, LINE_LIMIT, Line, false);
text!(Summary, SUMMARY_LIMIT, Line, false);
text!(Paragraphs, PARAGRAPHS_LIMIT, Text, true);

/// The text of a value, whatever its length, with its place.
pub(crate) fn plain(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<(String, Span)> {
    match value.value {
        Data::Text(text) if text.trim().is_empty() => {
            reading.report.add(value.span, ValueFault::Empty { key: key.to_owned() });
            None
        }
        Data::Text(text) => Some((text, value.span)),
        data => wrong(&data, value.span, key, Expected::Text, reading),
    }
}

fn bounded(value: Value, key: &str, limit: usize, lines: bool, reading: &mut Reading<'_>) -> Option<String> {
    let (text, span) = plain(value, key, reading)?;
    let text = text.trim();
    let length = text.chars().count();
    if length > limit {
        reading.report.add(span, ValueFault::TooLong { key: key.to_owned(), length, limit });
        return None;
    }
    if !lines && text.contains(['\n', '\r']) {
        let joined: Vec<&str> = text.split_whitespace().collect();
        let paste = Some(format!("{:?}", joined.join(" ")));
        let fault = ValueFault::LineBreak { key: key.to_owned() };
        reading.report.push(Diagnostic::new(span, fault).paste(paste));
        return None;
    }
    Some(masked(text, reading.lang).into_owned())
}
