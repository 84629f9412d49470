//! What is wrong with a date.

use super::{Wording, meant, say};
use crate::diagnostic::Fault;

pub(super) fn dates(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::DateInvalid { written, proposal } => say(
            format!("« {written} » n'est pas une date"),
            "date mal écrite",
            meant(proposal.as_deref())
                .unwrap_or_else(|| "une date s'écrit année-mois-jour : 2026-11-23".to_owned()),
        ),
        Fault::DateImpossible { written, proposal } => say(
            format!("« {written} » n'existe pas dans le calendrier"),
            "date impossible",
            proposal.as_deref().map_or_else(
                || "vérifiez le jour, le mois et l'heure".to_owned(),
                |left| format!("vérifiez le jour, le mois et l'heure ; à défaut, écrivez « {left} »"),
            ),
        ),
        Fault::WhenInvalid { written, proposal } => say(
            format!("« {written} » n'est pas une date"),
            "date mal écrite",
            meant(proposal.as_deref()).unwrap_or_else(|| {
                "écrivez 2022-06-20, 2022-06-20T16:30/18:00, 2022-05-26/2022-06-11, 2022-09, 2022 ou inconnue"
                    .to_owned()
            }),
        ),
        Fault::PeriodInvalid { written, proposal } => say(
            format!("« {written} » n'est pas une période"),
            "période mal écrite",
            meant(proposal.as_deref()).unwrap_or_else(|| {
                "écrivez 2014, 2014/2016, 2014/.. (en cours), 2014/ (fin inconnue) ou 2007~ (vers)".to_owned()
            }),
        ),
        Fault::EndBeforeStart { start, end, proposal } => say(
            format!("la fin ({end}) est avant le début ({start})"),
            "à l'envers",
            meant(proposal.as_deref())
                .unwrap_or_else(|| "échangez les deux dates, ou corrigez celle qui est fausse".to_owned()),
        ),
        Fault::ZoneUnknown { written, nearest } => say(
            format!("« {written} » n'est pas un fuseau horaire"),
            "fuseau inconnu",
            meant(nearest.as_deref())
                .unwrap_or_else(|| "un fuseau s'écrit Continent/Ville : America/Bogota".to_owned()),
        ),
        Fault::HourSkipped { written, zone, proposal } => say(
            format!(
                "à {written}, cette heure n'existe pas dans le fuseau {zone} : les horloges l'ont sautée"
            ),
            "heure sautée par le changement d'heure",
            format!("l'heure juste suivante est {proposal}"),
        ),
        Fault::HourDoubled { written, zone, first, second } => say(
            format!("à {written}, cette heure existe deux fois dans le fuseau {zone}"),
            "heure doublée par le changement d'heure",
            format!(
                "choisissez une heure hors du changement, ou écrivez fuseau = \"UTC\" et la date \"{first}\" (la \
                 première fois) ou \"{second}\" (la seconde)"
            ),
        ),
        _ => None,
    }
}
