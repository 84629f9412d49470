//! Reads calendars with a parser of the Rust world: `calendar-reader icalendar|calcard FILE…`.
//!
//! Prints one JSON line per file. Owns no opinion on what it reads, and uses nothing of the crate under test.

#![allow(clippy::print_stdout, reason = "a program of the tests, whose answer is what it prints")]

use calcard::Parser;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
};
use chrono::{DateTime, Utc};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime};
use serde_json::{Value, json};

/// The events of a calendar's text, or why the parser refuses it.
type Read = fn(&str) -> Result<Vec<Value>, String>;

fn main() -> Result<(), String> {
    let mut arguments = std::env::args().skip(1);
    let read: Read = match arguments.next().as_deref() {
        Some("icalendar") => with_icalendar,
        Some("calcard") => with_calcard,
        other => return Err(format!("no such parser: {other:?}")),
    };
    for path in arguments {
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        println!("{}", row(&path, read(&text)));
    }
    Ok(())
}

fn row(path: &str, read: Result<Vec<Value>, String>) -> Value {
    match read {
        Ok(events) => json!({ "file": path, "events": events }),
        Err(error) => json!({ "file": path, "error": error }),
    }
}

fn instant<Z: chrono::TimeZone>(time: &DateTime<Z>) -> String {
    time.with_timezone(&Utc).format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn with_icalendar(text: &str) -> Result<Vec<Value>, String> {
    let calendar: Calendar = text.parse()?;
    let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
    Ok(events.map(icalendar_event).collect())
}

fn icalendar_event(event: &icalendar::Event) -> Value {
    let start = event.get_start();
    json!({
        "uid": event.get_uid(),
        "summary": event.get_summary(),
        "start": start.as_ref().and_then(icalendar_time),
        "end": event.get_end().as_ref().and_then(icalendar_time),
        "status": event.property_value("STATUS"),
        "allday": matches!(start, Some(DatePerhapsTime::Date(_))),
    })
}

fn icalendar_time(time: &DatePerhapsTime) -> Option<String> {
    match time {
        DatePerhapsTime::Date(date) => Some(date.to_string()),
        DatePerhapsTime::DateTime(CalendarDateTime::Floating(time)) => {
            Some(time.format("%Y-%m-%dT%H:%M:%S").to_string())
        }
        DatePerhapsTime::DateTime(time) => time.try_into_utc().map(|time| instant(&time)),
    }
}

fn with_calcard(text: &str) -> Result<Vec<Value>, String> {
    let mut parser = Parser::new(text);
    match parser.entry() {
        calcard::Entry::ICalendar(calendar) => Ok(calcard_events(&calendar)),
        refused => Err(format!("{refused:?}")),
    }
}

fn calcard_events(calendar: &ICalendar) -> Vec<Value> {
    let events = calendar
        .components
        .iter()
        .filter(|component| component.component_type == ICalendarComponentType::VEvent);
    events.map(|event| calcard_event(calendar, event)).collect()
}

fn calcard_event(calendar: &ICalendar, event: &ICalendarComponent) -> Value {
    let text =
        |name| event.property(&name).and_then(|entry| entry.values.first()).and_then(ICalendarValue::as_text);
    let start = calcard_time(calendar, event, &ICalendarProperty::Dtstart);
    json!({
        "uid": text(ICalendarProperty::Uid),
        "summary": text(ICalendarProperty::Summary),
        "allday": start.as_ref().is_some_and(|start| !start.contains('T')),
        "start": start,
        "end": calcard_time(calendar, event, &ICalendarProperty::Dtend),
        "status": text(ICalendarProperty::Status),
    })
}

/// A date as a date; a time as its instant, in the zone that calcard finds for the TZID of the file.
fn calcard_time(
    calendar: &ICalendar,
    event: &ICalendarComponent,
    name: &ICalendarProperty,
) -> Option<String> {
    let entry = event.property(name)?;
    let time = entry.values.first()?.as_partial_date_time()?;
    if !time.has_time() {
        return Some(format!("{:04}-{:02}-{:02}", time.year?, time.month?, time.day?));
    }
    if entry.tz_id().is_none() && !time.has_zone() {
        return time.to_date_time().map(|time| time.date_time.format("%Y-%m-%dT%H:%M:%S").to_string());
    }
    let zone = calendar.build_tz_resolver().resolve_or_default(entry.tz_id());
    time.to_date_time_with_tz(zone).map(|time| instant(&time))
}
