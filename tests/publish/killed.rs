//! Killed at any instant, the target is the old site or the new one, whole; the next run puts everything in order.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use dalc::disk::publish;

use crate::support::{Place, Site, child, site, tree};

const ROUNDS: u64 = 60;

/// Two sites that share files, differ in others, and disagree on what is a file and what a folder.
fn sites() -> [Site; 2] {
    ["a", "b"].map(|own| {
        let shared = (0..60).map(|n| (format!("commun/{n}/index.html"), "x".repeat(500 + n)));
        let changing = (0..60).map(|n| (format!("change/{n}.html"), own.repeat(2000 + n)));
        let alone = (0..30).map(|n| (format!("{own}/{n}/index.html"), own.repeat(100)));
        let both = if own == "a" { "both" } else { "both/ways" };
        let all = shared.chain(changing).chain(alone).chain([(both.to_owned(), own.to_owned())]);
        all.map(|(path, text)| (path, text.into_bytes())).collect()
    })
}

/// The part of the one who gets killed.
pub fn publish_for_ever(target: &Path) {
    println!("ready");
    for site in sites().iter().cycle() {
        publish(site, None, target).unwrap();
    }
}

#[test]
fn killed_at_any_instant_the_target_is_whole() {
    let memory = PathBuf::from("/dev/shm");
    let parents = [std::env::temp_dir(), memory];
    for parent in parents.iter().filter(|parent| parent.is_dir()) {
        kill_again_and_again(&Place::within(parent));
    }
}

fn kill_again_and_again(place: &Place) {
    let [a, b] = sites();
    publish(&a, None, &place.target).unwrap();
    place.put("CNAME", "exemple.invalid");
    place.put("commun/photo.jpg", "image");
    let foreign = ["CNAME", "commun/photo.jpg"].map(|name| place.stamp(name));
    let whole = [&b, &a].map(|site| {
        publish(site, None, &place.target).unwrap();
        tree(&place.target)
    });
    let mut seen = BTreeSet::new();
    for round in 0..ROUNDS {
        kill_once(place, Duration::from_micros(round * round % 97 * 400));
        assert!(whole.contains(&tree(&place.target)), "round {round}: neither one site nor the other");
        assert_eq!(foreign, ["CNAME", "commun/photo.jpg"].map(|name| place.stamp(name)), "round {round}");
        seen.insert(what_was_left(place));
        publish(&b, None, &place.target).unwrap();
        assert_eq!(tree(&place.target), whole[0], "round {round}: the next run");
        assert!(place.is_clean(), "round {round}: something is left");
    }
    assert!(seen.contains("a draft"), "no kill ever came in the middle of a publication: {seen:?}");
}

fn kill_once(place: &Place, after: Duration) {
    let mut child = child(&[], "publish_for_ever", &place.target).stdout(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(said.any(|line| line.unwrap().ends_with("ready")), "the child did not start");
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
}

fn what_was_left(place: &Place) -> &'static str {
    let Ok(mut entries) = fs::read_dir(place.workshop()) else {
        return "nothing";
    };
    let Some(entry) = entries.next() else {
        return "a lock";
    };
    let path = entry.unwrap().path();
    let inode = fs::symlink_metadata(&path).unwrap().ino();
    if path.ends_with(format!("remplace-{inode}")) { "an old site" } else { "a draft" }
}

/// As after a kill between the exchange and the clearing: the old site waits in the workshop.
fn place_killed_after_the_exchange() -> (Place, PathBuf) {
    let place = Place::new();
    place.publish(&[("index.html", "1"), ("pays/index.html", "1")]);
    place.put("CNAME", "exemple.invalid");
    let inode = fs::metadata(&place.target).unwrap().ino();
    let old = place.workshop().join(format!("remplace-{inode}"));
    fs::create_dir(place.workshop()).unwrap();
    fs::rename(&place.target, &old).unwrap();
    place.publish_elsewhere_and_bring(&[("index.html", "2")]);
    fs::hard_link(old.join("CNAME"), place.target.join("CNAME")).unwrap();
    (place, old)
}

impl Place {
    fn publish_elsewhere_and_bring(&self, files: &[(&str, &str)]) {
        let elsewhere = self.target.with_file_name("elsewhere");
        publish(&site(files), None, &elsewhere).unwrap();
        fs::rename(elsewhere, &self.target).unwrap();
    }
}

#[test]
fn an_old_site_left_behind_is_cleared_and_late_files_of_others_are_handed_over() {
    let (place, old) = place_killed_after_the_exchange();
    fs::create_dir_all(old.join("tard/venu")).unwrap();
    fs::write(old.join("tard/venu/photo.jpg"), "image").unwrap();
    let before = place.stamp("CNAME");
    place.publish(&[("index.html", "3")]);
    let expected = [("index.html", "3"), ("CNAME", "exemple.invalid"), ("tard/venu/photo.jpg", "image")];
    assert_eq!(place.files(), site(&expected));
    assert_eq!(place.stamp("CNAME"), before);
    assert!(place.is_clean());
}

#[test]
fn clearing_an_old_site_does_not_bring_back_its_pages_when_it_had_already_begun() {
    let (place, old) = place_killed_after_the_exchange();
    fs::remove_file(old.join("index.html")).unwrap();
    place.publish(&[("index.html", "2")]);
    assert_eq!(place.files(), site(&[("index.html", "2"), ("CNAME", "exemple.invalid")]));
    assert!(place.is_clean());
}

#[test]
fn a_late_file_never_replaces_one_of_the_site_and_is_not_lost() {
    let (place, old) = place_killed_after_the_exchange();
    place.publish_over_by_hand(&old);
    let error = publish(&site(&[("index.html", "3")]), None, &place.target).unwrap_err().to_string();
    assert!(error.contains("Un reste de publication") && error.contains("existe déjà"), "{error}");
    assert_eq!(fs::read(old.join("neuf.html")).unwrap(), b"d'un autre");
    assert_eq!(fs::read(place.target.join("neuf.html")).unwrap(), b"du site");
}

impl Place {
    /// Both the site and someone else brought a `neuf.html` at the same time.
    fn publish_over_by_hand(&self, old: &Path) {
        fs::remove_dir_all(&self.target).unwrap();
        self.publish_elsewhere_and_bring(&[("index.html", "2"), ("neuf.html", "du site")]);
        fs::write(old.join("neuf.html"), "d'un autre").unwrap();
    }
}

#[test]
fn a_draft_left_behind_is_thrown_away() {
    let place = Place::new();
    place.publish(&[("index.html", "1")]);
    place.put("CNAME", "exemple.invalid");
    let draft = place.workshop().join("remplace-1");
    fs::create_dir_all(draft.join("a/b")).unwrap();
    fs::write(draft.join("a/b/half.html"), "<ht").unwrap();
    fs::hard_link(place.target.join("CNAME"), draft.join("CNAME")).unwrap();
    place.publish(&[("index.html", "1")]);
    assert_eq!(place.files(), site(&[("index.html", "1"), ("CNAME", "exemple.invalid")]));
    assert!(place.is_clean());
}
