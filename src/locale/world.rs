//! Every country and territory of ISO 3166-1, with its name in the four languages.
//!
//! From Unicode CLDR 48.2 (package cldr-localenames-full, licence Unicode-3.0), the 249 codes that ISO assigns, one
//! line each: code, French, Spanish, Portuguese, English, separated by tabs, sorted by code. What the répertoire
//! needs to know more about a country of its region is in `reference`.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{Lang, fold};

const WORLD: &str = include_str!("world.tsv");

/// The name of a country in a language; `None` when `alpha2` is no code of ISO 3166-1.
pub fn country_name(alpha2: &str, lang: Lang) -> Option<&'static str> {
    let (mut low, mut high) = (0, WORLD.len());
    while low < high {
        let middle = low.midpoint(high);
        let start =
            WORLD.as_bytes()[..middle].iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
        let line = WORLD[start..].lines().next()?;
        match line.get(..2)?.cmp(alpha2) {
            Ordering::Equal => return line.split('\t').nth(1 + lang as usize),
            Ordering::Less => low = start + line.len() + 1,
            Ordering::Greater => high = start,
        }
    }
    None
}

/// The code of every country, in alphabetical order.
pub fn country_codes() -> impl Iterator<Item = &'static str> {
    WORLD.lines().filter_map(|line| line.get(..2))
}

/// The code whose name in any of the four languages is `written`, accents and capitals ignored.
pub fn country_code(written: &str) -> Option<&'static str> {
    let wanted = fold(written);
    WORLD.lines().find_map(|line| {
        let (code, names) = line.split_once('\t')?;
        names.split('\t').any(|name| fold(name) == wanted).then_some(code)
    })
}

/// Every name of every country in the four languages, each once, in alphabetical order.
pub fn country_names() -> impl Iterator<Item = &'static str> {
    let names: BTreeSet<&str> = WORLD.lines().flat_map(|line| line.split('\t').skip(1)).collect();
    names.into_iter()
}

/// Names that countries had, or that people still give them, by the code of today.
const FORMER: [(&str, &str); 25] = [
    ("British Guiana", "GY"),
    ("British Honduras", "BZ"),
    ("Burma", "MM"),
    ("Birmania", "MM"),
    ("Birmanie", "MM"),
    ("Ceylan", "LK"),
    ("Ceylon", "LK"),
    ("Dahomey", "BJ"),
    ("Dutch Guiana", "SR"),
    ("Grande-Bretagne", "GB"),
    ("Great Britain", "GB"),
    ("Guyane britannique", "GY"),
    ("Guyane hollandaise", "SR"),
    ("Haute-Volta", "BF"),
    ("Holland", "NL"),
    ("Hollande", "NL"),
    ("Honduras britannique", "BZ"),
    ("Perse", "IR"),
    ("Persia", "IR"),
    ("Siam", "TH"),
    ("Surinam", "SR"),
    ("Swaziland", "SZ"),
    ("Tchéquie", "CZ"),
    ("Zaire", "CD"),
    ("Zaïre", "CD"),
];

/// The code of the country that had this name, accents and capitals ignored.
pub fn former_country(written: &str) -> Option<&'static str> {
    let wanted = fold(written);
    FORMER.iter().find(|(name, _)| fold(name) == wanted).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_of_the_world() {
        assert_eq!(WORLD.lines().count(), 249);
        assert!(WORLD.lines().is_sorted());
        assert!(WORLD.lines().all(|line| line.split('\t').count() == 5));
        assert_eq!(country_name("PL", Lang::Fr), Some("Pologne"));
        assert_eq!(country_name("EG", Lang::Pt), Some("Egito"));
        for line in WORLD.lines() {
            assert!(country_name(&line[..2], Lang::En).is_some_and(|name| line.ends_with(name)), "{line}");
        }
        for unknown in ["XX", "", "A", "fr", "FRA"] {
            assert_eq!(country_name(unknown, Lang::Fr), None);
        }
        assert_eq!(country_code("Equateur"), Some("EC"));
        assert_eq!(country_code("Ecuador"), Some("EC"));
        assert_eq!(country_code("Atlantide"), None);
    }
}
