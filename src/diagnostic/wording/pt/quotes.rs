//! Slips in the quotes and numbers of a value.

use super::{Wording, meant, say};
use crate::diagnostic::QuoteFault;

pub(super) fn wording(fault: &QuoteFault) -> Wording {
    match fault {
        QuoteFault::Missing { written } => say(
            format!("“{written}” deve ser escrito entre aspas retas"),
            "sem aspas",
            format!("escreva \"{written}\""),
        ),
        QuoteFault::Unclosed => say(
            "as aspas abertas aqui não estão fechadas",
            "aberto aqui",
            "acrescente as aspas retas \" no fim do texto",
        ),
        QuoteFault::OverLines => say(
            "um texto entre aspas fica em uma só linha",
            "várias linhas",
            "reúna as linhas, ou escreva três aspas no começo e no fim: \"\"\"",
        ),
        QuoteFault::Inner => say(
            "há aspas retas dentro do texto",
            "o texto parece terminar cedo demais",
            "dentro de um texto, escreva « » ou \\\"",
        ),
        QuoteFault::Typographic => say(
            "o texto deve ficar entre aspas retas",
            "aspas tipográficas",
            "substitua « » ou “ ” em volta do texto por \" \"",
        ),
        QuoteFault::Bar => say(
            "uma barra invertida “\\” tem um sentido particular entre aspas",
            "barra invertida",
            "escreva \\\\ para uma barra, \\\" para aspas",
        ),
        QuoteFault::YesNo { written, meant: answer } => say(
            format!("“{written}” se escreve {answer}"),
            "sim ou não",
            "sim se escreve true, não se escreve false, sem aspas",
        ),
        QuoteFault::Comma { written, meant: number } => {
            say(format!("“{written}” se escreve com um ponto"), "vírgula", meant(number))
        }
        QuoteFault::Spaces { written, meant: number } => {
            say(format!("“{written}” se escreve sem espaços"), "número com espaços", meant(number))
        }
    }
}
