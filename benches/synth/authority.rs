//! Authorities of both sides. None has an administrative code: codes are those of real places.

use super::chance::Chance;
use super::names;
use super::prose::{self, Matter};
use super::record::{Fields, Record, Value, text, texts};
use super::scale::{Scale, YEAR};
use super::sources;
use super::theme::wishes;
use super::words::{FRENCH, PARTNERS};

/// Where positions are drawn, in thousandths of a degree: south, north, west, east.
pub type Box4 = [i64; 4];

const FRANCE: Box4 = [43_000, 49_500, -1_000, 7_000];
/// The region, seas included.
pub const REGION: Box4 = [-54_000, 32_000, -117_000, -35_000];
const OVERSEAS: &[&str] = &["GP", "MQ", "GF"];

/// French authority `index`.
pub fn french(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("collectivites", index);
    let country = if index % 25 == 9 { chance.pick(OVERSEAS) } else { "FR" };
    let mut fields = named(names::french(index), names::words(FRENCH, index).2, country);
    fields.extend(described(&names::french_slug(index), FRANCE, &mut chance));
    fields.extend(joined(scale, &mut chance));
    filed(names::french_slug(index), names::french(index), country, fields, &mut chance)
}

/// Authority `index` of the other side.
pub fn partner(index: usize, scale: Scale) -> Record {
    let mut chance = scale.chance("partenaires", index);
    let country = names::partner_country(index, scale);
    let mut fields = named(names::partner(index), names::words(PARTNERS, index).2, country);
    fields.extend(described(&names::partner_slug(index), REGION, &mut chance));
    fields.extend(joined(scale, &mut chance));
    fields.extend(chance.once_in(10).then(|| ("attentes", wishes(1, &mut chance))));
    filed(names::partner_slug(index), names::partner(index), country, fields, &mut chance)
}

fn named(name: String, level: &str, country: &str) -> Fields {
    vec![("nom", text(name)), ("niveau", text(level)), ("pays", text(country))]
}

fn described(slug: &str, place: Box4, chance: &mut Chance) -> Fields {
    let mut fields = vec![("position", position(place, chance))];
    fields.extend(chance.once_in(2).then(|| ("site", text(format!("https://{slug}.example.org/")))));
    fields.push(("population", Value::Number(chance.between(900, 2_000_000))));
    fields.extend(chance.once_in(6).then(|| ("autres_noms", texts([format!("Ancien nom fictif ({slug})")]))));
    fields.extend(chance.once_in(40).then(|| ("anciennes_adresses", texts([format!("ancien-{slug}")]))));
    fields
}

/// A position in `place`.
pub fn position(place: Box4, chance: &mut Chance) -> Value {
    let [south, north, west, east] = place;
    let lat = Value::Thousandths(within(south, north, chance));
    Value::Table(vec![("lat", lat), ("lon", Value::Thousandths(within(west, east, chance)))])
}

fn within(low: i64, high: i64, chance: &mut Chance) -> i64 {
    let width = usize::try_from(high - low).unwrap_or(0);
    low + i64::try_from(chance.below(width)).unwrap_or(0)
}

fn joined(scale: Scale, chance: &mut Chance) -> Option<(&'static str, Value)> {
    let networks = chance.some(2, scale.organisations).into_iter().map(names::organisation_slug);
    chance.once_in(3).then(|| ("reseaux", texts(networks)))
}

fn filed(
    slug: String,
    title: String,
    country: &'static str,
    mut fields: Fields,
    chance: &mut Chance,
) -> Record {
    fields.push(("sources", sources::some(chance)));
    let links = ["[la liste des collectivités](/collectivites/)".to_owned()];
    let matter = Matter { links: &links, year: chance.between(1990, YEAR - 5) };
    let opening = format!("{title} n’existe pas : fiche synthétique.");
    let body = if chance.once_in(2) { prose::short(&opening, &matter, chance) } else { String::new() };
    Record { folder: "collectivites", year: None, slug, title, countries: vec![country], fields, body }
}
