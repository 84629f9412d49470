//! What `disk::read` takes in, what it leaves out, and what it refuses without stopping.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

use std::env;
use std::ffi::OsStr;
use std::fs::{self, Permissions};
use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use dalc::disk::{OTHER_LIMIT, TEXT_LIMIT, read};
use dalc::input::{InputFile, Refused, Unread};
use rustix::fs::{CWD, FileType, Mode, mknodat};
use tempfile::TempDir;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn content(folder: &Path) -> Vec<InputFile> {
    read(&[folder.to_owned()], None).unwrap().content
}

/// Path and outcome of each file, the bytes as text.
fn outcomes(folder: &Path) -> Vec<(String, Result<String, Refused>)> {
    let told = |file: InputFile| (file.path, file.content.map(|bytes| String::from_utf8(bytes).unwrap()));
    content(folder).into_iter().map(told).collect()
}

fn ok(path: &str, text: &str) -> (String, Result<String, Refused>) {
    (path.to_owned(), Ok(text.to_owned()))
}

fn refused(path: &str, refused: Refused) -> (String, Result<String, Refused>) {
    (path.to_owned(), Err(refused))
}

fn unreadable(path: &str, reason: Unread) -> (String, Result<String, Refused>) {
    refused(path, Refused::Unreadable(reason))
}

#[test]
fn files_come_sorted_by_path_then_layer_and_are_shown_as_given() {
    let (one, two) = (folder(&[("b.md", "1"), ("a/z.md", "1")]), folder(&[("b.md", "2"), ("a.md", "2")]));
    let themes = folder(&[("clair/style.css", "t")]);
    let as_given = PathBuf::from(format!("{}/", one.path().display()));
    let input = read(&[as_given, two.path().into()], Some(themes.path())).unwrap();
    let order: Vec<_> = input.content.iter().map(|file| (file.path.as_str(), file.layer)).collect();
    assert_eq!(order, [("a.md", 1), ("a/z.md", 0), ("b.md", 0), ("b.md", 1)]);
    assert_eq!(input.content[1].shown, format!("{}/a/z.md", one.path().display()));
    assert_eq!(input.themes[0].path, "clair/style.css");
    assert_eq!(input.themes[0].content, Ok(b"t".to_vec()));
}

#[test]
fn hidden_files_and_what_editors_leave_are_skipped() {
    let left = [".git/config", ".a.md", "a.md~", ".#a.md", "#a.md#", "a.swp", "a~/b.md", "d/.b/c.md"];
    let files: Vec<_> = left.iter().chain(&["a.md", "d/#1.md", "#"]).map(|path| (*path, "x")).collect();
    let folder = folder(&files);
    symlink("quelquun@ordinateur.123", folder.path().join(".#lock")).unwrap();
    assert_eq!(outcomes(folder.path()), [ok("#", "x"), ok("a.md", "x"), ok("d/#1.md", "x")]);
}

#[test]
fn a_hidden_folder_given_as_such_is_read() {
    let folder = folder(&[(".contenu/a.md", "x")]);
    assert_eq!(outcomes(&folder.path().join(".contenu")), [ok("a.md", "x")]);
}

#[test]
fn links_are_followed_inside_only_and_loops_end() {
    let outside = folder(&[("secret.md", "s")]);
    let inside = folder(&[("a.md", "a"), ("d/b.md", "b")]);
    let link = |to: &Path, name: &str| symlink(to, inside.path().join(name)).unwrap();
    link(Path::new("a.md"), "file.md");
    link(Path::new("d"), "folder");
    link(&outside.path().join("secret.md"), "out.md");
    link(outside.path(), "outside");
    link(Path::new("nowhere"), "dead.md");
    link(Path::new("self.md"), "self.md");
    link(Path::new(".."), "d/up");
    assert_eq!(
        outcomes(inside.path()),
        [
            ok("a.md", "a"),
            ok("d/b.md", "b"),
            unreadable("d/up", Unread::LinkLoop),
            unreadable("dead.md", Unread::NotFound),
            ok("file.md", "a"),
            ok("folder/b.md", "b"),
            unreadable("folder/up", Unread::LinkLoop),
            refused("out.md", Refused::LinkOutside),
            refused("outside", Refused::LinkOutside),
            unreadable("self.md", Unread::LinkLoop),
        ]
    );
}

#[test]
fn folders_that_all_link_to_each_other_do_not_multiply() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    let inside = folder(&[]);
    for one in names {
        fs::create_dir(inside.path().join(one)).unwrap();
        for other in names.iter().filter(|other| **other != one) {
            symlink(format!("../{other}"), inside.path().join(one).join(other)).unwrap();
        }
    }
    assert!(content(inside.path()).len() <= 1000);
}

#[test]
fn a_folder_of_content_may_itself_be_a_link() {
    let real = folder(&[("contenu/a.md", "a")]);
    symlink("contenu", real.path().join("lien")).unwrap();
    symlink("a.md", real.path().join("contenu/b.md")).unwrap();
    assert_eq!(outcomes(&real.path().join("lien")), [ok("a.md", "a"), ok("b.md", "a")]);
}

#[test]
fn files_beyond_the_limit_are_not_read() {
    let folder = folder(&[]);
    let sizes =
        [("a.md", TEXT_LIMIT), ("b.MD", TEXT_LIMIT + 1), ("c.toml", TEXT_LIMIT + 1), ("d.jpg", OTHER_LIMIT)];
    for (name, size) in sizes.iter().chain(&[("e.jpg", 1 << 40)]) {
        fs::File::create(folder.path().join(name)).unwrap().set_len(*size).unwrap();
    }
    let told: Vec<_> =
        content(folder.path()).into_iter().map(|file| file.content.map(|bytes| bytes.len())).collect();
    let too_large = |size, limit| Err(Refused::TooLarge { size, limit });
    let expected = [
        Ok(TEXT_LIMIT as usize),
        too_large(TEXT_LIMIT + 1, TEXT_LIMIT),
        too_large(TEXT_LIMIT + 1, TEXT_LIMIT),
        Ok(OTHER_LIMIT as usize),
        too_large(1 << 40, OTHER_LIMIT),
    ];
    assert_eq!(told, expected);
}

#[test]
fn pipes_and_sockets_are_refused_without_waiting() {
    let folder = folder(&[("a.md", "a")]);
    mknodat(CWD, folder.path().join("pipe.md"), FileType::Fifo, Mode::RUSR, 0).unwrap();
    let _socket = UnixListener::bind(folder.path().join("socket")).unwrap();
    symlink("pipe.md", folder.path().join("to-pipe.md")).unwrap();
    let not_files = ["pipe.md", "socket", "to-pipe.md"].map(|name| refused(name, Refused::NotAFile));
    assert_eq!(outcomes(folder.path()), [vec![ok("a.md", "a")], not_files.into()].concat());
}

#[test]
fn names_that_are_not_utf8_are_refused_by_their_nearest_name() {
    let folder = folder(&[("a.md", "a")]);
    fs::write(folder.path().join(OsStr::from_bytes(b"caf\xe9.md")), "x").unwrap();
    let bad_folder = folder.path().join(OsStr::from_bytes(b"d\xff"));
    fs::create_dir(&bad_folder).unwrap();
    fs::write(bad_folder.join("in.md"), "x").unwrap();
    let expected = [
        ok("a.md", "a"),
        refused("caf\u{fffd}.md", Refused::NameNotUtf8),
        refused("d\u{fffd}", Refused::NameNotUtf8),
    ];
    assert_eq!(outcomes(folder.path()), expected);
}

#[test]
fn what_may_not_be_read_is_told_and_reading_goes_on() {
    if fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
        return again_as_nobody("what_may_not_be_read_is_told_and_reading_goes_on");
    }
    let folder = folder(&[("a.md", "a"), ("b.md", "b"), ("d/c.md", "c"), ("e.md", "e")]);
    for name in ["b.md", "d"] {
        fs::set_permissions(folder.path().join(name), Permissions::from_mode(0o000)).unwrap();
    }
    let told = outcomes(folder.path());
    fs::set_permissions(folder.path().join("d"), Permissions::from_mode(0o755)).unwrap();
    let denied = |path| unreadable(path, Unread::Denied);
    assert_eq!(told, [ok("a.md", "a"), denied("b.md"), denied("d"), ok("e.md", "e")]);
}

/// Rights do not bind root: the test is then run by a user they bind.
fn again_as_nobody(test: &str) {
    let mut command = Command::new(env::current_exe().unwrap());
    match command.args(["--exact", test]).uid(65534).gid(65534).output() {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            eprintln!("skipped: the other user may not run this program");
        }
        run => {
            let run = run.unwrap();
            let said = String::from_utf8_lossy(&run.stdout);
            assert!(run.status.success() && said.contains("1 passed"), "{said}");
        }
    }
}

#[test]
fn folders_of_the_command_that_cannot_be_read_are_all_told() {
    let folder = folder(&[("file", "x")]);
    let at = |name: &str| folder.path().join(name);
    let error = read(&[at("missing"), folder.path().into(), at("file")], Some(&at("file"))).unwrap_err();
    let told: Vec<_> = error.0.iter().map(|fault| (fault.folder.clone(), fault.reason.as_str())).collect();
    let no_folder = (at("file"), "ce n’est pas un dossier");
    assert_eq!(told, [(at("missing"), "introuvable"), no_folder.clone(), no_folder]);
    assert!(error.to_string().contains("missing » ne peut pas être lu : introuvable."));
}

#[test]
fn missing_themes_are_just_none() {
    let folder = folder(&[("a.md", "a")]);
    let input = read(&[folder.path().into()], Some(&folder.path().join("themes"))).unwrap();
    assert!(input.themes.is_empty());
}

#[test]
fn ten_thousand_files_are_read_in_the_same_order_at_any_number_of_threads() {
    let folder = folder(&[]);
    for name in 0..10_000 {
        fs::write(folder.path().join(format!("{name}.md")), name.to_string()).unwrap();
    }
    let all = outcomes(folder.path());
    assert_eq!(all.len(), 10_000);
    assert!(all.is_sorted_by(|a, b| a.0 < b.0));
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    assert_eq!(alone.install(|| outcomes(folder.path())), all);
}
