//! Owns the comparison of the new site with what stands at the target: what stays, what is written, what goes.
//! Refuses a site whose place is taken by something that is not ours.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use rustix::fs::OFlags;

use super::kept::Kept;
use super::manifest::Manifest;
use super::survey::Survey;
use super::{PublishError, Published};
use crate::pieces::Content;

/// What is to be done, decided before anything is.
pub(super) struct Plan<'a> {
    /// Every file of the new site, in order.
    pub(super) files: Vec<Planned<'a>>,
    removed: usize,
    bytes: u64,
}

/// One file of the new site.
pub(super) struct Planned<'a> {
    pub(super) path: &'a str,
    pub(super) content: &'a dyn Content,
    /// The target holds the very same bytes.
    pub(super) unchanged: bool,
}

impl<'a> Plan<'a> {
    pub(super) fn new<C: Content>(
        files: &'a BTreeMap<String, C>,
        kept: &Kept<'_>,
        manifest: &Manifest,
        old: &Survey,
        target: &Path,
    ) -> Result<Self, PublishError> {
        let in_the_way = in_the_way(files, manifest, old);
        if !in_the_way.is_empty() {
            return Err(PublishError::InTheWay { target: target.to_owned(), paths: in_the_way });
        }
        let likely = |path: &str| old.ours.contains(path) && old.manifest.agrees(manifest, path);
        let compare = |buffer: &mut Vec<u8>, (path, content): (&'a String, &'a C)| {
            let unchanged = kept.contains_key(path.as_str())
                || likely(path) && holds(&target.join(path), content, buffer);
            Planned { path, content, unchanged }
        };
        let planned = files.par_iter().map_init(Vec::new, compare).collect();
        let removed = old.ours.iter().filter(|path| !files.contains_key(*path)).count();
        Ok(Plan { files: planned, removed, bytes: manifest.bytes() })
    }

    /// Whether the target is already as it should be.
    pub(super) fn changes_nothing(&self, manifest: &Manifest, old: &Survey) -> bool {
        old.is_published() && old.manifest == *manifest && self.files.iter().all(|file| file.unchanged)
    }

    /// The outcome, once `unchanged` files were kept as they were.
    pub(super) fn published(&self, unchanged: usize) -> Published {
        let written = self.files.len() - unchanged;
        Published { written, unchanged, removed: self.removed, bytes: self.bytes }
    }
}

/// What is not ours and stands where a file of the site, or a folder it lies in, must go.
fn in_the_way<B>(files: &BTreeMap<String, B>, manifest: &Manifest, old: &Survey) -> Vec<PathBuf> {
    let folders = manifest.folders();
    let is = |path: &Path, taken: &dyn Fn(&str) -> bool| path.to_str().is_some_and(taken);
    let at_or_below_a_file =
        |path: &Path| path.ancestors().any(|part| is(part, &|name| files.contains_key(name)));
    let at_a_folder = |path: &Path| is(path, &|name| folders.contains(name));
    let all = old.foreign.iter().filter(|path| at_a_folder(path) || at_or_below_a_file(path));
    all.chain(old.foreign_folders.iter().filter(|path| at_or_below_a_file(path))).cloned().collect()
}

/// Whether the file at `path` holds exactly `content`. One that cannot be read does not.
fn holds(path: &Path, content: &dyn Content, buffer: &mut Vec<u8>) -> bool {
    read_plain(path, content.size() as u64, buffer) && content.is(buffer)
}

/// Reads a plain file of this size into `buffer`; whether that went well.
pub(super) fn read_plain(path: &Path, size: u64, buffer: &mut Vec<u8>) -> bool {
    buffer.clear();
    let file = open_plain(path, size);
    file.is_ok_and(|file| file.is_some_and(|mut file| file.read_to_end(buffer).is_ok()))
}

/// Opens a plain file of this size; never through a link, never waiting for a pipe.
fn open_plain(path: &Path, size: u64) -> io::Result<Option<File>> {
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed();
    let file = OpenOptions::new().read(true).custom_flags(flags).open(path)?;
    let found = file.metadata()?;
    Ok((found.is_file() && found.len() == size).then_some(file))
}
