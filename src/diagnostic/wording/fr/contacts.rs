//! What is wrong with a contact.

use super::{Wording, say};
use crate::diagnostic::ContactFault;
use crate::locale::{Lang, day};

pub(super) fn wording(fault: &ContactFault) -> Wording {
    match fault {
        ContactFault::TooLong { months } => say(
            format!("un contact est publié 24 mois au plus ; ici {months}"),
            "trop tard",
            "rapprochez la date ; elle se prolonge en revoyant la fiche",
        ),
        ContactFault::Expired { since } => say(
            format!("ce contact n'est plus publié : il était valable jusqu'au {}", day(Lang::Fr, *since)),
            "date passée",
            "demandez l'accord de la personne et prolongez la date, ou retirez la fiche ; \
             la fonction reste montrée, avec « coordonnées à confirmer »",
        ),
        ContactFault::Expiring { on } => say(
            format!("ce contact ne sera plus publié après le {}", day(Lang::Fr, *on)),
            "bientôt passée",
            "demandez l'accord de la personne et prolongez la date",
        ),
        ContactFault::Opposed { since } => say(
            format!("cette personne s'oppose à sa publication depuis le {}", day(Lang::Fr, *since)),
            "opposition",
            "retirez la fiche : rien n'en est montré",
        ),
    }
}
