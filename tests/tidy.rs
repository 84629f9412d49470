//! The architecture, guarded on the text of the sources: layers, doors, sizes, dead files, licences.
//!
//! Every check has beside it a test that shows it something wrong, so that none can pass because it sees nothing.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "tidy/code.rs"]
mod code;
#[path = "support/folder.rs"]
mod folder;
#[path = "tidy/layers.rs"]
mod layers;
#[path = "support/owed.rs"]
mod owed;
#[path = "tidy/repository.rs"]
mod repository;
#[path = "tidy/shape.rs"]
mod shape;

use code::{Code, rust_files};
use owed::{none, only};

fn sources() -> Vec<Code> {
    rust_files("src")
}

/// The sources and the tests, which owe their readers the same.
fn all() -> Vec<Code> {
    sources().into_iter().chain(rust_files("tests")).chain(rust_files("benches")).collect()
}

#[test]
fn arrows_only_go_down() {
    none(&layers::arrows(&sources()));
}

#[test]
fn siblings_do_not_see_one_another() {
    let owed = [("src/record/funding.rs", "sibling authority"), ("src/site/view/", "sibling article")];
    only(&layers::siblings(&sources()), &owed);
}

#[test]
fn doors_are_kept() {
    only(&layers::doors(&sources()), &[("src/import/fields.rs", "strsim::")]);
}

#[test]
fn functions_are_short() {
    none(&shape::functions(&all()));
}

#[test]
fn files_are_short_and_say_what_they_own() {
    none(&shape::files(&all()));
}

#[test]
fn exceptions_have_reasons() {
    none(&shape::exceptions(&all()));
}

#[test]
fn no_file_is_dead() {
    none(&shape::dead_files(&sources()));
}

#[test]
fn no_place_of_one_machine() {
    none(&repository::addresses(&repository::texts()));
}

#[test]
fn licences_may_be_shipped() {
    none(&repository::licences());
}
