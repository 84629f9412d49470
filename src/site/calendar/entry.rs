//! What enters the calendars: which events, on which days or at which instants, how sure, under which name for ever.
//!
//! Depends on no language. An event whose date is a season, a year, unknown, or spread over more than 62 days has no
//! [`Stretch`]: it is in the agenda of the site, in no feed.

use crate::locale::Tz;
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};

use super::Agenda;
use crate::catalogue::{Catalogue, Row};
use crate::record::when::When;
use crate::record::{Edition, Event, Filed, Funding, Head, Ledger, Series, State};
use crate::settings::Settings;
use crate::text::Span;

/// The greatest number of days an imprecise date may spread over in a feed.
const WIDEST: i64 = 62;
/// How many events may lie within one another.
const DEPTH: usize = 8;

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// An event.
    Event(Row),
    /// The closing of an edition of a funding instrument, by its place in the list.
    Closing(Row, usize),
}

/// How sure an entry is (RFC 5545, 3.8.1.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It takes place then.
    Confirmed,
    /// It may, or the days are not known.
    Tentative,
    /// It does not.
    Cancelled,
}

impl Status {
    /// The word of STATUS.
    pub fn word(self) -> &'static str {
        match self {
            Status::Confirmed => "CONFIRMED",
            Status::Tentative => "TENTATIVE",
            Status::Cancelled => "CANCELLED",
        }
    }
}

/// The time an entry takes up in a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// From one instant to a later one, on the clocks of a zone.
    Hours {
        /// The zone.
        zone: Tz,
        /// First instant.
        start: DateTime<Utc>,
        /// Last instant, always later.
        end: DateTime<Utc>,
        /// Whether the end is only supposed.
        supposed: bool,
    },
    /// Whole days, both included.
    Days {
        /// First day.
        first: NaiveDate,
        /// Last day.
        last: NaiveDate,
    },
}

impl Stretch {
    /// Where it stands in a feed: days count from midnight.
    pub fn begins(self) -> NaiveDateTime {
        match self {
            Stretch::Hours { start, .. } => start.naive_utc(),
            Stretch::Days { first, .. } => first.and_time(chrono::NaiveTime::MIN),
        }
    }

    /// The years it touches, on its own clocks.
    pub fn years(self) -> (i32, i32) {
        match self {
            Stretch::Hours { zone, start, end, .. } => {
                (start.with_timezone(&zone).year(), end.with_timezone(&zone).year())
            }
            Stretch::Days { first, last } => (first.year(), last.year()),
        }
    }
}

/// One entry of the calendars.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The name it keeps for ever: its first slug.
    pub id: String,
    /// What it is about.
    pub subject: Subject,
    /// The date shown: the record's, or the former one of an event that has no new one.
    pub when: When,
    /// The time it takes up; none when it is in no feed.
    pub stretch: Option<Stretch>,
    /// How sure it is.
    pub status: Status,
    /// Whether it was put off without a new date.
    pub adrift: bool,
    /// Whether its record is a draft: the ledger does not know drafts.
    pub draft: bool,
}

/// Every entry, events first, in the order of the tables.
pub fn entries(catalogue: &Catalogue, settings: &Settings, ledger: Option<&Ledger>) -> Vec<Entry> {
    let events = (0..).zip(&catalogue.events);
    let mut entries: Vec<Entry> =
        events.map(|(row, event)| of_event(catalogue, settings, ledger, row, event)).collect();
    for (row, funding) in (0..).zip(&catalogue.fundings) {
        for (at, edition) in funding.editions.iter().enumerate() {
            entries.extend(of_edition(settings, ledger, (row, at), funding, edition));
        }
    }
    entries
}

fn of_event(
    catalogue: &Catalogue,
    settings: &Settings,
    ledger: Option<&Ledger>,
    row: Row,
    event: &Filed<Event>,
) -> Entry {
    let zone = event.zone.map_or(settings.zone.0, |zone| zone.0);
    let (when, adrift) = shown(event);
    let stretch = stretch(when, zone).or_else(|| spread(catalogue, event, when, DEPTH));
    let status = match event.state.value {
        State::Cancelled => Status::Cancelled,
        State::Postponed if adrift => Status::Cancelled,
        State::Announced => Status::Tentative,
        State::Confirmed | State::Postponed if when.is_exact() => Status::Confirmed,
        State::Confirmed | State::Postponed => Status::Tentative,
    };
    let id = permanent(&event.head, ledger, str::to_owned);
    Entry { id, subject: Subject::Event(row), when, stretch, status, adrift, draft: event.head.draft }
}

/// The date to show and whether the event was put off without a new one: then its former date stays, cancelled. So
/// does the former date of an event that is cancelled and says no other.
fn shown(event: &Event) -> (When, bool) {
    let own = event.when.value;
    let former = event.postponed_from.map(|former| former.value);
    let is_known = matches!(own, When::Hours { .. } | When::Days { .. } | When::Months { .. });
    match (event.state.value, former) {
        (State::Postponed, Some(former)) if is_known && former != own => (own, false),
        (State::Postponed, Some(former)) => (former, true),
        (State::Postponed, None) => (own, true),
        (State::Cancelled, Some(former)) if !is_known => (former, false),
        _ => (own, false),
    }
}

/// The closing of an edition, when its date is known.
fn of_edition(
    settings: &Settings,
    ledger: Option<&Ledger>,
    (row, at): (Row, usize),
    funding: &Filed<Funding>,
    edition: &Edition,
) -> Option<Entry> {
    let when = edition.closes?.value;
    let stretch =
        stretch(when, settings.zone.0).or_else(|| within_limit(when.bounds().filter(|_| is_months(when))?));
    let status = if when.is_exact() { Status::Confirmed } else { Status::Tentative };
    let twins = funding.editions.iter().take(at).filter(|other| other.year == edition.year).count();
    let suffix = if twins == 0 { String::new() } else { format!("-{}", twins + 1) };
    let id = permanent(&funding.head, ledger, |slug| format!("financements/{slug}/{}{suffix}", edition.year));
    let subject = Subject::Closing(row, at);
    Some(Entry { id, subject, when, stretch, status, adrift: false, draft: funding.head.draft })
}

/// The name for ever of a record: the one the ledger knows among its slugs, else its first.
fn permanent(head: &Head, ledger: Option<&Ledger>, id: impl Fn(&str) -> String) -> String {
    let former = head.former_slugs.iter().map(|slug| slug.value.as_str());
    let ids: Vec<String> = former.chain([head.slug.as_str()]).map(id).collect();
    let known = ids.iter().find(|id| ledger.is_some_and(|ledger| ledger.find(id).is_some()));
    known.or(ids.first()).cloned().unwrap_or_default()
}

/// The time that an exact date takes up.
fn stretch(when: When, zone: Tz) -> Option<Stretch> {
    match when {
        When::Hours { start, end, .. } => hours(start, end, zone),
        When::Days { first, last, .. } => Some(Stretch::Days { first, last }),
        _ => None,
    }
}

/// Hours as instants. An end that is not known, or not later than the start, is supposed an hour later. An hour that
/// a clock change doubles is its first; one that it skips is none, and has been reported.
fn hours(start: NaiveDateTime, end: Option<NaiveDateTime>, zone: Tz) -> Option<Stretch> {
    let instant = |local: NaiveDateTime| zone.from_local_datetime(&local).earliest().map(|at| at.to_utc());
    let start = instant(start)?;
    let known = end.and_then(instant).filter(|end| *end > start);
    let end = known.or_else(|| start.checked_add_signed(Duration::hours(1)))?;
    Some(Stretch::Hours { zone, start, end, supposed: known.is_none() })
}

fn is_months(when: When) -> bool {
    matches!(when, When::Months { .. })
}

/// The days that an imprecise date may fall on, within those of the event it lies in.
fn spread(catalogue: &Catalogue, event: &Event, when: When, depth: usize) -> Option<Stretch> {
    let own = when.bounds().filter(|_| is_months(when))?;
    within_limit(narrowed(catalogue, event, own, depth))
}

fn narrowed(
    catalogue: &Catalogue,
    event: &Event,
    own: (NaiveDate, NaiveDate),
    depth: usize,
) -> (NaiveDate, NaiveDate) {
    let Some(parent) = event.within.as_ref().map(|within| &catalogue[within]).filter(|_| depth > 0) else {
        return own;
    };
    let Some(outer) = parent.when.bounds() else { return own };
    let outer = narrowed(catalogue, parent, outer, depth - 1);
    let both = (own.0.max(outer.0), own.1.min(outer.1));
    if both.0 <= both.1 { both } else { own }
}

fn within_limit((first, last): (NaiveDate, NaiveDate)) -> Option<Stretch> {
    ((last - first).num_days() < WIDEST).then_some(Stretch::Days { first, last })
}

/// The head of the record that an entry is about.
pub fn head(catalogue: &Catalogue, subject: Subject) -> &Head {
    match subject {
        Subject::Event(row) => &catalogue.events[row as usize].head,
        Subject::Closing(row, _) => &catalogue.fundings[row as usize].head,
    }
}

/// Where the date of an entry is written.
pub fn place(catalogue: &Catalogue, subject: Subject) -> Span {
    match subject {
        Subject::Event(row) => catalogue.events[row as usize].when.span,
        Subject::Closing(row, at) => {
            let funding = &catalogue.fundings[row as usize];
            let closes = funding.editions.get(at).and_then(|edition| edition.closes);
            closes.map_or(funding.head.top(), |closes| closes.span)
        }
    }
}

/// Whose date an entry is.
pub fn series(catalogue: &Catalogue, subject: Subject) -> Series {
    match subject {
        Subject::Event(row) => catalogue.events[row as usize].series,
        Subject::Closing(..) => Series::Deadline,
    }
}

impl Agenda {
    /// The entry of an event.
    pub fn of_event(&self, row: Row) -> Option<&Entry> {
        self.entries.get(row as usize).filter(|entry| entry.subject == Subject::Event(row))
    }

    /// The same, when feeds hold it.
    pub fn shown_event(&self, row: Row) -> Option<&Entry> {
        self.of_event(row).filter(|entry| entry.stretch.is_some())
    }
}

#[cfg(test)]
mod tests;
