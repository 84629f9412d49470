//! What is wrong with the skin.

use super::{Wording, say};
use crate::diagnostic::SkinFault;

pub(super) fn wording(fault: &SkinFault) -> Wording {
    match fault {
        SkinFault::Missing { name } => say(
            format!("a aparência “{name}” não existe"),
            "não encontrado",
            "crie a pasta themes/ com esse nome, ou escreva habillage = \"dalc\"",
        ),
        SkinFault::OnRecord { template, line, column, reason } => say(
            format!("a página desta ficha não pôde ser composta: {reason}"),
            "ficha em questão",
            format!("corrija o modelo {template}, linha {line}, coluna {column}"),
        ),
        SkinFault::Template { reason } => {
            say(format!("este modelo está incorreto: {reason}"), "aqui", "corrija o modelo")
        }
    }
}
