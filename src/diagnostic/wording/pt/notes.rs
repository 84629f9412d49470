//! What is wrong with the footnotes of a text.

use super::{Wording, say};
use crate::diagnostic::NoteFault;

pub(super) fn wording(fault: &NoteFault) -> Wording {
    match fault {
        NoteFault::Missing { label } => say(
            format!("a nota “{label}” não está definida em lugar nenhum"),
            "nota ausente",
            format!("acrescente no fim do texto: [^{label}]: o texto da nota"),
        ),
        NoteFault::Uncited { label } => say(
            format!("nada remete à nota “{label}”: ninguém a leria"),
            "nota sem chamada",
            format!("escreva [^{label}] no lugar do texto que a nota explica, ou retire a nota"),
        ),
        NoteFault::Twice { label } => say(
            format!("a nota “{label}” está escrita duas vezes: a segunda não seria mostrada"),
            "a segunda vez",
            "dê-lhe outro nome, ou reúna as duas",
        ),
    }
}
