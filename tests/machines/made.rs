//! The sites that the tests of machines look at: the fictive one and the real one, each made once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use dalc::diagnostic::render::{Style, human};
use dalc::history::{Change, History};
use dalc::input::Input;

use super::build;
use super::folder::repository;

pub type Files = BTreeMap<String, Vec<u8>>;

/// The commit that the records are said to be of.
pub const REVISION: &str = "0123456789abcdef0123456789abcdef01234567";

/// The fictive records.
pub fn fictive() -> &'static Files {
    static MADE: OnceLock<Files> = OnceLock::new();
    MADE.get_or_init(|| site(input("tests/golden/tout")))
}

/// The fictive records in four languages.
pub fn fictive_in_four() -> &'static Files {
    static MADE: OnceLock<Files> = OnceLock::new();
    let four = ("site.toml", "langues = [\"fr\"]", "langues = [\"fr\", \"es\", \"pt\", \"en\"]");
    MADE.get_or_init(|| site(with("tests/golden/tout", &[four])))
}

/// The real records.
pub fn real() -> &'static Files {
    static MADE: OnceLock<Files> = OnceLock::new();
    MADE.get_or_init(|| site(input(".")))
}

/// The records of a folder, with an instant for each.
pub fn input(folder: &str) -> Input {
    let content = build::input(&repository(folder).join("content"), "content", 1);
    let mut history = History::default();
    history.revision = Some(REVISION.to_owned());
    let told = fs::read_to_string(repository(folder).join("histoire.txt")).unwrap_or_default();
    let known =
        |path: &str| told.lines().find_map(|line| line.strip_prefix(&format!("{path} "))?.parse().ok());
    for (file, second) in content.iter().zip(1_767_225_600..) {
        let supposed = chrono::DateTime::from_timestamp(second, 0).expect("an instant");
        history.add(&file.path, Change::Committed(known(&file.path).unwrap_or(supposed)));
    }
    Input { content, history, ..Input::default() }
}

/// The same with some words of some files changed.
pub fn with(folder: &str, changes: &[(&str, &str, &str)]) -> Input {
    let mut input = input(folder);
    changes.iter().for_each(|(path, from, to)| replace(&mut input, path, from, to));
    input
}

/// Changes some words of a file.
pub fn replace(input: &mut Input, path: &str, from: &str, to: &str) {
    let file = input.content.iter_mut().find(|file| file.path == path).expect("a file of the folder");
    let text = String::from_utf8(file.content.clone().expect("a file read")).expect("a text");
    assert!(text.contains(from), "{path} has no {from}");
    file.content = Ok(text.replace(from, to).into_bytes());
}

/// Gives a record another name, and leaves its former one with it; the others follow. Its past stays.
pub fn rename(input: &mut Input, from: &str, to: &str) {
    let slug = |path: &str| {
        path.rsplit('/').next().and_then(|name| name.split('.').next()).expect("a name").to_owned()
    };
    let change = input.history.change(from).expect("a past");
    input.history.add(to, change);
    for file in &mut input.content {
        let Ok(text) = String::from_utf8(file.content.clone().expect("a file read")) else { continue };
        let mut text = text.replace(&format!("\"{}\"", slug(from)), &format!("\"{}\"", slug(to)));
        if file.path == from {
            text = format!("anciennes_adresses = [\"{}\"]\n{text}", slug(from));
            (file.path, file.shown) = (to.to_owned(), format!("content/{to}"));
        }
        file.content = Ok(text.into_bytes());
    }
}

/// The site of some records, cards aside: none is drawn here.
pub fn site(input: Input) -> Files {
    let outcome = dalc::compile(input, &build::options(), &dalc::Silent);
    let told = human(&outcome.report, &outcome.sources, Style::Plain, dalc::locale::Lang::Fr);
    let site = outcome.site.unwrap_or_else(|| panic!("the site is not built\n{told}"));
    let files = site.files.into_iter().filter(|(path, _)| !path.starts_with("apercus/"));
    files.map(|(path, content)| (path, content.into())).collect()
}

/// A file as text.
pub fn text(files: &Files, path: &str) -> String {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(bytes.clone()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Leaves what machines read in the target directory, the data within pages among it; what is below the folders of `without` is
/// left out.
pub fn leave(name: &str, files: &Files, without: &[&str]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("machines").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what was left before can go");
    }
    let mut said: BTreeMap<String, String> = BTreeMap::new();
    let is_left_out = |path: &str| without.iter().any(|own| path.starts_with(own));
    for (path, bytes) in files.iter().filter(|(path, _)| !is_left_out(path)) {
        if path.ends_with(".html") {
            let page = String::from_utf8_lossy(bytes);
            for data in page.split("<script type=\"application/ld+json\">").skip(1) {
                let data = data.split_once("</script>").expect("an end").0;
                said.entry(data.to_owned()).or_insert_with(|| path.clone());
            }
        } else if ["csv", "json", "geojson", "atom", "vcf", "xml"].iter().any(|ending| path.ends_with(ending))
        {
            write(&folder.join(path), bytes);
        }
    }
    let lines: String = said.iter().map(|(data, path)| format!("{path}\t{data}\n")).collect();
    write(&folder.join("jsonld.txt"), lines.as_bytes());
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}
