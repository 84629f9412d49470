//! Owns the clearing away of an old site once the new one stands in its place.
//! Refuses to remove what its manifest does not name: what others put there meanwhile is handed over to the new site.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::PublishError;
use super::manifest::{MANIFEST, Manifest};

/// Two sites that have just changed places.
pub(super) struct Exchanged<'a> {
    /// Where the old site is now, to be cleared away.
    pub(super) old: &'a Path,
    /// Its manifest.
    pub(super) was: &'a Manifest,
    /// What others had in it and the new site was given too, with its inode. Empty when that is not known any more:
    /// then what they removed since may come back.
    pub(super) carried: &'a BTreeMap<PathBuf, u64>,
    /// The target, where the new site is.
    pub(super) new: &'a Path,
    /// Its manifest.
    pub(super) is: &'a Manifest,
}

/// How often the old site is gone through again because someone was just writing in it.
const PASSES: usize = 5;

/// Clears away the old site. Killed halfway, it can be called again: the manifest goes last.
pub(super) fn sweep(sites: &Exchanged) -> Result<(), PublishError> {
    let mut cleared = forget_the_gone(sites);
    for _ in 0..PASSES {
        cleared = cleared.and_then(|()| clear_all(sites));
        match &cleared {
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => cleared = Ok(()),
            _ => return cleared.map_err(PublishError::left(sites.old)),
        }
    }
    clear_all(sites).map_err(PublishError::left(sites.old))
}

fn clear_all(sites: &Exchanged) -> io::Result<()> {
    let walk = WalkDir::new(sites.old).min_depth(1).contents_first(true);
    walk.into_iter().try_for_each(|entry| clear(sites, &entry?))?;
    remove(&sites.old.join(MANIFEST))?;
    fs::remove_dir(sites.old)
}

/// What others removed or renamed before the exchange, though the new site had been given it already.
fn forget_the_gone(sites: &Exchanged) -> io::Result<()> {
    for (path, given) in sites.carried {
        let to = sites.new.join(path);
        if inode(&sites.old.join(path))?.is_none() && inode(&to)? == Some(*given) {
            remove(&to)?;
        }
    }
    Ok(())
}

fn clear(sites: &Exchanged, entry: &DirEntry) -> io::Result<()> {
    let path = entry.path().strip_prefix(sites.old).unwrap_or(entry.path());
    let name = path.to_str().unwrap_or_default();
    let kind = entry.file_type();
    if name == MANIFEST {
        Ok(())
    } else if kind.is_dir() {
        fs::remove_dir(entry.path())
    } else if kind.is_file() && sites.was.contains(name) {
        remove(entry.path())
    } else {
        hand_over(sites, entry.path(), path)
    }
}

/// Something of others: nearly always the new site was given the very same file. What came, or took its place, before
/// the exchange goes to the new site now; what they did to the new site since the exchange stands.
fn hand_over(sites: &Exchanged, from: &Path, path: &Path) -> io::Result<()> {
    let to = sites.new.join(path);
    let (here, there) = (inode(from)?, inode(&to)?);
    let given = sites.carried.get(path).copied();
    let newcomer = here.is_some() && given != here;
    let expected = there.is_none() || there == given;
    if there.is_some() && path.to_str().is_some_and(|name| sites.is.contains(name)) {
        Err(ErrorKind::AlreadyExists.into())
    } else if newcomer && expected {
        make_parents(sites.new, path).and_then(|()| fs::rename(from, to))
    } else {
        remove(from)
    }
}

/// The folders above `path` in `new`; a link does not count as one.
fn make_parents(new: &Path, path: &Path) -> io::Result<()> {
    let mut above: Vec<_> = path.ancestors().skip(1).collect();
    while let Some(folder) = above.pop() {
        match fs::symlink_metadata(new.join(folder)) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => return Err(ErrorKind::NotADirectory.into()),
            Err(_) => make_folder(&new.join(folder))?,
        }
    }
    Ok(())
}

/// Someone else may make it at the same moment.
fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path).or_else(|error| if path.is_dir() { Ok(()) } else { Err(error) })
}

/// Removes a file, even from a folder its owner may not write in. One that is gone already is as good as removed.
fn remove(path: &Path) -> io::Result<()> {
    match (fs::remove_file(path), path.parent()) {
        (Err(error), _) if error.kind() == ErrorKind::NotFound => Ok(()),
        (Err(error), Some(folder)) if error.kind() == ErrorKind::PermissionDenied => {
            fs::set_permissions(folder, Permissions::from_mode(0o700))?;
            fs::remove_file(path)
        }
        (removed, _) => removed,
    }
}

/// The inode of what is at `path`, a link not followed; `None` if nothing is.
fn inode(path: &Path) -> io::Result<Option<u64>> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        found => found.map(|found| Some(found.ino())),
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    /// A file of others: what the old site and the new one hold of it, which of them still holds what was carried from
    /// the one to the other, and what the new one holds in the end.
    type Case = (
        &'static str,
        Option<&'static str>,
        Option<&'static str>,
        Option<&'static str>,
        Option<&'static str>,
    );

    const CASES: &[Case] = &[
        ("came before the exchange", Some("o"), None, None, Some("o")),
        ("came before, and again after", Some("o"), Some("n"), None, Some("n")),
        ("came after", None, Some("n"), None, Some("n")),
        ("removed before", None, Some("n"), Some("new"), None),
        ("removed after", Some("o"), None, Some("old"), None),
        ("replaced before", Some("o"), Some("n"), Some("new"), Some("o")),
        ("replaced after", Some("o"), Some("n"), Some("old"), Some("n")),
    ];

    #[test]
    fn each_file_of_others_ends_as_they_would_have_it() {
        for (name, old, new, carried, found) in CASES {
            let folder = TempDir::new().unwrap();
            let at = |site: &str| folder.path().join(site).join("a/b");
            for (site, text) in [("old", old), ("new", new)] {
                fs::create_dir_all(folder.path().join(site).join("a")).unwrap();
                text.iter().for_each(|text| fs::write(at(site), text).unwrap());
            }
            let carried = carried.map(|site| (PathBuf::from("a/b"), inode(&at(site)).unwrap().unwrap()));
            sweep(&Exchanged {
                old: &folder.path().join("old"),
                was: &Manifest::default(),
                carried: &carried.into_iter().collect(),
                new: &folder.path().join("new"),
                is: &Manifest::default(),
            })
            .unwrap();
            assert_eq!(fs::read_to_string(at("new")).ok().as_deref(), *found, "{name}");
            assert!(!folder.path().join("old").exists(), "{name}");
        }
    }
}
