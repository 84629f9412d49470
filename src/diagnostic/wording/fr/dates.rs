//! What is wrong with a date.

use super::{Wording, meant_or, say};
use crate::diagnostic::DateFault;

pub(super) fn wording(fault: &DateFault) -> Wording {
    match fault {
        DateFault::Day { written, proposal } => say(
            format!("« {written} » n'est pas une date"),
            "date mal écrite",
            meant_or(proposal.as_ref(), "une date s'écrit année-mois-jour : 2026-11-23"),
        ),
        DateFault::Impossible { written, proposal } => say(
            format!("« {written} » n'existe pas dans le calendrier"),
            "date impossible",
            proposal.as_deref().map_or_else(
                || "vérifiez le jour, le mois et l'heure".to_owned(),
                |left| format!("vérifiez le jour, le mois et l'heure ; à défaut, écrivez « {left} »"),
            ),
        ),
        DateFault::When { written, proposal } => say(
            format!("« {written} » n'est pas une date"),
            "date mal écrite",
            meant_or(
                proposal.as_ref(),
                "écrivez 2022-06-20, 2022-06-20T16:30/18:00, 2022-05-26/2022-06-11, 2022-09, 2022 ou inconnue",
            ),
        ),
        DateFault::Period { written, proposal } => say(
            format!("« {written} » n'est pas une période"),
            "période mal écrite",
            meant_or(
                proposal.as_ref(),
                "écrivez 2014, 2014/2016, 2014/.. (en cours), 2014/ (fin inconnue) ou 2007~ (vers)",
            ),
        ),
        DateFault::Backwards { start, end, proposal } => say(
            format!("la fin ({end}) est avant le début ({start})"),
            "à l'envers",
            meant_or(proposal.as_ref(), "échangez les deux dates, ou corrigez celle qui est fausse"),
        ),
        DateFault::Zone { written, nearest } => say(
            format!("« {written} » n'est pas un fuseau horaire"),
            "fuseau inconnu",
            meant_or(nearest.as_ref(), "un fuseau s'écrit Continent/Ville : America/Bogota"),
        ),
        DateFault::HourSkipped { written, zone, proposal } => say(
            format!(
                "à {written}, cette heure n'existe pas dans le fuseau {zone} : les horloges l'ont sautée"
            ),
            "heure sautée par le changement d'heure",
            format!("l'heure juste suivante est {proposal}"),
        ),
        DateFault::HourDoubled { written, zone, first, second } => say(
            format!("à {written}, cette heure existe deux fois dans le fuseau {zone}"),
            "heure doublée par le changement d'heure",
            format!(
                "choisissez une heure hors du changement, ou écrivez fuseau = \"UTC\" et la date \"{first}\" (la \
                 première fois) ou \"{second}\" (la seconde)"
            ),
        ),
    }
}
