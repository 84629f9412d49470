//! In which order records stand in the book. Owns chapters and what stands under what; knows no record's content.

use crate::catalogue::Row;
use crate::locale::sort_key;
use crate::record::{Family, Kind};
use crate::site::named::Text;
use crate::site::order::{by_date, by_name};
use crate::site::scope::Scope;
use crate::site::view;

/// Something that stands in a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    /// Words under which records stand.
    Title(Text),
    /// A record; the number is the level of its heading, 1 being that of the chapter.
    Record(Kind, Row, u8),
    /// All contacts that may be shown, under whom they belong to.
    Contacts,
}

/// The chapters, by the kind that gives each its name.
pub(super) fn chapters(scope: &Scope<'_>) -> Vec<(Kind, Vec<Slot>)> {
    vec![
        (Kind::Partnership, countries(scope)),
        (Kind::Theme, plain(Kind::Theme, view::themes(scope))),
        (Kind::Authority, authorities(scope)),
        (Kind::Organisation, organisations(scope)),
        (Kind::Funding, plain(Kind::Funding, named(scope, Kind::Funding))),
        (Kind::Event, plain(Kind::Event, by_date(scope, all(scope, Kind::Event)))),
        (Kind::Article, plain(Kind::Article, view::articles(scope))),
        (Kind::Contact, vec![Slot::Contacts]),
        (Kind::Page, plain(Kind::Page, view::own_pages(scope))),
    ]
}

fn all(scope: &Scope<'_>, kind: Kind) -> Vec<Row> {
    (0..).zip(scope.catalogue.heads(kind)).map(|(row, _)| row).collect()
}

fn named(scope: &Scope<'_>, kind: Kind) -> Vec<Row> {
    by_name(all(scope, kind), |row| scope.name(kind, row).text)
}

fn plain(kind: Kind, rows: Vec<Row>) -> Vec<Slot> {
    rows.into_iter().map(|row| Slot::Record(kind, row, 2)).collect()
}

/// Every country by name, under it the partnerships of which it is the first, by name; then those of no country.
fn countries(scope: &Scope<'_>) -> Vec<Slot> {
    let catalogue = scope.catalogue;
    let first = |row: Row| catalogue.countries_of(&catalogue.partnerships[row as usize]).first().copied();
    let partnerships = named(scope, Kind::Partnership);
    let own = catalogue.countries.iter().map(|country| country.code.as_str());
    let mut codes: Vec<&str> = own.chain(partnerships.iter().filter_map(|&row| first(row))).collect();
    codes.sort_by_cached_key(|code| (sort_key(&scope.country_name(code)), (*code).to_owned()));
    codes.dedup();
    let mut under: std::collections::BTreeMap<Option<&str>, Vec<Row>> = std::collections::BTreeMap::new();
    partnerships.into_iter().for_each(|row| under.entry(first(row)).or_default().push(row));
    let mut slots = Vec::new();
    for code in codes.into_iter().map(Some).chain([None]) {
        slots.extend(code.map(|code| country(scope, code)));
        let level = if code.is_some() { 3 } else { 2 };
        let rows = under.remove(&code).unwrap_or_default();
        slots.extend(rows.into_iter().map(|row| Slot::Record(Kind::Partnership, row, level)));
    }
    slots
}

/// The record of a country, or its name where it has none.
fn country(scope: &Scope<'_>, code: &str) -> Slot {
    let name = || Slot::Title(Text::new(&scope.country_name(code)));
    scope.country_row(code).map_or_else(name, |row| Slot::Record(Kind::Country, row, 2))
}

/// Authorities as their list has them: by country, France first.
fn authorities(scope: &Scope<'_>) -> Vec<Slot> {
    let country = |row: Row| scope.catalogue.authorities[row as usize].country.as_str();
    grouped(Kind::Authority, view::authorities(scope), |row| scope.country_name(country(row)))
}

/// Organisations as their list has them: by family.
fn organisations(scope: &Scope<'_>) -> Vec<Slot> {
    let family = |row: Row| scope.catalogue.organisations[row as usize].family;
    grouped(Kind::Organisation, view::organisations(scope), |row| {
        Family::label(family(row), scope.lang).to_owned()
    })
}

/// Rows that stand together, under what `title` says of each.
fn grouped(kind: Kind, rows: Vec<Row>, title: impl Fn(Row) -> String) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut last = String::new();
    for row in rows {
        let own = title(row);
        if own != last {
            slots.push(Slot::Title(Text::new(&own)));
            last = own;
        }
        slots.push(Slot::Record(kind, row, 3));
    }
    slots
}
