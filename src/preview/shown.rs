//! What the browsers see at one moment: the last good site, and what there is to tell about the content.
//! Immutable once made; knows neither HTTP nor files.

use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3;

use super::banner::Banner;
use super::{Files, Round};
use crate::pieces::{Content, Pieces};

/// The state after some number of rounds.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// How many rounds led here.
    pub round: u64,
    /// The last good site; None as long as no round was good.
    pub site: Option<Arc<Site>>,
    /// What the banner says; None when all is well.
    pub banner: Option<Banner>,
    /// Whether some of its pages are those of a round that has not ended.
    early: bool,
}

/// A whole site.
#[derive(Debug)]
pub(super) struct Site {
    /// The files by path.
    pub files: Files,
    version: String,
}

impl Shown {
    /// The state after one more round. Pages that were shown early are not loaded again: when those in `looked_at` are the
    /// same, so is the version.
    pub(super) fn then(&self, round: Round, looked_at: &[String]) -> Self {
        let (site, banner) = match round {
            Round::Good { site, remarks } => {
                let mut site = Site::new(site);
                if self.early && self.shows_the_same(&site, looked_at) {
                    self.version().clone_into(&mut site.version);
                }
                (Some(Arc::new(site)), remarks.and_then(|text| Banner::remarks(&text)))
            }
            Round::Broken { faults } => {
                (self.site.clone(), Some(Banner::faults(&faults, self.site.is_some())))
            }
        };
        Self { round: self.round + 1, site, banner, early: false }
    }

    /// The same with another page, which is all that has changed so far; `None` when it has not, or when there is no site.
    pub(super) fn with_page(&self, file: &str, page: &Pieces) -> Option<Self> {
        let site = self.site.as_ref().filter(|site| site.files.get(file) != Some(page))?;
        let mut files = site.files.clone();
        files.insert(file.to_owned(), page.clone());
        let change = Files::from([(file.to_owned(), page.clone())]);
        let version = format!("{}-{}", site.version.split('-').next().unwrap_or_default(), version(&change));
        let site = Some(Arc::new(Site { files, version }));
        Some(Self { round: self.round + 1, site, banner: self.banner.clone(), early: true })
    }

    fn shows_the_same(&self, next: &Site, files: &[String]) -> bool {
        let own = |file: &String| self.site.as_ref().and_then(|site| site.files.get(file));
        files.iter().all(|file| own(file) == next.files.get(file))
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
        let first = Shown::default().then(good(&[("a", "1")]), &[]);
        let second = first.then(broken(), &[]);
        assert_eq!(first.version(), second.version());
        assert!(second.banner.is_some());
        assert!(second.then(good(&[("a", "1")]), &[]).banner.is_none());
    }

    #[test]
    fn the_version_follows_the_bytes_and_nothing_else() {
        let version = |files| Shown::default().then(good(files), &[]).version().to_string();
        assert_eq!(version(&[("a", "1")]), version(&[("a", "1")]));
        assert_ne!(version(&[("a", "bc")]), version(&[("ab", "c")]));
        assert_ne!(version(&[]), "");
        assert_eq!(Shown::default().then(broken(), &[]).version(), "");
    }

    #[test]
    fn a_page_shown_early_is_loaded_once() {
        let page = Pieces::from(b"2".to_vec());
        let first = Shown::default().then(good(&[("a", "1"), ("b", "1"), ("c", "1")]), &[]);
        let early = first.with_page("a", &page).expect("another page");
        assert_ne!(first.version(), early.version());
        assert!(early.with_page("a", &page).is_none(), "it is shown already");
        assert!(Shown::default().with_page("a", &page).is_none(), "there is no site");
        let open = |file: &str| vec![file.to_owned()];
        let next = || good(&[("a", "2"), ("b", "2"), ("c", "1")]);
        let last = early.then(next(), &open("a"));
        assert_eq!(last.version(), early.version(), "what is open is as it was shown");
        assert_eq!(last.site.as_ref().map(|site| site.files.len()), Some(3));
        assert_ne!(
            early.then(next(), &open("b")).version(),
            early.version(),
            "what is open has changed since"
        );
        assert_ne!(
            last.then(good(&[("a", "2"), ("b", "3"), ("c", "1")]), &open("a")).version(),
            last.version()
        );
    }

    #[test]
    fn changes_are_counted_on_both_sides() {
        let shown = Shown::default().then(good(&[("a", "1"), ("b", "2"), ("c", "3")]), &[]);
        let Round::Good { site, .. } = good(&[("a", "1"), ("b", "deux"), ("d", "4")]) else { unreachable!() };
        assert_eq!(shown.changed(&site), 3);
        assert_eq!(Shown::default().changed(&site), 3);
    }
}
