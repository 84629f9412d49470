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
