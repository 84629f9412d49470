//! What any date becomes, whatever it is: an invented hour or day never appears.

use proptest::prelude::*;

use super::*;
use crate::locale::tz;
use crate::record::when::{Month, parse};

fn month() -> impl Strategy<Value = Month> {
    (1950..=2090_i32, 1..=12_u32).prop_filter_map("a month", |(year, month)| Month::new(year, month))
}

fn minute() -> impl Strategy<Value = NaiveDateTime> {
    (0..50_000_i64, 0..1440_i64)
        .prop_map(|(day, minute)| NaiveDateTime::default() + Duration::days(day) + Duration::minutes(minute))
}

fn zone() -> impl Strategy<Value = Tz> {
    proptest::sample::select(Tz::all().collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn hours_end_after_they_start(start in minute(), minutes in proptest::option::of(0..10_000_i64), zone in zone()) {
        let end = minutes.map(|minutes| start + Duration::minutes(minutes));
        let when = When::hours(start, end).expect("in order");
        // An hour that the clocks skip is no hour, and is told by a rule of the catalogue.
        if let Some(Stretch::Hours { start: first, end: last, supposed, .. }) = stretch(when, zone) {
            prop_assert!(last > first);
            prop_assert_eq!(super::super::zone::shown(zone, first), start);
            prop_assert!(supposed || Some(super::super::zone::shown(zone, last)) == end);
        }
    }

    #[test]
    fn months_become_whole_days_within_them(first in month(), months in 0..6_u32, zone in zone()) {
        let last = (0..months).fold(first, |month, _| {
            let next = month.last_day().succ_opt().expect("a day");
            Month::new(next.year(), next.month()).expect("a month")
        });
        let when = When::months(first, last).expect("in order");
        prop_assert_eq!(stretch(when, zone), None, "never hours, never days as if they were known");
        let bounds = when.bounds().expect("bounds");
        let days = (bounds.1 - bounds.0).num_days() + 1;
        match within_limit(bounds) {
            Some(spread) => {
                prop_assert!(days <= 62);
                prop_assert_eq!(spread, Stretch::Days { first: first.first_day(), last: last.last_day() });
            }
            None => prop_assert!(days > 62),
        }
    }
}

#[test]
fn vaguer_dates_become_nothing() {
    for written in ["2022-21", "2022-24", "2022", "inconnue"] {
        let when = parse(written).expect("a date");
        assert_eq!(stretch(when, tz("Europe/Paris")), None, "{written}");
        assert!(!is_months(when), "{written}");
    }
}
