//! A JSON Schema as a value, its keys written in the order people read them. Only the words we use.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A schema, or a part of one.
#[derive(Debug, Default, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the words of JSON Schema draft 7, defined there")]
pub struct Schema {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub dialect: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_items: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unique_items: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Schema>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub any_of: Vec<Schema>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_properties: Option<bool>,
    #[serde(skip_serializing_if = "Properties::is_empty")]
    pub properties: Properties,
    /// What Taplo, the reader behind Even Better TOML, shows beside each word of a list.
    #[serde(rename = "x-taplo", skip_serializing_if = "Option::is_none")]
    pub taplo: Option<Taplo>,
}

/// The keys of a table, in their order.
#[derive(Debug, Default)]
pub struct Properties(pub Vec<(&'static str, Schema)>);

impl Properties {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A list that must be there has something in it.
    pub fn require(&mut self, key: &str) {
        let found = self.0.iter_mut().find(|(own, _)| *own == key);
        found.into_iter().for_each(|(_, schema)| schema.min_items = Some(1));
    }
}

impl Serialize for Properties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(key, schema)| map.serialize_entry(key, schema))?;
        map.end()
    }
}

/// The `x-taplo` extension.
#[derive(Debug, serde::Serialize)]
pub struct Taplo {
    docs: Docs,
}

#[derive(Debug, serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Docs {
    enum_values: Vec<String>,
}

impl Taplo {
    /// What each word of a list means, in the order of the list.
    pub fn meanings(meanings: Vec<String>) -> Taplo {
        Taplo { docs: Docs { enum_values: meanings } }
    }
}
