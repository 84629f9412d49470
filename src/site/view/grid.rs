//! The cells of the crossing: a theme, and a country or a network; what is wished for there, and what answers.

use super::country;
use super::wishes::{Held, of_members};
use crate::catalogue::Row;
use crate::record::Kind;
use crate::reference::Region;
use crate::site::{Named, Route, Scope};

/// A column of the crossing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column<'a> {
    /// A country, by its ISO code.
    Country(&'a str),
    /// A network that wishes.
    Network(Row),
}

/// What is wished for in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A wish waits for an answer.
    Open,
    /// All wishes have had theirs.
    Satisfied,
}

/// A cell.
#[derive(Debug)]
pub struct Cell<'a> {
    /// The wishes of the cell, withdrawn ones aside.
    pub held: Vec<Held<'a>>,
    /// What they come to; `None` when there is none.
    pub wish: Option<Asked>,
    /// The partnerships that bear the theme here.
    pub partnerships: Vec<Row>,
}

impl Asked {
    /// As records write it.
    pub fn word(self) -> &'static str {
        match self {
            Asked::Open => "ouverte",
            Asked::Satisfied => "satisfaite",
        }
    }
}

impl Cell<'_> {
    /// Whether the cell has a page.
    pub fn says_something(&self) -> bool {
        self.wish.is_some() || !self.partnerships.is_empty()
    }
}

impl Column<'_> {
    /// Whether a wish stands in this column: an authority's stands in that of its country.
    pub fn holds(&self, held: &Held<'_>) -> bool {
        match self {
            Column::Country(code) => held.country == Some(*code),
            Column::Network(row) => held.kind == Kind::Organisation && held.row == *row,
        }
    }

    /// The part of the area it belongs to; `None` for networks and for countries outside.
    pub fn region(&self, scope: &Scope<'_>) -> Option<Region> {
        match self {
            Column::Country(code) => scope.reference.country(code).map(|country| country.region),
            Column::Network(_) => None,
        }
    }

    /// The address of its cell for a theme; `None` for a country without a record.
    pub fn route(&self, scope: &Scope<'_>, theme: Row) -> Option<Route> {
        match self {
            Column::Country(code) => Some(Route::Cell(theme, Kind::Country, scope.country_row(code)?, 1)),
            Column::Network(row) => Some(Route::Cell(theme, Kind::Organisation, *row, 1)),
        }
    }

    /// The column that a route of a cell names.
    pub fn of<'a>(scope: &Scope<'a>, kind: Kind, row: Row) -> Column<'a> {
        match kind {
            Kind::Country => Column::Country(scope.catalogue.countries[row as usize].code.as_str()),
            _ => Column::Network(row),
        }
    }
}

/// Countries with a wish or a partnership that bears a theme, by name, then networks with a wish.
pub fn all_columns<'a>(scope: &Scope<'a>, held: &[Held<'a>]) -> Vec<Column<'a>> {
    let wished = |code: &str| held.iter().any(|held| held.country == Some(code));
    let crossed = |code: &str| {
        let first = (code.to_owned(), Row::MIN);
        scope.index.crossing.range(first..).next().is_some_and(|((country, _), _)| country == code)
    };
    let countries = country::sorted(scope).into_iter().filter_map(|row| {
        let code = scope.catalogue.countries[row as usize].code.as_str();
        (wished(code) || crossed(code)).then_some(Column::Country(code))
    });
    let mut networks: Vec<Row> =
        held.iter().filter(|held| held.kind == Kind::Organisation).map(|held| held.row).collect();
    networks.dedup();
    countries.chain(networks.into_iter().map(Column::Network)).collect()
}

/// The name of a column: a network by its acronym.
pub fn column_name(scope: &Scope<'_>, column: Column<'_>) -> Named {
    match column {
        Column::Country(code) => scope.country(code),
        Column::Network(row) => {
            let acronym = scope.catalogue.organisations[row as usize].acronym.as_ref();
            let named = scope.named(Kind::Organisation, row);
            acronym.map_or(named.clone(), |short| Named { text: short.to_string(), lang: None, ..named })
        }
    }
}

/// The cell of a column and a theme.
pub fn cell<'a>(scope: &Scope<'_>, held: &[Held<'a>], column: Column<'_>, theme: Row) -> Cell<'a> {
    let held: Vec<Held<'a>> =
        held.iter().copied().filter(|held| held.wish.theme.row == theme && column.holds(held)).collect();
    let partnerships = match column {
        Column::Country(code) => {
            scope.index.crossing.get(&(code.to_owned(), theme)).cloned().unwrap_or_default()
        }
        Column::Network(row) => {
            let bearing = &scope.index.partnerships_of_theme[theme as usize];
            of_members(scope, row).into_iter().filter(|row| bearing.binary_search(row).is_ok()).collect()
        }
    };
    let wish = match (held.is_empty(), held.iter().any(Held::is_open)) {
        (true, _) => None,
        (false, true) => Some(Asked::Open),
        (false, false) => Some(Asked::Satisfied),
    };
    Cell { held, wish, partnerships }
}
