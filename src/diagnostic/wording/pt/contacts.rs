//! What is wrong with a contact.

use super::{Wording, say};
use crate::diagnostic::ContactFault;
use crate::locale::{Lang, day};

pub(super) fn wording(fault: &ContactFault) -> Wording {
    match fault {
        ContactFault::TooLong { months } => say(
            format!("um contato é publicado por 24 meses no máximo; aqui {months}"),
            "tarde demais",
            "aproxime a data; ela se prolonga ao revisar a ficha",
        ),
        ContactFault::Expired { since } => say(
            format!("este contato não é mais publicado: era válido até {}", day(Lang::Pt, *since)),
            "data passada",
            "peça o acordo da pessoa e prolongue a data, ou retire a ficha; a função continua mostrada, com os dados a confirmar",
        ),
        ContactFault::Expiring { on } => say(
            format!("este contato deixará de ser publicado depois de {}", day(Lang::Pt, *on)),
            "em breve passada",
            "peça o acordo da pessoa e prolongue a data",
        ),
        ContactFault::Opposed { since } => say(
            format!("esta pessoa se opõe à sua publicação desde {}", day(Lang::Pt, *since)),
            "oposição",
            "retire a ficha: nada dela é mostrado",
        ),
    }
}
