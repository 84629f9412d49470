//! The whole répertoire on one page and in one file: everything is there, once, and the file asks for nothing.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::{BTreeMap, BTreeSet};

use build::{input, options};
use dalc::input::{Input, InputFile};
use dalc::pieces::Content;
use dalc::record::Kind;
use dalc::site::{Route, Site};
use folder::repository;
use regex::Regex;

/// The content of a golden site: `tout` is in French, `otra-red` in Spanish and other languages.
fn content(name: &str) -> Vec<InputFile> {
    input(&repository("tests/golden").join(name).join("content"), "content", 1)
}

fn altered(mut content: Vec<InputFile>, path: &str, from: &str, to: &str) -> Vec<InputFile> {
    let file = content.iter_mut().find(|file| file.path == path).expect("the file");
    let text = String::from_utf8(file.content.clone().expect("a readable file")).expect("a text");
    assert!(text.contains(from), "{path} does not hold {from:?}");
    file.content = Ok(text.replacen(from, to, 1).into_bytes());
    content
}

fn site(content: Vec<InputFile>) -> Site {
    let outcome = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
    outcome.site.expect("the site is built")
}

fn text(site: &Site, path: &str) -> String {
    let file = site.files.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(file.whole()).expect("a text")
}

/// What a pattern captures, in order.
fn found<'t>(text: &'t str, pattern: &str) -> Vec<&'t str> {
    let pattern = Regex::new(pattern).expect("a pattern");
    pattern.captures_iter(text).map(|found| found.get(1).expect("a group").as_str()).collect()
}

/// The book of a site in every language, the main one first: its page, its file, the way from the page up to the site.
fn books(site: &Site) -> Vec<(String, String, &'static str)> {
    let editions = [
        ("edition/", "../"),
        ("edicion/", "../"),
        ("es/edicion/", "../../"),
        ("pt/edicao/", "../../"),
        ("en/edition/", "../../"),
    ];
    let there =
        editions.into_iter().filter(|(path, _)| site.files.contains_key(&format!("{path}index.html")));
    there
        .map(|(path, root)| {
            let file = site.files.keys().find(|file| file.starts_with(path) && !file.ends_with("index.html"));
            (text(site, &format!("{path}index.html")), text(site, file.expect("a file")), root)
        })
        .collect()
}

/// The addresses of all records that have a page, in the main language.
fn records(content: Vec<InputFile>) -> BTreeSet<String> {
    let asked = dalc::ask(Input { content, ..Input::default() }, &options(), &|scope| {
        let kinds = Kind::ALL.iter().copied().filter(|&kind| kind != Kind::Contact);
        let rows =
            kinds.flat_map(|kind| (0..).zip(scope.catalogue.heads(kind)).map(move |(row, _)| (kind, row)));
        rows.map(|(kind, row)| scope.href(Route::record(kind, row))).collect()
    });
    asked.expect("records")
}

#[test]
fn every_record_that_has_a_page_is_in_the_book_once() {
    for name in ["tout", "otra-red"] {
        let site = site(content(name));
        let books = books(&site);
        let (page, _, root) = &books[0];
        let entries = found(page, "<a href=\"([^\"]*)\" rel=\"bookmark\">");
        let within = entries.into_iter().filter_map(|entry| entry.strip_prefix(root));
        let entries: Vec<String> = within.filter(|path| !path.contains('#')).map(str::to_owned).collect();
        let once: BTreeSet<String> = entries.iter().cloned().collect();
        assert_eq!(once, records(content(name)), "{name}");
        assert_eq!(once.len(), entries.len(), "{name}");
        assert!(once.iter().all(|entry| site.files.contains_key(&format!("{entry}index.html"))), "{name}");
    }
}

#[test]
fn every_language_has_its_book() {
    assert_eq!(books(&site(content("otra-red"))).len(), 3);
    assert_eq!(books(&site(content("tout"))).len(), 1);
}

#[test]
fn ids_are_single_and_links_within_lead_somewhere() {
    for name in ["tout", "otra-red"] {
        for (page, file, _) in books(&site(content(name))) {
            for html in [page, file] {
                let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
                found(&html, " id=\"([^\"]*)\"").into_iter().for_each(|id| *ids.entry(id).or_default() += 1);
                let twice: Vec<_> = ids.iter().filter(|(_, count)| **count > 1).collect();
                assert!(twice.is_empty(), "{name}: {twice:?}");
                let lost: Vec<_> = found(&html, "href=\"#([^\"]+)\"")
                    .into_iter()
                    .filter(|id| !ids.contains_key(id))
                    .collect();
                assert!(lost.is_empty(), "{name}: {lost:?}");
            }
        }
    }
}

#[test]
fn the_file_asks_for_nothing() {
    for (_, file, _) in books(&site(content("tout"))) {
        assert!(file.contains("<style>") && !file.contains("<script"));
        for asked in found(&file, "<(?:link|img|script|iframe|source|object)[^>]* (?:src|href)=\"([^\"]*)\"")
        {
            assert!(
                asked.starts_with("data:")
                    || asked.starts_with("https://villes-fictives.example/repertoire/edition/"),
                "{asked}"
            );
        }
        assert_eq!(found(&file, "src=\"(data:image/png;base64,)[A-Za-z0-9+/=]+\"").len(), 1);
        for to in found(&file, "<a href=\"([^\"]*)\"") {
            assert!(to.starts_with('#') || to.starts_with("https://"), "{to}");
        }
        assert!(!file.contains("url(") && !file.contains("@import"), "its style asks for nothing either");
    }
}

#[test]
fn the_file_says_what_the_page_says() {
    let words = |html: &str| {
        let body = &html[html.find("<div class=\"livre\">").expect("the book")..];
        let body = &body[..body.find("</main>").expect("its end")];
        let body = body.split("<p class=\"citer\">").next().unwrap_or(body);
        let body = body.split("<p class=\"proposer").next().unwrap_or(body);
        Regex::new("<[^>]*>|\\s").expect("a pattern").replace_all(body, "").into_owned()
    };
    for (page, file, _) in books(&site(content("tout"))) {
        assert_eq!(words(&page), words(&file));
    }
}

#[test]
fn what_may_not_be_shown_of_a_person_is_not_in_the_book() {
    let mailbox = Regex::new(r"[\w.+-]+@[\w-]+\.[a-z]{2,}").expect("a pattern");
    for (page, file, _) in books(&site(content("tout"))) {
        for html in [page, file] {
            assert!(!html.contains("contact_opposee"), "a person objected");
            assert!(html.contains("coordonnées à confirmer"), "an old contact is to be confirmed");
            assert!(!mailbox.is_match(&html), "an address is in clear");
        }
    }
}

#[test]
fn the_settings_may_do_without() {
    let without = altered(content("tout"), "site.toml", "langues = ", "edition = false\nlangues = ");
    let site = site(without);
    let left: Vec<&String> = site.files.keys().filter(|path| path.starts_with("edition/")).collect();
    assert!(left.is_empty(), "{left:?}");
    let leads = site.files.iter().filter(|(path, file)| {
        path.ends_with(".html") && String::from_utf8_lossy(&file.whole()).contains("edition/\"")
    });
    assert_eq!(leads.count(), 0);
}
