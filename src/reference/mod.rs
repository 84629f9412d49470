//! The bundled reference tables: countries, subdivisions, French authorities, places, ODD titles.
//!
//! Owns the tables of `data/` (see `README.md` there for sources and licences) and the ways to ask them. A [`Reference`]
//! is made once and passed by reference; nothing is parsed before it is asked for. It refuses to guess: a name that
//! several places bear gives several answers, and choosing among them is the caller's business.

mod country;
mod french;
mod place;
mod sdg;
mod shape;
mod siren;
mod sorted;
mod subdivision;

pub use country::{Capital, Country, Names, Region, Status};
pub use french::{FrenchAuthority, FrenchLevel};
pub use place::{Place, PlaceKind};
pub use sdg::Sdg;
pub use shape::{Ring, Shape};
pub use siren::siren_is_valid;
pub use subdivision::Subdivision;

use std::sync::OnceLock;

use crate::locale::fold;

const COUNTRIES: &str = include_str!("data/countries.toml");
const SUBDIVISIONS: &str = include_str!("data/subdivisions.csv");
const AUTHORITIES: &str = include_str!("data/french_authorities.csv");
const SMALL_COMMUNES: &str = include_str!("data/french_communes_small.csv");
const PLACES: &str = include_str!("data/lac_places.csv");
const SDGS: &str = include_str!("data/sdg.csv");
const MAP: &str = include_str!("data/map.geojson");
const MAP_CONTEXT: &str = include_str!("data/map_context.geojson");

/// Territories whose sovereign is France and which lie outside the area of the network, so outside `countries.toml`.
const OTHER_FRENCH: [&str; 7] = ["NC", "PF", "PM", "RE", "TF", "WF", "YT"];

/// A point in WGS 84 degrees.
#[derive(Debug, Clone, Copy, PartialEq, serde::Deserialize)]
pub struct Point {
    /// Latitude, north positive.
    pub lat: f64,
    /// Longitude, east positive.
    pub lon: f64,
}

/// The bundled tables, each parsed at most once, when first asked.
#[derive(Debug, Default)]
pub struct Reference {
    countries: OnceLock<Vec<Country>>,
    french_names: OnceLock<Vec<(String, &'static str)>>,
    place_names: OnceLock<Vec<(String, &'static str)>>,
    sdgs: OnceLock<Vec<Sdg>>,
}

impl Reference {
    /// The tables that come with the program. Costs nothing until a question is asked.
    pub fn bundled() -> Reference {
        Reference::default()
    }

    /// Every country and territory of the area, and France, sorted by alpha-2 code.
    pub fn countries(&self) -> &[Country] {
        self.countries.get_or_init(|| country::parse(COUNTRIES))
    }

    /// The country of an ISO 3166-1 alpha-2 code in capitals.
    pub fn country(&self, alpha2: &str) -> Option<&Country> {
        let countries = self.countries();
        let at = countries.binary_search_by(|c| c.alpha2.as_str().cmp(alpha2)).ok()?;
        countries.get(at)
    }

    /// The country that someone named in French, Spanish, Portuguese or English; accents and case are ignored.
    pub fn country_named(&self, written: &str) -> Option<&Country> {
        let wanted = fold(written);
        self.countries().iter().find(|c| c.spellings().any(|name| fold(name) == wanted))
    }

    /// Whether an alpha-2 code is France or one of its territories, those outside the area included.
    pub fn is_french(&self, alpha2: &str) -> bool {
        OTHER_FRENCH.contains(&alpha2) || self.country(alpha2).is_some_and(|c| c.sovereign == "FR")
    }

    /// The subdivision of an ISO 3166-2 code (`PE-LIM`, `FR-33`), France included.
    pub fn subdivision(&self, iso_3166_2: &str) -> Option<Subdivision> {
        subdivision::parse(sorted::line(SUBDIVISIONS, iso_3166_2)?)
    }

    /// Every ISO 3166-2 subdivision of a country, sorted by code.
    pub fn subdivisions_of(&self, alpha2: &str) -> Vec<Subdivision> {
        sorted::lines_from(SUBDIVISIONS, &format!("{alpha2}-"))
            .filter_map(subdivision::parse)
            .take_while(|s| s.country == alpha2)
            .collect()
    }

    /// The French authority of a code as records write it: INSEE (`33063`, `2B347`), SIREN of an EPCI (`244400404`),
    /// `DEP-33`, `REG-75`, `COM-978`, or the code of a particular collectivity (`972R`).
    pub fn french_authority(&self, code: &str) -> Option<FrenchAuthority> {
        french::by_code(AUTHORITIES, SMALL_COMMUNES, code)
    }

    /// Every French authority of a name, as the tables write it or in full; accents, case and hyphens are ignored.
    pub fn french_named(&self, name: &str) -> Vec<FrenchAuthority> {
        let names = self.french_names.get_or_init(|| french::names(AUTHORITIES, SMALL_COMMUNES));
        sorted::named(names, &fold(name)).filter_map(|line| french::by_line(AUTHORITIES, line)).collect()
    }

    /// Every place or first-level subdivision of a country (alpha-2) that bears a name; accents, case and hyphens are
    /// ignored. In the order of the table: subdivisions first.
    pub fn places_named(&self, country: &str, name: &str) -> Vec<Place> {
        let names = self.place_names.get_or_init(|| place::names(PLACES));
        sorted::named(names, &place::key(country, name)).filter_map(place::parse).collect()
    }

    /// The place of a `GeoNames` identifier (`3936456`) or code of a subdivision (`PE.15`).
    pub fn place(&self, id: &str) -> Option<Place> {
        let is_one = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
        let mut lines = PLACES.lines().filter(|line| is_one && line.contains(id));
        lines.find_map(|line| place::parse(line).filter(|place| place.id == id))
    }

    /// The first-level subdivision of an ISO 3166-2 code as `GeoNames` has it; its point is that of its seat.
    pub fn seat_of(&self, iso_3166_2: &str) -> Option<Place> {
        PLACES
            .lines()
            .take_while(|line| !line.starts_with("city,"))
            .filter(|line| line.contains(iso_3166_2))
            .filter_map(place::parse)
            .find(|place| place.subdivision.as_deref() == Some(iso_3166_2))
    }

    /// The place that is the capital of a country (alpha-2); none for France, whose places are its communes.
    pub fn capital_of(&self, alpha2: &str) -> Option<Place> {
        let capital = &self.country(alpha2)?.capital;
        let id = capital.geonameid.to_string();
        let found = self.places_named(alpha2, &capital.local).into_iter().find(|place| place.id == id);
        found.or_else(|| {
            PLACES.lines().filter(|line| line.contains(&id)).filter_map(place::parse).find(|p| p.id == id)
        })
    }

    /// The outlines of all countries of the area and of France, sorted by alpha-2 code, then that of the land around
    /// them. They share the points of their borders. Parsed at each call.
    pub fn outlines(&self) -> (Vec<Shape>, Vec<Shape>) {
        (shape::parse(MAP), shape::parse(MAP_CONTEXT))
    }

    /// One of the seventeen ODD (SDG), by number.
    pub fn sdg(&self, number: u8) -> Option<&Sdg> {
        self.sdgs.get_or_init(|| sdg::parse(SDGS)).iter().find(|s| s.number == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_whole() {
        let reference = Reference::bundled();
        assert_eq!(reference.countries().len(), 52);
        assert!(reference.countries().is_sorted_by(|a, b| a.alpha2 < b.alpha2));
        assert!((1..=17).all(|n| reference.sdg(n).is_some()));
        assert!(reference.sdg(0).is_none() && reference.sdg(18).is_none());
        for table in [SUBDIVISIONS, AUTHORITIES, SMALL_COMMUNES] {
            assert!(sorted::is_sorted(table));
        }
    }

    #[test]
    fn every_line_of_the_tables_can_be_read() {
        let reference = Reference::bundled();
        let body = |table: &'static str| table.lines().skip(1);
        for line in body(SUBDIVISIONS) {
            let code = line.split(',').next().unwrap();
            assert_eq!(reference.subdivision(code).unwrap().code, code);
        }
        for line in body(AUTHORITIES).chain(body(SMALL_COMMUNES)) {
            assert!(french::by_line(AUTHORITIES, line).is_some(), "{line}");
        }
        for line in body(PLACES) {
            assert!(place::parse(line).is_some(), "{line}");
        }
    }

    #[test]
    fn every_country_has_an_outline() {
        let reference = Reference::bundled();
        let (countries, around) = reference.outlines();
        let ids: Vec<&str> = countries.iter().map(|shape| shape.id.as_str()).collect();
        assert_eq!(ids, reference.countries().iter().map(|c| c.alpha2.as_str()).collect::<Vec<_>>());
        assert_eq!(around.len(), 1);
        for ring in countries.iter().chain(&around).flat_map(|shape| &shape.rings) {
            assert!(ring.len() > 3 && ring.first() == ring.last());
        }
    }

    #[test]
    fn countries_answer_to_their_names() {
        let reference = Reference::bundled();
        let code = |name| reference.country_named(name).map(|c| c.alpha2.as_str());
        assert_eq!(code("Equateur"), Some("EC"));
        assert_eq!(code("Ecuador"), Some("EC"));
        assert_eq!(code("ÉQUATEUR"), Some("EC"));
        assert_eq!(code("Brasil"), Some("BR"));
        assert_eq!(code("Guyane française"), Some("GF"));
        assert_eq!(code("le Pérou"), Some("PE"));
        assert_eq!(code("Atlantide"), None);
        assert_eq!(reference.country("PE").unwrap().fr_in, "au Pérou");
        assert_eq!(reference.capital_of("MX").unwrap().subdivision.as_deref(), Some("MX-CMX"));
        assert!(reference.capital_of("FR").is_none());
        assert!(reference.country("pe").is_none() && reference.country("XX").is_none());
    }

    #[test]
    fn french_territories_are_french_wherever_they_lie() {
        let reference = Reference::bundled();
        for code in ["FR", "GP", "MQ", "GF", "MF", "BL", "RE", "YT", "PM", "NC", "PF", "WF", "TF"] {
            assert!(reference.is_french(code), "{code}");
        }
        for code in ["PE", "SX", "", "fr", "BE"] {
            assert!(!reference.is_french(code), "{code}");
        }
    }

    #[test]
    fn subdivisions_are_found_by_code_and_by_country() {
        let reference = Reference::bundled();
        assert_eq!(reference.subdivision("AR-J").unwrap().name, "San Juan");
        assert_eq!(reference.subdivision("FR-33").unwrap().name, "Gironde");
        assert_eq!(reference.subdivision("FR-GES").unwrap().country, "FR");
        assert!(reference.subdivision("FR-999").is_none() && reference.subdivision("").is_none());
        assert_eq!(reference.subdivisions_of("CL").len(), 16);
        assert!(reference.subdivisions_of("XX").is_empty());
        assert_eq!(reference.seat_of("CL-ML").unwrap().alt, "Talca");
    }

    #[test]
    fn french_authorities_are_found_by_their_codes() {
        let reference = Reference::bundled();
        let name = |code| reference.french_authority(code).map(|a| a.full_name());
        assert_eq!(name("33063").as_deref(), Some("Bordeaux"));
        assert_eq!(name("2B347").as_deref(), Some("Vezzani"));
        assert_eq!(name("244400404").as_deref(), Some("Nantes Métropole"));
        assert_eq!(name("200033579").as_deref(), Some("Communauté urbaine d'Arras"));
        assert_eq!(name("REG-01").as_deref(), Some("Région Guadeloupe"));
        assert_eq!(name("DEP-24").as_deref(), Some("Département de la Dordogne"));
        assert_eq!(name("DEP-29").as_deref(), Some("Département du Finistère"));
        assert_eq!(name("DEP-11").as_deref(), Some("Département de l'Aude"));
        assert_eq!(name("DEP-54").as_deref(), Some("Département de Meurthe-et-Moselle"));
        assert_eq!(name("DEP-64").as_deref(), Some("Département des Pyrénées-Atlantiques"));
        assert_eq!(name("972R").as_deref(), Some("Collectivité territoriale de Martinique"));
        assert_eq!(name("97801").as_deref(), Some("Collectivité de Saint-Martin"));
        for unknown in ["", "33", "33999", "DEP-20", "REG-99", "123456789", "Bordeaux", "C33063"] {
            assert_eq!(name(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn french_authorities_know_where_they_are() {
        let reference = Reference::bundled();
        let place = |code| {
            let found = reference.french_authority(code).unwrap();
            (found.country.clone(), found.subdivision.clone())
        };
        let pair = |country: &str, iso: &str| (country.to_owned(), Some(iso.to_owned()));
        assert_eq!(place("33063"), pair("FR", "FR-33"));
        assert_eq!(place("2B347"), pair("FR", "FR-2B"));
        assert_eq!(place("75056"), pair("FR", "FR-75C"));
        assert_eq!(place("97213"), pair("MQ", "FR-972"));
        assert_eq!(place("REG-03"), pair("GF", "FR-973"));
        assert_eq!(place("REG-93"), pair("FR", "FR-PAC"));
        assert_eq!(place("97801"), pair("MF", "FR-MF"));
        assert!(reference.subdivisions_of("FR").len() > 110);
        let bordeaux = reference.french_authority("33063").unwrap();
        assert_eq!(bordeaux.point, Some(Point { lat: 44.841, lon: -0.58 }));
        assert_eq!(bordeaux.population, Some(267_991));
    }

    #[test]
    fn names_give_every_bearer() {
        let reference = Reference::bundled();
        let codes = |name| reference.french_named(name).into_iter().map(|a| a.code).collect::<Vec<_>>();
        assert_eq!(codes("péronne"), ["80620", "71345"]);
        assert_eq!(codes("departement de la dordogne"), ["DEP-24"]);
        assert_eq!(codes("Communauté urbaine d’Arras"), ["200033579"]);
        assert!(codes("Nulle-Part-sur-Rien").is_empty());
        let lima = reference.places_named("PE", "lima");
        assert!(lima.iter().any(|p| p.kind == PlaceKind::City && p.subdivision.as_deref() == Some("PE-LMA")));
        assert_eq!(reference.places_named("HT", "Veret"), reference.places_named("HT", "Verrettes"));
        assert_eq!(reference.places_named("HT", "Veret").len(), 1);
        assert!(reference.places_named("PE", "Bordeaux").is_empty());
        assert_eq!(reference.place("3936456").map(|place| place.name).as_deref(), Some("Lima"));
        for unknown in ["", "39364567", "Lima", ","] {
            assert_eq!(reference.place(unknown), None, "{unknown}");
        }
    }
}
