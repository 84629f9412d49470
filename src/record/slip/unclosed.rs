//! Lists, blocks and headings left open: told where they open, with what closes them.

use std::ops::Range;

use super::{Slip, quoted};
use crate::diagnostic::BracketFault;

/// The list or block of the statement `text` that is never closed; the value begins at `value`.
pub(super) fn slip(text: &str, value: usize) -> Option<Slip> {
    let at = opening(&text[value..])? + value;
    let (fault, close) = match text.as_bytes().get(at) {
        Some(b'{') => (BracketFault::TableUnclosed, " }"),
        _ => (BracketFault::ListUnclosed, "]"),
    };
    let own = text.trim_end();
    let end = own.trim_end_matches(',').len();
    Some(Slip::new(at..at + 1, fault).pasting(Some((end..own.len(), close.to_owned()))))
}

/// The innermost bracket that nothing closes, those within quotes aside.
fn opening(value: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut quoted = false;
    for (at, c) in value.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '[' | '{' if !quoted => open.push(at),
            ']' | '}' if !quoted => drop(open.pop()),
            _ => {}
        }
    }
    open.pop().filter(|_| !quoted)
}

/// `[[sources]`, `[sources]]`: a heading whose brackets do not go together; or one that something follows on its line.
pub(super) fn heading(text: &str, line: Range<usize>) -> Slip {
    let written = text[line.clone()].trim();
    let start = line.start + text[line].find(written).unwrap_or_default();
    let is_name =
        |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let closed = written.strip_prefix("[[").and_then(|rest| rest.split_once("]]"));
    if let Some((name, _)) = closed.filter(|(name, rest)| is_name(name) && !rest.starts_with(']'))
        && let Some(slip) = quoted::after(written, name.len() + "[[]]".len())
    {
        return slip.shifted(start);
    }
    let name = written.trim_matches(['[', ']', ' ']);
    let proposal = format!("[[{name}]]");
    let fault = BracketFault::Heading { proposal: proposal.clone() };
    Slip::new(start..start + written.len(), fault).instead(is_name(name).then_some(proposal))
}
