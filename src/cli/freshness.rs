//! `dalc freshness`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

/// Dit ce qui est à vérifier de nouveau, et prépare les lettres.
///
/// Par collectivité : les fiches qui demandent à être relues avant une date (« À revoir avant »), celles qui n'ont jamais été
/// vérifiées, celles qui l'ont été il y a plus de 24 mois. Puis les contacts dont la publication s'achève, et les traductions plus
/// anciennes que leur fiche, d'après git. Rien de cela n'est une erreur : la commande n'empêche jamais de publier.
#[derive(Debug, Args)]
pub struct Freshness {
    /// Where the records are.
    #[command(flatten)]
    pub folders: super::build::Folders,

    /// Ce qui est à vérifier avant ce jour [défaut : aujourd'hui]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = super::build::date, help_heading = "Options")]
    pub before: Option<NaiveDate>,

    /// Écrit dans ce dossier une lettre par collectivité, en français ou dans sa langue
    #[arg(long, value_name = "DOSSIER", help_heading = "Options")]
    pub lettres: Option<PathBuf>,

    /// Forme de la réponse : texte ou json [défaut : texte]
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

    /// Date du jour [défaut : aujourd'hui, au fuseau du site]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = super::build::date, help_heading = "Options")]
    pub date: Option<NaiveDate>,
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Texte,
    /// For programs.
    Json,
}
