//! What `disk::publish` guarantees, seen from outside: what stays, what goes, and that nothing else is touched.
//! The hard cases have a file each: killed, refused, the system failing, any sequence of sites.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "publish/killed.rs"]
mod killed;
#[path = "publish/refused.rs"]
mod refused;
#[path = "publish/sequences.rs"]
mod sequences;
#[path = "publish/support.rs"]
mod support;
#[path = "publish/system.rs"]
mod system;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::thread;

use dalc::disk::{MANIFEST, Published, Standing, publish, standing};
use dalc::input::Origin;
use support::{Place, site, tree};

#[test]
#[ignore = "played by a child process of other tests"]
fn child() {
    system::play();
}

#[test]
fn a_site_goes_to_a_folder_that_is_missing_empty_or_already_published() {
    let site = site(&[("index.html", "accueil"), ("pays/perou/index.html", "Pérou"), ("vide.txt", "")]);
    for before in ["missing", "empty", "published"] {
        let place = Place::new();
        match before {
            "empty" => fs::create_dir(&place.target).unwrap(),
            "published" => place.publish(&[("autre.html", "x")]),
            _ => {}
        }
        let done = publish(&site, None, &place.target).unwrap();
        assert_eq!(done.written, 3, "{before}");
        assert_eq!(place.files(), site, "{before}");
        assert!(place.is_clean(), "{before}");
    }
}

#[test]
fn missing_parents_are_made() {
    let place = Place::new();
    let target = place.root().join("a/b/site");
    publish(&site(&[("x", "1")]), None, &target).unwrap();
    assert_eq!(fs::read(target.join("x")).unwrap(), b"1");
}

#[test]
fn unchanged_files_keep_inode_and_date_and_the_rest_is_counted() {
    let place = Place::new();
    place.publish(&[("same", "s"), ("a/same", "s"), ("changed", "1"), ("a/gone", "g"), ("dir/gone", "g")]);
    let before = ["same", "a/same"].map(|name| place.stamp(name));
    let next = site(&[("same", "s"), ("a/same", "s"), ("changed", "2"), ("new/file", "n")]);
    let done = publish(&next, None, &place.target).unwrap();
    assert_eq!(done, Published { written: 2, unchanged: 2, removed: 2, ..done });
    assert_eq!(before, ["same", "a/same"].map(|name| place.stamp(name)));
    assert_eq!(place.files(), next);
    assert!(!place.target.join("dir").exists(), "a folder left empty goes too");
}

#[test]
fn the_same_site_again_touches_nothing_at_all() {
    let place = Place::new();
    let files = [("index.html", "a"), ("b/c", "d")];
    place.publish(&files);
    let before = ["", "index.html", "b", "b/c", MANIFEST].map(|name| place.stamp(name));
    let done = publish(&site(&files), None, &place.target).unwrap();
    assert_eq!(done, Published { written: 0, unchanged: 2, removed: 0, ..done });
    assert_eq!(before, ["", "index.html", "b", "b/c", MANIFEST].map(|name| place.stamp(name)));
}

#[test]
fn a_file_edited_by_hand_is_put_right_even_with_its_old_date_and_size() {
    let place = Place::new();
    let files = [("a", "juste"), ("b", "juste"), ("c", "juste"), ("d", "juste")];
    place.publish(&files);
    let at = |name| place.target.join(name);
    let dated = fs::metadata(at("a")).unwrap().modified().unwrap();
    fs::write(at("a"), "faux!").unwrap();
    fs::File::options().append(true).open(at("a")).unwrap().set_modified(dated).unwrap();
    fs::write(at("b"), "plus long que juste").unwrap();
    fs::remove_file(at("c")).unwrap();
    let done = publish(&site(&files), None, &place.target).unwrap();
    assert_eq!(done, Published { written: 3, unchanged: 1, removed: 0, ..done });
    assert_eq!(place.files(), site(&files));
}

/// What happens to a published site, and what does it.
type Spoiled = (&'static str, fn(&Place));

#[test]
fn a_site_stands_when_its_origin_is_the_same_and_every_file_is_as_published() {
    let files = [("a", "juste"), ("b/c", "juste")];
    let (origin, other) = (Origin(7), Origin(8));
    let spoil: &[Spoiled] = &[
        ("edited, with its size and date", |place| {
            let path = place.target.join("a");
            let dated = fs::metadata(&path).unwrap().modified().unwrap();
            fs::write(&path, "faux!").unwrap();
            fs::File::options().append(true).open(&path).unwrap().set_modified(dated).unwrap();
        }),
        ("removed", |place| fs::remove_file(place.target.join("b/c")).unwrap()),
        ("now a link", |place| {
            fs::rename(place.target.join("a"), place.target.join("z")).unwrap();
            std::os::unix::fs::symlink("z", place.target.join("a")).unwrap();
        }),
        ("published without an origin", |place| place.publish(&[("a", "juste")])),
        ("a manifest that is not understood", |place| place.put(MANIFEST, "?")),
        ("something left by a run that was killed", |place| {
            fs::create_dir(place.target.with_file_name(".site.dalc")).unwrap();
        }),
    ];
    for (name, spoil) in spoil {
        let place = Place::new();
        assert_eq!(standing(origin, &place.target), None);
        publish(&site(&files), Some(origin), &place.target).unwrap();
        place.put("apporté", "par d’autres");
        assert_eq!(standing(other, &place.target), None);
        assert_eq!(standing(origin, &place.target), Some(Standing { files: 2, bytes: 10 }));
        spoil(&place);
        assert_eq!(standing(origin, &place.target), None, "{name}");
    }
}

#[test]
fn what_others_put_there_stays_the_same_file() {
    let place = Place::new();
    place.publish(&[("index.html", "1"), ("pays/index.html", "1"), ("old/index.html", "1")]);
    let foreign = ["CNAME", ".well-known/acme/jeton", ".git/HEAD", "pays/photo.jpg", "old/notes.txt"];
    foreign.iter().for_each(|name| place.put(name, name));
    fs::create_dir_all(place.target.join("vide/creux")).unwrap();
    symlink("/etc/hostname", place.target.join("lien")).unwrap();
    symlink("nulle/part", place.target.join("pays/lien-mort")).unwrap();
    let links = ["lien", "pays/lien-mort"];
    let before: Vec<_> = foreign.iter().chain(&links).map(|name| place.stamp(name)).collect();

    let done = publish(&site(&[("index.html", "2")]), None, &place.target).unwrap();

    assert_eq!(done, Published { written: 1, unchanged: 0, removed: 2, ..done });
    let after: Vec<_> = foreign.iter().chain(&links).map(|name| place.stamp(name)).collect();
    assert_eq!(before, after);
    assert_eq!(fs::read_link(place.target.join("pays/lien-mort")).unwrap().to_str(), Some("nulle/part"));
    assert!(place.target.join("vide/creux").is_dir());
    assert!(!place.target.join("old/index.html").exists());
    assert!(place.is_clean());
}

#[test]
fn what_others_bring_while_we_publish_is_not_lost() {
    let place = Place::new();
    place.publish(&[("pays/index.html", "0")]);
    let brought: Vec<_> = (0..400).map(|n| format!("{}{n}.jpg", ["", "pays/", "images/"][n % 3])).collect();
    thread::scope(|scope| {
        let others = scope.spawn(|| brought.iter().for_each(|name| bring(&place, name)));
        for round in 0.. {
            place.publish(&[("pays/index.html", &round.to_string())]);
            if others.is_finished() {
                break;
            }
        }
    });
    let files = place.files();
    for name in &brought {
        assert_eq!(files.get(name).map(Vec::as_slice), Some(name.as_bytes()), "{name}");
    }
}

/// As a careful program would: written under another name, then renamed. Tried again when its folder was just exchanged.
fn bring(place: &Place, name: &str) {
    let (path, draft) = (place.target.join(name), place.target.join(format!("{name}.part")));
    let folder = path.parent().unwrap();
    let once = || {
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&draft, name))
            .and_then(|()| fs::rename(&draft, &path))
    };
    while once().is_err() {}
}

#[test]
fn folders_keep_their_rights() {
    let place = Place::new();
    place.publish(&[("index.html", "1"), ("pays/index.html", "1")]);
    place.put("prive/cle", "secret");
    let rights = [("", 0o2750), ("pays", 0o775), ("prive", 0o700)];
    for (name, mode) in rights {
        fs::set_permissions(place.target.join(name), Permissions::from_mode(mode)).unwrap();
    }
    place.publish(&[("index.html", "2"), ("pays/index.html", "2"), ("neuf/index.html", "2")]);
    for (name, mode) in rights {
        assert_eq!(fs::metadata(place.target.join(name)).unwrap().mode() & 0o7777, mode, "{name:?}");
    }
    assert_eq!(fs::metadata(place.target.join("index.html")).unwrap().mode() & 0o777, 0o644);
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let place = Place::new();
    for files in [[("a/b", "1"), ("c", "1")], [("a", "2"), ("c/d", "2")], [("a/b", "3"), ("c/d/e", "3")]] {
        place.publish(&files);
        assert_eq!(place.files(), site(&files));
    }
}

#[test]
fn a_link_to_the_target_stays_a_link_and_the_folder_it_leads_to_is_published() {
    let place = Place::new();
    let link = place.root().join("en-ligne");
    symlink("site", &link).unwrap();
    place.publish(&[("a", "1")]);
    publish(&site(&[("a", "2")]), None, &link).unwrap();
    assert_eq!(fs::read(place.target.join("a")).unwrap(), b"2");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(
        tree(place.root()).keys().filter(|name| !name.contains('/')).count(),
        2,
        "nothing left beside"
    );
}

#[test]
fn the_same_site_leaves_the_same_bytes_anywhere_manifest_included() {
    let (one, two) = (Place::new(), Place::new());
    one.publish(&[("a", "old"), ("z/y", "1")]);
    one.publish(&[("a", "1"), ("b/c", "2")]);
    two.publish(&[("a", "1"), ("b/c", "2")]);
    assert_eq!(tree(&one.target), tree(&two.target));
}
