//! What is wrong with a contact.

use super::{Wording, say};
use crate::diagnostic::ContactFault;
use crate::locale::{Lang, day};

pub(super) fn wording(fault: &ContactFault) -> Wording {
    match fault {
        ContactFault::TooLong { months } => say(
            format!("a contact is published for 24 months at most; here {months}"),
            "too late",
            "choose an earlier date; it is extended when the record is reviewed",
        ),
        ContactFault::Expired { since } => say(
            format!("this contact is no longer published: it was valid until {}", day(Lang::En, *since)),
            "date in the past",
            "ask the person to agree and extend the date, or remove the record; the office is still shown, its details to be confirmed",
        ),
        ContactFault::Expiring { on } => say(
            format!("this contact will no longer be published after {}", day(Lang::En, *on)),
            "soon in the past",
            "ask the person to agree and extend the date",
        ),
        ContactFault::Opposed { since } => say(
            format!("this person has objected to being published since {}", day(Lang::En, *since)),
            "objection",
            "remove the record: nothing of it is shown",
        ),
    }
}
