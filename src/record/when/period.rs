//! A period of years: since when, until when, as far as either is known.

use std::fmt;

use super::parse::Wrong;
use crate::diagnostic::{DateFault, Diagnostic, Expected};
use crate::record::retype::wrong;
use crate::record::table::Data;
use crate::record::{Read, Reading, Shape, Value, no_links};

/// A year, sure or about right (`2007~`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Year {
    /// The year, 1000 to 2999.
    pub year: i32,
    /// Whether it is approximate.
    pub about: bool,
}

/// How a period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// In a year known.
    Year(Year),
    /// Not ended (`..`).
    Open,
    /// Ended or not, nobody wrote it down (nothing after the `/`).
    Unknown,
}

/// From a year to a year. `2014` alone is within that year; `2014/..` goes on; `2014/` began then, its end is not
/// known; `/2016` ended then, its beginning is not known (EDTF, ISO 8601-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    start: Option<Year>,
    end: End,
}

impl Period {
    /// A period; `None` when it ends before it starts or says nothing at all.
    pub fn new(start: Option<Year>, end: End) -> Option<Period> {
        let backwards = matches!((start, end), (Some(from), End::Year(to)) if to.year < from.year);
        let empty = start.is_none() && !matches!(end, End::Year(_));
        (!backwards && !empty).then_some(Period { start, end })
    }

    /// The first year, when known.
    pub fn start(self) -> Option<Year> {
        self.start
    }

    /// The end.
    pub fn end(self) -> End {
        self.end
    }

    /// Whether both periods may share a year, what is unknown being taken as possible.
    pub fn may_overlap(self, other: Period) -> bool {
        let first = |p: Period| p.start.map_or(i32::MIN, |y| y.year);
        let last = |p: Period| if let End::Year(y) = p.end { y.year } else { i32::MAX };
        first(self) <= last(other) && first(other) <= last(self)
    }

    /// The period that `written` means.
    ///
    /// # Errors
    /// What is wrong, when it is none.
    pub fn parse(written: &str) -> Result<Period, Wrong> {
        let (start, end) = match written.split_once('/') {
            None => {
                let only = year(written)?;
                (Some(only), End::Year(only))
            }
            Some((start, end)) => {
                (Some(start).filter(|s| !s.is_empty()).map(year).transpose()?, ending(end)?)
            }
        };
        Period::new(start, end).ok_or_else(|| {
            let (from, to) = written.split_once('/').unwrap_or((written, ""));
            if from.is_empty() { Wrong::Form } else { Wrong::Backwards(from.to_owned(), to.to_owned()) }
        })
    }
}

fn ending(written: &str) -> Result<End, Wrong> {
    match written {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        year_text => year(year_text).map(End::Year),
    }
}

fn year(written: &str) -> Result<Year, Wrong> {
    let (digits, about) = written.strip_suffix('~').map_or((written, false), |rest| (rest, true));
    let plain = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    let year = digits.parse().ok().filter(|year| plain && *year >= 1000 && *year < 3000);
    year.map(|year| Year { year, about }).ok_or(Wrong::Form)
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}{}", self.year, if self.about { "~" } else { "" })
    }
}

/// As records write it.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(start) = self.start {
            write!(f, "{start}")?;
        }
        match self.end {
            End::Year(end) if Some(end) == self.start => Ok(()),
            End::Year(end) => write!(f, "/{end}"),
            End::Open => f.write_str("/.."),
            End::Unknown => f.write_str("/"),
        }
    }
}

impl Read for Period {
    fn shape() -> Shape {
        Shape::Period
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let written = match value.value {
            Data::Text(ref text) => text.trim().to_owned(),
            Data::Integer(year) => year.to_string(),
            data => return wrong(&data, value.span, key, Expected::Period, reading),
        };
        let parsed = Period::parse(&written);
        let fault = match &parsed {
            Ok(_) => return parsed.ok(),
            Err(Wrong::Backwards(start, end)) => {
                let proposal = Some(format!("{end}/{start}")).filter(|text| Period::parse(text).is_ok());
                DateFault::Backwards { start: start.clone(), end: end.clone(), proposal }
            }
            Err(_) => DateFault::Period { proposal: proposal(&written), written },
        };
        let paste = match &fault {
            DateFault::Period { proposal, .. } | DateFault::Backwards { proposal, .. } => proposal.clone(),
            _ => None,
        };
        let quoted = paste.map(|text| format!("\"{text}\""));
        reading.report.push(Diagnostic::new(value.span, fault).paste(quoted));
        None
    }
}

/// What people write of what has not ended, folded.
const ONGOING: [&str; 11] = [
    "depuis",
    "desde",
    "since",
    "aujourd hui",
    "en cours",
    "present",
    "actualidad",
    "la fecha",
    "hoje",
    "em curso",
    "ongoing",
];

/// The period that words like "2014-2016", "depuis 2014" or "vers 2007" most likely mean.
fn proposal(written: &str) -> Option<String> {
    let years: Vec<&str> =
        written.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4).collect();
    let folded = crate::locale::fold(written);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let goes_on = written.trim_end().ends_with(['-', '–', '—', '…', '.', '/']) || says(&ONGOING);
    let about = says(&["vers", "environ", "hacia", "circa"]);
    let text = match years.as_slice() {
        [year] if says(&["jusqu", "hasta", "ate", "until"]) && !goes_on => format!("/{year}"),
        [year] if goes_on => format!("{year}/.."),
        [year] if about => format!("{year}~"),
        [year] => (*year).to_owned(),
        [start, end] => format!("{start}/{end}"),
        _ => return None,
    };
    Period::parse(&text).is_ok().then_some(text)
}

no_links!(Period);
