//! Who is told how far a build is. Knows nothing of what is built, nor of how it is shown.

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
}

/// Tells nobody.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: Stage) {}
    fn pages(&self, _: usize) {}
    fn page(&self) {}
}
