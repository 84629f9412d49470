//! What is left of a date that cannot be: an end before its start put right, an impossible part left out.
//!
//! Never a day that nobody wrote: a 31 February becomes February, a 25th hour its day.

use chrono::{Days, NaiveDate, NaiveTime};

use super::value::{Month, When};

/// A side of a written date, as precise as it is possible.
#[derive(Clone, Copy)]
enum Side {
    Minute(NaiveDate, NaiveTime),
    Day(NaiveDate),
    Month(Month),
    Year(i32),
}

/// The date without what is impossible in it: `2022-02` of `2022-02-31`, `2022-06-20` of `2022-06-20T25:00`, the next
/// midnight of 24 o'clock. `None` when nothing is left.
pub fn possible(written: &str) -> Option<String> {
    let (start, end) = match written.split_once('/') {
        None => (side(written)?, None),
        Some((start, end)) => {
            let first = side(start)?;
            (first, Some(after(first, end)?))
        }
    };
    let date = date(start, end)?;
    Some(date.to_string())
}

/// The date whose end is before its start, put right: hours that end after midnight end the next day, when that is
/// the shorter reading; anything else is exchanged.
pub fn forwards(start: &str, end: &str) -> Option<String> {
    let first = side(start)?;
    let last = after(first, end)?;
    if let (Side::Minute(day, from), Side::Minute(_, to), true) = (first, last, end.len() == 5) {
        let next = day.checked_add_days(Days::new(1))?.and_time(to);
        let (from, to) = (day.and_time(from), day.and_time(to));
        let is_overnight = next - from < from - to;
        let when = if is_overnight { When::hours(from, Some(next)) } else { When::hours(to, Some(from)) };
        return Some(when?.to_string());
    }
    Some(date(last, Some(first))?.to_string())
}

/// The coarsest of both precisions decides.
fn date(start: Side, end: Option<Side>) -> Option<When> {
    let last = end.unwrap_or(start);
    match (start, last) {
        (Side::Minute(day, time), Side::Minute(last, until)) => {
            When::hours(day.and_time(time), end.map(|_| last.and_time(until)))
        }
        (Side::Year(year), other) | (other, Side::Year(year)) => {
            (other.month().is_none_or(|month| month.year() == year)).then(|| When::year(year)).flatten()
        }
        _ => match (start.day(), last.day()) {
            (Some(first), Some(last)) => When::days(first, last),
            _ => When::months(start.month()?, last.month()?),
        },
    }
}

impl Side {
    fn day(self) -> Option<NaiveDate> {
        match self {
            Side::Minute(day, _) | Side::Day(day) => Some(day),
            Side::Month(_) | Side::Year(_) => None,
        }
    }

    fn month(self) -> Option<Month> {
        match self {
            Side::Month(month) => Some(month),
            Side::Year(_) => None,
            _ => self.day().and_then(Month::of),
        }
    }
}

/// A side as far as it exists.
fn side(written: &str) -> Option<Side> {
    let (date, time) = written.split_once('T').map_or((written, None), |(date, time)| (date, Some(time)));
    let mut parts = date.split('-').map(number);
    let year =
        i32::try_from(parts.next()??).ok().filter(|_| date.get(..4).is_some_and(|y| !y.contains('-')))?;
    When::year(year)?;
    let Some(month) = parts.next().flatten().and_then(|month| Month::new(year, month)) else {
        return Some(Side::Year(year));
    };
    let day = parts.next().flatten().and_then(|day| NaiveDate::from_ymd_opt(year, month.month(), day));
    let Some(day) = day else { return Some(Side::Month(month)) };
    Some(time.and_then(|time| clock_on(Side::Day(day), time)).unwrap_or(Side::Day(day)))
}

/// The end that stands after a start: an hour of the same day, or a side of its own.
fn after(first: Side, end: &str) -> Option<Side> {
    let is_clock = !end.contains('-') && end.contains(':');
    if is_clock { clock_on(first, end).or_else(|| first.day().map(Side::Day)) } else { side(end) }
}

/// `16:30` on the day of a side; 24 o'clock is the next midnight.
fn clock_on(side: Side, written: &str) -> Option<Side> {
    let day = side.day()?;
    let (hour, minute) = written.split_once(':')?;
    let (hour, minute) = (number(hour)?, number(minute)?);
    if (hour, minute) == (24, 0) {
        return Some(Side::Minute(day.checked_add_days(Days::new(1))?, NaiveTime::MIN));
    }
    NaiveTime::from_hms_opt(hour, minute, 0).map(|time| Side::Minute(day, time))
}

fn number(digits: &str) -> Option<u32> {
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::when::parse;

    #[test]
    fn what_is_possible_is_left() {
        let cases = [
            ("2022-02-31", "2022-02"),
            ("2022-02-31T10:00", "2022-02"),
            ("2022-13", "2022"),
            ("2022-13-01", "2022"),
            ("2022-25", "2022"),
            ("2022-06-20T25:00", "2022-06-20"),
            ("2022-06-20T16:30/25:00", "2022-06-20"),
            ("2022-06-20T23:00/24:00", "2022-06-20T23:00/2022-06-21T00:00"),
            ("2022-06-20T24:00", "2022-06-21T00:00"),
            ("2022-02-30/2022-03-02", "2022-02/2022-03"),
            ("2022-02-01/2022-02-30", "2022-02"),
            ("2022-05/2022-13", "2022"),
        ];
        for (written, left) in cases {
            assert_eq!(possible(written).as_deref(), Some(left), "{written}");
            assert!(parse(left).is_ok(), "{left}");
        }
        for nothing in ["0022", "99999-02-31", "x", "", "3022-01-01", "2022-05/2023-13"] {
            assert_eq!(possible(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn what_runs_backwards_is_put_right() {
        let cases = [
            (("2022-06-11", "2022-05-26"), "2022-05-26/2022-06-11"),
            (("2022-06-20T18:00", "16:30"), "2022-06-20T16:30/18:00"),
            (("2022-06-20T22:00", "01:00"), "2022-06-20T22:00/2022-06-21T01:00"),
            (("2022-06-21T12:00", "2022-06-20T16:30"), "2022-06-20T16:30/2022-06-21T12:00"),
            (("2022-06", "2022-05"), "2022-05/2022-06"),
        ];
        for ((start, end), right) in cases {
            assert_eq!(forwards(start, end).as_deref(), Some(right), "{start}/{end}");
            assert!(parse(right).is_ok(), "{right}");
        }
    }
}
