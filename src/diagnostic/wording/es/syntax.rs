//! Slips in the writing of keys and values.

use super::{Wording, say};
use crate::diagnostic::SyntaxFault;

pub(super) fn wording(fault: &SyntaxFault) -> Wording {
    match fault {
        SyntaxFault::KeyTwice { key } => say(
            format!("la clave «{key}» está escrita dos veces"),
            "la segunda vez",
            "conserve una sola de las dos líneas; para varios valores, escriba una lista: [\"a\", \"b\"]",
        ),
        SyntaxFault::EqualsMissing => {
            say("falta el signo «=» entre la clave y su valor", "aquí", "una línea se escribe: clave = valor")
        }
        SyntaxFault::EqualsTwice => {
            say("el signo «=» está escrito dos veces", "sobra", "deje un solo signo «=»")
        }
        SyntaxFault::ValueMissing => say(
            "esta clave no tiene valor",
            "nada después del signo «=»",
            "escriba el valor, o retire la línea",
        ),
        SyntaxFault::KeyMalformed { written } => say(
            format!("«{written}» no es una clave: letras sin acento, cifras, «-» y «_»"),
            "clave mal escrita",
            "corrija el nombre de la clave",
        ),
        SyntaxFault::NotAKey => say(
            "esta línea no es una clave con su valor",
            "ni clave ni valor",
            "escriba clave = valor; el texto de la ficha viene después de la segunda línea «+++» de un archivo .md",
        ),
        SyntaxFault::AfterValue { written } => say(
            format!("«{written}» sobra después del valor"),
            "sobra",
            "retírelo; una nota para usted se escribe después del signo #",
        ),
        SyntaxFault::FenceInToml => say(
            "un archivo .toml no tiene línea «+++»",
            "por retirar",
            "retire esta línea; para escribir un texto después de las claves, cambie la terminación del archivo por .md",
        ),
        SyntaxFault::ForeignSpace => say(
            "este espacio no es un espacio corriente",
            "espacio duro o invisible",
            "sustitúyalo por un espacio de la barra espaciadora",
        ),
        SyntaxFault::Other => say(
            "esta línea no se entiende",
            "aquí",
            "cada línea se escribe: clave = valor, los textos entre comillas rectas, las listas entre corchetes",
        ),
    }
}
