//! What is wrong with the skin.

use super::{Wording, say};
use crate::diagnostic::Fault;

pub(super) fn skin(fault: &Fault) -> Wording {
    let wording = match fault {
        Fault::SkinMissing { name } => say(
            format!("l'habillage « {name} » n'existe pas"),
            "introuvable",
            "créez le dossier themes/ de ce nom, ou écrivez habillage = \"dalc\"",
        ),
        Fault::TemplateOnRecord { template, line, column, reason } => say(
            format!("la page de cette fiche n'a pas pu être composée : {reason}"),
            "fiche concernée",
            format!("corrigez le gabarit {template}, ligne {line}, colonne {column}"),
        ),
        Fault::Template { reason } => {
            say(format!("ce gabarit est incorrect : {reason}"), "ici", "corrigez le gabarit")
        }
        _ => None,
    };
    wording.unwrap_or_else(|| Wording {
        headline: fault.code().to_owned(),
        label: String::new(),
        help: String::new(),
    })
}
