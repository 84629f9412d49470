//! What the list of partnerships can be cut by: the values of each facet, and the partnerships that each one keeps.
//!
//! Counts, static pages and the data of the script all come from here, so that a count is the list it leads to.
//! Refuses to know how any of it is shown.

mod data;
mod mark;

use std::collections::BTreeMap;

pub use data::data;
use mark::Mark;
pub use mark::{region, region_name};

use super::named::Text;
use super::scope::Scope;
use crate::catalogue::Row;
use crate::locale::{Words, slug_of, sort_key, words};

/// A way to cut the list of partnerships.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// The countries of the partners.
    Country,
    /// The themes.
    Theme,
    /// The regions and territories of the French authorities.
    Region,
    /// The levels of the French authorities.
    Level,
    /// The form it takes.
    Form,
    /// Where it stands.
    Status,
    /// The decade it began in.
    Begun,
    /// How young its youngest source is.
    Source,
}

impl Facet {
    /// Every facet, in the order they are shown.
    pub const ALL: [Facet; 8] = [
        Facet::Country,
        Facet::Theme,
        Facet::Region,
        Facet::Level,
        Facet::Form,
        Facet::Status,
        Facet::Begun,
        Facet::Source,
    ];

    /// Its name.
    pub fn title(self) -> Words {
        match self {
            Facet::Country => words("Pays", "País", "País", "Country"),
            Facet::Theme => words("Thématique", "Temática", "Temática", "Theme"),
            Facet::Region => words("Région française", "Región francesa", "Região francesa", "French region"),
            Facet::Level => words("Niveau français", "Nivel francés", "Nível francês", "French level"),
            Facet::Form => words("Type", "Tipo", "Tipo", "Type"),
            Facet::Status => words("Statut", "Estado", "Situação", "Status"),
            Facet::Begun => words("Début", "Inicio", "Início", "Start"),
            Facet::Source => words("Source", "Fuente", "Fonte", "Source"),
        }
    }

    /// The word that stands for it in addresses.
    pub fn slug(self) -> Words {
        match self {
            Facet::Country => words("pays", "pais", "pais", "country"),
            Facet::Theme => words("thematique", "tematica", "tematica", "theme"),
            Facet::Region => words("region", "region", "regiao", "region"),
            Facet::Level => words("niveau", "nivel", "nivel", "level"),
            Facet::Form => words("type", "tipo", "tipo", "type"),
            Facet::Status => words("statut", "estado", "situacao", "status"),
            Facet::Begun => words("debut", "inicio", "inicio", "start"),
            Facet::Source => words("source", "fuente", "fonte", "source"),
        }
    }

    /// Whether its values stand in the order of their names; the others have an order of their own.
    fn is_by_name(self) -> bool {
        matches!(self, Facet::Country | Facet::Theme | Facet::Region)
    }
}

/// The place of a value among those of its facet.
pub type At = u16;

/// A value of a facet.
#[derive(Debug)]
pub struct Value {
    /// Its place among the values of its facet in an order that is the same in every language.
    order: At,
    /// What stands for it in addresses.
    pub slug: String,
    /// The word that records write for it, when it is one of a closed list.
    pub word: Option<&'static str>,
    /// Its name.
    pub name: Text,
    /// The partnerships that have it, in the order of the list.
    pub rows: Vec<Row>,
}

/// Every facet of the list of partnerships.
#[derive(Debug)]
pub struct Facets {
    values: BTreeMap<Facet, Vec<Value>>,
    pairs: BTreeMap<(At, At), Vec<Row>>,
}

impl Facets {
    /// The facets of all partnerships, in the language of the scope; a value that no partnership has is left out.
    pub fn new(scope: &Scope<'_>) -> Facets {
        let values: BTreeMap<Facet, Vec<Value>> =
            Facet::ALL.into_iter().map(|facet| (facet, values(scope, facet))).collect();
        let count = scope.catalogue.partnerships.len();
        let (countries, themes) =
            (by_row(&values[&Facet::Country], count), by_row(&values[&Facet::Theme], count));
        let mut pairs: BTreeMap<(At, At), Vec<Row>> = BTreeMap::new();
        for (row, (countries, themes)) in (0..).zip(countries.iter().zip(&themes)) {
            for &country in countries {
                themes.iter().for_each(|&theme| pairs.entry((country, theme)).or_default().push(row));
            }
        }
        Facets { values, pairs }
    }

    /// The values of a facet.
    pub fn of(&self, facet: Facet) -> &[Value] {
        self.values.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// A value of a facet.
    pub fn value(&self, facet: Facet, at: At) -> Option<&Value> {
        self.of(facet).get(usize::from(at))
    }

    /// The place of a value among those of the same facet in another language.
    pub fn place_in(&self, other: &Facets, facet: Facet, at: At) -> At {
        let order = self.value(facet, at).map(|value| value.order);
        let found = (0..).zip(other.of(facet)).find(|(_, value)| Some(value.order) == order);
        found.map_or(at, |(there, _)| there)
    }

    /// The partnerships of each country on each theme, where there is one.
    pub fn pairs(&self) -> &BTreeMap<(At, At), Vec<Row>> {
        &self.pairs
    }
}

/// The values that each of `count` partnerships has.
fn by_row(values: &[Value], count: usize) -> Vec<Vec<At>> {
    let mut found = vec![Vec::new(); count];
    for (at, value) in (0..).zip(values) {
        value.rows.iter().for_each(|&row| found[row as usize].push(at));
    }
    found
}

fn values(scope: &Scope<'_>, facet: Facet) -> Vec<Value> {
    let mut found: BTreeMap<Mark<'_>, Vec<Row>> = BTreeMap::new();
    for (row, record) in (0..).zip(&scope.catalogue.partnerships) {
        for mark in mark::marks(scope, facet, record) {
            let rows = found.entry(mark).or_default();
            if rows.last() != Some(&row) {
                rows.push(row);
            }
        }
    }
    let value = |(order, (mark, rows)): (At, (Mark<'_>, Vec<Row>))| Value {
        order,
        slug: mark.slug(scope),
        word: mark.word(),
        name: mark.name(scope),
        rows,
    };
    let mut values: Vec<Value> = (0..).zip(found).map(value).collect();
    if facet.is_by_name() {
        values.sort_by_cached_key(|value| sort_key(&value.name.text));
    }
    values
}
