//! `dalc links`.

use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

/// Regarde si les liens extérieurs mènent encore quelque part.
///
/// Poliment : une requête à la fois par site, avec une pause, sans lire les pages, et en respectant robots.txt. Ce qui a été vu est
/// noté dans un carnet, avec le jour : un lien vu n'est regardé de nouveau qu'un mois après, un lien en panne le lendemain. La
/// commande n'empêche jamais de publier : un lien mort n'est pas une erreur de la fiche.
#[derive(Debug, Args)]
pub struct Links {
    /// Where the records are.
    #[command(flatten)]
    pub folders: super::build::Folders,

    /// Carnet de ce qui a été vu [défaut : .dalc/liens.json]
    #[arg(
        long,
        value_name = "FICHIER",
        default_value = ".dalc/liens.json",
        hide_default_value = true,
        help_heading = "Options"
    )]
    pub carnet: PathBuf,

    /// Pause entre deux requêtes à un même site, en secondes [défaut : 1]
    #[arg(
        long,
        value_name = "SECONDES",
        value_parser = seconds,
        default_value = "1",
        hide_default_value = true,
        help_heading = "Options"
    )]
    pub pause: Duration,

    /// Regarde tous les liens, même ceux qui ont été vus il y a peu
    #[arg(long, help_heading = "Options")]
    pub tout: bool,

    /// Regarde aussi les adresses de cette machine et de son réseau
    #[arg(long, help_heading = "Options")]
    pub reseau_local: bool,

    /// Dit ce qui est noté dans le carnet, sans rien regarder
    #[arg(long, conflicts_with = "tout", help_heading = "Options")]
    pub hors_ligne: bool,

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

fn seconds(written: &str) -> Result<Duration, String> {
    let seconds =
        written.replace(',', ".").parse::<f64>().ok().filter(|seconds| (0.0..=60.0).contains(seconds));
    seconds.map(Duration::from_secs_f64).ok_or_else(|| {
        format!("« {written} » n'est pas une pause ; écrivez des secondes, de 0 à 60 : 1 ou 0,5")
    })
}
