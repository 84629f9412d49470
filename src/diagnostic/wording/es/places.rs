//! What is wrong with where a file stands and what it is called.

use super::{Wording, list, say};
use crate::diagnostic::PlaceFault;

pub(super) fn wording(fault: &PlaceFault) -> Wording {
    match fault {
        PlaceFault::OutOfPlace { folders } => say(
            "este archivo no está en su lugar",
            "",
            format!("póngalo en una de estas carpetas: {}", list(folders)),
        ),
        PlaceFault::Extension { found, expected, proposal } => say(
            format!("terminación de archivo inesperada: «.{found}»"),
            "",
            proposal.as_ref().map_or_else(
                || format!("cambie el nombre del archivo; las terminaciones admitidas aquí son {expected}"),
                |name| format!("cámbiele el nombre por {name}"),
            ),
        ),
        PlaceFault::Name { proposal } => say(
            "el nombre del archivo sirve de dirección: solo letras minúsculas sin acento, cifras y guiones",
            "",
            proposal.as_ref().map_or_else(
                || "elija un nombre como bordeaux-lima.md".to_owned(),
                |name| format!("cámbiele el nombre por {name}"),
            ),
        ),
        PlaceFault::SettingsMissing => say(
            "falta el archivo site.toml, que da el título, la dirección y las lenguas del sitio",
            "",
            "cree site.toml en la raíz de la carpeta de las fichas",
        ),
        PlaceFault::Twice { slug } => say(
            format!("dos archivos dan la misma ficha «{slug}»"),
            "",
            "conserve uno solo de los dos, o cambie el nombre de uno",
        ),
    }
}
