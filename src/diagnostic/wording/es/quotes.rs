//! Slips in the quotes and numbers of a value.

use super::{Wording, meant, say};
use crate::diagnostic::QuoteFault;

pub(super) fn wording(fault: &QuoteFault) -> Wording {
    match fault {
        QuoteFault::Missing { written } => say(
            format!("«{written}» debe escribirse entre comillas rectas"),
            "sin comillas",
            format!("escriba \"{written}\""),
        ),
        QuoteFault::Unclosed => say(
            "la comilla abierta aquí no está cerrada",
            "abierto aquí",
            "añada la comilla recta \" al final del texto",
        ),
        QuoteFault::OverLines => say(
            "un texto entre comillas cabe en una sola línea",
            "varias líneas",
            "reúna las líneas, o escriba tres comillas al principio y al final: \"\"\"",
        ),
        QuoteFault::Inner => say(
            "hay comillas rectas dentro del texto",
            "el texto parece terminar antes de tiempo",
            "dentro de un texto, escriba « » o \\\"",
        ),
        QuoteFault::Typographic => say(
            "el texto debe ir entre comillas rectas",
            "comillas tipográficas",
            "sustituya « » o “ ” alrededor del texto por \" \"",
        ),
        QuoteFault::Bar => say(
            "una barra invertida «\\» tiene un sentido particular entre comillas",
            "barra invertida",
            "escriba \\\\ para una barra, \\\" para una comilla",
        ),
        QuoteFault::YesNo { written, meant: answer } => say(
            format!("«{written}» se escribe {answer}"),
            "sí o no",
            "sí se escribe true, no se escribe false, sin comillas",
        ),
        QuoteFault::Comma { written, meant: number } => {
            say(format!("«{written}» se escribe con un punto"), "coma", meant(number))
        }
        QuoteFault::Spaces { written, meant: number } => {
            say(format!("«{written}» se escribe sin espacios"), "número con espacios", meant(number))
        }
    }
}
