//! What is wrong with a key.

use super::{Wording, list, meant_or, say};
use crate::diagnostic::KeyFault;

pub(super) fn wording(fault: &KeyFault) -> Wording {
    match fault {
        KeyFault::Unknown { written, nearest, known } => say(
            format!("there is no key “{written}”"),
            "unknown key",
            meant_or(nearest.as_ref(), format!("the possible keys are {}", list(known))),
        ),
        KeyFault::InBlock { written, block } => say(
            format!("the key “{written}” is one of the record, and stands in the block “{block}”"),
            "out of its place",
            format!("move this line above the first line [[{block}]] or [{block}]"),
        ),
        KeyFault::NotTranslatable { key, translatable } => say(
            format!("the key “{key}” is not translated"),
            "remove it from the translation",
            format!("a translation only contains {}", list(translatable)),
        ),
        KeyFault::Missing { key, label } => say(
            format!("the key “{key}” is missing ({})", label.en),
            "to be added to this header",
            format!("add a line: {key} = …"),
        ),
    }
}
