//! The spreadsheet of organisations: its columns, its rows, their records.

use super::fields::Cells;
use super::record_text::{RecordText, Source};
use super::table::{self, Row, Table};
use super::{Fault, Imported, nature, only_new};
use crate::locale::fold;
use crate::reference::Reference;
use std::collections::BTreeSet;

const COLUMNS: [&str; 7] = ["id", "name", "acronym", "type", "countries_iso2", "url", "source"];

const FAMILIES: [(&str, &str); 8] = [
    ("ministere", "ministere"),
    ("ambassade", "ambassade"),
    ("agence", "agence"),
    ("reseau", "reseau"),
    ("groupe-pays", "groupe-pays"),
    ("universite", "universite"),
    ("association", "association"),
    ("banque", "banque"),
];

/// Reads the spreadsheet and writes the organisations that do not exist yet.
pub fn import(csv: &str, existing: &BTreeSet<String>, reference: &Reference) -> Imported {
    let (mut notices, mut faults) = (Vec::new(), Vec::new());
    let table = table::read(csv, &COLUMNS, &mut faults);
    if !table.has_all(&COLUMNS) {
        return Imported { faults, ..Imported::default() };
    }
    let records: Vec<_> = table.rows.iter().map(|row| record(&table, row, reference, &mut faults)).collect();
    table.tell_duplicates(&mut faults);
    let records = only_new(records, existing, &mut notices);
    Imported { records, notices, faults }
}

fn record(
    table: &Table,
    row: &Row,
    reference: &Reference,
    faults: &mut Vec<Fault>,
) -> (String, String, String) {
    let mut cells = Cells { table, row, faults };
    let mut record = RecordText::default();
    let slug = cells.slug("id");
    let name = cells.required("name");
    record.text("nom", Some(name));
    record.text("sigle", cells.optional("acronym").filter(|sigle| fold(sigle) != fold(name)));
    let family = cells.one_of("type", &FAMILIES);
    record.text("famille", Some(family));
    record.texts("pays", &countries(&mut cells, reference));
    let site = cells.address("url");
    record.text("site", site);
    record.sources(&sources(cells.required("source"), site, family));
    ("organismes".to_owned(), slug, record.finish())
}

fn countries<'a>(cells: &mut Cells<'a>, reference: &Reference) -> Vec<&'a str> {
    let codes = cells.list("countries_iso2");
    for code in codes.iter().filter(|code| reference.country(code).is_none()) {
        let message = format!(
            "« {code} » n'est le code d'aucun pays de la zone : deux lettres majuscules, par exemple PE."
        );
        cells.fault("countries_iso2", message);
    }
    codes
}

fn sources(written: &str, site: Option<&str>, family: &str) -> Vec<Source> {
    let titles = written.split(" ; ").map(str::trim).filter(|title| !title.is_empty());
    titles.map(|title| source(title, site, family)).collect()
}

fn source(title: &str, site: Option<&str>, family: &str) -> Source {
    let address = title.split([' ', '(', ')', ',']).find(|word| word.starts_with("http"));
    Source {
        title: title.to_owned(),
        address: address.map(str::to_owned),
        year: year(title),
        nature: nature::of_words(title, site, family),
    }
}

/// The year of a source described in words: the only one it tells, unless it is that of the organisation's beginnings.
fn year(title: &str) -> Option<u16> {
    if ["créé", "intégrée"].iter().any(|word| title.contains(word)) {
        return None;
    }
    let mut years = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1950..=2100).contains(year));
    let year = years.next()?;
    years.next().is_none().then_some(year)
}
