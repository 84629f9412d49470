//! Owns the writing of new records into a content folder: all of them, or none.
//! Refuses to replace anything unless told to, and to know what a record holds.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use super::reason::reason;

/// Why no record was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteError {
    /// These exist already, and replacing was not asked for.
    Exists(Vec<PathBuf>),
    /// These are asked for more than once.
    Twice(Vec<PathBuf>),
    /// The system refused; everything was put back as it was.
    System {
        /// The file that could not be written.
        path: PathBuf,
        /// Why, in plain French.
        reason: String,
    },
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            WriteError::Exists(paths) => {
                list(f, "Rien n’a été écrit : ces fiches existent déjà.", paths)?;
                f.write_str("Renommez les nouvelles, ou demandez le remplacement.")
            }
            WriteError::Twice(paths) => {
                list(f, "Rien n’a été écrit : ces fiches sont demandées deux fois.", paths)?;
                f.write_str("Donnez à chacune un nom qui lui soit propre.")
            }
            WriteError::System { path, reason } => write!(
                f,
                "Rien n’a été écrit : « {} » ne peut pas l’être ({reason}). Vérifiez les droits et la place sur le disque.",
                path.display()
            ),
        }
    }
}

impl std::error::Error for WriteError {}

/// Writes `files` (path, text): all of them, or none. Folders are made as needed.
///
/// Everything is written beside its place first, then renamed into it; if a rename fails, those done are undone.
/// With `overwrite`, existing files are replaced.
///
/// # Errors
///
/// Files that exist (without `overwrite`), paths given twice, or what the system refused.
pub fn write_new(files: &[(PathBuf, String)], overwrite: bool) -> Result<(), WriteError> {
    refuse_if_any(twice(files), WriteError::Twice)?;
    if !overwrite {
        let exists = |path: &PathBuf| fs::symlink_metadata(path).is_ok();
        let paths = files.iter().map(|(path, _)| path.clone());
        refuse_if_any(paths.filter(exists).collect(), WriteError::Exists)?;
    }
    let mut done = Vec::new();
    let written = files.iter().try_for_each(|file| prepare(file, &mut done));
    let placed =
        written.and_then(|()| files.iter().try_for_each(|(path, _)| put(path, overwrite, &mut done)));
    if placed.is_err() {
        done.into_iter().rev().for_each(undo);
    }
    placed
}

/// What was done, so that it can be undone in reverse. Undoing has nobody left to tell if it fails in turn.
enum Done {
    Folder(PathBuf),
    Draft(PathBuf),
    Added(PathBuf),
    Replaced(PathBuf, Vec<u8>),
}

fn undo(done: Done) {
    let _ = match done {
        Done::Folder(path) => fs::remove_dir(path),
        Done::Draft(path) | Done::Added(path) => fs::remove_file(path),
        Done::Replaced(path, before) => fs::write(path, before),
    };
}

fn prepare((path, text): &(PathBuf, String), done: &mut Vec<Done>) -> Result<(), WriteError> {
    make_folders(path, done)
        .and_then(|()| write_draft(path, text, done))
        .map_err(|error| system(path, &error))
}

fn make_folders(path: &Path, done: &mut Vec<Done>) -> io::Result<()> {
    let parents: Vec<_> = path.ancestors().skip(1).filter(|folder| folder.file_name().is_some()).collect();
    for folder in parents.into_iter().rev() {
        match fs::create_dir(folder) {
            Ok(()) => done.push(Done::Folder(folder.to_owned())),
            Err(_) if folder.is_dir() => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn write_draft(path: &Path, text: &str, done: &mut Vec<Done>) -> io::Result<()> {
    let draft = draft_of(path);
    let mut file = OpenOptions::new().write(true).create_new(true).open(&draft)?;
    done.push(Done::Draft(draft));
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A hidden neighbour, which reading skips should we be stopped before it is renamed.
fn draft_of(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.dalc", std::process::id()));
    path.with_file_name(name)
}

fn put(path: &Path, overwrite: bool, done: &mut Vec<Done>) -> Result<(), WriteError> {
    match overwrite.then(|| fs::read(path)) {
        Some(Ok(before)) => replace(path, before, done),
        Some(Err(error)) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => add(path, done),
    }
    .map_err(|error| system(path, &error))
}

fn replace(path: &Path, before: Vec<u8>, done: &mut Vec<Done>) -> io::Result<()> {
    fs::rename(draft_of(path), path)?;
    done.push(Done::Replaced(path.to_owned(), before));
    Ok(())
}

/// Never over something that appeared meanwhile, where the file system can promise it.
fn add(path: &Path, done: &mut Vec<Done>) -> io::Result<()> {
    let draft = draft_of(path);
    match renameat_with(CWD, &draft, CWD, path, RenameFlags::NOREPLACE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => fs::rename(&draft, path)?,
        renamed => renamed?,
    }
    done.push(Done::Added(path.to_owned()));
    Ok(())
}

fn twice(files: &[(PathBuf, String)]) -> Vec<PathBuf> {
    let mut seen = BTreeSet::new();
    files.iter().map(|(path, _)| path).filter(|path| !seen.insert(*path)).cloned().collect()
}

fn refuse_if_any(paths: Vec<PathBuf>, why: fn(Vec<PathBuf>) -> WriteError) -> Result<(), WriteError> {
    if paths.is_empty() { Ok(()) } else { Err(why(paths)) }
}

fn system(path: &Path, error: &io::Error) -> WriteError {
    WriteError::System { path: path.to_owned(), reason: reason(error) }
}

fn list(f: &mut fmt::Formatter, title: &str, paths: &[PathBuf]) -> fmt::Result {
    writeln!(f, "{title}")?;
    paths.iter().try_for_each(|path| writeln!(f, "  {}", path.display()))
}
