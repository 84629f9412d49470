//! The agenda: what is to come, the years, and a page for each event.

use serde::Serialize;

use super::Page;
use super::cards::{ArticleCard, EventCard, closings, events, last_day, place};
use super::lists::{between, list_crumb, list_page, list_title, made_page, record_page};
use super::parts::{
    Day, Freshness, Prose, Term, ThemeTag, day, freshness, prose, record_routes, term, theme_tags,
};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::month_year;
use crate::record::when::When;
use crate::record::{Event, Filed, Kind, Online, Position, Venue};
use crate::site::calendar::{Feed, FeedLinks, counted, download, feeds, feeds_of_event};
use crate::site::{Named, Route, Scope, Text, order, structured, words};

#[derive(Debug, Serialize)]
struct EventView {
    when: String,
    datetime: Option<String>,
    past: bool,
    state: Term,
    ends: Option<String>,
    /// From which date to which it was put off.
    moved: Option<String>,
    /// Put off, and no new date is known.
    adrift: bool,
    /// The .ics of this event alone.
    download: Option<String>,
    /// The feeds that hold it.
    feeds: Vec<FeedLinks>,
    /// schema.org data.
    data: Option<String>,
    participation: Option<Term>,
    series: Term,
    place: Option<String>,
    position: Option<String>,
    online: Option<String>,
    within: Option<Named>,
    parts: Vec<EventCard>,
    organisers: Vec<Named>,
    themes: Vec<ThemeTag>,
    countries: Vec<Named>,
    partnerships: Vec<Named>,
    url: Option<String>,
    host: Option<String>,
    languages: Vec<String>,
    summary: Text,
    changed_on: Option<Day>,
    prose: Option<Prose>,
    articles: Vec<ArticleCard>,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct AgendaView {
    upcoming: Vec<EventCard>,
    undated: Vec<EventCard>,
    years: Vec<Named>,
    built_on: Day,
    feeds: Vec<FeedLinks>,
}

#[derive(Debug, Serialize)]
struct YearView {
    months: Vec<Month>,
    years: Vec<Named>,
    feeds: Vec<FeedLinks>,
}

/// The events of a month: those whose day is known, then those of which only the month is.
#[derive(Debug, Serialize)]
struct Month {
    name: String,
    dated: Vec<EventCard>,
    imprecise: Vec<EventCard>,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let mut routes = vec![Route::List(Kind::Event, 1)];
    routes.extend(years(scope).into_iter().map(Route::AgendaYear));
    routes.extend(record_routes(Kind::Event, scope.catalogue.events.len(), |_| 0));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, _) => one(scope, row, root, report),
        Route::AgendaYear(year) => of_year(scope, year),
        _ => upcoming(scope),
    }
}

/// Rows of events that are not over, by date.
pub(super) fn upcoming_rows(scope: &Scope<'_>) -> Vec<Row> {
    let records = (0..).zip(&scope.catalogue.events);
    let coming = records.filter(|(_, event)| !event.when.is_past(scope.today)).map(|(row, _)| row);
    order::by_date(scope, coming.collect())
}

fn upcoming(scope: &Scope<'_>) -> Page {
    let is_dated = |row: &Row| scope.catalogue.events[*row as usize].when.bounds().is_some();
    let (dated, undated): (Vec<Row>, Vec<Row>) = upcoming_rows(scope).into_iter().partition(is_dated);
    let closing = closings(scope, |when| when.bounds().is_some() && !when.is_past(scope.today));
    let view = AgendaView {
        upcoming: merged(events(scope, dated), closing),
        undated: merged(events(scope, undated), closings(scope, |when| when.bounds().is_none())),
        years: year_links(scope),
        built_on: day(scope.lang, scope.today),
        feeds: general(scope),
    };
    list_page(scope, Kind::Event, "agenda.html", &view)
}

/// The feeds that hold dates of every subject.
fn general(scope: &Scope<'_>) -> Vec<FeedLinks> {
    let general =
        feeds(scope).into_iter().filter(|feed| matches!(feed, Feed::All | Feed::Of(_) | Feed::Exact));
    general.map(|feed| counted(scope, feed)).collect()
}

/// Two lists of cards as one, by date.
fn merged(mut cards: Vec<EventCard>, more: Vec<EventCard>) -> Vec<EventCard> {
    cards.extend(more);
    cards.sort_by_key(|card| card.date);
    cards
}

/// The years with a date, the latest first.
fn years(scope: &Scope<'_>) -> Vec<i32> {
    let events = scope.catalogue.events.iter().map(|event| event.when.value);
    let dates = events.chain(scope.agenda.closings().map(|(entry, _)| entry.when));
    let mut years: Vec<i32> = dates.filter_map(words::year_of).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    years
}

/// The years with a date, as links, the latest first.
pub(super) fn year_links(scope: &Scope<'_>) -> Vec<Named> {
    let link = |year: i32| Named::new(year.to_string(), scope.href(Route::AgendaYear(year)));
    years(scope).into_iter().map(link).collect()
}

fn of_year(scope: &Scope<'_>, year: i32) -> Page {
    let records = (0..).zip(&scope.catalogue.events);
    let own = records.filter(|(_, event)| words::year_of(event.when.value) == Some(year));
    let rows = order::by_date(scope, own.map(|(row, _)| row).collect());
    let closing = closings(scope, |when| words::year_of(when) == Some(year));
    let months = months(scope, merged(events(scope, rows), closing));
    let view = YearView { months, years: year_links(scope), feeds: general(scope) };
    let title = format!("{} {year}", list_title(Kind::Event).get(scope.lang));
    let mut page = made_page(scope, &title, Kind::Event.folder(), "agenda-annee.html", &view);
    page.frame.crumbs.push(list_crumb(scope, Kind::Event));
    page
}

/// Cards by month, then those of which only the season or the year is known. Sub-events stand under their parent, in
/// the parent's month.
fn months(scope: &Scope<'_>, cards: Vec<EventCard>) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for card in cards {
        let name = month_name(scope, card.date);
        let at = months.iter().position(|month| month.name == name).unwrap_or_else(|| {
            months.push(Month { name, dated: Vec::new(), imprecise: Vec::new() });
            months.len() - 1
        });
        let Some(month) = months.get_mut(at) else { continue };
        if card.date.is_exact() { month.dated.push(card) } else { month.imprecise.push(card) }
    }
    months
}

/// The month an event stands under: the first it may fall in, or the season or year when no month is known.
fn month_name(scope: &Scope<'_>, when: When) -> String {
    match when {
        When::Season { .. } | When::Year { .. } | When::Unknown => {
            words::when(scope.lang, when, scope.zone())
        }
        _ => when.bounds().map_or_else(String::new, |(first, _)| {
            let (month, year) = (chrono::Datelike::month(&first), chrono::Datelike::year(&first));
            month_year(scope.lang, month, year)
        }),
    }
}

fn one(scope: &Scope<'_>, row: Row, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.events[row as usize];
    let view = view(scope, row, record, root, report);
    let description = view.summary.text.clone();
    let mut page = record_page(scope, (Kind::Event, row), Kind::Event, "evenement.html", description, &view);
    page.frame.crumbs.extend(
        words::year_of(record.when.value)
            .map(|year| Named::new(year.to_string(), scope.href(Route::AgendaYear(year)))),
    );
    between(scope, page, Kind::Event, row, &beside(scope, row))
}

/// The event just before one by date, that one, and the one just after.
fn beside(scope: &Scope<'_>, own: Row) -> Vec<Row> {
    let events = &scope.catalogue.events;
    let key = |row: &Row| (events[*row as usize].when.value, &events[*row as usize].head.slug);
    let all = || (0..).take(events.len());
    let before = all().filter(|row| key(row) < key(&own)).max_by(|a, b| key(a).cmp(&key(b)));
    let after = all().filter(|row| key(row) > key(&own)).min_by(|a, b| key(a).cmp(&key(b)));
    before.into_iter().chain([own]).chain(after).collect()
}

fn view(scope: &Scope<'_>, row: Row, record: &Filed<Event>, root: &str, report: &mut Report) -> EventView {
    let Event {
        title: _,
        when,
        zone,
        state,
        postponed_from,
        participation,
        series,
        venue,
        within,
        organisers,
        themes,
        countries,
        partnerships,
        url,
        languages,
        summary,
        changed_on,
    } = &record.own;
    let zone = zone.map_or(scope.zone(), |zone| zone.0);
    let entry = scope.agenda.of_event(row);
    let moved = postponed_from.map(|former| former.value).filter(|former| *former != when.value);
    EventView {
        when: words::when(scope.lang, when.value, zone),
        datetime: words::machine(when.value),
        past: when.is_past(scope.today),
        state: term!(state.value, scope.lang),
        ends: last_day(when.value),
        moved: moved.map(|former| words::moved(scope.lang, former, when.value, zone)),
        adrift: entry.is_some_and(|entry| entry.adrift),
        download: download(scope, row),
        feeds: feeds_of_event(scope, row),
        data: structured::event(scope, row),
        participation: participation.map(|p| term!(p, scope.lang)),
        series: term!(*series, scope.lang),
        place: venue.as_ref().and_then(|venue| place(scope, venue)),
        position: venue.as_ref().and_then(|venue| position(scope, venue)),
        online: venue.as_ref().and_then(online),
        within: within.as_ref().map(|within| scope.link(within)),
        parts: events(scope, scope.index.events_within[row as usize].clone()),
        organisers: organisers.iter().filter_map(|organiser| scope.link_any(organiser)).collect(),
        themes: theme_tags(scope, themes),
        countries: countries.iter().map(|country| scope.country(country.as_str())).collect(),
        partnerships: partnerships.iter().map(|r| scope.link(r)).collect(),
        url: url.as_ref().map(|url| url.to_string()),
        host: url.as_ref().map(|url| url.host().to_owned()),
        languages: languages.iter().map(|tag| tag.to_string()).collect(),
        summary: scope.text(Kind::Event, &record.head, "resume", summary),
        changed_on: changed_on.map(|date| day(scope.lang, date)),
        prose: prose(scope, Kind::Event, &record.head, root, report),
        articles: super::article::about(scope, Kind::Event, row),
        freshness: freshness(scope, Kind::Event, &record.head),
    }
}

fn position(scope: &Scope<'_>, venue: &Venue) -> Option<String> {
    let Position { lat, lon } = venue.position.as_ref()?;
    Some(words::coordinates(scope.lang, lat.0, lon.0))
}

/// The address to join, when it is known.
fn online(venue: &Venue) -> Option<String> {
    match venue.online.as_ref()? {
        Online::At(url) => Some(url.to_string()),
        Online::Known(_) => None,
    }
}
