//! The form of lines and values, against the sections of RFC 5545 they come from.

use proptest::prelude::*;

use super::*;

fn unfolded(lines: &str) -> String {
    lines.replace("\r\n ", "")
}

fn one(value: &str) -> String {
    let mut lines = Lines::new("VEVENT");
    lines.add("SUMMARY", text(value));
    lines.inside()
}

#[test]
fn texts_are_escaped() {
    assert_eq!(text("Lima, Pérou ; a\\b"), "Lima\\, Pérou \\; a\\\\b");
    assert_eq!(text("un\ndeux\r\ntrois\rquatre"), "un\\ndeux\\ntrois\\nquatre");
    assert_eq!(text("« 12:30 » \"dit\""), "« 12:30 » \"dit\"");
}

#[test]
fn control_characters_are_gone() {
    assert_eq!(text("a\0b\u{7}c\u{7f}d\u{9c}e\tf\u{feff}g"), "abcde fg");
    assert_eq!(text("a\u{85}b\u{2028}c\u{2029}d"), "a\\nb\\nc\\nd");
    assert_eq!(one_line("a\n b\u{2028}\u{1}c"), "a b c");
    for spaced in [" a b", "a b ", "a  b", "a\u{a0}b", "a\tb", "a\n\nb", "a b"] {
        assert_eq!(one_line(spaced), "a b", "{spaced:?}");
    }
    assert_eq!((one_line(""), one_line(" ")), (String::new(), String::new()));
}

#[test]
fn lists_are_escaped_item_by_item() {
    let items = ["eau".to_owned(), "a;b".to_owned(), "c,d".to_owned()];
    assert_eq!(list(&items), "eau,a\\;b,c\\,d");
}

#[test]
fn parameters_are_quoted() {
    assert_eq!(quoted("Rejoindre : \"salle 1\"; 2,\n3"), "\"Rejoindre : 'salle 1'; 2, 3\"");
}

#[test]
fn addresses_are_ascii() {
    assert_eq!(uri("https://a.example/été?x=1&y=%20#z"), "https://a.example/%C3%A9t%C3%A9?x=1&y=%20#z");
    assert_eq!(uri("https://a.example/\"<a b>\r\n"), "https://a.example/%22%3Ca%20b%3E%0D%0A");
}

#[test]
fn descriptions_cannot_be_taken_for_components() {
    assert_eq!(plain("BEGIN:VEVENT\nend:VEVENT\nWEEKEND: a\\b"), "BEGIN :VEVENT\nend :VEVENT\nWEEKEND : a/b");
    assert_eq!(plain("https://a.example/: b"), "https://a.example/: b");
}

#[test]
fn folds_stand_between_characters_at_the_75th_octet() {
    for filler in 50..76 {
        for end in ["é", "ñ", "🌎", "👩🏽‍🌾", "e\u{301}", "\\", ",", "老虎"] {
            let value = format!("{}{}", "x".repeat(filler), end.repeat(12));
            let lines = one(&value);
            assert!(lines.ends_with("\r\n"));
            for line in lines.split_terminator("\r\n") {
                assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
            }
            assert_eq!(unfolded(&lines), format!("SUMMARY:{}\r\n", text(&value)));
        }
    }
}

#[test]
fn folds_keep_what_belongs_together() {
    let value = format!("{}👩🏽‍🌾 et la suite", "x".repeat(58));
    let lines = one(&value);
    assert!(lines.contains("👩🏽‍🌾"), "{lines:?}");
    let spaced = one("mot ".repeat(60).trim_end());
    for line in spaced.split_terminator("\r\n") {
        assert!(!line.ends_with(' ') && !line.starts_with("  "), "{line:?}");
    }
    let escaped = one(&"a\\".repeat(60));
    assert!(
        escaped
            .split_terminator("\r\n")
            .all(|line| line.chars().rev().take_while(|&c| c == '\\').count() % 2 == 0)
    );
}

#[test]
fn components_nest_and_open() {
    let mut outer = Lines::new("VTIMEZONE");
    outer.add("TZID", "Europe/Paris");
    let mut inner = Lines::new("STANDARD");
    inner.add_with("DTSTART", &[("VALUE", "DATE")], "19700101");
    outer.add_component(inner);
    assert_eq!(
        outer.whole(),
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nBEGIN:STANDARD\r\nDTSTART;VALUE=DATE:19700101\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    );
    let mut lines = Lines::new("VEVENT");
    lines.add("UID", "a");
    assert_eq!(lines.inside(), "UID:a\r\n");
    assert_eq!(Lines::new("VEVENT").inside(), "");
}

proptest! {
    #[test]
    fn any_text_fits_its_lines_and_comes_back(value in "\\PC{0,300}|[a-z ,;\\\\\n\u{e9}\u{1f30e}]{0,300}") {
        let lines = one(&value);
        prop_assert!(lines.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.is_empty()));
        prop_assert!(!lines.replace("\r\n", "").contains(['\r', '\n']));
        prop_assert_eq!(unfolded(&lines), format!("SUMMARY:{}\r\n", text(&value)));
    }
}
