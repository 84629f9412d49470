//! Every publication that is refused: the message says what to do, and nothing was touched.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::thread;

use dalc::disk::{MANIFEST, PublishError, publish};
use rustix::fs::{FlockOperation, flock};

use crate::support::{Place, site, tree};

/// What is there before, and what the error says.
struct Case {
    name: &'static str,
    before: fn(&Place),
    says: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        name: "a folder with something in it and no manifest",
        before: |place| place.put("photo.jpg", "image"),
        says: &["n’est pas vide et n’a pas été publié par dalc", "Donnez un autre dossier"],
    },
    Case {
        name: "a file",
        before: |place| fs::write(&place.target, "texte").unwrap(),
        says: &["n’est pas un dossier"],
    },
    Case {
        name: "a link that leads nowhere",
        before: |place| symlink("nulle-part", &place.target).unwrap(),
        says: &["lien qui ne mène nulle part"],
    },
    Case {
        name: "a manifest of another version",
        before: |place| place.put(MANIFEST, "dalc-manifest 4\n"),
        says: &["n’est pas compris, ligne 1"],
    },
    Case {
        name: "a manifest that claims a file outside",
        before: |place| place.put(MANIFEST, "dalc-manifest 1\n00 0 a\n00 0 ../b\n"),
        says: &["n’est pas compris, ligne 3"],
    },
    Case {
        name: "a manifest that is a link",
        before: |place| {
            fs::create_dir(&place.target).unwrap();
            symlink("/etc/hostname", place.target.join(MANIFEST)).unwrap();
        },
        says: &["n’est pas compris, ligne 1"],
    },
    Case {
        name: "files of others where the site must go, all told",
        before: |place| {
            place.publish(&[("autre", "x")]);
            place.put("index.html", "d’un autre");
            place.put("a", "où il faut un dossier");
        },
        says: &["occupe la place du site", "\n  a\n", "\n  index.html\n", "Déplacez"],
    },
    Case {
        name: "a folder of others where a page must go",
        before: |place| {
            place.publish(&[("autre", "x")]);
            place.put("index.html/photo.jpg", "image");
        },
        says: &["\n  index.html/photo.jpg\n"],
    },
    Case {
        name: "an empty folder of others where a page must go",
        before: |place| {
            place.publish(&[("autre", "x")]);
            fs::create_dir(place.target.join("index.html")).unwrap();
        },
        says: &["\n  index.html\n"],
    },
    Case {
        name: "a link to a folder outside where a folder must go",
        before: |place| {
            place.publish(&[("autre", "x")]);
            fs::create_dir(place.root().join("dehors")).unwrap();
            symlink("../dehors", place.target.join("a")).unwrap();
        },
        says: &["\n  a\n"],
    },
    Case {
        name: "a folder of ours replaced by a link to its copy outside",
        before: |place| {
            place.publish(&[("index.html", "1"), ("a/b", "1")]);
            fs::rename(place.target.join("a"), place.root().join("dehors")).unwrap();
            symlink("../dehors", place.target.join("a")).unwrap();
        },
        says: &["\n  a\n"],
    },
    Case {
        name: "a page of ours replaced by a link",
        before: |place| {
            place.publish(&[("index.html", "1"), ("a/b", "1")]);
            fs::write(place.root().join("dehors"), "1").unwrap();
            fs::remove_file(place.target.join("index.html")).unwrap();
            symlink("../dehors", place.target.join("index.html")).unwrap();
        },
        says: &["\n  index.html\n"],
    },
    Case {
        name: "a workshop that is a link to elsewhere",
        before: |place| {
            fs::create_dir(place.root().join("dehors")).unwrap();
            symlink("dehors", place.workshop()).unwrap();
        },
        says: &[".site.dalc", "ne peut pas être écrit"],
    },
    Case {
        name: "a parent that is a file",
        before: |place| {
            fs::write(place.root().join("fichier"), "").unwrap();
            symlink("fichier/site", &place.target).unwrap();
        },
        says: &["ce n’est pas un dossier"],
    },
];

#[test]
fn what_is_refused_is_told_and_left_as_it_was() {
    for Case { name, before, says } in CASES {
        let place = Place::new();
        before(&place);
        let stood = tree(place.root());
        let error = publish(&site(&[("index.html", "1"), ("a/b", "1")]), None, &place.target)
            .expect_err(name)
            .to_string();
        for part in *says {
            assert!(error.contains(part), "{name}: {error:?} lacks {part:?}");
        }
        assert!(error.contains("Rien n’a été publié"), "{name}: {error}");
        assert_eq!(tree(place.root()), stood, "{name}");
    }
}

#[test]
fn every_bad_path_is_told_at_once() {
    let bad = [
        "/etc/a",
        "../b",
        "c//d",
        "e/../f",
        "",
        "g/",
        "./h",
        "i\nj",
        MANIFEST,
        ".dalc-manifest/k",
        "ok/below",
    ];
    let mut files = site(&bad.map(|path| (path, "")));
    files.insert("ok".to_owned(), Vec::new());
    let place = Place::new();
    let Err(PublishError::BadPaths(told)) = publish(&files, None, &place.target) else {
        panic!("not refused")
    };
    let mut told: Vec<_> = told.into_iter().map(|bad| bad.path).collect();
    told.sort();
    let mut expected = bad.map(str::to_owned);
    expected.sort();
    assert_eq!(told, expected);
    assert!(tree(place.root()).is_empty());
}

#[test]
fn the_root_and_nameless_paths_are_refused() {
    for path in ["/", "", "inexistant/.."] {
        let refused = publish(&site(&[]), None, &PathBuf::from(path));
        assert!(matches!(refused, Err(PublishError::NoName(_))), "{path:?}: {refused:?}");
    }
}

#[test]
fn while_another_publishes_we_are_refused_and_can_publish_afterwards() {
    let place = Place::new();
    place.publish(&[("a", "1")]);
    fs::create_dir(place.workshop()).unwrap();
    let other = fs::File::open(place.workshop()).unwrap();
    flock(&other, FlockOperation::LockExclusive).unwrap();
    let error = publish(&site(&[("a", "2")]), None, &place.target).unwrap_err();
    assert_eq!(error, PublishError::Busy(place.target.clone()));
    assert!(error.to_string().contains("Attendez qu’elle se termine"));
    assert_eq!(place.files(), site(&[("a", "1")]));
    drop(other);
    place.publish(&[("a", "2")]);
    assert!(place.is_clean());
}

#[test]
fn many_at_once_never_mix() {
    let place = Place::new();
    let of = |own: &str| (0..40).map(|n| (format!("{own}/{n}"), own.repeat(50).into_bytes())).collect();
    let sites: [_; 4] = ["a", "b", "c", "d"].map(of);
    thread::scope(|scope| {
        for site in &sites {
            scope.spawn(|| {
                for _ in 0..15 {
                    let done = publish(site, None, &place.target);
                    assert!(matches!(done, Ok(_) | Err(PublishError::Busy(_))), "{done:?}");
                }
            });
        }
    });
    assert!(sites.contains(&place.files()));
    assert!(place.is_clean());
}
