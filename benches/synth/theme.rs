//! Themes, countries, and the wishes that join them.

use super::chance::Chance;
use super::names;
use super::prose::{self, Matter};
use super::record::{Record, Value, numbers, tables, text};
use super::scale::{Scale, THEMES, YEAR};
use super::sources;
use super::words::{COUNTRIES, ORGANISATIONS, THINGS};

const STATES: &[&str] = &["ouverte", "ouverte", "en-discussion", "satisfaite", "retiree"];
/// Which of the organisations are country groups.
const GROUP: usize = 5;

/// Theme `index`. One in five lies within the one before it.
pub fn theme(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("thematiques", index);
    let title = names::theme(index);
    let mut fields =
        vec![("titre", text(&title)), ("priorite_francaise", Value::Flag(index.is_multiple_of(3)))];
    fields.extend((index % 5 == 4).then(|| ("parent", text(names::theme_slug(index - 1)))));
    fields.push(("odd", numbers([index % 17 + 1])));
    fields.push(("resume", text(format!("Thématique synthétique n° {}, pour les mesures.", index + 1))));
    fields.push(("sources", sources::some(&mut chance)));
    let links = ["[le croisement](/croisement/)".to_owned()];
    let body =
        prose::short("Thématique synthétique.", &Matter { links: &links, year: YEAR - 10 }, &mut chance);
    Record {
        folder: "thematiques",
        year: None,
        slug: names::theme_slug(index),
        title,
        countries: vec![],
        fields,
        body,
    }
}

/// Country `index`: a real ISO code, with synthetic wishes.
pub fn country(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("pays", index);
    let code = COUNTRIES[index].0;
    let group = ORGANISATIONS.len() * index + GROUP;
    let mut fields = vec![("code", text(code))];
    fields.extend((group < scale.organisations).then(|| ("groupe", text(names::organisation_slug(group)))));
    fields.push(("sources", sources::some(&mut chance)));
    fields.push(("attentes", wishes(chance.below(4), &mut chance)));
    fields.retain(|(_, value)| !value.is_empty());
    let links = ["[l’agenda](/agenda/)".to_owned()];
    let opening = "Page synthétique : seul le code ISO de ce pays est vrai.";
    let body = prose::short(opening, &Matter { links: &links, year: YEAR - 6 }, &mut chance);
    let (slug, title) = (names::country_slug(code), code.to_owned());
    Record { folder: "pays", year: None, slug, title, countries: vec![], fields, body }
}

/// `count` wishes.
pub fn wishes(count: usize, chance: &mut Chance) -> Value {
    tables((0..count).map(|_| {
        vec![
            ("thematique", text(names::theme_slug(chance.below(THEMES)))),
            ("precision", text(format!("{} (attente fictive)", chance.pick(THINGS)))),
            ("exprimee_en", text(chance.between(2015, YEAR - 1).to_string())),
            ("etat", text(chance.pick(STATES))),
            ("source", Value::Table(sources::one(chance))),
        ]
    }))
}
