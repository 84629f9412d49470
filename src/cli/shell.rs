//! `dalc completions` and `dalc man`.

use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

/// Écrit de quoi compléter les commandes dans un terminal.
///
/// Pour bash : dalc completions bash > ~/.local/share/bash-completion/completions/dalc
#[derive(Debug, Args)]
pub struct Completions {
    /// Programme du terminal : bash, zsh, fish, elvish ou powershell
    #[arg(value_name = "TERMINAL", value_parser = clap::value_parser!(Shell), hide_possible_values = true, help_heading = "Arguments")]
    pub shell: Shell,
}

/// Écrit les pages de manuel.
///
/// Sans dossier, affiche celle de dalc ; avec un dossier, y écrit aussi celle de chaque commande.
#[derive(Debug, Args)]
pub struct Man {
    /// Dossier où écrire les pages
    #[arg(long, value_name = "DOSSIER", help_heading = "Options")]
    pub out: Option<PathBuf>,
}
