//! What is wrong with a value that has a form of its own.

use super::{Wording, meant_or, say};
use crate::diagnostic::{CodeNature, FormFault};

pub(super) fn wording(fault: &FormFault) -> Wording {
    match fault {
        FormFault::Slug { written, proposal, .. } => say(
            format!(
                "« {written} » n'est pas un identifiant : lettres minuscules sans accent, chiffres et tirets"
            ),
            "identifiant mal écrit",
            meant_or(proposal.as_ref(), "écrivez le nom du fichier visé, sans .md ni .toml"),
        ),
        FormFault::Url { written } => say(
            format!("« {written} » n'est pas une adresse web"),
            "adresse mal écrite",
            "une adresse commence par https:// et ne contient pas d'espace",
        ),
        FormFault::NotPlain { written } => say(
            format!("« {written} » a des lettres accentuées, que les agendas ne savent pas suivre"),
            "adresse du site",
            "recopiez l'adresse telle que le navigateur la donne : un nom de domaine accentué y commence par « xn-- »",
        ),
        FormFault::Email { written } => say(
            format!("« {written} » n'est pas une adresse électronique"),
            "adresse mal écrite",
            "une adresse s'écrit nom@domaine.fr",
        ),
        FormFault::Phone { written } => say(
            format!("« {written} » n'est pas un numéro de téléphone international"),
            "numéro mal écrit",
            "un numéro s'écrit avec l'indicatif du pays : +33 5 56 10 20 30",
        ),
        FormFault::Country { written, nearest } => say(
            format!("« {written} » n'est pas le code d'un pays"),
            "pays inconnu",
            meant_or(nearest.as_ref(), "un pays s'écrit par son code ISO de deux lettres : BO, PE, GP"),
        ),
        FormFault::Coordinates => say(
            "ces coordonnées ne sont pas sur la Terre",
            "hors limites",
            "la latitude va de -90 à 90, la longitude de -180 à 180, avec un point : 44.84",
        ),
        FormFault::Code { written, nature } => say(
            format!("« {written} » n'est pas un code connu ({})", nature_words(*nature)),
            "code inconnu",
            "vérifiez le code : commune INSEE (33063), SIREN (9 chiffres), DEP-33, REG-75, subdivision ISO (PE-LIM)",
        ),
        FormFault::Duration { written } => say(
            format!("« {written} » n'est pas une durée"),
            "durée mal écrite",
            "une durée s'écrit PT12H (douze heures), P1D (un jour) ou P1W (une semaine)",
        ),
    }
}

fn nature_words(nature: CodeNature) -> &'static str {
    match nature {
        CodeNature::Language => "langue",
        CodeNature::Administrative => "code administratif",
        CodeNature::Insee => "INSEE",
        CodeNature::Siren => "SIREN",
        CodeNature::Subdivision => "ISO 3166-2",
    }
}
