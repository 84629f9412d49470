//! Everything that a build reads, as values: the files of the content folders and of the themes.
//!
//! Pure data: `disk::read` makes it, `compile` takes it, tests write it by hand.

use crate::history::History;

/// Everything `compile` reads.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// The files of the content folders, by path, then by folder.
    pub content: Vec<InputFile>,
    /// The files of the folder `themes/` beside the first content folder.
    pub themes: Vec<InputFile>,
    /// When the files of the content folders were changed last.
    pub history: History,
}

/// One file.
#[derive(Debug, Clone)]
pub struct InputFile {
    /// Which content folder it came from, in the order given; 0 for themes.
    pub layer: usize,
    /// The path to show people: the folder as given, `/`, the path.
    pub shown: String,
    /// The path within its folder, `/`-separated.
    pub path: String,
    /// Its bytes, or why they could not be had.
    pub content: Result<Vec<u8>, Refused>,
}

/// A number that stands for all that a site was made from: the same number, the same site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin(pub u128);

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Larger than a record or an image may be, in bytes.
    TooLarge {
        /// Its size.
        size: u64,
        /// The limit.
        limit: u64,
    },
    /// A link that leads out of the folder.
    LinkOutside,
    /// Neither file nor folder: a socket, a pipe, a device.
    NotAFile,
    /// Not readable, and why.
    Unreadable(Unread),
    /// Its name is not UTF-8.
    NameNotUtf8,
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unread {
    /// It is not there, or no longer.
    NotFound,
    /// Its owner does not let us.
    Denied,
    /// A link that leads to itself or to a folder that holds it.
    LinkLoop,
    /// A link to a folder, within a folder that is a link already.
    LinkInLink,
    /// What the system says, in its own words.
    System(String),
}
