//! What may be wrong between the agenda and its ledger.

use super::{Wording, say};
use crate::diagnostic::AgendaFault;

pub(super) fn wording(fault: &AgendaFault) -> Wording {
    match fault {
        AgendaFault::New { id } => say(
            format!("“{id}” ainda não está no registro da agenda"),
            "data nova",
            "execute “dalc agenda revise”, que a inscreve em agenda.lock.toml",
        ),
        AgendaFault::Changed { id } => say(
            format!("“{id}” mudou desde que os calendários o anunciaram"),
            "data modificada",
            "execute “dalc agenda revise”: as pessoas inscritas receberão a mudança",
        ),
        AgendaFault::Undated { id } => say(
            format!("“{id}” tinha uma data nos calendários e não tem mais"),
            "impreciso demais para um calendário",
            "escreva etat = \"reporte\" ou etat = \"annule\", com a data anterior em reporte_de; ou retire-o de vez com “dalc agenda oublie”",
        ),
        AgendaFault::Vanished { id } => say(
            format!("“{id}” foi anunciado nos calendários e sua ficha não existe mais"),
            "anunciado aqui",
            format!(
                "recoloque a ficha com etat = \"annule\"; se ela mudou de nome, escreva o anterior em suas anciennes_adresses; senão, execute “dalc agenda oublie {id}”"
            ),
        ),
        AgendaFault::WithoutLedger { count } => say(
            format!("a agenda não tem registro: os calendários não dirão o que muda ({count} datas)"),
            "",
            "execute “dalc agenda revise”, que escreve agenda.lock.toml, e guarde esse arquivo com as fichas",
        ),
    }
}
