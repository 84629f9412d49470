//! Organisations, their contacts and what they fund.

use super::chance::Chance;
use super::names;
use super::prose::{self, Matter};
use super::record::{Fields, Record, Value, tables, text, texts};
use super::scale::{Scale, THEMES, YEAR};
use super::sources;
use super::theme::wishes;
use super::words::{COUNTRIES, ORGANISATIONS};

/// Organisation `index`.
pub fn organisation(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("organismes", index);
    let (_, slug_words, family) = names::words(ORGANISATIONS, index);
    let initials: String = slug_words.split('-').filter_map(|word| word.get(..1)).collect();
    let mut fields = vec![("nom", text(names::organisation(index)))];
    fields.push(("sigle", text(format!("{}{index}", initials.to_uppercase()))));
    fields.push(("famille", text(family)));
    fields.push(("pays", codes(2, &mut chance)));
    fields.push(("site", text(format!("https://organisme-{index}.example.org/"))));
    fields.push(("resume", text(format!("Organisme synthétique n° {index}, pour les mesures."))));
    fields.push(("sources", sources::some(&mut chance)));
    fields.extend(chance.once_in(8).then(|| ("attentes", wishes(2, &mut chance))));
    let body = described(&names::organisation(index), &mut chance);
    let (slug, title) = (names::organisation_slug(index), names::organisation(index));
    Record { folder: "organismes", year: None, slug, title, countries: vec![], fields, body }
}

fn codes(count: usize, chance: &mut Chance) -> Value {
    texts(chance.some(count, COUNTRIES.len()).into_iter().map(|index| COUNTRIES[index].0))
}

fn described(name: &str, chance: &mut Chance) -> String {
    let links = ["[l’agenda](/agenda/)".to_owned()];
    prose::short(&format!("{name} : fiche synthétique."), &Matter { links: &links, year: YEAR - 9 }, chance)
}

/// Contact `index`: a function that does not exist, at an address and a number kept for fiction.
pub fn contact(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("contacts", index);
    let title = format!("Service fictif des relations internationales n° {index}");
    let mut fields = vec![("fonction", text(&title))];
    fields.extend(chance.once_in(3).then(|| ("nom", text(format!("Personne fictive {index}")))));
    fields.push(("rattachement", text(holder(scale, &mut chance))));
    fields.push(("courriel", text(format!("service-{index}@example.org"))));
    fields.push(("telephone", text(format!("+33 1 99 00 {:02} {:02}", index / 100 % 100, index % 100))));
    fields.push(("langues", texts(["fr", "es"])));
    fields.push(("pays", codes(2, &mut chance)));
    fields.push(("base_legale", text("mission-interet-public")));
    fields.push(("publie_depuis", Value::Day(format!("{YEAR}-07-01"))));
    fields.push(("valable_jusqu_au", Value::Day(format!("{}-05-{:02}", YEAR + 2, chance.between(1, 28)))));
    fields.push(("sources", sources::some(&mut chance)));
    let slug = sources::contact_slug(index);
    Record { folder: "contacts", year: None, slug, title, countries: vec![], fields, body: String::new() }
}

fn holder(scale: Scale, chance: &mut Chance) -> String {
    if chance.once_in(2) {
        return format!("organismes/{}", names::organisation_slug(chance.below(scale.organisations)));
    }
    names::french_slug(chance.below(scale.french))
}

/// Funding instrument `index`, with a few editions.
pub fn funding(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("financements", index);
    let title = format!("Fonds fictif {index}");
    let themes = chance.some(3, THEMES).into_iter().map(names::theme_slug);
    let fields = vec![
        ("titre", text(&title)),
        ("porteur", text(names::organisation_slug(chance.below(scale.organisations)))),
        ("pour", texts(["commune", "intercommunalite", "departement", "region"])),
        ("pays", codes(4, &mut chance)),
        ("thematiques", texts(themes)),
        ("montant", text(format!("jusqu’à {} 000 euros (montant inventé)", chance.between(5, 90)))),
        ("taux", text(format!("{} % (taux inventé)", chance.between(3, 8) * 10))),
        ("conditions", text("Déposer un dossier commun aux deux collectivités. Condition inventée.")),
        ("url", text(format!("https://example.org/fonds/{index}"))),
        ("resume", text(format!("Financement synthétique n° {index}, pour les mesures."))),
        ("editions", editions(&mut chance)),
        ("sources", sources::some(&mut chance)),
    ];
    let body = described(&title, &mut chance);
    let slug = sources::funding_slug(index);
    Record { folder: "financements", year: None, slug, title, countries: vec![], fields, body }
}

fn editions(chance: &mut Chance) -> Value {
    let first = chance.between(2018, YEAR - 2);
    tables((first..=YEAR + 1).map(|year| edition(year, chance)))
}

/// Some editions know their days, some only their months.
fn edition(year: usize, chance: &mut Chance) -> Fields {
    let exact = chance.once_in(2);
    let (opens, closes) = if exact { ("-01-15", "-04-30T18:00") } else { ("-01", "-04/") };
    let closes = if exact { format!("{year}{closes}") } else { format!("{year}{closes}{year}-05") };
    vec![("annee", Value::Number(year)), ("ouvre", text(format!("{year}{opens}"))), ("ferme", text(closes))]
}
