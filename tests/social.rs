//! The card of a page: on every page, drawn once, drawn anew only when what it shows changes.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use build::{input, options};
use dalc::diagnostic::render::{Style, human};
use dalc::input::{Input, InputFile};
use dalc::locale::Lang;
use dalc::pieces::Content;
use dalc::site::{Site, social};
use dalc::{Outcome, disk};
use folder::repository;
use tempfile::TempDir;

const PARTNERSHIP: &str = "partenariats/ville-fictive-villa-ficticia/index.html";

/// The synthetic content of `tests/golden/tout`.
fn plain() -> Vec<InputFile> {
    input(&repository("tests/golden/tout/content"), "content", 1)
}

/// The same, which asks for cards.
fn content() -> Vec<InputFile> {
    replaced(plain(), "site.toml", "langues = ", "apercus = true\nlangues = ")
}

/// The content with `from` replaced by `to` in the file at `path`.
fn altered(path: &str, from: &str, to: &str) -> Vec<InputFile> {
    replaced(content(), path, from, to)
}

fn replaced(mut content: Vec<InputFile>, path: &str, from: &str, to: &str) -> Vec<InputFile> {
    let file = content.iter_mut().find(|file| file.path == path).expect("the file");
    let text = String::from_utf8(file.content.clone().expect("a readable file")).expect("a text");
    assert!(text.contains(from), "{path} does not hold {from:?}");
    file.content = Ok(text.replacen(from, to, 1).into_bytes());
    content
}

fn outcome(content: Vec<InputFile>, template: Option<&str>) -> Outcome {
    let theme = |text: &str| InputFile {
        layer: 0,
        shown: "themes/dalc/templates/apercu.svg".to_owned(),
        path: "dalc/templates/apercu.svg".to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    };
    let themes = template.map(theme).into_iter().collect();
    dalc::compile(Input { content, themes, ..Input::default() }, &options(), &dalc::Silent)
}

fn site(content: Vec<InputFile>) -> Site {
    outcome(content, None).site.expect("the site is built")
}

fn page(site: &Site, path: &str) -> String {
    String::from_utf8(site.files[path].whole()).expect("a page is text")
}

/// What a page says under a name of Open Graph.
fn said(html: &str, name: &str) -> Option<String> {
    let (_, rest) = html.split_once(&format!("<meta property=\"{name}\" content=\""))?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}

/// The path of the card that a page names.
fn card_of(site: &Site, path: &str) -> String {
    let image = said(&page(site, path), "og:image").expect("a card");
    image.strip_prefix("https://villes-fictives.example/repertoire/").expect("a public address").to_owned()
}

fn cards(site: &Site) -> Vec<&String> {
    site.files.keys().filter(|path| path.starts_with("apercus/")).collect()
}

#[test]
fn every_page_names_a_card_that_is_there_and_says_what_it_shows() {
    let site = site(content());
    for path in site.files.keys().filter(|path| path.ends_with("index.html")) {
        let html = page(&site, path);
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        assert!(site.files.contains_key(&card_of(&site, path)), "{path}");
        for name in ["og:title", "og:description", "og:url", "og:image:alt"] {
            assert!(said(&html, name).is_some_and(|value| !value.is_empty()), "{path} has no {name}");
        }
        assert!(html.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"), "{path}");
    }
    let alt = said(&page(&site, PARTNERSHIP), "og:image:alt").unwrap();
    assert_eq!(
        alt,
        "Ville-Fictive et Villa Ficticia. Partenariat. Pérou. Convention de coopération, depuis 2014."
    );
    assert!(said(&page(&site, "404.html"), "og:image").is_none());
}

#[test]
fn without_the_setting_every_page_has_the_card_of_the_site() {
    let site = site(plain());
    assert_eq!(cards(&site).len(), 1);
    assert_eq!(card_of(&site, PARTNERSHIP), card_of(&site, "index.html"));
}

/// The picture byte for byte. `DALC_BLESS=1 cargo test --test social` writes it; look at it before keeping it.
#[test]
fn a_card_as_it_is_drawn() {
    let site = site(content());
    let drawn = site.files[&card_of(&site, PARTNERSHIP)].whole();
    let golden = repository("tests/social/partenariat.png");
    if std::env::var_os("DALC_BLESS").is_some() {
        fs::write(&golden, &drawn).expect("the golden is written");
    }
    assert!(drawn == fs::read(&golden).expect("the golden"), "the card is drawn otherwise");
    let header = png::Decoder::new(std::io::Cursor::new(&drawn)).read_info().expect("a PNG").info().clone();
    assert_eq!((header.width, header.height), (1200, 630));
    assert!(drawn.len() < 30_000, "{} bytes", drawn.len());
}

fn published(content: Vec<InputFile>, target: &Path) -> (Site, disk::Published) {
    let site = site(content);
    let done = disk::publish(&site.files, None, target).expect("the site is published");
    (site, done)
}

/// What tells a file from one that was written again.
fn stamp(path: &Path) -> (u64, i64) {
    let found = fs::metadata(path).expect("the card is there");
    (found.ino(), found.mtime_nsec())
}

#[test]
fn a_card_is_drawn_again_only_when_what_it_shows_changes() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("site");
    let (site, _) = published(content(), &target);
    let card = card_of(&site, PARTNERSHIP);
    let before = stamp(&target.join(&card));
    let text =
        altered("partenariats/ville-fictive-villa-ficticia.md", "resume = \"", "resume = \"Autrement dit : ");
    let (other, done) = published(text, &target);
    assert!(done.written > 0, "the page has changed");
    assert_eq!(card_of(&other, PARTNERSHIP), card);
    assert_eq!(stamp(&target.join(&card)), before);
    assert!(format!("{:?}", other.files[&card]).contains("unmade"), "{:?}", other.files[&card]);
    let renamed =
        altered("partenariats/ville-fictive-villa-ficticia.md", "titre = \"", "titre = \"Nouveau nom de ");
    let (renamed, _) = published(renamed, &target);
    assert_ne!(card_of(&renamed, PARTNERSHIP), card);
    assert!(target.join(card_of(&renamed, PARTNERSHIP)).exists() && !target.join(&card).exists());
}

#[test]
fn a_card_altered_by_hand_is_put_right() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("site");
    let (site, _) = published(content(), &target);
    let card = target.join(card_of(&site, "index.html"));
    let (whole, size) = (fs::read(&card).unwrap(), fs::metadata(&card).unwrap().len());
    fs::write(&card, vec![b'x'; usize::try_from(size).unwrap()]).unwrap();
    published(content(), &target);
    assert_eq!(fs::read(&card).unwrap(), whole);
}

#[test]
fn a_template_that_cannot_be_drawn_is_told() {
    let cases = [
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><g></svg>", "apercu.svg"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>", "apercu.svg"),
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{{ card.rien }}</svg>",
            "apercu.svg",
        ),
    ];
    for (template, expected) in cases {
        let Outcome { sources, report, site } = outcome(content(), Some(template));
        let told = human(&report, &sources, Style::Plain, Lang::Fr);
        assert!(site.is_none() && told.contains(expected), "{template}\n{told}");
    }
}

/// Another version of the renderer may draw other pixels: its number is part of what names a card.
#[test]
fn the_renderer_is_the_one_that_names_cards() {
    let lock = fs::read_to_string(repository("Cargo.lock")).unwrap();
    let entry = format!("name = \"{}\"\nversion = \"{}\"\n", social::RENDERER, social::VERSION);
    assert!(lock.contains(&entry), "Cargo.lock has another {}", social::RENDERER);
}
