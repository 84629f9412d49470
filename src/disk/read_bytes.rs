//! One file that a command names.

use std::fs;
use std::path::{Path, PathBuf};

use super::reason::reason;

/// Why a file could not be had.
#[derive(Debug)]
pub struct BytesError {
    /// The file.
    pub path: PathBuf,
    /// Why, in plain French.
    pub reason: String,
}

impl std::fmt::Display for BytesError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} : {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for BytesError {}

/// The bytes of a file.
///
/// # Errors
/// When the file cannot be read.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, BytesError> {
    fs::read(path).map_err(|error| BytesError { path: path.to_owned(), reason: reason(&error) })
}
