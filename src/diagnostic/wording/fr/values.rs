//! What is wrong with a value.

use super::{Wording, list, meant_or, say};
use crate::diagnostic::{Expected, Found, ValueFault};

pub(super) fn wording(fault: &ValueFault) -> Wording {
    match fault {
        ValueFault::WrongType { key, expected, found } => say(
            format!("« {key} » attend {}", expected_words(*expected)),
            format!("ici, {}", found_words(*found)),
            example(key, *expected),
        ),
        ValueFault::Empty { key } => {
            say(format!("« {key} » est vide"), "vide", "écrivez une valeur, ou retirez la ligne")
        }
        ValueFault::TooLong { key, length, limit } => say(
            format!("« {key} » est trop long : {length} caractères, {limit} au plus"),
            "trop long",
            "raccourcissez, et mettez le reste dans le texte de la fiche, après l'en-tête",
        ),
        ValueFault::OutOfRange { key, min, max } => say(
            format!("« {key} » doit être compris entre {min} et {max}"),
            "hors limites",
            "corrigez le nombre",
        ),
        ValueFault::Repeated { written } => {
            say(format!("« {written} » est déjà dans la liste"), "répété", "retirez une des deux valeurs")
        }
        ValueFault::LineBreak { key } => say(
            format!("« {key} » tient sur une seule ligne"),
            "plusieurs lignes",
            "retirez les retours à la ligne",
        ),
        ValueFault::Unknown { key, written, nearest, allowed } => say(
            format!("« {written} » n'est pas une valeur possible de « {key} »"),
            "valeur inconnue",
            meant_or(nearest.as_ref(), format!("les valeurs possibles sont {}", list(allowed))),
        ),
    }
}

fn expected_words(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "un texte entre guillemets droits",
        Expected::Integer => "un nombre entier",
        Expected::Decimal => "un nombre",
        Expected::Boolean => "true (oui) ou false (non)",
        Expected::Date => "une date (année-mois-jour)",
        Expected::When => "une date, entre guillemets droits",
        Expected::Period => "une année ou une période",
        Expected::List => "une liste entre crochets",
        Expected::Table => "plusieurs clés entre accolades",
        Expected::Tables => "une liste de blocs à doubles crochets",
    }
}

fn found_words(found: Found) -> &'static str {
    match found {
        Found::Text => "un texte",
        Found::Integer => "un nombre entier",
        Found::Decimal => "un nombre à virgule",
        Found::Boolean => "true ou false",
        Found::Date => "une date",
        Found::List => "une liste",
        Found::Table => "un bloc de clés",
    }
}

fn example(key: &str, expected: Expected) -> String {
    let value = match expected {
        Expected::Tables => return format!("écrivez sur plusieurs lignes : [[{key}]], puis ses clés"),
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
    format!("écrivez par exemple : {key} = {value}")
}
