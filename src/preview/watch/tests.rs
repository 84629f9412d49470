//! What the watch hears, and what it makes of it: by events made up, then on a real folder.

use super::*;
use notify::Event;
use notify::event::{AccessKind, CreateKind, DataChange, Flag, RemoveKind, RenameMode};

const WRITTEN: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));
const RENAMED: EventKind = EventKind::Modify(ModifyKind::Name(RenameMode::Both));

fn heard(kind: EventKind, paths: &[&str]) -> Option<Signal> {
    let roots = ["/site/content", "/site/site.toml"].map(PathBuf::from);
    let add = |event: Event, path: &&str| event.add_path(path.into());
    meaning(&paths.iter().fold(Event::new(kind), add), &roots)
}

#[test]
fn events_mean_what_they_do_to_the_content() {
    let created = EventKind::Create(CreateKind::Folder);
    let removed = EventKind::Remove(RemoveKind::Folder);
    let read = EventKind::Access(AccessKind::Any);
    let cases = [
        (WRITTEN, "/site/content/a.md", Some(Signal::Changed)),
        (WRITTEN, "/site/site.toml", Some(Signal::Changed)),
        (WRITTEN, "/site/content", Some(Signal::Changed)),
        (created, "/site/content", Some(Signal::Moved)),
        (removed, "/site", Some(Signal::Moved)),
        (created, "/site/content/pays", Some(Signal::Changed)),
        (created, "/site/public", None),
        (WRITTEN, "/site", None),
        (WRITTEN, "/site/content-2/a.md", None),
        (read, "/site/content/a.md", None),
        (WRITTEN, "/site/content/.git/index", None),
    ];
    for (kind, path, expected) in cases {
        assert_eq!(heard(kind, &[path]), expected, "{kind:?} {path}");
    }
}

#[test]
fn a_leftover_renamed_to_a_file_counts() {
    let (left, kept) = ("/site/content/a.md.tmp", "/site/content/a.md");
    assert_eq!(heard(RENAMED, &[left, kept]), Some(Signal::Changed));
    assert_eq!(heard(RENAMED, &[left, "/site/content/a.md~"]), None);
}

#[test]
fn lost_notices_call_for_a_new_watch() {
    let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
    assert_eq!(meaning(&lost, &[]), Some(Signal::Moved));
}

#[test]
fn leftovers_are_known_by_name() {
    for name in ["a.md~", ".a.md.swp", "4913", ".#a.md", "#a.md#", "~$a.md", "x/.git/HEAD"] {
        assert!(is_leftover(Path::new(name)), "{name}");
    }
    for name in ["a.md", ".well-known/security.txt", "a#b.md", "#", "pays/a~b.md", ""] {
        assert!(!is_leftover(Path::new(name)), "{name}");
    }
}

#[test]
fn roots_are_watched_whole_and_their_parents_alone() {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path().canonicalize().unwrap();
    std::fs::create_dir_all(top.join("content/pays")).unwrap();
    let roots = ["content", "content/pays", "themes/x"].map(|name| top.join(name));
    let expected = BTreeMap::from([
        (top.clone(), RecursiveMode::NonRecursive),
        (top.join("content"), RecursiveMode::Recursive),
    ]);
    assert_eq!(places(&roots), expected);
    assert_eq!(real(&[top.join("content/../themes/x")]), [top.join("themes/x")]);
}

#[test]
fn a_failure_of_the_system_turns_to_comparing() {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    let (mut watch, fault) = Watch::start(std::slice::from_ref(&content)).unwrap();
    assert_eq!(fault, None);
    let reason = "plus de place".to_string();
    watch.sender.send(Signal::Failed(reason.clone())).unwrap();
    assert_eq!(watch.wait().unwrap(), Some(reason));
    assert!(watch.polling);
    std::fs::create_dir(&content).unwrap();
    heard_burst(&mut watch, "the folder");
    for text in ["un", "deux", "deux mots, dans la même seconde"] {
        std::fs::write(content.join("a.md"), text).unwrap();
        heard_burst(&mut watch, text);
    }
}

/// Long enough to be sure that nothing happens.
const SILENCE: Duration = Duration::from_millis(300);

/// A folder with nothing in it, and a watch on its `content` and `site.toml`.
fn watched() -> (tempfile::TempDir, Watch) {
    let folder = tempfile::tempdir().unwrap();
    let roots = ["content", "site.toml"].map(|name| folder.path().join(name));
    let (watch, fault) = Watch::start(&roots).unwrap();
    assert_eq!(fault, None);
    (folder, watch)
}

fn put(top: &Path, path: &str) {
    let file = top.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, "texte").unwrap();
}

/// One burst. A change that is not heard fails here, where `Watch::wait` would wait for ever.
fn heard_burst(watch: &mut Watch, what: &str) {
    let first = watch.signals.recv_timeout(Duration::from_secs(20));
    watch.sender.send(first.expect(what)).unwrap();
    assert_eq!(watch.wait().unwrap(), None, "{what}");
}

/// One burst, then silence.
fn heard_once(watch: &mut Watch, what: &str) {
    heard_burst(watch, what);
    assert!(watch.signals.recv_timeout(SILENCE).is_err(), "{what}");
}

#[test]
fn folders_may_be_missing_come_go_and_be_replaced() {
    let (folder, mut watch) = watched();
    let top = folder.path();
    let rename = |from: &str, to: &str| std::fs::rename(top.join(from), top.join(to)).unwrap();
    for path in ["content/a.md", "content/b/c/d.md", "content/b/c/d.md", "site.toml"] {
        put(top, path);
        heard_once(&mut watch, path);
    }
    put(top, "autre/e/f.md");
    rename("content", "avant");
    rename("autre", "content");
    heard_once(&mut watch, "replaced");
    put(top, "content/e/f.md");
    heard_once(&mut watch, "within what replaced");
    rename("content/e", "content/g");
    heard_once(&mut watch, "a folder renamed");
    put(top, "content/g/f.md");
    heard_once(&mut watch, "within the folder renamed");
    std::fs::remove_dir_all(top.join("content")).unwrap();
    heard_once(&mut watch, "gone");
    put(top, "content/h.md");
    heard_once(&mut watch, "back");
    put(top, "nouveau");
    rename("nouveau", "site.toml");
    heard_once(&mut watch, "a file replaced");
    put(top, "site.toml");
    heard_once(&mut watch, "within the file replaced");
}

#[test]
fn reading_leftovers_and_neighbours_are_silent() {
    let (folder, mut watch) = watched();
    put(folder.path(), "content/a.md");
    heard_once(&mut watch, "the folder itself");
    for path in ["content/.a.md.swp", "content/a.md~", "content/.git/x", "public/x", "x.toml"] {
        put(folder.path(), path);
    }
    std::fs::read(folder.path().join("content/a.md")).unwrap();
    assert!(watch.signals.recv_timeout(SILENCE).is_err());
}
