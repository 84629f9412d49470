//! What is wrong with a key.

use super::{Wording, list, meant_or, say};
use crate::diagnostic::KeyFault;

pub(super) fn wording(fault: &KeyFault) -> Wording {
    match fault {
        KeyFault::Unknown { written, nearest, known } => say(
            format!("la clave «{written}» no existe"),
            "clave desconocida",
            meant_or(nearest.as_ref(), format!("las claves posibles son {}", list(known))),
        ),
        KeyFault::InBlock { written, block } => say(
            format!("la clave «{written}» es de la ficha, y está en el bloque «{block}»"),
            "fuera de su lugar",
            format!("mueva esta línea por encima de la primera línea [[{block}]] o [{block}]"),
        ),
        KeyFault::NotTranslatable { key, translatable } => say(
            format!("la clave «{key}» no se traduce"),
            "retírela de la traducción",
            format!("una traducción solo contiene {}", list(translatable)),
        ),
        KeyFault::Missing { key, label } => say(
            format!("falta la clave «{key}» ({})", label.es),
            "por añadir en esta cabecera",
            format!("añada una línea: {key} = …"),
        ),
    }
}
