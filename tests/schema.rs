//! What editors are given is up to date: the schemas, where they are found, the task that underlines what `dalc check`
//! tells. That Taplo takes them is tested by `tests/schema/run`.
//!
//! `DALC_BLESS=1 cargo test --test schema` rewrites the schemas and the table of mistakes of `docs/editeur.md`.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;
use std::fs;

use build::{input, options};
use dalc::diagnostic::render::{Style, human};
use dalc::input::{Input, InputFile};
use dalc::schema::{Subject, schema};
use dalc::{Outcome, compile};
use folder::{files, repository};
use regex::Regex;

fn is_blessing() -> bool {
    std::env::var_os("DALC_BLESS").is_some()
}

#[test]
fn schemas_are_those_the_program_writes() {
    let written: BTreeMap<String, String> = Subject::all()
        .into_iter()
        .map(|subject| (format!("{}.json", subject.name()), schema(subject)))
        .collect();
    if is_blessing() {
        for (name, text) in &written {
            fs::write(repository("docs/schemas").join(name), text).expect("a schema can be written");
        }
    }
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    // What `check` says has a schema too, which is written by hand and held against it in tests/formats.rs.
    let of_kinds = |(name, _): &(String, Vec<u8>)| name != "diagnostics.json";
    let kept = files(&repository("docs/schemas")).into_iter().filter(of_kinds);
    let kept = kept.map(|(name, bytes)| (name, text(bytes)));
    let kept: BTreeMap<String, String> = kept.collect();
    let differ = written.iter().filter(|(name, text)| kept.get(*name) != Some(*text)).map(|(name, _)| name);
    assert_eq!(differ.collect::<Vec<_>>(), [""; 0], "run « dalc schema --out docs/schemas »");
    assert_eq!(kept.len(), written.len(), "docs/schemas has a file that no kind has");
}

#[test]
fn editors_find_every_schema() {
    let text = fs::read_to_string(repository(".taplo.toml")).expect(".taplo.toml");
    let config: toml::Table = text.parse().expect("TOML");
    let rules = config["rule"].as_array().expect("rules");
    let path = |rule: &toml::Value| rule["schema"]["path"].as_str().expect("a path").to_owned();
    let paths: Vec<String> = rules.iter().map(path).collect();
    for subject in Subject::all() {
        let own = format!("docs/schemas/{}.json", subject.name());
        assert_eq!(paths.iter().filter(|path| **path == own).count(), 1, "{own}");
    }
}

/// A mistake that people make: what it is, whether a schema can find it, the name `dalc check` gives it.
struct Mistake {
    title: String,
    schema: String,
    code: String,
    outcome: Outcome,
}

fn mistake(text: &str) -> Mistake {
    let (head, rest) = text.split_once("\n--- ").expect("a head");
    let (path, text) = rest.split_once('\n').expect("a path");
    let lines: Vec<&str> = head.lines().collect();
    let word = |line: &str| line.split_once(" : ").expect("a word").1.to_owned();
    let mut content = input(&repository("tests/faults/base"), "content", 1);
    let content_of = Ok(text.as_bytes().to_vec());
    let shown = format!("content/{path}");
    content.push(InputFile { layer: 0, shown, path: path.to_owned(), content: content_of });
    let outcome = compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
    Mistake { title: lines[0].to_owned(), schema: word(lines[1]), code: word(lines[2]), outcome }
}

fn mistakes() -> Vec<Mistake> {
    let cases = files(&repository("tests/schema/fautes")).into_iter();
    cases.map(|(_, bytes)| mistake(&String::from_utf8(bytes).expect("UTF-8"))).collect()
}

#[test]
fn the_check_finds_every_mistake() {
    let mistakes = mistakes();
    assert_eq!(mistakes.len(), 20);
    for mistake in &mistakes {
        let codes: Vec<&str> = mistake.outcome.report.iter().map(|found| found.fault.code()).collect();
        assert_eq!(codes, [mistake.code.as_str()], "{}", mistake.title);
    }
}

#[test]
fn the_page_says_which_mistakes_editors_find() {
    let row = |mistake: Mistake| format!("| {} | {} | oui |\n", mistake.title, mistake.schema);
    let table: String = mistakes().into_iter().map(row).collect();
    let place = repository("docs/editeur.md");
    let page = fs::read_to_string(&place).expect("the page");
    let (before, rest) = page.split_once("| --- | --- | --- |\n").expect("the head of the table");
    let (_, after) = rest.split_once("\n\n").expect("the end of the table");
    let wanted = format!("{before}| --- | --- | --- |\n{table}\n{after}");
    if is_blessing() {
        fs::write(&place, &wanted).expect("the page can be written");
    }
    assert!(page == wanted || is_blessing(), "the table should be\n{table}");
}

/// The task of VS Code reads every diagnostic as the program prints it, with its place.
#[test]
fn the_task_reads_what_the_check_prints() {
    let text = fs::read_to_string(repository(".vscode/tasks.json")).expect("the tasks");
    let tasks: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let matchers = tasks["tasks"][0]["problemMatcher"].as_array().expect("matchers");
    let form = |matcher: &serde_json::Value, at: usize| {
        Regex::new(matcher["pattern"][at]["regexp"].as_str().expect("a form")).expect("a regular expression")
    };
    let firsts: Vec<Regex> = matchers.iter().map(|matcher| form(matcher, 0)).collect();
    let second = form(&matchers[0], 1);
    for mistake in mistakes() {
        let told =
            human(&mistake.outcome.report, &mistake.outcome.sources, Style::Plain, dalc::locale::Lang::Fr);
        let lines: Vec<&str> = told.lines().collect();
        let read = lines.windows(2).find(|pair| firsts.iter().any(|first| first.is_match(pair[0])));
        let pair = read.unwrap_or_else(|| panic!("{}: not read\n{told}", mistake.title));
        let place = second.captures(pair[1]).unwrap_or_else(|| panic!("no place in\n{told}"));
        assert!(place[1].starts_with("content/"), "{told}");
    }
}
