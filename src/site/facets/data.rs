//! The list of partnerships as data for the script that cuts it by several facets at once.

use std::collections::BTreeMap;

use serde::Serialize;

use super::mark::marks;
use super::{At, Facet, Value, by_row};
use crate::catalogue::Row;
use crate::record::Kind;
use crate::site::scope::Scope;
use crate::site::view::partnership_nature;

#[derive(Serialize)]
struct Data<'a> {
    /// The places among facets of those that a list shows of a partnership.
    pays: usize,
    thematique: usize,
    statut: usize,
    facettes: Vec<FacetData<'a>>,
    fiches: Vec<Entry>,
}

#[derive(Serialize)]
struct FacetData<'a> {
    cle: &'static str,
    titre: &'static str,
    valeurs: Vec<ValueData<'a>>,
}

/// What stands for a value in addresses, its name, the language of the name when it is another one, and the word of
/// records.
#[derive(Serialize)]
struct ValueData<'a>(&'a str, &'a str, Option<&'static str>, Option<&'static str>);

/// A partnership: its address below the list, its title and the language of it, its form and period, and its values of
/// each facet as their places, countries and themes in the order in which lists name them.
#[derive(Serialize)]
struct Entry(String, String, Option<&'static str>, String, Vec<Vec<At>>);

/// All facets and all partnerships, as JSON.
pub fn data(scope: &Scope<'_>) -> String {
    let facets = scope.facets();
    let count = scope.catalogue.partnerships.len();
    let mut columns: Vec<Vec<Vec<At>>> =
        Facet::ALL.iter().map(|&facet| by_row(facets.of(facet), count)).collect();
    let slugs = Facet::ALL.map(|facet| by_slug(facets.of(facet)));
    let entry = |row: Row| {
        let title = scope.name(Kind::Partnership, row);
        let record = &scope.catalogue.partnerships[row as usize];
        let values = (Facet::ALL.iter().zip(&slugs).zip(&mut columns)).map(|((&facet, slugs), column)| {
            let mut own = std::mem::take(&mut column[row as usize]);
            if own.len() > 1 && matches!(facet, Facet::Country | Facet::Theme) {
                own = marks(scope, facet, record)
                    .iter()
                    .filter_map(|mark| slugs.get(&*mark.slug(scope)).copied())
                    .collect();
            }
            own
        });
        let values = values.collect();
        Entry(record.head.slug.to_string(), title.text, title.lang, partnership_nature(scope, record), values)
    };
    let fiches = (0..).take(count).map(entry).collect();
    let facettes = Facet::ALL.iter().map(|&facet| FacetData {
        cle: facet.slug().get(scope.lang),
        titre: facet.title().get(scope.lang),
        valeurs: facets.of(facet).iter().map(value).collect(),
    });
    let place = |facet: Facet| Facet::ALL.iter().position(|&other| other == facet).unwrap_or_default();
    let data = Data {
        pays: place(Facet::Country),
        thematique: place(Facet::Theme),
        statut: place(Facet::Status),
        facettes: facettes.collect(),
        fiches,
    };
    serde_json::to_string(&data).unwrap_or_default()
}

fn by_slug(values: &[Value]) -> BTreeMap<&str, At> {
    values.iter().map(|value| value.slug.as_str()).zip(0..).collect()
}

fn value(value: &Value) -> ValueData<'_> {
    ValueData(&value.slug, &value.name.text, value.name.lang, value.word)
}
