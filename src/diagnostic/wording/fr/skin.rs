//! What is wrong with the skin.

use super::{Wording, say};
use crate::diagnostic::SkinFault;

pub(super) fn wording(fault: &SkinFault) -> Wording {
    match fault {
        SkinFault::Missing { name } => say(
            format!("l'habillage « {name} » n'existe pas"),
            "introuvable",
            "créez le dossier themes/ de ce nom, ou écrivez habillage = \"dalc\"",
        ),
        SkinFault::OnRecord { template, line, column, reason } => say(
            format!("la page de cette fiche n'a pas pu être composée : {reason}"),
            "fiche concernée",
            format!("corrigez le gabarit {template}, ligne {line}, colonne {column}"),
        ),
        SkinFault::Template { reason } => {
            say(format!("ce gabarit est incorrect : {reason}"), "ici", "corrigez le gabarit")
        }
    }
}
