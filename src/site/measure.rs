//! What pages weigh: counted on the pages just made, so that the page on ecodesign says what is true of its own site.
//! Owns what is counted and the budgets it is held against; refuses to know how it is shown.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::Files;
use super::route::Route;
use crate::pieces::Content;
use crate::record::Kind;

/// The most elements of a page: more than some 400 cost a page its best `EcoIndex` grade.
pub const ELEMENTS: usize = 400;

/// The most requests of a first load.
pub const REQUESTS: usize = 4;

/// Pages that are held against the same budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A page for each record of a kind.
    Records(Kind),
    /// Lists of a kind, the agenda's years and calendars among them.
    Lists(Kind),
    /// The crossing and its cells.
    Crossing,
    /// The maps of the whole network.
    Maps,
    /// The home page, and what stands alone.
    Others,
    /// The whole répertoire on one page, which no budget can hold.
    Edition,
}

impl Group {
    /// The group of a route.
    pub fn of(route: Route) -> Group {
        match route {
            Route::Record(kind, ..) => Group::Records(kind),
            Route::List(kind, _) => Group::Lists(kind),
            Route::AgendaYear(..) | Route::Subscribe | Route::SubscribeTo(..) => Group::Lists(Kind::Event),
            Route::Crossing | Route::CrossingPart(_) | Route::Cell(..) => Group::Crossing,
            Route::Map | Route::MapFrance => Group::Maps,
            Route::Edition => Group::Edition,
            _ => Group::Others,
        }
    }

    /// The most bytes of a first load, compressed, everything it asks for included; none for what holds everything.
    pub fn budget(self) -> Option<usize> {
        match self {
            Group::Records(_) => Some(10_000),
            Group::Maps => Some(60_000),
            Group::Edition => None,
            _ => Some(30_000),
        }
    }
}

/// What the pages of a group come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// How many there are.
    pub pages: usize,
    /// The sum of their bytes, not compressed.
    pub bytes: usize,
    /// The address of the heaviest.
    pub heaviest: String,
    /// What the first load of the heaviest costs.
    pub load: Load,
}

/// What the first load of a page costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// Bytes, compressed by gzip, everything the page asks for included.
    pub bytes: usize,
    /// Requests.
    pub requests: usize,
    /// Elements of the page.
    pub elements: usize,
}

/// What every group of pages comes to. `pages` are addresses with their routes; `files` hold them and the assets.
pub fn measured(pages: &[(Route, String)], files: &Files) -> BTreeMap<Group, Measure> {
    let mut found: BTreeMap<Group, (usize, usize, usize, &str)> = BTreeMap::new();
    for (route, path) in pages {
        let size = files.get(&Route::file(path)).map_or(0, Content::size);
        let (count, bytes, most, heaviest) = found.entry(Group::of(*route)).or_insert((0, 0, 0, path));
        (*count, *bytes) = (*count + 1, *bytes + size);
        if size > *most {
            (*most, *heaviest) = (size, path);
        }
    }
    let measure = |(group, (pages, bytes, _, heaviest)): (Group, (usize, usize, usize, &str))| {
        (group, Measure { pages, bytes, heaviest: heaviest.to_owned(), load: load(heaviest, files) })
    };
    found.into_iter().map(measure).collect()
}

/// What the first load of a page costs: the page, and each asset it names once.
fn load(path: &str, files: &Files) -> Load {
    let Some(page) = files.get(&Route::file(path)).map(Content::whole) else { return Load::default() };
    let html = String::from_utf8_lossy(&page);
    let named = |name: &String| name.starts_with("assets/") && asks_for(&html, name);
    let assets: Vec<usize> =
        files.iter().filter(|(name, _)| named(name)).map(|(_, asset)| compressed(&asset.whole())).collect();
    Load {
        bytes: compressed(&page) + assets.iter().sum::<usize>(),
        requests: 1 + assets.len(),
        elements: elements(&html),
    }
}

/// Whether a page asks for an asset when it opens: as the address of an element, not as one that a script keeps for later.
fn asks_for(html: &str, name: &str) -> bool {
    let is_address = |before: &str| before.ends_with(" src") || before.ends_with(" href");
    let name = format!("{name}\"");
    let mut places = html.match_indices(&name).map(|(at, _)| &html[..at]);
    places.any(|before| before.rsplit_once("=\"").is_some_and(|(tag, _)| is_address(tag)))
}

/// How many elements a page has: a `<` that a letter follows opens one.
fn elements(html: &str) -> usize {
    html.as_bytes().windows(2).filter(|pair| pair[0] == b'<' && pair[1].is_ascii_alphabetic()).count()
}

/// The size of what a server would send.
fn compressed(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().map_or(bytes.len(), |written| written.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let page = "<!doctype html><html><link href=\"../assets/a.css\"><script src=\"../assets/a.js\"></script><p>x</p>";
        let texts =
            [("a/index.html", page), ("b/index.html", "<p>"), ("assets/a.css", "b{}"), ("assets/a.js", ";")];
        texts.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec().into())).into()
    }

    #[test]
    fn the_heaviest_page_is_measured_with_what_it_asks_for() {
        let pages = [(Route::Map, "b/".to_owned()), (Route::MapFrance, "a/".to_owned())];
        let measured = measured(&pages, &files());
        let maps = &measured[&Group::Maps];
        assert_eq!((maps.pages, maps.heaviest.as_str()), (2, "a/"));
        assert_eq!((maps.load.requests, maps.load.elements), (3, 4));
        assert!(maps.load.bytes > 60 && maps.load.bytes < 200, "{}", maps.load.bytes);
    }

    #[test]
    fn what_a_script_keeps_for_later_is_not_asked_for() {
        let page = "<nav data-script=\"../assets/b.js\"><script src=\"../assets/a.js\"></script>";
        assert!(asks_for(page, "assets/a.js") && !asks_for(page, "assets/b.js"));
    }

    #[test]
    fn what_repeats_is_sent_once() {
        assert!(compressed("0123456789".repeat(100).as_bytes()) < 60);
    }
}
