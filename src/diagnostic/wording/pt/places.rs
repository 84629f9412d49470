//! What is wrong with where a file stands and what it is called.

use super::{Wording, list, say};
use crate::diagnostic::PlaceFault;

pub(super) fn wording(fault: &PlaceFault) -> Wording {
    match fault {
        PlaceFault::OutOfPlace { folders } => say(
            "este arquivo não está no lugar certo",
            "",
            format!("coloque-o em uma destas pastas: {}", list(folders)),
        ),
        PlaceFault::Extension { found, expected, proposal } => say(
            format!("terminação de arquivo inesperada: “.{found}”"),
            "",
            proposal.as_ref().map_or_else(
                || format!("troque o nome do arquivo; as terminações aceitas aqui são {expected}"),
                |name| format!("troque o nome por {name}"),
            ),
        ),
        PlaceFault::Name { proposal } => say(
            "o nome do arquivo serve de endereço: só letras minúsculas sem acento, algarismos e hifens",
            "",
            proposal.as_ref().map_or_else(
                || "escolha um nome como bordeaux-lima.md".to_owned(),
                |name| format!("troque o nome por {name}"),
            ),
        ),
        PlaceFault::SettingsMissing => say(
            "falta o arquivo site.toml, que dá o título, o endereço e as línguas do site",
            "",
            "crie site.toml na raiz da pasta das fichas",
        ),
        PlaceFault::Twice { slug } => say(
            format!("dois arquivos dão a mesma ficha “{slug}”"),
            "",
            "guarde um só dos dois, ou troque o nome de um deles",
        ),
    }
}
