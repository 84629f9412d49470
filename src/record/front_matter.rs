//! One file taken apart: the TOML between two `+++` lines, and the Markdown after it.
//!
//! A `.toml` file is all front matter. Refuses to know what keys mean; tells every slip of syntax with its place,
//! one per line, since one unclosed bracket makes a parser stumble many times.

use toml::de::DeTable;

use super::slip;
use super::table::Table;
use crate::diagnostic::{Diagnostic, FileFault, Report};
use crate::text::{FileId, Sources, Span};

/// The line that opens and closes a front matter.
pub const FENCE: &str = "+++";

/// A file taken apart.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// The keys. What stands after a slip of syntax may be missing.
    pub table: Table,
    /// Whether the whole front matter could be read.
    pub whole: bool,
    /// The Markdown, when there is any.
    pub body: Option<Span>,
}

/// Takes a file apart. `.toml` files have no fences and no body.
pub fn read(sources: &Sources, file: FileId, report: &mut Report) -> Option<FrontMatter> {
    let text = sources.text(file);
    if sources.path(file).ends_with(".toml") {
        return Some(read_toml(text, Span::new(file, 0..text.len()), None, report));
    }
    let (front, body) = split(text, file, report)?;
    Some(read_toml(&text[front.range()], front, body, report))
}

/// The spans of front matter and body.
fn split(text: &str, file: FileId, report: &mut Report) -> Option<(Span, Option<Span>)> {
    let mut lines = lines_with_start(text);
    let (_, first) = lines.next().unwrap_or((0, ""));
    if first.trim() != FENCE {
        report.add(Span::new(file, 0..first.trim_end().len()), FileFault::FenceMissing);
        return None;
    }
    let opening = Span::new(file, 0..first.trim_end().len());
    let Some((at, closing)) = lines.find(|(_, line)| line.trim() == FENCE) else {
        report.add(opening, FileFault::FenceUnclosed);
        return None;
    };
    let front = Span::new(file, first.len()..at);
    let start = at + closing.len();
    let body = Span::new(file, start..text.len());
    Some((front, Some(body).filter(|_| !text[start..].trim().is_empty())))
}

/// Every line with its ending and the byte it starts at.
fn lines_with_start(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |next, line| {
        let at = *next;
        *next += line.len();
        Some((at, line))
    })
}

fn read_toml(text: &str, front: Span, body: Option<Span>, report: &mut Report) -> FrontMatter {
    let (written, errors) = DeTable::parse_recoverable(text);
    let offset = front.start as usize;
    let slips: Vec<Diagnostic> =
        slip::first_per_line(text, &errors).map(|error| slip::diagnostic(text, error, front)).collect();
    let whole = slips.is_empty();
    slips.into_iter().for_each(|slip| report.push(slip));
    FrontMatter { table: Table::from_toml(written, front.file, offset), whole, body }
}
