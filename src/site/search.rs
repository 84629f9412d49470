//! What the search looks through: every record by its names, small enough to travel before the first answer.
//!
//! Owns the form of the index, which `recherche.js` of the skin reads. Refuses contacts, which have no page and whose
//! validity ends, and texts: names are what people look for here.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::route::Route;
use super::view::list_title;
use super::{Scope, dated};
use crate::catalogue::Row;
use crate::locale::{Lang, day, fold, slug_of, sort_key};
use crate::record::{Kind, Line};

/// The kinds that the search knows, in the order of its answers.
pub const KINDS: &[Kind] = &[
    Kind::Country,
    Kind::Theme,
    Kind::Authority,
    Kind::Partnership,
    Kind::Organisation,
    Kind::Event,
    Kind::Funding,
    Kind::Article,
    Kind::Page,
];

/// The address of the index.
pub(super) fn path(scope: &Scope<'_>) -> String {
    format!("{}index.json", scope.href(Route::Search(1)))
}

/// The whole index of a language.
#[derive(Debug, Serialize)]
struct Index {
    /// The countries that entries name: the name, then the other names people give it.
    countries: Vec<Vec<String>>,
    groups: Vec<Group>,
}

/// The records of a kind.
#[derive(Debug, Serialize)]
struct Group {
    title: &'static str,
    /// What begins the addresses that are not told.
    base: String,
    entries: Vec<Entry>,
}

/// A record: its name, its address within the site (empty when it is the base of its group with the words of the name), the
/// places of its countries in the list of them, its other names, and what tells it apart. What is empty at the end is
/// left out.
type Entry = Vec<Value>;

/// Every record that has a page, by name.
pub fn alphabet(scope: &Scope<'_>) -> Vec<(Kind, Row)> {
    let of = |kind: Kind| (0..).zip(scope.catalogue.heads(kind)).map(move |(row, _)| (kind, row));
    let mut all: Vec<(Kind, Row)> = KINDS.iter().flat_map(|&kind| of(kind)).collect();
    all.sort_by_cached_key(|&(kind, row)| sort_key(&scope.name(kind, row).text));
    all
}

/// The index of the language of the scope, as JSON.
pub fn index(scope: &Scope<'_>) -> String {
    let mut codes = Codes::default();
    let groups = KINDS.iter().map(|&kind| group(scope, kind, &mut codes)).collect();
    let countries = codes.0.iter().map(|code| country_names(scope, code)).collect();
    serde_json::to_string(&Index { countries, groups }).unwrap_or_default()
}

/// The countries named so far.
#[derive(Default)]
struct Codes(Vec<String>);

impl Codes {
    fn place(&mut self, code: &str) -> usize {
        self.0.iter().position(|known| known == code).unwrap_or_else(|| {
            self.0.push(code.to_owned());
            self.0.len() - 1
        })
    }
}

/// The name of a country in the language of the scope, then its names in the others and its code.
fn country_names(scope: &Scope<'_>, code: &str) -> Vec<String> {
    let own = scope.country_name(code);
    let known = scope.reference.country(code);
    let named = |lang: Lang| {
        let world = || crate::locale::country_name(code, lang).map(str::to_owned);
        known.map(|country| country.name.get(lang).to_owned()).or_else(world)
    };
    let others = Lang::ALL.into_iter().filter_map(named).chain([code.to_owned()]);
    let others = distinct(&own, others);
    [own].into_iter().chain(others).collect()
}

/// The names that are not said yet, accents and capitals aside.
fn distinct(own: &str, names: impl Iterator<Item = String>) -> Vec<String> {
    let mut said = BTreeSet::from([fold(own)]);
    names.filter(|name| said.insert(fold(name))).collect()
}

fn group(scope: &Scope<'_>, kind: Kind, codes: &mut Codes) -> Group {
    let base = match kind {
        Kind::Page => scope.href(Route::Home),
        _ => scope.href(Route::List(kind, 1)),
    };
    let own = scope.alphabet().iter().filter(|(other, _)| *other == kind);
    let entries = own.map(|&(_, row)| entry(scope, kind, row, &base, codes)).collect();
    Group { title: list_title(kind).get(scope.lang), base, entries }
}

fn entry(scope: &Scope<'_>, kind: Kind, row: Row, base: &str, codes: &mut Codes) -> Entry {
    let name = scope.name(kind, row).text;
    let countries: Value = countries(scope, kind, row).iter().map(|code| codes.place(code)).collect();
    let others = distinct(&name, others(scope, kind, row).into_iter());
    let mut href = scope.address(kind, row);
    if is_told(&name, base, &href) {
        href.clear();
    }
    trimmed(vec![name.into(), href.into(), countries, others.into(), detail(scope, kind, row).into()])
}

/// Whether an address is what the script makes of a name. Where letters are none that it knows how to write without
/// accents, it is told.
fn is_told(name: &str, base: &str, href: &str) -> bool {
    let is_plain = |c: char| c.is_ascii() && c != '&' || PLAIN.contains(c);
    let slug = href.strip_prefix(base).and_then(|rest| rest.strip_suffix('/'));
    name.chars().all(is_plain) && slug.is_some_and(|slug| slug == slug_of(name))
}

/// Letters whose canonical decomposition begins with one of ASCII (Unicode, UAX 15), and signs between words.
const PLAIN: &str = "àâäáãåçèéêëìíîïñòóôöõùúûüýÿÀÂÄÁÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜÝ–—’«»\u{a0}\u{202f}";

/// The values without what is empty at their end.
fn trimmed(mut values: Vec<Value>) -> Entry {
    let is_empty = |value: &Value| value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty);
    while values.last().is_some_and(is_empty) {
        values.pop();
    }
    values
}

/// The codes of the countries that a record is of, each once.
fn countries(scope: &Scope<'_>, kind: Kind, row: Row) -> BTreeSet<String> {
    let (catalogue, at) = (scope.catalogue, row as usize);
    let codes: Vec<&str> = match kind {
        Kind::Country => vec![catalogue.countries[at].code.as_str()],
        Kind::Authority => vec![catalogue.authorities[at].country.as_str()],
        Kind::Partnership => catalogue.countries_of(&catalogue.partnerships[at]),
        Kind::Organisation => {
            catalogue.organisations[at].countries.iter().map(|code| code.as_str()).collect()
        }
        Kind::Event => catalogue.events[at].countries.iter().map(|code| code.as_str()).collect(),
        Kind::Funding => catalogue.fundings[at].countries.iter().map(|code| code.as_str()).collect(),
        Kind::Theme | Kind::Article | Kind::Page | Kind::Contact => Vec::new(),
    };
    codes.into_iter().map(str::to_owned).collect()
}

/// Former names, other spellings and acronyms, and what the record is called in the other languages.
fn others(scope: &Scope<'_>, kind: Kind, row: Row) -> Vec<String> {
    let (catalogue, at) = (scope.catalogue, row as usize);
    let own = |line: &Line| String::from(&**line);
    let mut others = match kind {
        Kind::Authority => catalogue.authorities[at].other_names.iter().map(own).collect(),
        Kind::Organisation => {
            let record = &catalogue.organisations[at];
            record.acronym.iter().chain(&record.former_names).map(own).collect()
        }
        Kind::Country => named_elsewhere(scope, catalogue.countries[at].code.as_str()),
        _ => Vec::new(),
    };
    others.extend(scope.written_name(kind, row).map(|(_, own)| own.to_owned()));
    let slug = &catalogue.head(kind, row).slug;
    for lang in Lang::ALL.into_iter().filter(|&lang| lang != scope.lang) {
        let translation = catalogue.translation(kind, slug, lang);
        let texts = translation.map(|translation| translation.texts.as_slice()).unwrap_or_default();
        let names = texts.iter().filter(|text| ["nom", "titre"].contains(&text.key));
        others.extend(names.map(|text| text.text.value.to_string()));
    }
    others
}

/// The names of a country in the languages besides that of the scope.
fn named_elsewhere(scope: &Scope<'_>, code: &str) -> Vec<String> {
    let known = scope.reference.country(code);
    let name = |lang: Lang| known.as_ref().map(|country| country.name.get(lang).to_owned());
    Lang::ALL.into_iter().filter(|&lang| lang != scope.lang).filter_map(name).collect()
}

/// What tells a record from another of its name: the date of an event or article, the family of an organisation.
fn detail(scope: &Scope<'_>, kind: Kind, row: Row) -> String {
    let (catalogue, at) = (scope.catalogue, row as usize);
    match kind {
        Kind::Event => {
            let record = &catalogue.events[at];
            let zone = record.zone.map_or(scope.zone(), |zone| zone.0);
            dated::when(scope.lang, record.when.value, zone)
        }
        Kind::Article => day(scope.lang, catalogue.articles[at].date),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_its_name_tells_is_left_out() {
        assert!(is_told("Bordeaux – Lima", "partenariats/", "partenariats/bordeaux-lima/"));
        assert!(is_told("L’Haÿ-les-Roses", "es/alianzas/", "es/alianzas/l-hay-les-roses/"));
        assert!(!is_told("Bordeaux – Lima", "partenariats/", "partenariats/bordeaux-lima-2/"));
        assert!(!is_told("Bordeaux – Lima", "agenda/", "agenda/2026/bordeaux-lima/"));
        assert!(
            !is_told("Sites & Cités", "organismes/", "organismes/sites-et-cites/"),
            "the script drops the sign"
        );
        assert!(!is_told("Øster", "organismes/", "organismes/oster/"), "the script knows no such letter");
    }

    #[test]
    fn plain_letters_fold_to_ascii() {
        let letters = PLAIN.chars().filter(|c| c.is_alphabetic());
        letters.for_each(|c| assert!(fold(&c.to_string()).len() == 1, "{c}"));
        PLAIN
            .chars()
            .filter(|c| !c.is_alphabetic())
            .for_each(|c| assert_eq!(fold(&c.to_string()), "", "{c}"));
    }
}
