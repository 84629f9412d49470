//! What the house translates itself is there in every language: the strings of the skin, key for key, and the themes,
//! own pages and agenda of the répertoire, field for field.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use build::{input, options};
use dalc::diagnostic::render::{Style, human};
use dalc::input::Input;
use dalc::locale::Lang;
use dalc::pieces::Content;
use folder::{files, repository};

type Strings = BTreeMap<String, String>;

/// The languages that texts are translated to.
const OTHERS: [Lang; 3] = [Lang::Es, Lang::Pt, Lang::En];

fn strings(lang: Lang) -> Strings {
    let path = repository("themes/dalc/strings").join(format!("{}.toml", lang.tag()));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The words between braces, each as often as it is written.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    found.sort_unstable();
    found
}

/// What is wrong with the strings of a language beside the French ones.
fn slips(lang: Lang, french: &Strings, own: &Strings) -> Vec<String> {
    let keys: BTreeSet<&String> = french.keys().chain(own.keys()).collect();
    let slip = |key: &String| match (french.get(key), own.get(key)) {
        (Some(_), None) => Some("is missing".to_owned()),
        (None, _) => Some("is not a key of fr.toml".to_owned()),
        (Some(_), Some(own)) if own.trim().is_empty() => Some("is empty".to_owned()),
        (Some(french), Some(own)) if placeholders(french) != placeholders(own) => {
            Some(format!("has {:?}, not {:?}", placeholders(own), placeholders(french)))
        }
        (Some(_), Some(own)) => manners(lang, own),
    };
    keys.into_iter().filter_map(|key| slip(key).map(|slip| format!("{}: {key} {slip}", lang.tag()))).collect()
}

/// What breaks the typography of a language, among what French would have slipped in.
fn manners(lang: Lang, text: &str) -> Option<String> {
    let spaced = |text: &str| [':', ';', '?', '!', '»'].iter().any(|mark| before(text, *mark, is_space));
    let wrong = match lang {
        Lang::Fr => return None,
        Lang::Es => {
            spaced(text)
                || text.matches('?').count() != text.matches('¿').count()
                || text.matches('!').count() != text.matches('¡').count()
        }
        Lang::Pt | Lang::En => spaced(text) || text.contains(['«', '»', '¿', '¡']),
    };
    wrong.then(|| format!("has the punctuation of another language: {text}"))
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace()
}

fn before(text: &str, mark: char, test: fn(char) -> bool) -> bool {
    text.match_indices(mark).any(|(at, _)| text[..at].chars().next_back().is_some_and(test))
}

#[test]
fn every_language_has_every_string() {
    let french = strings(Lang::Fr);
    assert!(french.len() > 300, "the strings of fr.toml");
    let slips: Vec<String> = OTHERS.iter().flat_map(|&lang| slips(lang, &french, &strings(lang))).collect();
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

#[test]
fn a_string_that_lacks_or_differs_is_told() {
    let table = |pairs: &[(&str, &str)]| -> Strings {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    };
    let french = table(&[("a", "A"), ("b", "{n} sur {total}"), ("c", "Où ?"), ("d", "D"), ("e", "« E » :")]);
    let spanish = table(&[("b", "{n} de {tout}"), ("c", "Dónde?"), ("d", " "), ("e", "«E» :"), ("f", "F")]);
    let told = slips(Lang::Es, &french, &spanish);
    let begins =
        ["es: a is missing", "es: b has", "es: c has", "es: d is empty", "es: e has", "es: f is not"];
    assert_eq!(told.len(), begins.len(), "{told:?}");
    for (told, begin) in told.iter().zip(begins) {
        assert!(told.starts_with(begin), "{told}");
    }
    assert_eq!(slips(Lang::En, &table(&[("a", "« A » ?")]), &table(&[("a", "“A”?")])), Vec::<String>::new());
}

/// What a record says in its keys and in its text: the keys that have a value, and whether there is a text.
fn said(name: &str, text: &str) -> (toml::Table, bool) {
    let (keys, body) = match text.strip_prefix("+++\n") {
        Some(rest) => rest.split_once("\n+++").expect("the end of the keys"),
        None => (text, ""),
    };
    let keys = keys.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
    (keys, !body.trim().is_empty())
}

/// What the translations of `folder` lack: a file, a key, a text.
fn untranslated(folder: &str, keys: &[&str]) -> Vec<String> {
    let all: BTreeMap<String, String> = files(&repository("content").join(folder))
        .into_iter()
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("UTF-8")))
        .collect();
    let mut lacking = Vec::new();
    for (name, text) in all.iter().filter(|(name, _)| name.matches('.').count() == 1) {
        let (slug, _) = name.rsplit_once('.').expect("an ending");
        let (french, prose) = said(name, text);
        for tag in OTHERS.map(Lang::tag) {
            let found = ["md", "toml"].iter().find_map(|end| all.get(&format!("{slug}.{tag}.{end}")));
            let (own, own_prose) = found.map(|text| said(name, text)).unwrap_or_default();
            let missing = keys.iter().filter(|key| french.contains_key(**key) && !own.contains_key(**key));
            lacking.extend(missing.map(|key| format!("{folder}/{slug}.{tag}: {key}")));
            if prose && !own_prose {
                lacking.push(format!("{folder}/{slug}.{tag}: its text"));
            }
        }
    }
    lacking
}

#[test]
fn themes_own_pages_and_agenda_are_translated() {
    let lacking: Vec<String> = [
        ("thematiques", &["titre", "resume"][..]),
        ("pages", &["titre", "menu", "resume"]),
        ("agenda", &["titre", "resume", "note"]),
    ]
    .iter()
    .flat_map(|(folder, keys)| untranslated(folder, keys))
    .collect();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

/// The site of `tests/golden/tout` in all four languages, its pages by address.
fn site() -> BTreeMap<String, String> {
    let mut content = input(&repository("tests/golden/tout/content"), "content", 1);
    let settings = content.iter_mut().find(|file| file.path == "site.toml").expect("the settings");
    let text = String::from_utf8(settings.content.clone().expect("a readable file")).expect("UTF-8");
    assert!(text.contains("langues = [\"fr\"]"));
    settings.content =
        Ok(text.replace("langues = [\"fr\"]", "langues = [\"fr\", \"es\", \"pt\", \"en\"]").into_bytes());
    let read = Input { content, ..Input::default() };
    let outcome = dalc::compile(read, &options(), &dalc::Silent);
    let told = human(&outcome.report, &outcome.sources, Style::Plain, Lang::Fr);
    let files = outcome.site.unwrap_or_else(|| panic!("the site is not built\n{told}")).files;
    let pages = files.into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes.whole()).into_owned())).collect()
}

/// The pieces of two words or more of the French strings between what pages fill in, unless `own` says the same.
fn french_pieces(own: &Strings) -> Vec<String> {
    let said: String = own.values().map(|text| format!("{text}\n")).collect();
    let french = strings(Lang::Fr);
    let pieces = french.values().flat_map(|text| text.split(['{', '}']).step_by(2).map(str::trim));
    pieces
        .filter(|piece| piece.contains(' ') && piece.chars().count() > 11 && !said.contains(piece))
        .map(str::to_owned)
        .collect()
}

#[test]
fn pages_speak_their_own_language() {
    let site = site();
    for lang in OTHERS {
        let folder = format!("{}/", lang.tag());
        let pages: Vec<_> = site.iter().filter(|(path, _)| path.starts_with(&folder)).collect();
        assert!(pages.len() > 50, "the pages in {}", lang.tag());
        let pieces = french_pieces(&strings(lang));
        let french = pages.iter().flat_map(|(path, text)| {
            let found = pieces.iter().filter(|piece| text.contains(piece.as_str()));
            found.map(move |piece| format!("{path}: {piece}"))
        });
        let french: Vec<String> = french.collect();
        assert!(french.is_empty(), "{}", french.join("\n"));
    }
}

#[test]
fn a_wish_says_what_exactly_in_each_language() {
    let site = site();
    let page = |path: &str| site.get(path).unwrap_or_else(|| panic!("{path}")).as_str();
    let pages = ["pays/perou", "es/paises/perou", "pt/paises/perou", "en/countries/perou"];
    let words = ["puits inventés", "pozos inventados", "poços inventados", "invented wells"];
    for (path, own) in pages.iter().zip(words) {
        let text = page(&format!("{path}/index.html"));
        for word in words {
            assert_eq!(text.contains(&format!("({word})")), word == own, "{path}: {word}");
        }
    }
}
