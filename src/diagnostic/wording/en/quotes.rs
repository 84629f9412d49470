//! Slips in the quotes and numbers of a value.

use super::{Wording, meant, say};
use crate::diagnostic::QuoteFault;

pub(super) fn wording(fault: &QuoteFault) -> Wording {
    match fault {
        QuoteFault::Missing { written } => say(
            format!("“{written}” must be written between straight quotes"),
            "no quotes",
            format!("write \"{written}\""),
        ),
        QuoteFault::Unclosed => say(
            "the quote opened here is not closed",
            "opened here",
            "add a straight quote \" at the end of the text",
        ),
        QuoteFault::OverLines => say(
            "a text between quotes stays on one line",
            "several lines",
            "join the lines, or write three quotes at the beginning and at the end: \"\"\"",
        ),
        QuoteFault::Inner => say(
            "there are straight quotes within the text",
            "the text seems to end too early",
            "within a text, write « » or \\\"",
        ),
        QuoteFault::Typographic => say(
            "the text must stand between straight quotes",
            "typographic quotes",
            "replace « » or “ ” around the text with \" \"",
        ),
        QuoteFault::Bar => say(
            "a backslash “\\” has a special meaning between quotes",
            "backslash",
            "write \\\\ for a backslash, \\\" for a quote",
        ),
        QuoteFault::YesNo { written, meant: answer } => say(
            format!("“{written}” is written {answer}"),
            "yes or no",
            "yes is written true, no is written false, without quotes",
        ),
        QuoteFault::Comma { written, meant: number } => {
            say(format!("“{written}” is written with a point"), "comma", meant(number))
        }
        QuoteFault::Spaces { written, meant: number } => {
            say(format!("“{written}” is written without spaces"), "number with spaces", meant(number))
        }
    }
}
