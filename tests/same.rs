//! The same content gives the same bytes: whatever the order of its files, the number of threads, the folder it is built
//! in, the zone and the language of the machine.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "support/build.rs"]
mod build;
#[path = "support/folder.rs"]
mod folder;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use build::{input, options};
use dalc::diagnostic::render::{Style, human};
use dalc::input::{Input, InputFile};
use dalc::pieces::{Content, Pieces};
use dalc::record::Known;
use folder::{files, repository};
use rayon::ThreadPoolBuilder;
use tempfile::TempDir;

type Files = BTreeMap<String, Vec<u8>>;

/// Files in the order they are written.
type Listed = Vec<(String, Vec<u8>)>;

/// What a build gives: the site, and what it tells.
fn built(content: Vec<InputFile>) -> (Option<Files>, String) {
    shown(dalc::compile(Input { content, ..Input::default() }, &options(), &dalc::Silent))
}

fn shown(outcome: dalc::Outcome) -> (Option<Files>, String) {
    let told = human(&outcome.report, &outcome.sources, Style::Plain, dalc::locale::Lang::Fr);
    let bytes =
        |site: dalc::site::Site| site.files.into_iter().map(|(path, file)| (path, whole(&file))).collect();
    (outcome.site.map(bytes), told)
}

/// What a file holds; for one that is made later, what stands for it: `tests/social.rs` draws one and compares it.
fn whole(file: &Pieces) -> Vec<u8> {
    file.key().map_or_else(|| file.whole(), |key| key.to_le_bytes().to_vec())
}

fn shipped() -> Vec<InputFile> {
    input(&repository("content"), "content", 1)
}

/// Every kind of record, a few of each.
fn small() -> Vec<InputFile> {
    input(&repository("tests/golden/tout/content"), "content", 1)
}

/// The shipped content with mistakes in three files, so that there is much to tell.
fn faulty() -> Vec<InputFile> {
    let mut content = shipped();
    for file in content.iter_mut().filter(|file| file.path.starts_with("pays/")).take(3) {
        file.content = Ok(b"code = \"XX\"\ncouleur = 1\n".to_vec());
    }
    content
}

/// The files in an order that only `seed` decides (the multiplier of Knuth's MMIX).
fn shuffled(mut content: Vec<InputFile>, seed: u64) -> Vec<InputFile> {
    let mut state = seed;
    for last in (1..content.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bound = u64::try_from(last + 1).unwrap();
        content.swap(last, usize::try_from((state >> 33) % bound).unwrap());
    }
    content
}

fn assert_same(what: &str, first: &(Option<Files>, String), other: &(Option<Files>, String)) {
    assert_eq!(first.1, other.1, "{what}: what is told differs");
    assert_same_files(
        what,
        first.0.as_ref().unwrap_or(&Files::new()),
        other.0.as_ref().unwrap_or(&Files::new()),
    );
}

fn assert_same_files(what: &str, first: &Files, other: &Files) {
    assert!(first.keys().eq(other.keys()), "{what}: not the same files");
    let changed: Vec<&String> =
        first.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|(p, _)| p).collect();
    assert!(changed.is_empty(), "{what}: {changed:?} differ");
}

/// What a round after others gives.
fn built_again(known: &mut Known, content: Vec<InputFile>) -> (Option<Files>, String) {
    shown(dalc::compile_again(known, Input { content, ..Input::default() }, &options(), &dalc::Silent))
}

/// Edits, mistakes, files that come and go: each round of a preview gives what a build would.
#[test]
fn a_round_after_others_gives_what_a_first_one_would() {
    let mut known = Known::default();
    let at = |content: &[InputFile]| content.iter().position(|file| file.path.starts_with("pays/")).unwrap();
    let with = |change: &dyn Fn(&mut Vec<InputFile>)| {
        let mut content = small();
        change(&mut content);
        content
    };
    let new = |path: &str, text: &[u8]| InputFile {
        layer: 0,
        shown: format!("content/{path}"),
        path: path.to_owned(),
        content: Ok(text.to_vec()),
    };
    let rounds = [
        ("first", small()),
        ("nothing changed", small()),
        (
            "mistakes",
            with(&|all| {
                all.iter_mut()
                    .filter(|file| file.path.starts_with("pays/"))
                    .for_each(|file| file.content = Ok(b"code = \"XX\"".to_vec()))
            }),
        ),
        ("mended", small()),
        ("a file before all others", with(&|all| all.insert(0, new("agenda/2020/a-a.toml", b"titre = 1")))),
        ("a file less", with(&|all| drop(all.remove(at(all))))),
        (
            "a second layer",
            with(&|all| {
                let file = all[at(all)].clone();
                all.push(InputFile {
                    layer: 1,
                    shown: format!("local/{}", file.path),
                    content: Ok(b"couleur = 1".to_vec()),
                    ..file
                });
            }),
        ),
        ("as at first", small()),
    ];
    for (what, content) in rounds {
        assert_same(what, &built(content.clone()), &built_again(&mut known, content));
    }
}

#[test]
fn the_order_of_files_does_not_count() {
    let first = built(shipped());
    assert!(first.0.is_some(), "{}", first.1);
    for seed in [1, 2] {
        assert_same(&format!("order {seed}"), &first, &built(shuffled(shipped(), seed)));
    }
    let reversed = shipped().into_iter().rev().collect();
    assert_same("reversed", &first, &built(reversed));
}

#[test]
fn what_is_told_does_not_depend_on_the_order_of_files() {
    let first = built(faulty());
    assert!(first.0.is_none() && first.1.contains("couleur"));
    assert_same("shuffled", &first, &built(shuffled(faulty(), 3)));
}

#[test]
fn the_number_of_threads_does_not_count() {
    let build = |threads: usize, content: fn() -> Vec<InputFile>| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| built(content()))
    };
    let (site, faults) = (build(1, shipped), build(1, faulty));
    for threads in [2, 7] {
        assert_same(&format!("{threads} threads"), &site, &build(threads, shipped));
        assert_same(&format!("{threads} threads"), &faults, &build(threads, faulty));
    }
}

/// What `dalc build` writes, run in `folder` with `environment`.
fn published(folder: &Path, content: &Path, environment: &[(&str, &str)]) -> Files {
    let out = TempDir::new().unwrap();
    let site = out.path().join("site");
    let mut command = Command::new(env!("CARGO_BIN_EXE_dalc"));
    command.args(["build", "--date", "2026-11-23", "--content"]).arg(content).arg("--out").arg(&site);
    command.current_dir(folder).envs(environment.iter().copied());
    let said = command.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    files(&site).into_iter().filter(|(path, _)| !path.starts_with('.')).collect()
}

/// The content of the golden site `tout`, written in the order that `order` makes of its files.
fn copy_of_tout(order: fn(Listed) -> Listed) -> TempDir {
    let copy = TempDir::new().unwrap();
    for (path, bytes) in order(files(&repository("tests/golden/tout/content"))) {
        let file = copy.path().join("content").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    copy
}

#[test]
fn the_machine_does_not_count() {
    let copy = copy_of_tout(|files| files);
    let content = Path::new("content");
    let first = published(copy.path(), content, &[("TZ", "UTC"), ("LC_ALL", "C")]);
    assert!(first.len() > 40, "the site is there");
    let environments: [&[(&str, &str)]; 4] = [
        &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "C")],
        &[("TZ", "America/Noronha"), ("LANG", "fr_FR.UTF-8"), ("LC_ALL", "fr_FR.UTF-8")],
        &[("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.ISO-8859-9"), ("LANGUAGE", "tr")],
        &[("RAYON_NUM_THREADS", "1"), ("NO_COLOR", "1"), ("TERM", "dumb")],
    ];
    for environment in environments {
        assert_same_files(&format!("{environment:?}"), &first, &published(copy.path(), content, environment));
    }
}

#[test]
fn the_order_of_the_file_system_does_not_count() {
    let (one, other) = (copy_of_tout(|files| files), copy_of_tout(|files| files.into_iter().rev().collect()));
    let content = Path::new("content");
    assert_same_files(
        "creation",
        &published(one.path(), content, &[]),
        &published(other.path(), content, &[]),
    );
}

/// Pages say which record they come from, by its path in the content folder: where that folder stands on the machine
/// must not show.
#[test]
fn the_working_folder_does_not_count() {
    let copy = copy_of_tout(|files| files);
    let first = published(copy.path(), Path::new("content"), &[]);
    let elsewhere = TempDir::new().unwrap();
    let from_elsewhere = published(elsewhere.path(), &copy.path().join("content"), &[]);
    assert_same_files("working folder", &first, &from_elsewhere);
    let inside = published(&copy.path().join("content"), Path::new("."), &[]);
    assert_same_files("inside the content", &first, &inside);
}
