//! A financial instrument and its dated editions.

use super::authority::Level;
use super::fields::table;
use super::value::{Alpha2, Line, Paragraphs, Summary, Url};
use super::when::When;
use super::{Organisation, Ref, Theme};
use crate::text::Spanned;

table! {
    /// One edition of an instrument.
    Edition {
        required year: i32 = "annee" ["Année", "Año", "Ano", "Year"]
            ["L'année de l'édition.", "El año de la edición.", "O ano da edição.", "The year of the edition."];
        optional opens: Spanned<When> = "ouvre" ["Ouverture", "Apertura", "Abertura", "Opens"]
            ["Quand l'appel ouvre.", "Cuándo abre la convocatoria.", "Quando o edital abre.", "When the call opens."];
        optional closes: Spanned<When> = "ferme" ["Clôture", "Cierre", "Encerramento", "Closes"]
            ["Quand l'appel ferme.", "Cuándo cierra la convocatoria.", "Quando o edital encerra.", "When the call closes."];
        optional url: Url = "url" ["Adresse", "Dirección", "Endereço", "Address"]
            ["La page de cette édition.", "La página de esta edición.", "A página desta edição.", "The page of this edition."];
    }
}

table! {
    /// A funding instrument.
    Funding {
        required title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le nom du financement.", "El nombre de la financiación.", "O nome do financiamento.", "The name of the instrument."];
        required holder: Ref<Organisation> = "porteur" ["Porteur", "Responsable", "Responsável", "Run by"]
            ["L'organisme qui le propose.", "El organismo que la ofrece.", "O organismo que o oferece.", "The organisation that offers it."];
        filled levels: Level = "pour" ["Pour", "Para", "Para", "Open to"]
            ["Les niveaux de collectivités qui peuvent y prétendre.", "Los niveles de gobierno local que pueden optar a ella.",
             "Os níveis de governo local que podem se candidatar.", "The levels of authority that may apply."];
        many countries: Spanned<Alpha2> = "pays" ["Pays", "Países", "Países", "Countries"]
            ["Les codes ISO des pays concernés.", "Los códigos ISO de los países en cuestión.", "Os códigos ISO dos países em questão.", "The ISO codes of the countries concerned."];
        many themes: Ref<Theme> = "thematiques" ["Thématiques", "Temáticas", "Temáticas", "Themes"]
            ["Les identifiants des thématiques.", "Los identificadores de las temáticas.", "Os identificadores das temáticas.", "The slugs of the themes."];
        optional amount: Line = "montant" ["Montant", "Importe", "Valor", "Amount"]
            ["Le montant, tel que le porteur l'annonce.", "El importe, tal como lo anuncia el responsable.", "O valor, tal como anunciado.", "The amount, as announced."];
        optional rate: Line = "taux" ["Taux", "Porcentaje", "Taxa", "Rate"]
            ["La part financée.", "La parte financiada.", "A parte financiada.", "The share that is funded."];
        optional conditions: Paragraphs = "conditions" ["Conditions", "Condiciones", "Condições", "Conditions"]
            ["Ce qu'il faut remplir.", "Lo que hay que cumplir.", "O que é preciso cumprir.", "What must be fulfilled."];
        required url: Url = "url" ["Adresse", "Dirección", "Endereço", "Address"]
            ["La page officielle.", "La página oficial.", "A página oficial.", "The official page."];
        many editions: Edition = "editions" ["Éditions", "Ediciones", "Edições", "Editions"]
            ["Les éditions datées.", "Las ediciones con fecha.", "As edições com data.", "The dated editions."];
        optional summary: Summary = "resume" ["Résumé", "Resumen", "Resumo", "Summary"]
            ["Ce qui est financé, en 400 caractères au plus.", "Lo que se financia, en 400 caracteres como máximo.",
             "O que é financiado, em no máximo 400 caracteres.", "What is funded, in 400 characters at most."];
    }
}
