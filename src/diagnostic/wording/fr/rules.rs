//! What is against an editorial rule.

use super::{Wording, say};
use crate::diagnostic::Fault;
use crate::locale::{Lang, day};

pub(super) fn rules(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::SourceMissing => say(
            "cette fiche n'a pas de source",
            "à compléter",
            "ajoutez en fin d'en-tête : [[sources]], puis titre = \"…\" et url = \"https://…\"",
        ),
        Fault::SideMissing { key } => say(
            format!("un partenariat a deux côtés : « {key} » est vide"),
            "aucune collectivité",
            "écrivez l'identifiant d'au moins une collectivité",
        ),
        Fault::SideNotFrench { slug, country } => say(
            format!("« {slug} » n'est pas une collectivité française (pays {country})"),
            "du côté français",
            "déplacez-la dans « partenaires »",
        ),
        Fault::SideFrench { slug } => say(
            format!("« {slug} » est une collectivité française"),
            "du côté des partenaires",
            "déplacez-la dans « collectivites »",
        ),
        Fault::EndedButOpen => say(
            "un partenariat terminé a une fin",
            "toujours en cours",
            "écrivez l'année de fin (2014/2016), ou 2014/ si elle n'est pas connue",
        ),
        Fault::EndedInFuture { year } => say(
            format!("un partenariat terminé ne finit pas en {year}"),
            "dans le futur",
            "corrigez le statut ou la période",
        ),
        Fault::EventOutsideParent { parent } => say(
            format!("cet événement n'a pas lieu pendant « {parent} »"),
            "hors des dates de l'événement plus large",
            "corrigez la date, ou retirez la clé « dans »",
        ),
        Fault::PartnershipTwice { other } => say(
            format!("ce partenariat semble déjà décrit dans « {other} »"),
            "mêmes collectivités, même type, même période",
            "réunissez les deux fiches, ou précisez ce qui les distingue",
        ),
        Fault::ContactTooLong { months } => say(
            format!("un contact est publié 24 mois au plus ; ici {months}"),
            "trop tard",
            "rapprochez la date ; elle se prolonge en revoyant la fiche",
        ),
        Fault::ContactExpired { since } => say(
            format!("ce contact n'est plus publié : il était valable jusqu'au {}", day(Lang::Fr, *since)),
            "date passée",
            "demandez l'accord de la personne et prolongez la date, ou retirez la fiche ; \
             la fonction reste montrée, avec « coordonnées à confirmer »",
        ),
        Fault::ContactExpiring { on } => say(
            format!("ce contact ne sera plus publié après le {}", day(Lang::Fr, *on)),
            "bientôt passée",
            "demandez l'accord de la personne et prolongez la date",
        ),
        Fault::ContactOpposed { since } => say(
            format!("cette personne s'oppose à sa publication depuis le {}", day(Lang::Fr, *since)),
            "opposition",
            "retirez la fiche : rien n'en est montré",
        ),
        Fault::TranslationOrphan { slug } => say(
            format!("cette traduction n'a pas de fiche « {slug} » à traduire"),
            "",
            "créez la fiche en français à côté, ou retirez la traduction",
        ),
        Fault::TranslationOff { lang } => say(
            format!("le site n'est pas publié en « {lang} » : cette traduction n'est montrée nulle part"),
            "",
            "ajoutez la langue à « langues » dans site.toml",
        ),
        _ => None,
    }
}
