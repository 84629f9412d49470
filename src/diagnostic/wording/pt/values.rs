//! What is wrong with a value.

use super::{Wording, list, meant_or, say};
use crate::diagnostic::{Expected, Found, ValueFault};

pub(super) fn wording(fault: &ValueFault) -> Wording {
    match fault {
        ValueFault::WrongType { key, expected, found } => say(
            format!("“{key}” espera {}", expected_words(*expected)),
            format!("aqui, {}", found_words(*found)),
            example(key, *expected),
        ),
        ValueFault::Empty { key } => {
            say(format!("“{key}” está vazio"), "vazio", "escreva um valor, ou retire a linha")
        }
        ValueFault::TooLong { key, length, limit } => say(
            format!("“{key}” é longo demais: {length} caracteres, {limit} no máximo"),
            "longo demais",
            "encurte-o, e ponha o resto no texto da ficha, depois do cabeçalho",
        ),
        ValueFault::OutOfRange { key, min, max } => {
            say(format!("“{key}” deve estar entre {min} e {max}"), "fora dos limites", "corrija o número")
        }
        ValueFault::Repeated { written } => {
            say(format!("“{written}” já está na lista"), "repetido", "retire um dos dois valores")
        }
        ValueFault::LineBreak { key } => {
            say(format!("“{key}” fica em uma só linha"), "várias linhas", "retire as quebras de linha")
        }
        ValueFault::Unknown { key, written, nearest, allowed } => say(
            format!("“{written}” não é um valor possível de “{key}”"),
            "valor desconhecido",
            meant_or(nearest.as_ref(), format!("os valores possíveis são {}", list(allowed))),
        ),
    }
}

fn expected_words(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "um texto entre aspas retas",
        Expected::Integer => "um número inteiro",
        Expected::Decimal => "um número",
        Expected::Boolean => "true (sim) ou false (não)",
        Expected::Date => "uma data (ano-mês-dia)",
        Expected::When => "uma data, entre aspas retas",
        Expected::Period => "um ano ou um período",
        Expected::List => "uma lista entre colchetes",
        Expected::Table => "várias chaves entre { e }",
        Expected::Tables => "uma lista de blocos com colchetes duplos",
    }
}

fn found_words(found: Found) -> &'static str {
    match found {
        Found::Text => "um texto",
        Found::Integer => "um número inteiro",
        Found::Decimal => "um número com decimais",
        Found::Boolean => "true ou false",
        Found::Date => "uma data",
        Found::List => "uma lista",
        Found::Table => "um bloco de chaves",
    }
}

fn example(key: &str, expected: Expected) -> String {
    let value = match expected {
        Expected::Tables => return format!("escreva em várias linhas: [[{key}]], depois suas chaves"),
        Expected::Table if key == "position" => "{ lat = 44.84, lon = -0.58 }",
        Expected::Table => "{ … = …, … = … }",
        Expected::Text => "\"…\"",
        Expected::Integer => "12",
        Expected::Decimal => "44.84",
        Expected::Boolean => "true",
        Expected::Date => "2026-11-23",
        Expected::When => "\"2022-06-20T16:30/18:00\"",
        Expected::Period => "\"2014/2016\"",
        Expected::List => "[\"…\", \"…\"]",
    };
    format!("escreva por exemplo: {key} = {value}")
}
