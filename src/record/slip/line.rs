//! A line that is not understood: its key, its sign `=`, what it is at all.

use std::ops::Range;

use toml::de::Error;

use super::{Slip, is_value, place, quoted, unclosed, value};
use crate::diagnostic::{KeyFault, SyntaxFault, nearest};

/// What is wrong with the `line` of the statement `text` where the parser met `error`.
pub(super) fn slip(text: &str, line: Range<usize>, error: &Error, keys: &[&str]) -> Slip {
    let message = error.message();
    let own = &text[line.clone()];
    if own.trim() == "+++" {
        return Slip::new(line, SyntaxFault::FenceInToml).instead(Some(String::new()));
    }
    if let Some(at) = foreign_space(own) {
        let meant = if own[at.clone()].starts_with(NO_WIDTH) { "" } else { " " };
        return Slip::new(at, SyntaxFault::ForeignSpace).instead(Some(meant.to_owned())).shifted(line.start);
    }
    if message.starts_with("missing escaped value") || message.contains("unicode value") {
        return quoted::escape(text, line, error);
    }
    let Some((key, equals)) = key_and_equals(text) else {
        return if own.trim_start().starts_with('[') {
            unclosed::heading(text, line)
        } else {
            without_equals(own, keys).shifted(line.start)
        };
    };
    if !is_plain(&text[key.clone()]) {
        return malformed(&text[key.clone()], keys).shifted(key.start);
    }
    value::slip(text, key.start, equals + 1, error)
}

/// Spaces that look like one and are none to TOML, which knows the space and the tab: word processors and some keyboards
/// write them.
const FOREIGN: [char; 9] = [
    '\u{a0}', '\u{202f}', '\u{2007}', '\u{2009}', '\u{3000}', '\u{200b}', '\u{2060}', '\u{200e}', '\u{feff}',
];

/// Those of them that have no width.
const NO_WIDTH: [char; 4] = ['\u{200b}', '\u{2060}', '\u{200e}', '\u{feff}'];

/// The first of them outside of quotes and remarks.
fn foreign_space(line: &str) -> Option<Range<usize>> {
    let mut quoted = false;
    for (at, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '#' if !quoted => break,
            _ if !quoted && FOREIGN.contains(&c) => return Some(at..at + c.len_utf8()),
            _ => {}
        }
    }
    None
}

/// What is wrong between statements that are each right: a key or a block written twice.
pub(super) fn across(text: &str, line: Range<usize>, error: &Error) -> Slip {
    if error.message().starts_with("duplicate key") {
        return key_twice(text, error);
    }
    Slip::new(line, SyntaxFault::Other)
}

/// The ranges of the key and of the sign `=` of a line, the key without spaces around.
pub(super) fn key_and_equals(line: &str) -> Option<(Range<usize>, usize)> {
    let equals = line.find('=')?;
    let before = &line[..equals];
    let quotes = ['"', '\'', '«', '“', '#', '[', '{'];
    let key = before.trim();
    if key.is_empty() || before.contains(quotes) {
        return None;
    }
    let start = before.len() - before.trim_start().len();
    Some((start..start + key.len(), equals))
}

fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
}

/// A key with an accent, a space or another sign. When a known key is near, that is what is wrong.
fn malformed(written: &str, keys: &[&str]) -> Slip {
    let Some(near) = nearest(written, keys.iter().copied()) else {
        return Slip::new(0..written.len(), SyntaxFault::KeyMalformed { written: written.to_owned() });
    };
    let fault =
        KeyFault::Unknown { written: written.to_owned(), nearest: Some(near.to_owned()), known: Vec::new() };
    Slip::new(0..written.len(), fault).instead(Some(near.to_owned()))
}

/// `titre: "…"`, `titre "…"`, or a line of prose.
fn without_equals(line: &str, keys: &[&str]) -> Slip {
    let start = line.len() - line.trim_start().len();
    let own = line.trim();
    let end = own.find(|c: char| c == ':' || c.is_whitespace()).unwrap_or(own.len());
    let (key, rest) = own.split_at(end);
    let rest_start = rest.len() - rest.trim_start_matches([':', ' ', '\t', '\u{a0}']).len();
    let (between, written) = rest.split_at(rest_start);
    let is_key = is_plain(key)
        && (keys.contains(&key) || between.contains(':') || written.starts_with(['"', '[', '{']));
    if !is_key || written.is_empty() {
        return Slip::new(start..start + own.len(), SyntaxFault::NotAKey);
    }
    let repaired = if is_value(written) { Some(written.to_owned()) } else { value::repaired(written) };
    let at = start + end..start + end + between.len();
    let paste = repaired.map(|value| (at.start..start + own.len(), format!(" = {value}")));
    Slip::new(at, SyntaxFault::EqualsMissing).pasting(paste)
}

fn key_twice(text: &str, error: &Error) -> Slip {
    let at = place(error);
    let key = text.get(at.clone()).unwrap_or_default();
    let heading = |line: &str| line.trim_start().starts_with('[');
    let mut first = None;
    let mut start = 0;
    for line in text[..at.start].split_inclusive('\n') {
        if heading(line) {
            first = None;
        }
        let named = key_and_equals(line).filter(|(range, _)| line[range.clone()] == *key);
        if let Some((range, _)) = named.filter(|_| first.is_none()) {
            first = Some(start + range.start..start + range.end);
        }
        start += line.len();
    }
    Slip::new(at, SyntaxFault::KeyTwice { key: key.to_owned() }).against(first)
}
