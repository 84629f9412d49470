//! Very many of anything: mistakes stay readable, the first of each kind, then how many more, all of them when asked; the
//! search of very many records still travels.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;
#[expect(dead_code, reason = "nothing is written, and no other tool is measured here")]
#[path = "../benches/synth/mod.rs"]
mod synth;

use std::io::Write;

use build::{input, options};
use dalc::diagnostic::render::{Style, brief, human};
use dalc::input::{Input, InputFile};
use dalc::locale::Lang;
use dalc::site::search;
use flate2::Compression;
use flate2::write::GzEncoder;
use folder::repository;
use synth::{Form, Scale};

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

/// At most 150 kB, compressed, for the first question in a répertoire of 10,000 partnerships.
#[test]
fn the_search_of_ten_thousand_records_still_travels() {
    let file = |(path, text): (String, String)| InputFile {
        layer: 0,
        shown: path.clone(),
        path,
        content: Ok(text.into_bytes()),
    };
    let content = synth::files(Scale::new(10_000, 1), Form::Dalc).map(file).collect();
    let index = dalc::ask(Input { content, ..Input::default() }, &options(), &|scope| search::index(scope));
    let mut packed = GzEncoder::new(Vec::new(), Compression::new(6));
    packed.write_all(index.expect("the records can be understood").as_bytes()).expect("memory takes all");
    let octets = packed.finish().expect("memory takes all").len();
    assert!((50_000..150_000).contains(&octets), "{octets}");
}
