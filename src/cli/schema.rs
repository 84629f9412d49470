//! `dalc schema`.

use std::path::PathBuf;

use clap::Args;
use dalc::schema::Subject;

/// Écrit les schémas des fiches, pour les éditeurs de texte.
///
/// Un schéma (JSON Schema) dit à un éditeur quelles clés une fiche peut avoir et ce que chacune attend : l'éditeur les
/// propose et souligne ce qui ne convient pas. Sans nom ni dossier, la commande dit les noms des schémas.
#[derive(Debug, Args)]
pub struct SchemaOf {
    /// Nom du schéma à afficher : une sorte de fiches (partenariats), sa traduction (partenariats.traduction), ou site
    #[arg(value_name = "SCHÉMA", value_parser = subject, conflicts_with = "out", help_heading = "Arguments")]
    pub subject: Option<Subject>,

    /// Écrit tous les schémas dans un dossier, un fichier .json pour chacun
    #[arg(long, value_name = "DOSSIER", help_heading = "Options")]
    pub out: Option<PathBuf>,
}

fn subject(written: &str) -> Result<Subject, String> {
    Subject::named(written).ok_or_else(|| {
        let names: Vec<String> = Subject::all().into_iter().map(Subject::name).collect();
        format!("« {written} » n'est le nom d'aucun schéma ; les noms sont {}", names.join(", "))
    })
}
