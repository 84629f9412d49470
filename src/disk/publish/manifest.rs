//! Owns the manifest: the list, kept in the published folder, of what we wrote there.
//! Refuses to believe a manifest it does not fully understand.
//!
//! The same site has the same manifest on every machine, so it holds no dates and no inode numbers: whether a file is
//! still what we wrote is seen by comparing bytes, which no clock, copy or edit by hand can fool.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use super::PublishError;
use super::paths;

/// Name of the manifest, at the root of the published folder.
pub const MANIFEST: &str = ".dalc-manifest";

/// First line: the format and its version.
const HEADER: &str = "dalc-manifest 1";

/// The files of a published site: path → size and hash.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest(BTreeMap<String, Stamp>);

/// What a file's bytes come down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    size: u64,
    hash: u128,
}

impl Manifest {
    pub(super) fn of<B: AsRef<[u8]> + Sync>(files: &BTreeMap<String, B>) -> Self {
        let stamp = |bytes: &[u8]| Stamp { size: bytes.len() as u64, hash: xxh3_128(bytes) };
        Manifest(files.par_iter().map(|(path, bytes)| (path.clone(), stamp(bytes.as_ref()))).collect())
    }

    /// The manifest of a folder; `None` when it has none.
    pub(super) fn read(folder: &Path) -> Result<Option<Self>, PublishError> {
        let path = folder.join(MANIFEST);
        match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Ok(found) if !found.is_file() => {
                return Err(PublishError::BadManifest { path, line: 1 });
            }
            other => other.map_err(PublishError::at(&path))?,
        };
        let bytes = fs::read(&path).map_err(PublishError::at(&path))?;
        let parsed = Self::parse(&String::from_utf8_lossy(&bytes));
        parsed.map(Some).map_err(|line| PublishError::BadManifest { path, line })
    }

    /// The manifest a text holds, or the number of the first line that is not understood.
    fn parse(text: &str) -> Result<Self, usize> {
        let mut lines = (1..).zip(text.lines());
        if lines.next().is_none_or(|(_, header)| header != HEADER) {
            return Err(1);
        }
        lines.map(|(number, line)| parse_line(line).ok_or(number)).collect::<Result<_, _>>().map(Manifest)
    }

    pub(super) fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Every folder that lies above a file of the manifest.
    pub(super) fn folders(&self) -> BTreeSet<&str> {
        self.paths().flat_map(paths::folders).collect()
    }

    /// Whether both say the same of this file.
    pub(super) fn agrees(&self, other: &Self, path: &str) -> bool {
        self.0.get(path) == other.0.get(path)
    }

    pub(super) fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for (path, Stamp { size, hash }) in &self.0 {
            // Writing to a String does not fail.
            let _ = writeln!(text, "{hash:032x} {size} {path}");
        }
        text
    }
}

fn parse_line(line: &str) -> Option<(String, Stamp)> {
    let mut parts = line.splitn(3, ' ');
    let hash = u128::from_str_radix(parts.next()?, 16).ok()?;
    let size = parts.next()?.parse().ok()?;
    let path = parts.next().filter(|path| paths::fault(path).is_none())?;
    Some((path.to_owned(), Stamp { size, hash }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Manifest {
        let files = [("index.html", "a"), ("à propos/b c.html", ""), ("z", "zz")];
        Manifest::of(&files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into())
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(Manifest::parse(&sample().to_text()), Ok(sample()));
    }

    #[test]
    fn a_manifest_not_understood_is_refused_at_its_line() {
        let cases = [
            ("", 1),
            ("dalc-manifest 2\n", 1),
            ("dalc-manifest 1\n00 3 a\nx 3 b\n", 3),
            ("dalc-manifest 1\n00 3 ../etc/passwd\n", 2),
            ("dalc-manifest 1\n00 3 /etc/passwd\n", 2),
            ("dalc-manifest 1\n00 3\n", 2),
            ("dalc-manifest 1\n00 -3 a\n", 2),
        ];
        for (text, line) in cases {
            assert_eq!(Manifest::parse(text), Err(line), "{text:?}");
        }
    }
}
