//! What is wrong with a key or a value.

use super::{Wording, list, meant, say};
use crate::diagnostic::{Expected, Fault, Found};

pub(super) fn keys(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::KeyUnknown { written, nearest, known } => say(
            format!("la clé « {written} » n'existe pas"),
            "clé inconnue",
            nearest.as_ref().map_or_else(
                || format!("les clés possibles sont {}", list(known)),
                |near| format!("vouliez-vous écrire « {near} » ?"),
            ),
        ),
        Fault::KeyNotTranslatable { key, translatable } => say(
            format!("la clé « {key} » ne se traduit pas"),
            "à retirer de la traduction",
            format!("une traduction ne contient que {}", list(translatable)),
        ),
        Fault::KeyMissing { key, label } => say(
            format!("il manque la clé « {key} » ({label})"),
            "à ajouter dans cet en-tête",
            format!("ajoutez une ligne : {key} = …"),
        ),
        Fault::WrongType { key, expected, found } => say(
            format!("« {key} » attend {}", expected_words(*expected)),
            format!("ici, {}", found_words(*found)),
            match expected {
                Expected::Tables => format!("écrivez sur plusieurs lignes : [[{key}]], puis ses clés"),
                Expected::Table if key == "position" => {
                    "écrivez par exemple : position = { lat = 44.84, lon = -0.58 }".to_owned()
                }
                _ => format!("écrivez par exemple : {key} = {}", example(*expected)),
            },
        ),
        Fault::ValueEmpty { key } => {
            say(format!("« {key} » est vide"), "vide", "écrivez une valeur, ou retirez la ligne")
        }
        Fault::ValueTooLong { key, length, limit } => say(
            format!("« {key} » est trop long : {length} caractères, {limit} au plus"),
            "trop long",
            "raccourcissez, et mettez le reste dans le texte de la fiche, après l'en-tête",
        ),
        Fault::ValueOutOfRange { key, min, max } => say(
            format!("« {key} » doit être compris entre {min} et {max}"),
            "hors limites",
            "corrigez le nombre",
        ),
        Fault::ValueRepeated { written } => {
            say(format!("« {written} » est déjà dans la liste"), "répété", "retirez une des deux valeurs")
        }
        Fault::LineBreak { key } => say(
            format!("« {key} » tient sur une seule ligne"),
            "plusieurs lignes",
            "retirez les retours à la ligne",
        ),
        _ => None,
    }
}

pub(super) fn values(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::ValueUnknown { key, written, nearest, allowed } => say(
            format!("« {written} » n'est pas une valeur possible de « {key} »"),
            "valeur inconnue",
            meant(nearest.as_deref())
                .unwrap_or_else(|| format!("les valeurs possibles sont {}", list(allowed))),
        ),
        Fault::SlugInvalid { written, proposal } => say(
            format!(
                "« {written} » n'est pas un identifiant : lettres minuscules sans accent, chiffres et tirets"
            ),
            "identifiant mal écrit",
            meant(proposal.as_deref())
                .unwrap_or_else(|| "écrivez le nom du fichier visé, sans .md ni .toml".to_owned()),
        ),
        Fault::UrlInvalid { written } => say(
            format!("« {written} » n'est pas une adresse web"),
            "adresse mal écrite",
            "une adresse commence par https:// et ne contient pas d'espace",
        ),
        Fault::AddressNotPlain { written } => say(
            format!("« {written} » a des lettres accentuées, que les agendas ne savent pas suivre"),
            "adresse du site",
            "recopiez l'adresse telle que le navigateur la donne : un nom de domaine accentué y commence par « xn-- »",
        ),
        Fault::EmailInvalid { written } => say(
            format!("« {written} » n'est pas une adresse électronique"),
            "adresse mal écrite",
            "une adresse s'écrit nom@domaine.fr",
        ),
        Fault::PhoneInvalid { written } => say(
            format!("« {written} » n'est pas un numéro de téléphone international"),
            "numéro mal écrit",
            "un numéro s'écrit avec l'indicatif du pays : +33 5 56 10 20 30",
        ),
        Fault::CountryUnknown { written, nearest } => say(
            format!("« {written} » n'est pas le code d'un pays"),
            "pays inconnu",
            meant(nearest.as_deref()).unwrap_or_else(|| {
                "un pays s'écrit par son code ISO de deux lettres : BO, PE, GP".to_owned()
            }),
        ),
        Fault::CoordinatesInvalid => say(
            "ces coordonnées ne sont pas sur la Terre",
            "hors limites",
            "la latitude va de -90 à 90, la longitude de -180 à 180, avec un point : 44.84",
        ),
        Fault::CodeUnknown { written, nature } => say(
            format!("« {written} » n'est pas un code connu ({nature})"),
            "code inconnu",
            "vérifiez le code : commune INSEE (33063), SIREN (9 chiffres), DEP-33, REG-75, subdivision ISO (PE-LIM)",
        ),
        _ => None,
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

fn example(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "\"…\"",
        Expected::Integer => "12",
        Expected::Decimal => "44.84",
        Expected::Boolean => "true",
        Expected::Date => "2026-11-23",
        Expected::When => "\"2022-06-20T16:30/18:00\"",
        Expected::Period => "\"2014/2016\"",
        Expected::List => "[\"…\", \"…\"]",
        Expected::Table => "{ … = …, … = … }",
        Expected::Tables => "[{ … = … }]",
    }
}
