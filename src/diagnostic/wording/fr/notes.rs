//! What is wrong with the footnotes of a text.

use super::{Wording, say};
use crate::diagnostic::NoteFault;

pub(super) fn wording(fault: &NoteFault) -> Wording {
    match fault {
        NoteFault::Missing { label } => say(
            format!("la note « {label} » n'est définie nulle part"),
            "note absente",
            format!("ajoutez en bas du texte : [^{label}]: le texte de la note"),
        ),
        NoteFault::Uncited { label } => say(
            format!("rien n'appelle la note « {label} » : personne ne la lirait"),
            "note sans renvoi",
            format!("écrivez [^{label}] à l'endroit du texte que la note explique, ou retirez la note"),
        ),
        NoteFault::Twice { label } => say(
            format!("la note « {label} » est écrite deux fois : la seconde ne serait pas montrée"),
            "la seconde fois",
            "donnez-lui un autre nom, ou réunissez les deux",
        ),
    }
}
