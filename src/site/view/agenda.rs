//! The agenda: what is to come, and the years, in pages short enough to be read.

use serde::Serialize;

use super::Page;
use super::cards::{EventCard, Listed, closing, events};
use super::lists::{list_crumb, list_page, list_title, made_page};
use super::parts::{Day, day};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::month_year;
use crate::record::Kind;
use crate::record::when::{Month, When};
use crate::site::calendar::{Entry, Feed, FeedLinks, counted, feeds};
use crate::site::paging::{Pager, cuts};
use crate::site::{Named, Route, Scope, dated, order};

/// The greatest number of dates on a page: a date has a dozen elements, and a page some four hundred at most.
const DATES: usize = 24;

/// How many of the latest events stand for those to come when there is none.
const LATEST: usize = 3;

#[derive(Debug, Serialize)]
struct AgendaView {
    upcoming: Vec<EventCard>,
    undated: Vec<EventCard>,
    /// The latest events, when none is to come.
    latest: Vec<EventCard>,
    pager: Pager,
    years: Vec<Named>,
    built_on: Day,
    feeds: Vec<FeedLinks>,
}

#[derive(Debug, Serialize)]
struct YearView {
    groups: Vec<Group>,
    pager: Pager,
    year: String,
    years: Vec<Named>,
    built_on: Day,
    feeds: Vec<FeedLinks>,
}

/// The dates of a month: those whose day is known, then those of which only the month is. After the months, those of
/// which only the season or the year is known.
#[derive(Debug, Serialize)]
struct Group {
    name: String,
    dated: Vec<EventCard>,
    imprecise: Vec<EventCard>,
}

/// A date of a list, before it is made a card.
struct Item<'s> {
    date: When,
    what: What<'s>,
    /// How many dates it shows.
    weight: usize,
}

/// An event, or the closing of an edition of a funding instrument.
enum What<'s> {
    Event(Row),
    Closing(&'s Entry, Row),
}

/// The dates of a list, in order, with those within others under them.
struct Items<'s> {
    listed: Listed,
    items: Vec<Item<'s>>,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let pages = |items: &Items<'_>| 1..=items.cuts().len();
    let mut routes: Vec<Route> = pages(&upcoming(scope)).map(|page| Route::List(Kind::Event, page)).collect();
    for year in years(scope) {
        routes.extend(pages(&of_year(scope, year)).map(|page| Route::AgendaYear(year, page)));
    }
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    match route {
        Route::AgendaYear(year, page) => year_page(scope, year, page),
        Route::List(_, page) => upcoming_page(scope, page),
        _ => upcoming_page(scope, 1),
    }
}

/// Rows of events that are not over, by date.
pub(super) fn upcoming_rows(scope: &Scope<'_>) -> Vec<Row> {
    let records = (0..).zip(&scope.catalogue.events);
    let coming = records.filter(|(_, event)| !event.when.is_past(scope.today)).map(|(row, _)| row);
    order::by_date(scope, coming.collect())
}

/// The latest events, the newest first.
pub(super) fn latest(scope: &Scope<'_>) -> Vec<EventCard> {
    let all: Vec<Row> = (0..).take(scope.catalogue.events.len()).collect();
    events(scope, order::by_date(scope, all).into_iter().rev().take(LATEST).collect())
}

fn upcoming<'s>(scope: &'s Scope<'_>) -> Items<'s> {
    let mut items = Items::new(scope, |when| !when.is_past(scope.today));
    items.items.sort_by_key(|item| item.date);
    items
}

fn upcoming_page(scope: &Scope<'_>, page: usize) -> Page {
    let items = upcoming(scope);
    let cards = items.cards(scope, page);
    let none = cards.is_empty();
    let (upcoming, undated) = cards.into_iter().partition(|card| card.date.bounds().is_some());
    let view = AgendaView {
        upcoming,
        undated,
        latest: Some(scope).filter(|_| none).map(latest).unwrap_or_default(),
        pager: items.pager(page, |n| scope.href(Route::List(Kind::Event, n))),
        years: year_links(scope),
        built_on: day(scope.lang, scope.today),
        feeds: general(scope),
    };
    list_page(scope, Kind::Event, "agenda.html", &view)
}

/// The dates of a year: sub-events stand under their parent, in the parent's month.
fn of_year<'s>(scope: &'s Scope<'_>, year: i32) -> Items<'s> {
    let mut items = Items::new(scope, |when| dated::year_of(when) == Some(year));
    items.items.sort_by_key(|item| (place(item.date), !item.date.is_exact(), item.date));
    items
}

fn year_page(scope: &Scope<'_>, year: i32, page: usize) -> Page {
    let items = of_year(scope, year);
    let view = YearView {
        groups: groups(scope, items.cards(scope, page)),
        pager: items.pager(page, |n| scope.href(Route::AgendaYear(year, n))),
        year: year.to_string(),
        years: year_links(scope),
        built_on: day(scope.lang, scope.today),
        feeds: general(scope),
    };
    let title = format!("{} {year}", list_title(Kind::Event).get(scope.lang));
    let mut page = made_page(scope, &title, Kind::Event.folder(), "agenda-annee.html", &view);
    page.frame.crumbs.push(list_crumb(scope, Kind::Event));
    page
}

impl<'s> Items<'s> {
    /// The dates that `keep` keeps.
    fn new(scope: &'s Scope<'_>, keep: impl Fn(When) -> bool) -> Items<'s> {
        let events = (0..).zip(&scope.catalogue.events);
        let rows = events.filter(|(_, event)| keep(event.when.value)).map(|(row, _)| row).collect();
        let listed = Listed::new(scope, rows);
        let event = |row: Row| Item {
            date: scope.catalogue.events[row as usize].when.value,
            what: What::Event(row),
            weight: listed.weight(scope, row),
        };
        let mut items: Vec<Item<'s>> = listed.top(scope).map(event).collect();
        let closings = scope.agenda.closings().filter(|(entry, _)| keep(entry.when));
        items.extend(closings.map(|(entry, row)| Item {
            date: entry.when,
            what: What::Closing(entry, row),
            weight: 1,
        }));
        Items { listed, items }
    }

    fn weights(&self) -> Vec<usize> {
        self.items.iter().map(|item| item.weight).collect()
    }

    fn cuts(&self) -> Vec<std::ops::Range<usize>> {
        cuts(&self.weights(), DATES)
    }

    fn pager(&self, page: usize, href: impl Fn(usize) -> String) -> Pager {
        Pager::of_cuts(page, &self.weights(), &self.cuts(), href)
    }

    /// The cards of a page.
    fn cards(&self, scope: &Scope<'_>, page: usize) -> Vec<EventCard> {
        let own = self.cuts().get(page.saturating_sub(1)).cloned().unwrap_or_default();
        let card = |item: &Item<'_>| match item.what {
            What::Event(row) => self.listed.card(scope, row),
            What::Closing(entry, row) => closing(scope, entry, row),
        };
        self.items[own].iter().map(card).collect()
    }
}

/// The feeds that hold dates of every subject.
fn general(scope: &Scope<'_>) -> Vec<FeedLinks> {
    let general =
        feeds(scope).into_iter().filter(|feed| matches!(feed, Feed::All | Feed::Of(_) | Feed::Exact));
    general.map(|feed| counted(scope, feed)).collect()
}

/// The years with a date, the latest first.
fn years(scope: &Scope<'_>) -> Vec<i32> {
    let events = scope.catalogue.events.iter().map(|event| event.when.value);
    let dates = events.chain(scope.agenda.closings().map(|(entry, _)| entry.when));
    let mut years: Vec<i32> = dates.filter_map(dated::year_of).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    years
}

pub(super) fn year_links(scope: &Scope<'_>) -> Vec<Named> {
    let link = |year: i32| Named::new(year.to_string(), scope.href(Route::AgendaYear(year, 1)));
    years(scope).into_iter().map(link).collect()
}

/// Cards one after the other, by what they stand under.
fn groups(scope: &Scope<'_>, cards: Vec<EventCard>) -> Vec<Group> {
    let mut groups: Vec<(Place, Group)> = Vec::new();
    for card in cards {
        let place = place(card.date);
        if groups.last().is_none_or(|(last, _)| *last != place) {
            let name = name(scope, card.date);
            groups.push((place, Group { name, dated: Vec::new(), imprecise: Vec::new() }));
        }
        let Some((_, group)) = groups.last_mut() else { continue };
        if card.date.is_exact() { group.dated.push(card) } else { group.imprecise.push(card) }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Where a date stands in its year: in the first month it may fall in, else after the months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Month(Option<Month>),
    Season(u32),
    Year,
}

fn place(when: When) -> Place {
    match when {
        When::Season { season, .. } => Place::Season(season),
        When::Year { .. } | When::Unknown => Place::Year,
        _ => Place::Month(when.bounds().and_then(|(first, _)| Month::of(first))),
    }
}

fn name(scope: &Scope<'_>, when: When) -> String {
    match place(when) {
        Place::Month(Some(month)) => month_year(scope.lang, month.month(), month.year()),
        _ => dated::when(scope.lang, when, scope.zone()),
    }
}
