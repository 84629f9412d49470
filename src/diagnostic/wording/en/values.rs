//! What is wrong with a value.

use super::{Wording, list, meant_or, say};
use crate::diagnostic::{Expected, Found, ValueFault};

pub(super) fn wording(fault: &ValueFault) -> Wording {
    match fault {
        ValueFault::WrongType { key, expected, found } => say(
            format!("“{key}” takes {}", expected_words(*expected)),
            format!("here, {}", found_words(*found)),
            example(key, *expected),
        ),
        ValueFault::Empty { key } => {
            say(format!("“{key}” is empty"), "empty", "write a value, or remove the line")
        }
        ValueFault::TooLong { key, length, limit } => say(
            format!("“{key}” is too long: {length} characters, {limit} at most"),
            "too long",
            "shorten it, and put the rest in the text of the record, after the header",
        ),
        ValueFault::OutOfRange { key, min, max } => {
            say(format!("“{key}” must be between {min} and {max}"), "out of bounds", "correct the number")
        }
        ValueFault::Repeated { written } => {
            say(format!("“{written}” is already in the list"), "repeated", "remove one of the two values")
        }
        ValueFault::LineBreak { key } => {
            say(format!("“{key}” stays on one line"), "several lines", "remove the line breaks")
        }
        ValueFault::Unknown { key, written, nearest, allowed } => say(
            format!("“{written}” is not a possible value of “{key}”"),
            "unknown value",
            meant_or(nearest.as_ref(), format!("the possible values are {}", list(allowed))),
        ),
    }
}

fn expected_words(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "a text between straight quotes",
        Expected::Integer => "a whole number",
        Expected::Decimal => "a number",
        Expected::Boolean => "true (yes) or false (no)",
        Expected::Date => "a date (year-month-day)",
        Expected::When => "a date, between straight quotes",
        Expected::Period => "a year or a period",
        Expected::List => "a list between brackets",
        Expected::Table => "several keys between braces",
        Expected::Tables => "a list of blocks with double brackets",
    }
}

fn found_words(found: Found) -> &'static str {
    match found {
        Found::Text => "a text",
        Found::Integer => "a whole number",
        Found::Decimal => "a number with decimals",
        Found::Boolean => "true or false",
        Found::Date => "a date",
        Found::List => "a list",
        Found::Table => "a block of keys",
    }
}

fn example(key: &str, expected: Expected) -> String {
    let value = match expected {
        Expected::Tables => return format!("write on several lines: [[{key}]], then its keys"),
        Expected::Table if key == "position" => "{ lat = 44.84, lon = -0.58 }",
        Expected::Table => "{ … = …, … = … }",
        Expected::Text => "\"…\"",
        Expected::Integer => "12",
        Expected::Decimal => "44.84",
        Expected::Boolean => "true",
        Expected::Date => "2026-11-23",
        Expected::When => "\"2022-06-20T16:30/18:00\"",
        Expected::Period => "\"2014/2016\"",
        Expected::List => "[\"…\", \"…\"]",
    };
    format!("write for example: {key} = {value}")
}
