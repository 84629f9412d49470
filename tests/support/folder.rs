//! Folders of the repository, read whole.
//!
//! Owns nothing that judges; refuses to know what the files mean.

use std::fs;
use std::path::{Path, PathBuf};

/// A path of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every file below `folder` with its bytes, by path within it; none when there is no such folder.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let within = entry.path().strip_prefix(folder).expect("a path below the folder");
            let parts: Vec<_> = within.iter().map(|part| part.to_string_lossy()).collect();
            (parts.join("/"), fs::read(entry.path()).expect("a readable file"))
        })
        .collect()
}
