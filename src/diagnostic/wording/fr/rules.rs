//! What is against an editorial rule.

use chrono::NaiveDate;

use super::{Wording, say};
use crate::diagnostic::RuleFault;
use crate::locale::{Lang, day};

pub(super) fn wording(fault: &RuleFault) -> Wording {
    match fault {
        RuleFault::SourceMissing => say(
            "cette fiche n'a pas de source",
            "à compléter",
            "ajoutez en fin d'en-tête : [[sources]], puis titre = \"…\" et url = \"https://…\"",
        ),
        RuleFault::SideMissing { key } => say(
            format!("un partenariat a deux côtés : « {key} » est vide"),
            "aucune collectivité",
            "écrivez l'identifiant d'au moins une collectivité",
        ),
        RuleFault::SideNotFrench { slug, country } => say(
            format!("« {slug} » n'est pas une collectivité française (pays {country})"),
            "du côté français",
            "déplacez-la dans « partenaires »",
        ),
        RuleFault::SideFrench { slug } => say(
            format!("« {slug} » est une collectivité française"),
            "du côté des partenaires",
            "déplacez-la dans « collectivites »",
        ),
        RuleFault::EndedButOpen => say(
            "un partenariat terminé a une fin",
            "toujours en cours",
            "écrivez l'année de fin (2014/2016), ou 2014/ si elle n'est pas connue",
        ),
        RuleFault::EndedInFuture { year } => say(
            format!("un partenariat terminé ne finit pas en {year}"),
            "dans le futur",
            "corrigez le statut ou la période",
        ),
        RuleFault::OutsideParent { parent } => say(
            format!("cet événement n'a pas lieu pendant « {parent} »"),
            "hors des dates de l'événement plus large",
            "corrigez la date, ou retirez la clé « dans »",
        ),
        RuleFault::IgnoredTooLong { since } => say(
            format!("cette remarque était ignorée jusqu'au {} ; elle ne l'est plus", day(Lang::Fr, *since)),
            "date passée",
            "faites ce qu'elle demande et retirez cette ligne, ou repoussez la date en disant pourquoi",
        ),
        RuleFault::IgnoredForNothing { code } => say(
            format!("il n'y a pas de remarque « {code} » à ignorer dans cette fiche"),
            "ne sert plus",
            "retirez cette ligne de « ignorer »",
        ),
        RuleFault::TranslationAged { translated, changed } => aged(*translated, *changed),
        RuleFault::PartnershipTwice { other } => say(
            format!("ce partenariat semble déjà décrit dans « {other} »"),
            "mêmes collectivités, rien ne les distingue",
            "réunissez les deux fiches, ou précisez ce qui les distingue",
        ),
    }
}

fn aged(translated: NaiveDate, changed: NaiveDate) -> Wording {
    say(
        format!(
            "la fiche a changé le {} ; sa traduction date du {}",
            day(Lang::Fr, changed),
            day(Lang::Fr, translated)
        ),
        "plus ancienne que la fiche",
        "relisez la traduction et corrigez-la ; si elle dit encore la même chose, ajoutez à la fiche : ignorer = [{ code = \"traduction-perimee\", raison = \"…\", jusqu_au = … }]",
    )
}
