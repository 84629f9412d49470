//! What is wrong with a value.

use super::{Wording, list, meant_or, say};
use crate::diagnostic::{Expected, Found, ValueFault};

pub(super) fn wording(fault: &ValueFault) -> Wording {
    match fault {
        ValueFault::WrongType { key, expected, found } => say(
            format!("«{key}» espera {}", expected_words(*expected)),
            format!("aquí, {}", found_words(*found)),
            example(key, *expected),
        ),
        ValueFault::Empty { key } => {
            say(format!("«{key}» está vacío"), "vacío", "escriba un valor, o retire la línea")
        }
        ValueFault::TooLong { key, length, limit } => say(
            format!("«{key}» es demasiado largo: {length} caracteres, {limit} como máximo"),
            "demasiado largo",
            "acórtelo, y ponga el resto en el texto de la ficha, después de la cabecera",
        ),
        ValueFault::OutOfRange { key, min, max } => say(
            format!("«{key}» debe estar entre {min} y {max}"),
            "fuera de los límites",
            "corrija el número",
        ),
        ValueFault::Repeated { written } => {
            say(format!("«{written}» ya está en la lista"), "repetido", "retire uno de los dos valores")
        }
        ValueFault::LineBreak { key } => {
            say(format!("«{key}» cabe en una sola línea"), "varias líneas", "retire los saltos de línea")
        }
        ValueFault::Unknown { key, written, nearest, allowed } => say(
            format!("«{written}» no es un valor posible de «{key}»"),
            "valor desconocido",
            meant_or(nearest.as_ref(), format!("los valores posibles son {}", list(allowed))),
        ),
    }
}

fn expected_words(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "un texto entre comillas rectas",
        Expected::Integer => "un número entero",
        Expected::Decimal => "un número",
        Expected::Boolean => "true (sí) o false (no)",
        Expected::Date => "una fecha (año-mes-día)",
        Expected::When => "una fecha, entre comillas rectas",
        Expected::Period => "un año o un período",
        Expected::List => "una lista entre corchetes",
        Expected::Table => "varias claves entre llaves",
        Expected::Tables => "una lista de bloques con dobles corchetes",
    }
}

fn found_words(found: Found) -> &'static str {
    match found {
        Found::Text => "un texto",
        Found::Integer => "un número entero",
        Found::Decimal => "un número con decimales",
        Found::Boolean => "true o false",
        Found::Date => "una fecha",
        Found::List => "una lista",
        Found::Table => "un bloque de claves",
    }
}

fn example(key: &str, expected: Expected) -> String {
    let value = match expected {
        Expected::Tables => return format!("escriba en varias líneas: [[{key}]], luego sus claves"),
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
    format!("escriba por ejemplo: {key} = {value}")
}
