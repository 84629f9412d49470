//! What is wrong with the skin.

use super::{Wording, meant, say};
use crate::diagnostic::{SkinFault, SkinPart, SkinReason};

pub(super) fn wording(fault: &SkinFault) -> Wording {
    match fault {
        SkinFault::Missing { name } => say(
            format!("la apariencia «{name}» no existe"),
            "no se encuentra",
            "cree la carpeta themes/ con ese nombre, o escriba habillage = \"dalc\"",
        ),
        SkinFault::OnRecord { template, line, column, reason } => say(
            format!("la página de esta ficha no pudo componerse: {}", why(reason)),
            "ficha afectada",
            format!("corrija la plantilla {template}, línea {line}, columna {column}"),
        ),
        SkinFault::Template { reason } => say(why(reason), "aquí", remedy(reason)),
    }
}

fn why(reason: &SkinReason) -> String {
    match reason {
        SkinReason::Unknown { part, name, .. } => format!("{} «{name}» no existe", part_words(*part)),
        SkinReason::ParentMissing { parent } => {
            format!("esta plantilla continúa «{parent}», que no existe")
        }
        SkinReason::Circle => {
            "esta plantilla se contiene a sí misma, directamente o a través de otras".to_owned()
        }
        SkinReason::ComponentTwice { name, other } => {
            format!("el componente «{name}» ya está definido en «{other}»")
        }
        SkinReason::TextMissing { key } => format!("los textos de la apariencia no tienen «{key}»"),
        SkinReason::ArgumentMissing { name } => format!("falta el argumento «{name}»"),
        SkinReason::Unfinished => {
            "la plantilla termina antes de que se cierre lo que está abierto".to_owned()
        }
        SkinReason::Unexpected { found } if found.is_empty() => {
            "la plantilla no se entiende a partir de aquí".to_owned()
        }
        SkinReason::Unexpected { found } => format!("«{found}» no se espera aquí"),
        SkinReason::Value => "este valor no se presta a lo que se pide".to_owned(),
        SkinReason::Other => "esta plantilla no se entiende aquí".to_owned(),
        SkinReason::Style => "esta hoja de estilo no se entiende aquí".to_owned(),
        SkinReason::Table => "este archivo no se entiende aquí".to_owned(),
    }
}

fn part_words(part: SkinPart) -> &'static str {
    match part {
        SkinPart::Variable => "la variable",
        SkinPart::Field => "el campo",
        SkinPart::Filter => "el filtro",
        SkinPart::Test => "la prueba",
        SkinPart::Function => "la función",
        SkinPart::Component => "el componente",
        SkinPart::Template => "la plantilla",
        SkinPart::Block => "el bloque",
        SkinPart::File => "el archivo",
    }
}

fn remedy(reason: &SkinReason) -> String {
    match reason {
        SkinReason::Unknown { nearest: Some(near), .. } => meant(near),
        SkinReason::Unknown { .. } => "corrija el nombre, o retírelo".to_owned(),
        SkinReason::ParentMissing { .. } => {
            "corrija el nombre, o añada esa plantilla a templates/".to_owned()
        }
        SkinReason::Circle => "retire uno de los enlaces que dan vueltas".to_owned(),
        SkinReason::ComponentTwice { .. } => "conserve una sola de las dos definiciones".to_owned(),
        SkinReason::TextMissing { key } => format!("añada una línea al archivo de strings/: {key} = …"),
        SkinReason::ArgumentMissing { name } => format!("escriba {name}=…"),
        SkinReason::Unfinished => {
            "cierre lo que está abierto: endif, endfor, endblock, o las llaves".to_owned()
        }
        SkinReason::Style => "corrija la regla, o retírela".to_owned(),
        SkinReason::Table => {
            "cada línea se escribe: clave = valor, los textos entre comillas rectas".to_owned()
        }
        SkinReason::Unexpected { .. } | SkinReason::Value | SkinReason::Other => {
            "corrija la plantilla".to_owned()
        }
    }
}
