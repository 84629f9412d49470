//! Owns the hidden folder beside the target where a publication is prepared, and its lock.
//! Refuses a second publication of the same target, and to clear away anything that may be the only copy.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use rustix::fs::{FlockOperation, Mode, OFlags, flock, open};
use rustix::io::Errno;

use super::PublishError;
use super::manifest::Manifest;
use super::sweep::{self, Exchanged};

/// What a folder in the workshop is called, before the inode number of the folder it will be exchanged with. So its
/// name tells, whenever we were killed, which of the two it is: with that number, the old site; with another, a draft.
const REPLACES: &str = "remplace-";

/// Our right to publish to a target. Ends, however we end: the system gives the lock back.
pub(super) struct Workshop {
    path: PathBuf,
    lock: File,
}

impl Workshop {
    /// Takes the lock of `target` (a resolved path), or says that someone else has it.
    pub(super) fn enter(target: &Path) -> Result<Self, PublishError> {
        let path = path_for(target)?;
        loop {
            make(&path).map_err(PublishError::at(&path))?;
            let lock =
                match open(&path, OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::empty()) {
                    Err(Errno::NOENT) => continue,
                    opened => File::from(opened.map_err(|error| PublishError::at(&path)(error.into()))?),
                };
            match flock(&lock, FlockOperation::NonBlockingLockExclusive) {
                Err(Errno::WOULDBLOCK) => return Err(PublishError::Busy(target.to_owned())),
                locked => locked.map_err(|error| PublishError::at(&path)(error.into()))?,
            }
            // The folder may have been removed, by the one who had the lock, between opening and locking.
            if is_same(&lock, &path) {
                return Ok(Workshop { path, lock });
            }
        }
    }

    /// Whether someone is publishing to `target`, or was and left something.
    pub(super) fn is_open(target: &Path) -> bool {
        path_for(target).is_ok_and(|path| fs::symlink_metadata(path).is_ok())
    }

    /// Where to build what will replace `target`.
    pub(super) fn draft_replacing(&self, target: &Path) -> PathBuf {
        self.path.join(format!("{REPLACES}{}", inode_of(target)))
    }

    /// Removes what a run that was killed left behind.
    pub(super) fn clear(&self, target: &Path) -> Result<(), PublishError> {
        let entries = fs::read_dir(&self.path).map_err(PublishError::at(&self.path))?;
        for entry in entries {
            let entry = entry.map_err(PublishError::at(&self.path))?;
            let replaces: Option<u64> =
                entry.file_name().to_str().and_then(|name| name.strip_prefix(REPLACES)?.parse().ok());
            match replaces {
                Some(inode) if inode == inode_of(&entry.path()) => clear_old_site(&entry.path(), target)?,
                Some(_) => fs::remove_dir_all(entry.path()).map_err(PublishError::left(&entry.path()))?,
                None => {}
            }
        }
        Ok(())
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Makes the names in the workshop durable.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.lock.sync_all()
    }
}

impl Drop for Workshop {
    /// The lock is still held here. If something is left inside, the folder stays, for the next run to clear.
    fn drop(&mut self) {
        let _ = fs::remove_dir(&self.path);
    }
}

fn path_for(target: &Path) -> Result<PathBuf, PublishError> {
    let name = target.file_name().ok_or_else(|| PublishError::NoName(target.to_owned()))?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".dalc");
    Ok(target.with_file_name(hidden))
}

fn make(path: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

/// 0, which no file has, for what does not exist.
fn inode_of(path: &Path) -> u64 {
    fs::symlink_metadata(path).map_or(0, |found| found.ino())
}

fn is_same(open: &File, path: &Path) -> bool {
    let (Ok(open), Ok(there)) = (open.metadata(), fs::symlink_metadata(path)) else {
        return false;
    };
    (open.dev(), open.ino()) == (there.dev(), there.ino())
}

/// Killed after the exchange. A manifest is the last thing to leave an old site, so one without it is all but empty.
fn clear_old_site(old: &Path, target: &Path) -> Result<(), PublishError> {
    match (Manifest::read(old)?, Manifest::read(target)?) {
        (Some(was), Some(is)) => {
            sweep::sweep(&Exchanged { old, was: &was, carried: &BTreeMap::new(), new: target, is: &is })
        }
        _ => fs::remove_dir(old).map_err(PublishError::left(old)),
    }
}
