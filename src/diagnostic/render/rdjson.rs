//! Reviewdog Diagnostic Format, as one document (`rdjson`). Its columns count bytes; its ends are exclusive.
//!
//! <https://github.com/reviewdog/reviewdog/tree/master/proto/rdf>.

use serde_json::{Value, json};

use super::{Context, pretty};
use crate::diagnostic::{Paste, Place, Point, Severity, Told};

pub(super) fn render(told: &[Told], context: Context<'_>) -> String {
    let diagnostics: Vec<Value> = told.iter().map(|one| diagnostic(one, context)).collect();
    pretty(&json!({ "source": { "name": "dalc" }, "diagnostics": diagnostics }))
}

fn diagnostic(told: &Told, context: Context<'_>) -> Value {
    let severity = match told.severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Advice => "INFO",
    };
    let suggestions: Vec<Value> = told.replacement.iter().map(suggestion).collect();
    let related: Vec<Value> = told.related.iter().map(related).collect();
    let mut code = json!({ "value": told.code });
    if let Some(url) = context.absolute_url(told.code) {
        code["url"] = url.into();
    }
    json!({
        "message": told.sentences(),
        "severity": severity,
        "code": code,
        "location": location(&told.place),
        "suggestions": suggestions,
        "related_locations": related,
    })
}

fn suggestion(paste: &Paste) -> Value {
    json!({ "range": range(&paste.place), "text": paste.text })
}

fn related((place, message): &(Place, &str)) -> Value {
    json!({ "message": message, "location": location(place) })
}

fn location(place: &Place) -> Value {
    json!({ "path": place.file, "range": range(place) })
}

fn range(place: &Place) -> Value {
    json!({ "start": point(place.start), "end": point(place.end) })
}

fn point(point: Point) -> Value {
    json!({ "line": point.at.line, "column": point.byte_column })
}
