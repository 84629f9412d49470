//! What can be set in type: a document that keeps the standard shows no sign that its fonts lack (ISO 14289-1, 7.21).

use std::collections::BTreeMap;

use super::press::Fonts;

/// What stands for a sign that no font has: the standard's own (Unicode, U+FFFD).
const MISSING: char = '\u{fffd}';

/// JSON without the signs that cannot be set: those of control are left out, for those that no font has stands one.
pub(super) fn legible(json: &str) -> String {
    let fonts = Fonts::new();
    let mut known: BTreeMap<char, bool> = BTreeMap::new();
    let mut out = String::with_capacity(json.len());
    let mut signs = json.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => escaped(&mut signs, &mut out),
            _ if sign.is_ascii() || *known.entry(sign).or_insert_with(|| fonts.have(sign)) => out.push(sign),
            _ if sign.is_control() => {}
            _ => out.push(MISSING),
        }
    }
    out
}

/// What follows `\` in JSON: only signs of control are written by a letter or a number.
fn escaped(signs: &mut std::str::Chars<'_>, out: &mut String) {
    match signs.next() {
        Some('u') => drop(signs.nth(3)),
        Some('b' | 'f') | None => {}
        Some(sign) => out.extend(['\\', sign]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_replaced_and_control_left_out() {
        let json = serde_json::to_string("é\u{1}\u{8}\n\"\\u ẽ ₩ 😀\u{85}ఊ").expect("JSON");
        let read: String = serde_json::from_str(&legible(&json)).expect("JSON");
        assert_eq!(read, "é\n\"\\u ẽ ₩ \u{fffd}\u{fffd}");
    }
}
