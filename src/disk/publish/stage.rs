//! Owns the building of the new site, whole, in the workshop: links to what stays, new files for the rest.
//! Refuses to touch the old site, of which it only links files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirBuilder, File, Metadata, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::PublishError;
use super::manifest::{MANIFEST, Manifest};
use super::plan::{Plan, Planned};
use super::survey::Survey;

/// What the draft shares with the old site.
pub(super) struct Built {
    /// How many files of the site were kept as they were.
    pub(super) kept: usize,
    /// What others had there and now have in the draft too, with its inode.
    pub(super) carried: BTreeMap<PathBuf, u64>,
}

/// Builds in `draft`, a folder that does not exist, what `target` is to become, and waits until the disk has it all.
pub(super) fn build(
    draft: &Path,
    target: &Path,
    old: &Survey,
    plan: &Plan,
    manifest: &Manifest,
) -> Result<Built, PublishError> {
    make_folders(draft, target, old, manifest)?;
    let carried = old.foreign.par_iter().filter_map(|path| carry(path, draft, target).transpose());
    let carried = carried.collect::<Result<_, _>>()?;
    let kept = plan.files.par_iter().map(|file| place(file, draft, target)).sum::<Result<usize, _>>()?;
    let list = draft.join(MANIFEST);
    write(&list, manifest.to_text().as_bytes()).map_err(PublishError::at(&target.join(MANIFEST)))?;
    make_durable(draft).map_err(PublishError::at(target))?;
    Ok(Built { kept, carried })
}

/// Every folder of the new site and of others, each after the one it lies in.
fn make_folders(draft: &Path, target: &Path, old: &Survey, manifest: &Manifest) -> Result<(), PublishError> {
    let of_files = old.foreign.iter().flat_map(|path| path.ancestors().skip(1));
    let of_others = old.foreign_folders.iter().map(PathBuf::as_path).chain(of_files);
    let of_site = manifest.folders().into_iter().map(Path::new);
    let all: BTreeSet<&Path> = of_others.chain(of_site).chain([Path::new("")]).collect();
    all.into_iter().try_for_each(|folder| {
        let like = target.join(folder);
        make_like(&draft.join(folder), &like).map_err(PublishError::at(&like))
    })
}

/// Makes a folder with the rights and the owner of `like`, if that is a folder too.
fn make_like(folder: &Path, like: &Path) -> io::Result<()> {
    DirBuilder::new().mode(0o755).create(folder)?;
    match fs::symlink_metadata(like) {
        Ok(like) if like.is_dir() => resemble(folder, &like),
        _ => Ok(()),
    }
}

/// The owner is kept if the system lets us, which is root's privilege. Its owner may always write in the folder: we do.
fn resemble(folder: &Path, like: &Metadata) -> io::Result<()> {
    let own = fs::symlink_metadata(folder)?;
    if (own.uid(), own.gid()) != (like.uid(), like.gid()) {
        let _ = chown(folder, Some(like.uid()), Some(like.gid()));
    }
    let mode = like.mode() | 0o700;
    if own.mode() == mode {
        Ok(())
    } else {
        fs::set_permissions(folder, Permissions::from_mode(mode & 0o7777))
    }
}

/// What is not ours goes along, as itself: a second name for the same file, or the same link. What is gone meanwhile
/// is gone.
fn carry(path: &Path, draft: &Path, target: &Path) -> Result<Option<(PathBuf, u64)>, PublishError> {
    let (from, to) = (target.join(path), draft.join(path));
    let linked = fs::hard_link(&from, &to).and_then(|()| fs::symlink_metadata(&to));
    match linked {
        Ok(found) => Ok(Some((path.to_owned(), found.ino()))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == ErrorKind::StorageFull => Err(PublishError::at(&from)(error)),
        Err(error) => Err(PublishError::not_carried(&from)(error)),
    }
}

/// One file of the site: 1 if it was kept, 0 if it was written. Where the system will not link it (one of another user,
/// too many links), the same bytes are written anew.
fn place(file: &Planned, draft: &Path, target: &Path) -> Result<usize, PublishError> {
    let (there, here) = (target.join(file.path), draft.join(file.path));
    if file.unchanged && fs::hard_link(&there, &here).is_ok() {
        return Ok(1);
    }
    write(&here, &file.content.whole()).map_err(PublishError::at(&there))?;
    Ok(0)
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).mode(0o644).open(path)?.write_all(bytes)
}

/// One request for the whole file system, far cheaper than one for each file.
fn make_durable(draft: &Path) -> io::Result<()> {
    let folder = File::open(draft)?;
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(&folder)?;
    #[cfg(not(target_os = "linux"))]
    rustix::fs::sync();
    folder.sync_all()
}
