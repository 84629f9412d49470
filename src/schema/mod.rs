//! The keys of records as JSON Schema (draft 7), for editors: written from the same lists that read records, so that an
//! editor and the program ask for the same.
//!
//! A schema sees one file, and forms: that a record exists, that a date is a day of the calendar, that a code is one
//! that INSEE gave, `dalc check` alone can tell. Titles and descriptions are French there; those who reuse the data
//! read them in the language of the site.

mod form;
mod node;
mod shape;

use node::Properties;
pub use node::Schema;

use crate::locale::Lang;
use crate::record::{Common, Field, Kind, Need};
use crate::settings::Settings;

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The records of a kind.
    Records(Kind),
    /// Their translations.
    Translations(Kind),
    /// `site.toml`.
    Settings,
}

impl Subject {
    /// Every subject, in the order of the site.
    pub fn all() -> Vec<Subject> {
        let kinds = || Kind::ALL.iter().copied();
        kinds()
            .map(Subject::Records)
            .chain(kinds().map(Subject::Translations))
            .chain([Subject::Settings])
            .collect()
    }

    /// The name of its schema: `partenariats`, `partenariats.traduction`, `site`.
    pub fn name(self) -> String {
        match self {
            Subject::Records(kind) => kind.folder().to_owned(),
            Subject::Translations(kind) => format!("{}.traduction", kind.folder()),
            Subject::Settings => "site".to_owned(),
        }
    }

    /// The subject that someone named: a name of [`Subject::name`], or a kind in words.
    pub fn named(written: &str) -> Option<Subject> {
        let same = Subject::all().into_iter().find(|subject| subject.name() == written);
        same.or_else(|| Kind::named(written).map(Subject::Records))
    }
}

/// The schema of `subject`, as JSON on several lines.
pub fn schema(subject: Subject) -> String {
    let root = match subject {
        Subject::Records(kind) => records(kind),
        Subject::Translations(kind) => translations(kind),
        Subject::Settings => table(Settings::FIELDS, Lang::Fr),
    };
    let (title, about) = heading(subject);
    let root = Schema {
        dialect: Some("http://json-schema.org/draft-07/schema#"),
        title: Some(title),
        description: Some(about),
        ..root
    };
    let text = serde_json::to_string_pretty(&root).unwrap_or_default();
    format!("{text}\n")
}

fn heading(subject: Subject) -> (String, String) {
    let name = |kind: Kind| kind.label().get(Lang::Fr).to_owned();
    match subject {
        Subject::Records(kind) => (name(kind), format!("Une fiche du dossier « {} ».", kind.folder())),
        Subject::Translations(kind) => (
            format!("{}, traduction", name(kind)),
            format!(
                "Une fiche traduite du dossier « {} » : les seules clés qui se traduisent.",
                kind.folder()
            ),
        ),
        Subject::Settings => ("réglages du site".to_owned(), "Le fichier « site.toml ».".to_owned()),
    }
}

fn records(kind: Kind) -> Schema {
    let mut root = properties(kind.fields().iter().chain(Common::FIELDS), Lang::Fr);
    if kind == Kind::Partnership {
        root.required.push("sources");
        root.properties.require("sources");
    }
    root
}

/// Every key of a translation may be left out.
fn translations(kind: Kind) -> Schema {
    let translatable = |field: &&Field| kind.translatable().contains(&field.key);
    let root = properties(kind.fields().iter().chain(Common::FIELDS).filter(translatable), Lang::Fr);
    Schema { required: Vec::new(), ..root }
}

/// A table with these keys and no other.
fn table(fields: &'static [Field], lang: Lang) -> Schema {
    properties(fields.iter(), lang)
}

fn properties<'f>(fields: impl Iterator<Item = &'f Field>, lang: Lang) -> Schema {
    let (mut known, mut required) = (Vec::new(), Vec::new());
    for field in fields {
        known.push((field.key, property(field, lang)));
        if field.need == Need::Required {
            required.push(field.key);
        }
    }
    Schema {
        kind: Some("object"),
        properties: Properties(known),
        required,
        additional_properties: Some(false),
        ..Schema::default()
    }
}

/// The schema of the value of a key, in the words of a language.
pub fn property(field: &Field, lang: Lang) -> Schema {
    let own = shape::schema((field.shape)(), lang);
    let min_items = own.items.as_ref().filter(|_| field.need == Need::Required).map(|_| 1);
    Schema {
        title: Some(field.label.get(lang).to_owned()),
        description: Some(field.about.get(lang).to_owned()),
        min_items,
        ..own
    }
}
