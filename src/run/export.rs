//! `dalc export`: the records of a kind, or of all, as spreadsheets.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dalc::disk;
use dalc::input::Input;
use dalc::locale::Lang;
use dalc::record::Kind;
use dalc::sheet::{Exported, export as written};

use super::{FAULTY, Failure, telling};
use crate::cli::Export;

/// Prints the spreadsheet of a kind, or writes those of all kinds to a folder.
pub fn export(arguments: &Export) -> Result<ExitCode, Failure> {
    let input = disk::read(&arguments.folders.content(), None)?;
    let kinds = arguments.kind.map_or_else(|| Kind::ALL.to_vec(), |kind| vec![kind]);
    let made: Vec<(Kind, Exported)> = kinds
        .into_iter()
        .map(|kind| (kind, written(of_kind(&input, kind), kind, arguments.marks())))
        .collect();
    made.iter().for_each(|(_, exported)| telling::diagnostics(&exported.report, &exported.sources, Lang::Fr));
    if made.iter().any(|(_, exported)| exported.text.is_none()) {
        anstream::eprintln!("Rien n'a été exporté.");
        return Ok(ExitCode::from(FAULTY));
    }
    match &arguments.out {
        Some(folder) => write(&made, folder)?,
        None => made
            .iter()
            .filter_map(|(_, exported)| exported.text.as_ref())
            .for_each(|text| anstream::print!("{text}")),
    }
    Ok(ExitCode::SUCCESS)
}

/// The files of a kind alone, so that each is read once.
fn of_kind(input: &Input, kind: Kind) -> Input {
    let folder = format!("{}/", kind.folder());
    let own = input.content.iter().filter(|file| file.path.starts_with(&folder)).cloned();
    Input { content: own.collect(), ..Input::default() }
}

fn write(made: &[(Kind, Exported)], folder: &Path) -> Result<(), Failure> {
    let file = |(kind, exported): &(Kind, Exported)| {
        let text = exported.text.clone().filter(|_| exported.count > 0)?;
        Some((folder.join(format!("{}.csv", kind.folder())), text))
    };
    let files: Vec<(PathBuf, String)> = made.iter().filter_map(file).collect();
    disk::write_new(&files, true)?;
    for (kind, exported) in made.iter().filter(|(_, exported)| exported.count > 0) {
        let count = telling::count(exported.count, "fiche", "fiches");
        anstream::println!("{} : {count}", folder.join(format!("{}.csv", kind.folder())).display());
    }
    Ok(())
}
