//! Slips in what stands between brackets.

use super::{Wording, say};
use crate::diagnostic::BracketFault;

pub(super) fn wording(fault: &BracketFault) -> Wording {
    match fault {
        BracketFault::ListUnclosed => {
            say("the bracket opened here is not closed", "opened here", "add ] at the end of the list")
        }
        BracketFault::TableUnclosed => {
            say("the brace opened here is not closed", "opened here", "add } at the end")
        }
        BracketFault::Heading { proposal } => say(
            "the brackets of this block heading do not match",
            "block heading",
            format!("write two brackets on each side: {proposal}"),
        ),
        BracketFault::CommaMissing => {
            say("a comma is missing between two values", "before this", "separate the values with a comma")
        }
    }
}
