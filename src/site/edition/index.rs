//! The three indexes of the book: partnerships by country, by theme, by authority.

use serde::Serialize;

use super::item::Item;
use super::places::Places;
use crate::catalogue::Row;
use crate::record::Kind;
use crate::site::order::by_name;
use crate::site::scope::Scope;
use crate::site::view;

/// An index: its heads in alphabetical order.
#[derive(Debug, Serialize)]
pub(super) struct Index {
    id: &'static str,
    /// The key of its title.
    title: &'static str,
    heads: Vec<Head>,
}

/// What partnerships are listed under.
#[derive(Debug, Serialize)]
struct Head {
    id: String,
    name: Item,
    entries: Vec<Item>,
}

/// The kinds that have an index, with its id and the key of its title.
const INDEXES: [(Kind, &str, &str); 3] = [
    (Kind::Country, "index_pays", "edition_by_country"),
    (Kind::Theme, "index_thematiques", "edition_by_theme"),
    (Kind::Authority, "index_collectivites", "edition_by_authority"),
];

/// The indexes of a language.
pub(super) fn indexes(scope: &Scope<'_>, places: &Places) -> Vec<Index> {
    let index = |(kind, id, title)| Index { id, title, heads: heads(scope, places, kind) };
    INDEXES.map(index).into_iter().collect()
}

/// Where the partnerships of a record are listed, when there is an index of its kind.
pub(super) fn place(kind: Kind, id: &str) -> Option<String> {
    INDEXES.iter().any(|(own, ..)| *own == kind).then(|| format!("#index_{id}"))
}

fn heads(scope: &Scope<'_>, places: &Places, kind: Kind) -> Vec<Head> {
    let rows: Vec<Row> = (0..).zip(scope.catalogue.heads(kind)).map(|(row, _)| row).collect();
    let sorted = by_name(rows, |row| scope.name(kind, row).text);
    sorted.into_iter().filter_map(|row| head(scope, places, kind, row)).collect()
}

fn head(scope: &Scope<'_>, places: &Places, kind: Kind, row: Row) -> Option<Head> {
    let rows = partnerships(scope, kind, row);
    if rows.is_empty() {
        return None;
    }
    let entries = by_name(rows, |row| scope.name(Kind::Partnership, row).text);
    Some(Head {
        id: format!("index_{}", places.id(&scope.address(kind, row)).unwrap_or_default()),
        name: places.named(scope, kind, row),
        entries: entries.into_iter().map(|row| places.named(scope, Kind::Partnership, row)).collect(),
    })
}

/// The partnerships that the page of a record lists.
fn partnerships(scope: &Scope<'_>, kind: Kind, row: Row) -> Vec<Row> {
    match kind {
        Kind::Country => view::partnerships_of_country(scope, row),
        Kind::Theme => scope.index.partnerships_of_theme[row as usize].clone(),
        _ => scope.index.partnerships_of_authority[row as usize].clone(),
    }
}
