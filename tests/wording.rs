//! What the mistakes of `tests/faults` are told like, in each language: `tests/wording/*.txt` hold every sentence.
//! `DALC_BLESS=1 cargo test --test wording` rewrites them; read what it changed before keeping it.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[allow(dead_code, reason = "shared with the test of the cases themselves")]
#[path = "faults/case.rs"]
mod case;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeSet;
use std::fs;

use build::{input, options};
use case::{Case, cases};
use dalc::diagnostic::{Fault, Wording, wording};
use dalc::locale::Lang;
use folder::repository;
use rayon::prelude::*;

/// Words that only people who write programs use.
const JARGON: [&str; 20] = [
    "chaîne",
    "cadena",
    "cadeia",
    "string",
    "null",
    "pars",
    "token",
    "boole",
    "boolé",
    "array",
    "integer",
    "float",
    "syntax",
    "regex",
    "unicode",
    "utf8",
    "offset",
    "buffer",
    "panic",
    "exception",
];

fn faults() -> BTreeSet<Fault> {
    let base = input(&repository("tests/faults/base"), "content", 1);
    let told = |text: &str| {
        let case = Case::parse(text);
        let outcome = dalc::compile(case.input(&base), &case.options(options()), &dalc::Silent);
        outcome.report.iter().map(|diagnostic| diagnostic.fault.clone()).collect::<Vec<_>>()
    };
    cases().par_iter().flat_map(|(_, text)| told(text)).collect()
}

fn shown(fault: &Fault, lang: Lang) -> String {
    let Wording { headline, label, help } = wording(fault, lang);
    format!("{}\n  {headline}\n  ~ {label}\n  = {help}\n", fault.code())
}

#[test]
fn every_language_says_every_mistake() {
    let faults = faults();
    for lang in Lang::ALL {
        let said: String = faults.iter().map(|fault| shown(fault, lang)).collect();
        let path = repository("tests/wording").join(format!("{}.txt", lang.tag()));
        if std::env::var_os("DALC_BLESS").is_some() {
            fs::write(&path, &said).expect("the sentences can be written");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        let differs = said.lines().zip(kept.lines()).find(|(now, then)| now != then);
        assert!(said == kept, "{}: {differs:?}", path.display());
    }
}

#[test]
fn no_language_speaks_another_nor_that_of_programs() {
    for fault in faults() {
        let french = wording(&fault, Lang::Fr);
        for lang in Lang::ALL {
            let own = wording(&fault, lang);
            assert!(!own.help.is_empty(), "{lang:?}: {fault:?} does not say what to do");
            assert!(lang == Lang::Fr || own.headline != french.headline, "{lang:?}: {own:?}");
        }
    }
}

/// The sentences of the source, in which no record has a word.
#[test]
fn no_sentence_has_words_of_programs() {
    for lang in Lang::ALL {
        let folder = repository("src/diagnostic/wording").join(lang.tag());
        for entry in fs::read_dir(folder).expect("the sentences") {
            let text = fs::read_to_string(entry.expect("a file").path()).expect("UTF-8");
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let sentences = lines.flat_map(|line| line.split('"').skip(1).step_by(2).map(str::to_lowercase));
            for sentence in sentences {
                let found = JARGON
                    .iter()
                    .find(|word| sentence.split(|c: char| !c.is_alphanumeric()).any(|own| own == **word));
                assert_eq!(found, None, "{lang:?}: {sentence}");
            }
        }
    }
}
