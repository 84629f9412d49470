//! What may be wrong between the agenda and its ledger.

use super::{Wording, say};
use crate::diagnostic::AgendaFault;

pub(super) fn wording(fault: &AgendaFault) -> Wording {
    match fault {
        AgendaFault::New { id } => say(
            format!("“{id}” is not yet in the ledger of the agenda"),
            "new date",
            "run “dalc agenda revise”, which enters it in agenda.lock.toml",
        ),
        AgendaFault::Changed { id } => say(
            format!("“{id}” has changed since the calendars announced it"),
            "date changed",
            "run “dalc agenda revise”: subscribers will receive the change",
        ),
        AgendaFault::Undated { id } => say(
            format!("“{id}” had a date in the calendars, and no longer has one"),
            "too imprecise for a calendar",
            "write etat = \"reporte\" or etat = \"annule\", with the former date in reporte_de; or remove it for good with “dalc agenda oublie”",
        ),
        AgendaFault::Vanished { id } => say(
            format!("“{id}” was announced in the calendars, and its record no longer exists"),
            "announced here",
            format!(
                "put the record back with etat = \"annule\"; if it was renamed, write the former name in its anciennes_adresses; otherwise run “dalc agenda oublie {id}”"
            ),
        ),
        AgendaFault::WithoutLedger { count } => say(
            format!("the agenda has no ledger: calendars will not say what changes ({count} dates)"),
            "",
            "run “dalc agenda revise”, which writes agenda.lock.toml, and keep that file with the records",
        ),
    }
}
