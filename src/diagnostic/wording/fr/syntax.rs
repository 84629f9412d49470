//! Slips in the writing of keys and values.

use super::{Wording, say};
use crate::diagnostic::SyntaxFault;

pub(super) fn wording(fault: &SyntaxFault) -> Wording {
    match fault {
        SyntaxFault::KeyTwice { key } => say(
            format!("la clé « {key} » est écrite deux fois"),
            "la deuxième fois",
            "gardez une seule des deux lignes ; pour plusieurs valeurs, écrivez une liste : [\"a\", \"b\"]",
        ),
        SyntaxFault::EqualsMissing => say(
            "il manque le signe « = » entre la clé et sa valeur",
            "ici",
            "écrivez par exemple : titre = \"Bordeaux – Lima\"",
        ),
        SyntaxFault::ValueMissing => say(
            "cette clé n'a pas de valeur",
            "rien après le signe « = »",
            "écrivez la valeur, ou retirez la ligne",
        ),
        SyntaxFault::Unquoted { written } => say(
            format!("« {written} » doit être écrit entre guillemets droits"),
            "sans guillemets",
            format!("écrivez \"{written}\""),
        ),
        SyntaxFault::TextUnclosed => say(
            "le guillemet ouvert ici n'est pas fermé sur la même ligne",
            "ouvert ici",
            "ajoutez le guillemet droit \" à la fin du texte ; pour un guillemet dans le texte, écrivez « » ou \\\"",
        ),
        SyntaxFault::TypographicQuotes => say(
            "le texte doit être entouré de guillemets droits",
            "guillemets typographiques",
            "remplacez « » ou “ ” autour du texte par \" \"",
        ),
        SyntaxFault::ListUnclosed => {
            say("le crochet ouvert ici n'est pas fermé", "ouvert ici", "ajoutez ] à la fin de la liste")
        }
        SyntaxFault::TableUnclosed => {
            say("l'accolade ouverte ici n'est pas fermée", "ouverte ici", "ajoutez } à la fin")
        }
        SyntaxFault::CommaMissing => {
            say("il manque une virgule entre deux valeurs", "ici", "séparez les valeurs par une virgule")
        }
        SyntaxFault::KeyMalformed => say(
            "une clé s'écrit en lettres sans accent, chiffres, « - » et « _ »",
            "ici",
            "corrigez le nom de la clé",
        ),
        SyntaxFault::Escape => say(
            "une barre oblique inverse « \\ » a un sens particulier entre guillemets",
            "ici",
            "écrivez \\\\ pour une barre, \\\" pour un guillemet",
        ),
        SyntaxFault::Other { reason } => say(
            "cette ligne ne peut pas être comprise",
            "ici",
            format!(
                "chaque ligne s'écrit : clé = valeur, les textes entre guillemets droits (détail : {reason})"
            ),
        ),
    }
}
