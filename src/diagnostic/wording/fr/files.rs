//! What is wrong with a file before anyone looks at its keys.

use super::{Wording, as_meant, say};
use crate::diagnostic::FileFault;
use crate::input::Unread;

pub(super) fn wording(fault: &FileFault) -> Wording {
    match fault {
        FileFault::NotUtf8 { meant } => say(
            "ce fichier n'est pas enregistré en UTF-8",
            "premier caractère illisible",
            as_meant(
                "enregistrez le fichier avec l'encodage « UTF-8 » (menu « Enregistrer sous » de l'éditeur)",
                meant.as_ref().map(|line| format!(" ; cette ligne se lira alors : {line}")),
            ),
        ),
        FileFault::TooLarge { size, limit } => say(
            format!("ce fichier est trop gros : {} Kio, la limite est de {} Kio", size / 1024, limit / 1024),
            "",
            "réduisez l'image ou partagez le texte en plusieurs fiches",
        ),
        FileFault::ImageTooHeavy { size, limit } => say(
            format!("cette image est trop lourde : {} ko, la limite est de {} ko", size / 1000, limit / 1000),
            "",
            "réduisez-la à la largeur d'un écran (1 600 points), ou enregistrez-la en .webp ou .jpg",
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
        FileFault::Conflict => say(
            "deux versions de ces lignes n'ont pas été réunies",
            "d'un signe à l'autre",
            "gardez la bonne version, et retirez l'autre avec les lignes <<<<<<<, ======= et >>>>>>>",
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
