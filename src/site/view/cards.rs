//! What lists show of a record: enough to choose it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::parts::{Day, Term, day, term};
use crate::catalogue::Row;
use crate::record::when::When;
use crate::record::{Kind, Online, Partnership, Series, State, Venue};
use crate::site::calendar::{self, Entry};
use crate::site::dated::{self, Piece};
use crate::site::paging::{PER_PAGE, Pager, slice_of};
use crate::site::{Named, Route, Scope, Text, order, shared, words};

/// A partnership in a list.
#[derive(Debug, Serialize)]
pub struct PartnershipCard {
    title: Named,
    /// Its countries.
    place: String,
    /// Its form and period: "jumelage, depuis 1956".
    nature: String,
    themes: String,
    status: Term,
}

/// What the card of a partnership shows.
pub fn partnership_card(scope: &Scope<'_>, row: Row) -> PartnershipCard {
    let record = &scope.catalogue.partnerships[row as usize];
    let countries = scope.catalogue.countries_of(record);
    PartnershipCard {
        title: scope.named(Kind::Partnership, row),
        place: joined(countries.into_iter().map(|code| scope.country_name(code))),
        nature: partnership_nature(scope, record),
        themes: joined(record.themes.iter().map(|theme| scope.name(Kind::Theme, theme.row).text)),
        status: term!(record.status.value, scope.lang),
    }
}

/// The form and period of a partnership: "jumelage, depuis 1956".
pub fn partnership_nature(scope: &Scope<'_>, record: &Partnership) -> String {
    let form = record.form.label(scope.lang).to_owned();
    let period = record.period.map(|period| words::period(scope.lang, period.value));
    joined([form].into_iter().chain(period))
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// One page of a list of partnerships.
#[derive(Debug, Serialize)]
pub struct PartnershipList {
    /// HTML.
    cards: String,
    pager: Pager,
}

/// The page of a list of partnerships that `page` counts; `route` gives the route of each page.
pub fn partnership_list(
    scope: &Scope<'_>,
    rows: &[Row],
    page: usize,
    route: impl Fn(usize) -> Route,
) -> PartnershipList {
    short_list(scope, rows, (page, PER_PAGE), route)
}

/// The same with at most `most` partnerships on a page.
pub fn short_list(
    scope: &Scope<'_>,
    rows: &[Row],
    (page, most): (usize, usize),
    route: impl Fn(usize) -> Route,
) -> PartnershipList {
    PartnershipList {
        cards: shared::cards(slice_of(rows, page, most)),
        pager: Pager::of(page, rows.len(), most, |n| scope.href(route(n))),
    }
}

/// A record in a list: its name and how many partnerships it has.
#[derive(Debug, Serialize)]
pub struct Counted {
    /// Its name.
    pub name: Named,
    /// A further name: an acronym, a country.
    pub detail: Option<String>,
    /// How many partnerships.
    pub count: usize,
}

/// An event in a list.
#[derive(Debug, Serialize)]
pub struct EventCard {
    /// Its date, by which lists are ordered.
    #[serde(skip)]
    pub date: When,
    /// The instant from which it is over.
    ends: Option<String>,
    title: Named,
    when: Vec<Piece>,
    exact: bool,
    past: bool,
    series: Term,
    state: Term,
    cancelled: bool,
    participation: Option<Term>,
    place: Option<String>,
    within: Option<Named>,
    summary: Text,
    parts: Vec<EventCard>,
}

/// The greatest number of dates a record's page shows; the agenda has them all.
const DATES: usize = 30;

/// The dates of a record: the next ones, then as many of the latest as there is room for, in their order.
pub fn next_and_latest(scope: &Scope<'_>, rows: Vec<Row>) -> Vec<EventCard> {
    let rows = order::by_date(scope, rows);
    let is_past = |row: &Row| scope.catalogue.events[*row as usize].when.is_past(scope.today);
    let (past, coming): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(is_past);
    let coming = &coming[..coming.len().min(DATES)];
    let latest = &past[past.len().saturating_sub(DATES - coming.len())..];
    events(scope, [latest, coming].concat())
}

/// Events by date, those that lie within another of the list under it.
pub fn events(scope: &Scope<'_>, rows: Vec<Row>) -> Vec<EventCard> {
    let listed = Listed::new(scope, rows);
    listed.top(scope).map(|row| listed.card(scope, row)).collect()
}

/// The events of a list, by date.
pub struct Listed {
    rows: Vec<Row>,
    /// The same, to ask whether an event is one of them.
    known: BTreeSet<Row>,
}

impl Listed {
    /// A list of events.
    pub fn new(scope: &Scope<'_>, rows: Vec<Row>) -> Listed {
        Listed { known: rows.iter().copied().collect(), rows: order::by_date(scope, rows) }
    }

    /// Those that do not lie within another of the list.
    pub fn top<'l>(&'l self, scope: &'l Scope<'_>) -> impl Iterator<Item = Row> + 'l {
        let within = |row: Row| scope.catalogue.events[row as usize].within.as_ref().map(|within| within.row);
        let own = self.rows.iter().copied();
        own.filter(move |&row| within(row).is_none_or(|parent| !self.known.contains(&parent)))
    }

    /// How many events of the list a card shows: the event, and those within it.
    pub fn weight(&self, scope: &Scope<'_>, row: Row) -> usize {
        1 + self.parts(scope, row).into_iter().map(|part| self.weight(scope, part)).sum::<usize>()
    }

    /// The card of an event.
    pub fn card(&self, scope: &Scope<'_>, row: Row) -> EventCard {
        let parts = self.parts(scope, row).into_iter().map(|part| self.card(scope, part)).collect();
        event(scope, row, parts)
    }

    fn parts(&self, scope: &Scope<'_>, row: Row) -> Vec<Row> {
        let inside = scope.index.events_within[row as usize].iter().copied();
        order::by_date(scope, inside.filter(|part| self.known.contains(part)).collect())
    }
}

fn event(scope: &Scope<'_>, row: Row, parts: Vec<EventCard>) -> EventCard {
    let record = &scope.catalogue.events[row as usize];
    let zone = record.zone.map_or(scope.zone(), |zone| zone.0);
    EventCard {
        date: record.when.value,
        ends: dated::over(record.when.value, zone),
        title: scope.named(Kind::Event, row),
        when: dated::pieces(scope.lang, record.when.value, zone),
        exact: record.when.is_exact(),
        past: record.when.is_past(scope.today),
        series: super::parts::series(scope, record.series),
        state: term!(record.state.value, scope.lang),
        cancelled: record.state.value == State::Cancelled,
        participation: record.participation.map(|p| term!(p, scope.lang)),
        place: record.venue.as_ref().and_then(|venue| place(scope, venue)),
        within: record.within.as_ref().map(|within| scope.link(within)),
        summary: scope.text(Kind::Event, &record.head, "resume", &record.summary),
        parts,
    }
}

/// The closing of an edition of the funding instrument at `row`.
pub fn closing(scope: &Scope<'_>, entry: &Entry, row: Row) -> EventCard {
    let record = &scope.catalogue.fundings[row as usize];
    let summary = record.summary.as_ref();
    EventCard {
        date: entry.when,
        ends: dated::over(entry.when, scope.zone()),
        title: Named { text: calendar::title(scope, entry), ..scope.named(Kind::Funding, row) },
        when: dated::pieces(scope.lang, entry.when, scope.zone()),
        exact: entry.when.is_exact(),
        past: entry.when.is_past(scope.today),
        series: super::parts::series(scope, Series::Deadline),
        state: term!(State::Confirmed, scope.lang),
        cancelled: false,
        participation: None,
        place: None,
        within: None,
        summary: summary
            .map_or_else(|| Text::new(""), |s| scope.text(Kind::Funding, &record.head, "resume", s)),
        parts: Vec::new(),
    }
}

/// A venue on one line: "Cité des sciences et de l'industrie, Paris", "Katowice (Pologne)".
pub fn place(scope: &Scope<'_>, venue: &Venue) -> Option<String> {
    let Venue { name, address, city, country, position: _, online } = venue;
    let abroad = country.filter(|country| country.as_str() != "FR");
    let named = |country: crate::record::Alpha2| scope.country_name(country.as_str());
    let city = match (city, abroad) {
        (Some(city), Some(country)) => Some(format!("{} ({})", &**city, named(country))),
        (Some(city), None) => Some(city.to_string()),
        (None, country) => country.map(named),
    };
    let is_online = online.as_ref().is_some_and(|online| *online != Online::Known(false));
    let online = is_online
        .then(|| crate::locale::words("en ligne", "en línea", "online", "online").get(scope.lang).to_owned());
    let own = |line: &crate::record::Line| line.to_string();
    let mut parts: Vec<String> =
        [name.as_ref().map(own), address.as_ref().map(own), city, online].into_iter().flatten().collect();
    parts.dedup();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// A funding instrument in a list.
#[derive(Debug, Serialize)]
pub struct FundingCard {
    title: Named,
    holder: Named,
    state: Term,
    closes: Option<String>,
    summary: Option<Text>,
}

/// Funding instruments as cards.
pub fn fundings(scope: &Scope<'_>, rows: &[Row]) -> Vec<FundingCard> {
    rows.iter()
        .map(|&row| {
            let record = &scope.catalogue.fundings[row as usize];
            let (state, edition) = super::funding::state(scope, record);
            let closes = edition.and_then(|edition| edition.closes);
            FundingCard {
                title: scope.named(Kind::Funding, row),
                holder: scope.link(&record.holder),
                state,
                closes: closes.map(|when| dated::when(scope.lang, when.value, scope.zone())),
                summary: record
                    .summary
                    .as_ref()
                    .map(|summary| scope.text(Kind::Funding, &record.head, "resume", summary)),
            }
        })
        .collect()
}

/// An article in a list.
#[derive(Debug, Serialize)]
pub struct ArticleCard {
    title: Named,
    date: Day,
    nature: Term,
    summary: Text,
}

/// Articles, the newest first.
pub fn articles(scope: &Scope<'_>, rows: &[Row]) -> Vec<ArticleCard> {
    let mut rows = rows.to_vec();
    let articles = &scope.catalogue.articles;
    rows.sort_by_key(|&row| (std::cmp::Reverse(articles[row as usize].date), row));
    rows.into_iter()
        .map(|row| {
            let record = &articles[row as usize];
            ArticleCard {
                title: scope.named(Kind::Article, row),
                date: day(scope.lang, record.date),
                nature: term!(record.nature, scope.lang),
                summary: scope.text(Kind::Article, &record.head, "resume", &record.summary),
            }
        })
        .collect()
}
