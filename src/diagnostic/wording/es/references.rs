//! What is wrong with a reference, or between two records.

use super::{Wording, list, meant_or, one_of, say};
use crate::diagnostic::ReferenceFault;
use crate::locale::{Lang, country_name};

pub(super) fn wording(fault: &ReferenceFault) -> Wording {
    match fault {
        ReferenceFault::Dangling { written, folders, nearest } => say(
            format!("no hay ninguna ficha «{written}» en {}", one_of(folders)),
            "ficha no encontrada",
            meant_or(nearest.as_ref(), format!("cree la ficha en {}, o corrija el nombre", one_of(folders))),
        ),
        ReferenceFault::Ambiguous { written, folders } => say(
            format!("«{written}» existe en varias carpetas: {}", list(folders)),
            "¿cuál?",
            format!("escriba por ejemplo \"{}/{written}\"", folders.first().copied().unwrap_or_default()),
        ),
        ReferenceFault::ToDraft { written } => say(
            format!("«{written}» es un borrador: este enlace no aparecerá"),
            "hacia un borrador",
            "publique el borrador, o retire el enlace",
        ),
        ReferenceFault::AddressTwice { address } => say(
            format!("dos páginas tendrían la misma dirección: {address}"),
            "esta dirección ya está ocupada",
            "cambie una de las dos",
        ),
        ReferenceFault::CountryWithoutRecord { code, slug } => say(
            format!("no hay ficha para el país {code} ({})", country_name(code, Lang::Es).unwrap_or(code)),
            "este país no tiene ficha",
            format!("cree pays/{slug}.toml con la línea: code = \"{code}\""),
        ),
        ReferenceFault::CountryTwice { code } => say(
            format!("dos fichas llevan el código {code}"),
            "ya ocupado",
            "conserve una sola de las dos fichas",
        ),
        ReferenceFault::Loop { slug } => say(
            format!("«{slug}» lleva a sí mismo"),
            "el círculo pasa por aquí",
            "retire uno de los enlaces que forman el círculo",
        ),
        ReferenceFault::TranslationOrphan { slug } => say(
            format!("esta traducción no tiene ficha «{slug}» que traducir"),
            "",
            "cree la ficha en francés al lado, o retire la traducción",
        ),
        ReferenceFault::TranslationOff { lang } => say(
            format!("el sitio no se publica en «{lang}»: esta traducción no se muestra en ninguna parte"),
            "",
            "añada la lengua a «langues» en site.toml",
        ),
    }
}
