//! What is to be looked at again before a day, by authority, and the letter to each in its language.
//!
//! `tests/freshness/told.txt` is all that is said of the records of `tests/golden/tout` and of a few besides;
//! `DALC_BLESS=1 cargo test --test freshness` rewrites it.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use build::{input, options};
use chrono::NaiveDate;
use dalc::ask;
use dalc::freshness::{Freshness, freshness, letter};
use dalc::history::{Change, History};
use dalc::input::{Input, InputFile};
use folder::{files, repository};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A country whose only official language is none of the site's, and a translation.
const BESIDES: [(&str, &str); 4] = [
    ("pays/suriname.toml", "code = \"SR\"\n"),
    (
        "collectivites/stad-verzonnen.toml",
        "nom = \"Verzonnen stad\"\nniveau = \"commune\"\npays = \"SR\"\nverifie_le = 2020-01-01\n",
    ),
    (
        "partenariats/bourg-fictif-stad-verzonnen.toml",
        "collectivites = [\"bourg-fictif\"]\npartenaires = [\"stad-verzonnen\"]\ntype = \"projet\"\nstatut = \"inconnu\"\nresume = \"Inventé.\"\n\
         verifie_le = 2024-01-01\n\n[[sources]]\ntitre = \"Une source inventée\"\n",
    ),
    ("thematiques/eau.es.toml", "titre = \"Agua\"\n"),
];

fn content() -> Vec<InputFile> {
    let mut content = input(&repository("tests/golden/tout/content"), "content", 0);
    for (path, text) in BESIDES {
        let (path, shown) = (path.to_owned(), format!("content/{path}"));
        content.push(InputFile { layer: 0, shown, path, content: Ok(text.as_bytes().to_vec()) });
    }
    content.sort_by(|a, b| a.path.cmp(&b.path));
    content
}

fn found(before: &str, history: &History) -> (Freshness, Vec<String>) {
    let input = Input { content: content(), history: history.clone(), ..Input::default() };
    let told = ask(input, &options(), &|scope| {
        let found = freshness(scope, day(before));
        let letters = found.authorities.iter().map(|to| letter(scope.settings, &found, to)).collect();
        (found, letters)
    });
    told.expect("records")
}

fn changed(pairs: &[(&str, &str)]) -> History {
    let mut history = History::default();
    for (path, date) in pairs {
        let at = format!("{date}T12:00:00Z").parse().expect("an instant");
        history.add(path, Change::Committed(at));
    }
    history
}

#[test]
fn what_is_due_is_told() {
    let ages = changed(&[("thematiques/eau.md", "2026-05-02"), ("thematiques/eau.es.toml", "2026-05-01")]);
    let (found, letters) = found("2027-01-01", &ages);
    let json = serde_json::to_string_pretty(&found).expect("data");
    let told = format!("{json}\n\n=== lettres\n{}", letters.join("\n=== \n"));
    let path = repository("tests/freshness/told.txt");
    if std::env::var_os("DALC_BLESS").is_some() {
        fs::write(&path, &told).expect("a golden");
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), told);
}

/// A record is due by the day, not before it.
#[test]
fn days_count() {
    let due = |before: &str, file: &str| {
        let (found, _) = found(before, &History::default());
        found.authorities.iter().flat_map(|to| &to.due).any(|due| due.file == file)
    };
    let (asked, verified, never) = (
        "partenariats/ville-fictive-villa-ficticia.md",
        "partenariats/bourg-fictif-stad-verzonnen.toml",
        "partenariats/bourg-fictif-cidade.toml",
    );
    assert!(!due("2026-11-20", asked) && due("2026-11-21", asked), "it asks for 2026-11-20");
    assert!(!due("2026-01-01", verified) && due("2026-01-02", verified), "it was verified on 2024-01-01");
    assert!(due("1999-01-01", never), "it never was");
}

#[test]
fn translations_age_with_their_record() {
    let aged = |record: &str, translation: &str| {
        let ages = changed(&[("thematiques/eau.md", record), ("thematiques/eau.es.toml", translation)]);
        !found("2027-01-01", &ages).0.translations.is_empty()
    };
    assert!(aged("2026-05-02", "2026-05-01"));
    assert!(!aged("2026-05-01", "2026-05-01") && !aged("2026-05-01", "2026-05-02"));
    assert!(
        found("2027-01-01", &History::default()).0.translations.is_empty(),
        "what is not known is not told"
    );
}

fn run(program: &str, folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(program);
    let dates = ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"];
    for name in dates {
        command.env(name, "2026-05-01T12:00:00Z");
    }
    command.args(arguments).current_dir(folder).output().expect("a program")
}

#[test]
fn the_command_writes_letters_and_never_fails_for_what_is_old() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path();
    for (path, bytes) in files(&repository("tests/golden/tout/content")) {
        let path = folder.join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a record");
    }
    let dalc = |arguments: &[&str]| run(env!("CARGO_BIN_EXE_dalc"), folder, arguments);
    let asked = ["freshness", "--date", "2026-11-23", "--before", "2027-01-01"];
    let told = String::from_utf8(dalc(&asked).stdout).expect("a text");
    assert!(told.contains("jamais vérifié") && told.contains("n'est pas dans un dépôt git"), "{told}");
    let git = |arguments: &[&str]| {
        let own =
            ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.org", "-c", "commit.gpgsign=false"];
        let done = run("git", folder, &[&own[..], arguments].concat());
        assert!(done.status.success(), "{done:?}");
    };
    fs::write(folder.join("content/thematiques/eau.es.toml"), "titre = \"Agua\"\n").expect("a translation");
    git(&["init", "-q"]);
    git(&["add", "-A"]);
    git(&["commit", "-q", "-m", "Un"]);
    let told = dalc(&[&asked[..], &["--lettres", "lettres"]].concat());
    assert!(told.status.success(), "{told:?}");
    let told = String::from_utf8([told.stdout, told.stderr].concat()).expect("a text");
    assert!(!told.contains("dépôt git") && told.contains("lettres écrites dans lettres."), "{told}");
    let letter = fs::read_to_string(folder.join("lettres/cidade-ficticia.txt")).expect("a letter");
    assert!(letter.starts_with("Para: "), "{letter}");
    let again = dalc(&[&asked[..], &["--lettres", "lettres"]].concat());
    assert_eq!(again.status.code(), Some(2), "letters that exist are left alone");
    let nowhere = dalc(&["freshness", "--content", "nulle-part"]);
    assert_eq!(nowhere.status.code(), Some(2));
}
