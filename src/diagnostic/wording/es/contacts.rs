//! What is wrong with a contact.

use super::{Wording, say};
use crate::diagnostic::ContactFault;
use crate::locale::{Lang, day};

pub(super) fn wording(fault: &ContactFault) -> Wording {
    match fault {
        ContactFault::TooLong { months } => say(
            format!("un contacto se publica 24 meses como máximo; aquí {months}"),
            "demasiado tarde",
            "acerque la fecha; se prolonga al revisar la ficha",
        ),
        ContactFault::Expired { since } => say(
            format!("este contacto ya no se publica: era válido hasta el {}", day(Lang::Es, *since)),
            "fecha pasada",
            "pida el acuerdo de la persona y prolongue la fecha, o retire la ficha; la función se sigue mostrando, con sus datos por confirmar",
        ),
        ContactFault::Expiring { on } => say(
            format!("este contacto dejará de publicarse después del {}", day(Lang::Es, *on)),
            "pronto pasada",
            "pida el acuerdo de la persona y prolongue la fecha",
        ),
        ContactFault::Opposed { since } => say(
            format!("esta persona se opone a su publicación desde el {}", day(Lang::Es, *since)),
            "oposición",
            "retire la ficha: no se muestra nada de ella",
        ),
    }
}
