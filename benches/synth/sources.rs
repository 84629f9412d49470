//! What records of every kind share: sources, days, slugs that only keys use.

use super::chance::Chance;
use super::record::{Fields, Value, tables, text};
use super::scale::YEAR;

const NATURES: &[&str] = &["officielle", "partenaire", "presse", "secondaire"];
const TITLES: &[&str] = &[
    "Rapport annuel synthétique",
    "Bulletin inventé",
    "Délibération fictive",
    "Page d’exemple",
    "Journal imaginaire",
];

/// One to three sources.
pub fn some(chance: &mut Chance) -> Value {
    let count = chance.between(1, 3);
    tables((0..count).map(|_| one(chance)))
}

/// A source.
pub fn one(chance: &mut Chance) -> Fields {
    let number = chance.below(5000);
    let mut source: Fields = vec![("titre", text(format!("{} n° {number}", chance.pick(TITLES))))];
    source.extend(chance.once_in(2).then(|| ("url", text(format!("https://example.org/sources/{number}")))));
    source.push(("annee", Value::Number(chance.between(2000, YEAR - 1))));
    source.extend(chance.once_in(4).then(|| ("consulte_le", day(YEAR - 1, chance))));
    source.push(("nature", text(chance.pick(NATURES))));
    source
}

/// A day of `year`, as a bare date.
pub fn day(year: usize, chance: &mut Chance) -> Value {
    Value::Day(format!("{year}-{:02}-{:02}", chance.between(1, 12), chance.between(1, 28)))
}

/// The slug of a funding instrument.
pub fn funding_slug(index: usize) -> String {
    format!("fonds-fictif-{index}")
}

/// The slug of a contact.
pub fn contact_slug(index: usize) -> String {
    format!("service-fictif-{index}")
}
