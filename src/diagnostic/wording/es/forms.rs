//! What is wrong with a value that has a form of its own.

use super::{Wording, meant_or, say};
use crate::diagnostic::{CodeNature, FormFault};

pub(super) fn wording(fault: &FormFault) -> Wording {
    match fault {
        FormFault::Slug { written, proposal, .. } => say(
            format!("«{written}» no es un identificador: letras minúsculas sin acento, cifras y guiones"),
            "identificador mal escrito",
            meant_or(proposal.as_ref(), "escriba el nombre del archivo al que apunta, sin .md ni .toml"),
        ),
        FormFault::Url { written } => say(
            format!("«{written}» no es una dirección web"),
            "dirección mal escrita",
            "una dirección comienza por https:// y no contiene espacios",
        ),
        FormFault::NotPlain { written } => say(
            format!("«{written}» tiene letras acentuadas, que los calendarios no saben seguir"),
            "dirección del sitio",
            "copie la dirección tal como la da el navegador: un dominio acentuado comienza allí por «xn--»",
        ),
        FormFault::Email { written } => say(
            format!("«{written}» no es una dirección de correo electrónico"),
            "dirección mal escrita",
            "una dirección se escribe nombre@dominio.fr",
        ),
        FormFault::Phone { written } => say(
            format!("«{written}» no es un número de teléfono internacional"),
            "número mal escrito",
            "un número se escribe con el prefijo del país: +33 5 56 10 20 30",
        ),
        FormFault::Country { written, nearest } => say(
            format!("«{written}» no es el código de un país"),
            "país desconocido",
            meant_or(nearest.as_ref(), "un país se escribe con su código ISO de dos letras: BO, PE, GP"),
        ),
        FormFault::Coordinates => say(
            "estas coordenadas no están en la Tierra",
            "fuera de los límites",
            "la latitud va de -90 a 90, la longitud de -180 a 180, con un punto: 44.84",
        ),
        FormFault::Code { written, nature } => say(
            format!("«{written}» no es un código conocido ({})", nature_words(*nature)),
            "código desconocido",
            "compruebe el código: municipio INSEE (33063), SIREN (9 cifras), DEP-33, REG-75, subdivisión ISO (PE-LIM)",
        ),
        FormFault::Duration { written } => say(
            format!("«{written}» no es una duración"),
            "duración mal escrita",
            "una duración se escribe PT12H (doce horas), P1D (un día) o P1W (una semana)",
        ),
    }
}

fn nature_words(nature: CodeNature) -> &'static str {
    match nature {
        CodeNature::Language => "lengua",
        CodeNature::Administrative => "código administrativo",
        CodeNature::Insee => "INSEE",
        CodeNature::Siren => "SIREN",
        CodeNature::Subdivision => "ISO 3166-2",
    }
}
