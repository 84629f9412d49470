//! A page of the site's own: about, roadmap, legal notice.

use super::fields::table;
use super::value::{Line, Summary};

table! {
    /// A page.
    Page {
        required title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le titre de la page.", "El título de la página.", "O título da página.", "The title of the page."];
        optional menu: Line = "menu" ["Menu", "Menú", "Menu", "Menu"]
            ["Le nom court, si la page figure dans le pied de page.", "El nombre corto, si figura en el pie de página.",
             "O nome curto, se figurar no rodapé.", "The short name, if it stands in the footer."];
        optional order: u16 = "ordre" ["Ordre", "Orden", "Ordem", "Order"]
            ["La place parmi les pages, les plus petits nombres d'abord.", "El lugar entre las páginas, los números menores primero.",
             "O lugar entre as páginas, os números menores primeiro.", "The place among the pages, smaller numbers first."];
        optional summary: Summary = "resume" ["Résumé", "Resumen", "Resumo", "Summary"]
            ["Ce que contient la page, en 400 caractères au plus.", "Lo que contiene la página, en 400 caracteres como máximo.",
             "O que contém a página, em no máximo 400 caracteres.", "What the page holds, in 400 characters at most."];
    }
}
