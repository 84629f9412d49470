//! What may be wrong between the agenda and its ledger.

use super::{Wording, say};
use crate::diagnostic::AgendaFault;

pub(super) fn wording(fault: &AgendaFault) -> Wording {
    match fault {
        AgendaFault::New { id } => say(
            format!("«{id}» todavía no está en el registro de la agenda"),
            "fecha nueva",
            "ejecute «dalc agenda revise», que lo inscribe en agenda.lock.toml",
        ),
        AgendaFault::Changed { id } => say(
            format!("«{id}» ha cambiado desde que los calendarios lo anunciaron"),
            "fecha modificada",
            "ejecute «dalc agenda revise»: las personas suscritas recibirán el cambio",
        ),
        AgendaFault::Undated { id } => say(
            format!("«{id}» tenía una fecha en los calendarios y ya no la tiene"),
            "demasiado impreciso para un calendario",
            "escriba etat = \"reporte\" o etat = \"annule\", con la fecha anterior en reporte_de; o retírelo definitivamente con «dalc agenda oublie»",
        ),
        AgendaFault::Vanished { id } => say(
            format!("«{id}» fue anunciado en los calendarios y su ficha ya no existe"),
            "anunciado aquí",
            format!(
                "vuelva a poner la ficha con etat = \"annule\"; si cambió de nombre, escriba el anterior en sus anciennes_adresses; si no, ejecute «dalc agenda oublie {id}»"
            ),
        ),
        AgendaFault::WithoutLedger { count } => say(
            format!("la agenda no tiene registro: los calendarios no dirán lo que cambia ({count} fechas)"),
            "",
            "ejecute «dalc agenda revise», que escribe agenda.lock.toml, y guarde ese archivo con las fichas",
        ),
    }
}
