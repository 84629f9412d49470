//! The crossing: what partners wish for, what the French side made its priority, and what answers.

use serde::Serialize;

use super::lists::made_page;
use super::parts::{WishView, is_french_priority, wish};
use super::{Page, country, theme};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::words;
use crate::record::{Kind, Wish, WishState};
use crate::site::{Named, Route, Scope};

/// A wish, with who holds it.
pub(super) struct Held<'a> {
    /// The kind of the holder.
    kind: Kind,
    /// The row of the holder.
    row: Row,
    /// The ISO code of the holder's country, unless the holder is a network.
    pub country: Option<&'a str>,
    /// The wish.
    pub wish: &'a Wish,
}

impl Held<'_> {
    /// The wish as shown.
    pub fn view(&self, scope: &Scope<'_>) -> WishView {
        wish(scope, scope.named(self.kind, self.row), self.wish, self.answers(scope))
    }

    /// How many partnerships answer: those of the holder that bear the theme.
    fn answers(&self, scope: &Scope<'_>) -> usize {
        let index = scope.index;
        let own: Vec<Row> = match (self.kind, self.country) {
            (Kind::Authority, _) => index.partnerships_of_authority[self.row as usize].clone(),
            (Kind::Country, Some(code)) => {
                index.partnerships_of_country.get(code).cloned().unwrap_or_default()
            }
            _ => members(scope, self.row),
        };
        answers_among(scope, &own, self.wish.theme.row)
    }

    fn is_open(&self) -> bool {
        matches!(self.wish.state, WishState::Open | WishState::Discussed)
    }
}

/// The partnerships of a network's members.
fn members(scope: &Scope<'_>, network: Row) -> Vec<Row> {
    let members = &scope.index.members_of_organisation[network as usize];
    members
        .iter()
        .flat_map(|&member| scope.index.partnerships_of_authority[member as usize].iter().copied())
        .collect()
}

/// How many of `partnerships` bear a theme.
pub(super) fn answers_among(scope: &Scope<'_>, partnerships: &[Row], theme: Row) -> usize {
    let bearing = &scope.index.partnerships_of_theme[theme as usize];
    partnerships.iter().filter(|row| bearing.binary_search(row).is_ok()).count()
}

/// Every wish not withdrawn: of countries, then networks, then authorities.
pub(super) fn wishes<'a>(scope: &Scope<'a>) -> Vec<Held<'a>> {
    let catalogue = scope.catalogue;
    let countries = (0..).zip(&catalogue.countries).flat_map(|(row, country)| {
        let code = Some(country.code.as_str());
        country.wishes.iter().map(move |wish| Held { kind: Kind::Country, row, country: code, wish })
    });
    let networks = (0..).zip(&catalogue.organisations).flat_map(|(row, network)| {
        network.wishes.iter().map(move |wish| Held { kind: Kind::Organisation, row, country: None, wish })
    });
    let authorities = (0..).zip(&catalogue.authorities).flat_map(|(row, authority)| {
        let code = Some(authority.country.as_str());
        authority.wishes.iter().map(move |wish| Held { kind: Kind::Authority, row, country: code, wish })
    });
    countries
        .chain(networks)
        .chain(authorities)
        .filter(|held| held.wish.state != WishState::Withdrawn)
        .collect()
}

#[derive(Debug, Serialize)]
struct CrossingView {
    columns: Vec<Named>,
    rows: Vec<MatrixRow>,
    unanswered: Vec<WishView>,
    answered: Vec<WishView>,
    numbers: Numbers,
}

/// What the crossing counts.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Numbers {
    wishes: usize,
    with_priority: usize,
    without_priority: usize,
    unanswered: usize,
}

#[derive(Debug, Serialize)]
struct MatrixRow {
    theme: Named,
    french_priority: bool,
    cells: Vec<Cell>,
}

#[derive(Debug, Serialize)]
struct Cell {
    wished: bool,
    partnerships: usize,
}

/// A column of the matrix: a country, or a network that wishes.
enum Column<'a> {
    Country(&'a str),
    Network(Row),
}

pub(super) fn routes(_: &Scope<'_>) -> Vec<Route> {
    vec![Route::Crossing]
}

pub(super) fn page(scope: &Scope<'_>, _: Route, _: &str, _: &mut Report) -> Page {
    let held = wishes(scope);
    let columns = columns(scope, &held);
    let (answered, unanswered): (Vec<&Held<'_>>, Vec<&Held<'_>>) =
        held.iter().filter(|held| held.is_open()).partition(|held| held.answers(scope) > 0);
    let views = |list: Vec<&Held<'_>>| list.into_iter().map(|held| held.view(scope)).collect();
    let view = CrossingView {
        columns: columns.iter().map(|column| column_name(scope, column)).collect(),
        rows: matrix(scope, &held, &columns),
        unanswered: views(unanswered),
        answered: views(answered),
        numbers: numbers(scope),
    };
    let title = words(
        "Croisement des attentes",
        "Cruce de expectativas",
        "Cruzamento das expectativas",
        "Crossing of wishes",
    );
    made_page(scope, title.get(scope.lang), "croisement", "croisement.html", &view)
}

/// How many wishes there are, how many meet a French priority, how many no partnership answers.
pub(super) fn numbers(scope: &Scope<'_>) -> Numbers {
    let open: Vec<Held<'_>> = wishes(scope).into_iter().filter(Held::is_open).collect();
    let with = open.iter().filter(|held| is_french_priority(scope, held.wish.theme.row)).count();
    Numbers {
        wishes: open.len(),
        with_priority: with,
        without_priority: open.len() - with,
        unanswered: open.iter().filter(|held| held.answers(scope) == 0).count(),
    }
}

/// Countries with a wish or a partnership that bears a theme, by name, then networks with a wish.
fn columns<'a>(scope: &Scope<'a>, held: &[Held<'a>]) -> Vec<Column<'a>> {
    let wished = |code: &str| held.iter().any(|held| held.country == Some(code));
    let crossed = |code: &str| scope.index.crossing.keys().any(|(country, _)| country == code);
    let countries = country::sorted(scope).into_iter().filter_map(|row| {
        let code = scope.catalogue.countries[row as usize].code.as_str();
        (wished(code) || crossed(code)).then_some(Column::Country(code))
    });
    let mut networks: Vec<Row> =
        held.iter().filter(|held| held.kind == Kind::Organisation).map(|held| held.row).collect();
    networks.dedup();
    countries.chain(networks.into_iter().map(Column::Network)).collect()
}

fn column_name(scope: &Scope<'_>, column: &Column<'_>) -> Named {
    match column {
        Column::Country(code) => scope.country(code),
        Column::Network(row) => {
            let acronym = scope.catalogue.organisations[*row as usize].acronym.as_ref();
            let named = scope.named(Kind::Organisation, *row);
            acronym.map_or(named.clone(), |short| Named { text: short.to_string(), lang: None, ..named })
        }
    }
}

/// The themes with a wish or a partnership.
fn matrix(scope: &Scope<'_>, held: &[Held<'_>], columns: &[Column<'_>]) -> Vec<MatrixRow> {
    theme::sorted(scope)
        .into_iter()
        .map(|row| MatrixRow {
            theme: scope.named(Kind::Theme, row),
            french_priority: is_french_priority(scope, row),
            cells: columns.iter().map(|column| cell(scope, held, column, row)).collect(),
        })
        .filter(|row| row.cells.iter().any(|cell| cell.wished || cell.partnerships > 0))
        .collect()
}

fn cell(scope: &Scope<'_>, held: &[Held<'_>], column: &Column<'_>, theme: Row) -> Cell {
    let here = |held: &&Held<'_>| match column {
        Column::Country(code) => held.country == Some(*code),
        Column::Network(row) => held.kind == Kind::Organisation && held.row == *row,
    };
    let partnerships = match column {
        Column::Country(code) => scope.index.crossing.get(&((*code).to_owned(), theme)).map_or(0, Vec::len),
        Column::Network(row) => answers_among(scope, &members(scope, *row), theme),
    };
    Cell { wished: held.iter().filter(here).any(|held| held.wish.theme.row == theme), partnerships }
}
