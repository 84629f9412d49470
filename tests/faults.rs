//! Everything that can be wrong with content, as texts with the expected diagnostics under carets.
//!
//! The cases are `tests/faults/*.txt`; how they are written stands in `tests/faults/case.rs`. A case fails when any
//! diagnostic is missing, is elsewhere, says something else, or was not expected. `DALC_BLESS=1 cargo test --test
//! faults` rewrites the expectations; read what it changed before keeping it.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "faults/case.rs"]
mod case;
#[path = "support/folder.rs"]
mod folder;
#[path = "faults/notes.rs"]
mod notes;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use build::{input, options};
use case::{Case, cases};
use dalc::Outcome;
use dalc::diagnostic::{Fault, wording};
use dalc::input::InputFile;
use dalc::locale::Lang;
use folder::repository;
use notes::annotated;
use rayon::prelude::*;

fn base() -> Vec<InputFile> {
    input(&repository("tests/faults/base"), "content", 1)
}

/// What one case gave.
struct Ran {
    /// How the case fails, if it does.
    failure: Option<String>,
    /// The codes of what it tells.
    shown: Vec<&'static str>,
}

/// Every case tells exactly what it should, and every mistake the program knows is shown by a case.
#[test]
fn cases_and_faults() {
    let (base, bless) = (base(), std::env::var_os("DALC_BLESS").is_some());
    let ran: Vec<Ran> = cases().par_iter().map(|(path, text)| run(path, text, &base, bless)).collect();
    let failures: Vec<&str> = ran.iter().filter_map(|ran| ran.failure.as_deref()).collect();
    assert!(failures.is_empty(), "{} cases fail\n\n{}", failures.len(), failures.join("\n\n"));
    let shown: BTreeSet<&str> = ran.iter().flat_map(|ran| ran.shown.iter().copied()).collect();
    let missing: Vec<&str> =
        Fault::codes().map(|(code, _)| code).filter(|code| !shown.contains(code)).collect();
    assert_eq!(missing, [""; 0], "mistakes that no case of tests/faults shows");
}

fn run(path: &Path, text: &str, base: &[InputFile], bless: bool) -> Ran {
    let case = Case::parse(text);
    let outcome = dalc::compile(case.input(base), &case.options(options()), &dalc::Silent);
    well_formed(&outcome, path);
    let told = annotated(&case, &outcome);
    let shown = outcome.report.iter().map(|diagnostic| diagnostic.fault.code()).collect();
    if told == text {
        return Ran { failure: None, shown };
    }
    if bless {
        fs::write(path, &told).expect("a case can be rewritten");
        return Ran { failure: None, shown };
    }
    let line = 1 + told.lines().zip(text.lines()).take_while(|(a, b)| a == b).count();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let failure = format!("{name} ({}), from line {line} on, the build tells:\n{told}", case.title());
    Ran { failure: Some(failure), shown }
}

/// A site that was published before is not built again: what it tells then is what it told.
#[test]
fn what_a_known_site_tells_is_what_it_told() {
    let base = base();
    let checked: usize = cases().par_iter().map(|(path, text)| told_again(path, text, &base)).sum();
    assert!(checked > 5, "few cases have a site, and something to tell: {checked}");
}

/// 1 when the case has a site.
fn told_again(path: &Path, text: &str, base: &[InputFile]) -> usize {
    let case = Case::parse(text);
    let options = case.options(options());
    let first = dalc::compile(case.input(base), &options, &dalc::Silent);
    if first.site.is_none() {
        return 0;
    }
    let again = dalc::recheck(case.input(base), &options, &dalc::Silent);
    assert!(first.report.iter().eq(again.report.iter()), "{path:?}: {:?}", again.report);
    1
}

/// What holds of every diagnostic, whatever the case.
fn well_formed(outcome: &Outcome, path: &Path) {
    let refused = outcome.report.refuses(false);
    assert_eq!(outcome.site.is_none(), refused, "{path:?}: a site is made unless an error is told");
    for diagnostic in outcome.report.iter() {
        let words = wording(&diagnostic.fault, Lang::Fr);
        assert!(!words.help.is_empty(), "{path:?}: {diagnostic:?} does not say what to do");
        for span in diagnostic.related.iter().map(|(span, _)| *span).chain([diagnostic.span]) {
            let written = outcome.sources.text(span.file).get(span.range());
            assert!(written.is_some(), "{path:?}: {diagnostic:?} points out of the text");
        }
    }
}
