//! A translation of a record: `SLUG.es.md` beside `SLUG.md`, holding translatable keys only.

use super::fields::{Field, Fields, Reading, Shape};
use super::front_matter::FrontMatter;
use super::kind::Kind;
use super::value::Paragraphs;
use super::{Common, Slug};
use crate::diagnostic::{Diagnostic, KeyFault, ValueFault};
use crate::locale::Lang;
use crate::text::{FileId, Span, Spanned};

/// One record in another language, as far as it is translated.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The kind of the record.
    pub kind: Kind,
    /// Its slug.
    pub slug: Slug,
    /// The language.
    pub lang: Lang,
    /// The file.
    pub file: FileId,
    /// What is translated.
    pub texts: Vec<Translated>,
    /// The Markdown, when translated.
    pub body: Option<Span>,
}

/// One translated key.
#[derive(Debug, Clone)]
pub struct Translated {
    /// The key.
    pub key: &'static str,
    /// The text.
    pub text: Spanned<Paragraphs>,
}

/// The translated keys of a file; keys that cannot be translated are reported.
pub fn texts(kind: Kind, front: FrontMatter, reading: &mut Reading<'_>) -> Vec<Translated> {
    let mut table = front.table;
    let known = [kind.fields(), Common::FIELDS];
    let fields: Vec<&Field> = known.iter().flat_map(|f| f.iter()).collect();
    table.entries.retain(|entry| {
        let translatable = kind.translatable().contains(&entry.key.value.as_str());
        let is_key = fields.iter().any(|field| field.key == entry.key.value);
        if is_key && !translatable {
            let fault = KeyFault::NotTranslatable {
                key: entry.key.value.clone(),
                translatable: kind.translatable().to_vec(),
            };
            reading.report.push(Diagnostic::new(entry.key.span, fault));
        }
        translatable || !is_key
    });
    let mut reader = Fields::new(table, &known, reading);
    let read: Vec<Translated> = kind
        .translatable()
        .iter()
        .filter_map(|key| reader.optional(key).map(|text| Translated { key, text }))
        .collect();
    reader.finish();
    read.into_iter().filter(|text| fits(text, &fields, reading)).collect()
}

/// Whether a translation is as short as its key asks.
fn fits(translated: &Translated, fields: &[&Field], reading: &mut Reading<'_>) -> bool {
    let shape = fields.iter().find(|field| field.key == translated.key).map(|field| (field.shape)());
    let Some(Shape::Text(limit) | Shape::Line(limit)) = shape else { return true };
    let length = translated.text.chars().count();
    if length > limit {
        let fault = ValueFault::TooLong { key: translated.key.to_owned(), length, limit };
        reading.report.add(translated.text.span, fault);
    }
    length <= limit
}
