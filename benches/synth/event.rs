//! Events of twenty years, with dates of every form the répertoire knows.

use super::authority::position;
use super::chance::Chance;
use super::names;
use super::prose::{self, Matter};
use super::record::{Fields, Record, Value, text, texts};
use super::scale::{Scale, THEMES, YEAR};
use super::words::{COUNTRIES, EVENTS};
use super::{authority, sources};

/// Events come by sixes: the last lies within the one before it, and all six are in one year.
const GROUP: usize = 6;
const FIRST_YEAR: usize = YEAR - 17;
const YEARS: usize = 20;

/// Event `index`.
pub fn event(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("agenda", index);
    let year = FIRST_YEAR + index / GROUP % YEARS;
    let country = COUNTRIES[chance.below(COUNTRIES.len())];
    let mut fields = vec![("titre", text(names::event(index)))];
    fields.extend(dated(index, year, country.1, &mut chance));
    fields.push(("serie", text(names::words(EVENTS, index).2)));
    fields.push(("lieu", venue(country.0, &mut chance)));
    fields.extend((index % GROUP == 5).then(|| ("dans", text(names::event_slug(index - 1)))));
    fields.extend(joined(country.0, scale, &mut chance));
    let body = programme(index, year, &mut chance);
    let (slug, title) = (names::event_slug(index), names::event(index));
    Record { folder: "agenda", year: Some(year), slug, title, countries: vec![country.0], fields, body }
}

fn dated(index: usize, year: usize, zone: &str, chance: &mut Chance) -> Fields {
    let when = when(index, year, chance);
    let state = state(year, chance);
    let mut fields = vec![("quand", when), ("fuseau", text(zone)), ("etat", text(state))];
    fields.extend((state == "reporte").then(|| ("reporte_de", text(format!("{}-10", year - 1)))));
    let participation = *chance.pick(&[&"confirmee", &"a-confirmer", &"non"]);
    fields.push(("participation", text(participation)));
    fields
}

fn state(year: usize, chance: &mut Chance) -> &'static str {
    match chance.below(20) {
        0 => "reporte",
        1 => "annule",
        _ if year > YEAR => "annonce",
        _ => "confirme",
    }
}

/// A date of one of the forms. The fifth of six is a range of days, which holds the hours of the sixth.
fn when(index: usize, year: usize, chance: &mut Chance) -> Value {
    let month = format!("{year}-{:02}", index / GROUP % 12 + 1);
    match (index % GROUP, index / GROUP % 2) {
        (0, 0) => text(format!("{month}-{:02}T09:30/12:00", chance.between(1, 28))),
        (0, _) => text(format!("{month}-11T18:00/{month}-12T13:15")),
        (1, 0) => Value::Day(format!("{month}-{:02}", chance.between(1, 28))),
        (1, _) => text(format!("{month}-{:02}T14:00", chance.between(1, 28))),
        (2, 0) => text(&month),
        (2, _) => text(format!("{year}-{}", chance.between(21, 24))),
        (3, 0) => text(format!("{year}-05/{year}-06")),
        (3, _) => text(if chance.once_in(2) { year.to_string() } else { "inconnue".to_owned() }),
        (4, _) => text(format!("{month}-03/{month}-{:02}", chance.between(5, 9))),
        _ => text(format!("{month}-04T10:00/{:02}:45", chance.between(11, 17))),
    }
}

fn venue(country: &str, chance: &mut Chance) -> Value {
    let number = chance.below(90);
    let mut venue = vec![("nom", text(format!("Salle fictive {number}")))];
    venue.push(("adresse", text(format!("{number}, rue imaginaire"))));
    venue.push(("ville", text(format!("Ville fictive {number}"))));
    venue.push(("pays", text(country)));
    venue.extend(chance.once_in(3).then(|| ("position", position(authority::REGION, chance))));
    let online = format!("https://example.org/visio/{number}");
    venue.extend(chance.once_in(4).then(|| ("en_ligne", text(online))));
    Value::Table(venue)
}

fn joined(country: &str, scale: Scale, chance: &mut Chance) -> Fields {
    let organiser = names::organisation_slug(chance.below(scale.organisations));
    let themes = chance.some(2, THEMES).into_iter().map(names::theme_slug);
    let partnerships = chance.some(2, scale.partnerships);
    let partnerships = partnerships.into_iter().map(|index| names::partnership_slug(index, scale));
    vec![
        ("organisateurs", texts([format!("organismes/{organiser}")])),
        ("thematiques", texts(themes)),
        ("pays", texts([country])),
        ("partenariats", texts(partnerships)),
        ("langue", texts(["fr", "es"])),
        ("resume", text("Événement synthétique, inventé pour les mesures.")),
        ("modifie_le", sources::day(YEAR - 1, chance)),
        ("sources", sources::some(chance)),
    ]
}

fn programme(index: usize, year: usize, chance: &mut Chance) -> String {
    if chance.once_in(3) {
        return String::new();
    }
    let links = ["[l’agenda](/agenda/)".to_owned()];
    let opening = format!("{} : programme synthétique.", names::event(index));
    prose::short(&opening, &Matter { links: &links, year }, chance)
}
