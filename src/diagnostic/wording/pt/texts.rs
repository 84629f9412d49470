//! What is wrong with the text of a record.

use super::{Wording, meant_or, say};
use crate::diagnostic::TextFault;

pub(super) fn wording(fault: &TextFault) -> Wording {
    match fault {
        TextFault::NotAllowed => say(
            "esta ficha não tem texto depois do cabeçalho",
            "este texto não seria mostrado em lugar nenhum",
            "retire-o",
        ),
        TextFault::RawHtml => say(
            "as etiquetas HTML não são admitidas no texto",
            "etiqueta HTML",
            "escreva em Markdown: **negrito**, *itálico*, [texto](endereço); para o sinal <, escreva \\<",
        ),
        TextFault::LinkScheme { target } => say(
            format!("“{target}”: este tipo de link não é admitido"),
            "link recusado",
            "os links começam por https://, http://, mailto: ou tel:, ou nomeiam uma ficha: pays/perou",
        ),
        TextFault::LinkBroken { target, nearest } => say(
            format!("o link “{target}” não leva a nenhuma página"),
            "link quebrado",
            meant_or(
                nearest.as_ref(),
                "um link para uma ficha se escreve pasta/nome, por exemplo pays/perou",
            ),
        ),
        TextFault::AnchorBroken { target, anchor, nearest } => say(
            format!("a página “{target}” não tem título “{anchor}”"),
            "título não encontrado",
            meant_or(nearest.as_ref(), "retire o que segue o sinal #"),
        ),
        TextFault::ImageMissing { target, nearest } => say(
            format!("a imagem “{target}” não existe"),
            "imagem não encontrada",
            meant_or(nearest.as_ref(), "coloque a imagem em images/ e escreva images/nome.jpg"),
        ),
        TextFault::ImageWithoutText { target } => say(
            format!("a imagem “{target}” não tem texto alternativo"),
            "para quem não vê a imagem",
            "descreva a imagem entre os colchetes: ![A praça de armas de Lima](images/lima.jpg)",
        ),
        TextFault::ImageFormat { target } => say(
            format!("“{target}” não é uma imagem que os navegadores mostrem"),
            "formato de imagem",
            "formatos admitidos: avif, gif, jpg, png, webp",
        ),
        TextFault::PersonalMailbox { written } => say(
            format!("“{written}” parece ser o endereço de uma pessoa"),
            "dado pessoal",
            "escreva o endereço do serviço, ou faça uma ficha em contacts/, que diz com que base e até quando ele é \
             publicado",
        ),
    }
}
