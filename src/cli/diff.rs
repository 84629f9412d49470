//! `dalc diff`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use dalc::locale::Lang;

/// Dit ce qui change entre deux états des fiches.
///
/// Chaque information d'avant et d'après, et les pages, agendas et exports du site qui changent. Un état est un dossier de
/// fiches, ou une version que git connaît : un nom de branche, une étiquette, « HEAD~1 ». Les deux sites sont construits au
/// même jour, en mémoire : rien n'est écrit.
#[derive(Debug, Args)]
pub struct Diff {
    /// État d'avant : un dossier de fiches, ou une version de git
    #[arg(value_name = "AVANT", help_heading = "Arguments")]
    pub base: String,

    /// État d'après : un dossier de fiches, ou une version de git
    #[arg(value_name = "APRÈS", help_heading = "Arguments")]
    pub head: String,

    /// Forme de la réponse : texte, markdown (pour un commentaire) ou json (pour un programme) [défaut : texte]
    #[arg(
        long,
        value_name = "FORME",
        value_enum,
        default_value = "texte",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "Options"
    )]
    pub format: Format,

    /// Langue des phrases : fr, es, pt ou en [défaut : fr]
    #[arg(
        long,
        value_name = "LANGUE",
        value_parser = lang,
        default_value = "fr",
        hide_default_value = true,
        help_heading = "Options"
    )]
    pub lang: Lang,

    /// Dossier des fiches dans une version de git [défaut : content]
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "content",
        hide_default_value = true,
        help_heading = "Options"
    )]
    pub content: PathBuf,

    /// Jour pour lequel les deux sites sont construits [défaut : aujourd'hui, au fuseau du site]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = super::build::date, help_heading = "Options")]
    pub date: Option<NaiveDate>,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Sentences.
    Texte,
    /// A comment.
    Markdown,
    /// Data.
    Json,
}

fn lang(written: &str) -> Result<Lang, String> {
    Lang::from_tag(written).ok_or_else(|| {
        format!("« {written} » n'est pas une langue du répertoire ; les langues sont fr, es, pt, en")
    })
}
