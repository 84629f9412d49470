//! `dalc agenda`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

use super::build::Folders;

/// Tient le registre de l'agenda, agenda.lock.toml.
///
/// Le registre retient ce que les calendriers ont annoncé de chaque date : c'est lui qui fait qu'un changement arrive
/// chez les personnes abonnées, et que rien d'autre ne bouge. Il se garde avec les fiches.
#[derive(Debug, Args)]
#[command(
    subcommand_value_name = "ACTION",
    subcommand_help_heading = "Actions",
    disable_help_subcommand = true
)]
pub struct Agenda {
    /// What to do with it.
    #[command(subcommand)]
    pub action: Action,
}

/// What can be done with the ledger.
#[derive(Debug, Subcommand)]
#[allow(missing_docs, reason = "clap shows the comments of the types they hold")]
pub enum Action {
    Revise(Revise),
    Oublie(Forget),
}

/// Inscrit au registre ce qui a changé dans les fiches.
///
/// Dit en une phrase ce qui change pour chaque date. Si une date annoncée n'a plus de fiche, rien n'est écrit : il
/// faut d'abord l'annuler, dire son nouveau nom, ou la retirer avec « dalc agenda oublie ».
#[derive(Debug, Args)]
pub struct Revise {
    /// Where the records are.
    #[command(flatten)]
    pub place: Place,
}

/// Retire pour de bon des dates du registre.
///
/// À n'utiliser que pour une date annoncée par erreur : une date qui n'aura pas lieu s'annule, et reste visible.
#[derive(Debug, Args)]
pub struct Forget {
    /// Identifiants à retirer, tels que le registre les écrit
    #[arg(value_name = "IDENTIFIANT", required = true, help_heading = "Arguments")]
    pub ids: Vec<String>,

    /// Where the records are.
    #[command(flatten)]
    pub place: Place,
}

/// Where the records and the ledger are, and the day of the change.
#[derive(Debug, Args)]
pub struct Place {
    /// Where the records are.
    #[command(flatten)]
    folders: Folders,

    /// Jour du changement [défaut : aujourd'hui, au fuseau du site]
    #[arg(long, value_name = "AAAA-MM-JJ", value_parser = super::build::date, help_heading = "Options")]
    pub date: Option<NaiveDate>,
}

impl Place {
    /// The content folders, `content` when none is named.
    pub fn content(&self) -> Vec<PathBuf> {
        self.folders.content()
    }
}
