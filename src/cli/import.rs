//! `dalc import`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// What a spreadsheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportOf {
    /// Un partenariat par ligne, avec ses collectivités
    Partenariats,
    /// Un organisme par ligne
    Organismes,
    /// Les pays et territoires de la région, sans tableau
    Pays,
}

/// Écrit des fiches à partir d'un tableau CSV.
///
/// Le tableau est en UTF-8, séparé par des virgules, des points-virgules ou des tabulations. Toutes les erreurs sont
/// dites avec leur ligne et leur colonne ; s'il y en a une, rien n'est écrit. Une fiche qui existe n'est jamais
/// remplacée. Les colonnes sont décrites dans docs/importer.md.
#[derive(Debug, Args)]
pub struct Import {
    /// Tableau à lire (inutile pour les pays)
    #[arg(value_name = "TABLEAU.csv", required_if_eq_any([("kind", "partenariats"), ("kind", "organismes")]), help_heading = "Arguments")]
    pub file: Option<PathBuf>,

    /// Ce que contient le tableau : partenariats, organismes ou pays
    #[arg(long, value_name = "SORTE", hide_possible_values = true, help_heading = "Options")]
    pub kind: ImportOf,

    /// Dossier où écrire les fiches [défaut : content]
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "content",
        hide_default_value = true,
        help_heading = "Options"
    )]
    pub content: PathBuf,

    /// Dit ce qui serait écrit, sans l'écrire
    #[arg(long, help_heading = "Options")]
    pub dry_run: bool,
}
