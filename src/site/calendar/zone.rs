//! VTIMEZONE from the transitions of the database, when a rule that every client understands says them all.
//!
//! One STANDARD and at most one DAYLIGHT, each "the nth weekday of a month". The transitions of each year are listed,
//! from [`HORIZON`] back to the year before the first event, and each is held against the rule: a zone keeps its
//! [`Habit`] as far back as they obey. An event within the habit is written in its zone, any other in UTC, so that how
//! an event is written depends on itself alone and no other event changes it. Refuses to use RDATE or several
//! STANDARDs, which half the readers get wrong.

use std::iter::once;

use crate::locale::Tz;
use chrono::{
    DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc, Weekday,
};

use super::line::{Lines, local};
use crate::locale::is_universal;

/// The last year that the clocks of every reader know: many keep no more than 32 bits of seconds.
const HORIZON: i32 = 2037;
/// How many years a rule must have been kept before [`HORIZON`], to tell it from a coincidence (Santiago).
const LEAST: i32 = 8;

/// What the clocks of a zone do each year, from some year to [`HORIZON`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Habit {
    zone: Tz,
    since: i32,
    /// The change to winter time and the one to summer time; none when the clocks never change.
    patterns: Option<[Pattern; 2]>,
}

/// A change that comes back each year.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Pattern {
    first: Change,
    /// Which of the weekdays of the month it may be, by all its years; -1 is the last.
    places: Vec<i8>,
}

/// A change of the clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    /// What the clocks showed when they changed.
    wall: NaiveDateTime,
    from: i32,
    to: i32,
    label: String,
}

/// The clocks of a zone, as a VTIMEZONE says them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clocks {
    name: &'static str,
    /// STANDARD, then DAYLIGHT if there is one.
    parts: Vec<Part>,
}

/// A STANDARD or DAYLIGHT part.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    kind: &'static str,
    start: NaiveDateTime,
    from: i32,
    to: i32,
    label: String,
    rule: Option<Rule>,
}

/// The nth weekday of a month; -1 is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rule {
    month: u32,
    nth: i8,
    weekday: Weekday,
}

/// The habit of `zone`, followed back to the year `back_to` at most; `None` when no plain rule says what it does now,
/// or when it is no place but universal time.
pub fn habit(zone: Tz, back_to: i32) -> Option<Habit> {
    let name = zone.name();
    if !name.contains('/') || is_universal(name) {
        return None;
    }
    let mut patterns = match year(zone, HORIZON) {
        Year::Still => None,
        Year::Two(changes) => Some(changes.map(Pattern::new)),
        Year::Other => return None,
    };
    let mut since = HORIZON;
    for earlier in (back_to.min(HORIZON - LEAST)..HORIZON).rev() {
        let obeys = match (year(zone, earlier), &mut patterns) {
            (Year::Still, None) => true,
            (Year::Two(changes), Some(patterns)) => {
                patterns.iter_mut().zip(changes).all(|(pattern, change)| pattern.takes(&change))
            }
            _ => false,
        };
        if !obeys {
            break;
        }
        since = earlier;
    }
    (since <= HORIZON - LEAST).then_some(Habit { zone, since, patterns })
}

impl Habit {
    /// Whether an event of the years `first` to `last` lies within it, the years before and after included.
    pub fn covers(&self, (first, last): (i32, i32)) -> bool {
        self.since < first && last < HORIZON
    }

    /// The clocks as events from the year `first` on need them.
    pub fn clocks(&self, first: i32) -> Option<Clocks> {
        let name = self.zone.name();
        let Some(patterns) = &self.patterns else {
            let start = start_of(1970.min(first - 1))?;
            let (offset, label) =
                (offset_at(self.zone, start_of(first)?), self.zone.abbreviation(start_of(first)?));
            let part = Part { kind: "STANDARD", start, from: offset, to: offset, label, rule: None };
            return Some(Clocks { name, parts: vec![part] });
        };
        let Year::Two(begins) = year(self.zone, first - 1) else { return None };
        let parts = ["STANDARD", "DAYLIGHT"].into_iter().zip(patterns).zip(begins);
        let parts = parts.map(|((kind, pattern), begin)| pattern.part(kind, begin));
        Some(Clocks { name, parts: parts.collect::<Option<_>>()? })
    }
}

/// Some clocks of `zone`, for a calendar that needs them for no event; universal time where the zone has no rule.
pub fn any(zone: Tz) -> Clocks {
    let since = HORIZON - LEAST;
    let own = habit(zone, since).and_then(|habit| habit.clocks(since + 1));
    own.unwrap_or_else(|| {
        let (start, label) = (NaiveDateTime::default(), "UTC".to_owned());
        let part = Part { kind: "STANDARD", start, from: 0, to: 0, label, rule: None };
        Clocks { name: "Etc/UTC", parts: vec![part] }
    })
}

impl Pattern {
    fn new(first: Change) -> Pattern {
        let places = places(first.wall.date()).collect();
        Pattern { first, places }
    }

    /// Whether it comes back as that change; narrows down which weekday of the month it is.
    fn takes(&mut self, change: &Change) -> bool {
        let key = |change: &Change| {
            let wall = change.wall;
            (change.from, change.to, wall.time(), wall.month(), wall.weekday())
        };
        let found: Vec<i8> = places(change.wall.date()).collect();
        let kept: Vec<i8> = self.places.iter().copied().filter(|place| found.contains(place)).collect();
        let takes = key(&self.first) == key(change) && !kept.is_empty();
        if takes {
            self.places = kept;
        }
        takes
    }

    fn part(&self, kind: &'static str, begin: Change) -> Option<Part> {
        let Change { wall: start, from, to, label } = begin;
        let (month, weekday, nth) = (start.month(), start.weekday(), *self.places.first()?);
        Some(Part { kind, start, from, to, label, rule: Some(Rule { month, nth, weekday }) })
    }
}

/// Which weekday of its month a day may be called: the last, and the first to the fourth.
fn places(day: NaiveDate) -> impl Iterator<Item = i8> {
    let counted = i8::try_from((day.day() - 1) / 7 + 1).unwrap_or_default();
    let is_last = (day + Duration::days(7)).month() != day.month();
    is_last.then_some(-1).into_iter().chain(once(counted).filter(|nth| *nth < 5))
}

/// What the clocks do in a year.
enum Year {
    /// They do not change.
    Still,
    /// They change twice, the second time back again: STANDARD, DAYLIGHT.
    Two([Change; 2]),
    /// Anything else.
    Other,
}

fn year(zone: Tz, year: i32) -> Year {
    let Some(changes) = changes(zone, year) else { return Year::Other };
    if changes.is_empty() {
        return Year::Still;
    }
    let Ok([one, other]) = <[Change; 2]>::try_from(changes) else { return Year::Other };
    let is_closed = one.from == other.to && one.to == other.from;
    let pair = if one.to < one.from { [one, other] } else { [other, one] };
    if is_closed { Year::Two(pair) } else { Year::Other }
}

impl Clocks {
    /// The VTIMEZONE.
    pub fn lines(&self) -> Lines<'static> {
        let mut zone = Lines::new("VTIMEZONE");
        zone.add("TZID", self.name);
        for part in &self.parts {
            let mut lines = Lines::new(part.kind);
            lines.add("DTSTART", local(part.start));
            if let Some(rule) = part.rule {
                lines.add("RRULE", rule.written());
            }
            lines.add("TZOFFSETFROM", offset(part.from));
            lines.add("TZOFFSETTO", offset(part.to));
            lines.add("TZNAME", part.label.clone());
            zone.add_component(lines);
        }
        zone
    }
}

impl Rule {
    fn written(self) -> String {
        let Rule { month, nth, weekday } = self;
        format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{}", two_letters(weekday))
    }
}

/// The changes of the clocks in a year. No zone changes them twice within a week and ends as it began.
fn changes(zone: Tz, year: i32) -> Option<Vec<Change>> {
    let (mut at, end) = (start_of(year)?, start_of(year + 1)?);
    let mut found = Vec::new();
    while at < end {
        let next = (at + Duration::days(7)).min(end);
        let (from, to) = (offset_at(zone, at), offset_at(zone, next));
        if from != to {
            let instant = instant_of(zone, at, next);
            let wall = instant + Duration::seconds(from.into());
            found.push(Change { wall, from, to, label: zone.abbreviation(instant) });
        }
        at = next;
    }
    Some(found)
}

/// The second at which the clocks change between two instants.
fn instant_of(zone: Tz, mut before: NaiveDateTime, mut after: NaiveDateTime) -> NaiveDateTime {
    let from = offset_at(zone, before);
    while after - before > Duration::seconds(1) {
        let middle = before + Duration::seconds((after - before).num_seconds() / 2);
        if offset_at(zone, middle) == from { before = middle } else { after = middle }
    }
    after
}

/// Seconds east of UTC at an instant of UTC.
fn offset_at(zone: Tz, instant: NaiveDateTime) -> i32 {
    zone.offset_from_utc_datetime(&instant).fix().local_minus_utc()
}

fn start_of(year: i32) -> Option<NaiveDateTime> {
    NaiveDate::from_ymd_opt(year, 1, 1).map(|day| day.and_time(NaiveTime::MIN))
}

/// A UTC-OFFSET value (RFC 5545, 3.3.14): `+0100`, `-0345`, seconds only when there are some.
fn offset(seconds: i32) -> String {
    let (sign, left) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let (hours, minutes, rest) = (left / 3600, left / 60 % 60, left % 60);
    let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{hours:02}{minutes:02}{rest}")
}

fn two_letters(weekday: Weekday) -> &'static str {
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday.num_days_from_monday() as usize]
}

/// What the clocks of `zone` show at an instant.
pub fn shown(zone: Tz, instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

#[cfg(test)]
mod tests;
