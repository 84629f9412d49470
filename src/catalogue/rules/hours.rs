//! Hours that exist once: a clock change skips some and doubles others.

use crate::locale::Tz;
use chrono::{DateTime, Duration, MappedLocalTime, NaiveDateTime, TimeZone, Utc};

use super::Facts;
use crate::diagnostic::{DateFault, Diagnostic, Report};
use crate::record::when::When;
use crate::text::Spanned;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for event in &facts.catalogue.events {
        let zone = event.zone.map_or(facts.zone, |zone| zone.0);
        let dates = [Some(event.when), event.postponed_from];
        dates.into_iter().flatten().for_each(|date| both_ends(date, zone, report));
    }
    for edition in facts.catalogue.fundings.iter().flat_map(|funding| &funding.editions) {
        let dates = [edition.opens, edition.closes];
        dates.into_iter().flatten().for_each(|date| both_ends(date, facts.zone, report));
    }
}

fn both_ends(date: Spanned<When>, zone: Tz, report: &mut Report) {
    let When::Hours { start, end, .. } = date.value else { return };
    for time in [Some(start), end].into_iter().flatten() {
        let (written, name) = (written(time), zone.name().to_owned());
        let diagnostic = match zone.from_local_datetime(&time) {
            MappedLocalTime::Single(_) => continue,
            MappedLocalTime::Ambiguous(..) => {
                let [first, second] = [true, false].map(|first| in_utc(start, end, zone, first));
                Diagnostic::new(date.span, DateFault::HourDoubled { written, zone: name, first, second })
            }
            MappedLocalTime::None => {
                let proposal = self::written(next_real(time, zone));
                let fault = DateFault::HourSkipped { written, zone: name, proposal };
                Diagnostic::new(date.span, fault).paste(real(start, end, zone))
            }
        };
        report.push(diagnostic);
    }
}

fn written(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M").to_string()
}

/// The same hours in UTC, a doubled one taken the first or the second time.
fn in_utc(start: NaiveDateTime, end: Option<NaiveDateTime>, zone: Tz, first: bool) -> String {
    let instant = |time: NaiveDateTime| {
        let read = zone.from_local_datetime(&next_real(time, zone));
        let at = if first { read.earliest() } else { read.latest() };
        at.map_or(time, |at: DateTime<Tz>| at.with_timezone(&Utc).naive_utc())
    };
    let (start, end) = (instant(start), end.map(instant));
    When::hours(start, end.map(|end| end.max(start)))
        .map_or_else(|| written(start), |hours| hours.to_string())
}

/// The hours to write instead of skipped ones, between quotes.
fn real(start: NaiveDateTime, end: Option<NaiveDateTime>, zone: Tz) -> Option<String> {
    let hours = When::hours(next_real(start, zone), end.map(|end| next_real(end, zone)))?;
    Some(format!("\"{hours}\""))
}

/// The first hour from `time` on that the zone's clocks show; no change skips more than a day.
fn next_real(time: NaiveDateTime, zone: Tz) -> NaiveDateTime {
    (0..=24 * 60)
        .map(|minutes| time + Duration::minutes(minutes))
        .find(|later| zone.from_local_datetime(later).earliest().is_some())
        .unwrap_or(time)
}
