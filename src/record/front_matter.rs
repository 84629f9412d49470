//! One file taken apart: the TOML between two `+++` lines, and the Markdown after it.
//!
//! A `.toml` file is all front matter. Refuses to know what keys mean; tells every slip of syntax with its place,
//! one per line, since one unclosed bracket makes a parser stumble many times. What stands after a slip is judged in the
//! same run.

use std::ops::Range;

use toml::de::DeTable;

use super::slip::{self, Edits};
use super::table::Table;
use crate::diagnostic::{FileFault, Report};
use crate::text::{FileId, Sources, Span};

/// The line that opens and closes a front matter.
pub const FENCE: &str = "+++";

/// A file taken apart.
#[derive(Debug, Clone)]
pub struct FrontMatter {
    /// The keys, slips mended where that could be done.
    pub table: Table,
    /// The keys that were left out, since nothing could be made of them; one that has no name could be any.
    pub lost: Vec<String>,
    /// What was mended.
    pub mended: Vec<Span>,
    /// The Markdown, when there is any.
    pub body: Option<Span>,
}

/// Takes a file apart. `.toml` files have no fences and no body. `keys` are those its author may have meant.
pub fn read(sources: &Sources, file: FileId, keys: &[&str], report: &mut Report) -> Option<FrontMatter> {
    let text = sources.text(file);
    if sources.path(file).ends_with(".toml") {
        return Some(read_toml(text, Span::new(file, 0..text.len()), None, keys, report));
    }
    let (front, body) = split(text, file, report)?;
    Some(read_toml(&text[front.range()], front, body, keys, report))
}

/// Where the front matter of a fenced text stands, and where its body begins; `None` when a fence is missing.
pub fn parts(text: &str) -> Option<(Range<usize>, usize)> {
    let mut lines = lines_with_start(text);
    let (_, first) = lines.next().filter(|(_, line)| line.trim() == FENCE)?;
    let (at, closing) = lines.find(|(_, line)| line.trim() == FENCE)?;
    Some((first.len()..at, at + closing.len()))
}

/// The spans of front matter and body.
fn split(text: &str, file: FileId, report: &mut Report) -> Option<(Span, Option<Span>)> {
    let Some((front, start)) = parts(text) else {
        let first = text.lines().next().unwrap_or_default().trim_end();
        let fault = if first.trim() == FENCE { FileFault::FenceUnclosed } else { FileFault::FenceMissing };
        report.add(Span::new(file, 0..first.len()), fault);
        return None;
    };
    let body = Span::new(file, start..text.len());
    Some((Span::new(file, front), Some(body).filter(|_| !text[start..].trim().is_empty())))
}

/// Every line with its ending and the byte it starts at.
fn lines_with_start(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |next, line| {
        let at = *next;
        *next += line.len();
        Some((at, line))
    })
}

fn read_toml(text: &str, front: Span, body: Option<Span>, keys: &[&str], report: &mut Report) -> FrontMatter {
    let offset = front.start as usize;
    let (written, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        let table = Table::from_toml(written, front.file, offset, &Edits::default());
        return FrontMatter { table, lost: Vec::new(), mended: Vec::new(), body };
    }
    let own = slip::mend(text, keys);
    let (written, errors) = DeTable::parse_recoverable(&own.text);
    own.told(front).chain(own.told_across(text, &errors, front)).for_each(|slip| report.push(slip));
    let table = Table::from_toml(written, front.file, offset, &own.edits);
    let mended = own.edits.places().map(|range| front.within(range.start, range.end)).collect();
    FrontMatter { table, lost: own.lost, mended, body }
}
