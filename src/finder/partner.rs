//! Authorities of Latin America and the Caribbean, by the names of their towns, provinces and countries.

use super::{Choice, Written};
use crate::import::{Authority, Partner, Source, other_than_municipality, placed};
use crate::locale::fold;
use crate::reference::{Country, Place, PlaceKind, Reference};

/// Every authority that a name may stand for; an identifier of `GeoNames` stands for one. Without a country, all
/// countries of the area are searched.
pub fn find(written: &Written, reference: &Reference) -> Vec<(Choice, Authority)> {
    if let Some(place) = reference.place(&written.whole) {
        return country(&place.country, reference)
            .map(|country| municipality(&place, country))
            .into_iter()
            .collect();
    }
    let all = reference.countries().iter().filter(|country| country.lac && country.sovereign != "FR");
    let asked = all.filter(|country| written.country.as_ref().is_none_or(|code| *code == country.alpha2));
    asked.flat_map(|country| in_country(written, country, reference)).collect()
}

fn country<'r>(code: &str, reference: &'r Reference) -> Option<&'r Country> {
    reference.country(code).filter(|country| country.sovereign != "FR")
}

fn in_country(written: &Written, country: &Country, reference: &Reference) -> Vec<(Choice, Authority)> {
    if let Some(other) = written.country.as_ref().and_then(|_| other(written, country, reference)) {
        return vec![other];
    }
    let places = reference.places_named(&country.alpha2, &written.name).into_iter();
    let cities = places.filter(|place| {
        place.kind == PlaceKind::City && written.is_within(place.subdivision.as_deref(), reference)
    });
    let cities: Vec<Place> = cities.collect();
    let capital = reference.capital_of(&country.alpha2).filter(|capital| {
        let names = [&country.capital.fr, &country.capital.local, &capital.name];
        written.country.is_some() && names.iter().any(|name| fold(name) == fold(&written.name))
    });
    match capital.filter(|_| written.hints.is_empty()) {
        Some(capital) => vec![municipality(&capital, country)],
        None => cities.iter().map(|place| municipality(place, country)).collect(),
    }
}

/// A government, a grouping, a province or a state, which its first word or its hint tells.
fn other(written: &Written, country: &Country, reference: &Reference) -> Option<(Choice, Authority)> {
    let hint = written.hints.first().map_or_else(String::new, |hint| format!(" ({hint})"));
    let words = format!("{}{hint}", written.name);
    let source = Source { title: String::new(), address: None, year: None, nature: "secondaire" };
    let partner = Partner { written: &words, country, row: 0, source: &source };
    let mut authority = other_than_municipality(&partner, reference)?;
    authority.sources.remove(&source);
    Some((Choice { code: authority.key.slug.clone(), what: authority.name.clone() }, authority))
}

fn municipality(place: &Place, country: &Country) -> (Choice, Authority) {
    let people = place.population.map_or_else(String::new, |count| format!(", {count} habitants"));
    let within = place.subdivision.as_deref().map_or_else(String::new, |code| format!(" ({code})"));
    let what = format!("{}, {}{within}{people}", place.name, country.name.fr);
    let authority = placed(Authority::named(&place.name, "commune", &country.alpha2, false), place);
    (Choice { code: place.id.clone(), what }, authority)
}
