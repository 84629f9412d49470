//! Owns the question whether a path may be published, or believed when a manifest names it.
//! Refuses to look at the disk.

use std::collections::BTreeMap;

use super::PublishError;
use super::manifest::MANIFEST;

/// A path that cannot be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPath {
    /// The path, as asked for.
    pub path: String,
    /// What is wrong with it, in French.
    pub fault: &'static str,
}

/// Every bad path of `files`, as one error.
pub(super) fn check<B>(files: &BTreeMap<String, B>) -> Result<(), PublishError> {
    let below_a_file = |path: &str| folders(path).any(|folder| files.contains_key(folder));
    let among_others =
        |path: &str| below_a_file(path).then_some("un autre fichier porte le nom de son dossier");
    let bad = |path: &String| {
        let fault = fault(path).or_else(|| among_others(path))?;
        Some(BadPath { path: path.clone(), fault })
    };
    let all: Vec<_> = files.keys().filter_map(bad).collect();
    if all.is_empty() { Ok(()) } else { Err(PublishError::BadPaths(all)) }
}

/// What is wrong with a path on its own, if anything.
pub(super) fn fault(path: &str) -> Option<&'static str> {
    let mut parts = path.split('/');
    if path.starts_with('/') {
        Some("il est absolu")
    } else if path.chars().any(char::is_control) {
        Some("il contient un caractère de contrôle")
    } else if parts.clone().any(|part| part.is_empty() || part == "." || part == "..") {
        Some("il contient un élément vide, « . » ou « .. »")
    } else if parts.next() == Some(MANIFEST) {
        Some("ce nom est réservé au manifeste de la publication")
    } else {
        None
    }
}

/// The folders a path lies in, the deepest first: `a/b/c` lies in `a/b` and `a`.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').filter_map(|(at, _)| path.get(..at))
}
