//! What is wrong with the footnotes of a text.

use super::{Wording, say};
use crate::diagnostic::NoteFault;

pub(super) fn wording(fault: &NoteFault) -> Wording {
    match fault {
        NoteFault::Missing { label } => say(
            format!("la nota «{label}» no está definida en ninguna parte"),
            "nota ausente",
            format!("añada al final del texto: [^{label}]: el texto de la nota"),
        ),
        NoteFault::Uncited { label } => say(
            format!("nada remite a la nota «{label}»: nadie la leería"),
            "nota sin llamada",
            format!("escriba [^{label}] en el lugar del texto que la nota explica, o retire la nota"),
        ),
        NoteFault::Twice { label } => say(
            format!("la nota «{label}» está escrita dos veces: la segunda no se mostraría"),
            "la segunda vez",
            "dele otro nombre, o reúna las dos",
        ),
    }
}
