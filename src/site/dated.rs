//! Dates in sentences: how precise a date is known is heard in how it is said, and what in the sentence is a date is
//! known to machines too.
//!
//! A sentence is made once, in pieces; [`when`] is the same without what is for machines.

use crate::locale::Tz;
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike};
use serde::Serialize;

use crate::locale::{Lang, clock, day, day_range_ends, month, month_year, season, weekday_day, zone_time};
use crate::record::when::{Month, When};

/// A piece of a sentence, and what HTML's `datetime` says of it when it is a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The words.
    text: String,
    /// A day, a month, a year, or an hour with its offset from UTC.
    datetime: Option<String>,
}

/// A date in words, hours with the zone they are counted in.
pub fn when(lang: Lang, when: When, zone: Tz) -> String {
    pieces(lang, when, zone).into_iter().map(|piece| piece.text).collect()
}

/// The same in pieces, each end of the date in one of its own.
pub fn pieces(lang: Lang, when: When, zone: Tz) -> Vec<Piece> {
    match when {
        When::Hours { start, end, .. } => hours(lang, start, end, zone),
        When::Days { first, last, .. } if first == last => {
            vec![dated(weekday_day(lang, first), first.to_string())]
        }
        When::Days { first, last, .. } => days(lang, first, last),
        When::Months { first, last, .. } => {
            let mut said = months(lang, first, last);
            said.push(plain(format!(" ({})", imprecise(lang, first == last))));
            said
        }
        When::Season { year, season: number, .. } => vec![plain(season(lang, number, year))],
        When::Year { year, .. } => {
            let before = pick(lang, ["courant", "durante", "ao longo de", "sometime in"]);
            vec![plain(format!("{before} ")), dated(year.to_string(), format!("{year:04}"))]
        }
        When::Unknown => vec![plain(unknown(lang).to_owned())],
    }
}

/// A date that will not become more precise: what was announced, without "date à préciser".
pub fn announced(lang: Lang, date: When, zone: Tz) -> String {
    match date {
        When::Months { first, last, .. } => text(months(lang, first, last)),
        _ => when(lang, date, zone),
    }
}

/// The beginning of a date whose days are known, for machines.
pub fn beginning(when: When, zone: Tz) -> Option<String> {
    match when {
        When::Hours { start, .. } => Some(instant(start, zone)),
        When::Days { first, .. } => Some(first.to_string()),
        _ => None,
    }
}

/// The instant from which a date is over, for machines: the end of its hours when it is known, else that of the last day
/// it may fall on, on the clocks of `zone`. `None` when no day is known.
pub fn over(when: When, zone: Tz) -> Option<String> {
    if let When::Hours { end: Some(end), .. } = when {
        return Some(instant(end, zone));
    }
    let (_, last) = when.bounds()?;
    let midnight = last.succ_opt()?.and_time(NaiveTime::MIN);
    let is_shown = zone.from_local_datetime(&midnight).earliest().is_some();
    // Where the clocks skip midnight, the day ends at the hour they show instead.
    Some(instant(if is_shown { midnight } else { midnight + Duration::hours(1) }, zone))
}

/// That a date was moved: "reporté du 12 novembre 2022 au 8 mars 2023"; what is not two days is said at more length.
pub fn moved(lang: Lang, from: When, to: When, zone: Tz) -> String {
    let postponed = pick(lang, ["reporté", "aplazado", "adiado", "postponed"]);
    if let (Some(first), Some(second)) = (one_day(from), one_day(to))
        && first != second
    {
        let (of, to) = pick(lang, [("du", "au"), ("del", "al"), ("de", "para"), ("from", "to")]);
        return format!("{postponed} {of} {} {to} {}", day(lang, first), day(lang, second));
    }
    let before = pick(lang, ["auparavant", "antes", "antes", "formerly"]);
    let colon = if lang == Lang::Fr { "\u{a0}:" } else { ":" };
    let (to, from) = (when(lang, to, zone), announced(lang, from, zone));
    format!("{postponed}{colon} {to}, {before}{colon} {from}")
}

/// The year of a date, for grouping; `None` when it is not known.
pub fn year_of(when: When) -> Option<i32> {
    when.bounds().map(|(earliest, _)| earliest.year())
}

fn text(pieces: Vec<Piece>) -> String {
    pieces.into_iter().map(|piece| piece.text).collect()
}

fn plain(text: impl Into<String>) -> Piece {
    Piece { text: text.into(), datetime: None }
}

fn dated(text: impl Into<String>, datetime: String) -> Piece {
    Piece { text: text.into(), datetime: Some(datetime) }
}

/// The day of a date that is one day, or hours of one.
fn one_day(date: When) -> Option<NaiveDate> {
    date.bounds().filter(|(first, last)| date.is_exact() && first == last).map(|(first, _)| first)
}

/// An hour as HTML writes it, with the offset of its zone (a doubled hour is its first).
fn instant(time: NaiveDateTime, zone: Tz) -> String {
    let at: Option<DateTime<Tz>> = zone.from_local_datetime(&time).earliest();
    at.map_or_else(|| time.format("%Y-%m-%dT%H:%M"), |at| at.format("%Y-%m-%dT%H:%M%:z")).to_string()
}

fn hours(lang: Lang, start: NaiveDateTime, end: Option<NaiveDateTime>, zone: Tz) -> Vec<Piece> {
    let place = plain(format!(" ({})", zone_time(lang, zone.name())));
    let machine = |time: NaiveDateTime| instant(time, zone);
    let weekday = weekday_day(lang, start.date());
    match end {
        None => vec![dated(format!("{weekday}, {}", at(lang, start.time())), machine(start)), place],
        Some(end) if end.date() == start.date() => {
            let opens = format!("{weekday}, {}", from(lang, start.time()));
            let closes = to(lang, end.time());
            vec![dated(opens, machine(start)), plain(" "), dated(closes, machine(end)), place]
        }
        Some(end) => {
            let (of, to) = pick(lang, [("du", "au"), ("del", "al"), ("de", "a"), ("from", "to")]);
            let said = |time: NaiveDateTime| {
                dated(format!("{} {}", weekday_day(lang, time.date()), at(lang, time.time())), machine(time))
            };
            vec![plain(format!("{of} ")), said(start), plain(format!(" {to} ")), said(end), place]
        }
    }
}

/// "à 16 h 30", "a las 16:30", "a la 1:00", "às 16h30", "à 1h".
fn at(lang: Lang, time: NaiveTime) -> String {
    let word = match (lang, time.hour()) {
        (Lang::Fr, _) => "à",
        (Lang::Es, 1) => "a la",
        (Lang::Es, _) => "a las",
        (Lang::Pt, 0 | 1) => "à",
        (Lang::Pt, _) => "às",
        (Lang::En, _) => "at",
    };
    format!("{word} {}", clock(lang, time))
}

fn from(lang: Lang, time: NaiveTime) -> String {
    let word = match (lang, time.hour()) {
        (Lang::Fr | Lang::Es, _) => "de",
        (Lang::Pt, 0 | 1) => "da",
        (Lang::Pt, _) => "das",
        (Lang::En, _) => "from",
    };
    format!("{word} {}", clock(lang, time))
}

fn to(lang: Lang, time: NaiveTime) -> String {
    match lang {
        Lang::Fr | Lang::Pt => at(lang, time),
        Lang::Es => format!("a {}", clock(lang, time)),
        Lang::En => format!("to {}", clock(lang, time)),
    }
}

fn days(lang: Lang, first: NaiveDate, last: NaiveDate) -> Vec<Piece> {
    let [of, start, to, end] = day_range_ends(lang, first, last);
    vec![plain(of), dated(start, first.to_string()), plain(to), dated(end, last.to_string())]
}

/// "septembre 2022", "mai ou juin 2022", "septiembre u octubre de 2022", "entre mai et juillet 2022".
fn months(lang: Lang, first: Month, last: Month) -> Vec<Piece> {
    let end = dated(month_year(lang, last.month(), last.year()), last.to_string());
    if first == last {
        return vec![end];
    }
    let start = if first.year() == last.year() {
        month(lang, first.month()).to_owned()
    } else {
        month_year(lang, first.month(), first.year())
    };
    let start = dated(start, first.to_string());
    if first.last_day().succ_opt() == Some(last.first_day()) {
        return vec![start, plain(format!(" {} ", or(lang, &end.text))), end];
    }
    let (from, to) = pick(lang, [("entre", "et"), ("entre", "y"), ("entre", "e"), ("between", "and")]);
    vec![plain(format!("{from} ")), start, plain(format!(" {to} ")), end]
}

/// The months of a date, as what stands in parentheses after a title: "septembre", "mai ou juin", and the years only
/// when there are two.
pub fn bare_months(lang: Lang, first: Month, last: Month) -> String {
    if first == last {
        return month(lang, first.month()).to_owned();
    }
    if first.year() != last.year() {
        return text(months(lang, first, last));
    }
    let (start, end) = (month(lang, first.month()), month(lang, last.month()));
    if first.last_day().succ_opt() == Some(last.first_day()) {
        return format!("{start} {} {end}", or(lang, end));
    }
    let (from, to) = pick(lang, [("entre", "et"), ("entre", "y"), ("entre", "e"), ("between", "and")]);
    format!("{from} {start} {to} {end}")
}

/// In Spanish, "o" becomes "u" before the sound of an o.
fn or(lang: Lang, next: &str) -> &'static str {
    match lang {
        Lang::Fr | Lang::Pt => "ou",
        Lang::Es if next.starts_with('o') => "u",
        Lang::Es => "o",
        Lang::En => "or",
    }
}

fn imprecise(lang: Lang, one: bool) -> &'static str {
    if one {
        pick(lang, ["date à préciser", "fecha por precisar", "data a definir", "date to be confirmed"])
    } else {
        pick(lang, ["dates à préciser", "fechas por precisar", "datas a definir", "dates to be confirmed"])
    }
}

fn unknown(lang: Lang) -> &'static str {
    pick(lang, ["date à annoncer", "fecha por anunciar", "data a anunciar", "date to be announced"])
}

fn pick<T: Copy>(lang: Lang, in_each: [T; 4]) -> T {
    in_each[lang as usize]
}

#[cfg(test)]
mod tests;
