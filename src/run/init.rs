//! `dalc init`: the first files of a répertoire, written where there are none.

use std::io::IsTerminal;
use std::process::ExitCode;

use dalc::disk;
use dalc::starter::{Beginning, files};

use super::{Failure, ask, telling};
use crate::cli::Init;

/// Begins a répertoire.
pub fn init(mut arguments: Init) -> Result<ExitCode, Failure> {
    if std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        ask(&mut arguments)?;
    }
    let folder = arguments.folder.clone();
    let written: Vec<_> =
        files(&beginning(arguments)).into_iter().map(|(path, text)| (folder.join(path), text)).collect();
    disk::write_new(&written, false)?;
    written.iter().for_each(|(path, _)| anstream::println!("{}", path.display()));
    anstream::println!("{}.", telling::count(written.len(), "fichier écrit", "fichiers écrits"));
    anstream::println!("Complétez content/site.toml, puis lancez « dalc serve » dans ce dossier.");
    Ok(ExitCode::SUCCESS)
}

/// Asks for what was not said.
fn ask(arguments: &mut Init) -> Result<(), Failure> {
    let mut dialogue = ask::terminal();
    let asked = [
        (&mut arguments.titre, "Nom du site"),
        (&mut arguments.titre_court, "Nom court, pour l'en-tête"),
        (&mut arguments.description, "Ce que l'on y trouve, en une phrase"),
        (&mut arguments.adresse, "Adresse publique"),
        (&mut arguments.editeur, "Qui publie"),
    ];
    for (value, label) in asked {
        if value.is_none() {
            *value = dialogue.line_about(label)?.filter(|answer| !answer.is_empty());
        }
    }
    Ok(())
}

fn beginning(arguments: Init) -> Beginning {
    let Init { folder: _, titre, titre_court, description, adresse, editeur, langues, fuseau } = arguments;
    Beginning {
        title: titre.unwrap_or_else(|| "Répertoire à nommer".to_owned()),
        short_title: titre_court,
        description,
        address: adresse,
        publisher: editeur,
        languages: langues,
        zone: fuseau,
    }
}
