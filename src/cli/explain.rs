//! `dalc explain`.

use clap::Args;
use dalc::locale::Lang;

/// Explique une erreur : ce qu'elle est, pourquoi elle compte, ce qu'il faut écrire à la place.
///
/// Le nom de l'erreur est entre crochets dans ce que dit « check » : erreur[cle-inconnue]. Sans nom, toutes les erreurs
/// sont dites en une ligne chacune. docs/erreurs.md les explique toutes sur une page.
#[derive(Debug, Args)]
pub struct Explain {
    /// Nom de l'erreur, par exemple cle-inconnue
    #[arg(value_name = "NOM", help_heading = "Arguments")]
    pub code: Option<String>,

    /// Langue de l'explication : fr, es, pt ou en [défaut : celle du site, sinon celle de la machine]
    #[arg(long, value_name = "LANGUE", value_parser = super::build::lang, help_heading = "Options")]
    pub lang: Option<Lang>,
}
