//! A page for each event.

use serde::Serialize;

use super::Page;
use super::cards::{ArticleCard, EventCard, events, place};
use super::lists::{between, record_page};
use super::parts::{
    Day, Freshness, Prose, Term, ThemeTag, day, freshness, language_name, prose, record_routes, term,
    theme_tags,
};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::{Event, Filed, Kind, Online, Position, Venue};
use crate::site::calendar::{FeedLinks, download, feeds_of_event};
use crate::site::dated::{self, Piece};
use crate::site::{Named, Route, Scope, Text, structured, words};

#[derive(Debug, Serialize)]
struct EventView {
    when: Vec<Piece>,
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

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    record_routes(Kind::Event, scope.catalogue.events.len(), |_| 0)
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    let row = if let Route::Record(_, row, _) = route { row } else { Row::default() };
    one(scope, row, root, report)
}

fn one(scope: &Scope<'_>, row: Row, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.events[row as usize];
    let view = view(scope, row, record, root, report);
    let description = view.summary.text.clone();
    let mut page = record_page(scope, (Kind::Event, row), Kind::Event, "evenement.html", description, &view);
    page.frame.crumbs.extend(
        dated::year_of(record.when.value)
            .map(|year| Named::new(year.to_string(), scope.href(Route::AgendaYear(year, 1)))),
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
        when: dated::pieces(scope.lang, when.value, zone),
        past: when.is_past(scope.today),
        state: term!(state.value, scope.lang),
        ends: dated::over(when.value, zone),
        moved: moved.map(|former| dated::moved(scope.lang, former, when.value, zone)),
        adrift: entry.is_some_and(|entry| entry.adrift),
        download: download(scope, row),
        feeds: feeds_of_event(scope, row),
        data: structured::event(scope, row),
        participation: participation.map(|p| term!(p, scope.lang)),
        series: super::parts::series(scope, *series),
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
        languages: languages.iter().map(|tag| language_name(scope.lang, tag)).collect(),
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
