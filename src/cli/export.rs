//! `dalc export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use dalc::record::Kind;
use dalc::sheet::Marks;

use super::build::Folders;

/// What separates the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Separator {
    /// Virgules, et points dans les nombres
    Virgule,
    /// Points-virgules, et virgules dans les nombres
    PointVirgule,
    /// Tabulations, et points dans les nombres
    Tabulation,
}

/// Écrit les fiches dans un tableau.
///
/// Une ligne par fiche, une colonne par clé : « dalc import » relit le même tableau et donne les mêmes fiches. Les
/// commentaires des fiches n'y sont pas. Une fiche qui a des erreurs empêche l'export de sa sorte, et ses erreurs sont
/// dites.
#[derive(Debug, Args)]
pub struct Export {
    /// Les fiches.
    #[command(flatten)]
    pub folders: Folders,

    /// Écrit des tableaux CSV, que les tableurs ouvrent
    #[arg(long, required = true, help_heading = "Options")]
    pub csv: bool,

    /// Sorte de fiches : partenariats, collectivites, organismes… [défaut : toutes]
    #[arg(
        long,
        value_name = "SORTE",
        value_parser = super::kind::kind,
        required_unless_present = "out",
        help_heading = "Options"
    )]
    pub kind: Option<Kind>,

    /// Dossier où écrire un tableau par sorte ; sans lui, le tableau d'une sorte s'affiche
    #[arg(long, value_name = "DOSSIER", help_heading = "Options")]
    pub out: Option<PathBuf>,

    /// Ce qui sépare les cellules : point-virgule (comme Excel en France), virgule ou tabulation
    #[arg(
        long,
        value_name = "SIGNE",
        default_value = "point-virgule",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "Options"
    )]
    pub separateur: Separator,
}

impl Export {
    /// How the spreadsheet is separated.
    pub fn marks(&self) -> Marks {
        match self.separateur {
            Separator::Virgule => Marks::Comma,
            Separator::PointVirgule => Marks::Semicolon,
            Separator::Tabulation => Marks::Tab,
        }
    }
}
