//! `dalc diff`: two states of the records, read, built and compared.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use dalc::diff::{diff, markdown, sentences};
use dalc::input::Input;
use dalc::{Options, Silent, compile, disk, site_zone};

use super::{FAULTY, Failure, clock, themes_beside};
use crate::cli::{Diff, DiffFormat};

/// Tells what changes.
pub fn tell(arguments: &Diff) -> Result<ExitCode, Failure> {
    let base = state(&arguments.base, &arguments.content)?;
    let head = state(&arguments.head, &arguments.content)?;
    let today = match arguments.date {
        Some(date) => date,
        None => clock::today(site_zone(&head))?,
    };
    let options = Options { today, base_url: None, drafts: false, strict: false };
    let (base, head) = (compile(base, &options, &Silent), compile(head, &options, &Silent));
    let found = diff(&base, &head, arguments.lang);
    match arguments.format {
        DiffFormat::Texte => {
            sentences(&found, arguments.lang).iter().for_each(|sentence| anstream::println!("{sentence}"));
        }
        DiffFormat::Markdown => anstream::print!("{}", markdown(&found, arguments.lang)),
        DiffFormat::Json => anstream::println!("{}", serde_json::to_string_pretty(&found)?),
    }
    Ok(if found.errors.head == 0 { ExitCode::SUCCESS } else { ExitCode::from(FAULTY) })
}

/// What a folder or a revision holds; a folder of that name comes first.
fn state(named: &str, content: &Path) -> Result<Input, Failure> {
    let folder = PathBuf::from(named);
    if folder.is_dir() {
        let themes = themes_beside(&folder);
        return Ok(disk::read(&[folder], themes.as_deref())?);
    }
    Ok(disk::read_revision(named, content, themes_beside(content).as_deref())?)
}
