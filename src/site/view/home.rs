//! The way in: what the network is, in numbers counted from the records, what is next, and every way on.

use serde::Serialize;

use super::cards::{ArticleCard, Counted, EventCard, articles, events};
use super::{Frame, Page, agenda, country, crossing, theme};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::Kind;
use crate::site::{Route, Scope, Text, order};

/// How many entries each part of the page shows.
const SHOWN: usize = 6;

#[derive(Debug, Serialize)]
struct HomeView {
    partnerships: usize,
    french: usize,
    partners: usize,
    countries: usize,
    crossing: crossing::Numbers,
    by_country: Vec<Counted>,
    by_theme: Vec<Counted>,
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
            title: Text::new(&scope.settings.title),
            description: scope.settings.description.to_string(),
            crumbs: Vec::new(),
            section: "accueil",
            file: None,
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
        crossing: crossing::numbers(scope),
        by_country: by_country(scope),
        by_theme: by_theme(scope),
        coming: !coming.is_empty(),
        events: next_events(scope, coming),
        articles: articles(scope, &newest[..newest.len().min(SHOWN)]),
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
    entries
}

fn by_theme(scope: &Scope<'_>) -> Vec<Counted> {
    let entry = |row: Row| Counted {
        name: scope.named(Kind::Theme, row),
        detail: None,
        count: scope.index.partnerships_of_theme[row as usize].len(),
    };
    let mut entries: Vec<Counted> = theme::sorted(scope).into_iter().map(entry).collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.count));
    entries
}

/// The next events, or the latest when none is to come.
fn next_events(scope: &Scope<'_>, coming: Vec<Row>) -> Vec<EventCard> {
    let shown = if coming.is_empty() {
        let all: Vec<Row> = (0..).take(scope.catalogue.events.len()).collect();
        order::by_date(scope, all).into_iter().rev().take(SHOWN).collect()
    } else {
        coming.into_iter().take(SHOWN).collect()
    };
    events(scope, shown)
}
