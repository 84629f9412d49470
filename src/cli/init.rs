//! `dalc init`.

use std::path::PathBuf;

use clap::Args;
use dalc::locale::{Lang, Tz};

/// Commence le répertoire d'un réseau : ses réglages et les pages que tout site doit à ses visiteurs, à compléter.
///
/// Sur un terminal, ce qui n'est pas dit est demandé. Rien de ce qui existe n'est remplacé.
#[derive(Debug, Args)]
pub struct Init {
    /// Dossier du répertoire
    #[arg(
        value_name = "DOSSIER",
        default_value = ".",
        hide_default_value = true,
        help_heading = "Arguments"
    )]
    pub folder: PathBuf,

    /// Nom du site
    #[arg(long, value_name = "TEXTE", help_heading = "Options")]
    pub titre: Option<String>,

    /// Nom dans l'en-tête et les onglets, s'il est plus court
    #[arg(long, value_name = "TEXTE", help_heading = "Options")]
    pub titre_court: Option<String>,

    /// Ce que l'on y trouve, en une phrase
    #[arg(long, value_name = "TEXTE", help_heading = "Options")]
    pub description: Option<String>,

    /// Adresse publique du site
    #[arg(long, value_name = "ADRESSE", help_heading = "Options")]
    pub adresse: Option<String>,

    /// Qui publie le site
    #[arg(long, value_name = "NOM", help_heading = "Options")]
    pub editeur: Option<String>,

    /// Langues du site, celle des fiches d'abord, séparées par des virgules : fr,es,pt,en
    #[arg(long, value_name = "LANGUES", value_delimiter = ',', value_parser = lang, default_value = "fr", hide_default_value = true, help_heading = "Options")]
    pub langues: Vec<Lang>,

    /// Fuseau horaire
    #[arg(long, value_name = "FUSEAU", value_parser = zone, default_value = "Europe/Paris", help_heading = "Options")]
    pub fuseau: String,
}

fn lang(written: &str) -> Result<Lang, String> {
    let found = Lang::ALL.into_iter().find(|lang| lang.tag() == written.trim());
    found.ok_or_else(|| format!("« {written} » n'est pas une langue du site : fr, es, pt ou en"))
}

fn zone(written: &str) -> Result<String, String> {
    let known = written.parse::<Tz>().is_ok();
    known
        .then(|| written.to_owned())
        .ok_or_else(|| format!("« {written} » n'est pas un fuseau, comme Europe/Paris"))
}
