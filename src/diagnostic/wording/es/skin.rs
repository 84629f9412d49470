//! What is wrong with the skin.

use super::{Wording, say};
use crate::diagnostic::SkinFault;

pub(super) fn wording(fault: &SkinFault) -> Wording {
    match fault {
        SkinFault::Missing { name } => say(
            format!("la apariencia «{name}» no existe"),
            "no se encuentra",
            "cree la carpeta themes/ con ese nombre, o escriba habillage = \"dalc\"",
        ),
        SkinFault::OnRecord { template, line, column, reason } => say(
            format!("la página de esta ficha no pudo componerse: {reason}"),
            "ficha afectada",
            format!("corrija la plantilla {template}, línea {line}, columna {column}"),
        ),
        SkinFault::Template { reason } => {
            say(format!("esta plantilla es incorrecta: {reason}"), "aquí", "corrija la plantilla")
        }
    }
}
