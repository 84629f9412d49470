//! `dalc import`: a spreadsheet to records, all or nothing.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use dalc::disk;
use dalc::import::{ImportKind, Imported, import as convert};
use dalc::reference::Reference;

use super::{FAULTY, Failure};
use crate::cli::{Import, ImportOf};

/// Writes the records of a spreadsheet.
pub fn import(arguments: &Import) -> Result<ExitCode, Failure> {
    let text = match &arguments.file {
        Some(path) => disk::read_text(path)?,
        None => String::new(),
    };
    let existing = existing(arguments)?;
    let imported = convert(kind(arguments.kind), &text, &existing, &Reference::bundled());
    tell(&imported);
    if !imported.faults.is_empty() {
        anstream::eprintln!("Rien n'a été écrit.");
        return Ok(ExitCode::from(FAULTY));
    }
    if arguments.dry_run {
        imported.records.iter().for_each(|(path, _)| anstream::println!("{path}"));
        anstream::println!("{} fiches seraient écrites.", imported.records.len());
        return Ok(ExitCode::SUCCESS);
    }
    let records: Vec<(PathBuf, String)> =
        imported.records.into_iter().map(|(path, text)| (arguments.content.join(path), text)).collect();
    disk::write_new(&records, false)?;
    anstream::println!("{} fiches écrites dans {}.", records.len(), arguments.content.display());
    Ok(ExitCode::SUCCESS)
}

fn kind(asked: ImportOf) -> ImportKind {
    match asked {
        ImportOf::Partenariats => ImportKind::Partnerships,
        ImportOf::Organismes => ImportKind::Organisations,
        ImportOf::Pays => ImportKind::Countries,
    }
}

/// The paths of the records there are; a content folder that does not exist yet has none.
fn existing(arguments: &Import) -> Result<BTreeSet<String>, Failure> {
    if !arguments.content.exists() {
        return Ok(BTreeSet::new());
    }
    let input = disk::read(std::slice::from_ref(&arguments.content), None)?;
    Ok(input.content.into_iter().map(|file| file.path).collect())
}

fn tell(imported: &Imported) {
    for fault in &imported.faults {
        let column =
            if fault.column.is_empty() { String::new() } else { format!(", colonne {}", fault.column) };
        let cell = if fault.cell.is_empty() { String::new() } else { format!(" (« {} »)", fault.cell) };
        anstream::eprintln!("erreur : ligne {}{column}{cell} : {}", fault.row, fault.message);
    }
    for notice in &imported.notices {
        let row = notice.row.map_or_else(String::new, |row| format!("ligne {row} : "));
        anstream::eprintln!("à vérifier : {row}{}", notice.message);
    }
}
