//! A kind as JSON: its records under `fiches`, after the licence and the date; and the schema of that document.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::table::{Facts, fields};
use crate::record::{Kind, Need};
use crate::schema::property;
use crate::site::Scope;
use crate::site::view::list_title;

/// A document being written.
pub struct Records {
    bytes: Vec<u8>,
    is_empty: bool,
}

impl Records {
    /// A document without a record.
    pub fn new(scope: &Scope<'_>, kind: Kind) -> Records {
        let head = json!({
            "titre": list_title(kind).get(scope.lang),
            "site": scope.base_url,
            "langue": scope.lang.tag(),
            "date": scope.today.to_string(),
            "licence": { "nom": &*scope.settings.licence.name, "url": scope.settings.licence.url.to_string() },
            "schema": format!("{}{}", scope.base_url, super::path(kind, "schema.json")),
        });
        let mut bytes = serde_json::to_vec(&head).unwrap_or_default();
        bytes.pop();
        bytes.extend_from_slice(b",\"fiches\":[");
        Records { bytes, is_empty: true }
    }

    /// Adds a record, on a line of its own.
    pub fn add(&mut self, facts: &Facts) {
        self.bytes.extend_from_slice(if self.is_empty { b"\n" } else { b",\n" });
        self.is_empty = false;
        // Writing to memory does not fail.
        let _ = serde_json::to_writer(&mut self.bytes, facts);
    }

    /// The whole document.
    pub fn done(mut self) -> Vec<u8> {
        let _ = self.bytes.write_all(b"\n]}\n");
        self.bytes
    }
}

/// The longest list of words that a schema repeats: that of countries. The zones of IANA are more, and change each year.
const WORDS: usize = 300;

/// A schema without what only editors know.
fn plain(schema: Value) -> Value {
    match schema {
        Value::Object(own) => {
            let is_kept = |(key, value): &(String, Value)| {
                key != "x-taplo" && !(key == "enum" && value.as_array().is_some_and(|all| all.len() > WORDS))
            };
            own.into_iter().filter(is_kept).map(|(key, value)| (key, plain(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(plain).collect(),
        value => value,
    }
}

/// The schema of the document of a kind.
pub fn schema(scope: &Scope<'_>, kind: Kind) -> Vec<u8> {
    let fields = fields(kind);
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| (field.key.to_owned(), plain(json!(property(field, scope.lang)))))
        .collect();
    let required = fields.iter().filter(|field| field.need == Need::Required).map(|field| field.key);
    let text = json!({ "type": "string" });
    let licence = json!({
        "type": "object",
        "properties": { "nom": &text, "url": &text },
        "required": ["nom", "url"],
    });
    let record = json!({
        "type": "object",
        "properties": properties,
        "required": required.collect::<Vec<_>>(),
        "additionalProperties": false,
    });
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": format!("{}{}", scope.base_url, super::path(kind, "schema.json")),
        "title": list_title(kind).get(scope.lang),
        "type": "object",
        "properties": {
            "titre": &text,
            "site": &text,
            "langue": &text,
            "date": { "type": "string", "format": "date" },
            "licence": licence,
            "schema": &text,
            "fiches": { "type": "array", "items": record },
        },
        "required": ["titre", "site", "langue", "date", "licence", "schema", "fiches"],
        "additionalProperties": false,
    });
    serde_json::to_vec(&schema).unwrap_or_default()
}
