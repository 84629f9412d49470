//! Writes a synthetic répertoire: `cargo run --release --example synth -- N DOSSIER`.
//!
//! Owns the command line and the disk; what is written comes from `synth/`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program that says what it wrote")]

#[path = "synth/mod.rs"]
mod synth;
#[cfg(test)]
#[path = "synth/tests.rs"]
mod tests;

use std::fmt::Display;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use synth::{Form, Scale};

const USAGE: &str = "\
Écrit un répertoire synthétique : N partenariats inventés, et le reste en proportion.

Usage : synth N DOSSIER [--events M] [--seed GRAINE] [--for dalc|hugo]

  N              le nombre de partenariats, de 1 à 1000000
  DOSSIER        où écrire : un dossier vide, ou qui n’existe pas encore
  --events M     le nombre d’événements, de 1 à 1000000 (trois pour cent partenariats sans cette option)
  --seed GRAINE  un nombre ; même N et même graine, mêmes octets (1 sans cette option)
  --for FORME    dalc : un dossier de contenu de dalc (sans cette option) ;
                 hugo : le même répertoire en site Hugo, avec ses gabarits

Exemple : cargo run --release --example synth -- 1000 synthetique";

/// What was asked.
struct Request {
    scale: Scale,
    form: Form,
    folder: PathBuf,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args_os().skip(1).filter_map(|word| word.into_string().ok()).collect();
    if arguments.iter().any(|argument| argument == "-h" || argument == "--help") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    match request(arguments.into_iter()).and_then(|request| write(&request)) {
        Ok(count) => {
            println!("{count} fichiers écrits.");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::from(2)
        }
    }
}

fn request(mut arguments: impl Iterator<Item = String>) -> Result<Request, String> {
    let (mut places, mut events, mut seed, mut form) = (Vec::new(), None, 1, Form::Dalc);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--events" => events = Some(parsed_count(arguments.next().as_deref().unwrap_or_default())?),
            "--seed" => seed = parsed_seed(arguments.next().as_deref())?,
            "--for" => form = parsed_form(arguments.next().as_deref())?,
            option if option.starts_with('-') => return Err(misused(&format!("option inconnue : {option}"))),
            _ => places.push(argument),
        }
    }
    let [count, folder] = places.as_slice() else {
        return Err(misused("il faut deux arguments, N et DOSSIER"));
    };
    let scale = Scale::new(parsed_count(count)?, seed);
    let scale = Scale { events: events.unwrap_or(scale.events), ..scale };
    Ok(Request { scale, form, folder: PathBuf::from(folder) })
}

fn parsed_count(written: &str) -> Result<usize, String> {
    let count = written.parse().ok().filter(|count| (1..=1_000_000).contains(count));
    count.ok_or_else(|| misused(&format!("« {written} » n’est pas un nombre de 1 à 1000000")))
}

fn parsed_seed(written: Option<&str>) -> Result<u64, String> {
    let seed = written.and_then(|written| written.parse().ok());
    seed.ok_or_else(|| misused("--seed attend un nombre entier, positif ou nul"))
}

fn parsed_form(written: Option<&str>) -> Result<Form, String> {
    match written {
        Some("dalc") => Ok(Form::Dalc),
        Some("hugo") => Ok(Form::Hugo),
        _ => Err(misused("--for attend dalc ou hugo")),
    }
}

fn misused(what: &str) -> String {
    format!("Erreur : {what}.\n\n{USAGE}")
}

fn write(request: &Request) -> Result<usize, String> {
    refuse_full(&request.folder)?;
    synth::write(request.scale, request.form, &request.folder)
        .map_err(|error| unusable(&request.folder, error))
}

fn refuse_full(folder: &Path) -> Result<(), String> {
    match fs::read_dir(folder).map(|mut entries| entries.next().is_some()) {
        Ok(true) => Err(format!(
            "Erreur : « {} » n’est pas vide. Choisissez un autre dossier, ou videz celui-ci.",
            folder.display()
        )),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unusable(folder, error)),
        _ => Ok(()),
    }
}

fn unusable(path: &Path, error: impl Display) -> String {
    format!("Erreur : impossible d’utiliser « {} » : {error}.", path.display())
}
