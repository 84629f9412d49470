//! A thématique: a field of cooperation.

use super::Ref;
use super::fields::table;
use super::value::{Goal, Line, Summary};

table! {
    /// A theme.
    Theme {
        required title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le nom de la thématique.", "El nombre de la temática.", "O nome da temática.", "The name of the theme."];
        flag french_priority: bool = "priorite_francaise" ["Priorité française", "Prioridad francesa", "Prioridade francesa", "French priority"]
            ["true si les collectivités françaises en ont fait une priorité.", "true si los gobiernos locales franceses la han hecho prioritaria.",
             "true se os governos locais franceses a tornaram prioritária.", "true if the French authorities made it a priority."];
        optional parent: Ref<Theme> = "parent" ["Thématique plus large", "Temática más amplia", "Temática mais ampla", "Broader theme"]
            ["La thématique dont elle fait partie.", "La temática de la que forma parte.", "A temática da qual faz parte.", "The theme it is part of."];
        many goals: Goal = "odd" ["ODD", "ODS", "ODS", "SDGs"]
            ["Les numéros des objectifs de développement durable, de 1 à 17.", "Los números de los objetivos de desarrollo sostenible, de 1 a 17.",
             "Os números dos objetivos de desenvolvimento sustentável, de 1 a 17.", "The numbers of the sustainable development goals, 1 to 17."];
        required summary: Summary = "resume" ["Résumé", "Resumen", "Resumo", "Summary"]
            ["Ce que la thématique recouvre, en 400 caractères au plus.", "Lo que abarca la temática, en 400 caracteres como máximo.",
             "O que a temática abrange, em no máximo 400 caracteres.", "What the theme covers, in 400 characters at most."];
    }
}
