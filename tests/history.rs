//! What git remembers of the folders that are read: true repositories, with true dates.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use dalc::disk::{Memory, history};
use dalc::history::{Change, Gap, History};
use tempfile::TempDir;

const FIRST: &str = "2026-05-01T12:00:00Z";
const SECOND: &str = "2026-05-02T12:00:00Z";
const THIRD: &str = "2026-05-03T12:00:00Z";

/// git in a folder, at an instant.
fn git(folder: &Path, at: &str, arguments: &[&str]) {
    let own = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.org", "-c", "commit.gpgsign=false"];
    let mut command = Command::new("git");
    command.env("GIT_AUTHOR_DATE", at).env("GIT_COMMITTER_DATE", at).env("GIT_CONFIG_GLOBAL", "/dev/null");
    let done = command.args(own).args(arguments).current_dir(folder).output().expect("git");
    assert!(done.status.success(), "{done:?}");
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

fn commit(folder: &Path, at: &str) {
    git(folder, at, &["add", "-A"]);
    git(folder, at, &["commit", "-q", "-m", at]);
}

/// A repository whose records changed on the days of May that their texts say.
fn repository() -> TempDir {
    let place = TempDir::new().expect("a folder");
    let folder = place.path();
    git(folder, FIRST, &["init", "-q", "-b", "main"]);
    write(folder, "content/pays/perou.toml", "1");
    write(folder, "content/pays/chili.md", "1");
    write(folder, "content/pays/moved.toml", "a text long enough to be known again");
    write(folder, "themes/a.css", "1");
    commit(folder, FIRST);
    write(folder, "content/pays/chili.md", "2");
    write(folder, "content/pays/1777800000.md", "2");
    fs::rename(folder.join("content/pays/moved.toml"), folder.join("content/pays/cuba.toml")).expect("moved");
    commit(folder, SECOND);
    place
}

fn read(folder: &Path) -> History {
    history(&[folder.join("content")], Some(&folder.join("themes")), &mut Memory::default())
}

/// The day of a record, or what else is known of it.
fn day(history: &History, path: &str) -> String {
    match history.change(path) {
        Some(Change::Committed(at)) => at.date_naive().to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn records_are_dated_by_the_commit_that_changed_them() {
    let place = repository();
    let history = read(place.path());
    assert_eq!(day(&history, "pays/perou.toml"), "2026-05-01");
    for path in ["pays/chili.md", "pays/1777800000.md", "pays/cuba.toml"] {
        assert_eq!(day(&history, path), "2026-05-02", "{path}");
    }
    assert_eq!(day(&history, "pays/bresil.toml"), "None");
    assert_eq!(history.gap, None);
    assert_eq!(history.revision.map(|revision| revision.len()), Some(40));
}

#[test]
fn a_merge_does_not_date_what_it_brings() {
    let place = repository();
    let folder = place.path();
    git(folder, SECOND, &["checkout", "-q", "-b", "autre"]);
    write(folder, "content/pays/haiti.toml", "2");
    commit(folder, SECOND);
    git(folder, SECOND, &["checkout", "-q", "main"]);
    write(folder, "content/pays/perou.toml", "2");
    commit(folder, SECOND);
    git(folder, THIRD, &["merge", "-q", "--no-ff", "-m", "Fusion", "autre"]);
    assert_eq!(day(&read(folder), "pays/haiti.toml"), "2026-05-02");
    assert_eq!(day(&read(folder), "pays/perou.toml"), "2026-05-02");
}

#[test]
fn what_is_not_committed_is_of_today_and_takes_the_revision() {
    let place = repository();
    let folder = place.path();
    write(folder, "content/pays/perou.toml", "3");
    write(folder, "content/pays/haiti.toml", "3");
    let history = read(folder);
    assert_eq!(day(&history, "pays/perou.toml"), "Some(Pending)");
    assert_eq!(day(&history, "pays/haiti.toml"), "Some(Pending)");
    assert_eq!((history.revision, history.gap), (None, None));
    commit(folder, THIRD);
    write(folder, "themes/a.css", "2");
    assert_eq!(day(&read(folder), "pays/haiti.toml"), "2026-05-03");
    assert_eq!(read(folder).revision, None, "a theme is part of what the site is made from");
    write(folder, "themes/a.css", "1");
    write(folder, "notes.txt", "beside");
    assert!(read(folder).revision.is_some(), "what is beside is not");
}

#[test]
fn what_was_read_once_is_remembered_until_a_commit() {
    let place = repository();
    let folder = place.path();
    let (content, mut memory) = ([folder.join("content")], Memory::default());
    let before = history(&content, None, &mut memory);
    assert_eq!(history(&content, None, &mut memory), before);
    write(folder, "content/pays/perou.toml", "3");
    commit(folder, THIRD);
    assert_eq!(day(&history(&content, None, &mut memory), "pays/perou.toml"), "2026-05-03");
}

#[test]
fn without_a_repository_or_its_past_no_date_is_claimed() {
    let place = TempDir::new().expect("a folder");
    write(place.path(), "content/pays/perou.toml", "1");
    let unkept = read(place.path());
    assert_eq!((unkept.iter().count(), unkept.revision, unkept.gap), (0, None, Some(Gap::Unkept)));
    let source = repository();
    let url = format!("file://{}", source.path().display());
    git(place.path(), FIRST, &["clone", "-q", "--depth", "1", &url, "clone"]);
    let clone = place.path().join("clone");
    let shallow = read(&clone);
    assert_eq!(shallow.iter().count(), 0);
    assert_eq!(shallow.gap, Some(Gap::Shallow));
    assert!(shallow.revision.is_some(), "it says what revision it is at all the same");
    write(&clone, "content/pays/perou.toml", "3");
    assert_eq!(day(&read(&clone), "pays/perou.toml"), "Some(Pending)");
}

#[test]
fn folders_laid_over_others_date_the_same_record() {
    let (place, private) = (repository(), TempDir::new().expect("a folder"));
    git(private.path(), THIRD, &["init", "-q"]);
    write(private.path(), "pays/perou.md", "3");
    commit(private.path(), THIRD);
    let folders: [PathBuf; 2] = [place.path().join("content"), private.path().to_owned()];
    let both = history(&folders, None, &mut Memory::default());
    assert_eq!(day(&both, "pays/perou.toml"), "2026-05-03");
    assert_eq!(both.revision, None, "no one revision names both");
}

/// A folder of records may hold what looks like a repository without a work tree, with settings that run a program.
#[test]
fn a_repository_among_the_records_is_not_obeyed() {
    let place = TempDir::new().expect("a folder");
    let content = place.path().join("content");
    fs::create_dir_all(&content).expect("a folder");
    git(&content, FIRST, &["init", "-q", "--bare", "."]);
    let ran = place.path().join("ran");
    let settings = format!("[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = touch {}\n", ran.display());
    write(&content, "config", &settings);
    write(&content, "pays/perou.toml", "1");
    assert_eq!(read(place.path()).gap, Some(Gap::Unkept));
    assert!(!ran.exists());
}
