//! What is wrong with the skin.

use super::{Wording, say};
use crate::diagnostic::SkinFault;

pub(super) fn wording(fault: &SkinFault) -> Wording {
    match fault {
        SkinFault::Missing { name } => say(
            format!("there is no skin “{name}”"),
            "not found",
            "create the folder of that name in themes/, or write habillage = \"dalc\"",
        ),
        SkinFault::OnRecord { template, line, column, reason } => say(
            format!("the page of this record could not be made: {reason}"),
            "record concerned",
            format!("correct the template {template}, line {line}, column {column}"),
        ),
        SkinFault::Template { reason } => {
            say(format!("this template is wrong: {reason}"), "here", "correct the template")
        }
    }
}
