//! The partner authorities of a row: their level from the words of their name, their place from the tables. A place that
//! the tables do not settle stays without position.

use super::Notice;
use super::authority::Authority;
use super::french_side::{ASSOCIATION, split_hint};
use super::record_text::Source;
use crate::locale::{fold, slug_of};
use crate::reference::{Country, Place, PlaceKind, Reference, Status, Subdivision};

/// What a row says of a partner, and what it is found with.
pub struct Partner<'a> {
    /// Its name as written, with its hint between brackets.
    pub written: &'a str,
    /// The country of the row.
    pub country: &'a Country,
    /// Row in the spreadsheet.
    pub row: usize,
    /// The source of the row.
    pub source: &'a Source,
}

/// First words of the names of second-level authorities, and the `niveau` they tell.
const SUBDIVISIONS: [(&str, &str); 3] =
    [("Province", "province"), ("État", "etat-federe"), ("Région", "region")];

/// First words of the names of groupings.
const GROUPINGS: [&str; 3] = ["Association", "Communauté", "Système"];

/// The authority meant, with a notice when its place is not settled.
pub fn find(partner: &Partner, reference: &Reference) -> (Authority, Option<Notice>) {
    let (name, hint) = split_hint(partner.written);
    if is_government(hint) {
        return (government(partner, hint, reference), None);
    }
    if GROUPINGS.iter().any(|word| name.starts_with(word)) {
        return grouping(partner, name, hint);
    }
    match SUBDIVISIONS.iter().find(|(word, _)| name.starts_with(word)) {
        Some((_, level)) => second_level(partner, name, level, reference),
        None => municipality(partner, name, hint, reference),
    }
}

fn is_government(hint: &str) -> bool {
    hint == "gouvernement" || hint.starts_with("ministère")
}

fn government(partner: &Partner, hint: &str, reference: &Reference) -> Authority {
    let sovereign = partner.country.status == Status::Sovereign;
    let level = if sovereign { "etat-souverain" } else { "territoire" };
    let name = format!("{} {}", with_capital(hint), of_country(partner));
    let mut authority = Authority::named(&name, level, &partner.country.alpha2, false);
    if let Some(capital) = reference.capital_of(&partner.country.alpha2) {
        authority.point = Some(capital.point);
        authority.sources.insert(geonames(&capital, "position de la capitale"));
    }
    authority
}

/// "de la Dominique": from the table when the row gives the country its usual name, else from the name given.
fn of_country(partner: &Partner) -> String {
    let name = split_hint(partner.written).0;
    if fold(name) == fold(&partner.country.name.fr) {
        return partner.country.fr_of.replace('’', "'");
    }
    let elided = fold(name).starts_with(['a', 'e', 'i', 'o', 'u']);
    if elided { format!("d'{name}") } else { format!("de {name}") }
}

fn with_capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), chars.as_str())
}

fn grouping(partner: &Partner, name: &str, hint: &str) -> (Authority, Option<Notice>) {
    let mut authority = Authority::named(name, ASSOCIATION, &partner.country.alpha2, false);
    authority.also_named(hint);
    unsettled(authority, partner, "Siège non indiqué : position non renseignée.")
}

fn second_level(
    partner: &Partner,
    name: &str,
    level: &'static str,
    reference: &Reference,
) -> (Authority, Option<Notice>) {
    let mut authority = Authority::named(name, level, &partner.country.alpha2, false);
    let Some(found) = subdivision(&partner.country.alpha2, name, reference) else {
        return unsettled(
            authority,
            partner,
            "Subdivision absente de la norme ISO 3166-2 : position à confirmer.",
        );
    };
    if let Some(seat) = reference.seat_of(&found.code) {
        authority.point = Some(seat.point);
        authority.sources.insert(geonames(&seat, &format!("position du chef-lieu, {}", seat.alt)));
    }
    authority.key.within = found.code.clone();
    authority.subdivision = Some(found.code);
    (authority, None)
}

fn municipality(
    partner: &Partner,
    name: &str,
    hint: &str,
    reference: &Reference,
) -> (Authority, Option<Notice>) {
    let plain = name.strip_prefix("Municipalité de ").unwrap_or(name);
    let country = &partner.country.alpha2;
    let mut authority = Authority::named(plain, "commune", country, false);
    authority.also_named(name);
    if let Some(capital) = reference.capital_of(country).filter(|_| is_capital(partner.country, plain)) {
        authority.also_named(hint);
        return (placed(authority, &capital), None);
    }
    let within = subdivision_hint(partner.country, hint, reference);
    if within.is_none() {
        authority.also_named(hint);
    }
    let candidates: Vec<_> = reference
        .places_named(country, plain)
        .into_iter()
        .filter(|place| place.kind == PlaceKind::City)
        .filter(|place| within.is_none() || place.subdivision == within)
        .collect();
    if let Some(place) = settled(&candidates) {
        return (placed(authority, place), None);
    }
    authority.key.within = within.clone().unwrap_or_default();
    authority.subdivision = within;
    let doubt = if candidates.is_empty() {
        "Aucun lieu de ce nom dans la table GeoNames : position à confirmer."
    } else {
        "Plusieurs lieux de ce nom : position à confirmer."
    };
    unsettled(authority, partner, doubt)
}

/// The authority that is not a municipality which a name stands for: a government, a grouping, a province.
pub fn other_than_municipality(partner: &Partner, reference: &Reference) -> Option<Authority> {
    let (name, hint) = split_hint(partner.written);
    let is_grouping = GROUPINGS.iter().any(|word| name.starts_with(word));
    let is_second = SUBDIVISIONS.iter().any(|(word, _)| name.starts_with(word));
    (is_government(hint) || is_grouping || is_second).then(|| find(partner, reference).0)
}

/// The only candidate, or the largest if it is at least ten times as populous as each other; a population that is not
/// known settles nothing.
fn settled(candidates: &[Place]) -> Option<&Place> {
    let largest = candidates.iter().max_by_key(|place| place.population)?;
    let mut others = candidates.iter().filter(|place| place.id != largest.id);
    let count = largest.population.unwrap_or(0);
    let dwarfed = |place: &Place| place.population.is_some_and(|other| count >= other.saturating_mul(10));
    others.all(dwarfed).then_some(largest)
}

/// The authority at a place: its subdivision, its position, where both come from.
pub fn placed(mut authority: Authority, place: &Place) -> Authority {
    authority.key.within = place.subdivision.clone().unwrap_or_default();
    authority.subdivision = place.subdivision.clone();
    authority.point = Some(place.point);
    authority.sources.insert(geonames(place, "position"));
    authority
}

fn unsettled(mut authority: Authority, partner: &Partner, doubt: &str) -> (Authority, Option<Notice>) {
    authority.note = Some(doubt.to_owned());
    authority.sources.insert(partner.source.clone());
    let message = format!("« {} » ({}) : {doubt}", partner.written, partner.country.alpha2);
    (authority, Some(Notice { row: Some(partner.row), message }))
}

fn is_capital(country: &Country, name: &str) -> bool {
    [&country.capital.fr, &country.capital.local].iter().any(|capital| fold(capital) == fold(name))
}

/// The ISO 3166-2 code of the subdivision that a hint names: its own name, or that of the capital when both bear one name.
fn subdivision_hint(country: &Country, hint: &str, reference: &Reference) -> Option<String> {
    if hint.is_empty() {
        return None;
    }
    if is_capital(country, hint) {
        return reference.capital_of(&country.alpha2)?.subdivision;
    }
    subdivision(&country.alpha2, hint, reference).map(|found| found.code)
}

/// The subdivision of a country that a French name stands for: the same words once the generic ones are left out, or the
/// only one that contains them all.
fn subdivision(country: &str, name: &str, reference: &Reference) -> Option<Subdivision> {
    let wanted = proper_words(name);
    let all = reference.subdivisions_of(country);
    if let Some(found) = all.iter().find(|found| proper_words(&found.name) == wanted) {
        return Some(found.clone());
    }
    let contains = |found: &&Subdivision| wanted.iter().all(|word| proper_words(&found.name).contains(word));
    let mut containing = all.iter().filter(contains);
    let found = containing.next().filter(|_| !wanted.is_empty())?;
    containing.next().is_none().then(|| found.clone())
}

fn proper_words(name: &str) -> Vec<String> {
    const GENERIC: [&str; 14] = [
        "province",
        "etat",
        "region",
        "departement",
        "metropolitaine",
        "metropolitana",
        "de",
        "du",
        "la",
        "l",
        "d",
        "des",
        "le",
        "el",
    ];
    let words = slug_of(name);
    words.split('-').filter(|word| !GENERIC.contains(word)).map(str::to_owned).collect()
}

fn geonames(place: &Place, what: &str) -> Source {
    let which = match place.kind {
        PlaceKind::City => format!("lieu {}", place.id),
        PlaceKind::Subdivision => format!("subdivision {}", place.id),
    };
    Source {
        title: format!("GeoNames (geonames.org), {which}, CC BY 4.0 : {what}"),
        address: None,
        year: None,
        nature: "secondaire",
    }
}
