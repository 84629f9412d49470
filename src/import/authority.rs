//! An authority that a spreadsheet names, French or partner, and the text of its record. Finds nothing in the tables.

use super::record_text::{RecordText, Source};
use super::slugs::Slugs;
use crate::reference::Point;
use std::collections::{BTreeMap, BTreeSet};

/// What makes an authority itself and no other: the slug its name would have, its country, and its code or subdivision.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The slug its name would have if no other had it.
    pub slug: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Code or subdivision that tells it from a namesake in the country; may be empty.
    pub within: String,
}

/// An authority to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Authority {
    /// What it is.
    pub key: Key,
    /// Official current name.
    pub name: String,
    /// The `niveau` of the record.
    pub level: &'static str,
    /// Whether it is on the French side.
    pub french: bool,
    /// INSEE or SIREN code, `DEP-33`, `REG-75`.
    pub code: Option<String>,
    /// ISO 3166-2.
    pub subdivision: Option<String>,
    /// Where it is.
    pub point: Option<Point>,
    /// Inhabitants, French side only.
    pub population: Option<u32>,
    /// Other names the spreadsheet gives it.
    pub other_names: BTreeSet<String>,
    /// The authority that replaced it.
    pub replaced_by: Option<Key>,
    /// A doubt to show.
    pub note: Option<String>,
    /// Where all this is stated.
    pub sources: BTreeSet<Source>,
}

impl Authority {
    /// An authority of which only the name, the level and the country are known.
    pub fn named(name: &str, level: &'static str, country: &str, french: bool) -> Authority {
        Authority {
            key: Key {
                slug: crate::locale::slug_of(name),
                country: country.to_owned(),
                within: String::new(),
            },
            name: name.to_owned(),
            level,
            french,
            code: None,
            subdivision: None,
            point: None,
            population: None,
            other_names: BTreeSet::new(),
            replaced_by: None,
            note: None,
            sources: BTreeSet::new(),
        }
    }

    /// Adds a name unless it is the official one, spelled a little differently.
    pub fn also_named(&mut self, name: &str) {
        if !name.is_empty() && crate::locale::fold(name) != crate::locale::fold(&self.name) {
            self.other_names.insert(name.to_owned());
        }
    }
}

/// All authorities of a spreadsheet, each once.
#[derive(Default)]
pub struct Authorities(pub BTreeMap<Key, Authority>);

impl Authorities {
    /// Keeps an authority; what is new about one that is known is added to it.
    pub fn keep(&mut self, authority: Authority) -> Key {
        let key = authority.key.clone();
        match self.0.get_mut(&key) {
            Some(known) => {
                known.other_names.extend(authority.other_names);
                known.sources.extend(authority.sources);
            }
            None => {
                self.0.insert(key.clone(), authority);
            }
        }
        key
    }

    /// Its name, for a title.
    pub fn name(&self, key: &Key) -> &str {
        self.0.get(key).map_or("", |authority| authority.name.as_str())
    }
}

/// The text of the record of an authority.
pub fn text(authority: &Authority, slugs: &Slugs) -> String {
    let mut record = RecordText::default();
    record.text("nom", Some(&authority.name));
    record.text("niveau", Some(authority.level));
    record.text("pays", Some(&authority.key.country));
    record.text("code", authority.code.as_deref());
    record.text("subdivision", authority.subdivision.as_deref());
    record.raw("position", authority.point.map(|at| format!("{{ lat = {:?}, lon = {:?} }}", at.lat, at.lon)));
    record.raw("population", authority.population.map(|count| count.to_string()));
    record.texts("autres_noms", &authority.other_names.iter().collect::<Vec<_>>());
    record.text("remplacee_par", authority.replaced_by.as_ref().map(|key| slugs.of(key)));
    record.text("note", authority.note.as_deref());
    record.sources(&authority.sources.iter().cloned().collect::<Vec<_>>());
    record.finish()
}
