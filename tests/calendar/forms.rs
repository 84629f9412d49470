//! The forms of values, each from its section of RFC 5545.

use chrono::{NaiveDate, NaiveDateTime, TimeZone};
use dalc::locale::Tz;

pub fn is_duration(text: &str) -> bool {
    let digits = text.strip_prefix("PT").or_else(|| text.strip_prefix('P')).unwrap_or("");
    digits.ends_with(['D', 'H', 'M', 'S', 'W'])
        && digits.bytes().all(|b| b.is_ascii_digit() || b"DTHMSW".contains(&b))
        && digits.starts_with(|c: char| c.is_ascii_digit())
}

/// 3.3.11: `\`, `;`, `,` and line breaks are escaped, and nothing else is.
pub fn is_text(value: &str, list: bool) -> bool {
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' if !matches!(letters.next(), Some('\\' | ';' | ',' | 'n')) => return false,
            ';' => return false,
            ',' if !list => return false,
            _ => {}
        }
    }
    true
}

pub fn is_date(value: &str) -> bool {
    let part = |from: usize, to: usize| value.get(from..to).and_then(|part| part.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (part(0, 4), part(4, 6), part(6, 8)) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    value.len() == 8 && (1..=12).contains(&month) && (1..=days[month as usize - 1]).contains(&day)
}

pub fn is_time(value: &str) -> bool {
    let Some((date, time)) = value.split_once('T') else { return false };
    let time = time.strip_suffix('Z').unwrap_or(time);
    let fits = |from: usize, limit: u32| {
        time.get(from..from + 2).and_then(|part| part.parse::<u32>().ok()).is_some_and(|part| part < limit)
    };
    is_date(date) && time.len() == 6 && fits(0, 24) && fits(2, 60) && fits(4, 60)
}

pub fn is_geo(value: &str) -> bool {
    let Some((lat, lon)) = value.split_once(';') else { return false };
    let fits = |text: &str, limit: f64| {
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        decimals == 6 && text.parse::<f64>().is_ok_and(|number| number.abs() <= limit)
    };
    fits(lat, 90.0) && fits(lon, 180.0)
}

pub fn is_offset(value: &str) -> bool {
    value.len() == 5
        && value.starts_with(['+', '-'])
        && value[1..].bytes().all(|b| b.is_ascii_digit())
        && value != "-0000"
}

pub fn is_plain_rule(rule: &str) -> bool {
    let parts: Vec<&str> = rule.split(';').collect();
    let [freq, month, day] = parts[..] else { return false };
    let month = month.strip_prefix("BYMONTH=").and_then(|month| month.parse::<u32>().ok());
    let day = day.strip_prefix("BYDAY=").unwrap_or("");
    let (nth, weekday) = day.split_at_checked(day.len().saturating_sub(2)).unwrap_or(("", ""));
    freq == "FREQ=YEARLY"
        && month.is_some_and(|month| (1..=12).contains(&month))
        && ["-1", "1", "2", "3", "4"].contains(&nth)
        && ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&weekday)
}

/// The instant that a DTSTART stands for in the order of a feed, in UTC; a day begins at midnight.
pub fn beginning(value: &str, zone: Option<&str>) -> Option<NaiveDateTime> {
    if is_date(value) {
        return NaiveDate::parse_from_str(value, "%Y%m%d").ok().and_then(|day| day.and_hms_opt(0, 0, 0));
    }
    let wall = NaiveDateTime::parse_from_str(value.trim_end_matches('Z'), "%Y%m%dT%H%M%S").ok()?;
    let Some(zone) = zone else { return Some(wall) };
    let zone: Tz = zone.parse().ok()?;
    zone.from_local_datetime(&wall).earliest().map(|at| at.naive_utc())
}
