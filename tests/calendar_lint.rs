//! A strict reading of RFC 5545 and 7986, and of what our own contract adds, held against every feed of the real site.
//!
//! `tests/calendar/bad/REASON.ics` are seeded: each must be refused for the reason that its name tells, so that no
//! rule can pass because it sees nothing. In these files lines end in LF and `\xNN` is a byte, for people to read;
//! `fins-de-ligne.ics` alone is taken as it is.

#![allow(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails, and says why"
)]

#[path = "support/build.rs"]
mod build;
#[path = "calendar/contract.rs"]
mod contract;
#[path = "support/folder.rs"]
mod folder;
#[path = "calendar/forms.rs"]
mod forms;
#[path = "calendar/lint.rs"]
mod lint;

use std::collections::BTreeSet;

use build::{input, options};
use dalc::input::Input;
use dalc::pieces::Content;
use folder::{files, repository};
use lint::lint;

/// Every rule of the linter, by the name its complaints begin with.
const RULES: &[&str] = &[
    "utf-8",
    "fins-de-ligne",
    "longueur",
    "repli",
    "controle",
    "forme",
    "structure",
    "entete",
    "methode",
    "obligatoire",
    "double",
    "uid-double",
    "date",
    "date-fin",
    "fuseau-inconnu",
    "fuseau-inutile",
    "fuseau-regle",
    "ordre",
    "statut",
    "texte",
    "liste",
    "adresse",
    "parametre",
    "geo",
    "interdit",
    "description",
    "duree",
    "dernier-changement",
    "vide",
    "uid",
    "tampon",
    "sequence",
    "transparence",
    "etat-dit",
    "conference",
    "couleur",
];

#[test]
fn every_feed_of_the_real_site() {
    let content = input(&repository("content"), "content", 1);
    let outcome = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
    let site = outcome.site.expect("the shipped content is sound");
    let feeds: Vec<_> = site.files.iter().filter(|(path, _)| path.ends_with(".ics")).collect();
    assert!(feeds.len() > 90, "{} feeds", feeds.len());
    for (path, bytes) in feeds {
        assert_eq!(lint(&bytes.whole()), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn seeded_files_are_refused_for_their_reason() {
    let seeded = files(&repository("tests/calendar/bad"));
    let mut shown = BTreeSet::new();
    for (name, text) in &seeded {
        let reason = name.trim_end_matches(".ics").split('.').next().unwrap_or_default();
        let found = lint(&bytes(reason, text));
        assert!(
            found.iter().any(|complaint| complaint.starts_with(&format!("{reason}:"))),
            "{name}: {found:?}"
        );
        shown.insert(reason.to_owned());
    }
    let rules: BTreeSet<String> = RULES.iter().map(|&rule| rule.to_owned()).collect();
    assert_eq!(shown, rules, "one seeded file for each rule");
}

#[test]
fn a_sound_file_is_not_refused() {
    let text = files(&repository("tests/calendar/good"));
    for (name, text) in &text {
        assert_eq!(lint(&bytes("", text)), Vec::<String>::new(), "{name}");
    }
    assert!(!text.is_empty());
}

/// The bytes that a seeded file stands for.
fn bytes(reason: &str, text: &[u8]) -> Vec<u8> {
    if reason == "fins-de-ligne" {
        return text.to_vec();
    }
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((&byte, after)) = rest.split_first() {
        let escaped = rest.strip_prefix(b"\\x").and_then(|hex| hex.get(..2));
        let number = escaped.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match (byte, number) {
            (_, Some(number)) => {
                out.push(number);
                rest = &rest[4..];
            }
            (b'\n', None) => {
                out.extend(b"\r\n");
                rest = after;
            }
            _ => {
                out.push(byte);
                rest = after;
            }
        }
    }
    out
}
