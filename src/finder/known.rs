//! The authorities that have a record.

use std::collections::BTreeSet;

use super::{Choice, Found, Side, Written};
use crate::import::Authority;
use crate::locale::fold;
use crate::record::AnyRecord;
use crate::reference::Reference;

/// The authorities there are.
#[derive(Debug, Default)]
pub struct Known {
    records: Vec<Record>,
    /// Every slug that is taken, records that cannot be read included.
    pub slugs: BTreeSet<String>,
}

/// What tells an authority from others.
#[derive(Debug)]
struct Record {
    slug: String,
    name: String,
    names: BTreeSet<String>,
    country: String,
    subdivision: Option<String>,
    code: Option<String>,
}

impl Known {
    /// The authorities among these records; `slugs` are all that are taken.
    pub fn new(records: &[AnyRecord], slugs: BTreeSet<String>) -> Known {
        let authorities = records.iter().filter_map(|record| match record {
            AnyRecord::Authority(authority) => Some(authority),
            _ => None,
        });
        let records = authorities.map(|own| Record {
            slug: own.head.slug.to_string(),
            name: own.name.to_string(),
            names: own.other_names.iter().chain([&own.name]).map(|name| fold(name)).collect(),
            country: own.country.as_str().to_owned(),
            subdivision: own.subdivision.as_ref().map(|code| code.to_string()),
            code: own.code.as_ref().map(|code| code.to_string()),
        });
        Known { records: records.collect(), slugs }
    }

    /// The record that a name stands for.
    pub(super) fn find(&self, written: &Written, side: Side, reference: &Reference) -> Found {
        let whole = written.whole.as_str();
        let own = |record: &&Record| record.slug == whole || record.code.as_deref() == Some(whole);
        if let Some(record) = self.records.iter().find(own) {
            return Found::Record(record.slug.clone());
        }
        let bears = |record: &&Record| {
            record.names.contains(&fold(&written.name))
                && (side == Side::French) == reference.is_french(&record.country)
                && written.country.as_ref().is_none_or(|country| *country == record.country)
                && written.is_within(record.subdivision.as_deref(), reference)
        };
        let found: Vec<&Record> = self.records.iter().filter(bears).collect();
        match found.as_slice() {
            [] => Found::Nothing,
            [one] => Found::Record(one.slug.clone()),
            several => Found::Several(several.iter().map(|record| choice(record)).collect()),
        }
    }

    /// The record of an authority that the tables gave.
    pub(super) fn same(&self, authority: &Authority) -> Option<String> {
        let is_same = |record: &&Record| match (&record.code, &authority.code) {
            (Some(own), Some(other)) => own == other,
            _ => {
                record.names.contains(&fold(&authority.name))
                    && record.country == authority.key.country
                    && record.subdivision == authority.subdivision
            }
        };
        self.records.iter().find(is_same).map(|record| record.slug.clone())
    }
}

fn choice(record: &Record) -> Choice {
    let within = record.subdivision.as_deref().unwrap_or(&record.country);
    Choice { code: record.slug.clone(), what: format!("{}, {within}, fiche existante", record.name) }
}
