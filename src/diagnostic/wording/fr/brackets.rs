//! Slips in what stands between brackets.

use super::{Wording, say};
use crate::diagnostic::BracketFault;

pub(super) fn wording(fault: &BracketFault) -> Wording {
    match fault {
        BracketFault::ListUnclosed => {
            say("le crochet ouvert ici n'est pas fermé", "ouvert ici", "ajoutez ] à la fin de la liste")
        }
        BracketFault::TableUnclosed => {
            say("l'accolade ouverte ici n'est pas fermée", "ouverte ici", "ajoutez } à la fin")
        }
        BracketFault::Heading { proposal } => say(
            "les crochets de ce titre de bloc ne vont pas ensemble",
            "titre de bloc",
            format!("écrivez deux crochets de chaque côté : {proposal}"),
        ),
        BracketFault::CommaMissing => say(
            "il manque une virgule entre deux valeurs",
            "avant ceci",
            "séparez les valeurs par une virgule",
        ),
    }
}
