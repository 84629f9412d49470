//! Records by the names that people give them: what "Bordeaux", "AFD" or "Pérou" stands for among the records there are.
//!
//! Refuses to guess: a name that two records bear stands for neither.

use std::collections::BTreeMap;

use crate::locale::{Lang, country_name, fold};
use crate::record::{AnyRecord, Kind};

/// The records of a content by their names.
#[derive(Debug, Default)]
pub struct Names {
    /// By kind and folded name; `None` when several records bear the name.
    known: BTreeMap<(Kind, String), Option<String>>,
}

impl Names {
    /// The names of these records.
    pub fn new(records: &[AnyRecord]) -> Names {
        let mut names = Names::default();
        for record in records {
            let slug = record.head().slug.as_str();
            for name in names_of(record).iter().map(String::as_str).chain([slug]) {
                names.add(record.kind(), name, slug);
            }
        }
        names
    }

    fn add(&mut self, kind: Kind, name: &str, slug: &str) {
        let own = self.known.entry((kind, fold(name))).or_insert_with(|| Some(slug.to_owned()));
        if own.as_deref() != Some(slug) {
            *own = None;
        }
    }

    /// The slug of the one record of `kind` that bears this name; accents, capitals and punctuation are ignored.
    pub fn find(&self, kind: Kind, name: &str) -> Option<&str> {
        self.known.get(&(kind, fold(name)))?.as_deref()
    }
}

/// What a record is called, in any way.
fn names_of(record: &AnyRecord) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    match record {
        AnyRecord::Partnership(own) => own.title.iter().map(|title| title.to_string()).collect(),
        AnyRecord::Authority(own) => {
            [texts(&[&own.name]), own.other_names.iter().map(|name| name.to_string()).collect()].concat()
        }
        AnyRecord::Organisation(own) => {
            let others = own.acronym.iter().chain(&own.former_names).map(|name| name.to_string());
            [texts(&[&own.name]), others.collect()].concat()
        }
        AnyRecord::Contact(own) => texts(&[&own.function]),
        AnyRecord::Event(own) => texts(&[&own.title]),
        AnyRecord::Theme(own) => texts(&[&own.title]),
        AnyRecord::Country(own) => {
            let code = own.code.as_str();
            let named = Lang::ALL.iter().filter_map(|&lang| country_name(code, lang));
            named.chain([code]).map(str::to_owned).collect()
        }
        AnyRecord::Funding(own) => texts(&[&own.title]),
        AnyRecord::Article(own) => texts(&[&own.title]),
        AnyRecord::Page(own) => texts(&[&own.title]),
    }
}
