//! The one form of a file: what it looks like (cases of `tests/form`), that nothing is lost on the way to it, and that
//! the répertoire itself has it.
//!
//! A case is a title, then for each file a line `--- PATH`, its text, and after a line `===` its text in form; nothing
//! after that line when the file is left as it is. `DALC_BLESS=1 cargo test --test form` rewrites what comes after.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/folder.rs"]
mod folder;
#[path = "form/written.rs"]
mod written;

use std::fs;

use dalc::form::{Formed, canonical, form};
use dalc::input::{Input, InputFile};
use dalc::record::{Common, Field, Kind};
use folder::{files, repository};
use proptest::prelude::{ProptestConfig, Strategy, any};
use proptest::proptest;
use written::{comments, values};

/// What is not in form among these files.
fn formed(files: Vec<(String, Vec<u8>)>) -> Formed {
    let file =
        |(path, bytes)| InputFile { layer: 0, shown: format!("content/{path}"), path, content: Ok(bytes) };
    form(Input { content: files.into_iter().map(file).collect(), ..Input::default() })
}

/// A text in form, as `dalc fmt` would leave it.
fn in_form(path: &str, text: &str) -> String {
    let formed = formed(vec![(path.to_owned(), text.as_bytes().to_vec())]);
    match formed.files.into_iter().next() {
        Some(file) => file.text,
        None if formed.report.iter().next().is_some() => String::new(),
        None => text.to_owned(),
    }
}

#[test]
fn cases() {
    let mut failures = Vec::new();
    for (name, bytes) in
        files(&repository("tests/form")).into_iter().filter(|(name, _)| name.ends_with(".txt"))
    {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let shown = shown(&text);
        if shown == text {
            continue;
        }
        if std::env::var_os("DALC_BLESS").is_some() {
            fs::write(repository("tests/form").join(&name), shown).expect("a case can be rewritten");
        } else {
            failures.push(format!("{name}:\n{shown}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// A case with what comes after each `===` as it is. `␍` stands for a carriage return.
fn shown(case: &str) -> String {
    let mut blocks = case.split("\n\n--- ");
    let mut shown = format!("{}\n", blocks.next().unwrap_or_default());
    for block in blocks {
        let (path, text) = block.split_once('\n').expect("a path and a text");
        let (before, _) = text.split_once("===\n").unwrap_or((text, ""));
        let before = before.trim_end_matches("===");
        let after = in_form(path, &before.replace('␍', "\r")).replace('\r', "␍");
        shown.push_str(&format!("\n--- {path}\n{before}===\n{after}"));
    }
    shown
}

#[test]
fn the_repertoire_is_in_form() {
    let formed = formed(files(&repository("content")));
    assert_eq!(formed.report.iter().count(), 0);
    let owed: Vec<&str> = formed.files.iter().map(|file| file.shown.as_str()).collect();
    assert_eq!(owed, [""; 0], "« dalc fmt » puts these in form");
}

/// A record of some kind, its keys as its lists have them.
fn fields(kind: Kind) -> Vec<&'static Field> {
    kind.fields().iter().chain(Common::FIELDS).collect()
}

/// What holds of every text in form: it is in form, it says the same, and no comment of it is lost.
fn holds(text: &str, kind: Kind) {
    let fields = fields(kind);
    let after = canonical(text, false, &fields).unwrap_or_else(|| panic!("this is TOML:\n{text}"));
    let again = canonical(&after, false, &fields);
    assert_eq!(again.as_deref(), Some(after.as_str()), "in form twice is in form once, from\n{text}");
    assert_eq!(values(&after), values(text), "a value changed, from\n{text}\nto\n{after}");
    assert_eq!(comments(&after), comments(text), "a comment was lost, from\n{text}\nto\n{after}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn nothing_is_lost(text in written::toml()) {
        holds(&text, Kind::Partnership);
        holds(&text, Kind::Event);
    }

    #[test]
    fn prose_is_left_alone(front in written::toml(), body in any::<String>(), windows in any::<bool>()) {
        let end = if windows { "\r\n" } else { "\n" };
        let front = front.replace('\n', end);
        let text = format!("+++ {end}{front}{end}+++{end}{body}");
        let after = canonical(&text, true, &fields(Kind::Page)).expect("a fenced text");
        proptest::prop_assert!(after.ends_with(&format!("+++{end}{body}")), "{after}");
        proptest::prop_assert_eq!(canonical(&after, true, &fields(Kind::Page)).expect("fenced"), after);
    }
}

/// The records that there are, their lines shuffled, come back.
#[test]
fn order_does_not_matter() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for (path, bytes) in files(&repository("content/partenariats")) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let (keys, sources) = text.split_once("\n[[").expect("a source");
        let lines: Vec<String> = keys.split_inclusive('\n').map(str::to_owned).collect();
        if lines.iter().any(|line| line.starts_with(' ')) {
            continue;
        }
        let shuffled = proptest::prelude::Just(lines).prop_shuffle();
        let lines = shuffled.new_tree(&mut runner).expect("an order");
        let mixed = format!("{}\n[[{sources}", proptest::strategy::ValueTree::current(&lines).concat());
        assert_eq!(canonical(&mixed, false, &fields(Kind::Partnership)), Some(text), "{path}");
    }
}
