//! `dalc import`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use dalc::record::Kind;

/// Écrit des fiches à partir d'un tableau CSV.
///
/// Une ligne par fiche, une colonne par clé, comme « dalc export » les écrit ; le nom d'une colonne peut aussi être
/// celui que les gens lisent (« Statut »). Le tableau est en UTF-8 ou en Windows-1252, séparé par des virgules, des
/// points-virgules ou des tabulations. Toutes les erreurs sont dites avec leur cellule ; s'il y en a une, rien n'est
/// écrit. Une fiche qui existe n'est jamais remplacée. Voir docs/importer.md.
#[derive(Debug, Args)]
pub struct Import {
    /// Tableau à lire (sans tableau, les pays sont ceux de la région)
    #[arg(value_name = "TABLEAU.csv", help_heading = "Arguments")]
    pub file: Option<PathBuf>,

    /// Sorte de fiches : partenariats, collectivites, organismes, contacts, agenda…
    #[arg(long, value_name = "SORTE", value_parser = super::kind::kind, help_heading = "Options")]
    pub kind: Kind,

    /// Dit de quelle clé une colonne tient lieu ; sans clé, la colonne est laissée de côté ; à répéter
    #[arg(long, value_name = "COLONNE=CLÉ", value_parser = pair, help_heading = "Options")]
    pub map: Vec<(String, String)>,

    /// Dossier où écrire les fiches [défaut : content]
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "content",
        hide_default_value = true,
        help_heading = "Options"
    )]
    pub content: PathBuf,

    /// Date du jour : décide des contacts publiés [défaut : aujourd'hui, au fuseau du site]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = super::build::date, help_heading = "Options")]
    pub date: Option<NaiveDate>,

    /// Dit ce qui serait écrit, sans l'écrire
    #[arg(long, help_heading = "Options")]
    pub dry_run: bool,
}

fn pair(written: &str) -> Result<(String, String), String> {
    let (column, key) = written.rsplit_once('=').ok_or_else(|| {
        format!("« {written} » ne dit pas de quelle clé il s'agit ; écrivez par exemple « Ville française=collectivites »")
    })?;
    Ok((column.trim().to_owned(), key.trim().to_owned()))
}
