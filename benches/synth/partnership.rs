//! Partnerships, most of the répertoire.

use super::chance::Chance;
use super::names;
use super::prose::{self, Matter};
use super::record::{Fields, Record, Value, numbers, tables, text, texts};
use super::scale::{Scale, Sides, THEMES, YEAR};
use super::sources;

const FORMS: &[&str] = &[
    "jumelage",
    "convention",
    "convention",
    "projet",
    "pacte-amitie",
    "reseau",
    "cooperation-regionale",
    "non-precise",
];

/// What a partnership is, before its keys are written.
struct Facts {
    index: usize,
    sides: Sides,
    themes: Vec<usize>,
    status: &'static str,
    first: usize,
    period: Option<String>,
}

/// Partnership `index`.
pub fn partnership(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("partenariats", index);
    let facts = facts(index, scale, &mut chance);
    let countries = countries(&facts.sides, scale);
    let links = links(&facts, &countries, scale, &mut chance);
    let matter = Matter { links: &links, year: facts.first };
    let fields = fields(&facts, &matter, scale, &mut chance);
    let body = prose::partnership(&opening(&facts, &countries), &matter, &mut chance);
    let (slug, title) = (names::partnership_slug(index, scale), title(&facts, scale));
    Record { folder: "partenariats", year: None, slug, title, countries, fields, body }
}

/// Sequels take form and beginning from what they continue.
fn facts(index: usize, scale: Scale, chance: &mut Chance) -> Facts {
    let first = first_year(Scale::continued(index).unwrap_or(index), scale);
    let (sides, themes) = (scale.sides(index), themes(chance));
    if scale.has_sequel(index) {
        let period = Some(format!("{first}/{}", first + 3));
        return Facts { index, sides, themes, status: "termine", first, period };
    }
    if Scale::continued(index).is_some() {
        let period = Some(format!("{}/..", first + 4));
        return Facts { index, sides, themes, status: "actif", first: first + 4, period };
    }
    let status = *chance.pick(&[
        &"actif",
        &"actif",
        &"actif",
        &"termine",
        &"en-preparation",
        &"en-sommeil",
        &"inconnu",
    ]);
    Facts { index, sides, themes, status, first, period: period(status, first, chance) }
}

fn first_year(index: usize, scale: Scale) -> usize {
    scale.chance("annee-du-partenariat", index).between(1990, YEAR - 8)
}

fn themes(chance: &mut Chance) -> Vec<usize> {
    let count = chance.between(1, 3);
    chance.some(count, THEMES)
}

fn period(status: &str, first: usize, chance: &mut Chance) -> Option<String> {
    let last = first + chance.between(1, YEAR - 1 - first);
    match (status, chance.below(6)) {
        ("termine", 0) => Some(format!("/{last}")),
        ("termine", 1) => Some(first.to_string()),
        ("termine", _) => Some(format!("{first}/{last}")),
        ("en-preparation", _) => Some(format!("{}/..", YEAR + 1)),
        ("inconnu", 0..3) => None,
        (_, 0) => Some(format!("{first}~")),
        (_, 1 | 2) => Some(format!("{first}/")),
        (_, 3) => Some(format!("{first}~/..")),
        _ => Some(format!("{first}/..")),
    }
}

fn countries(sides: &Sides, scale: Scale) -> Vec<&'static str> {
    let mut codes: Vec<_> =
        sides.partners.iter().map(|&partner| names::partner_country(partner, scale)).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn links(facts: &Facts, countries: &[&str], scale: Scale, chance: &mut Chance) -> Vec<String> {
    let (other, organisation) = (chance.below(scale.partnerships), chance.below(scale.organisations));
    let (event, theme) = (chance.below(scale.events), facts.themes[0]);
    let country = countries[0];
    let mut links = vec![
        names::link("la fiche du pays", "pays", &names::country_slug(country)),
        names::link(&names::theme(theme), "thematiques", &names::theme_slug(theme)),
        names::link(
            &names::organisation(organisation),
            "organismes",
            &names::organisation_slug(organisation),
        ),
        names::link(
            &names::partnership(other, scale),
            "partenariats",
            &names::partnership_slug(other, scale),
        ),
    ];
    links.extend(
        chance.once_in(3).then(|| names::link(&names::event(event), "agenda", &names::event_slug(event))),
    );
    links.push("[un site d’exemple](https://example.org/cooperation)".to_owned());
    links
}

fn opening(facts: &Facts, countries: &[&str]) -> String {
    let (french, partner) = (facts.sides.french[0], facts.sides.partners[0]);
    format!(
        "Fiche synthétique. {} et {} ([{}](pays/{})) coopèrent depuis {}.",
        names::link(&names::french(french), "collectivites", &names::french_slug(french)),
        names::link(&names::partner(partner), "collectivites", &names::partner_slug(partner)),
        countries[0],
        names::country_slug(countries[0]),
        facts.first
    )
}

fn title(facts: &Facts, scale: Scale) -> String {
    let sequel = if Scale::continued(facts.index).is_some() { " (suite)" } else { "" };
    names::partnership(facts.index, scale) + sequel
}

fn fields(facts: &Facts, matter: &Matter<'_>, scale: Scale, chance: &mut Chance) -> Fields {
    let mut fields = named(facts, scale);
    fields.extend(placed(facts, scale, chance));
    let summary = format!("Partenariat synthétique. {}", prose::sentence(matter, chance));
    fields.push(("resume", text(summary)));
    fields.extend(chance.once_in(3).then(|| ("verifie_le", sources::day(YEAR - 1, chance))));
    fields.extend(former(facts));
    let doubt = chance
        .once_in(4)
        .then(|| format!("À vérifier (donnée inventée) : {}", prose::sentence(matter, chance)));
    fields.extend(doubt.map(|doubt| ("note", text(doubt))));
    fields.extend(chance.once_in(4).then(|| ("liens", site_links(facts))));
    fields.push(("sources", sources::some(chance)));
    fields
}

fn named(facts: &Facts, scale: Scale) -> Fields {
    let sequel = Scale::continued(facts.index);
    let mut fields = Fields::new();
    fields.extend(sequel.map(|_| ("titre", text(title(facts, scale)))));
    fields.push(("collectivites", texts(facts.sides.french.iter().map(|&index| names::french_slug(index)))));
    fields.push(("partenaires", texts(facts.sides.partners.iter().map(|&index| names::partner_slug(index)))));
    let form = scale.chance("type", sequel.unwrap_or(facts.index)).pick(FORMS);
    fields.push(("type", text(form)));
    fields.push(("statut", text(facts.status)));
    fields.extend(facts.period.clone().map(|period| ("periode", text(period))));
    fields.push(("thematiques", texts(facts.themes.iter().map(|&theme| names::theme_slug(theme)))));
    fields.extend(sequel.map(|index| ("suite_de", text(names::partnership_slug(index, scale)))));
    fields
}

/// Goals, organisations, funding and contacts, each now and then.
fn placed(facts: &Facts, scale: Scale, chance: &mut Chance) -> Fields {
    let mut goals: Vec<usize> =
        facts.themes.iter().map(|theme| theme % 17 + 1).take(chance.below(3)).collect();
    goals.dedup();
    let organisations = chance.some(1, scale.organisations).into_iter().map(names::organisation_slug);
    let organisations = texts(organisations.take(chance.below(2)));
    let funding = texts(chance.once_in(5).then(|| sources::funding_slug(chance.below(scale.fundings))));
    let contact = texts(chance.once_in(8).then(|| sources::contact_slug(chance.below(scale.contacts))));
    let fields = [
        ("odd", numbers(goals)),
        ("organismes", organisations),
        ("financements", funding),
        ("contacts", contact),
    ];
    fields.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn former(facts: &Facts) -> Option<(&'static str, Value)> {
    let moved = facts.index % 40 == 7;
    moved.then(|| ("anciennes_adresses", texts([format!("ancienne-fiche-{}", facts.index)])))
}

fn site_links(facts: &Facts) -> Value {
    let url = format!("https://example.org/partenariats/{}", facts.index);
    tables([vec![("titre", text("Bilan annuel (exemple)")), ("url", text(url))]])
}
