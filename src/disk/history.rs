//! Owns the way from repositories to a [`History`]: what git remembers of the folders that are read.
//! Refuses to date what a repository does not know, to run what it holds, and to fail: a folder without a past has none.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::revision::git_in;
use crate::history::{Change, Gap, History};

/// What git said of a commit, so that it is asked once however often folders are read.
#[derive(Debug, Default)]
pub struct Memory(BTreeMap<(PathBuf, String), Commits>);

/// The last commit of each file of a folder, by its path in it.
type Commits = BTreeMap<String, DateTime<Utc>>;

/// Where a folder stands in its repository.
struct Place {
    folder: String,
    /// The commit it is at.
    head: String,
    /// The way to it from the top of the repository: empty, or ending in `/`.
    prefix: String,
    is_shallow: bool,
}

/// The past of the content folders, in whatever repositories they are; with the revision of them and of `themes` when all are
/// of one and nothing in them is changed.
pub fn history(content: &[PathBuf], themes: Option<&Path>, memory: &mut Memory) -> History {
    let mut history = History::default();
    let mut revisions: Vec<Option<String>> =
        content.iter().map(|folder| layer(folder, memory, &mut history)).collect();
    if let Some(themes) = themes.filter(|themes| themes.is_dir()) {
        revisions.push(revision(themes));
    }
    let first = revisions.first().cloned().flatten();
    history.revision = first.filter(|own| revisions.iter().all(|other| other.as_ref() == Some(own)));
    history
}

/// Adds the past of a folder; its revision when nothing in it is changed.
fn layer(folder: &Path, memory: &mut Memory, history: &mut History) -> Option<String> {
    let Some(place) = Place::of(folder) else {
        history.gap = history.gap.max(Some(Gap::Unkept));
        return None;
    };
    let pending = pending(&place)?;
    pending.iter().for_each(|path| history.add(path, Change::Pending));
    if place.is_shallow {
        history.gap = Some(Gap::Shallow);
    } else {
        let key = (folder.to_owned(), place.head.clone());
        let commits = memory.0.entry(key).or_insert_with(|| commits(&place).unwrap_or_default());
        commits.iter().for_each(|(path, at)| history.add(path, Change::Committed(*at)));
    }
    pending.is_empty().then_some(place.head)
}

/// The revision of a folder in which nothing is changed.
fn revision(folder: &Path) -> Option<String> {
    let place = Place::of(folder)?;
    pending(&place)?.is_empty().then_some(place.head)
}

impl Place {
    /// `None` outside of a repository, or in one without a commit.
    fn of(folder: &Path) -> Option<Place> {
        let folder = folder.to_str()?.to_owned();
        let said = said(&folder, &["rev-parse", "--is-shallow-repository", "HEAD", "--show-prefix"])?;
        let mut lines = said.splitn(3, '\n');
        let (shallow, head, prefix) = (lines.next()?, lines.next()?, lines.next()?);
        let prefix = prefix.strip_suffix('\n').unwrap_or(prefix).to_owned();
        Some(Place { folder, head: head.to_owned(), prefix, is_shallow: shallow == "true" })
    }

    /// A path of the repository as one of the folder.
    fn own<'p>(&self, path: &'p str) -> Option<&'p str> {
        path.strip_prefix(&self.prefix)
    }
}

/// The files of a folder that are not as they were committed. `None` when git does not say.
fn pending(place: &Place) -> Option<Vec<String>> {
    let options =
        ["--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=all"];
    let said = said(&place.folder, &[&["status"], &options[..], &["--", "."]].concat())?;
    let entries = said.split('\0').filter_map(|entry| entry.get(3..));
    Some(entries.filter_map(|path| place.own(path).map(str::to_owned)).collect())
}

/// The last commit of each file of a folder. In this form a path follows what begins with `:`, and no name can pass for a
/// date.
fn commits(place: &Place) -> Option<Commits> {
    let form = ["--raw", "-z", "--no-renames", "--no-show-signature", "--format=%ct"];
    let said = said(&place.folder, &[&["log"], &form[..], &["--", "."]].concat())?;
    Some(last(&said, place))
}

fn last(said: &str, place: &Place) -> Commits {
    let (mut commits, mut at) = (Commits::new(), None);
    let mut parts = said.split('\0');
    while let Some(part) = parts.next() {
        let part = part.trim_start_matches('\n');
        if !part.starts_with(':') {
            at = part.parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0)).or(at);
        } else if let (Some(path), Some(at)) = (parts.next().and_then(|path| place.own(path)), at) {
            let known = commits.entry(path.to_owned()).or_insert(at);
            *known = at.max(*known);
        }
    }
    commits
}

/// What git says from a folder, as text; `None` when it fails. A name that is no UTF-8 is that of no record.
fn said(folder: &str, arguments: &[&str]) -> Option<String> {
    let said = git_in(folder, arguments).ok()?.ok()?;
    Some(String::from_utf8_lossy(&said).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_passes_for_a_date() {
        let place = Place {
            folder: String::new(),
            head: String::new(),
            prefix: "content/".to_owned(),
            is_shallow: false,
        };
        let said = "20\0\n:100644 100644 aa bb M\0content/10\0:100644 100644 aa bb A\0content/:b\0\
                    30\0\n:100644 100644 aa bb M\0autre/c\0:000000 100644 aa bb A\0content/a\nb\0\
                    10\0\n:000000 100644 00 aa A\0content/10\0";
        let found: Vec<(String, i64)> =
            last(said, &place).into_iter().map(|(path, at)| (path, at.timestamp())).collect();
        let expected = [("10", 20), (":b", 20), ("a\nb", 30)];
        assert_eq!(found, expected.map(|(path, at)| (path.to_owned(), at)));
    }
}
