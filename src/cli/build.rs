//! `dalc build` and `dalc check`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use dalc::locale::Lang;

/// The folders of records.
#[derive(Debug, Args)]
pub struct Folders {
    /// Dossier des fiches ; à répéter pour en superposer d'autres, dont les clés l'emportent [défaut : content]
    #[arg(long = "content", value_name = "DOSSIER", help_heading = "Options")]
    content: Vec<PathBuf>,
}

impl Folders {
    /// The content folders, `content` when none is named.
    pub fn content(&self) -> Vec<PathBuf> {
        if self.content.is_empty() { vec![PathBuf::from("content")] } else { self.content.clone() }
    }
}

/// What `build`, `check` and `serve` share.
#[derive(Debug, Args)]
pub struct Common {
    /// Where the records are.
    #[command(flatten)]
    folders: Folders,

    /// Adresse publique du site, à la place de celle de site.toml
    #[arg(long, value_name = "ADRESSE", value_parser = base_url, help_heading = "Options")]
    pub base_url: Option<String>,

    /// Date du jour : décide de ce qui est à venir et des contacts publiés [défaut : aujourd'hui, au fuseau du site]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = date, help_heading = "Options")]
    pub date: Option<NaiveDate>,

    /// Langue des messages : fr, es, pt ou en [défaut : celle du site, sinon celle de la machine]
    #[arg(long, value_name = "LANGUE", value_parser = lang, help_heading = "Options")]
    pub lang: Option<Lang>,

    /// Montre toutes les erreurs, même quand elles sont nombreuses
    #[arg(long, help_heading = "Options")]
    pub all: bool,

    /// Publie aussi les brouillons
    #[arg(long, help_heading = "Options")]
    pub drafts: bool,

    /// Traite les avertissements comme des erreurs
    #[arg(long, help_heading = "Options")]
    pub strict: bool,
}

impl Common {
    /// The content folders, `content` when none is named.
    pub fn content(&self) -> Vec<PathBuf> {
        self.folders.content()
    }
}

/// Construit le site dans un dossier.
///
/// Rien n'est publié si une fiche a une erreur : le site en ligne reste comme il était. Le dossier de sortie passe
/// d'un coup de l'ancien site au nouveau ; les fichiers inchangés ne sont pas touchés, et rien n'y est effacé que dalc
/// n'ait écrit lui-même.
#[derive(Debug, Args)]
pub struct Build {
    /// Les fiches.
    #[command(flatten)]
    pub common: Common,

    /// Publie même si des fiches ont des erreurs : la dernière version publiée de chacune reste en ligne, marquée ; le code de
    /// sortie est alors 3
    #[arg(long, help_heading = "Options")]
    pub tolerant: bool,

    /// Dossier où publier le site
    #[arg(
        long,
        value_name = "DOSSIER",
        default_value = "public",
        hide_default_value = true,
        help = "Dossier où publier le site [défaut : public]",
        help_heading = "Options"
    )]
    pub out: PathBuf,
}

/// Vérifie les fiches sans rien écrire.
///
/// Fait tout ce que fait « build », sauf publier : toutes les erreurs de toutes les fiches sont dites en une fois, à
/// leur ligne, avec ce qu'il faut écrire.
#[derive(Debug, Args)]
pub struct Check {
    /// Les fiches.
    #[command(flatten)]
    pub common: Common,

    /// Forme de la réponse : human pour les personnes ; json, github, gitlab, sarif, rdjson ou junit pour les machines,
    /// sur la sortie standard [défaut : human]
    #[arg(
        long,
        value_name = "FORME",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true,
        help_heading = "Options"
    )]
    pub format: Format,
}

/// The forms in which `check` answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "the names are those of the formats")]
pub enum Format {
    Human,
    Json,
    Github,
    Gitlab,
    Sarif,
    Rdjson,
    Junit,
}

pub(super) fn date(written: &str) -> Result<NaiveDate, String> {
    dalc::record::when::day_from_digits(written)
        .ok_or_else(|| format!("« {written} » n'est pas une date ; écrivez par exemple 2026-11-23"))
}

pub(super) fn lang(written: &str) -> Result<Lang, String> {
    Lang::from_tag(written)
        .ok_or_else(|| format!("« {written} » n'est pas une langue du site ; écrivez fr, es, pt ou en"))
}

fn base_url(written: &str) -> Result<String, String> {
    dalc::record::Url::new(written)
        .filter(|url| !url.contains(['?', '#']) && url.is_ascii())
        .map(|url| url.to_string())
        .ok_or_else(|| {
            format!("« {written} » n'est pas l'adresse d'un site ; écrivez par exemple https://exemple.org/")
        })
}
