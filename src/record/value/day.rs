//! A day, written as a bare TOML date (`2022-06-20`) or the same between quotes.

use chrono::NaiveDate;
use toml::value::Datetime;

use super::text::plain;
use crate::diagnostic::{DateFault, Diagnostic, Expected};
use crate::record::retype::wrong;
use crate::record::table::Data;
use crate::record::when::{Wrong, day_from_digits, parse, proposal};
use crate::record::{Read, Reading, Shape, Value, no_links};

no_links!(NaiveDate);

impl Read for NaiveDate {
    fn shape() -> Shape {
        Shape::Date
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        match value.value {
            Data::Date(Datetime { date: Some(date), time: None, .. }) => {
                NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            }
            Data::Text(_) => from_text(value, key, reading),
            data => wrong(&data, value.span, key, Expected::Date, reading),
        }
    }
}

fn from_text(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<NaiveDate> {
    let (written, span) = plain(value, key, reading)?;
    let day = day_from_digits(&written);
    if day.is_none() {
        if matches!(parse(&written), Err(Wrong::Impossible)) {
            reading.report.add(span, DateFault::Impossible { written, proposal: None });
            return None;
        }
        let proposal = proposal(&written).map(|text| text.split('T').next().unwrap_or_default().to_owned());
        let proposal = proposal.filter(|text| day_from_digits(text).is_some());
        let fault = DateFault::Day { written, proposal: proposal.clone() };
        reading.report.push(Diagnostic::new(span, fault).paste(proposal));
    }
    day
}
