//! What a value may be, as a schema whose words are those of a language.

use crate::locale::Tz;

use super::form;
use super::node::{Schema, Taplo};
use crate::locale::{Lang, country_codes, country_name};
use crate::record::{Colour, Kind, Shape, Slug};

/// The schema of a value of this shape.
pub fn schema(shape: Shape, lang: Lang) -> Schema {
    match shape {
        Shape::Text(limit) => Schema { min_length: Some(1), max_length: Some(limit), ..text() },
        Shape::Line(limit) => Schema { max_length: Some(limit), ..formed(form::LINE) },
        Shape::Form(limit, form) => Schema { max_length: Some(limit), ..formed(form) },
        Shape::Colour => {
            choice(Colour::NAMES.iter().map(|name| ((*name).to_owned(), String::new())).collect())
        }
        Shape::Integer(min, max) => bounded("integer", min, max),
        Shape::Decimal(min, max) => bounded("number", min, max),
        Shape::Boolean => Schema { kind: Some("boolean"), ..Schema::default() },
        Shape::Date => formed(form::DAY),
        Shape::When => either(vec![formed(&form::when()), bounded("integer", 1000, 9999)]),
        Shape::Period => either(vec![formed(&form::period()), bounded("integer", 1000, 2999)]),
        Shape::Url => formed(&form::url()),
        Shape::Email => formed(&form::email()),
        Shape::Phone => formed(form::PHONE),
        Shape::Country => countries(lang),
        Shape::Zone => choice(Tz::all().map(|zone| (zone.name().to_owned(), String::new())).collect()),
        Shape::Language => choice(
            Lang::ALL.iter().map(|own| (own.tag().to_owned(), own.words().get(lang).to_owned())).collect(),
        ),
        Shape::Reference(kinds) => reference(kinds),
        Shape::Choice(words) => choice(
            words().iter().map(|(word, label)| ((*word).to_owned(), label.get(lang).to_owned())).collect(),
        ),
        Shape::List(item) => list(item(), lang),
        Shape::Either(both) => either(both().map(|one| schema(one, lang)).into()),
        Shape::Table(fields) => super::table(fields, lang),
    }
}

fn text() -> Schema {
    Schema { kind: Some("string"), ..Schema::default() }
}

/// A text that matches `form` whole.
fn formed(form: &str) -> Schema {
    Schema { pattern: Some(format!("^({form})$")), ..text() }
}

fn bounded(kind: &'static str, min: i64, max: i64) -> Schema {
    Schema { kind: Some(kind), minimum: Some(min), maximum: Some(max), ..Schema::default() }
}

fn either(any_of: Vec<Schema>) -> Schema {
    Schema { any_of, ..Schema::default() }
}

/// One of these words, each with what it means to people; an empty meaning is not said.
fn choice(words: Vec<(String, String)>) -> Schema {
    let (words, meanings): (Vec<String>, Vec<String>) = words.into_iter().unzip();
    let is_said = meanings.iter().any(|meaning| !meaning.is_empty());
    Schema { words, taplo: is_said.then(|| Taplo::meanings(meanings)), ..text() }
}

fn countries(lang: Lang) -> Schema {
    let named =
        |code: &'static str| (code.to_owned(), country_name(code, lang).unwrap_or_default().to_owned());
    choice(country_codes().map(named).collect())
}

/// The name of a record; with its folder, when it may be of several kinds.
fn reference(kinds: &[Kind]) -> Schema {
    if kinds.len() < 2 {
        return Schema { max_length: Some(crate::record::SLUG_LIMIT), ..formed(Slug::FORM) };
    }
    let folders: Vec<&str> = kinds.iter().map(|kind| kind.folder()).collect();
    formed(&format!("(({})/)?{}", folders.join("|"), Slug::FORM))
}

/// A list in which no text and no number stands twice.
fn list(item: Shape, lang: Lang) -> Schema {
    let unique = !matches!(item, Shape::Table(_));
    Schema {
        kind: Some("array"),
        unique_items: Some(unique).filter(|unique| *unique),
        items: Some(Box::new(schema(item, lang))),
        ..Schema::default()
    }
}
