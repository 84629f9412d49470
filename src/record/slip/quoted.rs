//! Texts between quotes that do not close, close too early, or hold a bar.

use std::ops::Range;

use toml::de::Error;

use super::line::key_and_equals;
use super::value::TYPOGRAPHIC;
use super::{Slip, is_value, place, quote};
use crate::diagnostic::{QuoteFault, SyntaxFault};

/// What is wrong with a value that begins with a straight quote; `None` when its quotes are right.
pub(super) fn slip(written: &str) -> Option<Slip> {
    let mark = written.chars().next()?;
    let Some(close) = closing(written, mark) else { return Some(unclosed(written, mark)) };
    let rest = written[close + 1..].trim();
    if !rest.starts_with('#') && rest.ends_with(mark) && written.matches(mark).count() > 2 {
        let inner = &written[1..written.len() - 1];
        let paste = if mark == '\'' { quote(inner) } else { format!("\"{}\"", guillemets(inner)) };
        return Some(
            Slip::new(0..written.len(), QuoteFault::Inner).instead(Some(paste).filter(|p| is_value(p))),
        );
    }
    after(written, close + 1)
}

/// What stands after a value that ends at the byte `end`, a comment aside: a sign to take out, or words for a comment.
pub(super) fn after(written: &str, end: usize) -> Option<Slip> {
    let rest = written[end..].trim();
    if rest.is_empty() || rest.starts_with('#') {
        return None;
    }
    let start = end + written[end..].find(rest).unwrap_or_default();
    let note = rest.trim_start_matches(['/', '-', ';', ',', '.', ' ']);
    let paste = if note.is_empty() { String::new() } else { format!("# {note}") };
    let fault = SyntaxFault::AfterValue { written: rest.to_owned() };
    Some(Slip::new(start..start + rest.len(), fault).instead(Some(paste)))
}

/// The byte of the quote that closes the text opened by the first.
fn closing(written: &str, mark: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in written.char_indices().skip(1) {
        match c {
            '\\' if mark == '"' && !escaped => escaped = true,
            _ if c == mark && !escaped => return Some(at),
            _ => escaped = false,
        }
    }
    None
}

/// A quote that nothing closes on its line.
fn unclosed(written: &str, mark: char) -> Slip {
    let own = written.trim_end();
    let at = 0..own.len();
    let text = own[1..].trim_end_matches([',', ';']);
    if text.ends_with(TYPOGRAPHIC) && !guillemets_match(text) {
        let paste = quote(text.trim_end_matches(TYPOGRAPHIC).trim_end());
        return Slip::new(at, QuoteFault::Typographic).instead(Some(paste));
    }
    let paste = if mark == '\'' || text.contains('\\') { quote(text) } else { format!("\"{text}\"") };
    Slip::new(at, QuoteFault::Unclosed).instead(Some(paste).filter(|paste| is_value(paste)))
}

fn guillemets_match(text: &str) -> bool {
    text.matches('«').count() == text.matches('»').count()
        && text.matches('“').count() == text.matches('”').count()
}

/// A text over several lines, or one between three quotes that nothing closes; the value of the statement begins at
/// `start`.
pub(super) fn over_lines(text: &str, start: usize) -> Option<Slip> {
    let written = text[start..].trim_end();
    if let Some(mark) = ["\"\"\"", "'''"].into_iter().find(|mark| written.starts_with(mark)) {
        let is_open = !written[mark.len()..].contains(mark);
        let first = written.lines().next().unwrap_or_default();
        return is_open.then(|| Slip::new(start..start + first.len(), QuoteFault::Unclosed));
    }
    if !written.starts_with('"') || !written.contains('\n') {
        return None;
    }
    let inner = written[1..].trim_end_matches([',', ' ']).strip_suffix('"')?;
    let words: Vec<&str> = inner.split_whitespace().collect();
    let paste = Some(quote(&words.join(" "))).filter(|_| !inner.contains('"'));
    Some(Slip::new(start..start + written.len(), QuoteFault::OverLines).instead(paste))
}

/// A bar before a letter that has no meaning after it: all bars of the text are meant as bars.
pub(super) fn escape(text: &str, line: Range<usize>, error: &Error) -> Slip {
    let at = place(error);
    let bar = text[..at.end.min(text.len())].rfind('\\').filter(|bar| *bar >= line.start).unwrap_or(at.start);
    let letter = text[bar..].chars().nth(1).map_or(0, char::len_utf8);
    let own = &text[line.clone()];
    let paste = key_and_equals(own).and_then(|(_, equals)| {
        let value = own[equals + 1..].trim();
        let start = line.start + equals + 1 + own[equals + 1..].find(value)?;
        let bars = value.replace("\\\\", "\\").replace('\\', "\\\\");
        let candidates = [bars.replace("\\\\\"", "\\\""), value.replace("\\\"", "\"")];
        let repaired = candidates.into_iter().find(|text| is_value(text))?;
        Some((start..start + value.len(), repaired))
    });
    Slip::new(bar..(bar + 1 + letter).min(line.end.max(bar + 1)), QuoteFault::Bar).pasting(paste)
}

/// Straight quotes within a text as « guillemets », opening and closing by turns.
fn guillemets(text: &str) -> String {
    let mut open = false;
    let swap = |c: char| {
        if c != '"' {
            return c.to_string();
        }
        open = !open;
        if open { "« ".to_owned() } else { " »".to_owned() }
    };
    text.chars().map(swap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pasted(written: &str) -> Option<String> {
        let (range, text) = slip(written)?.paste?;
        let mut whole = written.to_owned();
        whole.replace_range(range, &text);
        Some(whole)
    }

    #[test]
    fn quotes_are_mended() {
        for (written, right) in [
            ("\"Sans fin", "\"Sans fin\""),
            ("\"Sans fin,", "\"Sans fin\""),
            ("\"Mêlés”", "\"Mêlés\""),
            ("\"Le \"grand\" projet\"", "\"Le « grand » projet\""),
            ("'L'eau'", "\"L'eau\""),
            ("\"actif\",", "\"actif\""),
            ("\"actif\" // depuis 2014", "\"actif\" # depuis 2014"),
        ] {
            assert_eq!(pasted(written).as_deref(), Some(right), "{written}");
        }
        for right in ["\"a\"", "\"a \\\" b\"", "\"a\" # b", "'a'"] {
            assert!(slip(right).is_none(), "{right}");
        }
    }
}
