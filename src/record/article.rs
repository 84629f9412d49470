//! News, or an experience shared by a member.

use chrono::NaiveDate;

use super::fields::table;
use super::value::{Line, Summary, vocabulary};
use super::{AnyOf, Kind, KindSet};

vocabulary! {
    /// What kind of article it is.
    ArticleNature {
        News = "actualite" ["actualité", "noticia", "notícia", "news"];
        Experience = "experience" ["retour d’expérience", "experiencia", "experiência", "shared experience"];
        Call = "appel" ["appel", "convocatoria", "chamada", "call"];
    }
}

/// What an article may be about: a record of any kind that has a page.
#[derive(Debug, Clone, Copy)]
pub struct Subjects;

impl KindSet for Subjects {
    const KINDS: &'static [Kind] = &[
        Kind::Partnership,
        Kind::Authority,
        Kind::Organisation,
        Kind::Event,
        Kind::Theme,
        Kind::Country,
        Kind::Funding,
        Kind::Article,
        Kind::Page,
    ];
}

table! {
    /// An article.
    Article {
        required title: Line = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le titre de l'article.", "El título del artículo.", "O título do artigo.", "The title of the article."];
        required date: NaiveDate = "date" ["Date", "Fecha", "Data", "Date"]
            ["Le jour de parution.", "El día de publicación.", "O dia de publicação.", "The day it was published."];
        required nature: ArticleNature = "nature" ["Nature", "Tipo", "Tipo", "Kind"]
            ["Actualité, retour d'expérience ou appel.", "Noticia, experiencia o convocatoria.", "Notícia, experiência ou chamada.", "News, shared experience or call."];
        many subjects: AnyOf<Subjects> = "sujets" ["Sujets", "Temas", "Assuntos", "Subjects"]
            ["Les fiches dont il est question, par exemple pays/perou.", "Las fichas de las que trata, por ejemplo pays/perou.",
             "As fichas de que trata, por exemplo pays/perou.", "The records it is about, for instance pays/perou."];
        required summary: Summary = "resume" ["Résumé", "Resumen", "Resumo", "Summary"]
            ["L'essentiel, en 400 caractères au plus.", "Lo esencial, en 400 caracteres como máximo.", "O essencial, em no máximo 400 caracteres.", "The gist, in 400 characters at most."];
    }
}
