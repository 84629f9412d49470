//! Portuguese, as in Brazil. Sentences for people who write records, not programs: no "string", no "null", no "parser".

mod agenda;
mod brackets;
mod contacts;
mod dates;
mod files;
mod forms;
mod keys;
mod notes;
mod places;
mod quotes;
mod references;
mod rules;
mod skin;
mod syntax;
mod texts;
mod values;

use super::{Wording, as_meant, list, say};
use crate::diagnostic::Fault;

/// A fault in Portuguese.
pub fn wording(fault: &Fault) -> Wording {
    match fault {
        Fault::File(fault) => files::wording(fault),
        Fault::Place(fault) => places::wording(fault),
        Fault::Syntax(fault) => syntax::wording(fault),
        Fault::Bracket(fault) => brackets::wording(fault),
        Fault::Quote(fault) => quotes::wording(fault),
        Fault::Key(fault) => keys::wording(fault),
        Fault::Value(fault) => values::wording(fault),
        Fault::Form(fault) => forms::wording(fault),
        Fault::Date(fault) => dates::wording(fault),
        Fault::Reference(fault) => references::wording(fault),
        Fault::Text(fault) => texts::wording(fault),
        Fault::Note(fault) => notes::wording(fault),
        Fault::Rule(fault) => rules::wording(fault),
        Fault::Contact(fault) => contacts::wording(fault),
        Fault::Agenda(fault) => agenda::wording(fault),
        Fault::Skin(fault) => skin::wording(fault),
    }
}

fn meant(near: &str) -> String {
    format!("você quis escrever “{near}”?")
}

/// What was probably meant, else what else to do.
fn meant_or(near: Option<&String>, otherwise: impl Into<String>) -> String {
    near.map_or_else(|| otherwise.into(), |near| meant(near))
}

/// Folders to choose from: "organismes/ ou collectivites/".
fn one_of(folders: &[&str]) -> String {
    folders.iter().map(|folder| format!("{folder}/")).collect::<Vec<_>>().join(" ou ")
}
