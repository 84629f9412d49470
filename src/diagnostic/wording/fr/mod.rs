//! French. Sentences for people who write records, not programs: no "chaîne", no "null", no "parser".

mod agenda;
mod dates;
mod files;
mod keys;
mod links;
mod rules;
mod skin;

use super::Wording;
use crate::diagnostic::{Fault, Relation, Severity};

/// The word before what to do.
pub const HELP: &str = "aide";

pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "erreur",
        Severity::Warning => "avertissement",
        Severity::Advice => "conseil",
    }
}

pub fn relation(relation: &Relation) -> &'static str {
    match relation {
        Relation::OtherEnd => "déjà ici",
    }
}

/// A fault in French.
pub fn wording(fault: &Fault) -> Wording {
    files::files(fault)
        .or_else(|| keys::keys(fault))
        .or_else(|| keys::values(fault))
        .or_else(|| dates::dates(fault))
        .or_else(|| links::links(fault))
        .or_else(|| links::markdown(fault))
        .or_else(|| rules::rules(fault))
        .or_else(|| agenda::agenda(fault))
        .unwrap_or_else(|| skin::skin(fault))
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "each group of faults answers with an Option; wrapping here keeps the sentences bare"
)]
fn say(headline: impl Into<String>, label: impl Into<String>, help: impl Into<String>) -> Option<Wording> {
    Some(Wording { headline: headline.into(), label: label.into(), help: help.into() })
}

fn meant(nearest: Option<&str>) -> Option<String> {
    nearest.map(|near| format!("vouliez-vous écrire « {near} » ?"))
}

fn list(words: &[&str]) -> String {
    words.join(", ")
}
