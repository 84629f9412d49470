//! Owns the question which files need not be made, since the target holds them: those of which the manifest says that they
//! were made from the same. Refuses to believe a manifest alone: the file must hold what was written there.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::manifest::Stamp;
use super::plan::read_plain;
use super::survey::Survey;
use crate::pieces::Content;

/// Files that stand at the target as they were published, with what their bytes come down to.
pub(super) type Kept<'a> = BTreeMap<&'a str, Stamp>;

/// What of `files` stands at `target` and need not be made.
pub(super) fn kept<'a, C: Content>(files: &'a BTreeMap<String, C>, old: &Survey, target: &Path) -> Kept<'a> {
    let stands = |buffer: &mut Vec<u8>, (path, content): (&'a String, &'a C)| {
        let key = content.key()?;
        let stamp = *old.manifest.files().get(path).filter(|_| old.ours.contains(path))?;
        if !stamp.is_of(key) {
            return None;
        }
        let holds = read_plain(&target.join(path), stamp.size, buffer) && stamp.fits(buffer);
        holds.then_some((path.as_str(), stamp))
    };
    files.par_iter().map_init(Vec::new, stands).flatten().collect()
}
