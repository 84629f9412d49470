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
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::PublishError;
use super::kept::Kept;
use super::paths;
use crate::input::Origin;
use crate::pieces::Content;

/// Name of the manifest, at the root of the published folder.
pub const MANIFEST: &str = ".dalc-manifest";

/// First line: the format and its version, then what the site was made from, if that is known. Versions before it are
/// read too: the first did not say that, the second nothing of what files are made from that are made when asked for.
const HEADER: &str = "dalc-manifest 3";
const SECOND_HEADER: &str = "dalc-manifest 2";
const FIRST_HEADER: &str = "dalc-manifest 1";

/// The files of a published site.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// Path → size and hash.
    files: BTreeMap<String, Stamp>,
    /// What the site was made from.
    origin: Option<Origin>,
}

/// What a file's bytes come down to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) size: u64,
    hash: u128,
    /// The number for what the file is made from, when it is made only when asked for; 0 for others.
    key: u128,
}

impl Stamp {
    fn of(content: &dyn Content) -> Self {
        let mut hasher = Xxh3::new();
        content.each(&mut |piece| hasher.update(piece));
        Stamp {
            size: content.size() as u64,
            hash: hasher.digest128(),
            key: content.key().unwrap_or_default(),
        }
    }

    /// Whether it is of what `key` stands for.
    pub(super) fn is_of(&self, key: u128) -> bool {
        key != 0 && self.key == key
    }

    /// Whether it was made from these bytes.
    pub(super) fn fits(&self, bytes: &[u8]) -> bool {
        self.size == bytes.len() as u64 && self.hash == xxh3_128(bytes)
    }
}

impl Manifest {
    /// The manifest of `files`; what is `kept` is not made for it.
    pub(super) fn of<C: Content>(
        files: &BTreeMap<String, C>,
        kept: &Kept<'_>,
        origin: Option<Origin>,
    ) -> Self {
        let stamp = |path: &str, content: &C| kept.get(path).copied().unwrap_or_else(|| Stamp::of(content));
        let stamped = files.par_iter().map(|(path, content)| (path.clone(), stamp(path, content)));
        Manifest { files: stamped.collect(), origin }
    }

    /// The size of all files together.
    pub(super) fn bytes(&self) -> u64 {
        self.files.values().map(|stamp| stamp.size).sum()
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
        let mut lines = (1_usize..).zip(text.lines());
        let header = lines.next().map_or("", |(_, header)| header);
        let (origin, keyed) = (parse_header(header)?, header.starts_with(HEADER));
        let files = lines.map(|(number, line)| parse_line(line, keyed).ok_or(number));
        let files = files.collect::<Result<_, _>>()?;
        Ok(Manifest { files, origin })
    }

    /// Whether this is the site made from `origin`.
    pub(super) fn is_from(&self, origin: Origin) -> bool {
        self.origin == Some(origin)
    }

    /// Every file with its size in bytes and the means to tell whether bytes are its own.
    pub(super) fn files(&self) -> &BTreeMap<String, Stamp> {
        &self.files
    }

    pub(super) fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Every folder that lies above a file of the manifest.
    pub(super) fn folders(&self) -> BTreeSet<&str> {
        self.paths().flat_map(paths::folders).collect()
    }

    /// Whether both say the same of this file.
    pub(super) fn agrees(&self, other: &Self, path: &str) -> bool {
        self.files.get(path) == other.files.get(path)
    }

    pub(super) fn to_text(&self) -> String {
        let origin = self.origin.map(|Origin(number)| format!(" {number:032x}")).unwrap_or_default();
        let mut text = format!("{HEADER}{origin}\n");
        for (path, Stamp { size, hash, key }) in &self.files {
            // Writing to a String does not fail.
            let _ = writeln!(text, "{hash:032x} {size} {key:x} {path}");
        }
        text
    }
}

/// What the first line says of the origin, or the number of that line when it is no header.
fn parse_header(header: &str) -> Result<Option<Origin>, usize> {
    if [HEADER, SECOND_HEADER, FIRST_HEADER].contains(&header) {
        return Ok(None);
    }
    let rest = [HEADER, SECOND_HEADER].iter().find_map(|known| header.strip_prefix(known));
    let number = rest.and_then(|rest| rest.strip_prefix(' ')).ok_or(1_usize)?;
    u128::from_str_radix(number, 16).map(|number| Some(Origin(number))).map_err(|_| 1)
}

/// A line of a manifest that says what files are made from, when it is `keyed`.
fn parse_line(line: &str, keyed: bool) -> Option<(String, Stamp)> {
    let mut parts = line.splitn(if keyed { 4 } else { 3 }, ' ');
    let hash = u128::from_str_radix(parts.next()?, 16).ok()?;
    let size = parts.next()?.parse().ok()?;
    let key = if keyed { u128::from_str_radix(parts.next()?, 16).ok()? } else { 0 };
    let path = parts.next().filter(|path| paths::fault(path).is_none())?;
    Some((path.to_owned(), Stamp { size, hash, key }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Manifest {
        let files = [("index.html", "a"), ("à propos/b c.html", ""), ("z", "zz")];
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        Manifest::of(&files.into(), &Kept::new(), Some(Origin(12)))
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(Manifest::parse(&sample().to_text()), Ok(sample()));
    }

    #[test]
    fn a_manifest_of_a_former_version_is_read() {
        let files = "00 3 a\n00 0 b c\n";
        let stamp = |size| Stamp { size, hash: 0, key: 0 };
        let stamps: BTreeMap<String, Stamp> =
            [("a".to_owned(), stamp(3)), ("b c".to_owned(), stamp(0))].into();
        for (header, origin) in [(FIRST_HEADER, ""), (SECOND_HEADER, ""), (SECOND_HEADER, " 0c")] {
            let own = (!origin.is_empty()).then_some(Origin(12));
            let read = Manifest::parse(&format!("{header}{origin}\n{files}"));
            assert_eq!(read, Ok(Manifest { files: stamps.clone(), origin: own }));
        }
    }

    #[test]
    fn a_manifest_not_understood_is_refused_at_its_line() {
        let cases = [
            ("", 1),
            ("dalc-manifest 4\n", 1),
            ("dalc-manifest 2 x\n", 1),
            ("dalc-manifest 20\n", 1),
            ("dalc-manifest 1\n00 3 a\nx 3 b\n", 3),
            ("dalc-manifest 1\n00 3 ../etc/passwd\n", 2),
            ("dalc-manifest 1\n00 3 /etc/passwd\n", 2),
            ("dalc-manifest 1\n00 3\n", 2),
            ("dalc-manifest 1\n00 -3 a\n", 2),
            ("dalc-manifest 3\n00 3 a\n", 2),
            ("dalc-manifest 3\n00 3 x a\n", 2),
        ];
        for (text, line) in cases {
            assert_eq!(Manifest::parse(text), Err(line), "{text:?}");
        }
    }
}
