//! Organisations: one list by family, and a page for each.

use serde::Serialize;

use super::Page;
use super::cards::{
    ArticleCard, Counted, EventCard, FundingCard, PartnershipList, fundings, next_and_latest,
    partnership_list,
};
use super::lists::{list_page, plain_description, record_page};
use super::parts::{
    ContactView, Freshness, Prose, Term, contacts, freshness, list_routes, prose, record_routes, term,
};
use super::wishes::{WishList, wishes_of};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::{Family, Filed, Kind, Organisation};
use crate::site::calendar::{FeedLinks, own_feed};
use crate::site::paging::{Pager, on_first, slice};
use crate::site::{Named, Route, Scope, Text, order};

#[derive(Debug, Serialize)]
struct OrganisationView {
    acronym: Option<String>,
    family: Term,
    countries: Vec<Named>,
    wishes: WishList,
    replaced_by: Option<Named>,
    replaced: Vec<Named>,
    former_names: Vec<String>,
    site: Option<String>,
    host: Option<String>,
    summary: Option<Text>,
    members: Vec<Named>,
    followed: Vec<Named>,
    partnerships: PartnershipList,
    fundings: Vec<FundingCard>,
    contacts: Vec<ContactView>,
    events: Vec<EventCard>,
    articles: Vec<ArticleCard>,
    prose: Option<Prose>,
    feeds: Vec<FeedLinks>,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct ListView {
    groups: Vec<Group>,
    pager: Pager,
}

/// The organisations of one family on one page of the list.
#[derive(Debug, Serialize)]
struct Group {
    family: Term,
    entries: Vec<Counted>,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let count = scope.catalogue.organisations.len();
    let mut routes: Vec<Route> = list_routes(Kind::Organisation, count).collect();
    routes.extend(record_routes(Kind::Organisation, count, |row| partnership_rows(scope, row).len()));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, page) => one(scope, row, page, root, report),
        Route::List(_, page) => all(scope, page),
        _ => all(scope, 1),
    }
}

/// Partnerships it supports, and those of its members.
fn partnership_rows(scope: &Scope<'_>, row: Row) -> Vec<Row> {
    let index = scope.index;
    let members = index.members_of_organisation[row as usize].iter();
    let theirs = members.flat_map(|&member| &index.partnerships_of_authority[member as usize]);
    let mut rows: Vec<Row> =
        index.partnerships_of_organisation[row as usize].iter().chain(theirs).copied().collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

fn all(scope: &Scope<'_>, page: usize) -> Page {
    let rows = listed(scope);
    let mut groups: Vec<Group> = Vec::new();
    for &row in slice(&rows, page) {
        let record = &scope.catalogue.organisations[row as usize];
        let family = term!(record.family, scope.lang);
        let entry = Counted {
            name: scope.named(Kind::Organisation, row),
            detail: record.acronym.as_ref().map(|acronym| acronym.to_string()),
            count: scope.index.partnerships_of_organisation[row as usize].len(),
        };
        match groups.last_mut().filter(|group| group.family == family) {
            Some(group) => group.entries.push(entry),
            None => groups.push(Group { family, entries: vec![entry] }),
        }
    }
    let pager = Pager::new(page, rows.len(), |n| scope.href(Route::List(Kind::Organisation, n)));
    list_page(scope, Kind::Organisation, "organismes.html", &ListView { groups, pager })
}

/// By family, in the order of the vocabulary, then by name.
pub(in crate::site) fn listed(scope: &Scope<'_>) -> Vec<Row> {
    let all: Vec<Row> = (0..).take(scope.catalogue.organisations.len()).collect();
    let sorted = order::by_name(all, |row| scope.name(Kind::Organisation, row).text);
    let family = |row: Row| scope.catalogue.organisations[row as usize].family;
    Family::ALL
        .iter()
        .flat_map(|&wanted| sorted.iter().copied().filter(move |&row| family(row) == wanted))
        .collect()
}

fn one(scope: &Scope<'_>, row: Row, page: usize, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.organisations[row as usize];
    let view = view(scope, row, record, page, root, report);
    let description = view
        .summary
        .as_ref()
        .map_or_else(|| plain_description(scope, Kind::Organisation, row), |s| s.text.clone());
    record_page(scope, (Kind::Organisation, row), Kind::Page, "organisme.html", description, &view)
}

fn view(
    scope: &Scope<'_>,
    row: Row,
    record: &Filed<Organisation>,
    page: usize,
    root: &str,
    report: &mut Report,
) -> OrganisationView {
    let Organisation {
        name: _,
        acronym,
        family,
        countries,
        wishes,
        replaced_by,
        former_names,
        site,
        summary,
    } = &record.own;
    let (at, index, holder) = (row as usize, scope.index, (Kind::Organisation, row));
    let own = partnership_rows(scope, row);
    let people = index.contacts_of_holder.get(&holder).cloned().unwrap_or_default();
    OrganisationView {
        acronym: acronym.as_ref().map(|acronym| acronym.to_string()),
        family: term!(*family, scope.lang),
        countries: countries.iter().map(|country| scope.country(country.as_str())).collect(),
        wishes: wishes_of(scope, Kind::Organisation, row, None, wishes),
        replaced_by: replaced_by.as_ref().map(|r| scope.link(r)),
        replaced: index.organisations_replaced[at]
            .iter()
            .map(|&r| scope.named(Kind::Organisation, r))
            .collect(),
        former_names: former_names.iter().map(|name| name.to_string()).collect(),
        site: site.as_ref().map(|site| site.to_string()),
        host: site.as_ref().map(|site| site.host().to_owned()),
        summary: summary.as_ref().map(|s| scope.text(Kind::Organisation, &record.head, "resume", s)),
        members: index.members_of_organisation[at]
            .iter()
            .map(|&member| scope.named(Kind::Authority, member))
            .collect(),
        followed: followed(scope, row),
        partnerships: partnership_list(scope, &own, page, |n| Route::Record(Kind::Organisation, row, n)),
        fundings: on_first(page, || fundings(scope, &index.fundings_of_organisation[at])),
        contacts: on_first(page, || contacts(scope, &people)),
        events: on_first(page, || {
            next_and_latest(scope, index.events_of_organiser.get(&holder).cloned().unwrap_or_default())
        }),
        articles: on_first(page, || super::article::about(scope, Kind::Organisation, row)),
        prose: on_first(page, || prose(scope, Kind::Organisation, &record.head, root, report)),
        feeds: own_feed(scope, Kind::Organisation, row),
        freshness: freshness(scope, Kind::Organisation, &record.head),
    }
}

/// The countries that a country group follows.
fn followed(scope: &Scope<'_>, row: Row) -> Vec<Named> {
    let countries = (0..).zip(&scope.catalogue.countries);
    let own = countries.filter(|(_, country)| country.group.as_ref().is_some_and(|group| group.row == row));
    own.map(|(row, _)| scope.named(Kind::Country, row)).collect()
}
