//! What machines are given: every diagnostic of every case of `tests/faults`, in every form, held against the form's
//! public schema and against what was told. The texts themselves are in `tests/cli/formes.trycmd`; the XML meets its
//! schema in `tests/formats/run`.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[allow(dead_code, reason = "what writes the cases is for tests/faults.rs")]
#[path = "faults/case.rs"]
mod case;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use build::{input, options};
use case::{Case, cases};
use dalc::diagnostic::render::{Context, Format, machine};
use dalc::diagnostic::{Severity, Told};
use dalc::locale::Lang;
use folder::repository;
use rayon::prelude::*;
use serde_json::Value;

const CONTEXT: Context<'static> =
    Context { lang: Lang::Fr, strict: false, manual: "https://repertoire.example/erreurs" };

/// What every case tells, one list per case, and an empty one.
fn told() -> &'static [Vec<Told>] {
    static TOLD: OnceLock<Vec<Vec<Told>>> = OnceLock::new();
    TOLD.get_or_init(run_cases)
}

fn run_cases() -> Vec<Vec<Told>> {
    let base = input(&repository("tests/faults/base"), "content", 1);
    let run = |text: &String| {
        let case = Case::parse(text);
        let outcome = dalc::compile(case.input(&base), &case.options(options()), &dalc::Silent);
        Told::all(&outcome.report, &outcome.sources, Lang::Fr)
    };
    let mut told: Vec<Vec<Told>> = cases().par_iter().map(|(_, text)| run(text)).collect();
    told.push(Vec::new());
    told
}

fn json(format: Format, told: &[Told]) -> Value {
    serde_json::from_str(&machine(format, told, CONTEXT)).expect("JSON")
}

fn valid(schema: &str, documents: &[Value]) {
    let faults = faults(&format!("tests/formats/schemas/{schema}"), documents);
    assert!(faults.is_empty(), "{faults:#?}");
}

/// What the documents say that their schema does not take.
fn faults(schema: &str, documents: &[Value]) -> Vec<String> {
    let text = fs::read_to_string(repository(schema)).expect("the schema");
    // The pattern for languages in SARIF's schema has a bracket too many, which makes it no pattern at all.
    let text = text.replace("|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$", "|^[a-zA-Z]{2}-[a-zA-Z]{2}$");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    let validator =
        jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema that holds");
    let of = |document: &Value| {
        let faults: Vec<String> = validator
            .iter_errors(document)
            .map(|fault| format!("{}: {fault}\n{document:#}", fault.instance_path()))
            .collect();
        faults
    };
    documents.iter().flat_map(of).collect()
}

#[test]
fn sarif_meets_its_schema_and_loses_nothing() {
    let told = told();
    let documents: Vec<Value> = told.iter().map(|told| json(Format::Sarif, told)).collect();
    valid("sarif-2.1.0.json", &documents);
    for (told, document) in told.iter().zip(&documents) {
        let run = &document["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        let results = run["results"].as_array().expect("results");
        assert_eq!(results.len(), told.len());
        for (result, one) in results.iter().zip(told) {
            let rule = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("a place");
            assert_eq!(rules[rule]["id"], one.code);
            assert_eq!(result.get("fixes").is_some(), one.replacement.is_some());
        }
    }
}

#[test]
fn rdjson_meets_its_schema_and_counts_bytes() {
    let told = told();
    let documents: Vec<Value> = told.iter().map(|told| json(Format::Rdjson, told)).collect();
    valid("rdjson.json", &documents);
    let mut apart = 0;
    for (told, document) in told.iter().zip(&documents) {
        for (diagnostic, one) in document["diagnostics"].as_array().expect("a list").iter().zip(told) {
            let column = &diagnostic["location"]["range"]["start"]["column"];
            assert_eq!(*column, one.place.start.byte_column);
            apart += usize::from(one.place.start.byte_column != one.place.start.at.column);
            assert_eq!(
                diagnostic["suggestions"].as_array().map(Vec::len),
                Some(usize::from(one.replacement.is_some()))
            );
        }
    }
    assert!(apart > 0, "some case has an accent before a mistake");
}

#[test]
fn gitlab_meets_its_schema_and_every_name_is_unlike() {
    let told = told();
    let documents: Vec<Value> = told.iter().map(|told| json(Format::Gitlab, told)).collect();
    valid("gitlab-code-quality.json", &documents);
    for document in &documents {
        let issues = document.as_array().expect("a list");
        let names: BTreeSet<&str> = issues.iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
        assert_eq!(names.len(), issues.len());
    }
}

#[test]
fn names_stay_when_lines_move() {
    let told = told().iter().max_by_key(|told| told.len()).expect("a case");
    let moved: Vec<Told> = told
        .iter()
        .cloned()
        .map(|mut one| {
            one.place.start.at.line += 7;
            one
        })
        .collect();
    let names = |told: &[Told]| {
        let document = json(Format::Gitlab, told);
        document
            .as_array()
            .expect("a list")
            .iter()
            .map(|issue| issue["fingerprint"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(told), names(&moved));
}

#[test]
fn github_reads_every_command() {
    for told in told() {
        let text = machine(Format::Github, told, CONTEXT);
        assert_eq!(text.lines().count(), told.len());
        for (line, one) in text.lines().zip(told) {
            let (command, properties, message) = command(line);
            let property =
                |name: &str| properties.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
            assert_eq!(command == "error", one.severity == Severity::Error);
            assert_eq!(property("file"), Some(one.place.file.as_str()));
            assert_eq!(property("line"), Some(one.place.start.at.line.to_string().as_str()));
            assert_eq!(property("title"), Some(one.code));
            assert_eq!(message, one.sentences());
        }
    }
}

/// A workflow command as the runner of GitHub Actions takes it apart: `::name key=value,…::data`.
fn command(line: &str) -> (String, Vec<(String, String)>, String) {
    let (head, data) = line.strip_prefix("::").and_then(|rest| rest.split_once("::")).expect("a command");
    let (name, properties) = head.split_once(' ').expect("properties");
    let plain = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    let property = |text: &str| plain(&text.replace("%3A", ":").replace("%2C", ","));
    let properties = properties.split(',').map(|pair| pair.split_once('=').expect("a pair"));
    (name.to_owned(), properties.map(|(key, value)| (key.to_owned(), property(value))).collect(), plain(data))
}

#[test]
fn junit_fails_what_stands_in_the_way() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("junit");
    fs::create_dir_all(&folder).expect("a folder for `tests/formats/run`");
    for (number, told) in told().iter().enumerate() {
        let files: BTreeSet<&str> = told.iter().map(|one| one.place.file.as_str()).collect();
        for strict in [false, true] {
            let fails =
                |one: &&Told| one.severity == Severity::Error || strict && one.severity == Severity::Warning;
            let text = machine(Format::Junit, told, Context { strict, ..CONTEXT });
            assert_eq!(text.matches("<failure ").count(), told.iter().filter(fails).count());
            assert_eq!(text.matches("<testcase ").count(), files.len().max(1));
            fs::write(folder.join(format!("{number:03}-{strict}.xml")), text).expect("a file written");
        }
    }
}

#[test]
fn our_own_json_meets_the_schema_that_is_published() {
    let schema = "docs/schemas/diagnostics.json";
    let documents: Vec<Value> = told().iter().map(|told| json(Format::Json, told)).collect();
    assert_eq!(faults(schema, &documents), [""; 0]);
    let mut wrong = documents.into_iter().find(|document| !document[0].is_null()).expect("a mistake");
    wrong[0]["line"] = Value::from(0);
    assert_eq!(faults(schema, &[wrong]).len(), 1, "lines count from 1");
}

#[test]
fn our_own_json_has_every_key_of_every_diagnostic() {
    let keys = [
        "code",
        "severity",
        "message",
        "help",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "related",
        "replacement",
        "url",
    ];
    for told in told() {
        let document = json(Format::Json, told);
        let objects = document.as_array().expect("a list");
        assert_eq!(objects.len(), told.len());
        for object in objects {
            let own: BTreeSet<&str> =
                object.as_object().expect("an object").keys().map(String::as_str).collect();
            assert_eq!(own, BTreeSet::from(keys));
            let code = object["code"].as_str().expect("a code");
            assert_eq!(object["url"], format!("{}#{code}", CONTEXT.manual));
        }
    }
}
