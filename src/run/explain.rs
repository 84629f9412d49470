//! `dalc explain`: one mistake explained, or a list of all.

use std::path::Path;
use std::process::ExitCode;

use dalc::diagnostic::explain::{explain as explanation, one, overview};
use dalc::diagnostic::{Fault, nearest};
use dalc::disk;
use dalc::input::Input;
use dalc::locale::Lang;

use super::{Failure, speech};
use crate::cli::Explain;

/// Prints the explanation of a code, or every code with what it is.
pub fn explain(arguments: &Explain) -> Result<ExitCode, Failure> {
    let lang = speech::lang(arguments.lang, &settings()?);
    let Some(code) = &arguments.code else {
        anstream::print!("{}", overview(lang));
        return Ok(ExitCode::SUCCESS);
    };
    let own = explanation(code, lang).ok_or_else(|| unknown(code, lang))?;
    anstream::print!("{}", one(&own, lang));
    Ok(ExitCode::SUCCESS)
}

/// The records of the usual folder, for the language of their site; none when there is no such folder.
fn settings() -> Result<Input, Failure> {
    let content = Path::new("content");
    if !content.is_dir() {
        return Ok(Input::default());
    }
    Ok(disk::read(&[content.to_owned()], None)?)
}

fn unknown(code: &str, lang: Lang) -> String {
    let near = nearest(code, Fault::codes().map(|(known, _)| known)).map(|near| match lang {
        Lang::Fr => format!(" ; vouliez-vous écrire « {near} » ?"),
        Lang::Es => format!("; ¿quería escribir «{near}»?"),
        Lang::Pt => format!("; queria escrever “{near}”?"),
        Lang::En => format!("; did you mean “{near}”?"),
    });
    let meant = near.unwrap_or_default();
    match lang {
        Lang::Fr => {
            format!("aucune erreur ne s'appelle « {code} »{meant}\n\n« dalc explain » les dit toutes.")
        }
        Lang::Es => format!("ningún error se llama «{code}»{meant}\n\n«dalc explain» los dice todos."),
        Lang::Pt => format!("nenhum erro se chama “{code}”{meant}\n\n“dalc explain” diz todos."),
        Lang::En => format!("no mistake is called “{code}”{meant}\n\n“dalc explain” tells them all."),
    }
}
