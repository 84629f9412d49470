//! Local authorities: French and partner ones in two lists by country, and a page for each.

use serde::Serialize;

use super::Page;
use super::cards::{Counted, EventCard, PartnershipList, next_and_latest, partnership_list};
use super::lists::{list_page, record_page};
use super::maps::{LinkMap, of_authority};
use super::parts::{
    ContactView, Freshness, Prose, Term, contacts, freshness, list_routes, prose, record_routes, term,
};
use super::wishes::{WishList, wishes_of};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::number;
use crate::record::{Authority, Filed, Kind, Position};
use crate::site::paging::{Pager, on_first, slice};
use crate::site::{Named, Route, Scope, order, words};

#[derive(Debug, Serialize)]
struct AuthorityView {
    level: Term,
    french: bool,
    country: Named,
    subdivision: Option<String>,
    code: Option<String>,
    position: Option<String>,
    site: Option<String>,
    host: Option<String>,
    population: Option<String>,
    other_names: Vec<String>,
    replaced_by: Option<Named>,
    replaced: Vec<Named>,
    networks: Vec<Named>,
    wishes: WishList,
    partnerships: PartnershipList,
    contacts: Vec<ContactView>,
    events: Vec<EventCard>,
    articles: Vec<super::cards::ArticleCard>,
    prose: Option<Prose>,
    map: Option<LinkMap>,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct ListView {
    groups: Vec<Group>,
    pager: Pager,
}

/// The authorities of one country on one page of the list.
#[derive(Debug, Serialize)]
struct Group {
    country: Named,
    entries: Vec<Counted>,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let count = scope.catalogue.authorities.len();
    let mut routes: Vec<Route> = list_routes(Kind::Authority, count).collect();
    routes.extend(record_routes(Kind::Authority, count, |row| {
        scope.index.partnerships_of_authority[row as usize].len()
    }));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, page) => one(scope, row, page, root, report),
        Route::List(_, page) => all(scope, page),
        _ => all(scope, 1),
    }
}

fn all(scope: &Scope<'_>, page: usize) -> Page {
    let rows = listed(scope);
    let mut groups: Vec<Group> = Vec::new();
    for &row in slice(&rows, page) {
        let authority = &scope.catalogue.authorities[row as usize];
        let country = scope.country(authority.country.as_str());
        let entry = Counted {
            name: scope.named(Kind::Authority, row),
            detail: Some(authority.level.label(scope.lang).to_owned()),
            count: scope.index.partnerships_of_authority[row as usize].len(),
        };
        match groups.last_mut().filter(|group| group.country == country) {
            Some(group) => group.entries.push(entry),
            None => groups.push(Group { country, entries: vec![entry] }),
        }
    }
    let pager = Pager::new(page, rows.len(), |n| scope.href(Route::List(Kind::Authority, n)));
    list_page(scope, Kind::Authority, "collectivites.html", &ListView { groups, pager })
}

/// France and its territories first, then the countries, each with its authorities, by name.
pub(in crate::site) fn listed(scope: &Scope<'_>) -> Vec<Row> {
    let mut countries: Vec<&String> = scope.index.authorities_of_country.keys().collect();
    countries.sort_by_cached_key(|code| {
        let abroad = !scope.reference.is_french(code);
        (abroad, code.as_str() != "FR", crate::locale::sort_key(&scope.country_name(code)))
    });
    countries
        .into_iter()
        .flat_map(|code| {
            let rows = scope.index.authorities_of_country[code].clone();
            order::by_name(rows, |row| scope.name(Kind::Authority, row).text)
        })
        .collect()
}

fn one(scope: &Scope<'_>, row: Row, page: usize, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.authorities[row as usize];
    let view = view(scope, row, record, page, root, report);
    let description =
        format!("{} – {} – {}", scope.name(Kind::Authority, row).text, view.level.label, view.country.text);
    record_page(scope, (Kind::Authority, row), Kind::Partnership, "collectivite.html", description, &view)
}

fn view(
    scope: &Scope<'_>,
    row: Row,
    record: &Filed<Authority>,
    page: usize,
    root: &str,
    report: &mut Report,
) -> AuthorityView {
    let Authority {
        name: _,
        level,
        country,
        code,
        subdivision,
        position,
        site,
        population,
        other_names,
        replaced_by,
        networks,
        wishes,
    } = &record.own;
    let (at, index, holder) = (row as usize, scope.index, (Kind::Authority, row));
    let own = &index.partnerships_of_authority[at];
    let people = index.contacts_of_holder.get(&holder).cloned().unwrap_or_default();
    AuthorityView {
        level: term!(*level, scope.lang),
        french: scope.reference.is_french(country.as_str()),
        country: scope.country(country.as_str()),
        // A territory overseas is a subdivision of France too, and has been named as the country.
        subdivision: subdivision
            .as_ref()
            .and_then(|code| scope.reference.subdivision(code))
            .filter(|own| own.country == country.as_str())
            .map(|own| own.name),
        code: code.as_ref().map(|code| code.to_string()),
        position: position.as_ref().map(|Position { lat, lon }| words::coordinates(scope.lang, lat.0, lon.0)),
        site: site.as_ref().map(|site| site.to_string()),
        host: site.as_ref().map(|site| site.host().to_owned()),
        population: population.map(|count| number(scope.lang, count as usize)),
        other_names: other_names.iter().map(|name| name.to_string()).collect(),
        replaced_by: replaced_by.as_ref().map(|r| scope.link(r)),
        replaced: index.authorities_replaced[at].iter().map(|&r| scope.named(Kind::Authority, r)).collect(),
        networks: networks.iter().map(|r| scope.link(r)).collect(),
        wishes: wishes_of(scope, Kind::Authority, row, Some(country.as_str()), wishes),
        partnerships: partnership_list(scope, own, page, |n| Route::Record(Kind::Authority, row, n)),
        contacts: on_first(page, || contacts(scope, &people)),
        events: on_first(page, || {
            next_and_latest(scope, index.events_of_organiser.get(&holder).cloned().unwrap_or_default())
        }),
        articles: on_first(page, || super::article::about(scope, Kind::Authority, row)),
        prose: on_first(page, || prose(scope, Kind::Authority, &record.head, root, report)),
        map: on_first(page, || of_authority(scope, row)),
        freshness: freshness(scope, Kind::Authority, &record.head),
    }
}
