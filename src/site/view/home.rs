//! The way in: what the network is, in numbers counted from the records, what is next, and every way on.

use serde::Serialize;

use super::cards::{ArticleCard, Counted, EventCard, articles, events};
use super::grid::{Column, column_name};
use super::maps::{World, world};
use super::parts::is_french_priority;
use super::wishes::{Held, Numbers, numbers, wishes};
use super::{Frame, Page, agenda, country, theme};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::Kind;
use crate::site::{Named, Route, Scope};

/// How many dates and articles the page shows, and how many countries and themes, those with most partnerships.
const DATES: usize = 6;
const ARTICLES: usize = 3;
const COUNTRIES: usize = 20;
const TO_SEIZE: usize = 6;
const THEMES: usize = 8;

#[derive(Debug, Serialize)]
struct HomeView {
    partnerships: usize,
    french: usize,
    partners: usize,
    countries: usize,
    crossing: Numbers,
    /// Cells of the crossing that wait for an answer and meet a French priority.
    to_seize: Vec<Named>,
    by_country: Vec<Counted>,
    by_theme: Vec<theme::ThemeCount>,
    map: World,
    /// Whether the events are to come; else they are the latest.
    coming: bool,
    events: Vec<EventCard>,
    articles: Vec<ArticleCard>,
}

pub(super) fn routes(_: &Scope<'_>) -> Vec<Route> {
    vec![Route::Home]
}

pub(super) fn page(scope: &Scope<'_>, _: Route, _: &str, _: &mut Report) -> Page {
    let view = view(scope);
    Page {
        template: "accueil.html",
        frame: Frame {
            title: scope.site_title(),
            description: scope.site_description().text,
            crumbs: Vec::new(),
            section: "accueil",
            falls_back: false,
            file: None,
            kept: None,
            previous: None,
            next: None,
        },
        view: tera::Value::from_serializable(&view),
        record: None,
    }
}

fn view(scope: &Scope<'_>) -> HomeView {
    let engaged = engaged(scope);
    let french =
        |row: &Row| scope.reference.is_french(scope.catalogue.authorities[*row as usize].country.as_str());
    let coming = agenda::upcoming_rows(scope);
    let newest = super::article::newest(scope);
    HomeView {
        partnerships: scope.catalogue.partnerships.len(),
        french: engaged.iter().filter(|row| french(row)).count(),
        partners: engaged.iter().filter(|row| !french(row)).count(),
        countries: scope.index.partnerships_of_country.len(),
        crossing: numbers(scope),
        to_seize: to_seize(scope),
        by_country: by_country(scope),
        by_theme: by_theme(scope),
        map: world(scope),
        coming: !coming.is_empty(),
        events: next_events(scope, coming),
        articles: articles(scope, &newest[..newest.len().min(ARTICLES)]),
    }
}

/// Authorities with a partnership.
fn engaged(scope: &Scope<'_>) -> Vec<Row> {
    let lists = (0..).zip(&scope.index.partnerships_of_authority);
    lists.filter(|(_, partnerships)| !partnerships.is_empty()).map(|(row, _)| row).collect()
}

fn by_country(scope: &Scope<'_>) -> Vec<Counted> {
    let abroad =
        |row: &Row| !scope.reference.is_french(scope.catalogue.countries[*row as usize].code.as_str());
    let rows = country::sorted(scope).into_iter().filter(abroad);
    let entry = |row: Row| Counted {
        name: scope.named(Kind::Country, row),
        detail: None,
        count: country::partnership_rows(scope, row).len(),
    };
    let mut entries: Vec<Counted> = rows.map(entry).filter(|entry| entry.count > 0).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.count));
    entries.truncate(COUNTRIES);
    entries
}

fn by_theme(scope: &Scope<'_>) -> Vec<theme::ThemeCount> {
    let mut entries: Vec<theme::ThemeCount> =
        theme::sorted(scope).into_iter().map(|row| theme::counted(scope, row)).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.theme.count));
    entries.truncate(THEMES);
    entries
}

/// The cells with an open wish that meets a French priority and that no partnership answers, each once.
fn to_seize(scope: &Scope<'_>) -> Vec<Named> {
    let waits = |held: &Held<'_>| {
        held.is_open() && held.answers(scope) == 0 && is_french_priority(scope, held.wish.theme.row)
    };
    let cell = |held: Held<'_>| {
        let theme = scope.name(Kind::Theme, held.wish.theme.row).text;
        let column = match held.country {
            Some(code) => column_name(scope, Column::Country(code)),
            None => column_name(scope, Column::Network(held.row)),
        };
        Some(Named::new(format!("{theme} × {}", column.text), scope.href(held.cell(scope)?)))
    };
    let mut cells: Vec<Named> = Vec::new();
    for found in wishes(scope).into_iter().filter(waits).filter_map(cell) {
        if !cells.contains(&found) {
            cells.push(found);
        }
    }
    cells.truncate(TO_SEIZE);
    cells
}

/// The next events, or the latest when none is to come.
fn next_events(scope: &Scope<'_>, coming: Vec<Row>) -> Vec<EventCard> {
    if coming.is_empty() {
        return agenda::latest(scope);
    }
    events(scope, coming.into_iter().take(DATES).collect())
}
