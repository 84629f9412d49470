//! What is wrong with a key.

use super::{Wording, list, meant_or, say};
use crate::diagnostic::KeyFault;

pub(super) fn wording(fault: &KeyFault) -> Wording {
    match fault {
        KeyFault::Unknown { written, nearest, known } => say(
            format!("a chave “{written}” não existe"),
            "chave desconhecida",
            meant_or(nearest.as_ref(), format!("as chaves possíveis são {}", list(known))),
        ),
        KeyFault::InBlock { written, block } => say(
            format!("a chave “{written}” é da ficha, e está no bloco “{block}”"),
            "fora do lugar",
            format!("mova esta linha para cima da primeira linha [[{block}]] ou [{block}]"),
        ),
        KeyFault::NotTranslatable { key, translatable } => say(
            format!("a chave “{key}” não se traduz"),
            "retire-a da tradução",
            format!("uma tradução só contém {}", list(translatable)),
        ),
        KeyFault::Missing { key, label } => say(
            format!("falta a chave “{key}” ({})", label.pt),
            "a acrescentar neste cabeçalho",
            format!("acrescente uma linha: {key} = …"),
        ),
    }
}
