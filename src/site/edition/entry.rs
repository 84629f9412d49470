//! An entry of the book: what is told of a record, under its permanent address, with where it comes from.

use serde::Serialize;
use tera::Value;

use super::fact::{self, Reader};
use super::item::{Fact, Item};
use super::places::{Places, outward};
use super::prose;
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::Kind;
use crate::site::named::{Named, Text};
use crate::site::route::Route;
use crate::site::scope::Scope;
use crate::site::view::{self, Page};
use crate::text::Span;

/// What is told of a record; or words alone, under which records stand.
#[derive(Debug, Serialize)]
pub(super) struct Entry {
    id: String,
    /// The level of its heading: that of a chapter is 1.
    pub(super) level: u8,
    title: Item,
    /// The permanent address, in whole.
    pub(super) address: Option<String>,
    draft: bool,
    /// That it is shown as it was published last.
    kept: Option<&'static str>,
    summary: Option<Item>,
    facts: Vec<Fact>,
    prose: Option<Prose>,
    /// A doubt of those who wrote it.
    note: Option<Item>,
    /// Where it comes from and how fresh it is.
    provenance: Vec<Fact>,
    /// Where a fault of the template is told.
    #[serde(skip)]
    pub(super) place: Option<Span>,
}

/// The text of a record, its anchors and headings fitted into the book.
#[derive(Debug, Serialize)]
struct Prose {
    html: String,
    lang: Option<String>,
}

impl Entry {
    /// A name that leads to it.
    pub(super) fn item(&self) -> Item {
        Item { href: Some(format!("#{}", self.id)), ..self.title.clone() }
    }

    fn new(id: String, level: u8, title: Item) -> Entry {
        Entry {
            id,
            level,
            title,
            address: None,
            draft: false,
            kept: None,
            summary: None,
            facts: Vec::new(),
            prose: None,
            note: None,
            provenance: Vec::new(),
            place: None,
        }
    }
}

/// Words under which records stand.
pub(super) fn titled(text: Text, id: String) -> Entry {
    Entry::new(id, 2, Item { lang: text.lang.map(str::to_owned), ..Item::new(text.text) })
}

/// What is told of a record that has a page: what its page tells.
pub(super) fn of_record(scope: &Scope<'_>, places: &Places, kind: Kind, row: Row, level: u8) -> Entry {
    // What is wrong in the text of a record is told where its page is made.
    let page = view::of_record(scope, kind, row, prose::ROOT, &mut Report::default());
    let path = scope.href(Route::record(kind, row));
    let id = places.id(&path).unwrap_or_default().to_owned();
    let Page { frame, view, record, .. } = page;
    let view = own_view(&view);
    let reader = Reader { scope, places, kind, id: &id };
    let freshness = fact::key(view, "freshness");
    let Text { text, lang } = frame.title;
    Entry {
        address: Some(path.clone()),
        draft: freshness.and_then(|own| fact::key(own, "draft")?.as_bool()).unwrap_or(false),
        kept: frame.kept,
        summary: fact::key(view, "summary").and_then(|summary| reader.items(summary).pop()),
        facts: fact::facts(&reader, view),
        prose: fact::key(view, "prose").and_then(|own| fitted(own, &id, level, places)),
        note: freshness.and_then(|own| reader.items(fact::key(own, "note")?).pop()),
        provenance: fact::provenance(&reader, view),
        place: record,
        ..Entry::new(
            id.clone(),
            level,
            Item { lang: lang.map(str::to_owned), href: Some(outward(&path)), ..Item::new(text) },
        )
    }
}

/// What a page shows of its record: all of it, or a part of its own where it shows more.
fn own_view(view: &Value) -> &Value {
    fact::key(view, "own").unwrap_or(view)
}

fn fitted(own: &Value, id: &str, level: u8, places: &Places) -> Option<Prose> {
    let html = fact::key(own, "html")?.as_str()?;
    let lang = fact::key(own, "lang").and_then(Value::as_str).map(str::to_owned);
    Some(Prose { html: prose::fitted(html, id, level, places), lang })
}

/// Every contact that may be shown, under whom it belongs to, as the pages of contacts have them.
pub(super) fn contacts(scope: &Scope<'_>, places: &Places) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut last: Option<String> = None;
    for group in view::contact_groups(scope) {
        let Named { text, lang, .. } = &group.holder;
        if last.as_ref() != Some(text) {
            let id = format!("partie_contacts_{}", entries.len());
            entries.push(titled(Text { text: text.clone(), lang: *lang }, id));
            last = Some(text.clone());
        }
        let shown = Value::from_serializable(&group.contacts);
        entries.extend(shown.as_array().unwrap_or_default().iter().map(|own| contact(scope, places, own)));
    }
    entries
}

fn contact(scope: &Scope<'_>, places: &Places, view: &Value) -> Entry {
    let id = fact::key(view, "id").and_then(Value::as_str).unwrap_or_default();
    let reader = Reader { scope, places, kind: Kind::Contact, id };
    let title = fact::key(view, "function").and_then(|function| reader.items(function).pop());
    let page = format!("{}#contact_{id}", scope.href(Route::List(Kind::Contact, 1)));
    let mut title = title.unwrap_or_default();
    title.href = Some(outward(&page));
    Entry {
        address: Some(page),
        facts: fact::facts(&reader, view),
        ..Entry::new(format!("contact_{id}"), 3, title)
    }
}
