//! Rounds of building as the tests of the preview want them: a folder of files is the site.
//!
//! Owns what special files do; refuses to know sockets.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use dalc::preview::{Config, Early, Round};
use walkdir::WalkDir;

/// Long enough to be sure that nothing happens.
pub const QUIET: Duration = Duration::from_millis(400);

pub fn config(port: u16, base_path: &str, watch: Vec<PathBuf>) -> Config {
    let base_path = base_path.to_string();
    Config { port, watch, base_path }
}

pub fn put(content: &Path, path: &str, text: &str) {
    let file = content.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// Every file of the folder is a file of the site; `faute.txt` breaks it unless empty, `remarque.txt` is told, `lent.txt` slows, `tot.txt` too once the pages that are
/// looked at are shown.
pub fn round(content: &Path, early: &Early<'_>) -> Round {
    let mut site = BTreeMap::new();
    for entry in WalkDir::new(content).into_iter().flatten() {
        let name = entry.path().strip_prefix(content).unwrap().display();
        if let Ok(text) = fs::read_to_string(entry.path()) {
            site.insert(name.to_string().replace('\\', "/"), text);
        }
    }
    if site.contains_key("tot.txt") {
        for file in early.looked_at() {
            early.show(&file, &site[&file].clone().into_bytes().into());
        }
        thread::sleep(QUIET);
    }
    if site.contains_key("lent.txt") {
        thread::sleep(QUIET);
    }
    if let Some(faults) = site.remove("faute.txt").filter(|text| !text.is_empty()) {
        return Round::Broken { faults };
    }
    let remarks = site.get("remarque.txt").cloned();
    let bytes = |(path, text): (String, String)| (path, text.into_bytes().into());
    let site = site.into_iter().map(bytes).collect();
    Round::Good { site, remarks }
}
