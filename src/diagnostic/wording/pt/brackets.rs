//! Slips in what stands between brackets.

use super::{Wording, say};
use crate::diagnostic::BracketFault;

pub(super) fn wording(fault: &BracketFault) -> Wording {
    match fault {
        BracketFault::ListUnclosed => {
            say("o colchete aberto aqui não está fechado", "aberto aqui", "acrescente ] no fim da lista")
        }
        BracketFault::TableUnclosed => {
            say("a chave { aberta aqui não está fechada", "aberta aqui", "acrescente } no fim")
        }
        BracketFault::Heading { proposal } => say(
            "os colchetes deste título de bloco não combinam",
            "título de bloco",
            format!("escreva dois colchetes de cada lado: {proposal}"),
        ),
        BracketFault::CommaMissing => {
            say("falta uma vírgula entre dois valores", "antes disto", "separe os valores com uma vírgula")
        }
    }
}
