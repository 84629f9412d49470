//! Owns the way from folders to an [`Input`]: which files count, which links may be followed, how large a file may be.
//! Refuses to stop at a file it cannot read (the refusal is part of the Input), and to look at what the bytes mean.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustix::fs::OFlags;
use walkdir::{DirEntry, WalkDir};

use super::reason::{reason, unread};
use crate::input::{Input, InputFile, Refused, Unread};

/// Largest `.md` or `.toml` file read, in bytes.
pub const TEXT_LIMIT: u64 = 1 << 20;

/// Largest ledger read (`.lock.toml`, written by the program), in bytes: some 40,000 events.
pub const LEDGER_LIMIT: u64 = 16 << 20;

/// Largest file of any other kind read (images, documents), in bytes.
pub const OTHER_LIMIT: u64 = 4 << 20;

/// Folders named on the command line that cannot be read at all: all of them, not only the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError(pub Vec<FolderFault>);

/// One folder of the command line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderFault {
    /// The folder, as given.
    pub folder: PathBuf,
    /// Why, in plain French.
    pub reason: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for FolderFault { folder, reason } in &self.0 {
            writeln!(f, "Le dossier « {} » ne peut pas être lu : {reason}.", folder.display())?;
        }
        f.write_str("Vérifiez le chemin donné à la commande, et le dossier d’où elle est lancée.")
    }
}

impl std::error::Error for ReadError {}

/// Reads the `content` folders (one layer each, in order) and the folder of `themes`, which may be missing.
///
/// Hidden files and what editors leave behind are skipped. A link is followed only if it stays inside the folder being
/// read; a file that is too large, unreadable or no plain file is told in the Input, and reading goes on.
///
/// # Errors
///
/// Content folders that do not exist, are no folders or cannot be opened.
pub fn read(content: &[PathBuf], themes: Option<&Path>) -> Result<Input, ReadError> {
    let themes = themes.filter(|folder| fs::symlink_metadata(folder).is_ok());
    let asked = content.iter().map(PathBuf::as_path).chain(themes);
    let faults: Vec<_> = asked.filter_map(folder_fault).collect();
    if !faults.is_empty() {
        return Err(ReadError(faults));
    }
    let layers = content.iter().enumerate();
    let found = layers.flat_map(|(layer, folder)| Walk::new(folder, layer).files());
    Ok(Input {
        content: load(found.collect()),
        themes: load(themes.map_or_else(Vec::new, |folder| Walk::new(folder, 0).files())),
        ..Input::default()
    })
}

fn folder_fault(folder: &Path) -> Option<FolderFault> {
    let error = fs::read_dir(folder).err()?;
    Some(FolderFault { folder: folder.to_owned(), reason: reason(&error) })
}

/// A file the walk came across: where it is, or why it will not be opened.
struct Found {
    layer: usize,
    shown: String,
    path: String,
    opens: Result<PathBuf, Refused>,
}

/// Reads in parallel; the order is that of `(path, layer)`, not that of reading.
fn load(mut found: Vec<Found>) -> Vec<InputFile> {
    found.sort_by(|a, b| (&a.path, a.layer).cmp(&(&b.path, b.layer)));
    found.into_par_iter().map(load_one).collect()
}

fn load_one(Found { layer, shown, path, opens }: Found) -> InputFile {
    let content = opens.and_then(|file| bytes_of(&file));
    InputFile { layer, shown, path, content }
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Refused> {
    let unreadable = |error: io::Error| Refused::Unreadable(unread(&error));
    let file = open_without_waiting(path).map_err(unreadable)?;
    let found = file.metadata().map_err(unreadable)?;
    let limit = limit_of(path);
    if !found.is_file() {
        return Err(Refused::NotAFile);
    }
    if found.len() > limit {
        return Err(Refused::TooLarge { size: found.len(), limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or_default() + 1);
    // A file may grow while it is read: never take in more than the limit and the byte that betrays it.
    file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    match bytes.len() as u64 {
        size if size > limit => Err(Refused::TooLarge { size, limit }),
        _ => Ok(bytes),
    }
}

/// A named pipe that took the place of a file since the walk must not hold us until someone writes to it.
fn open_without_waiting(path: &Path) -> io::Result<File> {
    let flags = OFlags::NONBLOCK.bits().cast_signed();
    OpenOptions::new().read(true).custom_flags(flags).open(path)
}

pub(super) fn limit_of(path: &Path) -> u64 {
    if path.to_string_lossy().ends_with(".lock.toml") {
        return LEDGER_LIMIT;
    }
    let text =
        |ending: &std::ffi::OsStr| ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("toml");
    if path.extension().is_some_and(text) { TEXT_LIMIT } else { OTHER_LIMIT }
}

/// One folder being walked.
struct Walk<'a> {
    root: &'a Path,
    /// The same, links resolved: a link that leads elsewhere leads outside.
    real_root: PathBuf,
    layer: usize,
    /// Depth of the link to a folder we are inside of, if any. Inside it no other is followed: folders that link to
    /// each other would otherwise multiply without end.
    inside_link: Option<usize>,
}

impl<'a> Walk<'a> {
    fn new(root: &'a Path, layer: usize) -> Self {
        let real_root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        Walk { root, real_root, layer, inside_link: None }
    }

    fn files(mut self) -> Vec<Found> {
        let mut found = Vec::new();
        let walk = WalkDir::new(self.root).min_depth(1).follow_links(true);
        let mut entries = walk.into_iter().filter_entry(|entry| !is_skipped(entry.path()));
        while let Some(entry) = entries.next() {
            let is_folder = entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir());
            let file = self.visit(entry);
            if is_folder && file.is_some() {
                entries.skip_current_dir();
            }
            found.extend(file);
        }
        found
    }

    /// A file to open, or anything refused. Nothing for a folder to go into, or an error about something skipped.
    fn visit(&mut self, entry: walkdir::Result<DirEntry>) -> Option<Found> {
        match entry {
            Ok(entry) => match self.refusal(&entry) {
                Some(refused) => Some(self.found(entry.path(), Err(refused))),
                None if entry.file_type().is_dir() => None,
                None => Some(self.found(entry.path(), Ok(entry.path().to_owned()))),
            },
            Err(error) => {
                let path = error.path().unwrap_or(self.root);
                (!is_skipped(path)).then(|| self.found(path, Err(walk_refusal(&error))))
            }
        }
    }

    fn refusal(&mut self, entry: &DirEntry) -> Option<Refused> {
        if self.inside_link.is_some_and(|depth| entry.depth() <= depth) {
            self.inside_link = None;
        }
        let kind = entry.file_type();
        if entry.file_name().to_str().is_none() {
            Some(Refused::NameNotUtf8)
        } else if !kind.is_file() && !kind.is_dir() {
            Some(Refused::NotAFile)
        } else if entry.path_is_symlink() {
            self.link_refusal(entry)
        } else {
            None
        }
    }

    fn link_refusal(&mut self, entry: &DirEntry) -> Option<Refused> {
        match entry.path().canonicalize() {
            Err(error) => Some(Refused::Unreadable(unread(&error))),
            Ok(real) if !real.starts_with(&self.real_root) => Some(Refused::LinkOutside),
            Ok(_) if !entry.file_type().is_dir() => None,
            Ok(_) => self.enter_link(entry.depth()),
        }
    }

    fn enter_link(&mut self, depth: usize) -> Option<Refused> {
        if self.inside_link.is_some() {
            Some(Refused::Unreadable(Unread::LinkInLink))
        } else {
            self.inside_link = Some(depth);
            None
        }
    }

    fn found(&self, path: &Path, opens: Result<PathBuf, Refused>) -> Found {
        let path = path.strip_prefix(self.root).unwrap_or(path).to_string_lossy().into_owned();
        let folder = self.root.to_string_lossy();
        let shown = format!("{}/{path}", folder.trim_end_matches('/'));
        Found { layer: self.layer, shown, path, opens }
    }
}

/// Hidden files and folders, and what editors leave behind: `a~`, `.#a`, `#a#`, `a.swp`.
pub(super) fn is_skipped(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    let locked = name.len() > 1 && name.starts_with(b"#") && name.ends_with(b"#");
    name.starts_with(b".") || name.ends_with(b"~") || name.ends_with(b".swp") || locked
}

fn walk_refusal(error: &walkdir::Error) -> Refused {
    let why = match (error.loop_ancestor(), error.io_error()) {
        (None, Some(error)) => unread(error),
        _ => Unread::LinkLoop,
    };
    Refused::Unreadable(why)
}
