//! A page for each cell of the crossing that has something to say: the wish, what answers, what is near, whom to
//! write to.

use serde::Serialize;

use super::cards::{PartnershipList, partnership_list};
use super::grid::{Cell, Column, all_columns, cell, column_name};
use super::lists::{list_crumb, made_page};
use super::parts::{ContactView, contacts, is_french_priority};
use super::wishes::{WishList, wish_list, wishes};
use super::{Page, crossing, theme};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::Lang;
use crate::record::Kind;
use crate::site::paging::{on_first, pages};
use crate::site::{Named, Route, Scope, shared};

/// How many partnerships, authorities and organisations stand for those near by.
const NEAR: usize = 4;
const AUTHORITIES: usize = 8;
const ORGANISATIONS: usize = 12;

#[derive(Debug, Serialize)]
struct CellView {
    /// The slug of the theme, for its sign and accent.
    word: String,
    theme: Named,
    column: Named,
    /// "en Bolivie": French only.
    inside: Option<String>,
    network: bool,
    french_priority: bool,
    /// `ouverte`, `satisfaite`, or nothing.
    wish: Option<&'static str>,
    wishes: WishList,
    partnerships: PartnershipList,
    /// The same theme elsewhere in this part of the area, as cards in HTML.
    same_theme: String,
    /// Other themes in the same country, as cards in HTML.
    same_country: String,
    /// French authorities that work on the theme, those with most partnerships first.
    authorities: Vec<Named>,
    contacts: Vec<ContactView>,
    /// Organisations of the country, or the network itself.
    organisations: Vec<Named>,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let held = wishes(scope);
    let columns = all_columns(scope, &held);
    let mut routes = Vec::new();
    for theme in theme::sorted(scope) {
        for &column in &columns {
            let cell = cell(scope, &held, column, theme);
            if let (true, Some(Route::Cell(theme, kind, row, _))) =
                (cell.says_something(), column.route(scope, theme))
            {
                let count = pages(cell.partnerships.len());
                routes.extend((1..=count).map(|page| Route::Cell(theme, kind, row, page)));
            }
        }
    }
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    let Route::Cell(theme, kind, row, page) = route else {
        return crossing::page(scope, route, "", &mut Report::default());
    };
    let column = Column::of(scope, kind, row);
    let name = column_name(scope, column);
    let own = cell(scope, &wishes(scope), column, theme);
    let title = format!("{} × {}", scope.name(Kind::Theme, theme).text, name.text);
    let view = view(scope, route, column, name, theme, &own, page);
    let mut page = made_page(scope, &title, Kind::Theme.folder(), "case.html", &view);
    page.frame.crumbs = vec![list_crumb(scope, Kind::Theme), crossing::crumb(scope)];
    page
}

fn view(
    scope: &Scope<'_>,
    route: Route,
    column: Column<'_>,
    name: Named,
    theme: Row,
    own: &Cell<'_>,
    page: usize,
) -> CellView {
    let numbered = |n: usize| match route {
        Route::Cell(theme, kind, row, _) => Route::Cell(theme, kind, row, n),
        _ => route,
    };
    let known = match column {
        Column::Country(code) => scope.reference.country(code).filter(|_| scope.lang == Lang::Fr),
        Column::Network(_) => None,
    };
    let french = &scope.index.authorities_of_theme[theme as usize];
    CellView {
        word: scope.catalogue.themes[theme as usize].head.slug.to_string(),
        theme: scope.named(Kind::Theme, theme),
        inside: known.map(|country| country.fr_in.clone()),
        network: matches!(column, Column::Network(_)),
        french_priority: is_french_priority(scope, theme),
        wish: own.wish.map(super::grid::Asked::word),
        wishes: on_first(page, || wish_list(scope, &own.held)),
        partnerships: partnership_list(scope, &own.partnerships, page, numbered),
        same_theme: on_first(page, || shared::cards(&same_theme(scope, column, theme, &own.partnerships))),
        same_country: on_first(page, || shared::cards(&same_country(scope, column, &own.partnerships))),
        authorities: on_first(page, || {
            french.iter().take(AUTHORITIES).map(|&row| scope.named(Kind::Authority, row)).collect()
        }),
        contacts: on_first(page, || contacts(scope, &people(scope, column, theme))),
        organisations: on_first(page, || organisations(scope, column)),
        column: name,
    }
}

/// Partnerships that bear the theme in another country of the same part of the area.
fn same_theme(scope: &Scope<'_>, column: Column<'_>, theme: Row, own: &[Row]) -> Vec<Row> {
    let region = column.region(scope);
    let columns = scope.index.partnerships_of_country.keys();
    let near = columns.filter(|code| {
        let other = Column::Country(code);
        region.is_none() || other != column && other.region(scope) == region
    });
    let lists = near.filter_map(|code| scope.index.crossing.get(&(code.clone(), theme)));
    few(lists.flatten().copied(), own)
}

/// Partnerships of the same country, or of the network's members, on other themes.
fn same_country(scope: &Scope<'_>, column: Column<'_>, own: &[Row]) -> Vec<Row> {
    match column {
        Column::Country(code) => {
            few(scope.index.partnerships_of_country.get(code).into_iter().flatten().copied(), own)
        }
        Column::Network(row) => few(super::wishes::of_members(scope, row).into_iter(), own),
    }
}

/// The first of `rows` that are not in the sorted `own`, each once.
fn few(rows: impl Iterator<Item = Row>, own: &[Row]) -> Vec<Row> {
    let mut found: Vec<Row> = Vec::with_capacity(NEAR);
    for row in rows.filter(|row| own.binary_search(row).is_err()) {
        if found.len() == NEAR {
            break;
        }
        if !found.contains(&row) {
            found.push(row);
        }
    }
    found
}

/// Whom to write to: those who follow the country, those who follow the theme, then the network's own.
fn people(scope: &Scope<'_>, column: Column<'_>, theme: Row) -> Vec<Row> {
    let index = scope.index;
    let of_holder = |row: Row| index.contacts_of_holder.get(&(Kind::Organisation, row)).into_iter().flatten();
    let mut rows: Vec<Row> = match column {
        Column::Country(code) => {
            let group = scope
                .country_row(code)
                .and_then(|row| scope.catalogue.countries[row as usize].group.as_ref());
            let own = index.contacts_of_country.get(code).into_iter().flatten();
            own.chain(group.into_iter().flat_map(|group| of_holder(group.row))).copied().collect()
        }
        Column::Network(row) => of_holder(row).copied().collect(),
    };
    let publisher = scope.settings.publisher.organisation.as_ref();
    rows.extend(&index.contacts_of_theme[theme as usize]);
    rows.extend(publisher.into_iter().flat_map(|publisher| of_holder(publisher.row)));
    let mut kept: Vec<Row> = Vec::new();
    for row in rows {
        if !kept.contains(&row) {
            kept.push(row);
        }
    }
    kept
}

fn organisations(scope: &Scope<'_>, column: Column<'_>) -> Vec<Named> {
    let named = |row: Row| scope.named(Kind::Organisation, row);
    match column {
        Column::Country(code) => {
            let rows = scope.index.organisations_of_country.get(code).into_iter().flatten();
            rows.take(ORGANISATIONS).map(|&row| named(row)).collect()
        }
        Column::Network(row) => vec![named(row)],
    }
}
