//! What is to be looked at again before a day: records by authority, contacts that expire, translations that have aged.
//!
//! Owns the list and the letters ([`letter`]). Refuses to stand in anybody's way: nothing here is an error, and no record is left out
//! of the site for it.

mod letter;

use chrono::{Months, NaiveDate};
use serde::Serialize;

pub use letter::letter;

use crate::catalogue::Row;
use crate::history::Change;
use crate::locale::{Lang, sort_key};
use crate::record::{Authority, Contact, Filed, Head, Kind, Ref};
use crate::site::{Route, Scope};

/// How long a verification holds, in months, for a record that does not say.
pub const HOLDS: u32 = 24;

/// What is to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Freshness {
    /// The day this is said.
    #[serde(serialize_with = "iso")]
    pub today: NaiveDate,
    /// The day before which it should be looked at.
    #[serde(serialize_with = "iso")]
    pub before: NaiveDate,
    /// The authorities that can say how it is.
    pub authorities: Vec<ToAsk>,
    /// Records that no authority answers for.
    pub others: Vec<Due>,
    /// Contacts whose publication ends.
    pub contacts: Vec<Expiring>,
    /// Translations whose record changed after them.
    pub translations: Vec<Aged>,
}

/// An authority to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToAsk {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The language to write to it in.
    pub lang: Lang,
    /// Where to write: the address of a contact of it that may be shown.
    pub email: Option<String>,
    /// Its official site.
    pub site: Option<String>,
    /// Its own record, if that is due, and its partnerships.
    pub due: Vec<Due>,
}

/// A record to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The folder of its kind.
    pub kind: &'static str,
    /// What people call it.
    pub name: String,
    /// Its file in the content folder.
    pub file: String,
    /// Its whole address.
    pub address: String,
    /// Why.
    pub why: Why,
    /// What it says, in the language of the authority: the name of a key and its value.
    pub said: Vec<(String, String)>,
}

/// Why a record is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "reason", content = "day")]
pub enum Why {
    /// It asks for it, before this day.
    #[serde(serialize_with = "iso")]
    Asked(NaiveDate),
    /// It was verified on this day, too long ago.
    #[serde(serialize_with = "iso")]
    Verified(NaiveDate),
    /// It never was.
    Never,
}

/// A contact whose publication ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Expiring {
    /// Its function, and whom it belongs to.
    pub name: String,
    /// Its file.
    pub file: String,
    /// The last day.
    #[serde(serialize_with = "iso")]
    pub until: NaiveDate,
}

/// A translation older than its record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Aged {
    /// What people call the record.
    pub name: String,
    /// The language.
    pub lang: Lang,
    /// Its file.
    pub file: String,
    /// When it was changed last.
    #[serde(serialize_with = "iso")]
    pub translated: NaiveDate,
    /// When its record was.
    #[serde(serialize_with = "iso")]
    pub changed: NaiveDate,
}

/// A day as programs read it.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde gives what it serializes by reference")]
fn iso<S: serde::Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}

/// What is to be looked at again before a day.
pub fn freshness(scope: &Scope<'_>, before: NaiveDate) -> Freshness {
    Freshness {
        today: scope.today,
        before,
        authorities: authorities(scope, before),
        others: others(scope, before),
        contacts: contacts(scope, before),
        translations: translations(scope),
    }
}

/// Why a record is due; `None` when it is not.
fn why(head: &Head, before: NaiveDate, is_checked: bool) -> Option<Why> {
    if let Some(day) = head.review_before {
        return (day < before).then_some(Why::Asked(day));
    }
    match head.verified_on {
        Some(day) => {
            day.checked_add_months(Months::new(HOLDS)).filter(|end| *end < before).map(|_| Why::Verified(day))
        }
        None => is_checked.then_some(Why::Never),
    }
}

fn authorities(scope: &Scope<'_>, before: NaiveDate) -> Vec<ToAsk> {
    let mut asked: Vec<ToAsk> =
        (0..).zip(&scope.catalogue.authorities).map(|(row, _)| to_ask(scope, row, before)).collect();
    asked.retain(|authority| !authority.due.is_empty());
    asked.sort_by_cached_key(|authority| (sort_key(&authority.name), authority.slug.clone()));
    asked
}

fn to_ask(scope: &Scope<'_>, row: Row, before: NaiveDate) -> ToAsk {
    let own = &scope.catalogue.authorities[row as usize];
    let lang = language(scope, own.country.as_str());
    // What the tables say of an authority is as good as they are: only what somebody asked to see again is due.
    let itself = why(&own.head, before, false).map(|why| due(scope, Kind::Authority, row, why, Vec::new()));
    let partnerships = (0..).zip(&scope.catalogue.partnerships).filter_map(|(at, partnership)| {
        let is_of = |side: &[Ref<Authority>]| side.iter().any(|reference| reference.row == row);
        let is_own = is_of(&partnership.authorities) || is_of(&partnership.partners);
        let why = why(&partnership.head, before, true).filter(|_| is_own)?;
        Some(due(scope, Kind::Partnership, at, why, letter::said(scope, at, lang)))
    });
    ToAsk {
        slug: own.head.slug.to_string(),
        name: own.name.to_string(),
        lang,
        email: email(scope, row),
        site: own.site.as_ref().map(|site| site.to_string()),
        due: itself.into_iter().chain(partnerships).collect(),
    }
}

/// The language of a country among those of the site: the first of its official ones, English where it is none of them.
fn language(scope: &Scope<'_>, country: &str) -> Lang {
    let official = scope.reference.country(country).map_or(&[][..], |country| &country.languages);
    let known = official.iter().find_map(|tag| Lang::from_tag(tag));
    match known {
        Some(lang) => lang,
        None if scope.reference.is_french(country) => Lang::Fr,
        None => Lang::En,
    }
}

/// The address of the first contact of an authority that may be shown today.
fn email(scope: &Scope<'_>, row: Row) -> Option<String> {
    let is_own = |contact: &&Filed<Contact>| {
        contact.holder.target == Some((Kind::Authority, row)) && contact.is_current(scope.today)
    };
    scope
        .catalogue
        .contacts
        .iter()
        .filter(is_own)
        .find_map(|contact| contact.email.as_ref())
        .map(|email| email.to_string())
}

fn due(scope: &Scope<'_>, kind: Kind, row: Row, why: Why, said: Vec<(String, String)>) -> Due {
    let head = scope.catalogue.head(kind, row);
    Due {
        kind: kind.folder(),
        name: scope.name(kind, row).text,
        file: scope.sources.name(head.file).to_owned(),
        address: format!("{}{}", scope.base_url, scope.href(Route::record(kind, row))),
        why,
        said,
    }
}

/// Records of the other kinds that ask to be looked at, or were verified too long ago. Contacts have their own list.
fn others(scope: &Scope<'_>, before: NaiveDate) -> Vec<Due> {
    let asked = [Kind::Partnership, Kind::Authority, Kind::Contact];
    let kinds = Kind::ALL.iter().filter(|kind| !asked.contains(kind));
    let all = kinds.flat_map(|&kind| {
        let heads = scope.catalogue.heads(kind).into_iter();
        (0..).zip(heads).filter_map(move |(row, head)| Some((kind, row, why(head, before, false)?)))
    });
    all.map(|(kind, row, why)| due(scope, kind, row, why, Vec::new())).collect()
}

fn contacts(scope: &Scope<'_>, before: NaiveDate) -> Vec<Expiring> {
    let ends = scope
        .catalogue
        .contacts
        .iter()
        .filter(|contact| contact.until.value < before && !contact.is_opposed(scope.today));
    let mut contacts: Vec<Expiring> = ends
        .map(|contact| Expiring {
            name: whole_name(scope, contact),
            file: scope.sources.name(contact.head.file).to_owned(),
            until: contact.until.value,
        })
        .collect();
    contacts.sort_by_key(|contact| contact.until);
    contacts
}

/// The function of a contact, and whom it belongs to.
fn whole_name(scope: &Scope<'_>, contact: &Contact) -> String {
    let holder = contact.holder.target.map(|(kind, row)| scope.name(kind, row).text);
    holder.map_or_else(|| contact.function.to_string(), |holder| format!("{}, {holder}", &*contact.function))
}

fn translations(scope: &Scope<'_>) -> Vec<Aged> {
    let aged = scope.catalogue.translations.iter().filter_map(|translation| {
        let row = scope.catalogue.row(translation.kind, translation.slug.as_str())?;
        let file = scope.sources.name(translation.file).to_owned();
        let source = scope.sources.name(scope.catalogue.head(translation.kind, row).file);
        let (translated, changed) = (scope.history.change(&file)?, scope.history.change(source)?);
        let day = |change: Change| change.day(scope.zone(), scope.today);
        let (name, lang) = (scope.name(translation.kind, row).text, translation.lang);
        let aged = Aged { name, lang, file, translated: day(translated), changed: day(changed) };
        (translated < changed).then_some(aged)
    });
    aged.collect()
}
