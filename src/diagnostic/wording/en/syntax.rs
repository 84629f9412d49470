//! Slips in the writing of keys and values.

use super::{Wording, say};
use crate::diagnostic::SyntaxFault;

pub(super) fn wording(fault: &SyntaxFault) -> Wording {
    match fault {
        SyntaxFault::KeyTwice { key } => say(
            format!("the key “{key}” is written twice"),
            "the second time",
            "keep only one of the two lines; for several values, write a list: [\"a\", \"b\"]",
        ),
        SyntaxFault::EqualsMissing => say(
            "the sign “=” is missing between the key and its value",
            "here",
            "a line is written: key = value",
        ),
        SyntaxFault::EqualsTwice => {
            say("the sign “=” is written twice", "not wanted", "keep only one sign “=”")
        }
        SyntaxFault::ValueMissing => {
            say("this key has no value", "nothing after the sign “=”", "write the value, or remove the line")
        }
        SyntaxFault::KeyMalformed { written } => say(
            format!("“{written}” is not a key: unaccented letters, digits, “-” and “_”"),
            "key badly written",
            "correct the name of the key",
        ),
        SyntaxFault::NotAKey => say(
            "this line is not a key with its value",
            "neither key nor value",
            "write key = value; the text of the record comes after the second “+++” line of an .md file",
        ),
        SyntaxFault::AfterValue { written } => say(
            format!("“{written}” does not belong after the value"),
            "not wanted",
            "remove it; a note to yourself is written after the sign #",
        ),
        SyntaxFault::FenceInToml => say(
            "a .toml file has no “+++” line",
            "to be removed",
            "remove this line; to write a text after the keys, rename the file to .md",
        ),
        SyntaxFault::ForeignSpace => say(
            "this space is not an ordinary space",
            "no-break or invisible space",
            "replace it by a space of the space bar",
        ),
        SyntaxFault::Other => say(
            "this line cannot be understood",
            "here",
            "each line is written: key = value, texts between straight quotes, lists between brackets",
        ),
    }
}
