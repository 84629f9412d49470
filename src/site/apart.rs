//! Records of one name, and what tells each from the others: "Saint-Denis (Réunion)".
//!
//! Owns the choice of the words. A record whose name is its own needs none; these are for titles, since a list shows the
//! place of each of its entries anyway.

use std::collections::{BTreeMap, BTreeSet};

use super::scope::Scope;
use super::{dated, view};
use crate::catalogue::Row;
use crate::locale::{day, fold};
use crate::record::Kind;

/// A record.
type Key = (Kind, Row);

/// What tells each record apart that shares its name with another; nothing of the others.
#[derive(Debug, Default)]
pub struct Apart(BTreeMap<Key, String>);

impl Apart {
    /// All records of one name, in the language of the scope.
    pub(super) fn new(scope: &Scope<'_>) -> Apart {
        let mut named: BTreeMap<String, Vec<Key>> = BTreeMap::new();
        for &(kind, row) in scope.alphabet() {
            named.entry(fold(&scope.name(kind, row).text)).or_default().push((kind, row));
        }
        let homonyms = named.into_values().filter(|keys| keys.len() > 1);
        Apart(homonyms.flat_map(|keys| told(scope, &keys)).collect())
    }

    /// What tells a record apart; `None` when its name does.
    pub fn of(&self, kind: Kind, row: Row) -> Option<&str> {
        self.0.get(&(kind, row)).map(String::as_str)
    }
}

/// The fewest words that tell records of one name apart; where no words do, the end of their address.
fn told(scope: &Scope<'_>, keys: &[Key]) -> Vec<(Key, String)> {
    let known: Vec<Vec<String>> = keys.iter().map(|&key| words(scope, key)).collect();
    let most = known.iter().map(Vec::len).max().unwrap_or(0);
    let single = (0..most).map(|at| vec![at]);
    let several = (2..=most).map(|count| (0..count).collect());
    let said = |places: &Vec<usize>| -> Vec<String> {
        let pick = |words: &Vec<String>| {
            let picked = places.iter().filter_map(|&at| words.get(at)).filter(|word| !word.is_empty());
            picked.cloned().collect::<Vec<_>>().join(", ")
        };
        known.iter().map(pick).collect()
    };
    let found = single.chain(several).map(|places: Vec<usize>| said(&places)).find(|said| tell_apart(said));
    let slug = |&(kind, row): &Key| scope.catalogue.head(kind, row).slug.to_string();
    let said = found.unwrap_or_else(|| keys.iter().map(slug).collect());
    keys.iter().copied().zip(said).collect()
}

fn tell_apart(said: &[String]) -> bool {
    let all: BTreeSet<&String> = said.iter().collect();
    all.len() == said.len() && said.iter().all(|word| !word.is_empty())
}

/// What may tell a record apart, the plainest first, each in the same place for all records of a kind.
fn words(scope: &Scope<'_>, (kind, row): Key) -> Vec<String> {
    let (catalogue, at) = (scope.catalogue, row as usize);
    let label = kind.label().get(scope.lang).to_owned();
    let own = match kind {
        Kind::Authority => {
            let record = &catalogue.authorities[at];
            let part = record.subdivision.as_deref().and_then(|code| scope.reference.subdivision(code));
            vec![
                scope.country_name(record.country.as_str()),
                part.map_or_else(String::new, |part| part.name),
                record.level.label(scope.lang).to_owned(),
            ]
        }
        Kind::Partnership => {
            let record = &catalogue.partnerships[at];
            let form = record.form.label(scope.lang).to_owned();
            vec![form, view::partnership_nature(scope, record)]
        }
        Kind::Organisation => {
            let codes = catalogue.organisations[at].countries.iter();
            vec![codes.map(|code| scope.country_name(code.as_str())).collect::<Vec<_>>().join(", ")]
        }
        Kind::Event => {
            let record = &catalogue.events[at];
            let zone = record.zone.map_or(scope.zone(), |zone| zone.0);
            vec![dated::when(scope.lang, record.when.value, zone)]
        }
        Kind::Article => vec![day(scope.lang, catalogue.articles[at].date)],
        Kind::Funding => vec![scope.link(&catalogue.fundings[at].holder).text],
        Kind::Theme | Kind::Country | Kind::Contact | Kind::Page => vec![],
    };
    [label].into_iter().chain(own).collect()
}
