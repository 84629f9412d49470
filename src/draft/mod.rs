//! New records: written from what somebody says of them, with blanks for the rest, and refused when they exist already.
//!
//! Owns the drafting of one ([`draft`]), with the authorities it names. Refuses to ask, to write files and to guess: what is not clear comes back as a question.

mod duplicate;
mod named;
mod vet;

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::compile::Options;
use crate::diagnostic::Report;
use crate::finder::{Choice, Finder, Known};
use crate::form::Writer;
use crate::gather::{Gathered, gather};
use crate::input::Input;
use crate::locale::Lang;
use crate::names::Names;
use crate::record::{self, AnyRecord, Field, Kind, Nature, Shape};
use crate::reference::Reference;
use crate::sheet::{columns, default_name, items, joined, placed, set};
use crate::template;

/// What somebody says of a record: by path of the key, as a cell of a spreadsheet would hold it.
pub type Values = BTreeMap<Vec<String>, String>;

/// What comes of a draft.
#[derive(Debug)]
pub enum Drafted {
    /// The records to write.
    Ready(Ready),
    /// Somebody must choose first, for each of these.
    Unclear(Vec<Unclear>),
    /// It cannot be written; why, in French.
    Refused(Vec<Refusal>),
}

/// Records to write.
#[derive(Debug, Default)]
pub struct Ready {
    /// Path under the content folder and text of each; the record asked for comes last.
    pub files: Vec<(String, String)>,
    /// The keys that wait for a value, as paths.
    pub blanks: Vec<Vec<String>>,
    /// What a person should look at, in French.
    pub notices: Vec<String>,
}

/// A name that several authorities bear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear {
    /// The key it was given for.
    pub path: Vec<String>,
    /// The name.
    pub written: String,
    /// Who bears it, and what to write instead.
    pub choices: Vec<Choice>,
}

impl Unclear {
    /// Writes what was chosen in the place of the name.
    pub fn settle(&self, values: &mut Values, code: &str) {
        let Some(value) = values.get_mut(&self.path) else { return };
        let chosen = |item: String| if item == self.written { code.to_owned() } else { item };
        *value = joined(&items(value).into_iter().map(chosen).collect::<Vec<_>>());
    }
}

/// Why a record cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refusal {
    /// The key whose value is wrong; empty when it is about the whole record.
    pub path: Vec<String>,
    /// Why, and what to do, in French.
    pub message: String,
}

impl Refusal {
    fn whole(message: String) -> Vec<Refusal> {
        vec![Refusal { path: Vec::new(), message }]
    }
}

/// Something to ask for.
#[derive(Debug, Clone)]
pub struct Question {
    /// The key.
    pub path: Vec<String>,
    /// Its name.
    pub label: &'static str,
    /// What to write.
    pub about: &'static str,
    /// The words it may have, each with its meaning; none when it is no closed list.
    pub words: Vec<(&'static str, &'static str)>,
    /// Whether the record cannot do without.
    pub is_needed: bool,
    /// Whether it may have several values.
    pub is_list: bool,
    /// Whether a draft has no name without it.
    pub names: bool,
}

/// What to ask for about a record of `kind`, in order: what it cannot do without, and what makes it useful.
pub fn questions(kind: Kind) -> Vec<Question> {
    let fields = columns::fields(kind);
    let useful: &[&str] = match kind {
        Kind::Partnership => {
            &["periode", "thematiques", "sources.1.url", "sources.1.annee", "sources.1.nature"]
        }
        Kind::Event => &["lieu.ville", "lieu.pays", "url"],
        Kind::Organisation => &["sigle", "pays", "site"],
        Kind::Contact => &["courriel"],
        _ => &[],
    };
    let useful = useful.iter().map(|path| path.split('.').map(str::to_owned).collect::<Vec<_>>());
    let asked: Vec<Vec<String>> = template::needed(kind).into_iter().chain(useful).collect();
    let order = columns::paths(kind, |_| 1).into_iter().filter(|path| asked.contains(path));
    order.filter_map(|path| question(kind, &fields, path)).collect()
}

/// Everything that a record of `kind` may say, in order.
pub fn keys(kind: Kind) -> Vec<Question> {
    let fields = columns::fields(kind);
    columns::paths(kind, |_| 1).into_iter().filter_map(|path| question(kind, &fields, path)).collect()
}

fn question(kind: Kind, fields: &[&'static Field], path: Vec<String>) -> Option<Question> {
    let field = template::field(fields, &path)?;
    let (shape, is_list) = match (field.shape)() {
        Shape::List(item) => (item(), true),
        shape => (shape, false),
    };
    let words = match shape {
        Shape::Choice(words) => {
            words().into_iter().map(|(word, label)| (word, label.get(Lang::Fr))).collect()
        }
        _ => Vec::new(),
    };
    let label = field.label.get(Lang::Fr);
    let about = named::about(kind, &path).unwrap_or(field.about.get(Lang::Fr));
    let is_needed = template::needed(kind).contains(&path);
    let names = path.len() == 1 && naming(kind).contains(&path[0].as_str());
    Some(Question { path, label, about, words, is_needed, is_list, names })
}

/// The keys that give a record its name, and its place in the agenda its year.
fn naming(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Partnership => &["collectivites", "partenaires"],
        Kind::Country => &["code"],
        Kind::Authority | Kind::Organisation => &["nom"],
        Kind::Contact => &["fonction"],
        Kind::Event => &["titre", "quand"],
        Kind::Theme | Kind::Funding | Kind::Article | Kind::Page => &["titre"],
    }
}

/// What is known before a record is drafted.
struct Base {
    records: Vec<AnyRecord>,
    /// The path of every record that exists, by kind and slug.
    paths: BTreeMap<(Kind, String), String>,
    names: Names,
}

impl Base {
    fn new(content: &Input) -> Base {
        let mut report = Report::default();
        let Gathered { sources, files, .. } = gather(content.content.clone(), Vec::new(), &mut report);
        let parsed = record::parse(&files, &sources, &Reference::bundled(), None, &mut report);
        let paths = files.iter().filter_map(|file| match record::nature(&file.path) {
            Ok(Nature::Record(name)) if name.lang.is_none() => {
                Some(((name.kind, name.slug.to_string()), file.path.clone()))
            }
            _ => None,
        });
        let (paths, names) = (paths.collect(), Names::new(&parsed.records));
        Base { records: parsed.records, paths, names }
    }

    fn known(&self) -> Known {
        let own = self.paths.keys().filter(|(kind, _)| *kind == Kind::Authority);
        Known::new(&self.records, own.map(|(_, slug)| slug.clone()).collect())
    }
}

/// Drafts a record of `kind` from these values, among those of `content`; `name` is that of its file, when it has one.
pub fn draft(kind: Kind, values: &Values, name: Option<&str>, content: Input, options: &Options) -> Drafted {
    let base = Base::new(&content);
    let reference = Reference::bundled();
    let finder = Finder::new(&reference, base.known());
    let named = named::resolve(kind, values, &finder, &base);
    if !named.unclear.is_empty() {
        return Drafted::Unclear(named.unclear);
    }
    let own = |key: &str| named.values.get(&vec![key.to_owned()]).map_or("", String::as_str);
    let slug = match name {
        Some(name) => name.to_owned(),
        None if named.refusals.is_empty() => default_name(kind, &own, &base.names),
        None => UNNAMED.to_owned(),
    };
    let filled = fill(kind, &named.values, &base.names);
    let (ending, text) = template::file(kind, filled.text);
    let placed = placed(kind, &slug, own("quand"), options.today.year());
    let path = format!("{}/{placed}.{ending}", kind.folder());
    let refusals = named.refusals;
    if let Err(more) = duplicate::refuse(kind, &path, &named.values, &base) {
        return Drafted::Refused(sorted(refusals, more));
    }
    let mut files = named.files;
    files.push((path, text));
    match vet::vet(Ready { files, blanks: filled.blanks, notices: named.notices }, content, options) {
        Drafted::Ready(ready) if refusals.is_empty() => Drafted::Ready(ready),
        Drafted::Refused(more) => Drafted::Refused(sorted(refusals, more)),
        _ => Drafted::Refused(sorted(refusals, Vec::new())),
    }
}

/// The record of a kind with these values and blanks for the others.
fn fill(kind: Kind, values: &Values, names: &Names) -> template::Filled {
    let fields = columns::fields(kind);
    let mut record = Writer::default();
    for (path, written) in values {
        if let Some(leaf) = columns::leaf(&fields, path) {
            set(&mut record, path, leaf, written, names);
        }
    }
    template::fill(kind, Lang::Fr, record, &|path| values.contains_key(path))
}

/// The name of a draft that is refused for what would name it.
const UNNAMED: &str = "nouvelle-fiche";

fn sorted(some: Vec<Refusal>, more: Vec<Refusal>) -> Vec<Refusal> {
    let mut all = [some, more].concat();
    all.sort();
    all
}
