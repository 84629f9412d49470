//! What may be wrong between the agenda and its ledger.

use super::{Wording, say};
use crate::diagnostic::AgendaFault;

pub(super) fn wording(fault: &AgendaFault) -> Wording {
    match fault {
        AgendaFault::New { id } => say(
            format!("« {id} » n'est pas encore dans le registre de l'agenda"),
            "date nouvelle",
            "lancez « dalc agenda revise », qui l'inscrit dans agenda.lock.toml",
        ),
        AgendaFault::Changed { id } => say(
            format!("« {id} » a changé depuis que les calendriers l'ont annoncé"),
            "date modifiée",
            "lancez « dalc agenda revise » : les personnes abonnées recevront le changement",
        ),
        AgendaFault::Undated { id } => say(
            format!("« {id} » avait une date dans les calendriers, et n'en a plus"),
            "trop imprécis pour un calendrier",
            "écrivez etat = \"reporte\" ou etat = \"annule\", avec l'ancienne date dans reporte_de ; \
             ou retirez-le pour de bon avec « dalc agenda oublie »",
        ),
        AgendaFault::Vanished { id } => say(
            format!("« {id} » a été annoncé dans les calendriers, et sa fiche n'existe plus"),
            "annoncé ici",
            format!(
                "remettez la fiche avec etat = \"annule\" ; si elle a changé de nom, écrivez l'ancien dans ses \
                 anciennes_adresses ; sinon lancez « dalc agenda oublie {id} »"
            ),
        ),
        AgendaFault::WithoutLedger { count } => say(
            format!(
                "l'agenda n'a pas de registre : les calendriers ne diront pas ce qui change ({count} dates)"
            ),
            "",
            "lancez « dalc agenda revise », qui écrit agenda.lock.toml, et gardez ce fichier avec les fiches",
        ),
    }
}
