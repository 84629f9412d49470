//! Whatever sites follow one another, and whatever is done by hand between them, the target is the last site published
//! plus what others put there.

use std::collections::BTreeMap;
use std::fs;

use dalc::disk::{PublishError, publish};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{Place, Site};

/// Few names, so that files meet folders and sites meet each other.
const PATHS: &[&str] = &["a", "b", "a/a", "a/b", "b/a", "b/a/c", "c", "c/a/b", "c/a/b/d", "é è"];

#[derive(Debug, Clone)]
enum Step {
    Publish(Site),
    Put(&'static str, Vec<u8>),
    Remove(&'static str),
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(select(vec![b'x', b'y']), 0..3)
}

/// A set of files none of which lies below another.
fn any_site() -> impl Strategy<Value = Site> {
    let files = btree_map(select(PATHS).prop_map(str::to_owned), bytes(), 0..6);
    files.prop_map(|files| {
        let clashes = |path: &str| files.keys().any(|other| path.starts_with(&format!("{other}/")));
        files
            .iter()
            .filter(|(path, _)| !clashes(path))
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect()
    })
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => any_site().prop_map(Step::Publish),
        1 => (select(PATHS), bytes()).prop_map(|(path, bytes)| Step::Put(path, bytes)),
        1 => select(PATHS).prop_map(Step::Remove),
    ]
}

/// What we expect to find: the files on the disk, and which of them are ours.
#[derive(Default)]
struct Model {
    files: Site,
    manifest: Site,
}

impl Model {
    fn foreign(&self) -> BTreeMap<&String, &Vec<u8>> {
        self.files.iter().filter(|(path, _)| !self.manifest.contains_key(*path)).collect()
    }

    fn is_blocked(&self, site: &Site) -> bool {
        let meets =
            |a: &str, b: &str| a == b || a.starts_with(&format!("{b}/")) || b.starts_with(&format!("{a}/"));
        self.foreign().keys().any(|foreign| site.keys().any(|path| meets(foreign, path)))
    }

    fn publish(&mut self, site: &Site) {
        let foreign: Site =
            self.foreign().into_iter().map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
        self.files = foreign.into_iter().chain(site.clone()).collect();
        self.manifest = site.clone();
    }
}

fn take(step: Step, place: &Place, model: &mut Model) {
    match step {
        Step::Publish(site) => match publish(&site, None, &place.target) {
            Ok(done) => {
                assert!(!model.is_blocked(&site), "published over a file of others");
                assert_eq!(done.written + done.unchanged, site.len());
                model.publish(&site);
            }
            Err(PublishError::InTheWay { .. }) => {
                assert!(model.is_blocked(&site), "refused without reason")
            }
            Err(error) => panic!("{error}"),
        },
        // Where the path cannot be (a folder there, a file above), nothing is put; no folder is left behind either.
        Step::Put(path, bytes) if place.target.join(path).parent().is_some_and(|folder| folder.is_dir()) => {
            if fs::write(place.target.join(path), &bytes).is_ok() {
                model.files.insert(path.to_owned(), bytes);
            }
        }
        Step::Put(..) => {}
        Step::Remove(path) => {
            if fs::remove_file(place.target.join(path)).is_ok() {
                model.files.remove(path);
                remove_empty_folders(place, path);
            }
        }
    }
}

/// An empty folder left by hand would be one of others, which the model does not know.
fn remove_empty_folders(place: &Place, path: &str) {
    let above = path.rmatch_indices('/').map(|(at, _)| place.target.join(&path[..at]));
    for folder in above {
        let _ = fs::remove_dir(folder);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_target_is_the_last_site_plus_what_is_not_ours(steps in vec(any_step(), 1..8)) {
        let place = Place::new();
        place.publish(&[]);
        let mut model = Model::default();
        for step in steps {
            take(step, &place, &mut model);
            prop_assert_eq!(place.files(), model.files.clone());
            prop_assert!(place.is_clean());
        }
    }
}
