//! A name as someone writes it, taken apart: the name itself, and what tells it from its homonyms.

use crate::import::split_hint;
use crate::locale::{country_code, fold};
use crate::record::Alpha2;
use crate::reference::Reference;

/// A name and what stands after it, behind a comma or between brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// All of it.
    pub whole: String,
    /// The name.
    pub name: String,
    /// The country that follows, by its code.
    pub country: Option<String>,
    /// What else follows: a département, a subdivision, a sort of authority.
    pub hints: Vec<String>,
}

impl Written {
    /// `Lima, Pérou`, `Péronne (80)`, `San José, Montevideo, Uruguay`.
    pub fn new(whole: &str, reference: &Reference) -> Written {
        let (outside, inside) = split_hint(whole);
        let mut parts = outside.split(',').map(str::trim).filter(|part| !part.is_empty());
        let name = parts.next().unwrap_or_default().to_owned();
        let mut hints: Vec<String> =
            parts.chain([inside]).filter(|hint| !hint.is_empty()).map(str::to_owned).collect();
        let at = hints.iter().rposition(|hint| country(hint, reference).is_some());
        let country = at.and_then(|at| country(&hints.remove(at), reference));
        Written { whole: whole.trim().to_owned(), name, country, hints }
    }

    /// Whether this subdivision (an ISO 3166-2 code) is the one the hints name: by its code, its last part or its name.
    pub fn is_within(&self, subdivision: Option<&str>, reference: &Reference) -> bool {
        self.hints.iter().all(|hint| {
            let Some(code) = subdivision else { return false };
            let last = code.split_once('-').map_or(code, |(_, last)| last);
            let name = reference.subdivision(code).map(|found| fold(&found.name));
            let hint = fold(hint);
            hint == fold(code) || hint == fold(last) || name.is_some_and(|name| name.contains(&hint))
        })
    }
}

/// The code of a country by its code or by a name in any language. A word that is both a country and something else is
/// a country here: what it follows tells them apart.
fn country(hint: &str, reference: &Reference) -> Option<String> {
    let by_code = || Alpha2::new(hint).map(|code| code.as_str().to_owned());
    let by_name = || reference.country_named(hint).map(|country| country.alpha2.clone());
    by_code().or_else(by_name).or_else(|| country_code(hint).map(str::to_owned))
}
