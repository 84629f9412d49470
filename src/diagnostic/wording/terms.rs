//! The words around what is told: weights, counts, how a second place comes into it. In the four languages.

use crate::diagnostic::{Relation, Severity};
use crate::locale::{Lang, Plural, Words, number, words};

/// A severity in one word.
pub fn severity(severity: Severity, lang: Lang) -> &'static str {
    of(severity, Plural::One).get(lang)
}

/// A count of one severity: "3 erreurs".
pub fn counted(kind: Severity, count: usize, lang: Lang) -> String {
    format!("{} {}", number(lang, count), of(kind, Plural::of(lang, count)).get(lang))
}

fn of(severity: Severity, plural: Plural) -> Words {
    match (severity, plural) {
        (Severity::Error, Plural::One) => words("erreur", "error", "erro", "error"),
        (Severity::Error, Plural::Other) => words("erreurs", "errores", "erros", "errors"),
        (Severity::Warning, Plural::One) => words("avertissement", "aviso", "aviso", "warning"),
        (Severity::Warning, Plural::Other) => words("avertissements", "avisos", "avisos", "warnings"),
        (Severity::Advice, Plural::One) => words("conseil", "consejo", "conselho", "advice"),
        (Severity::Advice, Plural::Other) => words("conseils", "consejos", "conselhos", "pieces of advice"),
    }
}

/// What is said when there is nothing to tell.
pub fn nothing_wrong(lang: Lang) -> &'static str {
    words("aucune erreur", "ningún error", "nenhum erro", "no errors").get(lang)
}

/// What a second place has to do with a fault.
pub fn relation(relation: &Relation, lang: Lang) -> &'static str {
    match relation {
        Relation::OtherEnd => words("déjà ici", "ya aquí", "já aqui", "already here").get(lang),
    }
}

/// The word before what to do.
pub fn help_word(lang: Lang) -> &'static str {
    words("aide", "ayuda", "ajuda", "help").get(lang)
}
