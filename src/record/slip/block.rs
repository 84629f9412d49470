//! Blocks of keys between braces: a comma for a point, a missing comma or sign `=`, a text without quotes.

use super::number::with_point;
use super::value::{bare, imprecise};
use super::{Slip, is_value, quoted};
use crate::diagnostic::{BracketFault, QuoteFault, SyntaxFault};

/// What is wrong with `block`, which begins with its brace; `None` when it seems right.
pub(super) fn slip(block: &str) -> Option<Slip> {
    let mut at = 1;
    loop {
        at += space(block.get(at..)?);
        let rest = &block[at..];
        if rest.starts_with('}') {
            return quoted::after(block, at + 1);
        } else if rest.is_empty() {
            return None;
        }
        let key =
            rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
        let sign = at + key + space(&rest[key..]);
        if key == 0 || !block[sign..].starts_with(['=', ':']) {
            return Some(Slip::new(0..block.trim_end().len(), SyntaxFault::Other));
        }
        if block[sign..].starts_with(':') {
            return Some(
                Slip::new(sign..sign + 1, SyntaxFault::EqualsMissing).instead(Some(" =".to_owned())),
            );
        }
        let value = sign + 1 + space(&block[sign + 1..]);
        let (length, slip) = self::value(&block[value..]);
        if let Some(slip) = slip {
            return Some(imprecise(slip, &rest[..key]).shifted(value));
        }
        let end = value + length;
        let next = end + space(&block[end..]);
        at = next + 1;
        if !block[next..].starts_with([',', '}']) && !block[next..].is_empty() {
            let last = block[next..].find([',', '}']).map_or(block.len(), |n| next + n);
            let place = next..next + block[next..last].trim_end().len();
            let slip = Slip::new(place, BracketFault::CommaMissing);
            return Some(slip.pasting(Some((end..end, ",".to_owned()))));
        }
        if block[next..].starts_with('}') {
            return quoted::after(block, next + 1);
        }
    }
}

fn space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// How long a value is, and what is wrong with it.
fn value(rest: &str) -> (usize, Option<Slip>) {
    if let Some(inner) = rest.strip_prefix('"') {
        return (inner.find('"').map_or(rest.len(), |close| close + 2), None);
    }
    let number = rest.find(|c: char| !c.is_ascii_digit() && !"+-.,".contains(c)).unwrap_or(rest.len());
    let written = rest[..number].trim_end_matches(',');
    if let Some(meant) = with_point(written) {
        let fault = QuoteFault::Comma { written: written.to_owned(), meant: meant.clone() };
        return (written.len(), Some(Slip::new(0..written.len(), fault).instead(Some(meant))));
    }
    let word = rest.find([',', '}', ' ']).unwrap_or(rest.len());
    if is_value(&rest[..word]) || rest.starts_with(['[', '{']) {
        return (word, None);
    }
    let all = rest[..rest.find([',', '}']).unwrap_or(rest.len())].trim_end();
    (all.len(), Some(bare(all)).filter(|_| !all.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repaired(block: &str) -> String {
        let mut own = block.to_owned();
        while let Some((range, text)) = slip(&own).and_then(|slip| slip.paste) {
            own.replace_range(range, &text);
        }
        own
    }

    #[test]
    fn blocks_are_mended() {
        for (written, right) in [
            ("{ lat = 44,84, lon = -0,58 }", "{ lat = 44.84, lon = -0.58 }"),
            ("{ lat = 44,84 lon = -0.58 }", "{ lat = 44.84, lon = -0.58 }"),
            ("{ titre: \"x\" }", "{ titre = \"x\" }"),
            ("{ titre = Un nom, url = \"u\" }", "{ titre = \"Un nom\", url = \"u\" }"),
            ("{ titre = « Un nom » }", "{ titre = \"Un nom\" }"),
            ("{ lat = 44.84 } environ", "{ lat = 44.84 } # environ"),
        ] {
            assert_eq!(repaired(written), right, "{written}");
        }
        for right in ["{ lat = 44.84, lon = -0.58 }", "{ a = true, b = 2026-01-01 } # c", "{}"] {
            assert!(slip(right).is_none(), "{right}");
        }
    }
}
