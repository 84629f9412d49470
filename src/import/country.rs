//! The records of countries and territories, from the reference table. Wishes and prose are added by hand afterwards.

use super::record_text::{RecordText, Source};
use super::{Imported, exists, only_new};
use crate::locale::slug_of;
use crate::reference::{Country, Reference};
use std::collections::BTreeSet;

/// Writes one record for each country or territory of the area that has none.
pub fn import(existing: &BTreeSet<String>, reference: &Reference) -> Imported {
    let mut imported = Imported::default();
    let countries = reference.countries().iter().filter(|country| country.lac);
    let records = countries.map(|country| record(country, existing)).collect();
    imported.records = only_new(records, existing, &mut imported.notices);
    imported
}

fn record(country: &Country, existing: &BTreeSet<String>) -> (String, String, String) {
    let slug = slug_of(&country.name.fr);
    let group = format!("groupe-pays-{slug}");
    let mut record = RecordText::default();
    record.text("code", Some(&country.alpha2));
    record.text("groupe", Some(group.as_str()).filter(|group| exists(existing, "organismes", group)));
    record.sources(&[Source {
        title: "ISO 3166-1 (code) et Unicode CLDR 48.2 (noms)".to_owned(),
        address: None,
        year: Some(2026),
        nature: "officielle",
    }]);
    ("pays".to_owned(), slug, record.finish())
}
