//! `dalc import`: a spreadsheet to records, all or nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dalc::import::{ImportKind, column_number, import as from_census};
use dalc::input::Input;
use dalc::locale::fold;
use dalc::record::Kind;
use dalc::reference::Reference;
use dalc::sheet::{decode, import as from_sheet, letters};
use dalc::{Options, disk, site_zone};

use super::{FAULTY, Failure, clock, telling};
use crate::cli::Import;

/// Path under the content folder and text of each record; `None` when something is wrong, which has been told.
type Records = Option<Vec<(String, String)>>;

/// Writes the records of a spreadsheet.
pub fn import(arguments: &Import) -> Result<ExitCode, Failure> {
    let content = existing(&arguments.content)?;
    let records = match &arguments.file {
        Some(path) => {
            let text = decode(&disk::read_bytes(path)?);
            match ImportKind::of(arguments.kind, &text) {
                Some(kind) => census(kind, &text, &content),
                None => sheet(arguments, &text, content)?,
            }
        }
        None if arguments.kind == Kind::Country => census(ImportKind::Countries, "", &content),
        None => return Err("il manque le tableau à lire ; seuls les pays s'écrivent sans tableau".into()),
    };
    let Some(records) = records else {
        anstream::eprintln!("Rien n'a été écrit.");
        return Ok(ExitCode::from(FAULTY));
    };
    write(arguments, &records)?;
    Ok(ExitCode::SUCCESS)
}

fn write(arguments: &Import, records: &[(String, String)]) -> Result<(), Failure> {
    if arguments.dry_run {
        records.iter().for_each(|(path, _)| anstream::println!("{path}"));
        let count = telling::count(records.len(), "fiche serait écrite", "fiches seraient écrites");
        anstream::println!("{count}.");
        return Ok(());
    }
    let files: Vec<(PathBuf, String)> =
        records.iter().map(|(path, text)| (arguments.content.join(path), text.clone())).collect();
    disk::write_new(&files, false)?;
    let count = telling::count(records.len(), "fiche écrite", "fiches écrites");
    anstream::println!("{count} dans {}.", arguments.content.display());
    Ok(())
}

/// The records there are; a content folder that does not exist yet has none.
fn existing(content: &Path) -> Result<Input, Failure> {
    if !content.exists() {
        return Ok(Input::default());
    }
    Ok(disk::read(&[content.to_owned()], None)?)
}

/// The records of a spreadsheet whose columns are keys.
fn sheet(arguments: &Import, text: &str, content: Input) -> Result<Records, Failure> {
    let today = match arguments.date {
        Some(date) => date,
        None => clock::today(site_zone(&content))?,
    };
    let options = Options { today, base_url: None, drafts: false, strict: false };
    let map = arguments.map.iter().map(|(column, key)| (fold(column), key.clone())).collect();
    let imported = from_sheet(text, arguments.kind, &map, content, &options);
    for fault in &imported.faults {
        let column = fault.column.as_ref().map(|(number, heading)| (*number, heading.as_str()));
        tell(fault.row, column, &fault.cell, &fault.message);
    }
    for notice in &imported.notices {
        anstream::eprintln!("à vérifier : ligne {} : {}", notice.row, notice.message);
    }
    Ok(imported.faults.is_empty().then_some(imported.records))
}

/// Tells a fault with its row, its column (number from 0, name) and what its cell holds.
fn tell(row: usize, column: Option<(Option<usize>, &str)>, cell: &str, message: &str) {
    let place = match column {
        _ if row == 0 => String::new(),
        Some((Some(number), name)) => {
            format!("ligne {row}, cellule {}{row} (colonne « {name} ») : ", letters(number))
        }
        Some((None, name)) => format!("ligne {row}, colonne « {name} » : "),
        None => format!("ligne {row} : "),
    };
    let is_said = message.contains(&format!("« {cell} »"));
    let cell = if cell.is_empty() || is_said { String::new() } else { format!("« {cell} » : ") };
    anstream::eprintln!("erreur : {place}{cell}{message}");
}

/// The records of a census, whose columns are described in docs/importer.md.
fn census(kind: ImportKind, text: &str, content: &Input) -> Records {
    let existing: BTreeSet<String> = content.content.iter().map(|file| file.path.clone()).collect();
    let imported = from_census(kind, text, &existing, &Reference::bundled());
    for fault in &imported.faults {
        let named = Some(fault.column.as_str()).filter(|name| !name.is_empty());
        let column = named.map(|name| (column_number(text, name), name));
        tell(fault.row, column, &fault.cell, &fault.message);
    }
    for notice in &imported.notices {
        let row = notice.row.map_or_else(String::new, |row| format!("ligne {row} : "));
        anstream::eprintln!("à vérifier : {row}{}", notice.message);
    }
    imported.faults.is_empty().then_some(imported.records)
}
