//! What was published last: the text of each record, and of the ledger, as files of the content folders.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::is_kept;
use crate::input::InputFile;

/// The texts of what was published, by path within the content folders and by folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Archive {
    /// The form of this file.
    version: u32,
    files: BTreeMap<String, BTreeMap<usize, String>>,
}

/// The form that this program writes, and the only one it reads.
const VERSION: u32 = 1;

impl Archive {
    /// The records and the ledger among `content`, which was published. Contacts are not kept: what a person takes back
    /// is gone.
    pub fn of_published(content: &[InputFile]) -> Archive {
        let mut files: BTreeMap<String, BTreeMap<usize, String>> = BTreeMap::new();
        for file in content.iter().filter(|file| is_kept(&file.path)) {
            let text = file.content.as_ref().ok().and_then(|bytes| std::str::from_utf8(bytes).ok());
            if let Some(text) = text {
                files.entry(file.path.clone()).or_default().insert(file.layer, text.to_owned());
            }
        }
        Archive { version: VERSION, files }
    }

    /// What a file holds.
    ///
    /// # Errors
    /// When it was not written by this program.
    pub fn read(bytes: &[u8]) -> Result<Archive, serde_json::Error> {
        let archive: Archive = serde_json::from_slice(bytes)?;
        if archive.version == VERSION {
            return Ok(archive);
        }
        Err(serde::de::Error::custom(format!("version {}", archive.version)))
    }

    /// The file that holds it.
    ///
    /// # Errors
    /// Never in practice: it holds texts only.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// The texts of a path, by folder.
    pub(super) fn texts(&self, path: &str) -> Option<&BTreeMap<usize, String>> {
        self.files.get(path)
    }

    /// Every path.
    pub(super) fn paths(&self) -> impl Iterator<Item = &String> {
        self.files.keys()
    }
}
