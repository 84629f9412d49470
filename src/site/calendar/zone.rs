//! VTIMEZONE from the transitions of chrono-tz, when a rule that every client understands says them all.
//!
//! One STANDARD and at most one DAYLIGHT, each "the nth weekday of a month". The transitions from the year before the
//! first event to the year after the last are listed and each is held against the rule; then the years that follow,
//! as long as the zone keeps its habit, so that a rule which only happens to fit (Santiago) is not believed. A zone
//! without such a rule has no VTIMEZONE: its events are written in UTC. Refuses to use RDATE or several STANDARDs,
//! which half the readers get wrong.

use chrono::{
    DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc, Weekday,
};
use chrono_tz::{OffsetName, Tz};

use super::line::{Lines, local};
use crate::locale::is_universal;

/// How many years after the window are looked at to tell a rule from a coincidence.
const HABIT: i32 = 8;

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

/// A change of the clocks.
#[derive(Debug, Clone)]
struct Change {
    /// What the clocks showed when they changed.
    wall: NaiveDateTime,
    from: i32,
    to: i32,
    label: String,
}

/// The clocks of `zone` for events of the years `first` to `last`; `None` when no plain rule says them.
pub fn clocks(zone: Tz, first: i32, last: i32) -> Option<Clocks> {
    let name = zone.name();
    if !name.contains('/') || is_universal(name) {
        return None;
    }
    let changes = changes(zone, first - 1, last + 1)?;
    if changes.is_empty() {
        let at = start_of(first - 1)?;
        let offset = offset_at(zone, at);
        let start = start_of(1970)?;
        let label = label_at(zone, at);
        let part = Part { kind: "STANDARD", start, from: offset, to: offset, label, rule: None };
        return Some(Clocks { name, parts: vec![part] });
    }
    let (later, earlier): (Vec<Change>, Vec<Change>) =
        changes.into_iter().partition(|change| change.to > change.from);
    let following = following(zone, last + 2);
    let standard = part("STANDARD", &earlier, first - 1, last + 1, &following)?;
    let daylight = part("DAYLIGHT", &later, first - 1, last + 1, &following)?;
    let closed = standard.from == daylight.to && standard.to == daylight.from;
    closed.then(|| Clocks { name, parts: vec![standard, daylight] })
}

impl Clocks {
    /// The name of the zone.
    pub fn name(&self) -> &'static str {
        self.name
    }

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

    fn fits(self, wall: NaiveDateTime) -> bool {
        let day = wall.date();
        let counted = i8::try_from((day.day() - 1) / 7 + 1).unwrap_or_default();
        let is_last = (day + Duration::days(7)).month() != day.month();
        day.month() == self.month
            && day.weekday() == self.weekday
            && (self.nth == counted || self.nth == -1 && is_last)
    }
}

/// The part that says all `own` changes, one in each year of the window, and those that follow.
fn part(
    kind: &'static str,
    own: &[Change],
    first: i32,
    last: i32,
    following: &[Vec<Change>],
) -> Option<Part> {
    let years: Vec<i32> = own.iter().map(|change| change.wall.year()).collect();
    let begin = own.first()?;
    if years != (first..=last).collect::<Vec<_>>() || !own.iter().all(|change| change.is_like(begin)) {
        return None;
    }
    let later = following
        .iter()
        .map_while(|year| year.iter().find(|change| change.from == begin.from && change.to == begin.to));
    let walls: Vec<NaiveDateTime> = own.iter().chain(later).map(|change| change.wall).collect();
    let rule = [-1, 1, 2, 3, 4].into_iter().find_map(|nth| {
        let rule = Rule { month: begin.wall.month(), nth, weekday: begin.wall.weekday() };
        walls.iter().all(|&wall| rule.fits(wall) && wall.time() == begin.wall.time()).then_some(rule)
    })?;
    let Change { wall: start, from, to, ref label } = *begin;
    Some(Part { kind, start, from, to, label: label.clone(), rule: Some(rule) })
}

impl Change {
    fn is_like(&self, other: &Change) -> bool {
        self.from == other.from && self.to == other.to && self.wall.time() == other.wall.time()
    }
}

/// The changes of each year from `year` on, while there are two a year.
fn following(zone: Tz, year: i32) -> Vec<Vec<Change>> {
    let years = (year..year + HABIT).map_while(|year| changes(zone, year, year));
    years.take_while(|changes| changes.len() == 2).collect()
}

/// The changes of the clocks in the years `first` to `last`.
fn changes(zone: Tz, first: i32, last: i32) -> Option<Vec<Change>> {
    let (mut at, end) = (start_of(first)?, start_of(last + 1)?);
    let mut found = Vec::new();
    while at < end {
        let next = at + Duration::days(1);
        let (from, to) = (offset_at(zone, at), offset_at(zone, next));
        if from != to {
            let instant = instant_of(zone, at, next);
            let wall = instant + Duration::seconds(from.into());
            found.push(Change { wall, from, to, label: label_at(zone, instant) });
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

fn label_at(zone: Tz, instant: NaiveDateTime) -> String {
    let offset = zone.offset_from_utc_datetime(&instant);
    offset.abbreviation().map_or_else(|| self::offset(offset.fix().local_minus_utc()), str::to_owned)
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
