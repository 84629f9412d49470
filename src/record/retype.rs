//! A value of a type that its key does not take: told, with the same written as the right type where that is sure.

use super::Reading;
use super::table::Data;
use crate::diagnostic::{Diagnostic, Expected, ValueFault};
use crate::text::Span;

/// Reports a value of the wrong type.
pub fn wrong<T>(
    data: &Data,
    span: Span,
    key: &str,
    expected: Expected,
    reading: &mut Reading<'_>,
) -> Option<T> {
    let fault = ValueFault::WrongType { key: key.to_owned(), expected, found: data.found() };
    let block = matches!((data, expected), (Data::Table(_), Expected::Tables)).then(|| format!("[[{key}]]"));
    reading.report.push(Diagnostic::new(span, fault).paste(block.or_else(|| retyped(data, expected))));
    None
}

/// The same value written as the type expected, where that is sure.
fn retyped(data: &Data, expected: Expected) -> Option<String> {
    match (data, expected) {
        (Data::Text(text), Expected::List) => Some(format!("[{text:?}]")),
        (Data::Text(text), Expected::Boolean) => match text.to_lowercase().as_str() {
            "oui" | "vrai" | "true" => Some("true".to_owned()),
            "non" | "faux" | "false" => Some("false".to_owned()),
            _ => None,
        },
        (Data::Text(text), Expected::Integer) => {
            let number: String = number(text).split_whitespace().collect();
            number.parse::<i64>().ok().map(|number| number.to_string())
        }
        (Data::Text(text), Expected::Decimal) => {
            let number = text.trim().replacen(',', ".", 1);
            let is_plain = number.chars().all(|c| c.is_ascii_digit() || "+-.".contains(c));
            Some(number).filter(|number| is_plain && number.parse::<f64>().is_ok())
        }
        (Data::Integer(number), Expected::Text) => Some(format!("\"{number}\"")),
        (Data::Date(date), Expected::Text) => Some(format!("\"{date}\"")),
        _ => None,
    }
}

/// The number that a text begins with, before its unit: "267 991" of "267 991 habitants".
fn number(text: &str) -> &str {
    let end = text.find(char::is_alphabetic).unwrap_or(text.len());
    text[..end].trim()
}
