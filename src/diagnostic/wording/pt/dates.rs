//! What is wrong with a date.

use super::{Wording, meant_or, say};
use crate::diagnostic::DateFault;

pub(super) fn wording(fault: &DateFault) -> Wording {
    match fault {
        DateFault::Day { written, proposal } => say(
            format!("“{written}” não é uma data"),
            "data mal escrita",
            meant_or(proposal.as_ref(), "uma data se escreve ano-mês-dia: 2026-11-23"),
        ),
        DateFault::Impossible { written, proposal } => say(
            format!("“{written}” não existe no calendário"),
            "data impossível",
            proposal.as_deref().map_or_else(
                || "verifique o dia, o mês e a hora".to_owned(),
                |left| format!("verifique o dia, o mês e a hora; na falta, escreva “{left}”"),
            ),
        ),
        DateFault::When { written, proposal } => say(
            format!("“{written}” não é uma data"),
            "data mal escrita",
            meant_or(
                proposal.as_ref(),
                "escreva 2022-06-20, 2022-06-20T16:30/18:00, 2022-05-26/2022-06-11, 2022-09, 2022 ou inconnue",
            ),
        ),
        DateFault::Period { written, proposal } => say(
            format!("“{written}” não é um período"),
            "período mal escrito",
            meant_or(
                proposal.as_ref(),
                "escreva 2014, 2014/2016, 2014/.. (em curso), 2014/ (fim desconhecido) ou 2007~ (por volta de)",
            ),
        ),
        DateFault::Backwards { start, end, proposal } => say(
            format!("o fim ({end}) é anterior ao começo ({start})"),
            "ao contrário",
            meant_or(proposal.as_ref(), "troque as duas datas, ou corrija a que está errada"),
        ),
        DateFault::Zone { written, nearest } => say(
            format!("“{written}” não é um fuso horário"),
            "fuso desconhecido",
            meant_or(nearest.as_ref(), "um fuso se escreve Continente/Cidade: America/Bogota"),
        ),
        DateFault::HourSkipped { written, zone, proposal } => say(
            format!("{written}: esta hora não existe no fuso {zone}; os relógios a pularam"),
            "hora pulada pela mudança de hora",
            format!("a próxima hora correta é {proposal}"),
        ),
        DateFault::HourDoubled { written, zone, first, second } => say(
            format!("{written}: esta hora existe duas vezes no fuso {zone}"),
            "hora repetida pela mudança de hora",
            format!(
                "escolha uma hora fora da mudança, ou escreva fuseau = \"UTC\" e a data \"{first}\" (a primeira vez) ou \"{second}\" (a segunda)"
            ),
        ),
    }
}
