//! Owns the way from a finished site to a folder: whole or not at all.
//! Refuses to touch what it did not write, to follow a link out of the folder, and to publish half a site.
//!
//! Beside the target `NAME` stands, while we work, the hidden folder `.NAME.dalc`; holding its lock is being the one who
//! publishes. In it the new site is built whole: files that have not changed, and those of others, are linked from
//! the old one (same inode, same date), the rest is written. Once it is all on the disk, one atomic exchange puts it in
//! the place of the old site, which is then cleared away. Killed at any moment, the target is the one or the
//! other, and the next run clears what was left.

mod error;
mod kept;
mod manifest;
mod paths;
mod plan;
mod stage;
mod survey;
mod sweep;
mod switch;
mod target;
mod workshop;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

pub use error::PublishError;
pub use manifest::MANIFEST;
pub use paths::BadPath;

use crate::input::Origin;
use crate::pieces::Content;
use manifest::{Manifest, Stamp};
use plan::Plan;
use survey::Survey;
use sweep::Exchanged;
use workshop::Workshop;

/// A site that stands whole at a target. The manifest is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How many files it has.
    pub files: usize,
    /// Their size together.
    pub bytes: u64,
}

/// What a publication did, in numbers of files. The manifest is not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// New files, and files whose bytes changed.
    pub written: usize,
    /// Files left as they were: same inode, same date.
    pub unchanged: usize,
    /// Files of the former site that are no longer part of it.
    pub removed: usize,
    /// The size of the whole site.
    pub bytes: u64,
}

/// The site that stands at `target`, when it was made from `origin` and each of its files still holds what was
/// published: there is nothing to build then. `None` in any other case, among them that a run was killed and
/// left something to be cleared.
pub fn standing(origin: Origin, target: &Path) -> Option<Standing> {
    let target = target::resolve(target).ok()?;
    let manifest = Manifest::read(&target).ok()??;
    if !manifest.is_from(origin) || Workshop::is_open(&target) {
        return None;
    }
    let holds = |buffer: &mut Vec<u8>, (path, stamp): (&String, &Stamp)| {
        plan::read_plain(&target.join(path), stamp.size, buffer) && stamp.fits(buffer)
    };
    let whole = manifest.files().par_iter().map_init(Vec::new, holds).all(|holds| holds);
    whole.then_some(Standing { files: manifest.files().len(), bytes: manifest.bytes() })
}

/// Makes the folder `target` hold exactly `files` (path with `/`, content), besides what others put there; notes what they
/// were made from, when that is known.
///
/// The folder and its parents are made when missing. On return the site is on the disk for good. On error the folder
/// holds what it held before, except for [`PublishError::Leftover`], which says in which case it is.
///
/// # Errors
///
/// See [`PublishError`]: every variant says what to do.
pub fn publish<C: Content>(
    files: &BTreeMap<String, C>,
    origin: Option<Origin>,
    target: &Path,
) -> Result<Published, PublishError> {
    paths::check(files)?;
    let target = target::resolve(target)?;
    let workshop = Workshop::enter(&target)?;
    workshop.clear(&target)?;
    let old = Survey::of(&target)?;
    let kept = kept::kept(files, &old, &target);
    let manifest = Manifest::of(files, &kept, origin);
    let plan = Plan::new(files, &kept, &manifest, &old, &target)?;
    if plan.changes_nothing(&manifest, &old) {
        return Ok(plan.published(plan.files.len()));
    }
    replace(&workshop, &target, &old, &plan, &manifest)
}

fn replace(
    workshop: &Workshop,
    target: &Path,
    old: &Survey,
    plan: &Plan,
    manifest: &Manifest,
) -> Result<Published, PublishError> {
    let draft = workshop.draft_replacing(target);
    let built = stage::build(&draft, target, old, plan, manifest);
    let switched = built.and_then(|built| switch::switch(&draft, target, old).map(|()| built));
    let built = switched.inspect_err(|_| {
        // Nothing was switched, so this is the draft: nothing in it is the only copy. The error at hand is told.
        let _ = fs::remove_dir_all(&draft);
    })?;
    switch::settle(workshop, target)?;
    if old.is_published() {
        sweep::sweep(&Exchanged {
            old: &draft,
            was: &old.manifest,
            carried: &built.carried,
            new: target,
            is: manifest,
        })?;
    }
    Ok(plan.published(built.kept))
}
