//! News and shared experiences: the list, the newest first, and a page for each.

use serde::Serialize;

use super::Page;
use super::cards::{ArticleCard, articles};
use super::lists::{between, list_page, record_page};
use super::parts::{Day, Freshness, Prose, Term, day, freshness, list_routes, prose, record_routes, term};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::{Article, Filed, Kind};
use crate::site::paging::{Pager, slice};
use crate::site::{Named, Route, Scope, Text};

#[derive(Debug, Serialize)]
struct ArticleView {
    date: Day,
    nature: Term,
    subjects: Vec<Named>,
    summary: Text,
    prose: Option<Prose>,
    articles: Vec<ArticleCard>,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct ListView {
    cards: Vec<ArticleCard>,
    pager: Pager,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let count = scope.catalogue.articles.len();
    let mut routes: Vec<Route> = list_routes(Kind::Article, count).collect();
    routes.extend(record_routes(Kind::Article, count, |_| 0));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, _) => one(scope, row, root, report),
        Route::List(_, page) => all(scope, page),
        _ => all(scope, 1),
    }
}

/// The greatest number of articles a record's page names.
const NAMED: usize = 20;

/// The articles about a record, the newest first.
pub(super) fn about(scope: &Scope<'_>, kind: Kind, row: Row) -> Vec<ArticleCard> {
    let mut cards =
        scope.index.articles_about.get(&(kind, row)).map_or_else(Vec::new, |rows| articles(scope, rows));
    cards.truncate(NAMED);
    cards
}

/// Rows of all articles, the newest first.
pub(in crate::site) fn newest(scope: &Scope<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = (0..).take(scope.catalogue.articles.len()).collect();
    rows.sort_by_key(|&row| (std::cmp::Reverse(scope.catalogue.articles[row as usize].date), row));
    rows
}

fn all(scope: &Scope<'_>, page: usize) -> Page {
    let rows = newest(scope);
    let pager = Pager::new(page, rows.len(), |n| scope.href(Route::List(Kind::Article, n)));
    let view = ListView { cards: articles(scope, slice(&rows, page)), pager };
    list_page(scope, Kind::Article, "articles.html", &view)
}

fn one(scope: &Scope<'_>, row: Row, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.articles[row as usize];
    let view = view(scope, row, record, root, report);
    let description = view.summary.text.clone();
    let page = record_page(scope, (Kind::Article, row), Kind::Page, "article.html", description, &view);
    between(scope, page, Kind::Article, row, &newest(scope))
}

fn view(
    scope: &Scope<'_>,
    row: Row,
    record: &Filed<Article>,
    root: &str,
    report: &mut Report,
) -> ArticleView {
    let Article { title: _, date, nature, subjects, summary } = &record.own;
    ArticleView {
        date: day(scope.lang, *date),
        nature: term!(*nature, scope.lang),
        subjects: subjects.iter().filter_map(|subject| scope.link_any(subject)).collect(),
        summary: scope.text(Kind::Article, &record.head, "resume", summary),
        prose: prose(scope, Kind::Article, &record.head, root, report),
        articles: about(scope, Kind::Article, row),
        freshness: freshness(scope, Kind::Article, &record.head),
    }
}
