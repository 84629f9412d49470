//! Lists, when something within is wrong: the first item that is no value, or that no comma parts from the one before.

use super::value::{TYPOGRAPHIC, yes_or_no};
use super::{Slip, is_value, quote, quoted};
use crate::diagnostic::{BracketFault, QuoteFault};

/// What separates items, or should not.
const SEPARATORS: [char; 2] = [',', ';'];

/// What is wrong with `list`, which begins with its bracket; on several lines, the first line that is wrong. `None` when
/// it seems right.
pub(super) fn slip(list: &str) -> Option<Slip> {
    let mut at = 1;
    let mut end_of_last: Option<usize> = None;
    loop {
        at += blank(&list[at..]);
        let rest = &list[at..];
        let first = rest.chars().next()?;
        if first == ']' {
            return quoted::after(list, at + 1);
        } else if first == ',' {
            (at, end_of_last) = (at + 1, None);
        } else if first == ';' {
            return Some(Slip::new(at..at + 1, BracketFault::CommaMissing).instead(Some(",".to_owned())));
        } else if let Some(last) = end_of_last {
            let own = item(rest).0;
            let paste = Some((last..last, ",".to_owned())).filter(|_| !own.starts_with(['=', ':']));
            return Some(Slip::new(at..at + own.len(), BracketFault::CommaMissing).pasting(paste));
        } else {
            let (own, fault) = item(rest);
            if let Some(fault) = fault {
                return Some(Slip::new(at..at + own.len(), fault).instead(right(own)));
            }
            at += own.len();
            end_of_last = Some(at);
        }
    }
}

/// How much of the text is space, line breaks and comments.
fn blank(text: &str) -> usize {
    let rest = text.trim_start();
    let space = text.len() - rest.len();
    match rest.strip_prefix('#') {
        Some(comment) => {
            let line = 1 + comment.find('\n').unwrap_or(comment.len());
            space + line + blank(&rest[line..])
        }
        None => space,
    }
}

/// The first item of a text and what is wrong with it.
fn item(rest: &str) -> (&str, Option<QuoteFault>) {
    let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
    let end = line.find([',', ';', ']']).unwrap_or(line.len());
    let short = line[..end].trim_end();
    if let Some(inner) = line.strip_prefix('"') {
        let close = inner.find('"').map(|close| &line[..close + 2]);
        let ends = |own: &&str| !line[own.len()..].starts_with(|c: char| c.is_alphanumeric());
        return match close.filter(ends) {
            _ if short.ends_with(TYPOGRAPHIC) => (short, Some(QuoteFault::Typographic)),
            Some(own) => (own, None),
            None => (short, Some(QuoteFault::Unclosed)),
        };
    }
    if line.starts_with(TYPOGRAPHIC) {
        return (short, Some(QuoteFault::Typographic));
    }
    if is_value(short) || line.starts_with(['[', '{']) {
        return (short, None);
    }
    let fault = match yes_or_no(short) {
        Some(meant) => QuoteFault::YesNo { written: short.to_owned(), meant },
        None => QuoteFault::Missing { written: inner(short).to_owned() },
    };
    (short, Some(fault))
}

fn inner(item: &str) -> &str {
    item.trim_matches(TYPOGRAPHIC)
        .trim_matches(['"', '\'', ' ', '\u{a0}', '\u{202f}'])
        .trim_end_matches(SEPARATORS)
}

/// The item as it was meant.
fn right(item: &str) -> Option<String> {
    let meant = yes_or_no(item).map_or_else(|| quote(inner(item)), |answer| answer.to_string());
    Some(meant).filter(|_| !inner(item).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The list with every item mended, one after the other.
    fn repaired(list: &str) -> Option<String> {
        let mut own = list.to_owned();
        for _ in 0..list.len() {
            if is_value(&own) {
                return Some(own);
            }
            let (range, text) = slip(&own)?.paste?;
            own.replace_range(range, &text);
        }
        None
    }

    #[test]
    fn lists_are_mended() {
        for (written, right) in [
            ("[\"FR\" \"PE\"]", "[\"FR\", \"PE\"]"),
            ("[FR, PE]", "[\"FR\", \"PE\"]"),
            ("[“FR”, “PE”]", "[\"FR\", \"PE\"]"),
            ("[\"FR”, \"PE\"]", "[\"FR\", \"PE\"]"),
            ("[\"eau; \"air\"]", "[\"eau\", \"air\"]"),
            ("[« eau »; « climat »]", "[\"eau\", \"climat\"]"),
            ("[6; 13]", "[6, 13]"),
            ("[\n  eau # note\n  \"air\"\n]", "[\n  \"eau # note\",\n  \"air\"\n]"),
        ] {
            assert_eq!(repaired(written).as_deref(), Some(right), "{written}");
        }
        assert_eq!(repaired("[\"a\"] et b;").as_deref(), Some("[\"a\"] # et b;"));
        assert!(slip("[\"a\", 1, true] # b").is_none());
    }
}
