//! When the system fails us: disk full, read-only, rights missing, mounted folders. Each part is played by a child
//! process under the conditions of the test: its own mounts, another user, a limit of size.
//!
//! Mounts need a kernel that lets us have a mount namespace, other users need root; where that cannot be, the test says
//! so and passes. The limit of size and the missing rights run everywhere.

use std::env;
use std::fs::{self, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use dalc::disk::{PublishError, Published, publish};

use crate::killed;
use crate::support::{PART, Place, Site, TARGET, child, site, tree};

const NOBODY: u32 = 65534;

/// The other end of `support::child`: plays the part it is told to.
pub fn play() {
    let (Ok(part), Some(target)) = (env::var(PART), env::var_os(TARGET).map(PathBuf::from)) else {
        return;
    };
    match part.as_str() {
        "publish_for_ever" => killed::publish_for_ever(&target),
        "full" => full(&target),
        "read_only" => read_only(&target),
        "refused_as_too_large" => fails(&target, &large(), |error| matches!(error, PublishError::Full(_))),
        "refused_as_mounted" => {
            fails(&target, &small(), |error| matches!(error, PublishError::MountPoint(_)))
        }
        "refused_as_denied" => fails(&target, &small(), |error| matches!(error, PublishError::Denied(_))),
        "refused_as_not_carried" => {
            fails(&target, &small(), |error| matches!(error, PublishError::NotCarried { .. }))
        }
        "rewrites_pages_of_others" => rewrites_pages_of_others(&target),
        other => panic!("no part {other}"),
    }
}

fn small() -> Site {
    site(&[("index.html", "2"), ("same.html", "s")])
}

fn large() -> Site {
    let mut site = small();
    site.insert("large.bin".to_owned(), vec![7; 3 << 20]);
    site
}

fn numerous() -> Site {
    (0..500).map(|n| (format!("{n}/index.html"), vec![b'n'])).collect()
}

/// The publication fails as it should, the target is as it was, and nothing is left beside it.
fn fails(target: &Path, site: &Site, is: fn(&PublishError) -> bool) {
    let before = tree(target);
    let error = publish(site, None, target).expect_err("it should fail");
    assert!(is(&error), "{error:?}");
    assert!(error.to_string().contains("ce qui l’était est intact"), "{error}");
    assert_eq!(tree(target), before, "{error}");
    assert!(!target.with_file_name(".site.dalc").exists(), "left behind: {error}");
}

fn full(target: &Path) {
    publish(&site(&[("index.html", "1"), ("same.html", "s")]), None, target).unwrap();
    for too_much in [large(), numerous()] {
        fails(target, &too_much, |error| matches!(error, PublishError::Full(_)));
    }
    let done = publish(&small(), None, target).unwrap();
    assert_eq!(done, Published { written: 1, unchanged: 1, removed: 0, ..done });
}

fn read_only(target: &Path) {
    publish(&site(&[("index.html", "1")]), None, target).unwrap();
    let parent = target.parent().unwrap();
    assert!(Command::new("mount").args(["-o", "remount,ro"]).arg(parent).status().unwrap().success());
    fails(target, &small(), |error| matches!(error, PublishError::ReadOnly(_)));
}

fn rewrites_pages_of_others(target: &Path) {
    let done = publish(&small(), None, target).unwrap();
    assert_eq!(done, Published { written: 2, unchanged: 0, removed: 0, ..done });
    assert_eq!(fs::metadata(target.join("same.html")).unwrap().uid(), NOBODY);
    assert!(!target.with_file_name(".site.dalc").exists());
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let mount = r#"mount -t tmpfs -o size=1m,nr_inodes=200 none "${DALC_TEST_TARGET%/site}""#;
    with_mounts(mount, "full", &Place::new());
}

#[test]
fn a_read_only_disk_leaves_the_old_site() {
    let mount = r#"mount -t tmpfs -o size=1m none "${DALC_TEST_TARGET%/site}""#;
    with_mounts(mount, "read_only", &Place::new());
}

#[test]
fn another_disk_mounted_on_the_target_is_refused() {
    let place = Place::new();
    fs::create_dir(&place.target).unwrap();
    with_mounts(r#"mount -t tmpfs none "$DALC_TEST_TARGET""#, "refused_as_mounted", &place);
}

#[test]
fn a_folder_mounted_on_the_target_is_refused() {
    let place = Place::new();
    place.publish(&[("index.html", "1"), ("same.html", "s")]);
    place.put("CNAME", "exemple.invalid");
    with_mounts(r#"mount --bind "$DALC_TEST_TARGET" "$DALC_TEST_TARGET""#, "refused_as_mounted", &place);
}

#[test]
fn a_file_beyond_the_limit_of_size_leaves_the_old_site() {
    let place = Place::new();
    place.publish(&[("index.html", "1"), ("same.html", "s")]);
    let limited = r#"trap "" XFSZ; ulimit -f 64; exec "$@""#;
    let limited = child(&["sh", "-c", limited, "sh"], "refused_as_too_large", &place.target).output();
    assert_played(&limited.unwrap());
}

#[test]
fn a_parent_we_may_not_write_in_leaves_the_old_site() {
    let place = Place::new();
    place.publish(&[("index.html", "1")]);
    fs::set_permissions(place.root(), Permissions::from_mode(0o555)).unwrap();
    as_nobody("refused_as_denied", &place);
    fs::set_permissions(place.root(), Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_file_of_others_that_may_not_be_linked_leaves_the_old_site() {
    let Some(place) = place_of_nobody() else {
        return;
    };
    place.put("secret", "d’un autre");
    as_nobody("refused_as_not_carried", &place);
}

#[test]
fn pages_published_by_someone_else_are_written_anew() {
    let Some(place) = place_of_nobody() else {
        return;
    };
    as_nobody("rewrites_pages_of_others", &place);
}

/// A site whose folders belong to nobody and whose files are root's; none if we cannot make it, or if this system lets
/// anyone link anything.
fn place_of_nobody() -> Option<Place> {
    let protected =
        fs::read_to_string("/proc/sys/fs/protected_hardlinks").is_ok_and(|text| text.trim() == "1");
    if !is_root() || !protected {
        eprintln!("skipped: needs root, and hard links protected");
        return None;
    }
    let place = Place::new();
    place.publish(&[("index.html", "1"), ("same.html", "s")]);
    chown(place.root(), Some(NOBODY), Some(NOBODY)).unwrap();
    chown(&place.target, Some(NOBODY), Some(NOBODY)).unwrap();
    fs::set_permissions(place.root(), Permissions::from_mode(0o755)).unwrap();
    Some(place)
}

/// Plays a part as a user to whom rights apply.
fn as_nobody(part: &str, place: &Place) {
    let mut command = child(&[], part, &place.target);
    if is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    match command.output() {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            eprintln!("skipped: the other user may not run this program");
        }
        played => assert_played(&played.unwrap()),
    }
}

/// Plays a part with mounts of its own, which vanish with it.
fn with_mounts(mount: &str, part: &str, place: &Place) {
    let script = format!(r#"{mount} && exec "$@""#);
    let ways: [&[&str]; 2] = [&["unshare", "-r", "-m"], &["unshare", "-m"]];
    let Some(way) = ways.iter().find(|way| may_mount(way)) else {
        eprintln!("skipped: mounting is not allowed here");
        return;
    };
    let before = [*way, &["sh", "-c", &script, "sh"]].concat();
    assert_played(&child(&before, part, &place.target).output().unwrap());
}

/// The part was played, and to its end.
fn assert_played(played: &Output) {
    let [said, told] = [&played.stdout, &played.stderr].map(|text| String::from_utf8_lossy(text));
    assert!(played.status.success() && said.contains("1 passed"), "{said}\n{told}");
}

fn may_mount(way: &[&str]) -> bool {
    let folder = Place::new();
    let mut command = Command::new(way[0]);
    command.args(&way[1..]).args(["mount", "-t", "tmpfs", "none"]).arg(folder.root());
    command.output().is_ok_and(|tried| tried.status.success())
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}
