//! What is wrong with a file before anyone looks at its keys.

use super::{Wording, say};
use crate::diagnostic::FileFault;
use crate::input::Unread;

pub(super) fn wording(fault: &FileFault) -> Wording {
    match fault {
        FileFault::NotUtf8 => say(
            "ce fichier n'est pas enregistré en UTF-8",
            "premier caractère illisible",
            "enregistrez le fichier avec l'encodage « UTF-8 » (menu « Enregistrer sous » de l'éditeur)",
        ),
        FileFault::TooLarge { size, limit } => say(
            format!("ce fichier est trop gros : {} Kio, la limite est de {} Kio", size / 1024, limit / 1024),
            "",
            "réduisez l'image ou partagez le texte en plusieurs fiches",
        ),
        FileFault::LinkOutside => say(
            "ce lien symbolique mène hors du dossier des fiches",
            "",
            "remplacez le lien par une copie du fichier",
        ),
        FileFault::NotRegular => {
            say("ce n'est pas un fichier ordinaire", "", "retirez-le du dossier des fiches")
        }
        FileFault::Unreadable { reason } => say(
            format!("ce fichier n'a pas pu être lu : {}", reason_words(reason)),
            "",
            "vérifiez que vous avez le droit de le lire",
        ),
        FileFault::NameUnreadable => say(
            "le nom de ce fichier n'est pas lisible",
            "",
            "renommez-le avec des lettres sans accent, des chiffres et des tirets",
        ),
        FileFault::FenceMissing => say(
            "la fiche doit commencer par une ligne « +++ »",
            "ici",
            "écrivez +++ seul sur la première ligne, puis les clés, puis +++ seul sur une ligne",
        ),
        FileFault::FenceUnclosed => say(
            "l'en-tête ouvert par « +++ » n'est pas fermé",
            "ouvert ici",
            "ajoutez une ligne « +++ » après la dernière clé",
        ),
    }
}

fn reason_words(reason: &Unread) -> &str {
    match reason {
        Unread::NotFound => "introuvable",
        Unread::Denied => "permission refusée",
        Unread::LinkLoop => "le lien tourne en rond",
        Unread::LinkInLink => "lien vers un dossier, dans un dossier qui est déjà un lien",
        Unread::System(said) => said,
    }
}
