//! French authorities: communes, intercommunalities, départements, régions, overseas and particular collectivities.
//! Knows how records write their codes and how their official names are built; holds no authority that INSEE or the
//! DGCL does not list (no syndicat, no pôle métropolitain, no association).

use super::Point;
use super::sorted::{cells, line};
use crate::locale::fold;

/// A French local authority of the tables.
#[derive(Debug, Clone, PartialEq)]
pub struct FrenchAuthority {
    /// Its code as records write it: `33063`, `244400404`, `DEP-33`, `REG-75`, `COM-978`, `972R`.
    pub code: String,
    /// What sort of authority it is.
    pub level: FrenchLevel,
    /// Its name as INSEE or the DGCL writes it, without "Département de" and abbreviated for intercommunalities.
    pub name: String,
    /// ISO 3166-1 alpha-2: `FR`, or the territory overseas (`GP`, `MQ`, `GF`…).
    pub country: String,
    /// ISO 3166-2: the département it lies in or is; the région for a région.
    pub subdivision: Option<String>,
    /// Inhabitants (INSEE, populations de référence).
    pub population: Option<u32>,
    /// A town point, a centroid, or the seat; see the README of the tables.
    pub point: Option<Point>,
    /// The INSEE article code of the name (TNCC), which decides between "de", "du", "de la"…
    article: u8,
}

/// The sorts of French authorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrenchLevel {
    /// Commune.
    Commune,
    /// EPCI à fiscalité propre or établissement public territorial.
    Intercommunality,
    /// Département.
    Department,
    /// Région.
    Region,
    /// Collectivité d'outre-mer, including the unique collectivities of Martinique and Guyane.
    Overseas,
    /// Collectivité à statut particulier of the mainland and Corsica; Mayotte.
    Particular,
}

impl FrenchAuthority {
    /// Its official name in full: "Département de l'Aude", "Communauté urbaine d'Arras", "Région Bretagne".
    pub fn full_name(&self) -> String {
        match self.level {
            FrenchLevel::Department => format!("Département {}{}", of(self.article), self.name),
            FrenchLevel::Region => format!("Région {}", self.name),
            FrenchLevel::Intercommunality => expanded(&self.name),
            FrenchLevel::Overseas if matches!(self.code.as_str(), "COM-977" | "COM-978") => {
                format!("Collectivité de {}", self.name)
            }
            _ => self.name.clone(),
        }
    }
}

/// The authority of a code as records write it; `table` holds all but the small communes, both are sorted.
pub fn by_code(table: &str, small: &str, code: &str) -> Option<FrenchAuthority> {
    let found = match code.split_once('-') {
        Some(("DEP", number)) => line(table, &format!("D{number}")),
        Some(("REG", number)) => line(table, &format!("R{number}")).filter(|_| number.len() == 2),
        Some(("COM", number)) => line(table, &format!("R{number}")).filter(|_| number.len() == 3),
        Some(_) => None,
        None => line(table, &id_of(code)).or_else(|| line(small, code)),
    };
    by_line(table, found?)
}

/// The authority of a line of either table.
pub fn by_line(table: &str, line: &str) -> Option<FrenchAuthority> {
    let row = Row(cells(line)?);
    if row.cell(0)?.starts_with(|c: char| c.is_ascii_digit()) {
        return small_commune(&row);
    }
    match unique_collectivity(row.cell(0)?) {
        Some(id) => Some(FrenchAuthority {
            code: code_of(row.cell(0)?),
            ..by_line(table, super::sorted::line(table, id)?)?
        }),
        None => listed(&row),
    }
}

/// Every name, folded, with the line it stands on, sorted by name, then by the order of the tables.
pub fn names(table: &'static str, small: &'static str) -> Vec<(String, &'static str)> {
    let mut names: Vec<_> = table
        .lines()
        .skip(1)
        .chain(small.lines().skip(1))
        .filter_map(|line| Some((by_line(table, line)?, line)))
        .flat_map(|(found, line)| [(fold(&found.name), line), (fold(&found.full_name()), line)])
        .collect();
    names.sort_by(|a, b| a.0.cmp(&b.0));
    names.dedup();
    names
}

struct Row(csv::StringRecord);

impl Row {
    fn cell(&self, at: usize) -> Option<&str> {
        self.0.get(at)
    }

    fn number<T: std::str::FromStr>(&self, at: usize) -> Option<T> {
        self.cell(at)?.parse().ok()
    }

    fn point(&self, at: usize) -> Option<Point> {
        Some(Point { lat: self.number(at)?, lon: self.number(at + 1)? })
    }
}

/// A line of `french_communes_small.csv`: insee, name, tncc, population, lat, lon, src.
fn small_commune(row: &Row) -> Option<FrenchAuthority> {
    let code = row.cell(0)?.to_owned();
    Some(FrenchAuthority {
        subdivision: code.get(..2).map(department_iso),
        code,
        level: FrenchLevel::Commune,
        name: row.cell(1)?.to_owned(),
        country: "FR".to_owned(),
        population: row.number(3),
        point: row.point(4),
        article: row.number(2).unwrap_or(0),
    })
}

/// A line of `french_authorities.csv`: id, type, insee, siren, name, tncc, dep, reg, epci, population, lat, lon, src.
fn listed(row: &Row) -> Option<FrenchAuthority> {
    let (department, region) = (row.cell(6)?, row.cell(7)?);
    let level = level_of(row.cell(0)?, row.cell(1)?);
    Some(FrenchAuthority {
        code: code_of(row.cell(0)?),
        level,
        name: row.cell(4)?.to_owned(),
        country: country_of(department, region).to_owned(),
        subdivision: subdivision_of(row.cell(0)?, department, region),
        population: row.number(9),
        point: row.point(10),
        article: row.number(5).unwrap_or(0),
    })
}

/// The id of the row that names the collectivity of a région which is no longer one.
fn unique_collectivity(id: &str) -> Option<&'static str> {
    match id {
        "R02" => Some("S972R"),
        "R03" => Some("S973R"),
        "R06" => Some("S976R"),
        "R94" => Some("S20R"),
        _ => None,
    }
}

/// The id of a bare code. Saint-Barthélemy and Saint-Martin, which have no commune, keep the INSEE code of theirs.
fn id_of(code: &str) -> String {
    match code {
        "97701" => "R977".to_owned(),
        "97801" => "R978".to_owned(),
        _ if code.len() == 9 => format!("E{code}"),
        _ if code.ends_with(|c: char| c.is_ascii_alphabetic()) => format!("S{code}"),
        _ => format!("C{code}"),
    }
}

fn code_of(id: &str) -> String {
    let code = id.get(1..).unwrap_or("");
    match id.get(..1) {
        Some("D") => format!("DEP-{code}"),
        Some("R") if code.len() == 3 => format!("COM-{code}"),
        Some("R") => format!("REG-{code}"),
        _ => code.to_owned(),
    }
}

fn level_of(id: &str, kind: &str) -> FrenchLevel {
    match kind {
        "commune" => FrenchLevel::Commune,
        "departement" => FrenchLevel::Department,
        "region" => FrenchLevel::Region,
        "com" => FrenchLevel::Overseas,
        "collectivite" if matches!(id, "S972R" | "S973R") => FrenchLevel::Overseas,
        "collectivite" => FrenchLevel::Particular,
        _ => FrenchLevel::Intercommunality,
    }
}

/// ISO 3166-1 code of the territory a département (or, failing that, a région) belongs to.
fn country_of(department: &str, region: &str) -> &'static str {
    match (department, region) {
        ("971", _) | ("", "01") => "GP",
        ("972", _) | ("", "02") => "MQ",
        ("973", _) | ("", "03") => "GF",
        ("974", _) | ("", "04") => "RE",
        ("975", _) | ("", "975") => "PM",
        ("976", _) | ("", "06") => "YT",
        ("977", _) | ("", "977") => "BL",
        ("978", _) | ("", "978") => "MF",
        ("986", _) | ("", "986") => "WF",
        ("987", _) | ("", "987") => "PF",
        ("988", _) | ("", "988") => "NC",
        _ => "FR",
    }
}

fn subdivision_of(id: &str, department: &str, region: &str) -> Option<String> {
    match id {
        "S6AE" | "S20R" | "S69M" => id.get(1..).map(|code| format!("FR-{code}")),
        _ if department.is_empty() => region_iso(region).map(str::to_owned),
        _ => Some(department_iso(department)),
    }
}

/// ISO 3166-2 code of a département, Paris being a collectivity of its own in ISO.
fn department_iso(department: &str) -> String {
    match (department, country_of(department, "")) {
        ("75", _) => "FR-75C".to_owned(),
        (_, "PM" | "BL" | "MF" | "WF" | "PF" | "NC") => {
            format!("FR-{}", country_of(department, ""))
        }
        _ => format!("FR-{department}"),
    }
}

/// ISO 3166-2 code of a région or overseas collectivity, by INSEE code.
fn region_iso(region: &str) -> Option<&'static str> {
    Some(match region {
        "01" => "FR-971",
        "02" => "FR-972",
        "03" => "FR-973",
        "04" => "FR-974",
        "06" => "FR-976",
        "11" => "FR-IDF",
        "24" => "FR-CVL",
        "27" => "FR-BFC",
        "28" => "FR-NOR",
        "32" => "FR-HDF",
        "44" => "FR-GES",
        "52" => "FR-PDL",
        "53" => "FR-BRE",
        "75" => "FR-NAQ",
        "76" => "FR-OCC",
        "84" => "FR-ARA",
        "93" => "FR-PAC",
        "94" => "FR-20R",
        "975" => "FR-PM",
        "977" => "FR-BL",
        "978" => "FR-MF",
        "986" => "FR-WF",
        "987" => "FR-PF",
        "988" => "FR-NC",
        _ => return None,
    })
}

/// "de", "du", "de la"… with what stands between it and the name, by INSEE article code.
fn of(article: u8) -> &'static str {
    match article {
        1 => "d'",
        2 => "du ",
        3 => "de la ",
        4 => "des ",
        5 => "de l'",
        _ => "de ",
    }
}

/// The name of an intercommunality with the leading abbreviation of the DGCL written out.
fn expanded(name: &str) -> String {
    let long = match name.split_once(' ') {
        Some(("CC", rest)) => Some(("Communauté de communes", rest)),
        Some(("CA", rest)) => Some(("Communauté d'agglomération", rest)),
        Some(("CU", rest)) => Some(("Communauté urbaine", rest)),
        _ => None,
    };
    long.map_or_else(|| name.to_owned(), |(kind, rest)| format!("{kind} {rest}"))
}
