//! Every mistake is explained, its example is true, and the reference page says the same. `DALC_BLESS=1` rewrites the
//! page.
//!
//! An example is built twice over the records of `tests/faults/base` and `tests/explain/base`: as it should not be
//! written, which must tell the mistake, and as it should, which must tell no error at all.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;

use build::{input, options};
use dalc::diagnostic::explain::{Example, Explanation, Part, explain, page};
use dalc::diagnostic::{Fault, Severity};
use dalc::input::{Input, InputFile};
use dalc::locale::Lang;
use folder::repository;
use rayon::prelude::*;

type Folder = BTreeMap<String, String>;

fn base() -> Folder {
    let folders = ["tests/faults/base", "tests/explain/base"];
    let files = folders.iter().flat_map(|folder| input(&repository(folder), "content", 0));
    let text = |file: InputFile| {
        let bytes = file.content.expect("a file read");
        (file.path, String::from_utf8(bytes).expect("UTF-8"))
    };
    files.map(text).chain([("images/place.png".to_owned(), String::new())]).collect()
}

fn explanations(lang: Lang) -> impl Iterator<Item = Explanation> {
    Fault::codes().map(move |(code, _)| explain(code, lang).expect("an explanation"))
}

#[test]
fn every_mistake_is_explained_in_sentences() {
    for lang in Lang::ALL {
        for Explanation { code, what, why, examples, .. } in explanations(lang) {
            assert!(what.ends_with(['.', '…']) && !what.contains('\n'), "{lang:?} {code}: {what}");
            assert!(why.ends_with(['.', '…']), "{lang:?} {code}: {why}");
            assert!(!examples.is_empty(), "{code} has no example");
            let said = |example: &Example| !example.bad.is_empty() || example.part != Part::Free;
            assert!(examples.iter().all(said), "{lang:?} {code}: an example that says nothing");
        }
    }
    assert_eq!(explain("rien", Lang::Fr), None);
}

#[test]
fn examples_are_true() {
    let base = base();
    let all: Vec<Explanation> = explanations(Lang::Fr).collect();
    let wrong: Vec<String> = all.par_iter().filter_map(|own| untrue(own, &base)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is untrue in an example.
fn untrue(own: &Explanation, base: &Folder) -> Option<String> {
    if own.examples.iter().any(|example| example.part == Part::Free) {
        return None;
    }
    let told = |bad: bool| {
        let outcome = built(&own.examples, bad, base);
        let told: Vec<(&'static str, Severity)> =
            outcome.report.iter().map(|d| (d.fault.code(), d.fault.severity())).collect();
        told
    };
    let (bad, good) = (told(true), told(false));
    if !bad.iter().any(|(code, _)| *code == own.code) {
        return Some(format!("{}: as it should not be written, tells {bad:?}", own.code));
    }
    let faulty = good.iter().any(|(code, severity)| *code == own.code || *severity == Severity::Error);
    faulty.then(|| format!("{}: as it should be written, tells {good:?}", own.code))
}

fn built(examples: &[Example], bad: bool, base: &Folder) -> dalc::Outcome {
    let mut folder = base.clone();
    for example in examples {
        let (path, lines) =
            if bad { (example.path, &example.bad) } else { (example.right_path, &example.good) };
        let template = folder.remove(example.right_path).or_else(|| folder.remove(example.path));
        let text = match example.part {
            Part::Keys => overlaid(&template.expect("a record to lay keys over"), lines),
            Part::Text => format!("+++\ntitre = \"À propos\"\n+++\n{}\n", lines.join("\n")),
            Part::Whole => lines.join("\n") + "\n",
            Part::Name => template.unwrap_or_else(|| "titre = \"Título\"\n".to_owned()),
            Part::Free => panic!("not to be built"),
        };
        folder.insert(path.to_owned(), text);
    }
    let file = |(path, text): (String, String)| InputFile {
        layer: 0,
        shown: format!("content/{path}"),
        path,
        content: Ok(text.into_bytes()),
    };
    let input = Input { content: folder.into_iter().map(file).collect(), ..Input::default() };
    dalc::compile(input, &options(), &dalc::Silent)
}

/// A record whose keys give way to those of `lines`.
fn overlaid(record: &str, lines: &[&str]) -> String {
    let key = |line: &str| line.split([' ', '=']).next().unwrap_or_default().to_owned();
    let own: Vec<String> = lines.iter().map(|line| key(line)).collect();
    let kept = record.lines().filter(|line| line.starts_with('[') || !own.contains(&key(line)));
    lines.iter().copied().chain(kept).map(|line| format!("{line}\n")).collect()
}

/// No language says of a mistake what another does, nor shows French words in an example that is no text of a record.
#[test]
fn every_language_has_its_own_words() {
    for french in explanations(Lang::Fr) {
        let is_free = french.examples.iter().any(|example| example.part == Part::Free);
        let words =
            |lines: &[&str]| lines.iter().any(|line| line.contains([',', '«']) && !line.contains('…'));
        let speaks = is_free && french.examples.iter().any(|example| words(&example.bad));
        for lang in [Lang::Es, Lang::Pt, Lang::En] {
            let own = explain(french.code, lang).expect("an explanation");
            assert!(own.what != french.what && own.why != french.why, "{lang:?} {}", french.code);
            assert!(!speaks || own.examples != french.examples, "{lang:?} {}: a French example", french.code);
        }
    }
}

/// `docs/erreurs.md` in French, `tests/explain/LANG.md` in the other languages.
#[test]
fn the_page_of_mistakes_is_the_one_the_program_writes() {
    for lang in Lang::ALL {
        let path = match lang {
            Lang::Fr => repository("docs/erreurs.md"),
            _ => repository(&format!("tests/explain/{}.md", lang.tag())),
        };
        let written = page(lang);
        if std::env::var_os("DALC_BLESS").is_some() {
            std::fs::write(&path, &written).expect("the page can be written");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == written, "{path:?} is not what the program writes: run this test with DALC_BLESS=1");
    }
}
