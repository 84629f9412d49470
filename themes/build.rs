//! Tells cargo to compile the crate anew when the skin that it embeds changes, and tells the crate which program it is:
//! a number for its sources, its skin, its tables and its dependencies, the same on every machine.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use xxhash_rust::xxh3::Xxh3;

const SOURCES: [&str; 4] = ["src", "themes/dalc", "Cargo.toml", "Cargo.lock"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo:rerun-if-changed={source}");
        collect(Path::new(source), &mut files)?;
    }
    files.sort();
    let mut hasher = Xxh3::new();
    let mut features: Vec<_> = env::vars().filter(|(key, _)| key.starts_with("CARGO_FEATURE_")).collect();
    features.sort();
    features.iter().for_each(|(key, _)| hasher.update(key.as_bytes()));
    for file in files {
        hasher.update(file.to_string_lossy().as_bytes());
        hasher.update(&fs::read(&file)?);
    }
    println!("cargo:rustc-env=DALC_PROGRAM={:032x}", hasher.digest128());
    Ok(())
}

/// Every file at or below `path`; what is not there, such as a lock file that was not packaged, counts for nothing.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
    }
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    }
    Ok(())
}
