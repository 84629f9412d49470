//! What the site is to machines: open data, feeds, cards, the list of pages, the manifest. Held here against itself, and by
//! `tests/machines/run` against validators that are not ours, which read what these tests leave in the target directory.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;
#[path = "machines/made.rs"]
mod made;

use std::collections::{BTreeMap, BTreeSet};

use dalc::input::Input;
use made::{Files, fictive, fictive_in_four, real, site, text, with};
use serde_json::Value;
use sha2::{Digest, Sha256};

const ADDRESS: &str = "https://villes-fictives.example/repertoire/";

fn json(files: &Files, path: &str) -> Value {
    serde_json::from_str(&text(files, path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The kinds that are exported.
const KINDS: [&str; 9] = [
    "partenariats",
    "collectivites",
    "organismes",
    "agenda",
    "thematiques",
    "pays",
    "financements",
    "articles",
    "pages",
];

/// What validators outside cargo read.
#[test]
fn what_machines_read_is_there_for_validators() {
    made::leave("fictif", fictive_in_four(), &[]);
    // The real records are many, and say the same in each language.
    made::leave("reel", real(), &["es/", "pt/", "en/"]);
}

#[test]
fn the_manifest_lists_every_other_file_but_cards_with_its_digest() {
    let files = fictive();
    let manifest = json(files, "manifest.json");
    assert_eq!(manifest["programme"]["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!((&manifest["date"], &manifest["adresse"]), (&"2026-11-23".into(), &ADDRESS.into()));
    assert_eq!(manifest["revision"], made::REVISION);
    let listed = manifest["fichiers"].as_object().expect("files");
    let others: BTreeSet<&String> = files.keys().filter(|path| *path != "manifest.json").collect();
    assert_eq!(listed.keys().collect::<BTreeSet<_>>(), others);
    for (path, stamp) in listed {
        let digest: String = Sha256::digest(&files[path]).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(stamp["sha256"], digest, "{path}");
        assert_eq!(stamp["octets"], files[path].len(), "{path}");
    }
}

#[test]
fn the_same_records_make_the_same_bytes() {
    assert!(site(made::input("tests/golden/tout")) == *fictive());
}

/// A contact that is over or objected is in no file at all; an address of a person is in none as programs read it; that of a
/// role is in its card alone.
#[test]
fn nothing_personal_is_out_that_may_not_be() {
    let gone = [
        "Dominique Retirée",
        "dominique@",
        "dominique [",
        "Claude Périmée",
        "claude@",
        "claude [",
        "Secrétariat",
    ];
    for (path, bytes) in fictive() {
        let text = String::from_utf8_lossy(bytes);
        for word in gone {
            // The function of a contact that is over stays on pages, to be confirmed.
            assert!(!text.contains(word), "{path} has {word}");
        }
        assert!(!text.contains("camille@"), "{path} has the address of a person");
        if ["csv", "json", "geojson", "atom", "vcf", "xml"].iter().any(|end| path.ends_with(end)) {
            let has_role = text.contains("accueil@villes-fictives.example");
            assert_eq!(has_role, path.ends_with(".vcf"), "{path}");
            assert!(!text.contains("Camille"), "{path} names a person");
        }
    }
}

/// The day after its last day, a card is gone, with all that led to it.
#[test]
fn a_card_that_is_over_goes() {
    let change = ("contacts/accueil.toml", "valable_jusqu_au = 2027-12-31", "valable_jusqu_au = 2026-11-22");
    let files = site(with("tests/golden/tout", &[change]));
    assert!(files.keys().all(|path| !path.ends_with(".vcf")));
    assert!(files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains(".vcf")));
    assert!(fictive().keys().any(|path| path.ends_with("contacts/accueil.vcf")));
}

#[test]
fn cards_are_read_as_they_are_meant() {
    let card = text(fictive(), "contacts/accueil.vcf");
    assert!(text(fictive(), "donnees/contacts.vcf").contains(&card));
    assert!(card.ends_with("\r\n") && card.lines().all(|line| line.len() <= 75));
    let mut parser = calcard::Parser::new(&card);
    let calcard::Entry::VCard(read) = parser.entry() else { panic!("no card") };
    let value = |name: &str| {
        let entry = read.entries.iter().find(|entry| entry.name.as_str() == name);
        let values =
            entry.map(|entry| entry.values.iter().filter_map(|value| value.as_text()).collect::<Vec<_>>());
        values.unwrap_or_default().join("; ")
    };
    assert_eq!(value("FN"), "Accueil du réseau, Réseau des villes fictives");
    assert_eq!(value("EMAIL"), "accueil@villes-fictives.example");
    assert_eq!(value("TEL"), "tel:+33100000000");
    assert_eq!(value("ROLE"), "Accueil du réseau");
}

/// JSON and CSV have the same records, the columns that the description says, and what JSON says meets its schema.
#[test]
fn exports_agree_with_their_descriptions() {
    for (files, address) in [(fictive(), ADDRESS), (real(), "https://dalc.example/")] {
        let package = json(files, "donnees/datapackage.json");
        for (kind, resource) in KINDS.iter().zip(package["resources"].as_array().expect("tables")) {
            let table = text(files, &format!("donnees/{kind}.csv"));
            let mut reader = csv::Reader::from_reader(table.as_bytes());
            let headings: Vec<String> =
                reader.headers().expect("headings").iter().map(str::to_owned).collect();
            let fields = resource["schema"]["fields"].as_array().expect("fields");
            assert_eq!(
                headings,
                fields.iter().map(|field| field["name"].as_str().expect("a name")).collect::<Vec<_>>()
            );
            let named: Vec<String> = reader.records().map(|row| row.expect("a row")[0].to_owned()).collect();
            let document = json(files, &format!("donnees/{kind}.json"));
            let records = document["fiches"].as_array().expect("records");
            assert_eq!(
                named,
                records.iter().map(|own| own["identifiant"].as_str().expect("a name")).collect::<Vec<_>>()
            );
            let schema = json(files, &format!("donnees/{kind}.schema.json"));
            assert_eq!(schema["$id"], format!("{address}donnees/{kind}.schema.json"));
            let validator = jsonschema::options()
                .should_validate_formats(true)
                .build(&schema)
                .expect("a schema that holds");
            let faults: Vec<String> = validator
                .iter_errors(&document)
                .map(|fault| format!("{}: {fault}", fault.instance_path()))
                .collect();
            assert!(faults.is_empty(), "{kind}: {faults:#?}");
        }
    }
}

#[test]
fn features_are_where_records_are() {
    let collection = json(fictive(), "donnees/partenariats.geojson");
    let features = collection["features"].as_array().expect("features");
    let lines = |feature: &Value| feature["geometry"]["coordinates"].as_array().map(Vec::len);
    let found: BTreeMap<&str, Option<usize>> =
        features.iter().map(|own| (own["id"].as_str().expect("a name"), lines(own))).collect();
    assert_eq!(found["ville-fictive-villa-ficticia"], Some(1));
    assert!(found.values().any(Option::is_none), "one side without a position has no line: {found:?}");
    assert!(!fictive().contains_key("donnees/thematiques.geojson"), "what has no place has no map");
}

/// Every page is listed, in every language, and each says where its others stand, which say the same.
#[test]
fn the_list_of_pages_is_whole_and_its_languages_agree() {
    let files = fictive_in_four();
    let list = text(files, "sitemap.xml");
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in list.split("<url>").skip(1) {
        let loc = between(entry, "<loc>", "</loc>").next().expect("an address");
        let links: BTreeSet<String> = between(entry, "<xhtml:link ", "/>").collect();
        assert_eq!(links.len(), 5, "{loc}: four languages and the one for the others");
        assert!(
            links.iter().any(|link| link.ends_with(&format!("href=\"{loc}\""))),
            "{loc} is among its own"
        );
        assert!(versions.insert(loc, links).is_none());
    }
    for links in versions.values() {
        let places = links.iter().flat_map(|link| between(link, "href=\"", "\""));
        assert!(places.map(|place| &versions[&place]).all(|others| others == links), "{links:?}");
    }
    let redirects = |text: &str| text.contains("http-equiv=\"refresh\"");
    let pages = files.keys().filter(|path| path.ends_with("index.html"));
    let own = pages.filter(|path| !redirects(&text(files, path)));
    let addresses: BTreeSet<String> =
        own.map(|path| format!("{ADDRESS}{}", path.trim_end_matches("index.html"))).collect();
    assert_eq!(versions.keys().cloned().collect::<BTreeSet<_>>(), addresses);
    assert!(list.contains(&format!("<loc>{ADDRESS}thematiques/eau/</loc><lastmod>2026-05-02</lastmod>")));
    assert_eq!(
        text(files, "robots.txt"),
        format!("User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n")
    );
}

/// What stands between two words, each time they come.
fn between<'t>(text: &'t str, before: &'t str, after: &'t str) -> impl Iterator<Item = String> + 't {
    text.split(before).skip(1).filter_map(move |rest| Some(rest.split_once(after)?.0.to_owned()))
}

#[test]
fn feeds_hold_the_newest_first_and_a_new_name_is_no_news() {
    let feed = |files: &Files| text(files, "donnees/changements.atom");
    let before = feed(fictive());
    let dates: Vec<String> = between(&before, "<updated>", "</updated>").skip(1).collect();
    let mut sorted = dates.clone();
    sorted.sort_by(|a, b| b.cmp(a));
    assert!(dates.len() > 5 && dates == sorted, "{dates:?}");
    let ids = |feed: &str| between(feed, "<id>", "</id>").collect::<Vec<_>>();
    assert_eq!(ids(&before).iter().collect::<BTreeSet<_>>().len(), ids(&before).len());
    let mut input = made::input("tests/golden/tout");
    made::rename(&mut input, "thematiques/culture.toml", "thematiques/cultures.toml");
    let renamed = feed(&site(input));
    assert_eq!(ids(&renamed), ids(&before));
    assert!(renamed.contains("/thematiques/cultures/\"") && !renamed.contains("/thematiques/culture/\""));
}

/// Without a history only articles have a date.
#[test]
fn what_has_no_date_is_in_no_feed() {
    let files =
        site(Input { history: dalc::history::History::default(), ..made::input("tests/golden/tout") });
    assert!(!text(&files, "thematiques/culture.atom").contains("<entry>"));
    assert!(text(&files, "articles/articles.atom").contains("<entry>"));
    assert!(!text(&files, "sitemap.xml").contains("<lastmod>"));
    assert!(text(&files, "manifest.json").contains("\"revision\":null"));
}
