//! Our own JSON: an array of flat objects. Lines and columns count from 1, columns in characters; ends are one past
//! the last character.

use serde::Serialize;

use super::{Context, pretty};
use crate::diagnostic::{Place, Severity, Told};

#[derive(Serialize)]
struct Object<'t> {
    code: &'t str,
    severity: &'static str,
    message: &'t str,
    help: &'t str,
    #[serde(flatten)]
    place: Range<'t>,
    related: Vec<Related<'t>>,
    replacement: Option<Replacement<'t>>,
    url: String,
}

#[derive(Serialize)]
struct Range<'t> {
    file: &'t str,
    #[serde(flatten)]
    span: Span,
}

#[derive(Serialize)]
struct Span {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Related<'t> {
    message: &'t str,
    #[serde(flatten)]
    place: Range<'t>,
}

#[derive(Serialize)]
struct Replacement<'t> {
    #[serde(flatten)]
    span: Span,
    text: &'t str,
}

pub(super) fn render(told: &[Told], context: Context<'_>) -> String {
    pretty(&told.iter().map(|one| object(one, context)).collect::<Vec<_>>())
}

fn object<'t>(told: &'t Told, context: Context<'_>) -> Object<'t> {
    let replacement = told.replacement.as_ref();
    Object {
        code: told.code,
        severity: severity(told.severity),
        message: &told.message,
        help: &told.help,
        place: range(&told.place),
        related: told
            .related
            .iter()
            .map(|(place, message)| Related { message, place: range(place) })
            .collect(),
        replacement: replacement.map(|paste| Replacement { span: span(&paste.place), text: &paste.text }),
        url: context.url(told.code),
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

fn range(place: &Place) -> Range<'_> {
    Range { file: &place.file, span: span(place) }
}

fn span(place: &Place) -> Span {
    let (start, end) = (place.start.at, place.end.at);
    Span { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}
