//! Reading a written date: the one door to [`When`], and what is wrong with what does not pass it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::value::{Month, When, YEARS};

/// Why a written date is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// Not in any of the forms.
    Form,
    /// In a form, but no such day or hour exists.
    Impossible,
    /// The end is before the start.
    Backwards(String, String),
}

/// The date that `written` means: the forms of the content model, nothing else.
///
/// # Errors
/// What is wrong, when it is none.
pub fn parse(written: &str) -> Result<When, Wrong> {
    if written == "inconnue" {
        return Ok(When::Unknown);
    }
    match written.split_once('/') {
        None => single(written),
        Some((start, end)) => range(start, end),
    }
}

/// A day in digits, `2022-06-20`.
pub fn day_from_digits(written: &str) -> Option<NaiveDate> {
    let form = written.len() == 10
        && written.bytes().enumerate().all(|(n, b)| match n {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    let part = |range: std::ops::Range<usize>| written.get(range).and_then(|p| p.parse::<u32>().ok());
    let year = i32::try_from(part(0..4).filter(|_| form)?).ok()?;
    NaiveDate::from_ymd_opt(year, part(5..7)?, part(8..10)?).filter(|_| YEARS.contains(&year))
}

fn single(written: &str) -> Result<When, Wrong> {
    if let Some(start) = minute(written) {
        return start.and_then(|start| When::hours(start, None).ok_or(Wrong::Form));
    }
    match written.len() {
        10 => day(written).and_then(|day| When::days(day, day).ok_or(Wrong::Form)),
        7 => month_or_season(written),
        4 => digits(written).and_then(|year| When::year(year).ok_or(Wrong::Impossible)),
        _ => Err(Wrong::Form),
    }
}

fn range(start: &str, end: &str) -> Result<When, Wrong> {
    let made = if let Some(from) = minute(start) {
        let from = from?;
        When::hours(from, Some(range_end(from, end)?))
    } else if start.len() == 10 {
        When::days(day(start)?, day(end)?)
    } else if start.len() == 7 && end.len() == 7 {
        When::months(month(start)?, month(end)?)
    } else {
        return Err(Wrong::Form);
    };
    made.ok_or_else(|| Wrong::Backwards(start.to_owned(), end.to_owned()))
}

/// The end of hours: an hour of the same day, or a day and an hour.
fn range_end(start: NaiveDateTime, end: &str) -> Result<NaiveDateTime, Wrong> {
    if end.len() == 5 {
        return clock(end).map(|time| start.date().and_time(time));
    }
    minute(end).unwrap_or(Err(Wrong::Form))
}

/// A day and an hour, if the text has the form of one.
fn minute(written: &str) -> Option<Result<NaiveDateTime, Wrong>> {
    let (date, time) = written.split_once('T')?;
    Some(day(date).and_then(|date| clock(time).map(|time| date.and_time(time))))
}

fn clock(written: &str) -> Result<NaiveTime, Wrong> {
    let (hour, minute) = written.split_once(':').ok_or(Wrong::Form)?;
    if hour.len() != 2 || minute.len() != 2 {
        return Err(Wrong::Form);
    }
    NaiveTime::from_hms_opt(digits(hour)?, digits(minute)?, 0).ok_or(Wrong::Impossible)
}

fn day(written: &str) -> Result<NaiveDate, Wrong> {
    let shaped = written.len() == 10
        && written
            .bytes()
            .enumerate()
            .all(|(n, b)| if n == 4 || n == 7 { b == b'-' } else { b.is_ascii_digit() });
    day_from_digits(written).ok_or(if shaped { Wrong::Impossible } else { Wrong::Form })
}

fn month(written: &str) -> Result<Month, Wrong> {
    let (year, number) = year_and_number(written)?;
    Month::new(year, number).ok_or(Wrong::Impossible)
}

fn month_or_season(written: &str) -> Result<When, Wrong> {
    let (year, number) = year_and_number(written)?;
    if let Some(season) = When::season(year, number) {
        return Ok(season);
    }
    let month = month(written)?;
    When::months(month, month).ok_or(Wrong::Form)
}

fn year_and_number(written: &str) -> Result<(i32, u32), Wrong> {
    let (year, number) = written.split_once('-').ok_or(Wrong::Form)?;
    if year.len() != 4 || number.len() != 2 {
        return Err(Wrong::Form);
    }
    let year = digits(year)?;
    if !YEARS.contains(&year) {
        return Err(Wrong::Impossible);
    }
    Ok((year, digits(number)?))
}

fn digits<T: std::str::FromStr>(written: &str) -> Result<T, Wrong> {
    let plain = !written.is_empty() && written.bytes().all(|b| b.is_ascii_digit());
    written.parse().ok().filter(|_| plain).ok_or(Wrong::Form)
}
