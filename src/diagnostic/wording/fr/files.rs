//! What is wrong with a file before anyone looks at its keys.

use super::{Wording, list, say};
use crate::diagnostic::{Fault, Toml};

pub(super) fn files(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::FileNotUtf8 => say(
            "ce fichier n'est pas enregistré en UTF-8",
            "premier caractère illisible",
            "enregistrez le fichier avec l'encodage « UTF-8 » (menu « Enregistrer sous » de l'éditeur)",
        ),
        Fault::FileTooLarge { size, limit } => say(
            format!("ce fichier est trop gros : {} Kio, la limite est de {} Kio", size / 1024, limit / 1024),
            "",
            "réduisez l'image ou partagez le texte en plusieurs fiches",
        ),
        Fault::FileLinkOutside => say(
            "ce lien symbolique mène hors du dossier des fiches",
            "",
            "remplacez le lien par une copie du fichier",
        ),
        Fault::FileNotRegular => {
            say("ce n'est pas un fichier ordinaire", "", "retirez-le du dossier des fiches")
        }
        Fault::FileUnreadable { reason } => say(
            format!("ce fichier n'a pas pu être lu : {reason}"),
            "",
            "vérifiez que vous avez le droit de le lire",
        ),
        Fault::FileNameUnreadable => say(
            "le nom de ce fichier n'est pas lisible",
            "",
            "renommez-le avec des lettres sans accent, des chiffres et des tirets",
        ),
        Fault::FileOutOfPlace { folders } => say(
            "ce fichier n'est pas à sa place",
            "",
            format!("rangez-le dans un de ces dossiers : {}", list(folders)),
        ),
        Fault::FileExtension { found, expected } => say(
            format!("terminaison de fichier inattendue : « .{found} »"),
            "",
            format!("renommez le fichier ; les terminaisons reconnues ici sont {expected}"),
        ),
        Fault::FileName { proposal } => say(
            "le nom du fichier sert d'adresse : lettres minuscules sans accent, chiffres et tirets seulement",
            "",
            proposal.as_ref().map_or_else(
                || "choisissez un nom comme bordeaux-lima.md".to_owned(),
                |name| format!("renommez-le en {name}"),
            ),
        ),
        Fault::SettingsMissing => say(
            "il manque le fichier site.toml, qui donne le titre, l'adresse et les langues du site",
            "",
            "créez site.toml à la racine du dossier des fiches",
        ),
        Fault::BodyNotAllowed => say(
            "cette fiche n'a pas de texte après l'en-tête",
            "ce texte ne serait montré nulle part",
            "retirez-le",
        ),
        Fault::FenceMissing => say(
            "la fiche doit commencer par une ligne « +++ »",
            "ici",
            "écrivez +++ seul sur la première ligne, puis les clés, puis +++ seul sur une ligne",
        ),
        Fault::FenceUnclosed => say(
            "l'en-tête ouvert par « +++ » n'est pas fermé",
            "ouvert ici",
            "ajoutez une ligne « +++ » après la dernière clé",
        ),
        Fault::Toml(slip) => toml(slip),
        _ => None,
    }
}

fn toml(slip: &Toml) -> Option<Wording> {
    match slip {
        Toml::KeyTwice { key } => say(
            format!("la clé « {key} » est écrite deux fois"),
            "la deuxième fois",
            "gardez une seule des deux lignes ; pour plusieurs valeurs, écrivez une liste : [\"a\", \"b\"]",
        ),
        Toml::EqualsMissing => say(
            "il manque le signe « = » entre la clé et sa valeur",
            "ici",
            "écrivez par exemple : titre = \"Bordeaux – Lima\"",
        ),
        Toml::ValueMissing => say(
            "cette clé n'a pas de valeur",
            "rien après le signe « = »",
            "écrivez la valeur, ou retirez la ligne",
        ),
        Toml::ValueUnquoted { written } => say(
            format!("« {written} » doit être écrit entre guillemets droits"),
            "sans guillemets",
            format!("écrivez \"{written}\""),
        ),
        Toml::TextUnclosed => say(
            "le guillemet ouvert ici n'est pas fermé sur la même ligne",
            "ouvert ici",
            "ajoutez le guillemet droit \" à la fin du texte ; pour un guillemet dans le texte, écrivez « » ou \\\"",
        ),
        Toml::TypographicQuotes => say(
            "le texte doit être entouré de guillemets droits",
            "guillemets typographiques",
            "remplacez « » ou “ ” autour du texte par \" \"",
        ),
        Toml::ListUnclosed => {
            say("le crochet ouvert ici n'est pas fermé", "ouvert ici", "ajoutez ] à la fin de la liste")
        }
        Toml::TableUnclosed => {
            say("l'accolade ouverte ici n'est pas fermée", "ouverte ici", "ajoutez } à la fin")
        }
        Toml::CommaMissing => {
            say("il manque une virgule entre deux valeurs", "ici", "séparez les valeurs par une virgule")
        }
        Toml::KeyInvalid => say(
            "une clé s'écrit en lettres sans accent, chiffres, « - » et « _ »",
            "ici",
            "corrigez le nom de la clé",
        ),
        Toml::EscapeInvalid => say(
            "une barre oblique inverse « \\ » a un sens particulier entre guillemets",
            "ici",
            "écrivez \\\\ pour une barre, \\\" pour un guillemet",
        ),
        Toml::Other { reason } => say(
            "cette ligne ne peut pas être comprise",
            "ici",
            format!(
                "chaque ligne s'écrit : clé = valeur, les textes entre guillemets droits (détail : {reason})"
            ),
        ),
    }
}
