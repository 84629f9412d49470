//! The site's own pages (about, legal notice) and their place in the footer.

use serde::Serialize;

use super::Page;
use super::cards::ArticleCard;
use super::lists::{list_page, list_title, made_page, plain_description, record_page};
use super::parts::{Freshness, Prose, freshness, prose, record_routes};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::{self, Filed, Kind};
use crate::site::{Named, Route, Scope, Text};

#[derive(Debug, Serialize)]
struct OwnPageView {
    summary: Option<Text>,
    prose: Option<Prose>,
    articles: Vec<ArticleCard>,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct ListView {
    pages: Vec<PageCard>,
    lists: Vec<Named>,
}

#[derive(Debug, Serialize)]
struct PageCard {
    title: Named,
    summary: Option<Text>,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let mut routes = vec![Route::List(Kind::Page, 1), Route::NotFound];
    routes.extend(scope.settings.offline.then_some(Route::Offline));
    let own = record_routes(Kind::Page, scope.catalogue.pages.len(), |_| 0);
    let contribute = scope.href(Route::Contribute);
    routes.extend(own.into_iter().filter(|&route| scope.href(route) != contribute));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, _) => one(scope, row, root, report),
        Route::NotFound => not_found(scope),
        Route::Offline => offline(scope),
        _ => all(scope),
    }
}

/// The pages that ask for a place in the footer, in their order.
pub fn footer(scope: &Scope<'_>) -> Vec<Named> {
    let pages = &scope.catalogue.pages;
    let named = |row: Row| {
        let record = &pages[row as usize];
        record.menu.as_ref().map(|menu| {
            let Text { text, lang } = scope.text(Kind::Page, &record.head, "menu", menu);
            Named { text, lang, href: Some(scope.href(Route::record(Kind::Page, row))) }
        })
    };
    sorted(scope).into_iter().filter_map(named).collect()
}

/// Rows of all pages, in the order they ask for.
pub(in crate::site) fn sorted(scope: &Scope<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = (0..).take(scope.catalogue.pages.len()).collect();
    rows.sort_by_key(|&row| (scope.catalogue.pages[row as usize].order.unwrap_or(u16::MAX), row));
    rows
}

/// The site's own pages, with what they say, and its lists.
fn all(scope: &Scope<'_>) -> Page {
    let card = |row: Row| {
        let record = &scope.catalogue.pages[row as usize];
        PageCard {
            title: scope.named(Kind::Page, row),
            summary: record.summary.as_ref().map(|s| scope.text(Kind::Page, &record.head, "resume", s)),
        }
    };
    let lists = Kind::ALL.iter().filter(|&&kind| kind != Kind::Page);
    let link = |kind: Kind| Named::new(list_title(kind).get(scope.lang), scope.href(Route::List(kind, 1)));
    let view = ListView {
        pages: sorted(scope).into_iter().map(card).collect(),
        lists: lists.map(|&kind| link(kind)).collect(),
    };
    list_page(scope, Kind::Page, "pages.html", &view)
}

fn not_found(scope: &Scope<'_>) -> Page {
    let title = crate::locale::words(
        "Page introuvable",
        "Página no encontrada",
        "Página não encontrada",
        "Page not found",
    );
    made_page(scope, title.get(scope.lang), "", "404.html", &())
}

fn offline(scope: &Scope<'_>) -> Page {
    let title = crate::locale::words(
        "Page non gardée, sans réseau",
        "Página no guardada, sin conexión",
        "Página não guardada, sem conexão",
        "Page not kept, no network",
    );
    made_page(scope, title.get(scope.lang), "", "hors-ligne.html", &())
}

fn one(scope: &Scope<'_>, row: Row, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.pages[row as usize];
    let view = view(scope, row, record, root, report);
    let description =
        view.summary.as_ref().map_or_else(|| plain_description(scope, Kind::Page, row), |s| s.text.clone());
    record_page(scope, (Kind::Page, row), Kind::Page, "page.html", description, &view)
}

fn view(
    scope: &Scope<'_>,
    row: Row,
    record: &Filed<record::Page>,
    root: &str,
    report: &mut Report,
) -> OwnPageView {
    let record::Page { title: _, menu: _, order: _, summary } = &record.own;
    OwnPageView {
        summary: summary.as_ref().map(|summary| scope.text(Kind::Page, &record.head, "resume", summary)),
        prose: prose(scope, Kind::Page, &record.head, root, report),
        articles: super::article::about(scope, Kind::Page, row),
        freshness: freshness(scope, Kind::Page, &record.head),
    }
}
