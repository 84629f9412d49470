//! What is wrong with a reference, or between two records.

use super::{Wording, list, meant_or, one_of, say};
use crate::diagnostic::ReferenceFault;
use crate::locale::{Lang, country_name};

pub(super) fn wording(fault: &ReferenceFault) -> Wording {
    match fault {
        ReferenceFault::Dangling { written, folders, nearest } => say(
            format!("não há nenhuma ficha “{written}” em {}", one_of(folders)),
            "ficha não encontrada",
            meant_or(nearest.as_ref(), format!("crie a ficha em {}, ou corrija o nome", one_of(folders))),
        ),
        ReferenceFault::Ambiguous { written, folders } => say(
            format!("“{written}” existe em várias pastas: {}", list(folders)),
            "qual?",
            format!("escreva por exemplo \"{}/{written}\"", folders.first().copied().unwrap_or_default()),
        ),
        ReferenceFault::ToDraft { written } => say(
            format!("“{written}” é um rascunho: este link não aparecerá"),
            "para um rascunho",
            "publique o rascunho, ou retire o link",
        ),
        ReferenceFault::AddressTwice { address } => say(
            format!("duas páginas teriam o mesmo endereço: {address}"),
            "este endereço já está ocupado",
            "troque um dos dois",
        ),
        ReferenceFault::CountryWithoutRecord { code, slug } => say(
            format!("não há ficha para o país {code} ({})", country_name(code, Lang::Pt).unwrap_or(code)),
            "este país não tem ficha",
            format!("crie pays/{slug}.toml com a linha: code = \"{code}\""),
        ),
        ReferenceFault::CountryTwice { code } => {
            say(format!("duas fichas têm o código {code}"), "já ocupado", "guarde uma só das duas fichas")
        }
        ReferenceFault::Loop { slug } => say(
            format!("“{slug}” leva a si mesmo"),
            "o círculo passa por aqui",
            "retire um dos links que formam o círculo",
        ),
        ReferenceFault::TranslationOrphan { slug } => say(
            format!("esta tradução não tem ficha “{slug}” a traduzir"),
            "",
            "crie a ficha em francês ao lado, ou retire a tradução",
        ),
        ReferenceFault::TranslationOff { lang } => say(
            format!("o site não é publicado em “{lang}”: esta tradução não é mostrada em lugar nenhum"),
            "",
            "acrescente a língua a “langues” em site.toml",
        ),
    }
}
