//! The tables described for programs: a Tabular Data Package with the Table Schema of each
//! (<https://specs.frictionlessdata.io/>).

use serde_json::{Map, Value, json};

use super::table::{Column, KINDS, columns};
use crate::locale::slug_of;
use crate::pieces::Content;
use crate::record::{Kind, Shape};
use crate::site::manifest::sha256;
use crate::site::view::list_title;
use crate::site::{Files, Scope};

/// The package of the tables among `files`.
pub fn package(scope: &Scope<'_>, files: &Files) -> Vec<u8> {
    let settings = scope.settings;
    let name = slug_of(&settings.short_title);
    let package = json!({
        "profile": "tabular-data-package",
        "name": if name.is_empty() { super::FOLDER } else { &name },
        "id": format!("{}{}", scope.base_url, super::PACKAGE),
        "title": scope.site_title().text,
        "description": scope.site_description().text,
        "homepage": scope.base_url,
        "version": scope.today.to_string(),
        "created": format!("{}T00:00:00Z", scope.today),
        "licenses": [{ "title": &*settings.licence.name, "path": settings.licence.url.to_string() }],
        "sources": [{ "title": scope.site_title().text, "path": scope.base_url }],
        "contributors": [{ "title": &*settings.publisher.name, "role": "publisher" }],
        "resources": KINDS.iter().map(|&kind| resource(scope, kind, files)).collect::<Vec<_>>(),
    });
    serde_json::to_vec(&package).unwrap_or_default()
}

fn resource(scope: &Scope<'_>, kind: Kind, files: &Files) -> Value {
    let table = files.get(&super::path(kind, "csv"));
    json!({
        "profile": "tabular-data-resource",
        "name": kind.folder(),
        "title": list_title(kind).get(scope.lang),
        "path": format!("{}.csv", kind.folder()),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.map_or(0, Content::size),
        "hash": table.map(|table| format!("sha256:{}", sha256(table))),
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "header": true },
        "schema": schema(scope, kind),
    })
}

fn schema(scope: &Scope<'_>, kind: Kind) -> Value {
    let columns = columns(kind);
    let keys: Vec<Value> = columns.iter().filter_map(|column| foreign_key(column, kind)).collect();
    let mut schema = json!({
        "fields": columns.iter().map(|column| field(scope, column)).collect::<Vec<_>>(),
        "primaryKey": ["identifiant"],
        "missingValues": [""],
    });
    if let (Some(schema), false) = (schema.as_object_mut(), keys.is_empty()) {
        schema.insert("foreignKeys".to_owned(), Value::Array(keys));
    }
    schema
}

fn field(scope: &Scope<'_>, column: &Column) -> Value {
    let (kind, format) = if column.is_label { ("string", None) } else { kind_of((column.field.shape)()) };
    let mut field = json!({
        "name": column.name,
        "type": kind,
        "title": column.title(scope.lang),
        "description": column.about(scope.lang),
    });
    if let Some(own) = field.as_object_mut() {
        own.extend(format.map(|format| ("format".to_owned(), json!(format))));
        let constraints = constraints(column);
        own.extend((!constraints.is_empty()).then(|| ("constraints".to_owned(), Value::Object(constraints))));
    }
    field
}

/// The type of a column, and its format where it has one.
fn kind_of(shape: Shape) -> (&'static str, Option<&'static str>) {
    match shape {
        Shape::Integer(..) => ("integer", None),
        Shape::Decimal(..) => ("number", None),
        Shape::Boolean => ("boolean", None),
        Shape::Date => ("date", None),
        Shape::Url => ("string", Some("uri")),
        Shape::List(item) if matches!(item(), Shape::Table(_)) => ("array", None),
        _ => ("string", None),
    }
}

fn constraints(column: &Column) -> Map<String, Value> {
    let mut own = Map::new();
    let mut say = |key: &str, value: Value| drop(own.insert(key.to_owned(), value));
    if column.is_required() {
        say("required", json!(true));
    }
    if column.name == "identifiant" {
        say("unique", json!(true));
    }
    match (column.field.shape)() {
        _ if column.is_label => {}
        Shape::Integer(least, most) | Shape::Decimal(least, most) => {
            say("minimum", json!(least));
            say("maximum", json!(most));
        }
        Shape::Choice(words) => {
            say("enum", words().into_iter().map(|(word, _)| json!(word)).collect());
        }
        Shape::Country => say("pattern", json!("[A-Z]{2}")),
        _ => {}
    }
    own
}

/// That a column names a record of another table; an empty name is the table itself.
fn foreign_key(column: &Column, kind: Kind) -> Option<Value> {
    let Shape::Reference(&[to]) = (column.field.shape)() else { return None };
    let is_own = !column.is_label && KINDS.contains(&to) && column.path.len() == 1;
    let resource = if to == kind { "" } else { to.folder() };
    let reference = json!({ "resource": resource, "fields": ["identifiant"] });
    is_own.then(|| json!({ "fields": [column.name], "reference": reference }))
}
