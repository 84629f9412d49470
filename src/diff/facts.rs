//! What records say, fact by fact, in the words of a language: the left side and the right side of a comparison.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Report;
use crate::locale::{Lang, country_name, words};
use crate::record::{self, Common, Data, Field, Kind, Name, Nature, Shape, Table, Value, front_matter};
use crate::settings::Settings;
use crate::text::{FileId, Sources};

/// The key that stands for the Markdown of a record.
pub const TEXT: &str = "texte";

/// Which record, or which translation of it; the settings have no kind.
pub type Id = (Option<Kind>, String, Option<Lang>);

/// What one record says.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// What people call it.
    pub name: String,
    /// The path of its file in the content folder.
    pub file: String,
    /// The year folder it stands in.
    pub year: Option<i32>,
    /// Its facts, in the order they are written.
    pub facts: Vec<Fact>,
    /// Its slugs of before.
    pub former: BTreeSet<String>,
    /// Its bytes, to tell a change that changes no fact.
    pub text: String,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The path of the key, with dots; `texte` is the Markdown.
    pub key: String,
    /// Its name for people.
    pub label: String,
    /// Its value for people.
    pub value: String,
    /// Its value as it is written: the same words may stand for something else.
    pub written: String,
}

/// A record as its files give it.
struct Written {
    name: Option<Name>,
    files: Vec<FileId>,
    table: Table,
}

/// What all records say.
pub fn said(sources: &Sources, lang: Lang) -> BTreeMap<Id, Said> {
    let written = written(sources);
    let teller = Teller { lang, names: names(&written, lang) };
    let mut all: BTreeMap<Id, Said> =
        written.iter().map(|(id, own)| (id.clone(), teller.record(own, sources))).collect();
    for (id, own) in &mut all {
        own.name = match id.0 {
            Some(kind) => teller.name(kind, &id.1),
            None => words(
                "Réglages du site",
                "Ajustes del sitio",
                "Configurações do site",
                "Settings of the site",
            )
            .get(lang)
            .to_owned(),
        };
        if let Some(translation) = id.2 {
            own.name = format!("{} ({})", own.name, translation.words().get(lang));
        }
    }
    all
}

fn written(sources: &Sources) -> BTreeMap<Id, Written> {
    let mut files: BTreeMap<Id, (Option<Name>, Vec<FileId>)> = BTreeMap::new();
    for (file, source) in sources.iter() {
        let (id, name) = match record::nature(&source.name) {
            Ok(Nature::Record(name)) => ((Some(name.kind), name.slug.to_string(), name.lang), Some(name)),
            Ok(Nature::Settings) => ((None, String::new(), None), None),
            _ => continue,
        };
        files.entry(id).or_insert((name, Vec::new())).1.push(file);
    }
    let table = |name: Option<&Name>, files: &[FileId]| {
        let fields = name.map_or(Settings::FIELDS, |name| name.kind.fields());
        record::whole_table(files, fields, sources, &mut Report::default())
    };
    let whole = files.into_iter().filter_map(|(id, (name, files))| {
        let (table, _) = table(name.as_ref(), &files)?;
        Some((id, Written { name, files, table }))
    });
    whole.collect()
}

/// What records are called, partnerships aside.
fn names(written: &BTreeMap<Id, Written>, lang: Lang) -> BTreeMap<(Kind, String), String> {
    let mut names = BTreeMap::new();
    for ((kind, slug, translation), own) in written {
        if let (Some(kind), None) = (*kind, *translation) {
            names.insert(
                (kind, slug.clone()),
                own_name(kind, &own.table, lang).unwrap_or_else(|| slug.clone()),
            );
        }
    }
    let partnerships = written.iter().filter(|((kind, _, translation), own)| {
        *kind == Some(Kind::Partnership) && translation.is_none() && text(&own.table, "titre").is_none()
    });
    let sides: Vec<((Kind, String), String)> = partnerships
        .map(|((_, slug, _), own)| ((Kind::Partnership, slug.clone()), both_sides(&own.table, &names)))
        .collect();
    names.extend(sides);
    names
}

fn own_name(kind: Kind, table: &Table, lang: Lang) -> Option<String> {
    if kind == Kind::Country {
        return country_name(text(table, "code")?, lang).map(str::to_owned);
    }
    ["titre", "nom", "fonction"].into_iter().find_map(|key| text(table, key)).map(str::to_owned)
}

fn both_sides(table: &Table, names: &BTreeMap<(Kind, String), String>) -> String {
    let side = |key: &str| {
        let slugs = value(table, key).map_or_else(Vec::new, texts);
        let name = |slug: &String| names.get(&(Kind::Authority, slug.clone())).unwrap_or(slug).clone();
        slugs.iter().map(name).collect::<Vec<_>>().join(", ")
    };
    format!("{} – {}", side("collectivites"), side("partenaires"))
}

fn value<'t>(table: &'t Table, key: &str) -> Option<&'t Value> {
    table.entries.iter().find(|entry| entry.key.value == key).map(|entry| &entry.value)
}

fn text<'t>(table: &'t Table, key: &str) -> Option<&'t str> {
    match &value(table, key)?.value {
        Data::Text(text) => Some(text),
        _ => None,
    }
}

fn texts(value: &Value) -> Vec<String> {
    match &value.value {
        Data::List(items) => items.iter().flat_map(texts).collect(),
        Data::Text(text) => vec![text.clone()],
        _ => Vec::new(),
    }
}

/// Whoever puts values into words.
struct Teller {
    lang: Lang,
    names: BTreeMap<(Kind, String), String>,
}

impl Teller {
    fn name(&self, kind: Kind, slug: &str) -> String {
        self.names.get(&(kind, slug.to_owned())).cloned().unwrap_or_else(|| slug.to_owned())
    }

    fn record(&self, own: &Written, sources: &Sources) -> Said {
        let fields: Vec<&Field> = match &own.name {
            Some(name) => name.kind.fields().iter().chain(Common::FIELDS).collect(),
            None => Settings::FIELDS.iter().collect(),
        };
        let mut facts = Vec::new();
        self.table(&own.table, &fields, &Place::default(), &mut facts);
        let last = own.files.iter().copied().max();
        let whole: Vec<&str> = own.files.iter().map(|&file| sources.text(file)).collect();
        facts.extend(own.files.iter().rev().find_map(|&file| self.body(file, sources)));
        let former = value(&own.table, "anciennes_adresses").map_or_else(Vec::new, texts);
        Said {
            name: String::new(),
            file: last.map_or_else(String::new, |file| sources.name(file).to_owned()),
            year: own.name.as_ref().and_then(|name| name.year),
            facts,
            former: former.into_iter().collect(),
            text: whole.concat(),
        }
    }

    fn body(&self, file: FileId, sources: &Sources) -> Option<Fact> {
        let text = sources.text(file);
        let (_, start) = front_matter::parts(text).filter(|_| sources.name(file).ends_with(".md"))?;
        let value = text[start..].trim().to_owned();
        let label = words("texte", "texto", "texto", "text").get(self.lang).to_owned();
        (!value.is_empty()).then(|| Fact { key: TEXT.to_owned(), label, written: value.clone(), value })
    }

    fn table(&self, table: &Table, fields: &[&Field], place: &Place, facts: &mut Vec<Fact>) {
        for entry in &table.entries {
            let key = entry.key.value.as_str();
            let field = fields.iter().find(|field| field.key == key);
            let label = field.map_or(key, |field| field.label.get(self.lang));
            let place = place.below(key, label);
            self.value(&entry.value, field.map(|field| (field.shape)()), &place, facts);
        }
    }

    fn value(&self, value: &Value, shape: Option<Shape>, place: &Place, facts: &mut Vec<Fact>) {
        let item = match shape {
            Some(Shape::List(item)) => Some(item()),
            shape => shape,
        };
        match (&value.value, item) {
            (Data::Table(table), Some(Shape::Table(inner))) => {
                self.table(table, &inner.iter().collect::<Vec<_>>(), place, facts);
            }
            (Data::List(items), Some(Shape::Table(inner))) => {
                for (at, item) in items.iter().enumerate() {
                    let place = place.numbered(at + 1, items.len());
                    self.value(item, Some(Shape::Table(inner)), &place, facts);
                }
            }
            (Data::List(items), shape) => {
                let all = |teller: &dyn Fn(&Value) -> String| {
                    items.iter().map(teller).collect::<Vec<_>>().join(", ")
                };
                facts.push(place.fact(all(&|item| self.one(item, shape)), all(&|item| self.one(item, None))));
            }
            (_, shape) => facts.push(place.fact(self.one(value, shape), self.one(value, None))),
        }
    }

    fn one(&self, value: &Value, shape: Option<Shape>) -> String {
        match &value.value {
            Data::Text(text) => self.word(text, shape).unwrap_or_else(|| text.clone()),
            Data::Integer(number) => number.to_string(),
            Data::Decimal(number) => number.to_string(),
            Data::Boolean(true) => words("oui", "sí", "sim", "yes").get(self.lang).to_owned(),
            Data::Boolean(false) => words("non", "no", "não", "no").get(self.lang).to_owned(),
            Data::Date(date) => date.to_string(),
            Data::List(items) => items.iter().map(|item| self.one(item, None)).collect::<Vec<_>>().join(", "),
            Data::Table(table) => {
                let pair =
                    |entry: &record::Entry| format!("{} {}", entry.key.value, self.one(&entry.value, None));
                table.entries.iter().map(pair).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// What a word stands for: one of a closed list, a country, a record.
    fn word(&self, text: &str, shape: Option<Shape>) -> Option<String> {
        match shape? {
            Shape::Choice(all) => all()
                .into_iter()
                .find(|(word, _)| *word == text)
                .map(|(_, label)| label.get(self.lang).to_owned()),
            Shape::Country => country_name(text, self.lang).map(str::to_owned),
            Shape::Reference(kinds) => {
                let (folder, slug) =
                    text.split_once('/').map_or((None, text), |(folder, slug)| (Some(folder), slug));
                let of = |kind: &&Kind| folder.is_none_or(|folder| kind.folder() == folder);
                kinds.iter().filter(of).find_map(|kind| self.names.get(&(*kind, slug.to_owned())).cloned())
            }
            _ => None,
        }
    }
}

/// Where a value stands.
#[derive(Default, Clone)]
struct Place {
    key: String,
    label: String,
}

impl Place {
    fn below(&self, key: &str, label: &str) -> Place {
        let small = lower(label);
        if self.key.is_empty() {
            return Place { key: key.to_owned(), label: small };
        }
        Place { key: format!("{}.{key}", self.key), label: format!("{}, {small}", self.label) }
    }

    fn numbered(&self, number: usize, of: usize) -> Place {
        let label = if of > 1 { format!("{} {number}", self.label) } else { self.label.clone() };
        Place { key: format!("{}.{number}", self.key), label }
    }

    fn fact(&self, value: String, written: String) -> Fact {
        Fact { key: self.key.clone(), label: self.label.clone(), value, written }
    }
}

/// A label within a sentence; what is all capitals (ODD) stays so.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}
