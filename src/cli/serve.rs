//! `dalc serve`.

use clap::Args;

use super::build::Common;

/// Montre le site dans un navigateur et le recharge à chaque changement.
///
/// Le site est construit en mémoire et montré sur cette machine seulement, avec les mêmes octets que « build ». Une
/// fiche fautive montre ses erreurs au-dessus du dernier site correct. Ctrl-C pour arrêter.
#[derive(Debug, Args)]
pub struct Serve {
    /// Les fiches.
    #[command(flatten)]
    pub common: Common,

    /// Port sur cette machine, 0 pour n'importe lequel [défaut : 1111]
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1111,
        hide_default_value = true,
        help_heading = "Options"
    )]
    pub port: u16,

    /// Ouvre le navigateur
    #[arg(long, help_heading = "Options")]
    pub open: bool,
}
