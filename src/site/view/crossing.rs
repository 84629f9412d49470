//! The crossing: what partners wish for, what the French side offers, and the partnerships that answer, as tables.
//!
//! The first page has the columns of those who wish; further pages have all countries, a part of the area each, so
//! that no table is wider than a page.

use serde::Serialize;

use super::grid::{Column, all_columns, cell, column_name};
use super::lists::{list_crumb, made_page};
use super::parts::is_french_priority;
use super::wishes::{Held, Numbers, WishList, numbers, wish_list, wishes};
use super::{Page, theme};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::{Words, words};
use crate::record::Kind;
use crate::reference::Region;
use crate::site::{Named, Route, Scope};

/// The most columns of a table.
const WIDEST: usize = 7;

#[derive(Debug, Serialize)]
struct CrossingView {
    matrix: Matrix,
    numbers: Numbers,
    unanswered: WishList,
    answered: WishList,
    parts: Vec<Named>,
}

#[derive(Debug, Serialize)]
struct PartView {
    matrix: Matrix,
    parts: Vec<Named>,
}

/// A table of themes and columns.
#[derive(Debug, Serialize)]
struct Matrix {
    columns: Vec<Named>,
    rows: Vec<MatrixRow>,
}

#[derive(Debug, Serialize)]
struct MatrixRow {
    /// The slug of the theme, for its accent.
    word: String,
    theme: Named,
    french_priority: bool,
    /// How many French authorities have a partnership on the theme.
    french: usize,
    cells: Vec<CellLine>,
}

/// A cell of the table; nothing when there is nothing to say.
#[derive(Debug, Serialize)]
struct CellLine {
    href: Option<String>,
    partnerships: usize,
    /// What is wished for here: `ouverte`, `satisfaite`, or nothing.
    wish: Option<&'static str>,
}

/// The part of the area that a further page shows.
struct Part<'a> {
    title: String,
    columns: Vec<Column<'a>>,
    /// Whether it has all countries it is named after.
    whole: bool,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let further = (1..).zip(parts(scope)).map(|(number, _)| Route::CrossingPart(number));
    std::iter::once(Route::Crossing).chain(further).collect()
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    match route {
        Route::CrossingPart(number) => part(scope, number),
        _ => first(scope),
    }
}

/// The title of the crossing.
pub(super) fn title() -> Words {
    words(
        "Croisement des attentes",
        "Cruce de expectativas",
        "Cruzamento das expectativas",
        "Wishes and partnerships",
    )
}

fn first(scope: &Scope<'_>) -> Page {
    let held = wishes(scope);
    let columns: Vec<Column<'_>> =
        all_columns(scope, &held).into_iter().filter(|column| held.iter().any(|h| column.holds(h))).collect();
    let (answered, unanswered): (Vec<Held<'_>>, Vec<Held<'_>>) =
        held.iter().copied().filter(Held::is_open).partition(|held| held.answers(scope) > 0);
    let view = CrossingView {
        matrix: matrix(scope, &held, &columns[..columns.len().min(WIDEST)], true),
        numbers: numbers(scope),
        unanswered: wish_list(scope, &unanswered),
        answered: wish_list(scope, &answered),
        parts: part_links(scope),
    };
    made_page(scope, title().get(scope.lang), Kind::Theme.folder(), "croisement.html", &view)
}

fn part(scope: &Scope<'_>, number: usize) -> Page {
    let held = wishes(scope);
    let part = parts(scope).into_iter().nth(number.saturating_sub(1));
    let part = part.unwrap_or(Part { title: String::new(), columns: Vec::new(), whole: true });
    let view = PartView { matrix: matrix(scope, &held, &part.columns, false), parts: part_links(scope) };
    let title = format!("{} – {}", title().get(scope.lang), part.title);
    let mut page = made_page(scope, &title, Kind::Theme.folder(), "croisement-partie.html", &view);
    page.frame.crumbs = vec![list_crumb(scope, Kind::Theme), crumb(scope)];
    page
}

/// The crossing as a step of the way in.
pub(super) fn crumb(scope: &Scope<'_>) -> Named {
    Named::new(title().get(scope.lang), scope.href(Route::Crossing))
}

/// The further pages of the crossing.
pub(super) fn part_links(scope: &Scope<'_>) -> Vec<Named> {
    let link =
        |(number, part): (usize, Part<'_>)| Named::new(part.title, scope.href(Route::CrossingPart(number)));
    (1..).zip(parts(scope)).map(link).collect()
}

/// The columns of all countries and networks, part of the area by part, small parts together.
fn parts<'a>(scope: &Scope<'a>) -> Vec<Part<'a>> {
    let columns = all_columns(scope, &wishes(scope));
    let mut parts: Vec<Part<'a>> = Vec::new();
    let groups = Region::ALL.iter().map(|&region| Some(region)).chain([None]);
    for group in groups {
        let own: Vec<Column<'a>> =
            columns.iter().copied().filter(|column| column.region(scope) == group).collect();
        let name = group_name(group).get(scope.lang);
        let pieces = own.len().div_ceil(WIDEST);
        let small = parts
            .last_mut()
            .filter(|part| pieces == 1 && part.whole && part.columns.len() + own.len() <= WIDEST);
        if let Some(part) = small {
            part.columns.extend(own);
            part.title = format!("{}, {name}", part.title);
            continue;
        }
        let even = own.len().div_ceil(pieces.max(1)).max(1);
        let part = |columns: &[Column<'a>]| Part {
            title: name.to_owned(),
            columns: columns.to_vec(),
            whole: pieces == 1,
        };
        parts.extend(own.chunks(even).map(part));
    }
    numbered(&mut parts);
    parts
}

/// Tells parts of one name apart.
fn numbered(parts: &mut [Part<'_>]) {
    let titles: Vec<String> = parts.iter().map(|part| part.title.clone()).collect();
    for (at, part) in parts.iter_mut().enumerate() {
        let same = |titles: &[String]| titles.iter().filter(|title| **title == part.title).count();
        if same(&titles) > 1 {
            part.title = format!("{} ({})", part.title, same(&titles[..=at]));
        }
    }
}

fn group_name(region: Option<Region>) -> Words {
    match region {
        Some(Region::Caribbean) => words("Caraïbes", "Caribe", "Caribe", "Caribbean"),
        Some(Region::CentralAmerica) => {
            words("Amérique centrale", "América Central", "América Central", "Central America")
        }
        Some(Region::SouthAmerica) => {
            words("Amérique du Sud", "América del Sur", "América do Sul", "South America")
        }
        Some(Region::NorthAmerica) => {
            words("Amérique du Nord", "América del Norte", "América do Norte", "North America")
        }
        Some(Region::France) => words("France", "Francia", "França", "France"),
        None => words(
            "Réseaux et autres pays",
            "Redes y otros países",
            "Redes e outros países",
            "Networks and other countries",
        ),
    }
}

/// The themes with something to say in these columns, and French priorities when `with_offers`.
fn matrix(scope: &Scope<'_>, held: &[Held<'_>], columns: &[Column<'_>], with_offers: bool) -> Matrix {
    let wished = |row: Row| held.iter().any(|held| held.wish.theme.row == row);
    let kept = |row: &MatrixRow, theme: Row| {
        let offered = with_offers && (row.french_priority || wished(theme));
        offered || !with_offers && row.cells.iter().any(|cell| cell.href.is_some())
    };
    let rows = theme::sorted(scope).into_iter().map(|theme| (row(scope, held, columns, theme), theme));
    Matrix {
        columns: columns.iter().map(|column| column_name(scope, *column)).collect(),
        rows: rows.filter(|(row, theme)| kept(row, *theme)).map(|(row, _)| row).collect(),
    }
}

fn row(scope: &Scope<'_>, held: &[Held<'_>], columns: &[Column<'_>], theme: Row) -> MatrixRow {
    MatrixRow {
        word: scope.catalogue.themes[theme as usize].head.slug.to_string(),
        theme: scope.named(Kind::Theme, theme),
        french_priority: is_french_priority(scope, theme),
        french: scope.index.authorities_of_theme[theme as usize].len(),
        cells: columns.iter().map(|column| line(scope, held, *column, theme)).collect(),
    }
}

fn line(scope: &Scope<'_>, held: &[Held<'_>], column: Column<'_>, theme: Row) -> CellLine {
    let cell = cell(scope, held, column, theme);
    let route = column.route(scope, theme).filter(|_| cell.says_something());
    CellLine {
        href: route.map(|route| scope.href(route)),
        partnerships: cell.partnerships.len(),
        wish: cell.wish.map(super::grid::Asked::word),
    }
}
