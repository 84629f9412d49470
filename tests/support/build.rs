//! What test builds share: their date, and folders read as a build reads them.

use std::path::Path;

use chrono::NaiveDate;
use dalc::Options;
use dalc::input::InputFile;

use super::folder::files;

/// The options of every test build: 23 November 2026, nothing out of the ordinary.
pub fn options() -> Options {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    Options { today, base_url: None, drafts: false, strict: false }
}

/// Every file below `folder` as a build takes it, shown as `name/PATH`.
pub fn input(folder: &Path, name: &str, layer: usize) -> Vec<InputFile> {
    let read = files(folder).into_iter();
    read.map(|(path, bytes)| InputFile { layer, shown: format!("{name}/{path}"), path, content: Ok(bytes) })
        .collect()
}
