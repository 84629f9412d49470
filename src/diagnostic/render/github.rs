//! Workflow commands of GitHub Actions: `::error file=…,line=…::message`, one line each.
//!
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>. An annotation that spans
//! several lines has no columns, which GitHub shows within one line only.

use crate::diagnostic::{Place, Severity, Told};

pub(super) fn render(told: &[Told]) -> String {
    told.iter().map(command).collect()
}

fn command(told: &Told) -> String {
    let command = match told.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let (file, title) = (property(&told.place.file), property(told.code));
    format!("::{command} file={file},{},title={title}::{}\n", range(&told.place), data(&told.sentences()))
}

fn range(place: &Place) -> String {
    let (start, end) = (place.start.at, place.end.at);
    if start.line == end.line {
        let (line, column, last) = (start.line, start.column, end.column);
        format!("line={line},endLine={line},col={column},endColumn={last}")
    } else {
        format!("line={},endLine={}", start.line, end.line)
    }
}

/// A message, on one line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which a comma or a colon would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
