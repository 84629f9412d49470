//! `dalc new`: a record begun, with the authorities it names; what is missing is asked for.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use dalc::draft::{Drafted, Question, Ready, Refusal, Unclear, draft, keys, questions};
use dalc::{Options, disk, site_zone};

use super::ask::{self, Dialogue};
use super::{FAILED, FAULTY, Failure, clock, telling};
use crate::cli::{New, option};

/// How a draft ended.
enum End {
    Ready(Ready),
    Refused(Vec<Refusal>),
    Unclear(Vec<Unclear>),
}

/// Begins a record.
pub fn new(mut arguments: New) -> Result<ExitCode, Failure> {
    let mut dialogue =
        (std::io::stdin().is_terminal() && std::io::stderr().is_terminal()).then(ask::terminal);
    if let Some(dialogue) = &mut dialogue {
        dialogue.ask(&questions(arguments.kind), &mut arguments.values)?;
    }
    let missing = unnamed(&arguments);
    if !missing.is_empty() {
        tell_missing(&missing);
        return Ok(ExitCode::from(FAILED));
    }
    match settled(&mut arguments, dialogue.as_mut())? {
        End::Ready(ready) => write(&arguments, &ready),
        End::Refused(refusals) => {
            refusals.iter().for_each(|refusal| tell(refusal, &arguments));
            anstream::eprintln!("Rien n'a été écrit.");
            Ok(ExitCode::from(FAULTY))
        }
        End::Unclear(unclear) => {
            unclear.iter().for_each(|unclear| tell_choices(unclear, &arguments));
            anstream::eprintln!("Rien n'a été écrit.");
            Ok(ExitCode::from(FAILED))
        }
    }
}

/// What the record cannot be named without.
fn unnamed(arguments: &New) -> Vec<Question> {
    let is_missing = |key: &Question| key.names && !arguments.values.contains_key(&key.path);
    keys(arguments.kind).into_iter().filter(is_missing).collect()
}

fn tell_missing(missing: &[Question]) {
    for key in missing {
        anstream::eprintln!("erreur : il manque --{} : {}", option(key), key.about);
    }
    anstream::eprintln!("Rien n'a été écrit.");
}

/// The draft, homonyms being asked about as long as somebody answers.
fn settled(arguments: &mut New, mut dialogue: Option<&mut Dialogue>) -> Result<End, Failure> {
    let folder = arguments.content.clone();
    let content = if folder.exists() { disk::read(&[folder], None)? } else { dalc::input::Input::default() };
    let today = match arguments.date {
        Some(date) => date,
        None => clock::today(site_zone(&content))?,
    };
    let options = Options { today, base_url: None, drafts: true, strict: false };
    loop {
        let name = arguments.name.as_deref();
        let unclear = match draft(arguments.kind, &arguments.values, name, content.clone(), &options) {
            Drafted::Ready(ready) => return Ok(End::Ready(ready)),
            Drafted::Refused(refusals) => return Ok(End::Refused(refusals)),
            Drafted::Unclear(unclear) => unclear,
        };
        let Some(dialogue) = dialogue.as_mut() else { return Ok(End::Unclear(unclear)) };
        for name in &unclear {
            let Some(code) = dialogue.choose(name)? else { return Ok(End::Unclear(unclear)) };
            name.settle(&mut arguments.values, &code);
        }
    }
}

fn tell_choices(unclear: &Unclear, arguments: &New) {
    let option = named(&unclear.path, arguments);
    anstream::eprintln!(
        "erreur : plusieurs collectivités s'appellent « {} » ; écrivez, à la place du nom :",
        unclear.written
    );
    for choice in &unclear.choices {
        anstream::eprintln!("  {option} \"{}\" : {}", choice.code, choice.what);
    }
}

fn named(path: &[String], arguments: &New) -> String {
    let key = keys(arguments.kind).into_iter().find(|key| key.path == path);
    key.map_or_else(|| format!("« {} »", path.join(".")), |key| format!("--{}", option(&key)))
}

fn tell(refusal: &Refusal, arguments: &New) {
    if refusal.path.is_empty() {
        anstream::eprintln!("erreur : {}", refusal.message);
    } else {
        anstream::eprintln!("erreur : {} : {}", named(&refusal.path, arguments), refusal.message);
    }
}

fn write(arguments: &New, ready: &Ready) -> Result<ExitCode, Failure> {
    if arguments.dry_run {
        for (path, text) in &ready.files {
            anstream::println!("# {path}\n{text}");
        }
    } else {
        let place = |(path, text): &(String, String)| (arguments.content.join(path), text.clone());
        let files: Vec<(PathBuf, String)> = ready.files.iter().map(place).collect();
        disk::write_new(&files, false)?;
        files.iter().for_each(|(path, _)| anstream::println!("{}", path.display()));
    }
    ready.notices.iter().for_each(|notice| anstream::eprintln!("à savoir : {notice}"));
    let written = if arguments.dry_run {
        ("fiche serait écrite", "fiches seraient écrites")
    } else {
        ("fiche écrite", "fiches écrites")
    };
    anstream::println!("{}{}.", telling::count(ready.files.len(), written.0, written.1), left(ready));
    Ok(ExitCode::SUCCESS)
}

/// What is still to be filled in.
fn left(ready: &Ready) -> String {
    let blanks: Vec<String> = ready.blanks.iter().map(|path| path.join(".")).collect();
    if blanks.is_empty() { String::new() } else { format!(" ; à compléter : {}", blanks.join(", ")) }
}
