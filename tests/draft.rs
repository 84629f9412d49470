//! New records: what was said of them stands, blanks wait, and once they are filled the record is right.
//!
//! `tests/draft/blanks.toml` says for every kind what is said of a record and what its blanks are filled with.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;

use build::{input, options};
use dalc::draft::{Drafted, Ready, Values, draft};
use dalc::form::canonical;
use dalc::input::{Input, InputFile};
use dalc::locale::Lang;
use dalc::record::{Common, Field, Kind};
use dalc::template::{LATER, blank};
use dalc::{Silent, compile};
use folder::repository;
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    said: BTreeMap<String, String>,
    blanks: BTreeMap<String, String>,
}

fn cases() -> Vec<(Kind, Case)> {
    let cases: BTreeMap<String, Case> = toml::from_str(include_str!("draft/blanks.toml")).expect("cases");
    cases.into_iter().map(|(folder, case)| (Kind::of_folder(&folder).expect("a kind"), case)).collect()
}

fn content() -> Vec<InputFile> {
    input(&repository("tests/faults/base"), "content", 0)
}

fn values(said: &BTreeMap<String, String>) -> Values {
    said.iter().map(|(key, value)| (key.split('.').map(str::to_owned).collect(), value.clone())).collect()
}

fn drafted(kind: Kind, said: &BTreeMap<String, String>) -> Ready {
    let content = Input { content: content(), ..Input::default() };
    match draft(kind, &values(said), None, content, &options()) {
        Drafted::Ready(ready) => ready,
        other => panic!("{kind:?}: {other:?}"),
    }
}

/// A text with values in the place of its blanks; each is there, once.
fn filled(text: &str, blanks: &BTreeMap<String, String>) -> String {
    blanks.iter().fold(text.to_owned(), |text, (key, value)| {
        let blank = [format!("\n{key} = \"\"\n"), format!("\n{key} = []\n")];
        let own = blank.iter().find(|blank| text.matches(blank.as_str()).count() == 1);
        let own = own.unwrap_or_else(|| panic!("no blank for {key} in\n{text}"));
        text.replace(own, &format!("\n{key} = {value}\n"))
    })
}

/// What a check of the records with these besides tells.
fn told(files: &[(String, String)]) -> Vec<String> {
    let file = |(path, text): &(String, String)| InputFile {
        layer: 0,
        shown: path.clone(),
        path: path.clone(),
        content: Ok(text.clone().into_bytes()),
    };
    let content = content().into_iter().chain(files.iter().map(file)).collect();
    let outcome = compile(Input { content, ..Input::default() }, &options(), &Silent);
    outcome.report.iter().map(|told| format!("{:?}", told.fault)).collect()
}

#[test]
fn every_kind_has_a_case() {
    let kinds: Vec<Kind> = cases().into_iter().map(|(kind, _)| kind).collect();
    Kind::ALL.iter().for_each(|kind| assert!(kinds.contains(kind), "{kind:?}"));
}

#[test]
fn a_record_is_right_once_its_blanks_are_filled() {
    for (kind, case) in cases() {
        let mut ready = drafted(kind, &case.said);
        let blanks: Vec<&str> =
            ready.blanks.iter().filter_map(|path| path.last()).map(String::as_str).collect();
        assert_eq!(blanks.len(), case.blanks.len(), "{kind:?}: {blanks:?}");
        assert_eq!(told(&ready.files).is_empty(), case.blanks.is_empty(), "{kind:?}: blanks are told");
        let (_, text) = ready.files.last_mut().expect("a record");
        *text = filled(text, &case.blanks);
        let told: Vec<String> =
            told(&ready.files).into_iter().filter(|told| !told.starts_with("Agenda")).collect();
        assert_eq!(told, Vec::<String>::new(), "{kind:?}\n{}", ready.files.last().expect("a record").1);
    }
}

#[test]
fn a_draft_is_in_form() {
    for (kind, case) in cases() {
        let fields: Vec<&Field> = kind.fields().iter().chain(Common::FIELDS).collect();
        let drafts = drafted(kind, &case.said).files;
        for (path, text) in drafts.into_iter().filter(|(path, _)| path.starts_with(kind.folder())) {
            assert_eq!(
                canonical(&text, path.ends_with(".md"), &fields).as_deref(),
                Some(text.as_str()),
                "{path}"
            );
        }
        for template in Lang::ALL.map(|lang| blank(kind, lang)) {
            assert_eq!(canonical(&template, false, &fields).as_deref(), Some(template.as_str()), "{kind:?}");
        }
    }
}

/// Every line offered behind a `#` is one that can be used, and all of them together as well.
#[test]
fn what_is_offered_can_be_used() {
    for (&kind, lang) in Kind::ALL.iter().flat_map(|kind| Lang::ALL.map(|lang| (kind, lang))) {
        let template = blank(kind, lang);
        let used = |line: &str| match line.strip_prefix("# ") {
            Some(code)
                if code.starts_with("[[") || code.split_once(" = ").is_some_and(|(key, _)| is_key(key)) =>
            {
                code.to_owned()
            }
            _ => line.to_owned(),
        };
        let text: String = template.lines().map(|line| used(line) + "\n").collect();
        let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{kind:?}: {error}\n{text}"));
        for field in kind.fields().iter().chain(Common::FIELDS) {
            let is_later = LATER.contains(&field.key);
            assert_eq!(table.contains_key(field.key), !is_later, "{kind:?}: {}\n{text}", field.key);
        }
    }
}

fn is_key(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')
}

#[test]
fn nothing_that_is_wrong_is_drafted() {
    let said =
        |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let wrong: [(Kind, BTreeMap<String, String>, &str); 3] = [
        (Kind::Organisation, said(&[("nom", "Réseau fictif")]), "organismes/reseau-fictif.toml"),
        (Kind::Theme, said(&[("titre", "Eau")]), "thematiques/eau.toml"),
        (
            Kind::Partnership,
            said(&[("collectivites", "Nulle Part"), ("partenaires", "Lima, Pérou")]),
            "Nulle Part",
        ),
    ];
    for (kind, said, told) in wrong {
        let content = Input { content: content(), ..Input::default() };
        match draft(kind, &values(&said), None, content, &options()) {
            Drafted::Refused(refusals) => {
                assert!(refusals.iter().any(|why| why.message.contains(told)), "{refusals:?}")
            }
            other => panic!("{other:?}"),
        }
    }
}

/// The files that a guide shows: a path in bold, then its text.
fn shown(guide: &str) -> Vec<(String, String)> {
    let mut parts = guide.split("**`content/");
    parts.next();
    let file = |part: &str| {
        let (path, rest) = part.split_once("`**").expect("the end of a path");
        let (_, text) = rest.split_once("```toml\n").expect("a text");
        (path.to_owned(), text.split_once("```").expect("the end of a text").0.to_owned())
    };
    parts.map(file).collect()
}

/// Whoever copies a guide to the letter makes records that are right.
#[test]
fn the_guides_show_records_that_are_right() {
    let guides = [
        include_str!("../docs/contribuer.md"),
        include_str!("../docs/contribuer.es.md"),
        include_str!("../docs/contribuer.pt.md"),
    ];
    for guide in guides {
        let files = shown(guide);
        assert_eq!(files.len(), 3, "{files:?}");
        assert_eq!(told(&files), Vec::<String>::new());
    }
}
