//! Values as TOML.

use super::record::{Fields, Value};

/// `value` on one line.
pub fn inline(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Number(number) => number.to_string(),
        Value::Thousandths(number) => decimal(*number),
        Value::Flag(answer) => answer.to_string(),
        Value::Day(day) => day.clone(),
        Value::List(items) => format!("[{}]", joined(items.iter().map(inline))),
        Value::Table(fields) => format!("{{ {} }}", joined(fields.iter().map(assignment))),
    }
}

/// `fields`, a line for each, lists of tables included.
pub fn lines(fields: &Fields) -> String {
    fields.iter().map(|field| assignment(field) + "\n").collect()
}

/// `fields`, a line for each, then every list of tables under `[[key]]`, as people write them.
pub fn with_headings(fields: &Fields) -> String {
    let (tables, plain): (Fields, Fields) = fields.iter().cloned().partition(|(_, value)| value.is_tables());
    lines(&plain) + &tables.iter().map(headed).collect::<String>()
}

fn headed((key, value): &(&'static str, Value)) -> String {
    let Value::List(items) = value else { return String::new() };
    let heading = format!("\n[[{key}]]\n");
    items.iter().map(|item| heading.clone() + &under_heading(item)).collect()
}

fn under_heading(item: &Value) -> String {
    if let Value::Table(fields) = item { lines(fields) } else { String::new() }
}

fn assignment((key, value): &(&'static str, Value)) -> String {
    format!("{key} = {}", inline(value))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let size = thousandths.unsigned_abs();
    format!("{sign}{}.{:03}", size / 1000, size % 1000)
}
