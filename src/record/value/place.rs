//! Places and codes: countries, zones, coordinates, administrative codes, goals.

use std::ops::Deref;

use crate::locale::Tz;

use super::text::plain;
use crate::diagnostic::{CodeNature, DateFault, Diagnostic, Expected, FormFault, ValueFault, nearest};
use crate::locale::{Lang, country_code, country_name, country_names, fold, former_country, zone_place};
use crate::record::retype::wrong;
use crate::record::table::Data;
use crate::record::{Read, Reading, Shape, Value, no_links, table};

/// A country or territory by its ISO 3166-1 alpha-2 code, one of the 249 assigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alpha2([u8; 2]);

impl Alpha2 {
    /// The country of a code that ISO assigns, in capitals.
    pub fn new(written: &str) -> Option<Alpha2> {
        let &[a, b] = written.as_bytes() else { return None };
        country_name(written, Lang::Fr).map(|_| Alpha2([a, b]))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The country's name in `lang`.
    pub fn name(&self, lang: Lang) -> &str {
        country_name(self.as_str(), lang).unwrap_or_else(|| self.as_str())
    }
}

impl Read for Alpha2 {
    fn shape() -> Shape {
        Shape::Country
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let (written, span) = plain(value, key, reading)?;
        let country = Alpha2::new(&written);
        if country.is_none() {
            let nearest = country_meant(&written);
            let paste = nearest.as_ref().map(|code| format!("\"{code}\""));
            let fault = FormFault::Country { written, nearest };
            reading.report.push(Diagnostic::new(span, fault).paste(paste));
        }
        country
    }
}

/// The code that a lower-case code or a country's name stands for: one of today, a former one, a misspelt one.
fn country_meant(written: &str) -> Option<String> {
    let upper = written.trim().to_uppercase();
    let named = || country_code(written).or_else(|| former_country(written));
    // Shorter words are codes of other lists: "FRA" is not a misspelt Iran.
    let is_name = written.chars().count() > 4;
    let near = || nearest(written, country_names().filter(|_| is_name)).and_then(country_code);
    Alpha2::new(&upper).map(|_| upper).or_else(|| named().or_else(near).map(str::to_owned))
}

/// A time zone of the IANA database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(pub Tz);

impl Read for Zone {
    fn shape() -> Shape {
        Shape::Zone
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let (written, span) = plain(value, key, reading)?;
        let zone = written.parse::<Tz>().ok().map(Zone);
        if zone.is_none() {
            let known = zone_meant(&written);
            let paste = known.as_ref().map(|name| format!("\"{name}\""));
            let fault = DateFault::Zone { written, nearest: known };
            reading.report.push(Diagnostic::new(span, fault).paste(paste));
        }
        zone
    }
}

/// The zone that a mistyped name, a place alone or an offset from UTC most likely means.
fn zone_meant(written: &str) -> Option<String> {
    let place = zone_place(written).unwrap_or(written);
    let last = |zone: &Tz| zone.name().rsplit('/').next().unwrap_or_default();
    // Where a place has two names, "America/Buenos_Aires" is the former one.
    let named = Tz::all().filter(|zone| fold(last(zone)) == fold(place)).max_by_key(|zone| zone.name().len());
    let named = named.map(|zone| zone.name().to_owned());
    let near = || nearest(written, Tz::all().map(Tz::name)).map(str::to_owned);
    named.or_else(|| offset_meant(written)).or_else(near)
}

/// `Etc/GMT-1` of "UTC+1", "GMT+01:00", "+1 h": the database counts the other way round, in whole hours.
fn offset_meant(written: &str) -> Option<String> {
    let upper = written.to_uppercase();
    let rest = upper.trim().trim_start_matches("UTC").trim_start_matches("GMT").trim();
    let (sign, rest) = match rest.chars().next()? {
        '+' => ('-', &rest[1..]),
        '-' => ('+', &rest[1..]),
        '−' => ('+', &rest['−'.len_utf8()..]),
        _ => return None,
    };
    let hours = rest.trim_end_matches(":00").trim_end_matches('H').trim().parse::<u8>().ok()?;
    let name = format!("Etc/GMT{sign}{hours}");
    name.parse::<Tz>().ok().map(|_| name)
}

/// A language by its BCP 47 tag, the primary part only: `fr`, `es`, `ht`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag(Box<str>);

/// An administrative code: INSEE, SIREN, `DEP-33`, `REG-75`. Whether it exists is an editorial rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(Box<str>);

/// A code of ISO 3166-2: `FR-33`, `PE-LIM`. Whether it exists is an editorial rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SubdivisionCode(Box<str>);

macro_rules! word {
    ($name:ident, $nature:ident, $limit:expr, $form:literal, $fits:expr) => {
        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            fn shape() -> Shape {
                Shape::Form($limit, $form)
            }

            fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
                let (written, span) = plain(value, key, reading)?;
                let fits: fn(&str) -> bool = $fits;
                if fits(&written) && written.len() <= $limit {
                    return Some($name(written.into_boxed_str()));
                }
                reading.report.add(span, FormFault::Code { written, nature: CodeNature::$nature });
                None
            }
        }

        no_links!($name);
    };
}

word!(Tag, Language, 3, "[a-z]{2,3}", |text| text.len() >= 2 && text.bytes().all(|b| b.is_ascii_lowercase()));
word!(Code, Administrative, 12, "[0-9A-Za-z-]+", |text| text
    .bytes()
    .all(|b| b.is_ascii_alphanumeric() || b == b'-'));
word!(SubdivisionCode, Subdivision, 6, "[A-Z0-9]{2}-[A-Z0-9]{1,3}", |text| text.split_once('-').is_some_and(
    |(country, rest)| {
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        country.len() == 2 && (1..=3).contains(&rest.len()) && plain(country) && plain(rest)
    }
));

/// A sustainable development goal of the United Nations, 1 to 17.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Goal(pub u8);

impl Read for Goal {
    fn shape() -> Shape {
        Shape::Integer(1, 17)
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        bounded_integer(value, key, 1, 17, reading).and_then(|n| u8::try_from(n).ok()).map(Goal)
    }
}

macro_rules! integer {
    ($ty:ty, $min:expr, $max:expr) => {
        impl Read for $ty {
            fn shape() -> Shape {
                Shape::Integer($min, $max)
            }

            fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
                let number = bounded_integer(value, key, $min, $max, reading)?;
                <$ty>::try_from(number).ok()
            }
        }

        no_links!($ty);
    };
}

// A year, an order in a menu, a population.
integer!(i32, 1000, 2999);
integer!(u16, 0, 9999);
integer!(u32, 0, 100_000_000);

fn bounded_integer(value: Value, key: &str, min: i64, max: i64, reading: &mut Reading<'_>) -> Option<i64> {
    match value.value {
        Data::Integer(number) if (min..=max).contains(&number) => Some(number),
        Data::Integer(_) => {
            reading.report.add(value.span, ValueFault::OutOfRange { key: key.to_owned(), min, max });
            None
        }
        data => wrong(&data, value.span, key, Expected::Integer, reading),
    }
}

impl Read for bool {
    fn shape() -> Shape {
        Shape::Boolean
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        match value.value {
            Data::Boolean(answer) => Some(answer),
            data => wrong(&data, value.span, key, Expected::Boolean, reading),
        }
    }
}

/// A latitude or a longitude in decimal degrees (WGS 84), so many at most on either side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Degrees<const LIMIT: i16>(pub f64);

impl<const LIMIT: i16> Read for Degrees<LIMIT> {
    fn shape() -> Shape {
        Shape::Decimal(-i64::from(LIMIT), LIMIT.into())
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let limit = f64::from(LIMIT);
        let degrees = match value.value {
            Data::Decimal(number) => number,
            #[expect(clippy::cast_precision_loss, reason = "degrees are small, and refused below if not")]
            Data::Integer(number) => number as f64,
            data => return wrong(&data, value.span, key, Expected::Decimal, reading),
        };
        if !(-limit..=limit).contains(&degrees) {
            reading.report.add(value.span, FormFault::Coordinates);
            return None;
        }
        Some(Degrees(degrees))
    }
}

table! {
    /// A point on the globe.
    Position {
        required lat: Degrees<90> = "lat" ["Latitude", "Latitud", "Latitude", "Latitude"]
            ["En degrés décimaux, positive au nord.", "En grados decimales, positiva al norte.",
             "Em graus decimais, positiva ao norte.", "In decimal degrees, north is positive."];
        required lon: Degrees<180> = "lon" ["Longitude", "Longitud", "Longitude", "Longitude"]
            ["En degrés décimaux, positive à l'est.", "En grados decimales, positiva al este.",
             "Em graus decimais, positiva a leste.", "In decimal degrees, east is positive."];
    }
}

no_links!(Alpha2, Zone, Goal, bool, Degrees<90>, Degrees<180>);
