//! The type of a date as it is known, its bounds and its order.

use std::cmp::Ordering;
use std::fmt;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

/// The years that a date may have: four figures, and room for the day after.
pub const YEARS: std::ops::RangeInclusive<i32> = 1000..=2999;

/// A month of a year. Always a real one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month `month` (1 to 12) of `year`, a year that dates may have.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        NaiveDate::from_ymd_opt(year, month, 1).filter(|_| YEARS.contains(&year)).map(|first| Month { first })
    }

    /// The month of a day.
    pub fn of(day: NaiveDate) -> Option<Month> {
        Month::new(day.year(), day.month())
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.first.month()
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        let next = self.first.checked_add_months(chrono::Months::new(1));
        next.and_then(|day| day.pred_opt()).unwrap_or(self.first)
    }
}

/// A date as it is known. Made by [`parse`](super::parse) or the constructors, which refuse an end before a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Hours, in the zone that stands beside; the end may be unknown.
    #[non_exhaustive]
    Hours {
        /// First minute.
        start: NaiveDateTime,
        /// Last minute, never before the first.
        end: Option<NaiveDateTime>,
    },
    /// Whole days, both included; equal for one day.
    #[non_exhaustive]
    Days {
        /// First day.
        first: NaiveDate,
        /// Last day.
        last: NaiveDate,
    },
    /// Some time from one month to another, both included.
    #[non_exhaustive]
    Months {
        /// First month.
        first: Month,
        /// Last month.
        last: Month,
    },
    /// Some time in a season: 21 spring (March to May), 22 summer, 23 autumn, 24 winter (December to February of
    /// the next year), as EDTF numbers them and as they fall at the site's home, the northern hemisphere.
    #[non_exhaustive]
    Season {
        /// The year it begins in.
        year: i32,
        /// 21 to 24.
        season: u32,
    },
    /// Some time in a year.
    #[non_exhaustive]
    Year {
        /// The year.
        year: i32,
    },
    /// Not known yet.
    Unknown,
}

impl When {
    /// From one hour to another; `None` when the end is before the start.
    pub fn hours(start: NaiveDateTime, end: Option<NaiveDateTime>) -> Option<When> {
        let is_sound =
            end.is_none_or(|end| start <= end) && are_dates(start.date(), end.unwrap_or(start).date());
        is_sound.then_some(When::Hours { start, end })
    }

    /// From one day to another, both included; `None` when the last is before the first.
    pub fn days(first: NaiveDate, last: NaiveDate) -> Option<When> {
        (first <= last && are_dates(first, last)).then_some(When::Days { first, last })
    }

    /// Some time between two months; `None` when the last is before the first.
    pub fn months(first: Month, last: Month) -> Option<When> {
        (first <= last).then_some(When::Months { first, last })
    }

    /// Some time in a season, 21 to 24.
    pub fn season(year: i32, season: u32) -> Option<When> {
        season_bounds(year, season).map(|_| When::Season { year, season })
    }

    /// Some time in a year from 1000 to 2999.
    pub fn year(year: i32) -> Option<When> {
        YEARS.contains(&year).then_some(When::Year { year })
    }

    /// The earliest and the latest day it may mean, both included; `None` for an unknown date.
    pub fn bounds(self) -> Option<(NaiveDate, NaiveDate)> {
        match self {
            When::Hours { start, end } => Some((start.date(), last_day_of(start, end))),
            When::Days { first, last } => Some((first, last)),
            When::Months { first, last } => Some((first.first_day(), last.last_day())),
            When::Season { year, season } => season_bounds(year, season),
            When::Year { year } => {
                Some((NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
            }
            When::Unknown => None,
        }
    }

    /// Whether the days are known.
    pub fn is_exact(self) -> bool {
        matches!(self, When::Hours { .. } | When::Days { .. })
    }

    /// Whether its last possible day is before `today`. An unknown date is never past.
    pub fn is_past(self, today: NaiveDate) -> bool {
        self.bounds().is_some_and(|(_, latest)| latest < today)
    }

    /// From the most to the least precise: 0 hours, 1 days, 2 months, 3 season, 4 year, 5 unknown.
    pub fn precision(self) -> u8 {
        match self {
            When::Hours { .. } => 0,
            When::Days { .. } => 1,
            When::Months { .. } => 2,
            When::Season { .. } => 3,
            When::Year { .. } => 4,
            When::Unknown => 5,
        }
    }
}

fn are_dates(first: NaiveDate, last: NaiveDate) -> bool {
    YEARS.contains(&first.year()) && YEARS.contains(&last.year())
}

/// The last day that hours touch; midnight belongs to the day before, unless nothing else does.
fn last_day_of(start: NaiveDateTime, end: Option<NaiveDateTime>) -> NaiveDate {
    let end = end.unwrap_or(start);
    let midnight = end.time() == chrono::NaiveTime::MIN && end.date() > start.date();
    if midnight { end.date().checked_sub_days(Days::new(1)).unwrap_or(end.date()) } else { end.date() }
}

fn season_bounds(year: i32, season: u32) -> Option<(NaiveDate, NaiveDate)> {
    let (last_year, first, last) = match season {
        21 => (year, 3, 5),
        22 => (year, 6, 8),
        23 => (year, 9, 11),
        24 => (year + 1, 12, 2),
        _ => return None,
    };
    Some((Month::new(year, first)?.first_day(), Month::new(last_year, last)?.last_day()))
}

/// Earliest day first, then hour, then the more precise, then the shorter; unknown dates last.
impl Ord for When {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

type Rank = (bool, Option<NaiveDate>, u8, Option<NaiveDateTime>, Option<NaiveDate>, Option<NaiveDateTime>);

impl When {
    fn rank(self) -> Rank {
        let bounds = self.bounds();
        let (start, end) = match self {
            When::Hours { start, end } => (Some(start), end),
            _ => (None, None),
        };
        let (earliest, latest) = (bounds.map(|b| b.0), bounds.map(|b| b.1));
        (bounds.is_none(), earliest, self.precision(), start, latest, end)
    }
}

/// As records write it.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            When::Hours { start, end: None } => write!(f, "{}", start.format("%Y-%m-%dT%H:%M")),
            When::Hours { start, end: Some(end) } => {
                let form = if end.date() == start.date() { "%H:%M" } else { "%Y-%m-%dT%H:%M" };
                write!(f, "{}/{}", start.format("%Y-%m-%dT%H:%M"), end.format(form))
            }
            When::Days { first, last } if first == last => write!(f, "{first}"),
            When::Days { first, last } => write!(f, "{first}/{last}"),
            When::Months { first, last } if first == last => write!(f, "{first}"),
            When::Months { first, last } => write!(f, "{first}/{last}"),
            When::Season { year, season } => write!(f, "{year:04}-{season}"),
            When::Year { year } => write!(f, "{year:04}"),
            When::Unknown => f.write_str("inconnue"),
        }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first.format("%Y-%m"))
    }
}
