//! Very many mistakes stay readable: the first of each kind, then how many more; all of them when asked.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use build::{input, options};
use dalc::diagnostic::render::{Style, brief, human};
use dalc::input::{Input, InputFile};
use dalc::locale::Lang;
use folder::repository;

const COUNT: usize = 1_000;

fn broken(number: usize) -> InputFile {
    let path = format!("organismes/a{number}.toml");
    let text = format!("nom = \"A{number}\nfamile = reseau\npays = \"Ecuador\"\n");
    InputFile { layer: 0, shown: format!("content/{path}"), path, content: Ok(text.into_bytes()) }
}

#[test]
fn a_thousand_broken_files_stay_readable() {
    let mut content = input(&repository("tests/faults/base"), "content", 1);
    content.extend((0..COUNT).map(broken));
    let outcome = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
    let count = outcome.report.iter().count();
    assert!(count >= 3 * COUNT, "{count}");
    for lang in Lang::ALL {
        let told = brief(&outcome.report, &outcome.sources, Style::Plain, lang);
        assert!(told.lines().count() < 300, "{told}");
        assert!(
            told.contains("[guillemet-ouvert]") && told.contains("995") && told.contains("--all"),
            "{told}"
        );
    }
    let all = human(&outcome.report, &outcome.sources, Style::Plain, Lang::Fr);
    assert!(all.matches("[guillemet-ouvert]").count() >= COUNT);
}

#[test]
fn few_mistakes_are_all_told() {
    let mut content = input(&repository("tests/faults/base"), "content", 1);
    content.extend((0..8).map(broken));
    let outcome = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
    let told = |rendered: fn(_, _, _, _) -> String| {
        rendered(&outcome.report, &outcome.sources, Style::Plain, Lang::Fr)
    };
    assert_eq!(told(brief), told(human));
}
