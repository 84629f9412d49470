//! `dalc freshness`: what is to be looked at again, and the letters that ask for it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use dalc::freshness::{Due, Freshness, Why, freshness, letter};
use dalc::history::Gap;
use dalc::input::Input;
use dalc::locale::{Lang, day};
use dalc::{Options, ask, disk, site_zone};

use super::{Failure, clock, telling};
use crate::cli::{Freshness as Arguments, FreshnessFormat};

/// Tells what is to be looked at again.
pub fn tell(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let content = arguments.folders.content();
    let input = disk::read(&content, None)?;
    let today = match arguments.date {
        Some(date) => date,
        None => clock::today(site_zone(&input))?,
    };
    let before = arguments.before.unwrap_or(today);
    let history = disk::history(&content, None, &mut disk::Memory::default());
    let gap = history.gap;
    let options = Options { today, base_url: None, drafts: false, strict: false };
    let answer = ask(Input { history, ..input }, &options, &|scope| {
        let found = freshness(scope, before);
        let letters: Vec<(String, String)> = found
            .authorities
            .iter()
            .map(|to| (to.slug.clone(), letter(scope.settings, &found, to)))
            .collect();
        (found, letters)
    });
    let (found, letters) =
        answer.ok_or("les réglages ne peuvent pas être lus ; « dalc check » dit pourquoi")?;
    match arguments.format {
        FreshnessFormat::Texte => shown(&found, gap),
        FreshnessFormat::Json => anstream::println!("{}", serde_json::to_string_pretty(&found)?),
    }
    if let Some(folder) = &arguments.lettres {
        let count = telling::count(write(folder, &letters)?, "lettre écrite", "lettres écrites");
        anstream::eprintln!("{count} dans {}.", folder.display());
    }
    Ok(ExitCode::SUCCESS)
}

fn write(folder: &Path, letters: &[(String, String)]) -> Result<usize, Failure> {
    let place = |(slug, text): &(String, String)| (folder.join(format!("{slug}.txt")), text.clone());
    let files: Vec<(PathBuf, String)> = letters.iter().map(place).collect();
    disk::write_new(&files, false)?;
    Ok(files.len())
}

fn shown(found: &Freshness, gap: Option<Gap>) {
    let french = |date: NaiveDate| day(Lang::Fr, date);
    let (today, before) = (french(found.today), french(found.before));
    anstream::println!("À vérifier de nouveau avant le {before}, dit le {today}.");
    for authority in &found.authorities {
        anstream::println!("\n{} (collectivites/{})", authority.name, authority.slug);
        authority.due.iter().for_each(due);
    }
    section("Autres fiches", found.others.is_empty());
    found.others.iter().for_each(due);
    section("Contacts dont la publication s'achève", found.contacts.is_empty());
    for contact in &found.contacts {
        anstream::println!("  {} : jusqu'au {} ({})", contact.name, french(contact.until), contact.file);
    }
    section("Traductions plus anciennes que leur fiche", found.translations.is_empty());
    for aged in &found.translations {
        let (translated, changed) = (french(aged.translated), french(aged.changed));
        let lang = aged.lang.words().get(Lang::Fr);
        anstream::println!(
            "  {} en {lang} : du {translated}, la fiche du {changed} ({})",
            aged.name,
            aged.file
        );
    }
    if let Some(gap) = gap {
        anstream::println!("\nL'âge des traductions n'est pas connu : {}.", telling::gap(gap));
    }
    totals(found);
}

fn section(title: &str, is_empty: bool) {
    if !is_empty {
        anstream::println!("\n{title}");
    }
}

fn due(due: &Due) {
    let why = match due.why {
        Why::Asked(date) => format!("à revoir avant le {}", day(Lang::Fr, date)),
        Why::Verified(date) => format!("vérifié le {}", day(Lang::Fr, date)),
        Why::Never => "jamais vérifié".to_owned(),
    };
    anstream::println!("  {} : {why} ({})", due.name, due.file);
}

fn totals(found: &Freshness) {
    let files: std::collections::BTreeSet<&str> = found
        .authorities
        .iter()
        .flat_map(|own| &own.due)
        .chain(&found.others)
        .map(|due| due.file.as_str())
        .collect();
    anstream::println!(
        "\n{}, {} à interroger, {}, {}.",
        telling::count(files.len(), "fiche", "fiches"),
        telling::count(found.authorities.len(), "collectivité", "collectivités"),
        telling::count(found.contacts.len(), "contact", "contacts"),
        telling::count(found.translations.len(), "traduction", "traductions")
    );
}
