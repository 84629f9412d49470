//! The table of facts held against every view: what a page learns to say, the book says too or leaves out on purpose.

use std::collections::BTreeSet;

use include_dir::{Dir, include_dir};

use super::fact::{key, keys};
use super::prose;
use crate::compile::{Options, ask};
use crate::diagnostic::Report;
use crate::input::{Input, InputFile};
use crate::record::Kind;
use crate::site::{Scope, view};

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/golden/tout/content");

/// What views hold that is not told again in the book: what other entries and indexes say, what is for scripts and for
/// styles, maps, and subscriptions.
const ASIDE: &[&str] = &[
    "adrift",
    "authorities",
    "data",
    "download",
    "ends",
    "feeds",
    "french",
    "host",
    "inside",
    "kinds",
    "letter",
    "map",
    "organisations",
    "past",
    "related",
    "word",
];

/// What an entry shows outside its facts.
const ELSEWHERE: &[&str] = &["summary", "prose", "freshness"];

fn files(dir: &Dir<'_>, out: &mut Vec<InputFile>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().into_owned();
        out.push(InputFile { layer: 0, shown: path.clone(), path, content: Ok(file.contents().to_vec()) });
    }
    dir.dirs().for_each(|dir| files(dir, out));
}

fn asked<T>(question: &dyn Fn(&Scope<'_>) -> T) -> T {
    let mut content = Vec::new();
    files(&CONTENT, &mut content);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    let options = Options { today, base_url: None, drafts: false, strict: false };
    ask(Input { content, ..Input::default() }, &options, question).expect("records")
}

/// The keys of the views of every record of a kind.
fn said(scope: &Scope<'_>, kind: Kind) -> BTreeSet<String> {
    let rows = (0..).zip(scope.catalogue.heads(kind));
    let views =
        rows.map(|(row, _)| view::of_record(scope, kind, row, prose::ROOT, &mut Report::default()).view);
    views
        .flat_map(|view| {
            let own = key(&view, "own").unwrap_or(&view);
            let map = own.as_map().expect("a view");
            map.keys().map(ToString::to_string).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn the_book_tells_what_pages_tell() {
    let faults: Vec<String> = asked(&|scope| {
        let kinds = Kind::ALL.iter().copied().filter(|&kind| kind != Kind::Contact);
        kinds
            .flat_map(|kind| {
                let (said, told) = (said(scope, kind), keys(kind));
                assert!(!said.is_empty(), "no record of {}", kind.folder());
                let is_told = |key: &String| {
                    [&told[..], ASIDE, ELSEWHERE].iter().any(|all| all.contains(&key.as_str()))
                };
                let untold =
                    said.iter().filter(|key| !is_told(key)).map(|key| format!("does not tell {key}"));
                let unsaid = told
                    .iter()
                    .filter(|key| !said.contains(**key))
                    .map(|key| format!("tells {key}, which no page says"));
                untold
                    .chain(unsaid)
                    .map(move |fault| format!("{}: {fault}", kind.folder()))
                    .collect::<Vec<_>>()
            })
            .collect()
    });
    assert!(faults.is_empty(), "{faults:#?}");
}
