//! The répertoire that is shipped: it builds without a word, and every page of it holds together.
//!
//! Built on 23 November 2026, and once on 1 June 2022 to see that contacts do show while they may.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;
#[path = "content/html.rs"]
mod html;
#[path = "support/owed.rs"]
mod owed;
#[path = "support/tags.rs"]
mod tags;

use std::collections::{BTreeMap, BTreeSet};

use build::{input, options};
use dalc::diagnostic::Severity;
use dalc::diagnostic::render::{Style, human};
use dalc::input::Input;
use dalc::pieces::Content;
use dalc::{Options, Outcome};
use folder::{files, repository};
use owed::none;

/// How many records the répertoire has of each kind that came from a recorded source.
const COUNTS: &[(&str, usize)] = &[("partenariats", 118), ("organismes", 84), ("contacts", 4)];
/// The longest list that one page may show.
const LONGEST: usize = 200;

/// A site as texts, by address of the file.
type Pages = BTreeMap<String, String>;

fn outcome(options: &Options) -> Outcome {
    let content = input(&repository("content"), "content", 1);
    dalc::compile(Input { content, ..Input::default() }, options, &dalc::Silent)
}

/// Every file of the site, as text; cards aside, which are pictures.
fn site(options: &Options) -> Pages {
    let outcome = outcome(options);
    let told = human(&outcome.report, &outcome.sources, Style::Plain, dalc::locale::Lang::Fr);
    let files = outcome.site.unwrap_or_else(|| panic!("the site is not built\n{told}")).files;
    files
        .into_iter()
        .filter(|(_, file)| file.key().is_none())
        .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes.whole()).into_owned()))
        .collect()
}

fn strict() -> Options {
    Options { strict: true, ..options() }
}

fn is_page(path: &str, text: &str) -> bool {
    path.ends_with(".html") && !text.contains("http-equiv=\"refresh\"")
}

/// The pages that people see: redirections left out.
fn pages(site: &Pages) -> impl Iterator<Item = (&str, &str)> {
    site.iter().map(|(path, text)| (path.as_str(), text.as_str())).filter(|(path, text)| is_page(path, text))
}

#[test]
fn only_the_expired_contacts_are_told() {
    let outcome = outcome(&strict());
    let told = human(&outcome.report, &outcome.sources, Style::Plain, dalc::locale::Lang::Fr);
    assert_eq!(outcome.report.count(Severity::Error), 0, "{told}");
    assert_eq!(outcome.report.count(Severity::Warning), 0, "{told}");
    let advice: Vec<&str> = outcome.report.iter().map(|diagnostic| diagnostic.fault.code()).collect();
    assert_eq!(advice, ["contact-expire"; 4], "{told}");
    assert!(outcome.site.is_some());
}

/// Whether a file is `SLUG.es.md`, which adds no record.
fn is_translation(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.matches('.').count() > 1 && !path.ends_with(".lock.toml")
}

#[test]
fn every_record_is_there() {
    let site = site(&strict());
    let mut records = files(&repository("content"));
    records.retain(|(path, _)| !is_translation(path));
    for (folder, count) in COUNTS {
        let own = records.iter().filter(|(path, _)| path.starts_with(&format!("{folder}/")));
        assert_eq!(own.count(), *count, "{folder}");
    }
    let mut missing = Vec::new();
    for (path, _) in records.iter().filter(|(path, _)| path.contains('/') && !path.starts_with("contacts/")) {
        let own = path.trim_start_matches("pages/").trim_end_matches(".md").trim_end_matches(".toml");
        if !site.contains_key(&format!("{own}/index.html")) {
            missing.push(format!("{path} has no page"));
        }
    }
    none(&missing);
}

#[test]
fn every_link_leads_somewhere() {
    let site = site(&strict());
    let mut complaints = Vec::new();
    for (path, text) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        for link in links(text) {
            match target(path, &link) {
                Some((file, anchor)) if !leads(&site, &file, anchor.as_deref()) => {
                    complaints.push(format!("{path}: {link}"));
                }
                _ => {}
            }
        }
    }
    none(&complaints);
}

/// Every address that a page names.
fn links(text: &str) -> Vec<String> {
    tags::tags(text).iter().flat_map(|tag| [tag.get("href"), tag.get("src")]).flatten().collect()
}

/// The file of the site that a link leads to, and the place in it; `None` for another site, and for what the link holds itself.
fn target(from: &str, link: &str) -> Option<(String, Option<String>)> {
    let is_no_file = ["mailto:", "tel:", "data:"].iter().any(|scheme| link.starts_with(scheme));
    if link.contains("://") || is_no_file {
        return None;
    }
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let mut parts: Vec<&str> = from.split('/').collect();
    if !path.is_empty() {
        parts.pop();
    }
    if path.starts_with('/') {
        parts.clear();
    }
    for part in path.split('/').filter(|part| !matches!(*part, "" | ".")) {
        match part {
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    if path.ends_with('/') {
        parts.push("index.html");
    }
    Some((parts.join("/"), anchor.map(str::to_owned)))
}

fn leads(site: &Pages, file: &str, anchor: Option<&str>) -> bool {
    let Some(text) = site.get(file) else { return false };
    anchor.is_none_or(|anchor| text.contains(&format!("id=\"{anchor}\"")))
}

#[test]
fn every_page_is_reachable() {
    let site = site(&strict());
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut next = vec!["index.html".to_owned()];
    while let Some(path) = next.pop() {
        let Some(text) = site.get(&path).filter(|_| path.ends_with(".html")) else { continue };
        let led = links(text).into_iter().filter_map(|link| target(&path, &link)).map(|(file, _)| file);
        next.extend(led.filter(|file| reached.insert(file.clone())));
    }
    let lost = pages(&site).filter(|(path, _)| !path.ends_with("404.html") && !reached.contains(*path));
    none(&lost.map(|(path, _)| format!("no link leads to {path}")).collect::<Vec<_>>());
}

#[test]
fn every_page_has_its_marks() {
    let site = site(&strict());
    let mut titles: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut complaints = Vec::new();
    for (path, text) in pages(&site) {
        for name in ["h1", "main", "title"] {
            // Drawings name their parts with titles of their own.
            let own = if name == "title" { text.split("</head>").next().unwrap_or_default() } else { text };
            let count = tags::tags(own).iter().filter(|tag| tag.name == name && !tag.closes).count();
            if count != 1 || html::text_of(text, name).is_none_or(|words| words.is_empty()) {
                complaints.push(format!("{path}: {count} <{name}>, or an empty one"));
            }
        }
        titles.entry(html::text_of(text, "title").unwrap_or_default()).or_default().push(path);
    }
    let shared = titles.iter().filter(|(_, paths)| paths.len() > 1);
    complaints.extend(shared.map(|(title, paths)| format!("{title}: the title of {paths:?}")));
    none(&complaints);
}

#[test]
fn every_page_is_well_formed() {
    let site = site(&strict());
    let faults = pages(&site)
        .flat_map(|(path, text)| html::faults(text).into_iter().map(move |fault| format!("{path}: {fault}")));
    none(&faults.collect::<Vec<_>>());
}

#[test]
fn no_list_is_endless() {
    let site = site(&strict());
    let long = pages(&site).map(|(path, text)| (path, html::longest_list(text)));
    let long = long.filter(|(_, entries)| *entries > LONGEST);
    none(&long.map(|(path, entries)| format!("{path}: a list of {entries}")).collect::<Vec<_>>());
}

#[test]
fn no_address_stands_in_clear() {
    let site = site(&strict());
    let mut complaints = Vec::new();
    for (path, text) in &site {
        for (at, _) in text.match_indices('@') {
            let before = text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
            let domain: String = text[at + 1..]
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || ".-".contains(*c))
                .collect();
            if before && domain.trim_end_matches('.').contains('.') {
                complaints.push(format!("{path}: …@{domain}"));
            }
        }
    }
    none(&complaints);
}

/// The names and the first halves of the addresses of the contacts.
fn persons() -> Vec<String> {
    let records = files(&repository("content/contacts")).into_iter();
    let tables = records.map(|(_, bytes)| {
        let text = String::from_utf8(bytes).expect("UTF-8");
        text.parse::<toml::Table>().expect("a contact without prose is TOML")
    });
    let own = |table: &toml::Table, key: &str| Some(table.get(key)?.as_str()?.split('@').next()?.to_owned());
    tables.flat_map(|table| [own(&table, "nom"), own(&table, "courriel")]).flatten().collect()
}

#[test]
fn expired_contacts_are_nowhere() {
    let persons = persons();
    assert_eq!(persons.len(), 8, "each of the four contacts has a name and an address");
    let (now, then) =
        (site(&strict()), site(&Options { today: "2022-06-01".parse().expect("a date"), ..options() }));
    for person in &persons {
        let shown = |site: &Pages| {
            let own = site.iter().filter(|(_, text)| text.contains(person.as_str()));
            own.map(|(path, _)| path.clone()).collect::<Vec<_>>()
        };
        assert_eq!(shown(&now), [""; 0], "{person} is still shown");
        assert_ne!(shown(&then), [""; 0], "{person} was to be shown in 2022");
    }
}

/// The centre of the site: what is wished for, and what of it meets a French priority.
#[test]
fn the_crossing_counts() {
    let site = site(&strict());
    let page = html::plain(&site["croisement/index.html"]);
    for words in ["15 attentes ouvertes", "6 rejoignent une priorité française", "11 n’ont pas encore"] {
        assert!(page.contains(words), "{words}");
    }
    let told = |words: &str| site["croisement/index.html"].matches(words).count();
    assert_eq!(told("Rejoint une priorité française."), 6, "the lists say the same");
    assert_eq!((told("class=\"attente-ouverte sans\""), told("class=\"attente-ouverte\"")), (11, 4));
    // Two wishes of Ecuador stand in one cell.
    assert_eq!(
        (told("class=\"case attendue\" href"), told("class=\"case servie\" href")),
        (10, 4),
        "so does the table"
    );
}

/// A name is found in whatever language it is asked for: on each page of the search, the names in the others.
#[test]
fn search_knows_names_in_every_language() {
    let site = site(&strict());
    let names = [
        "Agence française de développement",
        "Agencia Francesa de Desarrollo",
        "Agência Francesa de Desenvolvimento",
        "French Development Agency",
    ];
    for index in ["recherche", "es/busqueda", "pt/busca", "en/search"] {
        let text = &site[&format!("{index}/index.json")];
        for name in names {
            assert!(text.contains(&format!("\"{name}\"")), "{index}: {name}");
        }
    }
}

/// A link to a contact leads to the page of the list that it stands on. The contacts are synthetic.
#[test]
fn a_contact_of_a_long_list_is_found_on_its_page() {
    let mut content = input(&repository("tests/golden/tout/content"), "content", 1);
    let file = |path: String, text: String| dalc::input::InputFile {
        layer: 1,
        shown: format!("content/{path}"),
        path,
        content: Ok(text.into_bytes()),
    };
    let contact = |number: usize| {
        let text = format!(
            "fonction = \"Poste fictif {number}\"\nrattachement = \"reseau-fictif\"\ncourriel = \"poste@villes-fictives.example\"\n\
             base_legale = \"mission-interet-public\"\npublie_depuis = 2026-01-01\nvalable_jusqu_au = 2027-12-31\n"
        );
        file(format!("contacts/poste-{number}.toml"), text)
    };
    let links: String = (10..70).map(|n| format!("[{n}](../contacts/poste-{n}.toml)\n")).collect();
    content.extend((10..70).map(contact));
    content.push(file(
        "pages/postes.md".to_owned(),
        format!("+++\ntitre = \"Postes\"\nresume = \"Des liens.\"\n+++\n\n{links}"),
    ));
    let outcome = dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent);
    let told = human(&outcome.report, &outcome.sources, Style::Plain, dalc::locale::Lang::Fr);
    let site = outcome.site.unwrap_or_else(|| panic!("{told}")).files;
    let text = |path: &str| String::from_utf8_lossy(&site[path].whole()).into_owned();
    let page = text("postes/index.html");
    let led: BTreeSet<&str> = page.split("href=\"").filter_map(|rest| rest.split('"').next()).collect();
    let to: Vec<&&str> = led.iter().filter(|href| href.contains("#contact_poste-")).collect();
    assert_eq!(to.len(), 60);
    assert!(to.iter().any(|href| href.contains("/page-2/")), "{to:?}");
    for href in to {
        let (folder, anchor) = href.trim_start_matches("../").split_once('#').unwrap();
        assert!(text(&format!("{folder}index.html")).contains(&format!("id=\"{anchor}\"")), "{href}");
    }
}
