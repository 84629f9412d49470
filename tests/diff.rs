//! What a change of records is said to change: in sentences, as a comment, as data; of folders and of revisions.
//!
//! `tests/diff/cases.toml` says what is done to the records of `tests/golden/tout`; the file of each case says what is told of it.
//! `DALC_BLESS=1 cargo test --test diff` rewrites those files.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use build::{input, options};
use dalc::diff::{diff, markdown, sentences};
use dalc::input::{Input, InputFile};
use dalc::locale::Lang;
use dalc::{Outcome, Silent, compile};
use folder::{files, repository};
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Case {
    edits: Vec<Edit>,
    added: Vec<Added>,
    removed: Vec<String>,
    moved: Vec<Moved>,
}

#[derive(Deserialize)]
struct Edit {
    file: String,
    before: String,
    after: String,
}

#[derive(Deserialize)]
struct Added {
    file: String,
    text: String,
}

#[derive(Deserialize)]
struct Moved {
    from: String,
    to: String,
}

fn cases() -> BTreeMap<String, Case> {
    toml::from_str(include_str!("diff/cases.toml")).expect("cases")
}

fn base() -> Vec<InputFile> {
    input(&repository("tests/golden/tout/content"), "content", 0)
}

fn text(content: &[InputFile], path: &str) -> String {
    let file = content.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(file.content.clone().expect("bytes")).expect("a text")
}

fn put(content: &mut Vec<InputFile>, path: &str, text: String) {
    content.retain(|file| file.path != path);
    let (shown, path) = (format!("content/{path}"), path.to_owned());
    content.push(InputFile { layer: 0, shown, path, content: Ok(text.into_bytes()) });
    content.sort_by(|a, b| a.path.cmp(&b.path));
}

fn done(case: &Case) -> Vec<InputFile> {
    let mut content = base();
    for Moved { from, to } in &case.moved {
        let text = text(&content, from);
        content.retain(|file| file.path != *from);
        put(&mut content, to, text);
    }
    for Edit { file, before, after } in &case.edits {
        let text = text(&content, file);
        assert_eq!(text.matches(before.as_str()).count(), 1, "{file}: {before}");
        put(&mut content, file, text.replace(before, after));
    }
    case.added.iter().for_each(|Added { file, text }| put(&mut content, file, text.clone()));
    for removed in &case.removed {
        assert!(content.iter().any(|file| file.path == *removed), "{removed}");
        content.retain(|file| file.path != *removed);
    }
    content
}

fn compiled(content: Vec<InputFile>) -> Outcome {
    compile(Input { content, ..Input::default() }, &options(), &Silent)
}

fn told(base: &Outcome, case: &Case) -> String {
    let head = compiled(done(case));
    let mut told = String::new();
    for lang in Lang::ALL {
        let lines = sentences(&diff(base, &head, lang), lang).join("\n");
        told.push_str(&format!("=== {}\n{lines}\n\n", lang.tag()));
    }
    let found = diff(base, &head, Lang::Fr);
    let json = serde_json::to_string_pretty(&found).expect("data");
    told.push_str(&format!("=== markdown\n{}\n=== json\n{json}\n", markdown(&found, Lang::Fr)));
    told
}

#[test]
fn changes_are_told() {
    let base = compiled(base());
    for (name, case) in cases() {
        let path = repository(&format!("tests/diff/{name}.txt"));
        let told = told(&base, &case);
        if std::env::var_os("DALC_BLESS").is_some() {
            fs::write(&path, &told).expect("a golden");
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), told, "{name}");
    }
}

/// Who writes a record writes the comment of a proposal too: it shows what they wrote, and does nothing else.
#[test]
fn a_comment_only_shows() {
    let base = compiled(base());
    let mut content = self::base();
    let title = r#"titre = "<img src=x onerror=alert(1)> @quelqu-un [a](https://b.example) ![c](https://d.example/e) `f` | g""#;
    put(
        &mut content,
        "thematiques/fete.toml",
        format!("{title}\nresume = \"``` </details> <script> @tous | h\"\n"),
    );
    let told = markdown(&diff(&base, &compiled(content), Lang::Fr), Lang::Fr);
    let is_html = |line: &&str| !line.starts_with("<details>");
    let shown: String = told.lines().filter(is_html).collect::<Vec<_>>().join("\n").replace("\\`", "");
    let outside: String = shown.split('`').step_by(2).collect();
    for forbidden in ["<img", "<script", "](", "@q", "@t", "://"] {
        assert!(!outside.replace("\\](", "").contains(forbidden), "{forbidden} in {told}");
    }
    for summary in told.lines().filter(|line| line.starts_with("<details>")) {
        assert_eq!(summary.matches('<').count(), 3, "{summary}");
        assert!(!summary.contains("@q") && !summary.contains("://"), "{summary}");
    }
    assert_eq!(told.matches("<details>").count(), outside.matches("</details>").count(), "{told}");
}

#[test]
fn comments_are_never_too_long() {
    let base = compiled(base());
    let mut content = self::base();
    for number in 0..400 {
        let text =
            format!("titre = \"Thème inventé {number}\"\nresume = \"{}\"\n", "long ".repeat(70).trim());
        put(&mut content, &format!("thematiques/theme-{number}.toml"), text);
    }
    let told = markdown(&diff(&base, &compiled(content), Lang::Fr), Lang::Fr);
    assert!(told.chars().count() < 60_000, "{}", told.chars().count());
    assert!(told.contains("\n- … 360 autres\n"), "{told}");
}

fn dalc(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dalc")).args(arguments).current_dir(folder).output().expect("dalc")
}

fn git(folder: &Path, arguments: &[&str]) {
    let own = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.org", "-c", "commit.gpgsign=false"];
    let done = Command::new("git").args(own).args(arguments).current_dir(folder).output().expect("git");
    assert!(done.status.success(), "{done:?}");
}

fn write(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

#[test]
fn revisions_and_folders_are_compared() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path();
    for (path, bytes) in files(&repository("tests/golden/tout/content")) {
        write(folder, &format!("content/{path}"), &bytes);
    }
    write(folder, "content/.cache/secret.toml", b"x");
    git(folder, &["init", "-q", "-b", "main"]);
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "-m", "Avant"]);
    let partnership = folder.join("content/partenariats/bourg-fictif-cidade.toml");
    let text = fs::read_to_string(&partnership).expect("a record");
    fs::write(&partnership, text.replace("en-preparation", "actif")).expect("a record");
    let said = "Bourg-Fictif-lès-Bains – Cidade Fictícia, Villa Ficticia : statut en préparation → actif ; ";
    let today = ["--date", "2026-11-23"];
    let of = |base: &str, head: &str| dalc(folder, &[&["diff", base, head], &today[..]].concat());
    let told = |output: &Output| String::from_utf8_lossy(&output.stdout).into_owned();
    let found = of("HEAD", "content");
    assert!(told(&found).starts_with(said) && found.status.success(), "{found:?}");
    git(folder, &["commit", "-q", "-a", "-m", "Après"]);
    assert_eq!(told(&of("HEAD~1", "HEAD")), told(&found));
    assert_eq!(told(&of("HEAD", "main")), "Rien ne change : les mêmes fiches donnent le même site.\n");
    for (base, head, why) in [
        ("HEAD", "nulle-part", "« nulle-part » n'est ni un dossier, ni une version"),
        ("HEAD", "--output=x", "« --output=x » n'est ni un dossier, ni une version"),
        ("HEAD:content", "HEAD", "« HEAD:content » n'est ni un dossier, ni une version"),
    ] {
        let refused = dalc(folder, &["diff", "--date", "2026-11-23", "--", base, head]);
        let why_told = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(why_told.contains(why) && refused.status.code() == Some(2), "{why_told}");
    }
    let nowhere = dalc(folder, &["diff", "HEAD", "HEAD", "--content", "fiches"]);
    assert!(
        String::from_utf8_lossy(&nowhere.stderr).contains("n'a pas de dossier « fiches »"),
        "{nowhere:?}"
    );
    assert!(!folder.join("x").exists());
}
