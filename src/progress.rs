//! Who is told how far a build is. Knows nothing of what is built, nor of how it is shown.

use crate::pieces::Pieces;

/// A stage of the pipeline, told when it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Files, one at a time.
    Parse,
    /// All records together.
    Assemble,
    /// The editorial rules.
    Check,
    /// The calendars.
    Calendars,
    /// The pages.
    Build,
}

/// Who is told how far a build is. Pages are told from all threads.
pub trait Progress: Sync {
    /// A stage begins.
    fn stage(&self, stage: Stage);
    /// That many pages will be made.
    fn pages(&self, total: usize);
    /// One more page is made.
    fn page(&self);
    /// The files of the pages that somebody is looking at: they are made before all others.
    fn looked_at(&self) -> &[String] {
        &[]
    }
    /// One of these is made, and is as the site will have it unless a mistake is found later.
    fn first(&self, _file: &str, _page: &Pieces) {}
}

/// Tells nobody.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: Stage) {}
    fn pages(&self, _: usize) {}
    fn page(&self) {}
}
