//! What stands in a view, as names: each form that views have (a name, a word of a list, a card, a source…) is read here
//! once, by the keys that tell it.

use tera::Value;

use super::fact::{Reader, key};
use super::index;
use super::item::{Item, Note};
use crate::locale::{number, words};
use crate::record::Kind;

/// A key that tells a form, and what reads it.
type Form = (&'static str, fn(&Reader<'_>, &Value) -> Vec<Item>);

/// The forms, each by a key that only it has, or has before those below.
const FORMS: &[Form] = &[
    ("answers", wish),
    ("items", |reader, value| inner(reader, value, "items")),
    ("pager", partnerships),
    ("number", goal),
    ("function", contact),
    ("read_on", source),
    ("opens", edition),
    ("host", link),
    ("title", card),
    ("name", |reader, value| inner(reader, value, "name")),
    ("label", |_, value| text(value, "label").map(Item::new).into_iter().collect()),
    ("text", named),
];

impl Reader<'_> {
    /// What a view says, as names.
    pub(super) fn items(&self, value: &Value) -> Vec<Item> {
        if let Some(all) = value.as_array() {
            return if all.iter().any(is_date) {
                date(all)
            } else {
                all.iter().flat_map(|one| self.items(one)).collect()
            };
        }
        if value.as_map().is_none() {
            return plain(self, value).into_iter().collect();
        }
        let has = |(name, _): &&Form| {
            value.as_map().is_some_and(|map| map.contains_key(&tera::value::Key::Str(name)))
        };
        FORMS.iter().find(has).map_or_else(Vec::new, |(_, read)| read(self, value))
    }
}

/// A text, a number, yes or no.
fn plain(reader: &Reader<'_>, value: &Value) -> Option<Item> {
    if let Some(yes) = value.as_bool() {
        let word = if yes { words("oui", "sí", "sim", "yes") } else { words("non", "no", "não", "no") };
        return Some(Item::new(word.get(reader.scope.lang)));
    }
    let text = value.as_str()?;
    let is_address = ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme));
    (!text.is_empty()).then(|| Item { href: is_address.then(|| text.to_owned()), ..Item::new(text) })
}

/// Whether it is a piece of a date, which comes in several.
fn is_date(value: &Value) -> bool {
    value.as_map().is_some_and(|map| map.contains_key(&tera::value::Key::Str("datetime")))
}

/// The pieces of a date, in one.
fn date(pieces: &[Value]) -> Vec<Item> {
    let text: String = pieces.iter().filter_map(|piece| text(piece, "text")).collect();
    vec![Item::new(text)]
}

fn text<'v>(value: &'v Value, name: &'static str) -> Option<&'v str> {
    key(value, name)?.as_str().filter(|text| !text.is_empty())
}

fn inner(reader: &Reader<'_>, value: &Value, name: &'static str) -> Vec<Item> {
    key(value, name).map_or_else(Vec::new, |own| reader.items(own))
}

/// A text, or a name that leads somewhere.
fn named(reader: &Reader<'_>, value: &Value) -> Vec<Item> {
    let Some(words) = text(value, "text") else { return Vec::new() };
    let href = text(value, "href").map(|href| reader.places.to(href));
    vec![Item {
        text: words.to_owned(),
        lang: text(value, "lang").map(str::to_owned),
        href,
        notes: Vec::new(),
    }]
}

/// What is said beside a name: the names found under a key, or a text.
fn notes(reader: &Reader<'_>, value: &Value, name: &'static str, label: Option<&'static str>) -> Vec<Note> {
    let items = inner(reader, value, name).into_iter();
    items.map(|Item { text, lang, .. }| Note { label, text, lang }).collect()
}

/// The names under a key, with what stands under others beside each.
fn beside(reader: &Reader<'_>, value: &Value, name: &'static str, others: &[&'static str]) -> Vec<Item> {
    let notes: Vec<Note> = others.iter().flat_map(|other| notes(reader, value, other, None)).collect();
    let with = |item| Item { notes: notes.clone(), ..item };
    inner(reader, value, name).into_iter().map(with).collect()
}

/// A wish: on what, and whose where that is not the record itself.
fn wish(reader: &Reader<'_>, value: &Value) -> Vec<Item> {
    if reader.kind == Kind::Theme {
        return beside(reader, value, "holder", &["detail", "expressed", "state"]);
    }
    let own = Some(format!("#{}", reader.id));
    let is_own = inner(reader, value, "holder").iter().any(|holder| holder.href == own);
    let others = ["holder", "detail", "expressed", "state"];
    beside(reader, value, "theme", &others[usize::from(is_own)..])
}

/// How many partnerships, leading to where the index lists them.
fn partnerships(reader: &Reader<'_>, value: &Value) -> Vec<Item> {
    let total = key(value, "pager").and_then(|pager| key(pager, "total")?.as_u64()).unwrap_or_default();
    let total = usize::try_from(total).unwrap_or_default();
    let counted =
        Item { href: index::place(reader.kind, reader.id), ..Item::new(number(reader.scope.lang, total)) };
    Some(counted).filter(|_| total > 0).into_iter().collect()
}

fn goal(_: &Reader<'_>, value: &Value) -> Vec<Item> {
    let number = key(value, "number").map(|number| format!("{number} – "));
    vec![Item::new(number.unwrap_or_default() + text(value, "title").unwrap_or_default())]
}

fn contact(reader: &Reader<'_>, value: &Value) -> Vec<Item> {
    let id = text(value, "id").unwrap_or_default();
    let with = |item| Item { href: Some(format!("#contact_{id}")), ..item };
    inner(reader, value, "function").into_iter().map(with).collect()
}

fn source(reader: &Reader<'_>, value: &Value) -> Vec<Item> {
    let title = text(value, "title").unwrap_or_default();
    let year = key(value, "year").map(ToString::to_string).filter(|year| !title.contains(year.as_str()));
    let year = year.map(|text| Note { text, ..Note::default() });
    let host = text(value, "host").map(|host| Note { text: host.to_owned(), ..Note::default() });
    let read = notes(reader, value, "read_on", Some("read_on"));
    let nature = notes(reader, value, "nature", None);
    let notes = host.into_iter().chain(year).chain(read).chain(nature).collect();
    vec![Item { href: text(value, "url").map(str::to_owned), notes, ..Item::new(title) }]
}

/// An edition of a funding instrument.
fn edition(reader: &Reader<'_>, value: &Value) -> Vec<Item> {
    let year = key(value, "year").map(ToString::to_string).unwrap_or_default();
    let state = notes(reader, value, "state", None).into_iter();
    let opens = notes(reader, value, "opens", Some("opens"));
    let closes = notes(reader, value, "closes", Some("closes"));
    let href = text(value, "url").map(str::to_owned);
    vec![Item { href, notes: state.chain(opens).chain(closes).collect(), ..Item::new(year) }]
}

/// A link elsewhere.
fn link(_: &Reader<'_>, value: &Value) -> Vec<Item> {
    let host = text(value, "host").map(|host| Note { text: host.to_owned(), ..Note::default() });
    let href = text(value, "url").map(str::to_owned);
    vec![Item {
        href,
        notes: host.into_iter().collect(),
        ..Item::new(text(value, "title").unwrap_or_default())
    }]
}

/// A card in a list: its title, and when that is.
fn card(reader: &Reader<'_>, value: &Value) -> Vec<Item> {
    beside(reader, value, "title", &["when", "date"])
}
