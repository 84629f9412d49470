//! The authority that a name stands for: one that has a record, or one that the reference tables know and that is about
//! to have one, with its code, its subdivision, its country and its position.
//!
//! Owns the reading of such names: `Bordeaux`, `33063`, `Péronne (80)`, `Lima, Pérou`, `Province de San Juan, Argentine`.
//! Refuses to choose among homonyms: they are listed, each with what to write to have it.

mod french;
mod known;
mod partner;
mod written;

use std::collections::BTreeSet;

pub use known::Known;
pub use written::Written;

use crate::import::{Authority, Slugs, authority_text};
use crate::reference::Reference;

/// Which side of a partnership an authority is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// French.
    French,
    /// Of another country.
    Partner,
}

/// What a name stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A record that exists, by its slug.
    Record(String),
    /// An authority that has no record yet.
    New(Box<New>),
    /// Several, among which somebody must choose.
    Several(Vec<Choice>),
    /// Nothing that is known.
    Nothing,
}

/// An authority that has no record yet.
#[derive(Debug, Clone, PartialEq)]
pub struct New {
    /// The slug of its record.
    pub slug: String,
    /// Its country.
    pub country: String,
    /// The text of its record.
    pub text: String,
    /// The same by key, as the cells of a spreadsheet would say it.
    pub values: Vec<(Vec<String>, String)>,
}

/// One of several authorities of a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    /// What to write to have this one: a code, or the name of a record.
    pub code: String,
    /// What it is, in French.
    pub what: String,
}

/// What is asked: the tables, and the records there are.
pub struct Finder<'a> {
    reference: &'a Reference,
    known: Known,
}

impl<'a> Finder<'a> {
    /// A finder among these records and tables.
    pub fn new(reference: &'a Reference, known: Known) -> Finder<'a> {
        Finder { reference, known }
    }

    /// What a name stands for on this side.
    pub fn find(&self, name: &str, side: Side) -> Found {
        let written = Written::new(name, self.reference);
        match self.known.find(&written, side, self.reference) {
            Found::Nothing => self.beyond_records(&written, side),
            found => found,
        }
    }

    fn beyond_records(&self, written: &Written, side: Side) -> Found {
        let mut found = match side {
            Side::French => french::find(written, self.reference),
            Side::Partner => partner::find(written, self.reference),
        };
        match (found.pop(), found.is_empty()) {
            (None, _) => Found::Nothing,
            (Some((_, authority)), true) => self.new_or_known(&authority),
            (Some(last), false) => {
                found.push(last);
                let mut choices: Vec<Choice> = found.into_iter().map(|(choice, _)| choice).collect();
                choices.sort();
                Found::Several(choices)
            }
        }
    }

    /// The record of an authority of the tables: the one that has its code, or a new one.
    fn new_or_known(&self, authority: &Authority) -> Found {
        if let Some(slug) = self.known.same(authority) {
            return Found::Record(slug);
        }
        let slug = self.free_slug(authority);
        let text = authority_text(authority, &Slugs::default());
        let (country, values) = (authority.key.country.clone(), values(authority));
        Found::New(Box::new(New { slug, country, text, values }))
    }

    /// The slug of the name; with the country, then with the code or subdivision, where the shorter one is taken.
    fn free_slug(&self, authority: &Authority) -> String {
        let key = &authority.key;
        let local = format!("{} {}", key.slug, key.country);
        let longest = format!("{local} {}", key.within);
        let taken: &BTreeSet<String> = &self.known.slugs;
        let slugs = [key.slug.clone(), local, longest].map(|words| crate::locale::slug_of(&words));
        let free = slugs.iter().find(|slug| !taken.contains(*slug)).cloned();
        free.unwrap_or_else(|| slugs[2].clone())
    }
}

/// What is known of an authority, key by key.
fn values(authority: &Authority) -> Vec<(Vec<String>, String)> {
    let point =
        |part: fn(crate::reference::Point) -> f64| authority.point.map(|at| format!("{:?}", part(at)));
    let mut known = vec![
        ("nom".to_owned(), Some(authority.name.clone())),
        ("niveau".to_owned(), Some(authority.level.to_owned())),
        ("pays".to_owned(), Some(authority.key.country.clone())),
        ("code".to_owned(), authority.code.clone()),
        ("subdivision".to_owned(), authority.subdivision.clone()),
        ("position.lat".to_owned(), point(|at| at.lat)),
        ("position.lon".to_owned(), point(|at| at.lon)),
        ("population".to_owned(), authority.population.map(|count| count.to_string())),
    ];
    for (at, source) in authority.sources.iter().enumerate() {
        let key = |name: &str| format!("sources.{}.{name}", at + 1);
        known.push((key("titre"), Some(source.title.clone())));
        known.push((key("url"), source.address.clone()));
        known.push((key("annee"), source.year.map(|year| year.to_string())));
        known.push((key("nature"), Some(source.nature.to_owned())));
    }
    let path = |key: String| key.split('.').map(str::to_owned).collect();
    known.into_iter().filter_map(|(key, value)| Some((path(key), value?))).collect()
}

#[cfg(test)]
mod tests;
