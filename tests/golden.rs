//! Small sites, every byte of them.
//!
//! `tests/golden/NAME/content` (with `themes` beside it, when the site has a skin of its own) is built on 23 November
//! 2026 and compared with `tests/golden/NAME/expected`: a file too many, a file too few, a byte that differs fail.
//! Styles and scripts (`assets/`) are compared with the skin's own files, styles made small, so that they can change
//! without a word here.
//! Cards are listed in `apercus.txt`: the name of each holds a number for all that it is made from, and `tests/social.rs`
//! looks at one of them.
//! `DALC_BLESS=1 cargo test --test golden` writes what is built as what is expected; read the difference before
//! keeping it.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use build::{input, options};
use dalc::diagnostic::render::{Style, human};
use dalc::input::Input;
use dalc::pieces::Content;
use dalc::record::{Common, Field, Kind, Shape};
use folder::{files, repository};

type Files = BTreeMap<String, Vec<u8>>;

/// Only `site.toml`: every page there is without a record.
#[test]
fn minimal() {
    compare("minimal", "dalc");
}

/// Another network, in another language and zone, with translations: nothing of the first one is in it.
#[test]
fn otra_red() {
    compare("otra-red", "dalc");
    let built = built(&repository("tests/golden/otra-red"));
    let names = ["DALC", "Cités Unies", "Dynamique", "Europe/Paris"];
    let told = built.iter().filter(|(path, _)| !path.starts_with("assets/")).flat_map(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        names
            .into_iter()
            .filter(move |name| text.contains(name))
            .map(move |name| format!("{path} says {name}"))
    });
    let told: Vec<String> = told.collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// Every kind of record, every key, every piece of Markdown.
#[test]
fn tout() {
    compare("tout", "dalc");
}

/// A skin that gives one template and one style sheet of its own.
#[test]
fn autre_habillage() {
    compare("autre-habillage", "affiche");
}

/// Every key of every kind of record is used in `tout`, so that none is shown without anybody having looked.
#[test]
fn tout_uses_every_key() {
    let content = files(&repository("tests/golden/tout/content"));
    let mut unused = Vec::new();
    for &kind in Kind::ALL {
        let folder = format!("{}/", kind.folder());
        let texts: Vec<String> = content
            .iter()
            .filter(|(path, _)| path.starts_with(&folder))
            .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
            .collect();
        let keys = keys(kind.fields()).into_iter().filter(|key| !texts.iter().any(|text| uses(text, key)));
        unused.extend(keys.map(|key| format!("{folder}{key}")));
    }
    let texts: String = content.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect();
    unused.extend(keys(Common::FIELDS).into_iter().filter(|key| !uses(&texts, key)).map(str::to_owned));
    assert!(unused.is_empty(), "no record of tests/golden/tout uses {unused:?}");
}

/// The keys of a table and of the tables in it.
fn keys(fields: &[Field]) -> Vec<&'static str> {
    fields.iter().flat_map(|field| inner(&(field.shape)()).into_iter().chain([field.key])).collect()
}

fn inner(shape: &Shape) -> Vec<&'static str> {
    match shape {
        Shape::Table(fields) => keys(fields),
        Shape::List(of) => inner(&of()),
        _ => Vec::new(),
    }
}

fn uses(text: &str, key: &str) -> bool {
    let begins = |at: usize| text[..at].ends_with(['\n', ' ', '[']) || at == 0;
    let ends = |at: usize| text[at + key.len()..].starts_with([' ', ']']);
    text.match_indices(key).any(|(at, _)| begins(at) && ends(at))
}

fn compare(name: &str, skin: &str) {
    let folder = repository("tests/golden").join(name);
    let built = built(&folder);
    let (assets, pages): (Files, Files) =
        built.into_iter().partition(|(path, _)| path.starts_with("assets/"));
    assert_same("assets", &static_files(&folder, skin), &assets);
    let expected = folder.join("expected");
    if std::env::var_os("DALC_BLESS").is_some() {
        return bless(&expected, &pages);
    }
    assert_same(name, &files(&expected).into_iter().collect(), &pages);
}

fn built(folder: &Path) -> Files {
    let content = input(&folder.join("content"), "content", 1);
    let themes = input(&folder.join("themes"), "themes", 0);
    let outcome = dalc::compile(Input { content, themes, ..Input::default() }, &options(), &dalc::Silent);
    let told = human(&outcome.report, &outcome.sources, Style::Plain, dalc::locale::Lang::Fr);
    let site = outcome.site.unwrap_or_else(|| panic!("the site is not built\n{told}"));
    let (cards, files): (Vec<_>, Vec<_>) = site.files.into_iter().partition(|(_, file)| file.key().is_some());
    let cards: String = cards.into_iter().map(|(path, _)| path + "\n").collect();
    let files = files.into_iter().map(|(path, bytes)| (unprinted(&path), unhashed(bytes.into())));
    files.chain([("apercus.txt".to_owned(), cards.into_bytes())]).collect()
}

/// A page as it is while no style, script or picture of the skin has a print in its name, so that they can change without it.
fn unhashed(page: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(text) => unstyled(&unprinted(&text)).into_bytes(),
        Err(other) => other.into_bytes(),
    }
}

/// The book in one file as it is whatever its style.
fn unstyled(text: &str) -> String {
    let style = regex::Regex::new(r"(?s)<style>.*</style>").expect("a pattern");
    style.replace(text, "<style></style>").into_owned()
}

/// `assets/dalc.css` for `assets/dalc.1f0c9e3a.css`.
fn unprinted(text: &str) -> String {
    let print = regex::Regex::new(r"(assets/[a-z/.-]+)\.[0-9a-f]{8}\.").expect("a pattern");
    print.replace_all(text, "$1.").into_owned()
}

/// The files that a skin has as they are: those of the built-in one, and over them its own.
fn static_files(folder: &Path, skin: &str) -> Files {
    let built_in = files(&repository("themes/dalc/static")).into_iter();
    let own = files(&folder.join("themes").join(skin).join("static")).into_iter();
    let all: BTreeMap<String, Vec<u8>> = built_in.chain(own).collect();
    let is_style = |path: &&String| path.ends_with(".css");
    let text =
        |path: &String| (path.clone(), std::str::from_utf8(&all[path]).expect("a style sheet is text"));
    let sheets = all.keys().filter(is_style).map(text).collect();
    let small = |path: &str| dalc::site::style::minified(path, &sheets, &|_, _| None);
    let published = |path: &str, bytes: &[u8]| match sheets.contains_key(path) {
        true => small(path).expect("a style sheet without a slip").into_bytes(),
        false => bytes.to_vec(),
    };
    all.iter().map(|(path, bytes)| (format!("assets/{path}"), published(path, bytes))).collect()
}

fn bless(expected: &Path, pages: &Files) {
    if expected.exists() {
        fs::remove_dir_all(expected).expect("what was expected can be removed");
    }
    for (path, bytes) in pages {
        let file = expected.join(path);
        fs::create_dir_all(file.parent().expect("a file in a folder")).expect("a folder can be made");
        fs::write(file, bytes).expect("a file can be written");
    }
}

fn assert_same(name: &str, expected: &Files, built: &Files) {
    let paths: BTreeSet<&String> = expected.keys().chain(built.keys()).collect();
    let complaints: Vec<String> =
        paths.into_iter().filter_map(|path| difference(path, expected.get(path), built.get(path))).collect();
    assert!(complaints.is_empty(), "{name}:\n{}", complaints.join("\n"));
}

fn difference(path: &str, expected: Option<&Vec<u8>>, built: Option<&Vec<u8>>) -> Option<String> {
    match (expected, built) {
        (Some(expected), Some(built)) if expected == built => None,
        (Some(expected), Some(built)) => {
            Some(format!("{path} differs {}", first_difference(expected, built)))
        }
        (Some(_), None) => Some(format!("{path} is expected and not built")),
        (None, Some(_)) => Some(format!("{path} is built and not expected")),
        (None, None) => None,
    }
}

/// The first line that differs, both ways.
fn first_difference(expected: &[u8], built: &[u8]) -> String {
    let (expected, built) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(built));
    let at = expected.lines().zip(built.lines()).take_while(|(a, b)| a == b).count();
    let line = |text: &str| text.lines().nth(at).unwrap_or("(end of the file)").to_owned();
    format!("at line {}:\n  expected: {}\n  built:    {}", at + 1, line(&expected), line(&built))
}
