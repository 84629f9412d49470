//! Themes: the list, and a page for each with its wishes and partnerships.

use serde::Serialize;

use super::Page;
use super::cards::{
    ArticleCard, Counted, EventCard, FundingCard, PartnershipList, fundings, next_and_latest,
    partnership_list,
};
use super::lists::{list_page, record_page};
use super::parts::{
    ContactView, Freshness, GoalView, Prose, contacts, freshness, goals, is_french_priority, prose,
    record_routes,
};
use super::wishes::{Held, WishList, wish_list, wishes};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::{Filed, Kind, Theme};
use crate::site::calendar::{FeedLinks, own_feed};
use crate::site::paging::on_first;
use crate::site::{Named, Route, Scope, Text, order};

#[derive(Debug, Serialize)]
struct ThemeView {
    /// Its slug, for its sign and accent.
    word: String,
    french_priority: bool,
    parent: Option<Named>,
    subthemes: Vec<Named>,
    goals: Vec<GoalView>,
    summary: Text,
    prose: Option<Prose>,
    wishes: WishList,
    partnerships: PartnershipList,
    events: Vec<EventCard>,
    fundings: Vec<FundingCard>,
    contacts: Vec<ContactView>,
    articles: Vec<ArticleCard>,
    feeds: Vec<FeedLinks>,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct ListView {
    priorities: Vec<ThemeCard>,
    others: Vec<ThemeCard>,
}

#[derive(Debug, Serialize)]
struct ThemeCard {
    /// Its slug, for its sign and accent.
    word: String,
    theme: Counted,
    summary: Text,
    wishes: usize,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let mut routes = vec![Route::List(Kind::Theme, 1)];
    routes.extend(record_routes(Kind::Theme, scope.catalogue.themes.len(), |row| {
        scope.index.partnerships_of_theme[row as usize].len()
    }));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, page) => one(scope, row, page, root, report),
        _ => all(scope),
    }
}

/// Rows of all themes by title.
pub(in crate::site) fn sorted(scope: &Scope<'_>) -> Vec<Row> {
    let all: Vec<Row> = (0..).take(scope.catalogue.themes.len()).collect();
    order::by_name(all, |row| scope.name(Kind::Theme, row).text)
}

fn all(scope: &Scope<'_>) -> Page {
    let (own, others): (Vec<Row>, Vec<Row>) =
        sorted(scope).into_iter().partition(|&row| is_french_priority(scope, row));
    let cards = |rows: Vec<Row>| rows.into_iter().map(|row| card(scope, row)).collect();
    let view = ListView { priorities: cards(own), others: cards(others) };
    list_page(scope, Kind::Theme, "thematiques.html", &view)
}

/// A theme with how many partnerships it has.
#[derive(Debug, Serialize)]
pub(super) struct ThemeCount {
    /// Its slug, for its sign and accent.
    pub word: String,
    /// Its name and number.
    pub theme: Counted,
}

/// The number of partnerships of a theme.
pub(super) fn counted(scope: &Scope<'_>, row: Row) -> ThemeCount {
    let count = scope.index.partnerships_of_theme[row as usize].len();
    let word = scope.catalogue.themes[row as usize].head.slug.to_string();
    ThemeCount { word, theme: Counted { name: scope.named(Kind::Theme, row), detail: None, count } }
}

fn card(scope: &Scope<'_>, row: Row) -> ThemeCard {
    let record = &scope.catalogue.themes[row as usize];
    let ThemeCount { word, theme } = counted(scope, row);
    ThemeCard {
        word,
        theme,
        summary: scope.text(Kind::Theme, &record.head, "resume", &record.summary),
        wishes: wishes(scope).iter().filter(|held| held.wish.theme.row == row).count(),
    }
}

fn one(scope: &Scope<'_>, row: Row, page: usize, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.themes[row as usize];
    let view = view(scope, row, record, page, root, report);
    let description = view.summary.text.clone();
    record_page(scope, (Kind::Theme, row), Kind::Theme, "thematique.html", description, &view)
}

fn view(
    scope: &Scope<'_>,
    row: Row,
    record: &Filed<Theme>,
    page: usize,
    root: &str,
    report: &mut Report,
) -> ThemeView {
    let Theme { title: _, french_priority: _, parent, goals: own_goals, summary } = &record.own;
    let (at, index) = (row as usize, scope.index);
    let held: Vec<Held<'_>> = wishes(scope).into_iter().filter(|held| held.wish.theme.row == row).collect();
    let rows = &index.partnerships_of_theme[at];
    ThemeView {
        word: record.head.slug.to_string(),
        french_priority: is_french_priority(scope, row),
        parent: parent.as_ref().map(|parent| scope.link(parent)),
        subthemes: index.subthemes[at].iter().map(|&child| scope.named(Kind::Theme, child)).collect(),
        goals: goals(scope, own_goals),
        summary: scope.text(Kind::Theme, &record.head, "resume", summary),
        prose: on_first(page, || prose(scope, Kind::Theme, &record.head, root, report)),
        wishes: on_first(page, || wish_list(scope, &held)),
        partnerships: partnership_list(scope, rows, page, |n| Route::Record(Kind::Theme, row, n)),
        events: on_first(page, || next_and_latest(scope, index.events_of_theme[at].clone())),
        fundings: on_first(page, || fundings(scope, &index.fundings_of_theme[at])),
        contacts: on_first(page, || contacts(scope, &index.contacts_of_theme[at])),
        articles: on_first(page, || super::article::about(scope, Kind::Theme, row)),
        feeds: own_feed(scope, Kind::Theme, row),
        freshness: freshness(scope, Kind::Theme, &record.head),
    }
}
