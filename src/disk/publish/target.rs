//! Owns the question which folder is really meant: links resolved, missing parents made.
//! Refuses what is no folder, a dead link, the root of the system and the root of another disk.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::PublishError;

/// The real path of the target, which may not exist yet; its parent does.
pub(super) fn resolve(target: &Path) -> Result<PathBuf, PublishError> {
    // Without the `/` at its end, which would have a link looked through.
    let target = target.components().as_path();
    match fs::symlink_metadata(target) {
        Ok(_) => existing(target),
        Err(error) if error.kind() == ErrorKind::NotFound => missing(target),
        Err(error) => Err(PublishError::at(target)(error)),
    }
}

fn existing(target: &Path) -> Result<PathBuf, PublishError> {
    let real = target.canonicalize().map_err(|error| match error.kind() {
        ErrorKind::NotFound => PublishError::DeadLink(target.to_owned()),
        _ => PublishError::at(target)(error),
    })?;
    let found = fs::metadata(&real).map_err(PublishError::at(&real))?;
    if !found.is_dir() {
        return Err(PublishError::NotAFolder(target.to_owned()));
    }
    let parent = real.parent().ok_or_else(|| PublishError::NoName(target.to_owned()))?;
    let around = fs::metadata(parent).map_err(PublishError::at(parent))?;
    let same_disk = around.dev() == found.dev() && mount(parent) == mount(&real);
    if same_disk { Ok(real) } else { Err(PublishError::MountPoint(real)) }
}

/// Tells apart two mounts of the same disk. `None` where the system does not say; the exchange itself then does.
#[cfg(target_os = "linux")]
fn mount(folder: &Path) -> Option<u64> {
    use rustix::fs::{AtFlags, CWD, StatxFlags, statx};
    let found = statx(CWD, folder, AtFlags::empty(), StatxFlags::MNT_ID).ok()?;
    (found.stx_mask & StatxFlags::MNT_ID.bits() != 0).then_some(found.stx_mnt_id)
}

#[cfg(not(target_os = "linux"))]
fn mount(_: &Path) -> Option<u64> {
    None
}

fn missing(target: &Path) -> Result<PathBuf, PublishError> {
    let name = target.file_name().ok_or_else(|| PublishError::NoName(target.to_owned()))?;
    let parent = match target.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(PublishError::at(parent))?;
    let parent = parent.canonicalize().map_err(PublishError::at(parent))?;
    Ok(parent.join(name))
}
