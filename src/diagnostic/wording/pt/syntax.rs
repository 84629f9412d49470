//! Slips in the writing of keys and values.

use super::{Wording, say};
use crate::diagnostic::SyntaxFault;

pub(super) fn wording(fault: &SyntaxFault) -> Wording {
    match fault {
        SyntaxFault::KeyTwice { key } => say(
            format!("a chave “{key}” está escrita duas vezes"),
            "a segunda vez",
            "guarde uma só das duas linhas; para vários valores, escreva uma lista: [\"a\", \"b\"]",
        ),
        SyntaxFault::EqualsMissing => {
            say("falta o sinal “=” entre a chave e seu valor", "aqui", "uma linha se escreve: chave = valor")
        }
        SyntaxFault::EqualsTwice => {
            say("o sinal “=” está escrito duas vezes", "a mais", "deixe um só sinal “=”")
        }
        SyntaxFault::ValueMissing => {
            say("esta chave não tem valor", "nada depois do sinal “=”", "escreva o valor, ou retire a linha")
        }
        SyntaxFault::KeyMalformed { written } => say(
            format!("“{written}” não é uma chave: letras sem acento, algarismos, “-” e “_”"),
            "chave mal escrita",
            "corrija o nome da chave",
        ),
        SyntaxFault::NotAKey => say(
            "esta linha não é uma chave com seu valor",
            "nem chave nem valor",
            "escreva chave = valor; o texto da ficha vem depois da segunda linha “+++” de um arquivo .md",
        ),
        SyntaxFault::AfterValue { written } => say(
            format!("“{written}” está a mais depois do valor"),
            "a mais",
            "retire-o; uma nota para você se escreve depois do sinal #",
        ),
        SyntaxFault::FenceInToml => say(
            "um arquivo .toml não tem linha “+++”",
            "a retirar",
            "retire esta linha; para escrever um texto depois das chaves, troque a terminação do arquivo por .md",
        ),
        SyntaxFault::ForeignSpace => say(
            "este espaço não é um espaço comum",
            "espaço inseparável ou invisível",
            "substitua-o por um espaço da barra de espaço",
        ),
        SyntaxFault::Other => say(
            "não se entende esta linha",
            "aqui",
            "cada linha se escreve: chave = valor, os textos entre aspas retas, as listas entre colchetes",
        ),
    }
}
