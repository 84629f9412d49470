//! Whatever is written in an agenda, every feed is sound, and independent parsers read the instants that were meant.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};
use dalc::locale::Tz;
use dalc::pieces::Content;
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime};
use proptest::prelude::*;

use super::agenda::Folder;
use super::lint::lint;

/// An event as generated: its keys, and what a client must understand.
#[derive(Debug, Clone)]
struct Any {
    keys: String,
    meant: Option<Meant>,
}

/// The first day or instant, and the one after the last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Meant {
    Days(NaiveDate, NaiveDate),
    Instants(DateTime<Utc>, DateTime<Utc>),
}

/// Titles of what breaks folding, escaping and careless parsers.
fn title() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "mot",
        " ",
        "é",
        "👩🏽‍🌾",
        "e\u{301}",
        ",",
        ";",
        ":",
        "\\",
        "\\n",
        "\"",
        "'",
        "BEGIN:VEVENT",
        "END:VCALENDAR",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "\u{200b}",
        "\u{7}",
        "\u{9c}",
        "\u{a0}",
        "^n",
        "%0A",
        "<b>",
        "&amp;",
        "=C3=A9",
        "🌎🌎🌎🌎",
    ]);
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| format!("T{}.", pieces.concat()))
}

fn zone() -> impl Strategy<Value = Tz> {
    let near = [
        "Europe/Paris",
        "America/Bogota",
        "America/Havana",
        "America/Santiago",
        "America/Sao_Paulo",
        "Africa/Cairo",
    ];
    let near: Vec<Tz> = near.iter().map(|name| name.parse().unwrap()).collect();
    prop_oneof![proptest::sample::select(near), proptest::sample::select(Tz::all().collect::<Vec<_>>())]
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0..9000_u64).prop_map(|days| NaiveDate::from_ymd_opt(2014, 1, 1).unwrap() + Days::new(days))
}

/// The instant of a local time that the zone shows once.
fn once(zone: Tz, local: NaiveDateTime) -> Option<DateTime<Utc>> {
    zone.from_local_datetime(&local).single().map(|at| at.to_utc())
}

/// A `quand` with its zone, and what it means.
fn quand() -> impl Strategy<Value = (String, Option<Meant>)> {
    let hours = (day(), 0..1440_i64, proptest::option::of(1..4000_i64), zone());
    let hours = hours.prop_filter_map("hours that exist once", |(day, minute, length, zone)| {
        let start = day.and_hms_opt(0, 0, 0).unwrap() + Duration::minutes(minute);
        let first = once(zone, start)?;
        let end = length.map(|minutes| start + Duration::minutes(minutes));
        let last = end.map_or(Some(first + Duration::hours(1)), |end| once(zone, end))?;
        let until = end.map_or(String::new(), |end| end.format("/%Y-%m-%dT%H:%M").to_string());
        let written = format!("quand = \"{}{until}\"\nfuseau = \"{zone}\"\n", start.format("%Y-%m-%dT%H:%M"));
        (last > first).then_some((written, Some(Meant::Instants(first, last))))
    });
    let days = (day(), 0..90_u64).prop_map(|(first, more)| {
        let last = first + Days::new(more);
        (format!("quand = \"{first}/{last}\"\n"), Some(Meant::Days(first, last + Days::new(1))))
    });
    let months = (2014..2040_i32, 1..=12_u32).prop_map(|(year, month)| {
        let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
        (format!("quand = \"{year}-{month:02}\"\n"), Some(Meant::Days(first, first + chrono::Months::new(1))))
    });
    let vague = proptest::sample::select(vec!["2026-21", "2026", "inconnue"]);
    let vague = vague.prop_map(|written| (format!("quand = \"{written}\"\n"), None));
    prop_oneof![5 => hours, 2 => days, 2 => months, 1 => vague]
}

fn any() -> impl Strategy<Value = Any> {
    let state = proptest::sample::select(vec!["annonce", "confirme", "annule", "reporte"]);
    let series = proptest::sample::select(vec!["dalc", "exterieur", "echeance"]);
    (title(), title(), title(), quand(), state, series).prop_map(|(title, summary, place, (quand, meant), state, series)| {
        let keys = format!(
            "titre = {}\nresume = {}\nlieu = {{ nom = {}, en_ligne = \"https://visio.example/a,b;c\" }}\n{quand}\
             etat = \"{state}\"\nserie = \"{series}\"\nparticipation = \"a-confirmer\"\npays = [\"PE\"]\nthematiques = [\"eau\"]\n",
            toml(&title), toml(&summary), toml(&place),
        );
        Any { keys, meant }
    })
}

fn toml(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// What the `icalendar` crate understands of every event of a feed.
fn read(feed: &str) -> Vec<Meant> {
    let calendar: Calendar = feed.parse().expect("a calendar");
    let events = calendar.components.iter().filter_map(|component| component.as_event());
    events
        .map(|event| match (event.get_start().expect("a start"), event.get_end().expect("an end")) {
            (DatePerhapsTime::Date(first), DatePerhapsTime::Date(last)) => Meant::Days(first, last),
            (DatePerhapsTime::DateTime(first), DatePerhapsTime::DateTime(last)) => {
                Meant::Instants(instant(first), instant(last))
            }
            mixed => panic!("{mixed:?}"),
        })
        .collect()
}

fn instant(written: CalendarDateTime) -> DateTime<Utc> {
    match written {
        CalendarDateTime::Utc(at) => at,
        CalendarDateTime::WithTimezone { date_time, tzid } => tzid
            .parse::<Tz>()
            .expect("a zone")
            .from_local_datetime(&date_time)
            .earliest()
            .expect("an hour")
            .to_utc(),
        CalendarDateTime::Floating(at) => panic!("{at} floats"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_agenda_gives_sound_feeds(events in proptest::collection::vec(any(), 1..12), name in title()) {
        let mut folder = Folder::new()
            .with("pays/perou.toml", "code = \"PE\"\n")
            .with("thematiques/eau.toml", &format!("titre = {}\nresume = \"L'eau.\"\n", toml(&name)));
        for (at, event) in events.iter().enumerate() {
            folder = folder.with(&format!("agenda/2026/e{at}.toml"), &event.keys);
        }
        let outcome = folder.built();
        let told: Vec<_> = outcome.report.iter().map(|diagnostic| &diagnostic.fault).collect();
        let site = outcome.site.ok_or_else(|| TestCaseError::fail(format!("{told:#?}")))?;
        for (path, bytes) in site.files.iter().filter(|(path, _)| path.ends_with(".ics")) {
            prop_assert_eq!(lint(&bytes.whole()), Vec::<String>::new(), "{}", path);
        }
        for path in ["agenda/agenda.ics", "pays/perou.ics", "thematiques/eau.ics"] {
            let mut read = read(std::str::from_utf8(&site.files[path].whole()).expect("UTF-8"));
            let mut meant: Vec<Meant> = events.iter().filter_map(|event| event.meant.clone()).collect();
            read.sort();
            meant.sort();
            prop_assert_eq!(read, meant, "{}", path);
        }
    }
}
