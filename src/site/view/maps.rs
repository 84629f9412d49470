//! Maps that several views show, and what stands on them: names, numbers, where they lead.

use serde::Serialize;

use crate::catalogue::Row;
use crate::record::{Authority, Kind, Partnership, Ref};
use crate::site::map::{Chart, Degrees, Link, Locator, Network, Spot, kilometres};
use crate::site::{Named, Scope, order};

/// The most places of a chart or locator that are links; the list on the page has them all.
const LINKED: usize = 8;

/// The whole network: its map, and what its map says in words.
#[derive(Debug, Serialize)]
pub struct World {
    drawn: Network,
    /// The countries of the map, in its order: those that arcs to others pass over come first.
    countries: Vec<CountryLine>,
    /// How many partnerships the map leaves out, since a side of theirs has no known place.
    missing: usize,
}

/// A country of the map.
#[derive(Debug, Serialize)]
pub struct CountryLine {
    name: Named,
    count: usize,
}

/// The whole network.
pub fn world(scope: &Scope<'_>) -> World {
    let mut linked: Vec<(String, Vec<Link>)> = scope
        .index
        .partnerships_of_country
        .keys()
        .map(|code| (code.clone(), links_to(scope, code)))
        .collect();
    linked.retain(|(code, _)| !scope.reference.is_french(code));
    linked.sort_by_key(|(code, _)| distance(scope, code));
    let drawn = scope.atlas().network(&linked, |code| scope.reference.is_french(code));
    let line = |(code, _): &(String, Vec<Link>)| CountryLine {
        name: scope.country(code),
        count: scope.index.partnerships_of_country[code].len(),
    };
    let all = &scope.catalogue.partnerships;
    World {
        drawn,
        countries: linked.iter().map(line).collect(),
        missing: all.iter().filter(|partnership| ends(scope, partnership).is_empty()).count(),
    }
}

/// The links of the partnerships of a record, from the French side; none for a record that has no partnership.
pub fn links_of_record(scope: &Scope<'_>, kind: Kind, row: Row) -> Vec<Link> {
    let (index, at) = (scope.index, row as usize);
    let rows: &[Row] = match kind {
        Kind::Country => return links_to(scope, scope.catalogue.countries[at].code.as_str()),
        Kind::Partnership => &[row],
        Kind::Authority => &index.partnerships_of_authority[at],
        Kind::Theme => &index.partnerships_of_theme[at],
        _ => &[],
    };
    let pairs = rows.iter().flat_map(|&row| ends(scope, &scope.catalogue.partnerships[row as usize]));
    let own = pairs.filter(|&(from, to)| kind != Kind::Authority || [from, to].contains(&row));
    own.filter_map(|(from, to)| link(scope, from, to)).collect()
}

/// Every link of the partnerships of a country that ends in it, from its French side.
fn links_to(scope: &Scope<'_>, code: &str) -> Vec<Link> {
    let rows = scope.index.partnerships_of_country.get(code).into_iter().flatten();
    let mut links = Vec::new();
    for &row in rows {
        for (french, partner) in ends(scope, &scope.catalogue.partnerships[row as usize]) {
            if scope.catalogue.authorities[partner as usize].country.as_str() == code {
                links.extend(link(scope, french, partner));
            }
        }
    }
    links
}

/// Every pair of a French authority and a partner of a partnership whose places are both known.
fn ends(scope: &Scope<'_>, partnership: &Partnership) -> Vec<(Row, Row)> {
    let placed = |sides: &[Ref<Authority>]| -> Vec<Row> {
        sides.iter().map(|side| side.row).filter(|&row| place(scope, row).is_some()).collect()
    };
    let partners = placed(&partnership.partners);
    let pairs = placed(&partnership.authorities).into_iter();
    pairs.flat_map(|french| partners.iter().map(move |&partner| (french, partner))).collect()
}

fn link(scope: &Scope<'_>, from: Row, to: Row) -> Option<Link> {
    Some((place(scope, from)?, place(scope, to)?))
}

/// Where an authority is, when its record says so.
fn place(scope: &Scope<'_>, row: Row) -> Option<Degrees> {
    let position = scope.catalogue.authorities[row as usize].position.as_ref()?;
    Some([position.lon.0, position.lat.0])
}

/// How far a country is from the middle of France, in kilometres: the order in which countries are drawn.
#[allow(clippy::cast_possible_truncation, reason = "the Earth is 20,000 km from end to end")]
fn distance(scope: &Scope<'_>, code: &str) -> i32 {
    const MIDDLE: Degrees = [2.5, 46.7];
    let label = scope.reference.country(code).map(|country| [country.label.lon, country.label.lat]);
    label.map_or(0, |label| kilometres(MIDDLE, label) as i32)
}

/// A place of a map that leads somewhere.
#[derive(Debug, Serialize)]
pub struct PlaceLine {
    x: i32,
    y: i32,
    name: Named,
    count: usize,
}

/// A country on its chart.
#[derive(Debug, Serialize)]
pub struct CountryMap {
    drawn: Chart,
    places: Vec<PlaceLine>,
}

/// The chart of a country with its authorities that have a partnership; `None` when its outline is not known.
pub fn of_country(scope: &Scope<'_>, code: &str) -> Option<CountryMap> {
    let count = |row: Row| scope.index.partnerships_of_authority[row as usize].len();
    let own = scope.index.authorities_of_country.get(code).cloned().unwrap_or_default();
    let mut rows: Vec<Row> =
        own.into_iter().filter(|&row| count(row) > 0 && place(scope, row).is_some()).collect();
    rows.sort_by_key(|&row| std::cmp::Reverse(count(row)));
    let links: Vec<Link> = rows.iter().flat_map(|&row| links_of(scope, row)).collect();
    let drawn = scope.atlas().country(code, &spots(scope, &rows), &links)?;
    let places = lines(scope, &rows, &drawn.places, count);
    Some(CountryMap { drawn, places })
}

/// The links of an authority, beginning at it.
fn links_of(scope: &Scope<'_>, own: Row) -> Vec<Link> {
    let partnerships = &scope.index.partnerships_of_authority[own as usize];
    let pairs = partnerships.iter().flat_map(|&row| ends(scope, &scope.catalogue.partnerships[row as usize]));
    let others = pairs.filter_map(|(french, partner)| match own {
        _ if french == own => Some(partner),
        _ if partner == own => Some(french),
        _ => None,
    });
    others.filter_map(|other| link(scope, own, other)).collect()
}

fn spots(scope: &Scope<'_>, rows: &[Row]) -> Vec<Spot> {
    let spot = |&row: &Row| {
        let country = scope.catalogue.authorities[row as usize].country.as_str();
        let french = scope.reference.is_french(country);
        Some(Spot { at: place(scope, row)?, name: scope.name(Kind::Authority, row).text, french })
    };
    rows.iter().filter_map(spot).collect()
}

fn lines(
    scope: &Scope<'_>,
    rows: &[Row],
    places: &[[i32; 2]],
    count: impl Fn(Row) -> usize,
) -> Vec<PlaceLine> {
    let line = |(&row, &[x, y]): (&Row, &[i32; 2])| PlaceLine {
        x,
        y,
        name: scope.named(Kind::Authority, row),
        count: count(row),
    };
    rows.iter().zip(places).take(LINKED).map(line).collect()
}

/// An authority on its locator.
#[derive(Debug, Serialize)]
pub struct LinkMap {
    drawn: Locator,
    places: Vec<PlaceLine>,
}

/// An authority and those it has a partnership with; `None` when no such link has two known places.
pub fn of_authority(scope: &Scope<'_>, own: Row) -> Option<LinkMap> {
    let partnerships = &scope.index.partnerships_of_authority[own as usize];
    let pairs = partnerships.iter().flat_map(|&row| ends(scope, &scope.catalogue.partnerships[row as usize]));
    let with_own = pairs.filter(|&(french, partner)| french == own || partner == own);
    let mut others: Vec<Row> =
        with_own.map(|(french, partner)| if french == own { partner } else { french }).collect();
    others.sort_unstable();
    others.dedup();
    let rows: Vec<Row> = std::iter::once(own)
        .chain(order::by_name(others, |row| scope.name(Kind::Authority, row).text))
        .collect();
    if rows.len() == 1 {
        return None;
    }
    let drawn = scope.atlas().locator(&spots(scope, &rows))?;
    let count = |row: Row| scope.index.partnerships_of_authority[row as usize].len();
    let places = lines(scope, &rows, &drawn.places, count);
    Some(LinkMap { drawn, places })
}
