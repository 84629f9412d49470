//! Slips in what stands between brackets.

use super::{Wording, say};
use crate::diagnostic::BracketFault;

pub(super) fn wording(fault: &BracketFault) -> Wording {
    match fault {
        BracketFault::ListUnclosed => {
            say("el corchete abierto aquí no está cerrado", "abierto aquí", "añada ] al final de la lista")
        }
        BracketFault::TableUnclosed => {
            say("la llave abierta aquí no está cerrada", "abierta aquí", "añada } al final")
        }
        BracketFault::Heading { proposal } => say(
            "los corchetes de este título de bloque no se corresponden",
            "título de bloque",
            format!("escriba dos corchetes a cada lado: {proposal}"),
        ),
        BracketFault::CommaMissing => {
            say("falta una coma entre dos valores", "antes de esto", "separe los valores con una coma")
        }
    }
}
