//! Partnerships: the list of all, and a page for each.

use serde::Serialize;

use super::Page;
use super::cards::{EventCard, PartnershipList, next_and_latest, partnership_list};
use super::lists::{between, list_page, record_page};
use super::parts::{
    ContactView, Freshness, GoalView, LinkView, Prose, Term, ThemeTag, contacts, freshness, goals, links,
    list_routes, prose, record_routes, term, theme_tags,
};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::{Authority, Contact, Filed, Kind, Partnership, Ref};
use crate::site::{Named, Route, Scope, Text, shared, words};

/// How many related partnerships a page shows.
const RELATED: usize = 4;

#[derive(Debug, Serialize)]
struct PartnershipView {
    authorities: Vec<Named>,
    partners: Vec<Named>,
    countries: Vec<Named>,
    form: Term,
    status: Term,
    period: Option<String>,
    themes: Vec<ThemeTag>,
    goals: Vec<GoalView>,
    organisations: Vec<Named>,
    funding: Vec<Named>,
    contacts: Vec<ContactView>,
    follows: Option<Named>,
    followers: Vec<Named>,
    summary: Text,
    links: Vec<LinkView>,
    prose: Option<Prose>,
    events: Vec<EventCard>,
    articles: Vec<super::cards::ArticleCard>,
    /// Cards, as HTML.
    related: String,
    freshness: Freshness,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let count = scope.catalogue.partnerships.len();
    let mut routes: Vec<Route> = list_routes(Kind::Partnership, count).collect();
    routes.extend(record_routes(Kind::Partnership, count, |_| 0));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, _) => one(scope, row, root, report),
        Route::List(_, page) => all(scope, page),
        _ => all(scope, 1),
    }
}

fn all(scope: &Scope<'_>, page: usize) -> Page {
    let rows: Vec<Row> = (0..).take(scope.catalogue.partnerships.len()).collect();
    let list: PartnershipList = partnership_list(scope, &rows, page, |n| Route::List(Kind::Partnership, n));
    list_page(scope, Kind::Partnership, "partenariats.html", &list)
}

fn one(scope: &Scope<'_>, row: Row, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.partnerships[row as usize];
    let view = view(scope, row, record, root, report);
    let description = view.summary.text.clone();
    let page = record_page(
        scope,
        (Kind::Partnership, row),
        Kind::Partnership,
        "partenariat.html",
        description,
        &view,
    );
    let last = Row::try_from(scope.catalogue.partnerships.len()).unwrap_or(Row::MAX);
    let near: Vec<Row> = (row.saturating_sub(1)..(row + 2).min(last)).collect();
    between(scope, page, Kind::Partnership, row, &near)
}

fn view(
    scope: &Scope<'_>,
    row: Row,
    record: &Filed<Partnership>,
    root: &str,
    report: &mut Report,
) -> PartnershipView {
    let Partnership {
        title: _,
        authorities,
        partners,
        form,
        status,
        period,
        themes,
        goals: own_goals,
        organisations,
        funding,
        contacts: own_contacts,
        follows,
        summary,
        links: own_links,
    } = &record.own;
    let head = &record.head;
    let at = row as usize;
    PartnershipView {
        authorities: authorities.iter().map(|r| scope.link(r)).collect(),
        partners: partners.iter().map(|r| scope.link(r)).collect(),
        countries: scope.catalogue.countries_of(record).into_iter().map(|code| scope.country(code)).collect(),
        form: term!(*form, scope.lang),
        status: term!(status.value, scope.lang),
        period: period.map(|period| words::period(scope.lang, period.value)),
        themes: theme_tags(scope, themes),
        goals: goals(scope, own_goals),
        organisations: organisations.iter().map(|r| scope.link(r)).collect(),
        funding: funding.iter().map(|r| scope.link(r)).collect(),
        contacts: contacts(scope, &people(scope, own_contacts, authorities)),
        follows: follows.as_ref().map(|r| scope.link(r)),
        followers: scope.index.followers[at].iter().map(|&r| scope.named(Kind::Partnership, r)).collect(),
        summary: scope.text(Kind::Partnership, head, "resume", summary),
        links: links(own_links),
        prose: prose(scope, Kind::Partnership, head, root, report),
        events: next_and_latest(scope, scope.index.events_of_partnership[at].clone()),
        articles: super::article::about(scope, Kind::Partnership, row),
        related: shared::cards(&related(scope, row, record)),
        freshness: freshness(scope, Kind::Partnership, head),
    }
}

/// Whom to write to: the contacts of the partnership, then those of its French authorities.
fn people(scope: &Scope<'_>, own: &[Ref<Contact>], authorities: &[Ref<Authority>]) -> Vec<Row> {
    let of_holders = &scope.index.contacts_of_holder;
    let theirs =
        authorities.iter().filter_map(|holder| of_holders.get(&(Kind::Authority, holder.row))).flatten();
    let mut rows: Vec<Row> = Vec::new();
    for row in own.iter().map(|contact| contact.row).chain(theirs.copied()) {
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    rows
}

/// Partnerships of the same authorities first, then of the same country and theme, the nearest in the list first.
fn related(scope: &Scope<'_>, own: Row, record: &Partnership) -> Vec<Row> {
    let index = scope.index;
    let sides = record.authorities.iter().chain(&record.partners);
    let same_authority = sides.map(|side| &index.partnerships_of_authority[side.row as usize]);
    let countries = scope.catalogue.countries_of(record);
    let cells = countries.iter().flat_map(|country| {
        record.themes.iter().filter_map(|theme| index.crossing.get(&((*country).to_owned(), theme.row)))
    });
    let mut found: Vec<Row> = Vec::with_capacity(RELATED);
    for list in same_authority.chain(cells) {
        for row in nearest_first(list, own) {
            if found.len() == RELATED {
                return found;
            }
            if !found.contains(&row) {
                found.push(row);
            }
        }
    }
    found
}

/// The rows of a sorted list that follow `own`, then those from its beginning; never `own`.
fn nearest_first(list: &[Row], own: Row) -> impl Iterator<Item = Row> {
    let after = list.partition_point(|&row| row <= own);
    let (before, following) = list.split_at(after);
    following.iter().chain(before).copied().filter(move |&row| row != own)
}
