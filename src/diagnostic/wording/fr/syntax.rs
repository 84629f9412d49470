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
            "une ligne s'écrit : clé = valeur",
        ),
        SyntaxFault::EqualsTwice => {
            say("le signe « = » est écrit deux fois", "de trop", "gardez un seul signe « = »")
        }
        SyntaxFault::ValueMissing => say(
            "cette clé n'a pas de valeur",
            "rien après le signe « = »",
            "écrivez la valeur, ou retirez la ligne",
        ),
        SyntaxFault::KeyMalformed { written } => say(
            format!("« {written} » n'est pas une clé : lettres sans accent, chiffres, « - » et « _ »"),
            "clé mal écrite",
            "corrigez le nom de la clé",
        ),
        SyntaxFault::NotAKey => say(
            "cette ligne n'est pas une clé avec sa valeur",
            "ni clé ni valeur",
            "écrivez clé = valeur ; le texte de la fiche vient après la deuxième ligne « +++ » d'un fichier .md",
        ),
        SyntaxFault::AfterValue { written } => say(
            format!("« {written} » est de trop après la valeur"),
            "de trop",
            "retirez-le ; une remarque pour vous-même s'écrit après le signe #",
        ),
        SyntaxFault::FenceInToml => say(
            "un fichier .toml n'a pas de ligne « +++ »",
            "à retirer",
            "retirez cette ligne ; pour écrire un texte après les clés, renommez le fichier en .md",
        ),
        SyntaxFault::ForeignSpace => say(
            "cette espace n'est pas une espace ordinaire",
            "espace insécable ou invisible",
            "remplacez-la par une espace de la barre d'espace",
        ),
        SyntaxFault::Other => say(
            "cette ligne ne peut pas être comprise",
            "ici",
            "chaque ligne s'écrit : clé = valeur, les textes entre guillemets droits, les listes entre crochets",
        ),
    }
}
