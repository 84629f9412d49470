//! A date as the value of a key: what is wrong is reported with the text to paste.

use toml::value::Datetime;

use super::mend;
use super::parse::{Wrong, parse};
use super::proposal::proposal;
use super::value::When;
use crate::diagnostic::{DateFault, Diagnostic, Expected};
use crate::record::retype::wrong;
use crate::record::table::Data;
use crate::record::{Read, Reading, Shape, Value, no_links};

impl Read for When {
    fn shape() -> Shape {
        Shape::When
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let written = match value.value {
            Data::Text(ref text) => text.trim().to_owned(),
            Data::Date(ref date) => bare(date),
            Data::Integer(year) => year.to_string(),
            data => return wrong(&data, value.span, key, Expected::When, reading),
        };
        let parsed = parse(&written);
        if let Err(wrong) = &parsed {
            reading.report.push(told(wrong, written, value.span));
        }
        parsed.ok()
    }
}

/// A TOML date in our form: the seconds go, an offset makes it none of ours.
fn bare(date: &Datetime) -> String {
    let text = date.to_string().replace(' ', "T");
    let seconds = date.time.is_some() && date.offset.is_none();
    text.strip_suffix(":00").filter(|_| seconds).map_or(text.clone(), str::to_owned)
}

fn told(wrong: &Wrong, written: String, span: crate::text::Span) -> Diagnostic {
    match wrong {
        Wrong::Form => {
            let proposal = proposal(&written);
            let paste = quoted(proposal.as_deref());
            Diagnostic::new(span, DateFault::When { written, proposal }).paste(paste)
        }
        Wrong::Impossible => {
            let proposal = mend::possible(&written);
            let paste = quoted(proposal.as_deref());
            Diagnostic::new(span, DateFault::Impossible { written, proposal }).paste(paste)
        }
        Wrong::Backwards(start, end) => {
            let proposal = mend::forwards(start, end);
            let paste = quoted(proposal.as_deref());
            let fault = DateFault::Backwards { start: start.clone(), end: end.clone(), proposal };
            Diagnostic::new(span, fault).paste(paste)
        }
    }
}

fn quoted(proposal: Option<&str>) -> Option<String> {
    proposal.map(|text| format!("\"{text}\""))
}

no_links!(When);
