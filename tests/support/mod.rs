//! What the tests share: the date of every test build, and folders of the repository read as a build reads them.
//!
//! Owns nothing that judges; refuses to be clever about content.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use dalc::Options;
use dalc::input::InputFile;

/// The options of every test build: 23 November 2026, nothing out of the ordinary.
pub fn options() -> Options {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    Options { today, base_url: None, drafts: false, strict: false }
}

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

/// Every file below `folder` as a build takes it, shown as `name/PATH`.
pub fn input(folder: &Path, name: &str, layer: usize) -> Vec<InputFile> {
    let read = files(folder).into_iter();
    read.map(|(path, bytes)| InputFile { layer, shown: format!("{name}/{path}"), path, content: Ok(bytes) })
        .collect()
}
