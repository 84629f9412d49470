//! Countries and territories of the area, and France: names, French grammar, capital, languages, zones. Holds no wish
//! and no prose: those are records.

use serde::Deserialize;

use super::Point;
use crate::locale::Lang;

/// A country or territory.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Country {
    /// ISO 3166-1 alpha-2, in capitals.
    pub alpha2: String,
    /// ISO 3166-1 alpha-3, in capitals.
    pub alpha3: String,
    /// Sovereign state, territory of one, or French collectivity.
    pub status: Status,
    /// Alpha-2 code of the state it belongs to; its own for a sovereign state.
    pub sovereign: String,
    /// Whether it lies in Latin America or the Caribbean: false for France alone.
    pub lac: bool,
    /// Whether its sovereignty is disputed, which the site must not take sides on.
    pub disputed: bool,
    /// Where it lies.
    pub region: Region,
    /// Its name in the four languages of the site.
    pub name: Names,
    /// Other spellings met in French texts.
    pub aliases: Vec<String>,
    /// French, with article: "le Pérou".
    pub fr_the: String,
    /// French, in it: "au Pérou".
    pub fr_in: String,
    /// French, of it: "du Pérou".
    pub fr_of: String,
    /// Its capital, or the seat of its government; for France, Paris.
    pub capital: Capital,
    /// A point inside its largest part, where a label or a dot may stand.
    pub label: Point,
    /// BCP 47 codes of the official languages, according to Unicode CLDR.
    pub languages: Vec<String>,
    /// IANA time zones, the first being that of the capital.
    pub timezones: Vec<String>,
    /// ISO 4217 codes of its currencies.
    pub currencies: Vec<String>,
}

/// What a country is in law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// A sovereign state.
    Sovereign,
    /// A territory of another state than France.
    Territory,
    /// A French collectivity, or France.
    French,
}

/// The parts of the area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Region {
    /// The Caribbean.
    #[serde(rename = "caraibes")]
    Caribbean,
    /// Central America.
    #[serde(rename = "amerique-centrale")]
    CentralAmerica,
    /// South America.
    #[serde(rename = "amerique-du-sud")]
    SouthAmerica,
    /// Mexico and Bermuda.
    #[serde(rename = "amerique-du-nord")]
    NorthAmerica,
    /// Metropolitan France.
    #[serde(rename = "france")]
    France,
}

impl Region {
    /// Every region, in the order of the site.
    pub const ALL: [Region; 5] = [
        Region::Caribbean,
        Region::CentralAmerica,
        Region::SouthAmerica,
        Region::NorthAmerica,
        Region::France,
    ];

    /// The word of the table.
    pub fn word(self) -> &'static str {
        match self {
            Region::Caribbean => "caraibes",
            Region::CentralAmerica => "amerique-centrale",
            Region::SouthAmerica => "amerique-du-sud",
            Region::NorthAmerica => "amerique-du-nord",
            Region::France => "france",
        }
    }
}

/// A name in the four languages of the site.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Names {
    /// French.
    pub fr: String,
    /// Spanish.
    pub es: String,
    /// Portuguese of Brazil.
    pub pt: String,
    /// English.
    pub en: String,
}

impl Names {
    /// The name in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::Es => &self.es,
            Lang::Pt => &self.pt,
            Lang::En => &self.en,
        }
    }
}

/// A capital, with its French name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Capital {
    /// French name.
    pub fr: String,
    /// Name in the local language.
    pub local: String,
    /// Its identifier in `GeoNames`.
    pub geonameid: u32,
    /// Latitude in degrees.
    pub lat: f64,
    /// Longitude in degrees.
    pub lon: f64,
}

impl Country {
    /// Every way the tables know to write its name, in any of the four languages.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let names = [&self.name.fr, &self.name.es, &self.name.pt, &self.name.en, &self.fr_the];
        names.into_iter().chain(&self.aliases).map(String::as_str)
    }
}

/// Reads `countries.toml`; the result is sorted by alpha-2 code.
pub fn parse(text: &str) -> Vec<Country> {
    let mut countries = toml::from_str::<Table>(text).map(|table| table.country).unwrap_or_default();
    countries.sort_by(|a, b| a.alpha2.cmp(&b.alpha2));
    countries
}

#[derive(Deserialize)]
struct Table {
    country: Vec<Country>,
}
