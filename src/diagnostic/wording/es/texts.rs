//! What is wrong with the text of a record.

use super::{Wording, meant_or, say};
use crate::diagnostic::TextFault;

pub(super) fn wording(fault: &TextFault) -> Wording {
    match fault {
        TextFault::NotAllowed => say(
            "esta ficha no tiene texto después de la cabecera",
            "este texto no se mostraría en ninguna parte",
            "retírelo",
        ),
        TextFault::RawHtml => say(
            "las etiquetas HTML no se admiten en el texto",
            "etiqueta HTML",
            "escriba en Markdown: **negrita**, *cursiva*, [texto](dirección); para el signo <, escriba \\<",
        ),
        TextFault::LinkScheme { target } => say(
            format!("«{target}»: este tipo de enlace no se admite"),
            "enlace rechazado",
            "los enlaces comienzan por https://, http://, mailto: o tel:, o nombran una ficha: pays/perou",
        ),
        TextFault::LinkBroken { target, nearest } => say(
            format!("el enlace «{target}» no lleva a ninguna página"),
            "enlace roto",
            meant_or(
                nearest.as_ref(),
                "un enlace a una ficha se escribe carpeta/nombre, por ejemplo pays/perou",
            ),
        ),
        TextFault::AnchorBroken { target, anchor, nearest } => say(
            format!("la página «{target}» no tiene título «{anchor}»"),
            "título no encontrado",
            meant_or(nearest.as_ref(), "retire lo que sigue al signo #"),
        ),
        TextFault::ImageMissing { target, nearest } => say(
            format!("la imagen «{target}» no existe"),
            "imagen no encontrada",
            meant_or(nearest.as_ref(), "ponga la imagen en images/ y escriba images/nombre.jpg"),
        ),
        TextFault::ImageWithoutText { target } => say(
            format!("la imagen «{target}» no tiene texto alternativo"),
            "para quien no ve la imagen",
            "describa la imagen entre los corchetes: ![La plaza de armas de Lima](images/lima.jpg)",
        ),
        TextFault::ImageFormat { target } => say(
            format!("«{target}» no es una imagen que muestren los navegadores"),
            "formato de imagen",
            "formatos admitidos: avif, gif, jpg, png, webp",
        ),
        TextFault::PersonalMailbox { written } => say(
            format!("«{written}» parece ser la dirección de una persona"),
            "dato personal",
            "escriba la dirección del servicio, o haga una ficha en contacts/, que diga con qué base y hasta cuándo se \
             publica",
        ),
    }
}
