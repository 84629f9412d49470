//! `dalc explain`: one mistake explained, or a list of all.

use std::process::ExitCode;

use dalc::diagnostic::explain::{explain as explanation, one, overview};
use dalc::diagnostic::{Fault, nearest};
use dalc::locale::Lang;

use super::Failure;
use crate::cli::Explain;

/// Prints the explanation of a code, or every code with what it is.
pub fn explain(arguments: &Explain) -> Result<ExitCode, Failure> {
    let lang = Lang::Fr;
    let Some(code) = &arguments.code else {
        anstream::print!("{}", overview(lang));
        return Ok(ExitCode::SUCCESS);
    };
    let own = explanation(code, lang).ok_or_else(|| unknown(code))?;
    anstream::print!("{}", one(&own, lang));
    Ok(ExitCode::SUCCESS)
}

fn unknown(code: &str) -> String {
    let near = nearest(code, Fault::codes().map(|(known, _)| known));
    let meant = near.map_or_else(String::new, |near| format!(" ; vouliez-vous écrire « {near} » ?"));
    format!("aucune erreur ne s'appelle « {code} »{meant}\n\n« dalc explain » les dit toutes.")
}
