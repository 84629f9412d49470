//! `dalc fmt`: the files that are not in form, put in form or told.

use std::path::PathBuf;
use std::process::ExitCode;

use dalc::disk;
use dalc::form::{Formed, form};
use dalc::locale::Lang;

use super::{FAULTY, Failure, telling};
use crate::cli::Fmt;

/// Puts the records in form; only tells which are not with `--check`.
pub fn fmt(arguments: &Fmt) -> Result<ExitCode, Failure> {
    let content = arguments.folders.content();
    let formed = form(disk::read(&content, None)?);
    telling::diagnostics(&formed.report, &formed.sources, Lang::Fr);
    let is_faulty = formed.report.iter().next().is_some();
    if arguments.check {
        tell(&formed);
    } else {
        write(&formed, &content)?;
    }
    let in_form = !is_faulty && (!arguments.check || formed.files.is_empty());
    Ok(if in_form { ExitCode::SUCCESS } else { ExitCode::from(FAULTY) })
}

fn tell(formed: &Formed) {
    for file in &formed.files {
        anstream::println!("{} n'est pas en forme", file.shown);
    }
    if formed.files.is_empty() {
        anstream::println!("Toutes les fiches lisibles sont en forme.");
    } else {
        anstream::println!(
            "Lancez « dalc fmt » : {}.",
            telling::count(
                formed.files.len(),
                "fiche sera remise en forme",
                "fiches seront remises en forme"
            )
        );
    }
}

fn write(formed: &Formed, content: &[PathBuf]) -> Result<(), Failure> {
    let place = |layer: usize, path: &str| content.get(layer).map(|folder| folder.join(path));
    let files: Vec<(PathBuf, String)> = formed
        .files
        .iter()
        .filter_map(|file| Some((place(file.layer, &file.path)?, file.text.clone())))
        .collect();
    disk::write_new(&files, true)?;
    formed.files.iter().for_each(|file| anstream::println!("{}", file.shown));
    anstream::println!(
        "{}.",
        telling::count(files.len(), "fiche remise en forme", "fiches remises en forme")
    );
    Ok(())
}
