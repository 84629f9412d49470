//! What is wrong with a value that has a form of its own.

use super::{Wording, meant_or, say};
use crate::diagnostic::{CodeNature, FormFault};

pub(super) fn wording(fault: &FormFault) -> Wording {
    match fault {
        FormFault::Slug { written, proposal, .. } => say(
            format!("“{written}” não é um identificador: letras minúsculas sem acento, algarismos e hifens"),
            "identificador mal escrito",
            meant_or(proposal.as_ref(), "escreva o nome do arquivo visado, sem .md nem .toml"),
        ),
        FormFault::Url { written } => say(
            format!("“{written}” não é um endereço web"),
            "endereço mal escrito",
            "um endereço começa por https:// e não contém espaços",
        ),
        FormFault::NotPlain { written } => say(
            format!("“{written}” tem letras acentuadas, que os calendários não sabem seguir"),
            "endereço do site",
            "copie o endereço como o navegador o mostra: um domínio acentuado começa ali por “xn--”",
        ),
        FormFault::Email { written } => say(
            format!("“{written}” não é um endereço de e-mail"),
            "endereço mal escrito",
            "um endereço se escreve nome@dominio.fr",
        ),
        FormFault::Phone { written } => say(
            format!("“{written}” não é um número de telefone internacional"),
            "número mal escrito",
            "um número se escreve com o prefixo do país: +33 5 56 10 20 30",
        ),
        FormFault::Country { written, nearest } => say(
            format!("“{written}” não é o código de um país"),
            "país desconhecido",
            meant_or(nearest.as_ref(), "um país se escreve com seu código ISO de duas letras: BO, PE, GP"),
        ),
        FormFault::Coordinates => say(
            "estas coordenadas não estão na Terra",
            "fora dos limites",
            "a latitude vai de -90 a 90, a longitude de -180 a 180, com um ponto: 44.84",
        ),
        FormFault::Code { written, nature } => say(
            format!("“{written}” não é um código conhecido ({})", nature_words(*nature)),
            "código desconhecido",
            "verifique o código: município INSEE (33063), SIREN (9 algarismos), DEP-33, REG-75, subdivisão ISO (PE-LIM)",
        ),
        FormFault::Duration { written } => say(
            format!("“{written}” não é uma duração"),
            "duração mal escrita",
            "uma duração se escreve PT12H (doze horas), P1D (um dia) ou P1W (uma semana)",
        ),
    }
}

fn nature_words(nature: CodeNature) -> &'static str {
    match nature {
        CodeNature::Language => "língua",
        CodeNature::Administrative => "código administrativo",
        CodeNature::Insee => "INSEE",
        CodeNature::Siren => "SIREN",
        CodeNature::Subdivision => "ISO 3166-2",
    }
}
