//! The French authorities of a row: by their code when the spreadsheet gives one, by name alone otherwise.

use super::Notice;
use super::authority::{Authority, Key};
use super::record_text::Source;
use crate::locale::{fold, slug_of};
use crate::reference::{FrenchAuthority, FrenchLevel, Reference};

/// The authorities that a name and a code stand for: the one meant, and the one that replaced it if it is a former région.
pub fn find(written: &str, code: &str, reference: &Reference) -> Option<Vec<Authority>> {
    let (name, _) = split_hint(written);
    let found = reference.french_authority(code)?;
    let mut current = listed(&found, code);
    if found.level == FrenchLevel::Region && !is_named(&found, name) {
        let former = former_region(name, &current);
        return Some(vec![former, current]);
    }
    if !is_named(&found, name) {
        current.also_named(name);
    }
    Some(vec![current])
}

/// An authority for which the spreadsheet has no code. `kind` is the French type of the row.
pub fn unlisted(
    written: &str,
    kind: &str,
    row: usize,
    source: &Source,
    reference: &Reference,
) -> (Authority, Notice) {
    let (name, hint) = split_hint(written);
    let level = unlisted_level(name, hint, kind);
    let mut authority = Authority::named(name, level, territory_in(name, reference), true);
    let namesakes: Vec<_> = reference.french_named(name).into_iter().map(|found| found.code).collect();
    authority.note = Some(match namesakes.as_slice() {
        [] if level == ASSOCIATION => "Groupement sans code INSEE : position non renseignée.".to_owned(),
        [] => "Code laissé vide dans les données et nom absent des tables officielles actuelles : code et position à confirmer."
            .to_owned(),
        codes => format!("Code laissé vide dans les données ; portent ce nom : {}. Code et position à confirmer.", codes.join(", ")),
    });
    authority.sources.insert(source.clone());
    let message = format!("« {written} » n'a pas de code : la fiche n'a ni code ni position.");
    (authority, Notice { row: Some(row), message })
}

/// A name and what stands between brackets at its end.
pub fn split_hint(written: &str) -> (&str, &str) {
    match written.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((name, hint)) => (name.trim(), hint.trim()),
        None => (written.trim(), ""),
    }
}

/// The `niveau` of groupings of authorities.
pub const ASSOCIATION: &str = "association-de-collectivites";

/// The authority that the tables list under a code.
pub fn listed(found: &FrenchAuthority, code: &str) -> Authority {
    let name = found.full_name();
    let slug = match found.level {
        FrenchLevel::Department => format!("departement {}", found.name),
        _ => name.clone(),
    };
    Authority {
        key: Key { slug: slug_of(&slug), country: found.country.clone(), within: code.to_owned() },
        code: Some(code.to_owned()),
        subdivision: found.subdivision.clone(),
        point: found.point,
        population: found.population,
        sources: [official_source(found.level, found.point.is_some())].into(),
        ..Authority::named(&name, level_of(found.level), &found.country, true)
    }
}

fn former_region(name: &str, current: &Authority) -> Authority {
    Authority {
        replaced_by: Some(current.key.clone()),
        note: Some(format!("Ancienne région, aujourd'hui {}.", current.name)),
        sources: [official_source(FrenchLevel::Region, false)].into(),
        ..Authority::named(name, current.level, &current.key.country, true)
    }
}

fn is_named(found: &FrenchAuthority, name: &str) -> bool {
    [fold(&found.name), fold(&found.full_name())].contains(&fold(name))
}

fn level_of(level: FrenchLevel) -> &'static str {
    match level {
        FrenchLevel::Commune => "commune",
        FrenchLevel::Intercommunality => "intercommunalite",
        FrenchLevel::Department => "departement",
        FrenchLevel::Region => "region",
        FrenchLevel::Overseas => "collectivite-outre-mer",
        FrenchLevel::Particular => "autre",
    }
}

fn unlisted_level(name: &str, hint: &str, kind: &str) -> &'static str {
    if name.starts_with("Association") || hint == "réseau" {
        return ASSOCIATION;
    }
    match kind {
        "commune" => "commune",
        "epci" => "intercommunalite",
        "departement" => "departement",
        "region" => "region",
        _ => "autre",
    }
}

/// The French territory that a name speaks of, `FR` when it names none overseas.
fn territory_in<'a>(name: &str, reference: &'a Reference) -> &'a str {
    let words = format!(" {} ", fold(name));
    let mut overseas = reference.countries().iter().filter(|c| c.sovereign == "FR" && c.lac);
    overseas.find(|c| words.contains(&format!(" {} ", fold(&c.name.fr)))).map_or("FR", |c| &c.alpha2)
}

fn official_source(level: FrenchLevel, has_point: bool) -> Source {
    let list = match level {
        FrenchLevel::Intercommunality => "DGCL (EPCI 2026) et INSEE (populations de référence)",
        _ => "INSEE (Code officiel géographique 2026, populations de référence)",
    };
    let point = match level {
        _ if !has_point => "",
        FrenchLevel::Commune => {
            " ; position : GeoNames (geonames.org, CC BY 4.0) ou IGN ADMIN EXPRESS COG 2018"
        }
        FrenchLevel::Intercommunality => " ; position : moyenne des communes membres",
        _ => " ; position : chef-lieu",
    };
    Source {
        title: format!("{list}, d'après @etalab/decoupage-administratif 6.0.0{point}"),
        address: None,
        year: Some(2026),
        nature: "officielle",
    }
}
