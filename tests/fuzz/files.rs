//! Files of any content: nothing stops the program, and what it tells points into the text.

use dalc::Outcome;
use dalc::diagnostic::render::{Style, human};
use dalc::diagnostic::{BracketFault, Fault, Report};
use dalc::input::{Input, InputFile};
use dalc::record::{self, File};
use dalc::reference::Reference;
use dalc::text::{Source, Sources};
use proptest::prelude::*;
use proptest::sample::Index;

use super::build::{input, options};
use super::folder::{files, repository};

/// Pieces that upset readers of TOML and of Markdown.
const PIECES: &[&str] = &[
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "#",
    "+++",
    "+++\n",
    "\n",
    "\r",
    "\r\n",
    "\\",
    "\\u",
    "\\x",
    "«",
    "»",
    "“",
    "é",
    "\u{feff}",
    "\u{0}",
    "\t",
    "oui",
    "true",
    "1e9999",
    "-0",
    "0x",
    "12,5",
    "2022-02-30",
    "25:61",
    "nan",
    "a.b",
    "\u{1f600}",
    "<b>",
    "[^1]",
    "](",
    "![",
    "`",
    "| a |",
    "javascript:",
    "&#x0;",
];

/// What is done to a text.
#[derive(Debug, Clone)]
enum Change {
    Delete(Index, usize),
    Repeat(Index, usize),
    Insert(Index, String),
}

fn change() -> impl Strategy<Value = Change> {
    let piece =
        prop_oneof![3 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop_oneof![
        (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Change::Delete(at, length)),
        (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Change::Repeat(at, length)),
        (any::<Index>(), piece).prop_map(|(at, text)| Change::Insert(at, text)),
    ]
}

/// A text after the change, cut between characters.
fn changed(text: &str, change: &Change) -> String {
    let characters: Vec<char> = text.chars().collect();
    let place = |at: &Index| at.index(characters.len() + 1);
    let part = |from: usize, length: usize| &characters[from..(from + length).min(characters.len())];
    let text = |parts: &[&[char]]| parts.concat().into_iter().collect::<String>();
    match change {
        Change::Delete(at, length) => {
            let after = (place(at) + length).min(characters.len());
            text(&[&characters[..place(at)], &characters[after..]])
        }
        Change::Repeat(at, length) => {
            text(&[&characters[..place(at)], part(place(at), *length), &characters[place(at)..]])
        }
        Change::Insert(at, piece) => {
            let piece: Vec<char> = piece.chars().collect();
            text(&[&characters[..place(at)], &piece, &characters[place(at)..]])
        }
    }
}

/// A real record, changed a little.
fn record(corpus: Vec<(String, String)>) -> impl Strategy<Value = (String, String)> {
    let changes = proptest::collection::vec(change(), 1..5);
    (proptest::sample::select(corpus), changes).prop_map(|((path, text), changes)| {
        (path, changes.iter().fold(text, |text, one| changed(&text, one)))
    })
}

fn corpus() -> Vec<(String, String)> {
    let tout = files(&repository("tests/golden/tout/content")).into_iter();
    let texts = tout.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)));
    texts.filter(|(path, _)| path.ends_with(".md") || path.ends_with(".toml")).collect()
}

/// What one file alone gives.
fn parsed(path: &str, text: &str) -> (Sources, Report) {
    let source = Source { path: path.to_owned(), name: path.to_owned(), text: text.to_owned() };
    let sources = Sources::new(vec![source]);
    let id = sources.find(path).expect("the file is there");
    let file = File { id, layer: 1, path: path.to_owned(), readable: true };
    let mut report = Report::default();
    record::parse(&[file], &sources, &Reference::bundled(), None, &mut report);
    report.settle();
    (sources, report)
}

/// Every place is in its text, between characters, and can be shown.
fn places_are_real(sources: &Sources, report: &Report) -> Result<(), TestCaseError> {
    for diagnostic in report.iter() {
        for span in diagnostic.related.iter().map(|(span, _)| *span).chain([diagnostic.span]) {
            prop_assert!(sources.text(span.file).get(span.range()).is_some(), "{:?}", diagnostic);
            prop_assert!(sources.start(span) <= sources.end(span));
        }
    }
    human(report, sources, Style::Plain, dalc::locale::Lang::Fr);
    Ok(())
}

/// At most one slip of syntax is told of a line, where lists and tables left open begin aside.
fn one_slip_a_line(sources: &Sources, report: &Report) -> Result<(), TestCaseError> {
    let is_slip = |fault: &Fault| match fault {
        Fault::Syntax(_) => true,
        Fault::Bracket(slip) => !matches!(slip, BracketFault::ListUnclosed | BracketFault::TableUnclosed),
        _ => false,
    };
    let slips = report.iter().filter(|diagnostic| is_slip(&diagnostic.fault));
    let lines: Vec<usize> = slips.map(|slip| sources.start(slip.span).line).collect();
    prop_assert!(lines.windows(2).all(|pair| pair[0] != pair[1]), "{:?}", lines);
    Ok(())
}

fn compiled(files: Vec<(String, Vec<u8>)>) -> Outcome {
    let own = |path: &str| files.iter().any(|(other, _)| other == path);
    let base =
        input(&repository("tests/faults/base"), "content", 1).into_iter().filter(|file| !own(&file.path));
    let mut content: Vec<InputFile> = base.collect();
    content.extend(files.into_iter().map(|(path, bytes)| InputFile {
        layer: 1,
        shown: format!("content/{path}"),
        path,
        content: Ok(bytes),
    }));
    dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent)
}

proptest! {
    #![proptest_config(super::cases(400))]

    #[test]
    fn a_record_changed_stops_nothing((path, text) in record(corpus())) {
        let (sources, report) = parsed(&path, &text);
        places_are_real(&sources, &report)?;
        one_slip_a_line(&sources, &report)?;
    }

    #[test]
    fn slips_of_toml_stop_nothing(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..12)) {
        let text = format!("nom = \"a\"\n{}\nfamille = \"reseau\"\n", pieces.concat());
        let (sources, report) = parsed("organismes/a.toml", &text);
        places_are_real(&sources, &report)?;
        one_slip_a_line(&sources, &report)?;
    }
}

proptest! {
    #![proptest_config(super::cases(48))]

    #[test]
    fn a_site_of_changed_records_stops_nothing(records in proptest::collection::vec(record(corpus()), 1..6)) {
        let bytes = records.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
        let outcome = compiled(bytes);
        places_are_real(&outcome.sources, &outcome.report)?;
        prop_assert_eq!(outcome.site.is_none(), outcome.report.refuses(false));
    }

    #[test]
    fn bytes_that_are_no_text_stop_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..60), settings in any::<bool>()) {
        let path = if settings { "site.toml" } else { "organismes/a.toml" };
        let outcome = compiled(vec![(path.to_owned(), bytes)]);
        places_are_real(&outcome.sources, &outcome.report)?;
    }
}
