//! What an entry says in one language: the texts of its properties, before any escaping.

use super::entry::{self, Entry, Status, Stretch, Subject};
use super::line::{one_line, plain};
use super::words;
use crate::catalogue::Row;
use crate::locale::is_universal;
use crate::record::when::When;
use crate::record::{Edition, Event, Filed, Funding, Kind, Online, Participation, Position, Series};
use crate::site::view::place;
use crate::site::{Route, Scope};

/// The texts of an entry.
pub struct Said {
    /// The title alone.
    pub title: String,
    /// The title as a calendar shows it.
    pub summary: String,
    /// Paragraphs, the address of the page last.
    pub paragraphs: Vec<String>,
    /// Where, on one line.
    pub place: Option<String>,
    /// Latitude and longitude.
    pub position: Option<(f64, f64)>,
    /// The series, the themes, the countries, without commas.
    pub labels: Vec<String>,
    /// The page, within the site.
    pub page: String,
    /// Where to join online.
    pub online: Option<String>,
}

/// What an entry says. `in_utc` tells that its hours are not written on its own clocks.
pub fn said(scope: &Scope<'_>, entry: &Entry, in_utc: bool) -> Said {
    let facts = match entry.subject {
        Subject::Event(row) => of_event(scope, row, &scope.catalogue.events[row as usize]),
        Subject::Closing(row, at) => of_closing(scope, row, at),
    };
    let Facts { title, about, place, position, labels, page, online } = facts;
    let mut paragraphs = state(scope, entry);
    paragraphs.extend(about);
    paragraphs.extend(date(scope, entry, in_utc));
    paragraphs.extend(participation(scope, entry));
    let join = words::JOIN.get(scope.lang);
    paragraphs.extend(online.as_ref().map(|at| format!("{join}{}{at}", words::COLON.get(scope.lang))));
    paragraphs.push(format!("{}{page}", scope.base_url));
    Said {
        summary: one_line(&plain(&summary(scope, entry, &title))),
        paragraphs: paragraphs.iter().map(|text| one_line(&plain(text))).collect(),
        title: one_line(&title),
        place: place.map(|place| one_line(&plain(&capital(&place)))),
        position,
        labels: labels.iter().map(|label| without_comma(label)).collect(),
        page,
        online,
    }
}

/// The title of an entry, as lists and calendars begin it.
pub fn title(scope: &Scope<'_>, entry: &Entry) -> String {
    match entry.subject {
        Subject::Event(row) => scope.name(Kind::Event, row).text,
        Subject::Closing(row, at) => of_closing(scope, row, at).title,
    }
}

/// What a record gives, whatever its date.
struct Facts {
    title: String,
    about: Option<String>,
    place: Option<String>,
    position: Option<(f64, f64)>,
    labels: Vec<String>,
    page: String,
    online: Option<String>,
}

fn of_event(scope: &Scope<'_>, row: Row, event: &Filed<Event>) -> Facts {
    let venue = event.venue.as_ref();
    let position = venue.and_then(|venue| venue.position.as_ref());
    let countries = event.countries.iter().map(|country| country.value);
    let venue_country = venue.and_then(|venue| venue.country);
    let is_new = |country: &crate::record::Alpha2| !event.countries.iter().any(|own| own.value == *country);
    let countries: Vec<_> = countries.chain(venue_country.filter(is_new)).collect();
    let themes = event.themes.iter().map(|theme| scope.name(Kind::Theme, theme.row).text);
    let countries = countries.into_iter().map(|country| scope.country_name(country.as_str()));
    let series = scope.series(event.series).replace(',', "");
    Facts {
        title: scope.name(Kind::Event, row).text,
        about: Some(scope.text(Kind::Event, &event.head, "resume", &event.summary).text),
        place: venue.and_then(|venue| place(scope, venue)),
        position: position.map(|Position { lat, lon }| (lat.0, lon.0)),
        labels: [series].into_iter().chain(themes).chain(countries).collect(),
        page: scope.href(Route::record(Kind::Event, row)),
        online: venue.and_then(|venue| venue.online.as_ref()).and_then(|online| match online {
            Online::At(url) => Some(url.to_string()),
            Online::Known(_) => None,
        }),
    }
}

fn of_closing(scope: &Scope<'_>, row: Row, at: usize) -> Facts {
    let funding: &Filed<Funding> = &scope.catalogue.fundings[row as usize];
    let year = funding.editions.get(at).map_or(0, |edition: &Edition| edition.year);
    let title = scope.name(Kind::Funding, row).text;
    let themes = funding.themes.iter().map(|theme| scope.name(Kind::Theme, theme.row).text);
    let countries = funding.countries.iter().map(|country| scope.country_name(country.as_str()));
    let series = scope.series(Series::Deadline).into_owned();
    let summary = funding.summary.as_ref();
    Facts {
        title: format!("{}{}", words::CLOSING.get(scope.lang), words::edition(scope.lang, &title, year)),
        about: summary.map(|summary| scope.text(Kind::Funding, &funding.head, "resume", summary).text),
        place: None,
        position: None,
        labels: [series].into_iter().chain(themes).chain(countries).collect(),
        page: scope.href(Route::record(Kind::Funding, row)),
        online: None,
    }
}

/// The title between what must be read first and what is not sure.
fn summary(scope: &Scope<'_>, entry: &Entry, title: &str) -> String {
    let mut out = match (entry.status, entry.adrift) {
        (_, true) => words::POSTPONED.get(scope.lang).to_owned(),
        (Status::Cancelled, false) => words::CANCELLED.get(scope.lang).to_owned(),
        _ => String::new(),
    };
    out.push_str(title);
    if is_announced(scope, entry) {
        out.push_str(&format!(" {}", words::UNSURE.get(scope.lang)));
    }
    if let When::Months { first, last, .. } = entry.when {
        let is_over = entry.status == Status::Cancelled;
        out.push_str(&format!(" {}", words::imprecise(scope.lang, first, last, is_over)));
    }
    out
}

fn is_announced(scope: &Scope<'_>, entry: &Entry) -> bool {
    let Subject::Event(row) = entry.subject else { return false };
    scope.catalogue.events[row as usize].state.value == crate::record::State::Announced
}

/// That it is cancelled, put off, or moved from another date.
fn state(scope: &Scope<'_>, entry: &Entry) -> Vec<String> {
    let Subject::Event(row) = entry.subject else { return Vec::new() };
    let event = &scope.catalogue.events[row as usize];
    let zone = event.zone.map_or(scope.zone(), |zone| zone.0);
    let former = event.postponed_from.map(|former| former.value).filter(|former| *former != entry.when);
    let mut said = Vec::new();
    let is_vague = matches!(event.when.value, When::Season { .. } | When::Year { .. });
    if entry.adrift && is_vague {
        said.push(words::IS_POSTPONED.get(scope.lang).to_owned());
        said.push(words::new_said(scope.lang, event.when.value, zone));
    } else if entry.adrift {
        said.push(words::ADRIFT.get(scope.lang).to_owned());
    } else if entry.status == Status::Cancelled {
        said.push(words::IS_CANCELLED.get(scope.lang).to_owned());
    }
    said.extend(former.map(|former| words::moved_said(scope.lang, former, entry.when, zone)));
    said
}

/// The date in words where the calendar cannot show it as it is known.
fn date(scope: &Scope<'_>, entry: &Entry, in_utc: bool) -> Vec<String> {
    match entry.stretch {
        Some(Stretch::Hours { zone, supposed, .. }) => {
            let is_elsewhere = in_utc && !is_universal(zone.name());
            let local = is_elsewhere.then(|| words::local_said(scope.lang, entry.when, zone));
            let is_deadline = entry::series(scope.catalogue, entry.subject) == Series::Deadline;
            let why = if is_deadline { words::DEADLINE } else { words::SUPPOSED };
            let supposed = supposed.then(|| why.get(scope.lang).to_owned());
            local.into_iter().chain(supposed).collect()
        }
        Some(Stretch::Days { .. }) if !entry.when.is_exact() => {
            let is_over = entry.status == Status::Cancelled;
            let say = if is_over { words::announced_said } else { words::date_said };
            vec![say(scope.lang, entry.when, scope.zone())]
        }
        _ => Vec::new(),
    }
}

/// Whether the network takes part in an event that is not its own.
fn participation(scope: &Scope<'_>, entry: &Entry) -> Option<String> {
    let Subject::Event(row) = entry.subject else { return None };
    let event = &scope.catalogue.events[row as usize];
    let said = match event.participation.filter(|_| event.series == Series::Outside)? {
        Participation::ToConfirm => words::PARTICIPATION_UNSURE,
        Participation::Confirmed => words::PARTICIPATION,
        Participation::No => return None,
    };
    Some(said.get(scope.lang).to_owned())
}

fn without_comma(label: &str) -> String {
    one_line(&plain(label)).replace(", ", " / ").replace(',', "/")
}

/// The text with a capital letter first.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}
