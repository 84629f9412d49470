//! Cities and first-level subdivisions of Latin America and the Caribbean, from `GeoNames`. Chooses no place by itself.

use super::Point;
use super::sorted::cells;
use crate::locale::fold;

/// A city, or a first-level subdivision.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// City or subdivision.
    pub kind: PlaceKind,
    /// `GeoNames` identifier of a city; `GeoNames` code of a subdivision (`PE.08`).
    pub id: String,
    /// Its name in `GeoNames`: local for cities, partly English for subdivisions.
    pub name: String,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: String,
    /// ISO 3166-2 code of the subdivision it lies in, or is.
    pub subdivision: Option<String>,
    /// Where it is; for a subdivision, where its seat is.
    pub point: Point,
    /// Inhabitants according to `GeoNames`; uneven and often old.
    pub population: Option<u32>,
    /// For a subdivision the name of its seat; in Haiti the French and Creole variants.
    pub alt: String,
}

/// What a [`Place`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    /// A first-level subdivision: state, province, department, region.
    Subdivision,
    /// A populated place.
    City,
}

/// Reads one line of `lac_places.csv`: kind, id, name, ascii, country, admin1, iso, lat, lon, population, alt.
pub fn parse(line: &str) -> Option<Place> {
    let row = cells(line)?;
    let cell = |at| row.get(at).map(str::to_owned);
    let kind = match row.get(0)? {
        "admin1" => PlaceKind::Subdivision,
        "city" => PlaceKind::City,
        _ => return None,
    };
    Some(Place {
        kind,
        id: cell(1)?,
        name: cell(2)?,
        country: cell(4)?,
        subdivision: cell(6).filter(|iso| !iso.is_empty()),
        point: Point { lat: cell(7)?.parse().ok()?, lon: cell(8)?.parse().ok()? },
        population: cell(9)?.parse().ok(),
        alt: cell(10)?,
    })
}

/// The key of a name in [`names`].
pub fn key(country: &str, name: &str) -> String {
    format!("{country} {}", fold(name))
}

/// Every name of every place with the line it stands on, sorted by [`key`], then by the order of the table.
pub fn names(table: &'static str) -> Vec<(String, &'static str)> {
    let mut names: Vec<_> = table.lines().skip(1).flat_map(names_of).collect();
    names.sort_by(|a, b| a.0.cmp(&b.0));
    names
}

fn names_of(line: &'static str) -> Vec<(String, &'static str)> {
    let Some(place) = parse(line) else {
        return Vec::new();
    };
    let variants = if place.kind == PlaceKind::City { place.alt.as_str() } else { "" };
    let mut keys: Vec<_> = variants
        .split(['|', ';'])
        .chain([place.name.as_str()])
        .filter(|name| !name.is_empty())
        .map(|name| key(&place.country, name))
        .collect();
    keys.sort();
    keys.dedup();
    keys.into_iter().map(|key| (key, line)).collect()
}
