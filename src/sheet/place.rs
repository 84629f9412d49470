//! From a place in the text of a record back to the column it came from.

use super::{BODY, NAME};
use crate::diagnostic::{Diagnostic, Fault, KeyFault, Report, RuleFault};
use crate::record::{self, Data, Table};
use crate::text::{FileId, Sources, Span};

/// The column a diagnostic is about, as a path: that of a key, the name of the record, or its Markdown.
pub fn column(diagnostic: &Diagnostic, file: FileId, sources: &Sources) -> Vec<String> {
    let span = if diagnostic.span.file == file {
        diagnostic.span
    } else {
        let related = diagnostic.related.iter().map(|(span, _)| *span).find(|span| span.file == file);
        related.unwrap_or(Span::new(file, 0..0))
    };
    if is_body(span, file, sources) {
        return vec![BODY.to_owned()];
    }
    let table = record::whole_table(&[file], &[], sources, &mut Report::default());
    let mut path = table.map_or_else(Vec::new, |(table, _)| deepest(&table, span));
    match &diagnostic.fault {
        Fault::Key(KeyFault::Missing { key, .. }) => {
            path.truncate(path.iter().rposition(|part| part.parse::<usize>().is_ok()).map_or(0, |at| at + 1));
            path.push((*key).to_owned());
        }
        Fault::Rule(RuleFault::SourceMissing) => path = ["sources", "1", "titre"].map(str::to_owned).into(),
        _ if path.is_empty() => path.push(NAME.to_owned()),
        _ => {}
    }
    path
}

fn is_body(span: Span, file: FileId, sources: &Sources) -> bool {
    let is_fenced = sources.path(file).ends_with(".md");
    let body = record::front_matter::parts(sources.text(file)).filter(|_| is_fenced);
    body.is_some_and(|(_, start)| span.start as usize >= start)
}

/// The path to the innermost key whose value holds `span`. A table that is under a header begins at the header.
fn deepest(table: &Table, span: Span) -> Vec<String> {
    let holds = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    for entry in &table.entries {
        let whole = Span { start: entry.key.span.start.min(entry.value.span.start), ..entry.value.span };
        let key = entry.key.value.clone();
        match &entry.value.value {
            Data::List(items) => {
                let tables = items.iter().enumerate().filter_map(|(at, item)| match &item.value {
                    Data::Table(table) => Some((at + 1, item.span, table)),
                    _ => None,
                });
                for (number, own, table) in tables {
                    let inner = deepest(table, span);
                    if !inner.is_empty() || holds(own) {
                        return [vec![key, number.to_string()], inner].concat();
                    }
                }
            }
            Data::Table(table) => {
                let inner = deepest(table, span);
                if !inner.is_empty() {
                    return [vec![key], inner].concat();
                }
            }
            _ => {}
        }
        if holds(whole) {
            return vec![key];
        }
    }
    Vec::new()
}
