//! What changes among the files of a site: pages, calendars, exports, the rest.

use serde::Serialize;

use crate::pieces::{Content, Pieces};
use crate::site::Site;

/// What changes of one sort of files, by address within the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Those that are new.
    pub added: Vec<String>,
    /// Those whose content changes.
    pub changed: Vec<String>,
    /// Those that go.
    pub removed: Vec<String>,
}

impl Moved {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.added.len() + self.changed.len() + self.removed.len()
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What changes on a site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Pages.
    pub pages: Moved,
    /// Calendars to subscribe to, and the .ics of events.
    pub calendars: Moved,
    /// Data for machines.
    pub exports: Moved,
    /// Images, styles and scripts.
    pub others: Moved,
}

/// The list of all files, which says of each change what is said already.
const MANIFEST: &str = "manifest.json";

/// Compares two sites.
pub fn changes(base: &Site, head: &Site) -> Changes {
    let mut changes = Changes::default();
    for (path, bytes) in shown(head).filter(|(path, _)| *path != MANIFEST) {
        match base.files.get(path) {
            None => moved(&mut changes, path).added.push(address(path)),
            Some(before) if before != bytes => moved(&mut changes, path).changed.push(address(path)),
            Some(_) => {}
        }
    }
    for path in shown(base).map(|(path, _)| path).filter(|path| !head.files.contains_key(*path)) {
        moved(&mut changes, path).removed.push(address(path));
    }
    for moved in [&mut changes.pages, &mut changes.calendars, &mut changes.exports, &mut changes.others] {
        [&mut moved.added, &mut moved.changed, &mut moved.removed].into_iter().for_each(|list| list.sort());
    }
    changes
}

/// The files that say something themselves: cards only show what their pages say, and change their name when it changes.
fn shown(site: &Site) -> impl Iterator<Item = (&String, &Pieces)> {
    site.files.iter().filter(|(_, file)| file.key().is_none())
}

/// The sort of a file, from its ending and its folder.
fn moved<'c>(changes: &'c mut Changes, path: &str) -> &'c mut Moved {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" if ["index.html", "404.html"].iter().any(|page| path.ends_with(page)) => &mut changes.pages,
        "ics" => &mut changes.calendars,
        _ if path.starts_with("assets/") || path.starts_with("images/") => &mut changes.others,
        "csv" | "json" | "geojson" | "atom" | "vcf" | "xml" | "txt" => &mut changes.exports,
        _ => &mut changes.others,
    }
}

/// The address of a file: that of a page is its folder.
fn address(path: &str) -> String {
    let address = path.strip_suffix("index.html").unwrap_or(path);
    format!("/{address}")
}
