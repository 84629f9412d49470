//! `dalc links`: external links, looked at and noted.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use chrono::NaiveDate;
use dalc::links::{Links, Note, Notebook, Place, Verdict, external};
use dalc::locale::{Lang, day};
use dalc::web::{Manners, look};
use dalc::{Options, disk, site_home, site_zone};
use serde::Serialize;

use super::{Failure, clock, telling};
use crate::cli::{Links as Arguments, LinksFormat};

/// How long a server may take to answer.
const TIMEOUT: Duration = Duration::from_secs(15);

/// A link as programs read it.
#[derive(Serialize)]
struct Shown<'n> {
    url: &'n str,
    places: &'n [Place],
    #[serde(flatten)]
    note: Option<&'n Note>,
}

/// Looks at the links that are due, and tells what is known of all.
pub fn tell(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let input = disk::read(&arguments.folders.content(), None)?;
    let today = match arguments.date {
        Some(date) => date,
        None => clock::today(site_zone(&input))?,
    };
    let options = Options { today, base_url: None, drafts: true, strict: false };
    let home = site_home(&input, options.base_url.as_deref());
    let links = external(&dalc::texts(input), &home);
    let mut notebook = read(&arguments.carnet)?;
    notebook.keep(&links);
    if !arguments.hors_ligne {
        visit(arguments, home, &links, &mut notebook, today);
        let text = serde_json::to_string_pretty(&notebook)? + "\n";
        disk::write_new(&[(arguments.carnet.clone(), text)], true)?;
    }
    match arguments.format {
        LinksFormat::Texte => shown(&links, &notebook, today),
        LinksFormat::Json => {
            let all: Vec<Shown<'_>> =
                links.iter().map(|(url, places)| Shown { url, places, note: notebook.0.get(url) }).collect();
            anstream::println!("{}", serde_json::to_string_pretty(&all)?);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn visit(arguments: &Arguments, home: String, links: &Links, notebook: &mut Notebook, today: NaiveDate) {
    let due: Vec<&str> =
        if arguments.tout { links.keys().map(String::as_str).collect() } else { notebook.due(links, today) };
    if !due.is_empty() {
        let count = telling::count(due.len(), "lien à regarder", "liens à regarder");
        anstream::eprintln!("{count}, poliment : cela peut prendre quelques minutes.");
    }
    let manners = Manners { pause: arguments.pause, timeout: TIMEOUT, home, local: arguments.reseau_local };
    for (url, verdict) in look(&due, &manners) {
        notebook.note(&url, verdict, today);
    }
}

/// The notebook; an empty one where there is none yet.
fn read(path: &Path) -> Result<Notebook, Failure> {
    if !path.exists() {
        return Ok(Notebook::default());
    }
    let notebook = serde_json::from_slice(&disk::read_bytes(path)?);
    let told = |error| {
        format!("le carnet {} n'est pas compris ({error}) ; effacez-le pour repartir de rien", path.display())
    };
    Ok(notebook.map_err(told)?)
}

/// What a list is called, and which links it has.
type List = (&'static str, fn(&Verdict) -> bool);

const LISTS: [List; 4] = [
    ("Liens morts", |verdict| matches!(verdict, Verdict::Gone(_))),
    ("Liens en panne", |verdict| matches!(verdict, Verdict::Faulty(_) | Verdict::Unreachable(_))),
    ("Pages qui ont changé d'adresse", |verdict| matches!(verdict, Verdict::Moved(_))),
    ("Liens qui n'ont pas été regardés", |verdict| matches!(verdict, Verdict::LeftAlone | Verdict::Local)),
];

fn shown(links: &Links, notebook: &Notebook, today: NaiveDate) {
    anstream::println!(
        "Liens extérieurs, le {} : {}.",
        day(Lang::Fr, today),
        telling::count(links.len(), "adresse", "adresses")
    );
    for (title, is_own) in LISTS {
        let own: Vec<_> =
            links.iter().filter_map(|(url, places)| Some((url, places, notebook.0.get(url)?))).collect();
        let own: Vec<_> = own.into_iter().filter(|(.., note)| is_own(&note.verdict)).collect();
        if !own.is_empty() {
            anstream::println!("\n{title}");
        }
        for (url, places, note) in own {
            anstream::println!("  {url} : {}{}", found(&note.verdict), last_seen(note));
            places.iter().for_each(|Place { file, line }| anstream::println!("    {file}:{line}"));
        }
    }
    totals(links, notebook);
}

fn found(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Seen => "vu".to_owned(),
        Verdict::Moved(to) => format!("→ {to}"),
        Verdict::Gone(404 | 410) => "la page n'existe plus".to_owned(),
        Verdict::Gone(401 | 403) => {
            "la page ne se montre pas à un programme ; regardez-la vous-même".to_owned()
        }
        Verdict::Gone(status) => format!("réponse {status}"),
        Verdict::Faulty(429) => "le site demande d'attendre".to_owned(),
        Verdict::Faulty(status) => format!("le site est en panne (réponse {status})"),
        Verdict::Unreachable(why) => why.clone(),
        Verdict::LeftAlone => "le site demande aux robots de ne pas la regarder".to_owned(),
        Verdict::Local => "adresse de cette machine ou de son réseau".to_owned(),
    }
}

fn last_seen(note: &Note) -> String {
    let seen = note.seen.as_ref().and_then(|seen| seen.parse().ok()).map(|seen| day(Lang::Fr, seen));
    match seen {
        Some(seen) if !matches!(note.verdict, Verdict::Moved(_)) => {
            format!(" ; vue le {seen} pour la dernière fois")
        }
        _ => String::new(),
    }
}

fn totals(links: &Links, notebook: &Notebook) {
    let count = |is: &dyn Fn(&Note) -> bool| {
        links.keys().filter_map(|url| notebook.0.get(url)).filter(|note| is(note)).count()
    };
    let seen = count(&|note| note.verdict.is_seen());
    let known = count(&|_| true);
    anstream::println!(
        "\n{}, {}, {}.",
        telling::count(seen, "page vue", "pages vues"),
        telling::count(known - seen, "autre", "autres"),
        telling::count(links.len() - known, "jamais regardée", "jamais regardées")
    );
}
