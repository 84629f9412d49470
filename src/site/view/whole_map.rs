//! The whole network on a map, with two charts of what is small on it, and the same in tables.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Page;
use super::lists::made_page;
use super::maps::{World, world};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::{sort_key, words};
use crate::record::Kind;
use crate::reference::Region;
use crate::site::facets::{region, region_name};
use crate::site::map::{Chart, Spot};
use crate::site::{Named, Route, Scope, order};

#[derive(Debug, Serialize)]
struct MapView {
    map: World,
    countries: Vec<CountryRow>,
    caribbean: Chart,
    /// The page of the French side.
    france: Named,
}

#[derive(Debug, Serialize)]
struct FranceView {
    regions: Vec<RegionRow>,
    france: Chart,
}

/// A country with partnerships.
#[derive(Debug, Serialize)]
struct CountryRow {
    country: Named,
    partnerships: usize,
    partners: usize,
    french: usize,
}

/// A French region or territory with partnerships.
#[derive(Debug, Serialize)]
struct RegionRow {
    name: String,
    authorities: usize,
    partnerships: usize,
    /// The authorities by name; none where there are so many that their list is better read.
    names: Vec<Named>,
}

/// The most authorities that the page of the French side names.
const NAMED: usize = 120;

pub(super) fn routes(_: &Scope<'_>) -> Vec<Route> {
    vec![Route::Map, Route::MapFrance]
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    let title =
        words("Carte du réseau", "Mapa de la red", "Mapa da rede", "Map of the network").get(scope.lang);
    let here =
        words("Le côté français", "El lado francés", "O lado francês", "The French side").get(scope.lang);
    if route == Route::MapFrance {
        let view = FranceView {
            regions: regions(scope),
            france: part(scope, [-5.6, 41.1], [9.9, 51.3], &|id| id == "FR"),
        };
        let mut page = made_page(scope, here, Kind::Country.folder(), "carte-france.html", &view);
        page.frame.crumbs = vec![Named::new(title, scope.href(Route::Map))];
        return page;
    }
    let view = MapView {
        map: world(scope),
        countries: countries(scope),
        caribbean: part(scope, [-86.0, 9.4], [-58.6, 27.4], &|id| {
            scope.reference.country(id).is_some_and(|country| country.region == Region::Caribbean)
        }),
        france: Named::new(here, scope.href(Route::MapFrance)),
    };
    made_page(scope, title, Kind::Country.folder(), "carte.html", &view)
}

/// A chart of a part of the area, with the authorities that have a partnership there.
fn part(scope: &Scope<'_>, low: [f64; 2], high: [f64; 2], own: &dyn Fn(&str) -> bool) -> Chart {
    let inside = |at: &[f64; 2]| (0..2).all(|axis| (low[axis]..=high[axis]).contains(&at[axis]));
    let spot = |row: Row| {
        let position = scope.catalogue.authorities[row as usize].position.as_ref()?;
        let at = [position.lon.0, position.lat.0];
        inside(&at).then(|| Spot { at, name: scope.name(Kind::Authority, row).text, french: true })
    };
    let mut rows = engaged(scope);
    rows.sort_by_key(|&row| std::cmp::Reverse(scope.index.partnerships_of_authority[row as usize].len()));
    let spots: Vec<Spot> = rows.into_iter().filter_map(spot).collect();
    scope.atlas().part(low, high, own, &spots)
}

/// Authorities with a partnership.
fn engaged(scope: &Scope<'_>) -> Vec<Row> {
    let lists = (0..).zip(&scope.index.partnerships_of_authority);
    lists.filter(|(_, partnerships)| !partnerships.is_empty()).map(|(row, _)| row).collect()
}

/// Countries with a partnership, those with most first.
fn countries(scope: &Scope<'_>) -> Vec<CountryRow> {
    let row = |(code, rows): (&String, &Vec<Row>)| {
        let records = rows.iter().map(|&row| &scope.catalogue.partnerships[row as usize]);
        let here = |partner: &Row| scope.catalogue.authorities[*partner as usize].country.as_str() == code;
        let partners = records.clone().flat_map(|record| record.partners.iter().map(|side| side.row));
        CountryRow {
            country: scope.country(code),
            partnerships: rows.len(),
            partners: distinct(partners.filter(here)),
            french: distinct(records.flat_map(|record| record.authorities.iter().map(|side| side.row))),
        }
    };
    let mut countries: Vec<CountryRow> = scope.index.partnerships_of_country.iter().map(row).collect();
    countries.sort_by_cached_key(|row| (std::cmp::Reverse(row.partnerships), sort_key(&row.country.text)));
    countries
}

/// French regions and territories with a partnership, those with most first.
fn regions(scope: &Scope<'_>) -> Vec<RegionRow> {
    let mut found: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in engaged(scope) {
        if let Some(region) = region(scope, row) {
            found.entry(region).or_default().push(row);
        }
    }
    let few = found.values().map(Vec::len).sum::<usize>() <= NAMED;
    let row = |(code, authorities): (String, Vec<Row>)| {
        let lists = authorities.iter().map(|&row| &scope.index.partnerships_of_authority[row as usize]);
        let partnerships = distinct(lists.flatten().copied());
        let sorted = order::by_name(authorities.clone(), |row| scope.name(Kind::Authority, row).text);
        let names = sorted.into_iter().filter(|_| few).map(|row| scope.named(Kind::Authority, row)).collect();
        RegionRow { name: region_name(scope, &code), authorities: authorities.len(), partnerships, names }
    };
    let mut regions: Vec<RegionRow> = found.into_iter().map(row).collect();
    regions.sort_by_cached_key(|row| (std::cmp::Reverse(row.partnerships), sort_key(&row.name)));
    regions
}

fn distinct(rows: impl Iterator<Item = Row>) -> usize {
    let mut rows: Vec<Row> = rows.collect();
    rows.sort_unstable();
    rows.dedup();
    rows.len()
}
