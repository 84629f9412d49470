//! One text file that a command names.

use std::fs;
use std::path::{Path, PathBuf};

use super::reason::reason;

/// Why a text file could not be had.
#[derive(Debug)]
pub struct TextError {
    /// The file.
    pub path: PathBuf,
    /// Why, in plain French.
    pub reason: String,
}

impl std::fmt::Display for TextError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} : {}", self.path.display(), self.reason)
    }
}

impl std::error::Error for TextError {}

/// The text of a file in UTF-8, without a byte-order mark.
///
/// # Errors
/// When the file cannot be read, or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, TextError> {
    let refused = |reason: String| TextError { path: path.to_owned(), reason };
    let bytes = fs::read(path).map_err(|error| refused(reason(&error)))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        refused("ce fichier n'est pas en UTF-8 ; enregistrez-le au format « CSV UTF-8 »".to_owned())
    })?;
    Ok(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))
}
