//! What the browsers see at one moment: the last good site, and what there is to tell about the content.
//! Immutable once made; knows neither HTTP nor files.

use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use super::banner::Banner;
use super::{Files, Round};
use crate::pieces::Content;

/// The state after some number of rounds.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// How many rounds led here.
    pub round: u64,
    /// The last good site; None as long as no round was good.
    pub site: Option<Arc<Site>>,
    /// What the banner says; None when all is well.
    pub banner: Option<Banner>,
}

/// A whole site.
#[derive(Debug)]
pub(super) struct Site {
    /// The files by path.
    pub files: Files,
    version: String,
}

impl Shown {
    /// The state after one more round.
    pub(super) fn then(&self, round: Round) -> Self {
        let (site, banner) = match round {
            Round::Good { site, remarks } => {
                (Some(Arc::new(Site::new(site))), remarks.and_then(|text| Banner::remarks(&text)))
            }
            Round::Broken { faults } => {
                (self.site.clone(), Some(Banner::faults(&faults, self.site.is_some())))
            }
        };
        Self { round: self.round + 1, site, banner }
    }

    /// The name of the site shown, the same for the same bytes, even after a restart; empty without a site.
    pub(super) fn version(&self) -> &str {
        self.site.as_ref().map_or("", |site| &site.version)
    }

    /// How many files `next` adds, removes or alters.
    pub(super) fn changed(&self, next: &Files) -> usize {
        let empty = Files::new();
        let before = self.site.as_ref().map_or(&empty, |site| &site.files);
        let gone = before.keys().filter(|path| !next.contains_key(*path)).count();
        let altered = next.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes)).count();
        gone + altered
    }
}

impl Site {
    fn new(files: Files) -> Self {
        let version = version(&files);
        Self { files, version }
    }
}

/// Lengths are hashed too, so that no byte can move between a path and its contents unnoticed.
fn version(files: &Files) -> String {
    let mut hasher = Xxh3::new();
    for (path, content) in files {
        hasher.update(&path.len().to_le_bytes());
        hasher.update(path.as_bytes());
        if let Some(key) = content.key() {
            hasher.update(&key.to_le_bytes());
            continue;
        }
        hasher.update(&content.size().to_le_bytes());
        content.each(&mut |piece| hasher.update(piece));
    }
    format!("{:016x}", hasher.digest())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good(files: &[(&str, &str)]) -> Round {
        let site =
            files.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec().into())).collect();
        Round::Good { site, remarks: None }
    }

    fn broken() -> Round {
        Round::Broken { faults: "faute".into() }
    }

    #[test]
    fn a_broken_round_keeps_the_site_and_its_version() {
        let first = Shown::default().then(good(&[("a", "1")]));
        let second = first.then(broken());
        assert_eq!(first.version(), second.version());
        assert!(second.banner.is_some());
        assert!(second.then(good(&[("a", "1")])).banner.is_none());
    }

    #[test]
    fn the_version_follows_the_bytes_and_nothing_else() {
        let version = |files| Shown::default().then(good(files)).version().to_string();
        assert_eq!(version(&[("a", "1")]), version(&[("a", "1")]));
        assert_ne!(version(&[("a", "bc")]), version(&[("ab", "c")]));
        assert_ne!(version(&[]), "");
        assert_eq!(Shown::default().then(broken()).version(), "");
    }

    #[test]
    fn changes_are_counted_on_both_sides() {
        let shown = Shown::default().then(good(&[("a", "1"), ("b", "2"), ("c", "3")]));
        let Round::Good { site, .. } = good(&[("a", "1"), ("b", "deux"), ("d", "4")]) else { unreachable!() };
        assert_eq!(shown.changed(&site), 3);
        assert_eq!(Shown::default().changed(&site), 3);
    }
}
