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

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use build::{input, options};
use case::{Case, cases};
use dalc::Outcome;
use dalc::diagnostic::{Diagnostic, Fault, Severity, wording};
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

/// What is proposed cures: pasted, the mistake is gone and no other comes. Every mistake that may propose has a case that does;
/// the others never do (`Report::settle`).
#[test]
fn what_is_proposed_cures() {
    let base = base();
    let proofs: Vec<Proof> = cases().par_iter().flat_map(|(path, text)| proofs(path, text, &base)).collect();
    let failures: Vec<&str> = proofs.iter().filter_map(|(_, failure)| failure.as_deref()).collect();
    assert!(failures.is_empty(), "{} proposals cure nothing\n{}", failures.len(), failures.join("\n"));
    let proved: BTreeSet<&str> = proofs.iter().map(|(code, _)| *code).collect();
    assert_eq!(
        proved,
        Fault::proposing().collect::<BTreeSet<&str>>(),
        "mistakes that may propose, and those that a case proves"
    );
}

/// A code, and why its proposal cures nothing.
type Proof = (&'static str, Option<String>);

fn proofs(path: &Path, text: &str, base: &[InputFile]) -> Vec<Proof> {
    let case = Case::parse(text);
    let options = case.options(options());
    let before = dalc::compile(case.input(base), &options, &dalc::Silent);
    let prove = |found: &Diagnostic| {
        let paste = found.replacement.as_ref()?;
        let mut input = case.input(base);
        let mut written = before.sources.text(paste.span.file).to_owned();
        written.replace_range(paste.span.range(), &paste.text);
        let shown = before.sources.path(paste.span.file);
        let file = input.content.iter_mut().find(|file| file.shown == shown)?;
        file.content = Ok(written.into_bytes());
        let after = dalc::compile(input, &options, &dalc::Silent);
        let (was, is) = (errors(&before), errors(&after));
        let code = found.fault.code();
        // What a file says that could not be read is seen once it can.
        let unread = code == "fichier-encodage" && !is.contains_key(code);
        let cured = unread
            || is.iter().all(|(own, count)| was.get(own).is_some_and(|then| count <= then))
                && is.values().sum::<usize>() < was.values().sum::<usize>();
        let why = format!("{path:?} {code}: {:?} pasted, {was:?} becomes {is:?}", paste.text);
        Some((code, Some(why).filter(|_| !cured)))
    };
    before.report.iter().filter_map(prove).collect()
}

/// How many mistakes of each code. Whether the skin speaks a language of the site is seen once the language is one.
fn errors(outcome: &Outcome) -> BTreeMap<&'static str, usize> {
    let mut counted = BTreeMap::new();
    for found in outcome.report.iter().filter(|found| found.fault.severity() != Severity::Advice) {
        if found.fault.code() == "habillage-absent" {
            continue;
        }
        *counted.entry(found.fault.code()).or_default() += 1;
    }
    counted
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
