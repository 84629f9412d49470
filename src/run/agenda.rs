//! `dalc agenda`: the ledger of the agenda, brought up to the records.

use std::path::PathBuf;
use std::process::ExitCode;

use dalc::locale::Lang;
use dalc::record::LEDGER;
use dalc::{Options, Revision, disk, revise, site_zone};

use super::{FAULTY, Failure, clock, telling};
use crate::cli::{Action, Agenda, Place};

/// Revises the ledger, or takes dates out of it for good.
pub fn agenda(arguments: &Agenda) -> Result<ExitCode, Failure> {
    let (place, forget) = match &arguments.action {
        Action::Revise(revise) => (&revise.place, [].as_slice()),
        Action::Oublie(forget) => (&forget.place, forget.ids.as_slice()),
    };
    let content = place.content();
    let revision = revision(place, &content, forget)?;
    revision.refusals.iter().for_each(|refusal| anstream::eprintln!("erreur : {refusal}"));
    if revision.report.refuses(false) || !revision.refusals.is_empty() {
        telling::diagnostics(&revision.report, &revision.sources, Lang::Fr);
        anstream::eprintln!("{LEDGER} reste comme il était.");
        return Ok(ExitCode::from(FAULTY));
    }
    write(&revision, &content)?;
    Ok(ExitCode::SUCCESS)
}

fn revision(place: &Place, content: &[PathBuf], forget: &[String]) -> Result<Revision, Failure> {
    let input = disk::read(content, None)?;
    let today = match place.date {
        Some(date) => date,
        None => clock::today(site_zone(&input))?,
    };
    let options = Options { today, base_url: None, drafts: false, strict: false };
    Ok(revise(input, &options, forget))
}

fn write(revision: &Revision, content: &[PathBuf]) -> Result<(), Failure> {
    revision.sentences.iter().for_each(|sentence| anstream::println!("{sentence}"));
    let folder = content.get(revision.layer).or(content.first());
    let (Some(text), Some(folder)) = (&revision.ledger, folder) else {
        anstream::println!("Rien n'a changé dans l'agenda.");
        return Ok(());
    };
    let path = folder.join(LEDGER);
    disk::write_new(&[(path.clone(), text.clone())], true)?;
    anstream::println!("{} est à jour.", path.display());
    Ok(())
}
