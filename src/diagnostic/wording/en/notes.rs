//! What is wrong with the footnotes of a text.

use super::{Wording, say};
use crate::diagnostic::NoteFault;

pub(super) fn wording(fault: &NoteFault) -> Wording {
    match fault {
        NoteFault::Missing { label } => say(
            format!("the note “{label}” is defined nowhere"),
            "note missing",
            format!("add at the bottom of the text: [^{label}]: the text of the note"),
        ),
        NoteFault::Uncited { label } => say(
            format!("nothing leads to the note “{label}”: nobody would read it"),
            "note without a mark",
            format!("write [^{label}] where the text needs the note, or remove the note"),
        ),
        NoteFault::Twice { label } => say(
            format!("the note “{label}” is written twice: the second would not be shown"),
            "the second time",
            "give it another name, or join the two",
        ),
    }
}
