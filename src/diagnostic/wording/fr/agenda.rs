//! What may be wrong between the agenda and its ledger.

use super::{Wording, say};
use crate::diagnostic::Fault;

pub(super) fn agenda(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::AgendaNew { id } => say(
            format!("« {id} » n'est pas encore dans le registre de l'agenda"),
            "date nouvelle",
            "lancez « dalc agenda revise », qui l'inscrit dans agenda.lock.toml",
        ),
        Fault::AgendaChanged { id } => say(
            format!("« {id} » a changé depuis que les calendriers l'ont annoncé"),
            "date modifiée",
            "lancez « dalc agenda revise » : les personnes abonnées recevront le changement",
        ),
        Fault::AgendaUndated { id } => say(
            format!("« {id} » avait une date dans les calendriers, et n'en a plus"),
            "trop imprécis pour un calendrier",
            "écrivez etat = \"reporte\" ou etat = \"annule\", avec l'ancienne date dans reporte_de ; \
             ou retirez-le pour de bon avec « dalc agenda oublie »",
        ),
        Fault::AgendaVanished { id } => say(
            format!("« {id} » a été annoncé dans les calendriers, et sa fiche n'existe plus"),
            "annoncé ici",
            format!(
                "remettez la fiche avec etat = \"annule\" ; si elle a changé de nom, écrivez l'ancien dans ses \
                 anciennes_adresses ; sinon lancez « dalc agenda oublie {id} »"
            ),
        ),
        Fault::AgendaWithoutLedger { count } => say(
            format!(
                "l'agenda n'a pas de registre : les calendriers ne diront pas ce qui change ({count} dates)"
            ),
            "",
            "lancez « dalc agenda revise », qui écrit agenda.lock.toml, et gardez ce fichier avec les fiches",
        ),
        Fault::DurationInvalid { written } => say(
            format!("« {written} » n'est pas une durée"),
            "durée mal écrite",
            "une durée s'écrit PT12H (douze heures), P1D (un jour) ou P1W (une semaine)",
        ),
        _ => None,
    }
}
