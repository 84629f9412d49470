//! A record to be filled in: every key that must be there, with what to write; every other behind a `#`, ready to be used.
//!
//! Owns what a person who begins a record is given, on the command line and on the site. Refuses to know what is said of a
//! record that has some of its values already: whoever writes those says which.

use crate::form::{Writer, quoted};
use crate::locale::{Lang, Words, words};
use crate::record::{Common, Field, Kind, Need, Shape};

/// Keys that people who add a record have no use for: they serve later, when it is kept up.
pub const LATER: &[&str] = &[
    "anciennes_adresses",
    "brouillon",
    "ignorer",
    "revoir_avant",
    "remplace_par",
    "remplacee_par",
    "modifie_le",
];

/// The longest list of words that a comment says in full.
const WORDS: usize = 20;

/// A record with its values, and what is still to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// Its text, in form.
    pub text: String,
    /// The keys that wait for a value, as paths.
    pub blanks: Vec<Vec<String>>,
}

/// The record of a kind, all blanks, explained in a language.
pub fn blank(kind: Kind, lang: Lang) -> String {
    fill(kind, lang, Writer::default(), &|_| false).text
}

/// The same without what may be left out.
pub fn short(kind: Kind, lang: Lang) -> String {
    let fields = fields(kind);
    let mut record = Writer::default();
    needed(kind).iter().for_each(|path| put_blank(&mut record, lang, path, &fields));
    record.text(&fields)
}

/// The beginning of a file of this kind: its ending, and its text around the keys. What is read as a text has Markdown.
pub fn file(kind: Kind, keys: String) -> (&'static str, String) {
    match kind {
        Kind::Article | Kind::Page => ("md", format!("+++\n{keys}+++\n")),
        _ => ("toml", keys),
    }
}

/// The keys of the records of a kind, in their order.
pub fn fields(kind: Kind) -> Vec<&'static Field> {
    kind.fields().iter().chain(Common::FIELDS).collect()
}

/// A record that has some values, with blanks for the others, explained in a language; `has` says of the path of a key
/// whether it has one.
pub fn fill(kind: Kind, lang: Lang, mut record: Writer, has: &dyn Fn(&[String]) -> bool) -> Filled {
    let fields = fields(kind);
    let blanks = needed(kind).into_iter().filter(|path| !has(path)).collect::<Vec<_>>();
    for path in &blanks {
        put_blank(&mut record, lang, path, &fields);
    }
    let given = record.keys().into_iter().map(str::to_owned).collect::<Vec<_>>();
    let left = |field: &&&Field| !given.iter().any(|key| key == field.key) && !LATER.contains(&field.key);
    let optional: Vec<&Field> = fields.iter().filter(left).copied().collect();
    let (lines, blocks): (Vec<&Field>, Vec<&Field>) =
        optional.into_iter().partition(|field| tables((field.shape)()).is_none());
    let at_end = [offered_of_source(lang, has, &given), offered_blocks(lang, &blocks)].concat();
    let text = record.text_with(&fields, &offered(lang, &lines), &at_end);
    Filled { text, blanks }
}

/// The keys without which a record of this kind cannot be understood, in their order. A partnership has a source.
pub fn needed(kind: Kind) -> Vec<Vec<String>> {
    let own = kind.fields().iter().filter(|field| field.need == Need::Required);
    let mut paths: Vec<Vec<String>> = own.map(|field| vec![field.key.to_owned()]).collect();
    if kind == Kind::Partnership {
        paths.push(["sources", "1", "titre"].map(str::to_owned).into());
    }
    paths
}

/// The field that a path leads to.
pub fn field(fields: &[&'static Field], path: &[String]) -> Option<&'static Field> {
    let (key, rest) = path.split_first()?;
    let found = fields.iter().find(|field| field.key == key)?;
    let rest =
        rest.strip_prefix(&rest[..rest.first().is_some_and(|part| part.parse::<usize>().is_ok()).into()])?;
    if rest.is_empty() {
        return Some(found);
    }
    let inner = match (found.shape)() {
        Shape::Table(inner) => inner,
        shape => tables(shape)?,
    };
    field(&inner.iter().collect::<Vec<_>>(), rest)
}

/// The keys of a list of tables.
fn tables(shape: Shape) -> Option<&'static [Field]> {
    match shape {
        Shape::List(item) => match item() {
            Shape::Table(fields) => Some(fields),
            _ => None,
        },
        _ => None,
    }
}

fn put_blank(record: &mut Writer, lang: Lang, path: &[String], fields: &[&'static Field]) {
    let Some(field) = field(fields, path) else { return };
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match (field.shape)() {
        Shape::List(_) => record.set_list(&path, Vec::new()),
        _ => record.set(&path, quoted("")),
    }
    record.comment(&path, &said(lang, field));
}

const CHOICES: Words = words("Au choix", "A elegir", "À escolha", "One of");

/// What to write for a key: its name, what it is about, the words it may have.
fn said(lang: Lang, field: &Field) -> Vec<String> {
    let (label, about) = (field.label.get(lang), field.about.get(lang));
    let mut lines = vec![match lang {
        Lang::Fr => format!("{label} : {}", lower(about)),
        _ => format!("{label}. {about}"),
    }];
    let shape = match (field.shape)() {
        Shape::List(item) => item(),
        shape => shape,
    };
    if let Shape::Choice(words) = shape {
        let words: Vec<String> = words().into_iter().map(|choice| chosen(lang, choice)).take(WORDS).collect();
        let colon = if lang == Lang::Fr { " :" } else { ":" };
        lines.push(format!("{}{colon} {}.", CHOICES.get(lang), words.join(", ")));
    }
    lines
}

/// A word of a closed list, which is French, with what it means to readers of another language.
fn chosen(lang: Lang, (word, label): (&str, Words)) -> String {
    match label.get(lang) {
        _ if lang == Lang::Fr => word.to_owned(),
        same if same == word => word.to_owned(),
        label => format!("{word} ({label})"),
    }
}

/// A sentence within another: its first letter small, unless its first word is a name.
fn lower(sentence: &str) -> String {
    let first = sentence.split([' ', '\'']).next().unwrap_or_default();
    let is_word = [
        "Le",
        "La",
        "Les",
        "L",
        "Où",
        "De",
        "Ce",
        "Des",
        "D",
        "Un",
        "Une",
        "Qui",
        "Quand",
        "En",
        "Sous",
        "Anciens",
        "Seulement",
    ];
    match sentence.chars().next() {
        Some(letter) if is_word.contains(&first) => {
            format!("{}{}", letter.to_lowercase(), &sentence[letter.len_utf8()..])
        }
        _ => sentence.to_owned(),
    }
}

const OPTIONAL: Words = words(
    "Facultatif : pour se servir d'une ligne, ôter le « # » qui la précède et la compléter.",
    "Opcional: para usar una línea, quite el «#» que la precede y complétela.",
    "Opcional: para usar uma linha, tire o “#” que a precede e complete-a.",
    "Optional: to use a line, remove the “#” before it and complete it.",
);

/// Keys to be used or not, behind a `#`.
fn offered(lang: Lang, fields: &[&Field]) -> Vec<String> {
    if fields.is_empty() {
        return Vec::new();
    }
    let intro = [OPTIONAL.get(lang), ""];
    let lines = fields.iter().flat_map(|field| {
        let shown = format!("{} = {}", field.key, example((field.shape)()));
        said(lang, field).into_iter().chain([shown])
    });
    intro.map(str::to_owned).into_iter().chain(lines).collect()
}

/// The same for lists of tables, which come after everything else.
fn offered_blocks(lang: Lang, fields: &[&Field]) -> Vec<String> {
    let block = |field: &&Field| {
        let inner = tables((field.shape)()).unwrap_or_default();
        let lines = inner.iter().map(|inner| format!("{} = {}", inner.key, example((inner.shape)())));
        said(lang, field)
            .into_iter()
            .chain([format!("[[{}]]", field.key)])
            .chain(lines)
            .chain([String::new()])
            .collect::<Vec<_>>()
    };
    fields.iter().flat_map(block).collect()
}

/// What else a source says, when there is one: sources come last, so that these lines belong to it.
fn offered_of_source(lang: Lang, has: &dyn Fn(&[String]) -> bool, given: &[String]) -> Vec<String> {
    let says = |number: &str, key: &str| has(&["sources", number, key].map(str::to_owned));
    if !given.iter().any(|key| key == "sources") || says("2", "titre") {
        return Vec::new();
    }
    let source =
        Common::FIELDS.iter().find(|field| field.key == "sources").and_then(|field| tables((field.shape)()));
    let left =
        source.unwrap_or_default().iter().filter(|field| field.key != "titre" && !says("1", field.key));
    let line = |field: &Field| format!("{} = {}", field.key, example((field.shape)()));
    let mut lines: Vec<String> =
        left.flat_map(|field| said(lang, field).into_iter().chain([line(field)])).collect();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// A value to be replaced, of the right sort.
fn example(shape: Shape) -> String {
    match shape {
        Shape::Integer(..) | Shape::Decimal(..) => "0".to_owned(),
        Shape::Boolean => "true".to_owned(),
        Shape::Date => "2026-01-31".to_owned(),
        Shape::List(item) => format!("[{}]", example(item())),
        Shape::Table(fields) => {
            let pairs = fields.iter().map(|field| format!("{} = {}", field.key, example((field.shape)())));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
        Shape::Either(both) => example(both()[1]),
        _ => quoted(""),
    }
}
