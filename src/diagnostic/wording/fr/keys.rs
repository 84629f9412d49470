//! What is wrong with a key.

use super::{Wording, list, meant_or, say};
use crate::diagnostic::KeyFault;

pub(super) fn wording(fault: &KeyFault) -> Wording {
    match fault {
        KeyFault::Unknown { written, nearest, known } => say(
            format!("la clé « {written} » n'existe pas"),
            "clé inconnue",
            meant_or(nearest.as_ref(), format!("les clés possibles sont {}", list(known))),
        ),
        KeyFault::InBlock { written, block } => say(
            format!("la clé « {written} » est celle de la fiche, et se trouve dans le bloc « {block} »"),
            "pas à sa place",
            format!("déplacez cette ligne au-dessus de la première ligne [[{block}]] ou [{block}]"),
        ),
        KeyFault::NotTranslatable { key, translatable } => say(
            format!("la clé « {key} » ne se traduit pas"),
            "à retirer de la traduction",
            format!("une traduction ne contient que {}", list(translatable)),
        ),
        KeyFault::Missing { key, label } => say(
            format!("il manque la clé « {key} » ({})", label.fr),
            "à ajouter dans cet en-tête",
            format!("ajoutez une ligne : {key} = …"),
        ),
    }
}
