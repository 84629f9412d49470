//! Zones of the region and others, against what their governments decreed.

use super::*;
use crate::locale::tz;

/// The clocks for events of the years `first` to `last`; `None` when they are written in UTC.
fn clocks(zone: Tz, first: i32, last: i32) -> Option<Clocks> {
    let habit = habit(zone, first - 1).filter(|habit| habit.covers((first, last)))?;
    habit.clocks(first)
}

fn written(zone: Tz, first: i32, last: i32) -> Option<String> {
    clocks(zone, first, last).map(|clocks| clocks.lines().whole().replace("\r\n", "\n"))
}

fn rules(zone: Tz, first: i32, last: i32) -> Option<Vec<String>> {
    let lines = written(zone, first, last)?;
    Some(lines.lines().filter_map(|line| line.strip_prefix("RRULE:")).map(str::to_owned).collect())
}

fn port_au_prince() -> Tz {
    tz("America/Port-au-Prince")
}

#[test]
fn paris() {
    assert_eq!(
        written(tz("Europe/Paris"), 2022, 2022).as_deref(),
        Some(
            "BEGIN:VTIMEZONE\nTZID:Europe/Paris\nBEGIN:STANDARD\nDTSTART:20211031T030000\n\
             RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\nEND:STANDARD\n\
             BEGIN:DAYLIGHT\nDTSTART:20210328T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0100\n\
             TZOFFSETTO:+0200\nTZNAME:CEST\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
        )
    );
    assert_eq!(rules(tz("Europe/Paris"), 2002, 2035).map(|rules| rules.len()), Some(2));
}

#[test]
fn zones_with_a_plain_rule() {
    let north = ["FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"].map(str::to_owned);
    assert_eq!(rules(tz("America/Havana"), 2029, 2030), Some(north.to_vec()));
    assert_eq!(rules(port_au_prince(), 2019, 2027), Some(north.to_vec()));
    let south = ["FREQ=YEARLY;BYMONTH=4;BYDAY=1SU", "FREQ=YEARLY;BYMONTH=10;BYDAY=1SU"].map(str::to_owned);
    assert_eq!(rules(tz("Australia/Sydney"), 2022, 2030), Some(south.to_vec()));
}

#[test]
fn zones_that_never_change() {
    for (zone, offset) in [
        (tz("America/Sao_Paulo"), "-0300"),
        (tz("America/Bogota"), "-0500"),
        (tz("America/Guadeloupe"), "-0400"),
        (tz("America/Caracas"), "-0400"),
        (tz("Etc/GMT+3"), "-0300"),
    ] {
        let lines = written(zone, 2022, 2026).unwrap_or_default();
        assert!(lines.contains(&format!("TZOFFSETTO:{offset}\n")), "{zone}: {lines}");
        assert!(!lines.contains("RRULE") && !lines.contains("DAYLIGHT"), "{zone}: {lines}");
        assert!(lines.contains("DTSTART:19700101T000000"), "{zone}: {lines}");
    }
}

#[test]
fn zones_without_a_plain_rule_are_written_in_utc() {
    for (zone, first, last) in [
        (tz("America/Santiago"), 2022, 2022),
        (tz("America/Santiago"), 2026, 2026),
        (tz("America/Santiago"), 2027, 2027),
        // Cuba stays on summer time from March 2026 to November 2027.
        (tz("America/Havana"), 2022, 2022),
        (tz("America/Havana"), 2026, 2027),
        (tz("Africa/Cairo"), 2023, 2023),
        (tz("Africa/Cairo"), 2025, 2026),
        (tz("Africa/Casablanca"), 2026, 2026),
        (tz("America/Sao_Paulo"), 2018, 2019),
        (tz("America/Sao_Paulo"), 2019, 2026),
        (tz("America/Mexico_City"), 2022, 2022),
        (tz("America/Asuncion"), 2022, 2022),
        (tz("America/Asuncion"), 2024, 2024),
        (tz("America/Asuncion"), 2022, 2026),
        (port_au_prince(), 2016, 2016),
        (tz("Europe/Paris"), 1995, 1996),
        (tz("Europe/Paris"), 2037, 2037),
        (tz("Europe/Paris"), 2150, 2150),
        (Tz::UTC, 2026, 2026),
        (tz("Etc/UTC"), 2026, 2026),
    ] {
        assert_eq!(clocks(zone, first, last), None, "{zone} {first}–{last}");
    }
}

#[test]
fn zones_that_stopped_changing() {
    for (zone, first, offset) in [
        (tz("America/Asuncion"), 2026, "-0300"),
        (tz("America/Mexico_City"), 2024, "-0600"),
        (tz("America/Sao_Paulo"), 2021, "-0300"),
    ] {
        let lines = written(zone, first, first).unwrap_or_default();
        assert!(
            lines.contains(&format!("TZOFFSETTO:{offset}\n")) && !lines.contains("RRULE"),
            "{zone}: {lines}"
        );
    }
}

#[test]
fn clocks_begin_before_the_first_event() {
    let lines = written(tz("America/Guadeloupe"), 1955, 1955).unwrap_or_default();
    assert!(lines.contains("DTSTART:19540101T000000"), "{lines}");
    let lines = written(tz("Europe/Paris"), 1998, 2022).unwrap_or_default();
    assert!(
        lines.contains("DTSTART:19970330T020000") && lines.contains("DTSTART:19971026T030000"),
        "{lines}"
    );
}

/// A week is short enough a step to miss no change of any zone that has a habit.
#[test]
fn weeks_miss_no_change() {
    for zone in Tz::all() {
        for year in (1990..=HORIZON).step_by(4) {
            let start = start_of(year).expect("a year");
            let days = (0..366).map(|day| start + Duration::days(day)).filter(|day| day.year() == year);
            let daily =
                days.filter(|&day| offset_at(zone, day) != offset_at(zone, day + Duration::days(1))).count();
            assert_eq!(changes(zone, year).map(|changes| changes.len()), Some(daily), "{zone} {year}");
        }
    }
}

/// Every zone of the database, several windows: what the rule says is what the clocks do, minute by minute around
/// each change of the window.
#[test]
fn rules_say_what_the_clocks_do() {
    for zone in Tz::all() {
        for (first, last) in [(2005, 2006), (2016, 2019), (2026, 2036)] {
            let Some(clocks) = clocks(zone, first, last) else { continue };
            for year in first - 1..=last + 1 {
                for day in [15, 75, 100, 200, 290, 320, 350] {
                    let at = start_of(year).expect("a year") + Duration::days(day) + Duration::hours(12);
                    let real = offset_at(zone, at);
                    assert_eq!(said(&clocks, at), Some(real), "{zone} {at}");
                }
            }
        }
    }
}

/// The offset that a reader of the VTIMEZONE finds at an instant of UTC; `None` before its first line.
fn said(clocks: &Clocks, at: NaiveDateTime) -> Option<i32> {
    let onsets = clocks.parts.iter().flat_map(|part| {
        let years = (part.start.year()..=at.year()).filter_map(|year| onset(part, year));
        years.map(|wall| (wall - Duration::seconds(part.from.into()), part.to)).collect::<Vec<_>>()
    });
    let before = onsets.filter(|(instant, _)| *instant <= at).max_by_key(|(instant, _)| *instant);
    let first = clocks.parts.iter().min_by_key(|part| part.start).map(|part| part.from);
    before.map(|(_, to)| to).or(first)
}

fn onset(part: &Part, year: i32) -> Option<NaiveDateTime> {
    let Some(rule) = part.rule else { return Some(part.start) };
    let days = (1..=31).filter_map(|day| NaiveDate::from_ymd_opt(year, rule.month, day));
    let walls = days.filter(|day| day.weekday() == rule.weekday && places(*day).any(|nth| nth == rule.nth));
    walls.map(|day| day.and_time(part.start.time())).next()
}
