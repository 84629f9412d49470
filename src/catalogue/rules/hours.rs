//! Hours that exist once: a clock change skips some and doubles others.

use chrono::{Duration, MappedLocalTime, NaiveDateTime, TimeZone};
use chrono_tz::Tz;

use super::Facts;
use crate::diagnostic::{DateFault, Report};
use crate::record::when::When;
use crate::text::{Span, Spanned};

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for event in &facts.catalogue.events {
        let zone = event.zone.map_or(facts.zone, |zone| zone.0);
        let dates = [Some(event.when), event.postponed_from];
        for Spanned { value, span } in dates.into_iter().flatten() {
            if let When::Hours { start, end, .. } = value {
                hour(start, zone, span, report);
                end.into_iter().for_each(|end| hour(end, zone, span, report));
            }
        }
    }
}

fn hour(time: NaiveDateTime, zone: Tz, span: Span, report: &mut Report) {
    let (written, name) = (time.format("%Y-%m-%dT%H:%M").to_string(), zone.name().to_owned());
    match zone.from_local_datetime(&time) {
        MappedLocalTime::Single(_) => {}
        MappedLocalTime::Ambiguous(..) => report.add(span, DateFault::HourDoubled { written, zone: name }),
        MappedLocalTime::None => {
            let proposal = next_real(time, zone).format("%Y-%m-%dT%H:%M").to_string();
            report.add(span, DateFault::HourSkipped { written, zone: name, proposal });
        }
    }
}

/// The first hour after `time` that the zone's clocks show; no change skips more than a day.
fn next_real(time: NaiveDateTime, zone: Tz) -> NaiveDateTime {
    (1..=24 * 60)
        .map(|minutes| time + Duration::minutes(minutes))
        .find(|later| zone.from_local_datetime(later).earliest().is_some())
        .unwrap_or(time)
}
