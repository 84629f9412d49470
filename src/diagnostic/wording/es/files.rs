//! What is wrong with a file before anyone looks at its keys.

use super::{Wording, as_meant, say};
use crate::diagnostic::FileFault;
use crate::input::Unread;

pub(super) fn wording(fault: &FileFault) -> Wording {
    match fault {
        FileFault::NotUtf8 { meant } => say(
            "este archivo no está guardado en UTF-8",
            "primer signo ilegible",
            as_meant(
                "guarde el archivo con la codificación «UTF-8» (menú «Guardar como» del editor)",
                meant.as_ref().map(|line| format!("; esta línea se leerá entonces: {line}")),
            ),
        ),
        FileFault::TooLarge { size, limit } => say(
            format!(
                "este archivo es demasiado grande: {} KiB, el límite es de {} KiB",
                size / 1024,
                limit / 1024
            ),
            "",
            "reduzca la imagen o reparta el texto en varias fichas",
        ),
        FileFault::ImageTooHeavy { size, limit } => say(
            format!("esta imagen pesa demasiado: {} kB, el límite es de {} kB", size / 1000, limit / 1000),
            "",
            "redúzcala al ancho de una pantalla (1600 puntos), o guárdela en .webp o .jpg",
        ),
        FileFault::LinkOutside => say(
            "este enlace lleva fuera de la carpeta de las fichas",
            "",
            "sustituya el enlace por una copia del archivo",
        ),
        FileFault::NotRegular => {
            say("no es un archivo ordinario", "", "retírelo de la carpeta de las fichas")
        }
        FileFault::Unreadable { reason } => say(
            format!("no se pudo leer este archivo: {}", reason_words(reason)),
            "",
            "compruebe que tiene derecho a leerlo",
        ),
        FileFault::NameUnreadable => say(
            "el nombre de este archivo no es legible",
            "",
            "cámbielo por un nombre con letras sin acento, cifras y guiones",
        ),
        FileFault::Conflict => say(
            "dos versiones de estas líneas no se han unido",
            "de un signo al otro",
            "conserve la versión correcta y quite la otra, con las líneas <<<<<<<, ======= y >>>>>>>",
        ),
        FileFault::FenceMissing => say(
            "la ficha debe comenzar con una línea «+++»",
            "aquí",
            "escriba +++ solo en la primera línea, luego las claves, luego +++ solo en una línea",
        ),
        FileFault::FenceUnclosed => say(
            "la cabecera abierta con «+++» no está cerrada",
            "abierto aquí",
            "añada una línea «+++» después de la última clave",
        ),
    }
}

fn reason_words(reason: &Unread) -> &str {
    match reason {
        Unread::NotFound => "no se encuentra",
        Unread::Denied => "permiso denegado",
        Unread::LinkLoop => "el enlace da vueltas sobre sí mismo",
        Unread::LinkInLink => "enlace a una carpeta, dentro de una carpeta que ya es un enlace",
        Unread::System(said) => said,
    }
}
