//! What is wrong with the skin.

use super::{Wording, meant, say};
use crate::diagnostic::{SkinFault, SkinPart, SkinReason};

pub(super) fn wording(fault: &SkinFault) -> Wording {
    match fault {
        SkinFault::Missing { name } => say(
            format!("a aparência “{name}” não existe"),
            "não encontrado",
            "crie a pasta themes/ com esse nome, ou escreva habillage = \"dalc\"",
        ),
        SkinFault::OnRecord { template, line, column, reason } => say(
            format!("a página desta ficha não pôde ser composta: {}", why(reason)),
            "ficha em questão",
            format!("corrija o modelo {template}, linha {line}, coluna {column}"),
        ),
        SkinFault::Template { reason } => say(why(reason), "aqui", remedy(reason)),
    }
}

fn why(reason: &SkinReason) -> String {
    match reason {
        SkinReason::Unknown { part, name, .. } => format!("{} “{name}” não existe", part_words(*part)),
        SkinReason::ParentMissing { parent } => {
            format!("este modelo continua “{parent}”, que não existe")
        }
        SkinReason::Circle => "este modelo contém a si mesmo, diretamente ou através de outros".to_owned(),
        SkinReason::ComponentTwice { name, other } => {
            format!("o componente “{name}” já está definido em “{other}”")
        }
        SkinReason::TextMissing { key } => format!("os textos da aparência não têm “{key}”"),
        SkinReason::ArgumentMissing { name } => format!("falta o argumento “{name}”"),
        SkinReason::Unfinished => "o modelo termina antes que se feche o que está aberto".to_owned(),
        SkinReason::Unexpected { found } if found.is_empty() => {
            "o modelo não é compreendido a partir daqui".to_owned()
        }
        SkinReason::Unexpected { found } => format!("“{found}” não é esperado aqui"),
        SkinReason::Value => "este valor não se presta ao que se pede".to_owned(),
        SkinReason::Other => "este modelo não é compreendido aqui".to_owned(),
        SkinReason::Style => "esta folha de estilo não é compreendida aqui".to_owned(),
        SkinReason::Table => "este arquivo não é compreendido aqui".to_owned(),
    }
}

fn part_words(part: SkinPart) -> &'static str {
    match part {
        SkinPart::Variable => "a variável",
        SkinPart::Field => "o campo",
        SkinPart::Filter => "o filtro",
        SkinPart::Test => "o teste",
        SkinPart::Function => "a função",
        SkinPart::Component => "o componente",
        SkinPart::Template => "o modelo",
        SkinPart::Block => "o bloco",
        SkinPart::File => "o arquivo",
    }
}

fn remedy(reason: &SkinReason) -> String {
    match reason {
        SkinReason::Unknown { nearest: Some(near), .. } => meant(near),
        SkinReason::Unknown { .. } => "corrija o nome, ou retire-o".to_owned(),
        SkinReason::ParentMissing { .. } => {
            "corrija o nome, ou acrescente esse modelo a templates/".to_owned()
        }
        SkinReason::Circle => "retire um dos vínculos que dão voltas".to_owned(),
        SkinReason::ComponentTwice { .. } => "conserve uma só das duas definições".to_owned(),
        SkinReason::TextMissing { key } => format!("acrescente uma linha ao arquivo de strings/: {key} = …"),
        SkinReason::ArgumentMissing { name } => format!("escreva {name}=…"),
        SkinReason::Unfinished => "feche o que está aberto: endif, endfor, endblock, ou as chaves".to_owned(),
        SkinReason::Style => "corrija a regra, ou retire-a".to_owned(),
        SkinReason::Table => "cada linha se escreve: chave = valor, os textos entre aspas retas".to_owned(),
        SkinReason::Unexpected { .. } | SkinReason::Value | SkinReason::Other => {
            "corrija o modelo".to_owned()
        }
    }
}
