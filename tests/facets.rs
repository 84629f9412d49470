//! The list of partnerships cut by facets: on the répertoire that is shipped every number is that of the list it leads to,
//! what the pages keep is what the records say, and what the script reads is what the pages keep.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/owed.rs"]
mod owed;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use build::{input, options};
use dalc::input::Input;
use folder::{files, repository};
use owed::none;
use regex::Regex;
use toml::Value;

/// The year of the build, of which ages are counted.
const YEAR: i64 = 2026;

/// The pages of the list, by address of the file.
type Pages = BTreeMap<String, String>;

/// The most elements of a page.
const ELEMENTS: usize = 400;

fn pages() -> &'static Pages {
    static PAGES: OnceLock<Pages> = OnceLock::new();
    PAGES.get_or_init(|| {
        let content = input(&repository("content"), "content", 1);
        let site = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent).site;
        let files = site.expect("the site is built").files;
        let own = files.into_iter().filter(|(path, _)| path.starts_with("partenariats/"));
        own.map(|(path, held)| (path, String::from_utf8(Vec::from(held)).expect("text"))).collect()
    })
}

/// The records of partnerships by slug.
fn records() -> BTreeMap<String, Value> {
    let read = files(&repository("content/partenariats")).into_iter();
    read.map(|(path, bytes)| {
        let text = String::from_utf8(bytes).expect("text");
        let head = text.strip_prefix("+++").map_or(&*text, |rest| rest.split("+++").next().unwrap_or(rest));
        let slug = path.trim_end_matches(".md").trim_end_matches(".toml").to_owned();
        (slug, Value::Table(head.parse().expect("a record")))
    })
    .collect()
}

/// The slugs of the partnerships that a list shows, all its pages together.
fn listed(pages: &Pages, folder: &str) -> Vec<String> {
    let link = Regex::new("<a href=\"[./]*partenariats/([^/\"]+)/\"").expect("a pattern");
    let mut found = Vec::new();
    for number in 1.. {
        let page = if number == 1 { String::new() } else { format!("page-{number}/") };
        let Some(text) = pages.get(&format!("{folder}{page}index.html")) else { break };
        let list = text.split("<ul class=\"registre\">").nth(1).and_then(|rest| rest.split("</ul>").next());
        found.extend(link.captures_iter(list.unwrap_or_default()).map(|link| link[1].to_owned()));
    }
    found
}

/// Every number of a page beside the list it leads to: its folder, and what is said.
fn numbers(path: &str, text: &str) -> Vec<(String, usize)> {
    let link = Regex::new("<li><a href=\"([^\"]+)\"[^>]*>[^<]*&nbsp;\\(([^)]+)\\)</a>").expect("a pattern");
    let up = path.matches('/').count();
    link.captures_iter(text)
        .map(|link| {
            let digits: String = link[2].chars().filter(char::is_ascii_digit).collect();
            let folder = link[1].strip_prefix(&"../".repeat(up)).expect("a way from the top of the site");
            (folder.to_owned(), digits.parse().expect("a number"))
        })
        .collect()
}

#[test]
fn a_number_is_that_of_the_list_it_leads_to() {
    let pages = pages();
    let (mut seen, mut wrong) = (0, Vec::new());
    for (path, text) in pages {
        for (folder, said) in numbers(path, text) {
            let there = listed(pages, &folder).len();
            seen += 1;
            if there != said {
                wrong.push(format!("{path}: {folder} has {there}, not {said}"));
            }
        }
    }
    none(&wrong);
    assert!(seen > 300, "only {seen} numbers were found");
}

/// The values of a record that a facet asks for, as addresses write them.
fn asked(facet: &str, record: &Value) -> Vec<String> {
    let words = |key: &str| match record.get(key) {
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        other => other.and_then(Value::as_str).map(str::to_owned).into_iter().collect::<Vec<_>>(),
    };
    match facet {
        "thematique" => words("thematiques"),
        "debut" => vec![decade(words("periode").first())],
        "source" => ages(record),
        _ => words(facet),
    }
}

fn decade(period: Option<&String>) -> String {
    let start = period.and_then(|period| period.get(..4)).and_then(|year| year.parse::<i64>().ok());
    start.map_or("non-connu".to_owned(), |year| format!("{}", year / 10 * 10))
}

fn ages(record: &Value) -> Vec<String> {
    let sources = record.get("sources").and_then(Value::as_array).cloned().unwrap_or_default();
    let year = |source: &Value| {
        let own = source.get("annee").and_then(Value::as_integer);
        own.or_else(|| source.get("consulte_le")?.to_string().get(..4)?.parse().ok())
    };
    let Some(youngest) = sources.iter().filter_map(year).max() else { return vec!["sans-date".to_owned()] };
    let under: Vec<String> = [2, 5, 10]
        .into_iter()
        .filter(|years| YEAR - youngest < *years)
        .map(|years| format!("moins-de-{years}-ans"))
        .collect();
    if under.is_empty() { vec!["plus-ancienne".to_owned()] } else { under }
}

#[test]
fn a_list_keeps_what_the_records_say() {
    let (pages, records) = (pages(), records());
    let mut wrong = Vec::new();
    for facet in ["thematique", "type", "statut", "debut", "source"] {
        let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (slug, record) in &records {
            for value in asked(facet, record) {
                expected.entry(value).or_default().insert(slug.clone());
            }
        }
        assert!(expected.len() > 1, "{facet} tells nothing apart");
        for (value, slugs) in expected {
            let there = listed(pages, &format!("partenariats/{facet}/{value}/"));
            if there.len() != slugs.len() || there.into_iter().collect::<BTreeSet<_>>() != slugs {
                wrong.push(format!("{facet}/{value}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn every_country_on_every_theme_has_its_page() {
    let (pages, data) = (pages(), data(pages()));
    let of = |facet: &str| data.get(facet).cloned().unwrap_or_default();
    let (mut there, mut wrong) = (0, Vec::new());
    for (country, in_country) in of("pays") {
        for (theme, on_theme) in of("thematique") {
            let both: Vec<String> = in_country.intersection(&on_theme).cloned().collect();
            let folder = format!("partenariats/pays/{country}/{theme}/");
            there += usize::from(!both.is_empty());
            if listed(pages, &folder) != both
                || pages.contains_key(&format!("{folder}index.html")) == both.is_empty()
            {
                wrong.push(folder);
            }
        }
    }
    none(&wrong);
    assert!(there > 50, "only {there} pairs");
}

/// What the script reads: the slugs of each value of each facet.
fn data(pages: &Pages) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let data: serde_json::Value =
        serde_json::from_str(&pages["partenariats/facettes.json"]).expect("the data is JSON");
    let mut found: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    let words = |value: &serde_json::Value| value.as_str().expect("a word").to_owned();
    for entry in data["fiches"].as_array().expect("a list") {
        for (at, facet) in data["facettes"].as_array().expect("a list").iter().enumerate() {
            for value in entry[4][at].as_array().expect("a list") {
                let value = &facet["valeurs"][value.as_u64().expect("a place") as usize][0];
                let slugs = found.entry(words(&facet["cle"])).or_default().entry(words(value)).or_default();
                slugs.insert(words(&entry[0]));
            }
        }
    }
    found
}

#[test]
fn the_script_reads_what_the_pages_keep() {
    let pages = pages();
    let mut wrong = Vec::new();
    let data = data(pages);
    assert_eq!(data.len(), 8, "facets");
    for (facet, values) in data {
        for (value, slugs) in values {
            let there: BTreeSet<String> =
                listed(pages, &format!("partenariats/{facet}/{value}/")).into_iter().collect();
            if there != slugs {
                wrong.push(format!("{facet}/{value}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn pages_are_light() {
    let tag = Regex::new("<[a-z]").expect("a pattern");
    let pages = pages().iter().filter(|(path, _)| path.ends_with(".html"));
    // As EcoIndex counts: what is drawn inside an SVG is aside.
    let drawn = Regex::new("(?s)<svg.*?</svg>").expect("a pattern");
    let counts = pages.map(|(path, text)| (path, tag.find_iter(&drawn.replace_all(text, "<svg>")).count()));
    let heavy = counts.filter(|(_, count)| *count > ELEMENTS);
    none(&heavy.map(|(path, count)| format!("{path}: {count} elements")).collect::<Vec<_>>());
}
