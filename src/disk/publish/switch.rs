//! Owns the one instant at which the new site takes the place of the old one.
//! Refuses anything that is not atomic: where the file system cannot do it, nothing is published.

use std::fs::File;
use std::path::Path;

use rustix::fs::{CWD, RenameFlags, renameat, renameat_with};
use rustix::io::Errno;

use super::PublishError;
use super::survey::Survey;
use super::workshop::Workshop;

/// Exchanges `draft` and `target`; when the target is missing or an empty folder, the draft just becomes it.
pub(super) fn switch(draft: &Path, target: &Path, old: &Survey) -> Result<(), PublishError> {
    let switched = if old.is_published() {
        renameat_with(CWD, draft, CWD, target, RenameFlags::EXCHANGE)
    } else {
        renameat(CWD, draft, CWD, target)
    };
    switched.map_err(|error| match error {
        Errno::BUSY | Errno::XDEV => PublishError::MountPoint(target.to_owned()),
        Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => PublishError::NoExchange(target.to_owned()),
        other => PublishError::at(target)(other.into()),
    })
}

/// Waits until the disk has the switch, so that nothing of the old site goes before it.
pub(super) fn settle(workshop: &Workshop, target: &Path) -> Result<(), PublishError> {
    let parent = target.parent().unwrap_or(target);
    let settled = File::open(parent).and_then(|folder| folder.sync_all()).and_then(|()| workshop.sync());
    settled.map_err(PublishError::left(workshop.path()))
}
