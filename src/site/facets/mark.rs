//! What a partnership has that a facet can ask for, and how it is called.

use chrono::Datelike;

use super::{Facet, slug_of};
use crate::catalogue::Row;
use crate::locale::{Lang, Words, words};
use crate::record::{Filed, Kind, Level, Partnership, PartnershipType, Status};
use crate::site::named::Text;
use crate::site::scope::Scope;

/// The ages of sources asked for, in years.
const AGES: [i32; 3] = [2, 5, 10];

/// What a partnership has, in the order of its facet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark<'a> {
    /// An ISO code.
    Country(&'a str),
    Theme(Row),
    /// The ISO 3166-2 code of a region, or the ISO 3166-1 code of a territory overseas.
    Region(String),
    Level(Level),
    Form(PartnershipType),
    Status(Status),
    /// The first year of a decade.
    Decade(i32),
    NoDecade,
    /// Under this number of years.
    Younger(i32),
    Older,
    Undated,
}

/// Everything that a partnership has of a facet.
pub fn marks<'a>(scope: &Scope<'a>, facet: Facet, record: &'a Filed<Partnership>) -> Vec<Mark<'a>> {
    let french = record.authorities.iter().map(|authority| authority.row);
    match facet {
        Facet::Country => scope.catalogue.countries_of(record).into_iter().map(Mark::Country).collect(),
        Facet::Theme => record.themes.iter().map(|theme| Mark::Theme(theme.row)).collect(),
        Facet::Region => french.filter_map(|row| region(scope, row)).map(Mark::Region).collect(),
        Facet::Level => {
            french.map(|row| Mark::Level(scope.catalogue.authorities[row as usize].level)).collect()
        }
        Facet::Form => vec![Mark::Form(record.form)],
        Facet::Status => vec![Mark::Status(record.status.value)],
        Facet::Begun => {
            let start = record.period.and_then(|period| period.value.start());
            vec![start.map_or(Mark::NoDecade, |start| Mark::Decade(start.year - start.year % 10))]
        }
        Facet::Source => sources(scope, record),
    }
}

/// Every age that the youngest source is under. A source counts from the year it bears, else from the one in which it
/// was read; one of the year 2024 is under two years old until the end of 2025.
fn sources<'a>(scope: &Scope<'_>, record: &Filed<Partnership>) -> Vec<Mark<'a>> {
    let years = record.head.common.sources.iter();
    let youngest = years.filter_map(|source| source.year.or(source.read_on.map(|day| day.year()))).max();
    let Some(year) = youngest else { return vec![Mark::Undated] };
    let age = scope.today.year() - year;
    let under: Vec<Mark<'a>> = AGES.into_iter().filter(|&years| age < years).map(Mark::Younger).collect();
    if under.is_empty() { vec![Mark::Older] } else { under }
}

/// The code of the region a French authority lies in, or of its territory overseas; `None` for the others, and when its
/// record does not say.
pub fn region(scope: &Scope<'_>, row: Row) -> Option<String> {
    let authority = &scope.catalogue.authorities[row as usize];
    let country = authority.country.as_str();
    if country != "FR" {
        return scope.reference.is_french(country).then(|| country.to_owned());
    }
    let mut subdivision = scope.reference.subdivision(authority.subdivision.as_deref()?)?;
    while let Some(parent) = subdivision.parent.as_deref().and_then(|code| scope.reference.subdivision(code))
    {
        subdivision = parent;
    }
    Some(subdivision.code)
}

/// The name of what [`region`] tells the code of.
pub fn region_name(scope: &Scope<'_>, code: &str) -> String {
    let subdivision = scope.reference.subdivision(code);
    subdivision.map_or_else(|| scope.country_name(code), |subdivision| subdivision.name)
}

const NO_DECADE: Words = words("non connu", "no conocido", "não conhecido", "not known");

const UNDATED: Words = words("sans date", "sin fecha", "sem data", "undated");

impl Mark<'_> {
    /// How it is called.
    pub fn name(&self, scope: &Scope<'_>) -> Text {
        let lang = scope.lang;
        let text = match self {
            Mark::Country(code) => scope.country_name(code),
            Mark::Theme(row) => return scope.name(Kind::Theme, *row),
            Mark::Region(code) => region_name(scope, code),
            Mark::Level(level) => level.label(lang).to_owned(),
            Mark::Form(form) => form.label(lang).to_owned(),
            Mark::Status(status) => status.label(lang).to_owned(),
            Mark::Decade(year) => {
                let decade = words("années", "década de", "década de", "the").get(lang);
                format!("{decade} {year}{}", words("", "", "", "s").get(lang))
            }
            Mark::NoDecade => NO_DECADE.get(lang).to_owned(),
            Mark::Younger(years) => younger(scope, *years),
            Mark::Older => {
                let [.., oldest] = AGES;
                let before = words("avant", "antes de", "antes de", "before").get(lang);
                format!("{before} {}", scope.today.year() - oldest + 1)
            }
            Mark::Undated => UNDATED.get(lang).to_owned(),
        };
        Text::new(&text)
    }

    /// The word that records write for it, when it is one of a closed list.
    pub fn word(&self) -> Option<&'static str> {
        match self {
            Mark::Level(level) => Some(level.word()),
            Mark::Form(form) => Some(form.word()),
            Mark::Status(status) => Some(status.word()),
            _ => None,
        }
    }

    /// What stands for it in addresses, from one year to the next.
    pub fn slug(&self, scope: &Scope<'_>) -> String {
        let lang = scope.lang;
        match self {
            Mark::Country(code) => match scope.country_row(code) {
                Some(row) => scope.catalogue.countries[row as usize].head.slug.to_string(),
                None => code.to_lowercase(),
            },
            Mark::Theme(row) => scope.catalogue.themes[*row as usize].head.slug.to_string(),
            Mark::Decade(year) => year.to_string(),
            Mark::Younger(years) => {
                let (under, unit) = words_of_age(scope);
                slug_of(&format!("{under} {years} {unit}"))
            }
            Mark::Older => {
                let older = words("plus ancienne", "mas antigua", "mais antiga", "older").get(lang);
                slug_of(older)
            }
            _ => match self.word().filter(|_| lang == Lang::Fr) {
                Some(word) => word.to_owned(),
                None => slug_of(&self.name(scope).text),
            },
        }
    }
}

fn words_of_age(scope: &Scope<'_>) -> (&'static str, &'static str) {
    let under = words("moins de", "menos de", "menos de", "under").get(scope.lang);
    (under, words("ans", "años", "anos", "years").get(scope.lang))
}

/// "moins de 2 ans (2025 ou après)".
fn younger(scope: &Scope<'_>, years: i32) -> String {
    let (under, unit) = words_of_age(scope);
    let or_later = words("ou après", "o después", "ou depois", "or later").get(scope.lang);
    format!("{under} {years} {unit} ({} {or_later})", scope.today.year() - years + 1)
}
