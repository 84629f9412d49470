//! `dalc schema`: the schemas of records, printed or written.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dalc::disk;
use dalc::schema::{Subject, schema};

use super::{Failure, telling};
use crate::cli::SchemaOf;

/// Prints a schema, writes all of them, or tells their names.
pub fn print(arguments: &SchemaOf) -> Result<ExitCode, Failure> {
    match (arguments.subject, &arguments.out) {
        (Some(subject), _) => anstream::print!("{}", schema(subject)),
        (None, Some(folder)) => write(folder)?,
        (None, None) => {
            Subject::all().into_iter().for_each(|subject| anstream::println!("{}", subject.name()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn write(folder: &Path) -> Result<(), Failure> {
    let file = |subject: Subject| (folder.join(format!("{}.json", subject.name())), schema(subject));
    let files: Vec<(PathBuf, String)> = Subject::all().into_iter().map(file).collect();
    disk::write_new(&files, true)?;
    let count = telling::count(files.len(), "schéma écrit", "schémas écrits");
    anstream::println!("{count} dans {}.", folder.display());
    Ok(())
}
