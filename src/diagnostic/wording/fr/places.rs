//! What is wrong with where a file stands and what it is called.

use super::{Wording, list, say};
use crate::diagnostic::PlaceFault;

pub(super) fn wording(fault: &PlaceFault) -> Wording {
    match fault {
        PlaceFault::OutOfPlace { folders } => say(
            "ce fichier n'est pas à sa place",
            "",
            format!("rangez-le dans un de ces dossiers : {}", list(folders)),
        ),
        PlaceFault::Extension { found, expected, proposal } => say(
            format!("terminaison de fichier inattendue : « .{found} »"),
            "",
            proposal.as_ref().map_or_else(
                || format!("renommez le fichier ; les terminaisons reconnues ici sont {expected}"),
                |name| format!("renommez-le en {name}"),
            ),
        ),
        PlaceFault::Name { proposal } => say(
            "le nom du fichier sert d'adresse : lettres minuscules sans accent, chiffres et tirets seulement",
            "",
            proposal.as_ref().map_or_else(
                || "choisissez un nom comme bordeaux-lima.md".to_owned(),
                |name| format!("renommez-le en {name}"),
            ),
        ),
        PlaceFault::SettingsMissing => say(
            "il manque le fichier site.toml, qui donne le titre, l'adresse et les langues du site",
            "",
            "créez site.toml à la racine du dossier des fiches",
        ),
        PlaceFault::Twice { slug } => say(
            format!("deux fichiers donnent la même fiche « {slug} »"),
            "",
            "gardez un seul des deux, ou renommez l'un d'eux",
        ),
    }
}
