//! `dalc fmt`.

use clap::Args;

use super::build::Folders;

/// Remet les fiches en forme.
///
/// Range les clés de chaque fiche dans leur ordre habituel et leur donne la présentation commune, sans changer une
/// valeur, un commentaire ni le texte qui suit l'en-tête. Une fiche qui a des erreurs est laissée comme elle est, et
/// ses erreurs sont dites. « agenda.lock.toml » n'est pas concerné.
#[derive(Debug, Args)]
pub struct Fmt {
    /// The records.
    #[command(flatten)]
    pub folders: Folders,

    /// Dit quelles fiches ne sont pas en forme, sans rien écrire ; le code de sortie est 1 s'il y en a
    #[arg(long, help_heading = "Options")]
    pub check: bool,
}
