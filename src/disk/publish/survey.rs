//! Owns the look at the target before anything is done: what is ours there, what belongs to others.
//! Refuses a folder that holds something and has no manifest.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::PublishError;
use super::manifest::{MANIFEST, Manifest};

/// What stands at the target.
#[derive(Default)]
pub(super) struct Survey {
    /// What we wrote there, by our own account; empty for a folder that is missing or empty.
    pub(super) manifest: Manifest,
    /// Files of the manifest that are still there, as files.
    pub(super) ours: BTreeSet<String>,
    /// What is not in the manifest, or is no longer a file, folders apart: relative paths.
    pub(super) foreign: Vec<PathBuf>,
    /// Folders that hold nothing of the manifest: relative paths, each before what it holds.
    pub(super) foreign_folders: Vec<PathBuf>,
    published: bool,
}

impl Survey {
    /// Looks at `target`, a resolved path, without following any link.
    pub(super) fn of(target: &Path) -> Result<Self, PublishError> {
        let published = Manifest::read(target)?;
        let entries = match entries(target) {
            Err((_, error)) if error.kind() == ErrorKind::NotFound && published.is_none() => Vec::new(),
            other => other.map_err(|(path, error)| PublishError::at(&path)(error))?,
        };
        match published {
            None if entries.is_empty() => Ok(Survey::default()),
            None => Err(PublishError::NotOurs(target.to_owned())),
            Some(manifest) => Ok(Self::sort(entries, manifest, target)),
        }
    }

    /// Whether a former site stands there, and is to be exchanged with the new one.
    pub(super) fn is_published(&self) -> bool {
        self.published
    }

    fn sort(entries: Vec<DirEntry>, manifest: Manifest, target: &Path) -> Self {
        let (mut ours, mut foreign, mut foreign_folders) = (BTreeSet::new(), Vec::new(), Vec::new());
        let folders = manifest.folders();
        for entry in entries {
            let path = entry.path().strip_prefix(target).unwrap_or(entry.path());
            let (kind, name) = (entry.file_type(), path.to_str().unwrap_or_default());
            if kind.is_file() && manifest.contains(name) {
                ours.insert(name.to_owned());
            } else if kind.is_dir() && !folders.contains(name) {
                foreign_folders.push(path.to_owned());
            } else if !kind.is_dir() && name != MANIFEST {
                foreign.push(path.to_owned());
            }
        }
        Survey { manifest, ours, foreign, foreign_folders, published: true }
    }
}

fn entries(target: &Path) -> Result<Vec<DirEntry>, (PathBuf, io::Error)> {
    let told = |error: walkdir::Error| (error.path().unwrap_or(target).to_owned(), error.into());
    WalkDir::new(target).min_depth(1).sort_by_file_name().into_iter().collect::<Result<_, _>>().map_err(told)
}
