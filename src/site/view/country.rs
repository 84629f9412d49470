//! Countries and territories: the list by region, and a page for each.

use serde::Serialize;

use super::Page;
use super::cards::{
    ArticleCard, Counted, EventCard, FundingCard, PartnershipList, fundings, next_and_latest,
    partnership_list,
};
use super::lists::{list_page, plain_description, record_page};
use super::maps::{CountryMap, of_country};
use super::parts::{ContactView, Freshness, Prose, contacts, freshness, prose, record_routes};
use super::wishes::{Held, WishList, wish_list, wishes};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::Lang;
use crate::record::{Country, Filed, Kind};
use crate::reference::{self, Region};
use crate::site::calendar::{FeedLinks, own_feed};
use crate::site::paging::on_first;
use crate::site::{Named, Route, Scope, order};

#[derive(Debug, Serialize)]
struct CountryView {
    code: String,
    /// "au Pérou", "en Bolivie": French only.
    inside: Option<String>,
    capital: Option<String>,
    group: Option<Named>,
    french: bool,
    wishes: WishList,
    partnerships: PartnershipList,
    authorities: Vec<Counted>,
    organisations: Vec<Named>,
    events: Vec<EventCard>,
    fundings: Vec<FundingCard>,
    contacts: Vec<ContactView>,
    articles: Vec<ArticleCard>,
    prose: Option<Prose>,
    feeds: Vec<FeedLinks>,
    map: Option<CountryMap>,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct ListView {
    regions: Vec<RegionView>,
}

#[derive(Debug, Serialize)]
struct RegionView {
    region: &'static str,
    countries: Vec<CountryCard>,
}

#[derive(Debug, Serialize)]
struct CountryCard {
    country: Counted,
    wishes: usize,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let mut routes = vec![Route::List(Kind::Country, 1)];
    routes.extend(record_routes(Kind::Country, scope.catalogue.countries.len(), |row| {
        partnership_rows(scope, row).len()
    }));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, page) => one(scope, row, page, root, report),
        _ => all(scope),
    }
}

/// Rows of all countries by name.
pub(super) fn sorted(scope: &Scope<'_>) -> Vec<Row> {
    let all: Vec<Row> = (0..).take(scope.catalogue.countries.len()).collect();
    order::by_name(all, |row| scope.name(Kind::Country, row).text)
}

/// Partnerships with a partner in the country; for a French territory, those of its authorities.
pub(in crate::site) fn partnership_rows(scope: &Scope<'_>, row: Row) -> Vec<Row> {
    let code = scope.catalogue.countries[row as usize].code.as_str();
    if !scope.reference.is_french(code) {
        return scope.index.partnerships_of_country.get(code).cloned().unwrap_or_default();
    }
    let authorities = scope.index.authorities_of_country.get(code).into_iter().flatten();
    let mut rows: Vec<Row> = authorities
        .flat_map(|&authority| &scope.index.partnerships_of_authority[authority as usize])
        .copied()
        .collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

fn known<'a>(scope: &Scope<'a>, row: Row) -> Option<&'a reference::Country> {
    scope.reference.country(scope.catalogue.countries[row as usize].code.as_str())
}

fn all(scope: &Scope<'_>) -> Page {
    let rows = sorted(scope);
    let in_region = |region: Option<Region>| {
        let own = rows.iter().filter(|&&row| known(scope, row).map(|country| country.region) == region);
        own.map(|&row| card(scope, row)).collect::<Vec<_>>()
    };
    let mut regions: Vec<RegionView> = Region::ALL
        .iter()
        .map(|&region| RegionView { region: region.word(), countries: in_region(Some(region)) })
        .collect();
    regions.push(RegionView { region: "ailleurs", countries: in_region(None) });
    regions.retain(|region| !region.countries.is_empty());
    list_page(scope, Kind::Country, "pays.html", &ListView { regions })
}

fn card(scope: &Scope<'_>, row: Row) -> CountryCard {
    CountryCard {
        country: Counted {
            name: scope.named(Kind::Country, row),
            detail: None,
            count: partnership_rows(scope, row).len(),
        },
        wishes: scope.catalogue.countries[row as usize].wishes.len(),
    }
}

fn one(scope: &Scope<'_>, row: Row, page: usize, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.countries[row as usize];
    let view = view(scope, row, record, page, root, report);
    let description = plain_description(scope, Kind::Country, row);
    record_page(scope, (Kind::Country, row), Kind::Country, "pays-fiche.html", description, &view)
}

fn view(
    scope: &Scope<'_>,
    row: Row,
    record: &Filed<Country>,
    page: usize,
    root: &str,
    report: &mut Report,
) -> CountryView {
    let Country { code, group, wishes: _ } = &record.own;
    let (index, code) = (scope.index, code.as_str());
    let list =
        |map: &std::collections::BTreeMap<String, Vec<Row>>| map.get(code).cloned().unwrap_or_default();
    let known = known(scope, row);
    let own: Vec<Held<'_>> = wishes(scope).into_iter().filter(|held| held.country == Some(code)).collect();
    let rows = partnership_rows(scope, row);
    CountryView {
        code: code.to_owned(),
        inside: known.filter(|_| scope.lang == Lang::Fr).map(|country| country.fr_in.clone()),
        capital: known
            .map(|country| &country.capital)
            .map(|capital| if scope.lang == Lang::Fr { &capital.fr } else { &capital.local }.clone()),
        group: group.as_ref().map(|group| scope.link(group)),
        french: scope.reference.is_french(code),
        wishes: on_first(page, || wish_list(scope, &own)),
        partnerships: partnership_list(scope, &rows, page, |n| Route::Record(Kind::Country, row, n)),
        authorities: on_first(page, || authorities(scope, list(&index.authorities_of_country))),
        organisations: on_first(page, || {
            let rows = list(&index.organisations_of_country).into_iter().take(NAMED);
            rows.map(|organisation| scope.named(Kind::Organisation, organisation)).collect()
        }),
        events: on_first(page, || next_and_latest(scope, list(&index.events_of_country))),
        fundings: on_first(page, || fundings(scope, &list(&index.fundings_of_country))),
        contacts: on_first(page, || contacts(scope, &list(&index.contacts_of_country))),
        articles: on_first(page, || super::article::about(scope, Kind::Country, row)),
        prose: on_first(page, || prose(scope, Kind::Country, &record.head, root, report)),
        feeds: own_feed(scope, Kind::Country, row),
        map: on_first(page, || of_country(scope, code)),
        freshness: freshness(scope, Kind::Country, &record.head),
    }
}

/// The greatest number of authorities or organisations a country's page names; their lists have them all.
const NAMED: usize = 150;

fn authorities(scope: &Scope<'_>, rows: Vec<Row>) -> Vec<Counted> {
    let sorted = order::by_name(rows, |row| scope.name(Kind::Authority, row).text);
    sorted
        .into_iter()
        .take(NAMED)
        .map(|row| Counted {
            name: scope.named(Kind::Authority, row),
            detail: None,
            count: scope.index.partnerships_of_authority[row as usize].len(),
        })
        .collect()
}
