//! Sites, places to publish them to, and how to look at the result without following a link.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use dalc::disk::{MANIFEST, publish};
use tempfile::TempDir;
use walkdir::WalkDir;

/// A site as `publish` takes it.
pub type Site = BTreeMap<String, Vec<u8>>;

/// Makes a site of synthetic files.
pub fn site(files: &[(&str, &str)]) -> Site {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// Everything under a folder: path → bytes, with a word for links and folders.
pub fn tree(root: &Path) -> Site {
    let entries = WalkDir::new(root).min_depth(1).into_iter().map(Result::unwrap);
    let told = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        let bytes = match entry.file_type() {
            kind if kind.is_dir() => b"(folder)".to_vec(),
            kind if kind.is_symlink() => {
                format!("(link to {:?})", fs::read_link(entry.path()).unwrap()).into()
            }
            _ => fs::read(entry.path()).unwrap(),
        };
        (path, bytes)
    };
    entries.map(told).collect()
}

/// A folder of its own with a target in it, `site`, that does not exist yet.
pub struct Place {
    folder: TempDir,
    pub target: PathBuf,
}

impl Place {
    pub fn new() -> Self {
        Self::within(&env::temp_dir())
    }

    pub fn within(parent: &Path) -> Self {
        let folder = TempDir::new_in(parent).unwrap();
        let target = folder.path().canonicalize().unwrap().join("site");
        Place { folder, target }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn publish(&self, files: &[(&str, &str)]) {
        publish(&site(files), None, &self.target).unwrap();
    }

    /// Puts a file there by hand.
    pub fn put(&self, name: &str, text: &str) {
        let path = self.target.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The plain files of the target, the manifest apart.
    pub fn files(&self) -> Site {
        let mut all = tree(&self.target);
        all.remove(MANIFEST);
        all.retain(|path, _| fs::symlink_metadata(self.target.join(path)).unwrap().is_file());
        all
    }

    /// What changes when a file is touched: inode, seconds and nanoseconds.
    pub fn stamp(&self, name: &str) -> (u64, i64, i64) {
        let found = fs::symlink_metadata(self.target.join(name)).unwrap();
        (found.ino(), found.mtime(), found.mtime_nsec())
    }

    /// Where publications to this target are prepared.
    pub fn workshop(&self) -> PathBuf {
        self.target.with_file_name(".site.dalc")
    }

    /// Nothing was left beside the target.
    pub fn is_clean(&self) -> bool {
        fs::symlink_metadata(self.workshop()).is_err()
    }
}

/// The variable that tells the test `child` of this program which part to play, and the one that names the target.
pub const PART: &str = "DALC_TEST_PART";
pub const TARGET: &str = "DALC_TEST_TARGET";

/// This very program, started so that it only plays `part` on `target`. `before` is put in front of it.
pub fn child(before: &[&str], part: &str, target: &Path) -> Command {
    let me = env::current_exe().unwrap();
    let mut words = before.iter().copied().chain([me.to_str().unwrap()]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args(["--exact", "child", "--ignored", "--nocapture"]);
    command.env(PART, part).env(TARGET, target);
    command
}
