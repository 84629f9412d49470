//! What is wrong with a reference, or between two records.

use super::{Wording, list, meant_or, one_of, say};
use crate::diagnostic::ReferenceFault;
use crate::locale::{Lang, country_name};

pub(super) fn wording(fault: &ReferenceFault) -> Wording {
    match fault {
        ReferenceFault::Dangling { written, folders, nearest } => say(
            format!("aucune fiche « {written} » dans {}", one_of(folders)),
            "fiche introuvable",
            meant_or(
                nearest.as_ref(),
                format!("créez la fiche dans {}, ou corrigez le nom", one_of(folders)),
            ),
        ),
        ReferenceFault::Ambiguous { written, folders } => say(
            format!("« {written} » existe dans plusieurs dossiers : {}", list(folders)),
            "lequel ?",
            format!("écrivez par exemple \"{}/{written}\"", folders.first().copied().unwrap_or_default()),
        ),
        ReferenceFault::ToDraft { written } => say(
            format!("« {written} » est un brouillon : ce lien n'apparaîtra pas"),
            "vers un brouillon",
            "publiez le brouillon, ou retirez le lien",
        ),
        ReferenceFault::AddressTwice { address } => say(
            format!("deux pages auraient la même adresse : {address}"),
            "cette adresse est déjà prise",
            "changez l'une des deux",
        ),
        ReferenceFault::CountryWithoutRecord { code, slug } => say(
            format!(
                "il n'y a pas de fiche pour le pays {code} ({})",
                country_name(code, Lang::Fr).unwrap_or(code)
            ),
            "ce pays n'a pas de fiche",
            format!("créez pays/{slug}.toml avec la ligne : code = \"{code}\""),
        ),
        ReferenceFault::CountryTwice { code } => say(
            format!("deux fiches portent le code {code}"),
            "déjà pris",
            "gardez une seule des deux fiches",
        ),
        ReferenceFault::Loop { slug } => say(
            format!("« {slug} » mène à soi-même"),
            "la boucle passe ici",
            "retirez un des liens qui tournent en rond",
        ),
        ReferenceFault::TranslationOrphan { slug } => say(
            format!("cette traduction n'a pas de fiche « {slug} » à traduire"),
            "",
            "créez la fiche en français à côté, ou retirez la traduction",
        ),
        ReferenceFault::TranslationOff { lang } => say(
            format!("le site n'est pas publié en « {lang} » : cette traduction n'est montrée nulle part"),
            "",
            "ajoutez la langue à « langues » dans site.toml",
        ),
    }
}
