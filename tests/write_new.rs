//! What `disk::write_new` guarantees: all the records, or none, and nothing replaced unasked.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

use std::fs;
use std::path::PathBuf;

use dalc::disk::{WriteError, write_new};
use tempfile::TempDir;
use walkdir::WalkDir;

fn records(folder: &TempDir, files: &[(&str, &str)]) -> Vec<(PathBuf, String)> {
    files.iter().map(|(path, text)| (folder.path().join(path), (*text).to_owned())).collect()
}

/// Every path below the folder, with its text if it is a file.
fn found(folder: &TempDir) -> Vec<(String, Option<String>)> {
    let walk = WalkDir::new(folder.path()).min_depth(1).sort_by_file_name();
    let told = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned();
        (path, fs::read_to_string(entry.path()).ok())
    };
    walk.into_iter().map(Result::unwrap).map(told).collect()
}

#[test]
fn records_and_their_folders_are_written() {
    let folder = TempDir::new().unwrap();
    write_new(&records(&folder, &[("pays/perou.toml", "un"), ("a.md", "deux")]), false).unwrap();
    let files = [("a.md", Some("deux")), ("pays", None), ("pays/perou.toml", Some("un"))];
    assert_eq!(found(&folder), files.map(|(path, text)| (path.to_owned(), text.map(str::to_owned))));
}

#[test]
fn what_exists_is_told_whole_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    write_new(&records(&folder, &[("a", "1"), ("c", "1")]), false).unwrap();
    let before = found(&folder);
    let error = write_new(&records(&folder, &[("a", "2"), ("b/b", "2"), ("c", "2")]), false).unwrap_err();
    assert_eq!(error, WriteError::Exists(["a", "c"].map(|name| folder.path().join(name)).into()));
    assert!(error.to_string().contains("existent déjà"));
    assert_eq!(found(&folder), before);
}

#[test]
fn what_exists_is_replaced_when_asked() {
    let folder = TempDir::new().unwrap();
    write_new(&records(&folder, &[("a", "1")]), false).unwrap();
    write_new(&records(&folder, &[("a", "2"), ("b", "2")]), true).unwrap();
    let expected = ["a", "b"].map(|name| (name.to_owned(), Some("2".to_owned())));
    assert_eq!(found(&folder), expected);
}

#[test]
fn a_failure_halfway_puts_everything_back() {
    for (last, overwrite) in [("a/below", true), ("folder", true), ("a/below", false)] {
        let folder = TempDir::new().unwrap();
        write_new(&records(&folder, &[("a", "1"), ("folder/x", "1")]), false).unwrap();
        let before = found(&folder);
        let mut files = records(&folder, &[("new/deep/b", "2"), (last, "2")]);
        if overwrite {
            files.splice(0..0, records(&folder, &[("a", "2")]));
        }
        let error = write_new(&files, overwrite).unwrap_err();
        assert!(matches!(error, WriteError::System { .. }), "{last}: {error:?}");
        assert_eq!(found(&folder), before, "{last}");
    }
}

#[test]
fn a_path_given_twice_is_refused() {
    let folder = TempDir::new().unwrap();
    let error = write_new(&records(&folder, &[("a", "1"), ("b", "1"), ("a", "2")]), true).unwrap_err();
    assert_eq!(error, WriteError::Twice(vec![folder.path().join("a")]));
    assert!(found(&folder).is_empty());
}
