//! Arrows only go down: which room may name which, which siblings may not see one another, who opens which door.

use super::code::{Code, words};

/// Every room of the library, and the rooms it may name. A new room is a line here.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("locale", &[]),
    ("history", &["locale"]),
    ("input", &["history"]),
    ("progress", &["pieces"]),
    ("pieces", &[]),
    ("diagnostic", &["text", "locale", "input"]),
    ("reference", &["locale"]),
    ("record", &["text", "locale", "diagnostic", "reference"]),
    ("settings", &["text", "locale", "diagnostic", "reference", "record"]),
    ("catalogue", &["text", "locale", "diagnostic", "reference", "record", "settings", "history"]),
    (
        "site",
        &[
            "text",
            "locale",
            "diagnostic",
            "reference",
            "record",
            "settings",
            "catalogue",
            "history",
            "input",
            "progress",
            "pieces",
            "schema",
            "template",
        ],
    ),
    ("gather", &["text", "diagnostic", "record", "input"]),
    (
        "compile",
        &[
            "text",
            "locale",
            "diagnostic",
            "reference",
            "record",
            "settings",
            "catalogue",
            "site",
            "history",
            "input",
            "progress",
            "pieces",
            "gather",
            "peek",
        ],
    ),
    ("peek", &["locale", "record", "site", "input"]),
    ("quarantine", &["text", "diagnostic", "record", "site", "input", "progress", "compile"]),
    ("origin", &["input", "compile"]),
    ("form", &["text", "diagnostic", "reference", "record", "settings", "input", "gather"]),
    ("template", &["locale", "record", "form"]),
    ("schema", &["locale", "record", "settings"]),
    ("starter", &["locale"]),
    ("names", &["locale", "record"]),
    (
        "sheet",
        &[
            "text",
            "locale",
            "diagnostic",
            "reference",
            "record",
            "form",
            "names",
            "gather",
            "compile",
            "progress",
            "input",
        ],
    ),
    ("import", &["locale", "reference", "record"]),
    ("finder", &["locale", "record", "reference", "import"]),
    (
        "draft",
        &[
            "text",
            "locale",
            "diagnostic",
            "reference",
            "record",
            "form",
            "names",
            "gather",
            "compile",
            "progress",
            "input",
            "import",
            "sheet",
            "finder",
            "template",
        ],
    ),
    ("diff", &["text", "locale", "diagnostic", "record", "settings", "site", "compile", "pieces"]),
    ("freshness", &["text", "locale", "record", "reference", "catalogue", "settings", "site", "history"]),
    ("links", &["text", "record"]),
    ("web", &["links"]),
    ("disk", &["input", "history", "pieces"]),
    ("preview", &["pieces"]),
];

/// The rooms of the program, which may name all of the library.
const PROGRAM: &[&str] = &["lib", "main", "cli", "run"];

/// Folders whose files do not see one another, and the pieces they share.
const SIBLINGS: &[(&str, &[&str])] = &[
    ("src/catalogue/rules", &[]),
    ("src/site/view", &["cards", "grid", "lists", "maps", "parts", "wishes"]),
    ("src/site/export", &["table"]),
    ("src/cli", &["build", "kind", "new"]),
    ("src/diagnostic/render", &["fingerprint"]),
];

/// The files of `src/record/` that are one kind each.
const KINDS: &[&str] = &[
    "article",
    "authority",
    "contact",
    "country",
    "event",
    "funding",
    "organisation",
    "page",
    "partnership",
    "theme",
];

const PRINTERS: &[&str] = &["src/main.rs", "src/run/"];

/// What may be named only behind certain doors, and the beginnings of the paths that are these doors.
const DOORS: &[(&str, &[&str])] = &[
    ("std::fs", &["src/disk/"]),
    ("walkdir::", &["src/disk/"]),
    ("process::Command", &["src/disk/revision.rs"]),
    ("rustix::", &["src/disk/"]),
    ("std::net", &["src/preview/"]),
    ("notify::", &["src/preview/"]),
    ("tiny_http::", &["src/preview/"]),
    ("ureq::", &["src/web/"]),
    ("texting_robots::", &["src/web/"]),
    ("SystemTime", PRINTERS),
    ("Utc::now", PRINTERS),
    ("Local::now", &[]),
    ("println!", PRINTERS),
    ("eprintln!", PRINTERS),
    ("print!", PRINTERS),
    ("eprint!", PRINTERS),
    ("dbg!", &[]),
    ("std::env", PRINTERS),
    ("indicatif::", PRINTERS),
    ("anstream::", PRINTERS),
    ("clap::", &["src/cli/", "src/run/shell.rs"]),
    (
        "toml::",
        &[
            "src/record/",
            "src/settings.rs",
            "src/reference/",
            "src/peek.rs",
            "src/site/skin/",
            "src/starter/",
        ],
    ),
    ("toml_edit::", &["src/form/"]),
    ("tera::", &["src/site/"]),
    ("pulldown_cmark::", &["src/site/markdown"]),
    ("linkify::", &["src/links/", "src/record/mailbox.rs", "src/site/markdown"]),
    ("ics::", &["src/site/calendar"]),
    ("uuid::", &["src/site/calendar", "src/site/vcard.rs"]),
    ("lightningcss::", &["src/site/style.rs"]),
    ("resvg::", &["src/site/social/draw.rs"]),
    ("typst::", &["src/site/edition/print/press.rs"]),
    ("typst_pdf::", &["src/site/edition/print/press.rs"]),
    ("skrifa::", &["src/site/social/lines.rs"]),
    ("png::", &["src/site/social/palette.rs"]),
    ("include_dir::", &["src/site/skin/"]),
    ("annotate_snippets::", &["src/diagnostic/render/"]),
    ("quick_xml::", &["src/diagnostic/render/", "src/site/atom/", "src/site/sitemap.rs"]),
    ("sha2::", &["src/site/manifest.rs"]),
    ("percent_encoding::", &["src/diagnostic/render/"]),
    ("strsim::", &["src/diagnostic/nearest.rs"]),
    ("deunicode::", &["src/locale/"]),
    ("jiff", &["src/locale/tz.rs"]),
    ("encoding_rs::", &["src/gather.rs", "src/sheet/decode.rs"]),
    ("csv::", &["src/import/", "src/sheet/", "src/reference/", "src/site/export/"]),
    ("HashMap", &[]),
    ("HashSet", &[]),
    ("LazyLock", &[]),
    ("thread_local!", &[]),
    ("static mut", &[]),
    ("unsafe", &[]),
    (".unwrap()", &[]),
    (".expect(", &[]),
    ("panic!", &[]),
    ("unreachable!", &[]),
    ("todo!", &[]),
    ("unimplemented!", &[]),
];

/// Every room named against the arrows.
pub fn arrows(sources: &[Code]) -> Vec<String> {
    sources.iter().filter(|code| !PROGRAM.contains(&code.room())).flat_map(upward).collect()
}

fn upward(code: &Code) -> Vec<String> {
    let room = code.room();
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("{}: the room {room} is not in the table of rooms", code.path)];
    };
    let named = named_rooms(&code.shipped).into_iter();
    let wrong = named.filter(|(_, other)| *other != room && !allowed.contains(other));
    wrong.map(|(at, other)| format!("{}:{}: {room} → {other}", code.path, code.line(at))).collect()
}

/// What stands after every `crate::`, with its place.
fn named_rooms(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for at in words(code, "crate::") {
        let rest = &code[at + "crate::".len()..];
        let list = rest.strip_prefix('{').and_then(|list| list.split_once('}')).map(|(list, _)| list);
        let names: Vec<&str> =
            list.map_or_else(|| vec![first_name(rest)], |list| list.split(',').map(first_name).collect());
        found.extend(names.into_iter().filter(|name| !name.is_empty()).map(|name| (at, name)));
    }
    found
}

/// The name a path begins with.
fn first_name(path: &str) -> &str {
    let path = path.trim_start();
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len());
    &path[..end]
}

/// Every file that names a sibling it should not see.
pub fn siblings(sources: &[Code]) -> Vec<String> {
    let mut complaints = Vec::new();
    for code in sources {
        for at in words(&code.shipped, "super::") {
            let other = first_name(&code.shipped[at + "super::".len()..]);
            if sees_sibling(&code.path, other, sources) {
                complaints.push(format!("{}:{}: sees its sibling {other}", code.path, code.line(at)));
            }
        }
    }
    complaints
}

fn sees_sibling(path: &str, other: &str, sources: &[Code]) -> bool {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let name = file.trim_end_matches(".rs");
    if folder == "src/record" && KINDS.contains(&name) {
        return KINDS.contains(&other);
    }
    let Some((_, shared)) = SIBLINGS.iter().find(|(siblings, _)| *siblings == folder) else { return false };
    let sibling = format!("{folder}/{other}.rs");
    let exists = sources.iter().any(|code| code.path == sibling);
    exists && name != "mod" && !shared.contains(&name) && !shared.contains(&other)
}

/// Everything named behind a door that is not its own.
pub fn doors(sources: &[Code]) -> Vec<String> {
    let mut complaints = Vec::new();
    for code in sources {
        for (what, own) in DOORS {
            if own.iter().any(|door| code.path.starts_with(door)) {
                continue;
            }
            let places = words(&code.shipped, what).filter(|&at| !code.shipped[..at].ends_with("::"));
            complaints.extend(places.map(|at| format!("{}:{}: {what}", code.path, code.line(at))));
        }
    }
    complaints
}

#[test]
fn what_is_against_the_arrows_is_told() {
    let code = |path: &str, text: &str| [Code::new(path, text)];
    assert_eq!(arrows(&code("src/text/mod.rs", "use crate::{locale, site::Route};")).len(), 2);
    let told = arrows(&code("src/site/x.rs", "fn a() { crate::disk::read() }"));
    assert_eq!(told, ["src/site/x.rs:1: site → disk"]);
    assert_eq!(arrows(&code("src/cellar/x.rs", "")).len(), 1);
    assert_eq!(arrows(&code("src/site/x.rs", "use crate::record::Kind;\nuse crate::site::Route;")), [""; 0]);
}

#[test]
fn what_is_behind_a_door_is_told() {
    let code = |path: &str, text: &str| [Code::new(path, text)];
    assert_eq!(doors(&code("src/site/x.rs", "use std::fs;\nuse toml::Table;")).len(), 2);
    assert_eq!(doors(&code("src/disk/x.rs", "use std::fs;\nlet toml = self.toml;")), [""; 0]);
    let told = doors(&code("src/site/x.rs", "a.unwrap(); b.expect(1); panic!(); println!(); HashMap::new()"));
    assert_eq!(told.len(), 5);
}

#[test]
fn siblings_that_see_one_another_are_told() {
    let rule = |name: &str, text: &str| Code::new(&format!("src/catalogue/rules/{name}.rs"), text);
    let rules = [rule("a", "use super::b::x;\nuse super::Facts;"), rule("b", "")];
    assert_eq!(siblings(&rules), ["src/catalogue/rules/a.rs:1: sees its sibling b"]);
    let funding = |text: &str| [Code::new("src/record/funding.rs", text)];
    assert_eq!(siblings(&funding("use super::authority::Level;")).len(), 1);
    assert_eq!(siblings(&funding("use super::{Authority, value::Line};")), [""; 0]);
}
