//! Slips in the quotes and numbers of a value.

use super::{Wording, meant, say};
use crate::diagnostic::QuoteFault;

pub(super) fn wording(fault: &QuoteFault) -> Wording {
    match fault {
        QuoteFault::Missing { written } => say(
            format!("« {written} » doit être écrit entre guillemets droits"),
            "sans guillemets",
            format!("écrivez \"{written}\""),
        ),
        QuoteFault::Unclosed => say(
            "le guillemet ouvert ici n'est pas fermé",
            "ouvert ici",
            "ajoutez le guillemet droit \" à la fin du texte",
        ),
        QuoteFault::OverLines => say(
            "un texte entre guillemets tient sur une seule ligne",
            "plusieurs lignes",
            "réunissez les lignes, ou écrivez trois guillemets au début et à la fin : \"\"\"",
        ),
        QuoteFault::Inner => say(
            "il y a des guillemets droits à l'intérieur du texte",
            "le texte semble finir trop tôt",
            "à l'intérieur d'un texte, écrivez « » ou \\\"",
        ),
        QuoteFault::Typographic => say(
            "le texte doit être entouré de guillemets droits",
            "guillemets typographiques",
            "remplacez « » ou “ ” autour du texte par \" \"",
        ),
        QuoteFault::Bar => say(
            "une barre oblique inverse « \\ » a un sens particulier entre guillemets",
            "barre oblique inverse",
            "écrivez \\\\ pour une barre, \\\" pour un guillemet",
        ),
        QuoteFault::YesNo { written, meant: answer } => say(
            format!("« {written} » s'écrit {answer}"),
            "oui ou non",
            "oui s'écrit true, non s'écrit false, sans guillemets",
        ),
        QuoteFault::Comma { written, meant: number } => {
            say(format!("« {written} » s'écrit avec un point"), "virgule", meant(number))
        }
        QuoteFault::Spaces { written, meant: number } => {
            say(format!("« {written} » s'écrit sans espace"), "nombre avec des espaces", meant(number))
        }
    }
}
