//! The files of the skin as they are published: style sheets made small, and each under a name that tells its content, so
//! that browsers may keep it for good (`dalc.css` becomes `assets/dalc.1f0c9e3a.css`).
//!
//! Owns these names. Refuses to read a folder: the skin gives what it holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use super::skin::SkinFiles;
use super::style::{self, Sheets, Slip};
use crate::diagnostic::{Diagnostic, Report, SkinFault, SkinReason};
use crate::text::{FileId, Sources, Span};

/// Where each file of `static/` is published, by its path there.
#[derive(Debug, Clone, Default)]
pub struct Assets(Arc<BTreeMap<String, String>>);

/// A file to publish: its path in the site and its bytes.
type Published = (String, Vec<u8>);

impl Assets {
    /// Where a file is published, by its path in `static/`; `None` when the skin has no such file.
    pub(super) fn path(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// What the skin has.
    pub(super) fn names(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }
}

/// The files to publish and where each stands. A style sheet that cannot be read is reported and stays as it is.
pub fn assets(files: &SkinFiles, sources: &Sources, report: &mut Report) -> (Assets, Vec<Published>) {
    let mut published = Vec::new();
    let mut places = BTreeMap::new();
    for (name, _, bytes) in files.statics().filter(|(name, ..)| !is_style(name)) {
        let path = path(name, bytes);
        places.insert(name.to_owned(), path.clone());
        published.push((path, bytes.to_vec()));
    }
    let sheets = sheets(files, sources);
    let others = places.clone();
    for (name, shown, bytes) in files.statics().filter(|(name, ..)| is_style(name)) {
        let small = small_style(name, &sheets, &others);
        let bytes = small.unwrap_or_else(|slip| {
            report.push(told(&slip, shown, name, sources));
            bytes.to_vec()
        });
        let path = path(name, &bytes);
        places.insert(name.to_owned(), path.clone());
        published.push((path, bytes));
    }
    (Assets(Arc::new(places)), published)
}

/// Whether a file of the skin is a style sheet.
pub(super) fn is_style(path: &str) -> bool {
    path.ends_with(".css")
}

fn sheets<'s>(files: &SkinFiles, sources: &'s Sources) -> Sheets<'s> {
    let styles = files.statics().filter(|(name, ..)| is_style(name));
    styles
        .filter_map(|(name, shown, _)| Some((name.to_owned(), sources.text(sources.find(shown)?))))
        .collect()
}

fn small_style(name: &str, sheets: &Sheets<'_>, others: &BTreeMap<String, String>) -> Result<Vec<u8>, Slip> {
    let renamed = |sheet: &str, url: &str| {
        let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
        let there = others.get(&joined(folder, url)?)?;
        let up = "../".repeat(name.matches('/').count());
        Some(format!("{up}{}", there.strip_prefix(FOLDER)?))
    };
    style::minified(name, sheets, &renamed).map(String::into_bytes)
}

/// A slip as a fault of the style sheet it stands in: the one at `name`, shown as `shown`, or one that it imports.
fn told(slip: &Slip, shown: &str, name: &str, sources: &Sources) -> Diagnostic {
    let beside = shown.strip_suffix(name).unwrap_or_default();
    let own = || sources.find(shown).unwrap_or(FileId::first());
    let file = sources.find(&format!("{beside}{}", slip.sheet)).unwrap_or_else(own);
    Diagnostic::new(Span::new(file, slip.at..slip.at), SkinFault::Template { reason: SkinReason::Style })
}

/// Where the files of a skin stand in the site.
const FOLDER: &str = "assets/";

/// `assets/a/dalc.1f0c9e3a.css` of `a/dalc.css`.
fn path(name: &str, bytes: &[u8]) -> String {
    let print = xxh3_64(bytes) >> 32;
    let dot = name.rfind('.').filter(|&dot| name.rfind('/').is_none_or(|slash| slash + 1 < dot));
    let (stem, extension) = name.split_at(dot.unwrap_or(name.len()));
    format!("{FOLDER}{stem}.{print:08x}{extension}")
}

/// The path that `url` names from a folder; `None` for what leads elsewhere.
fn joined(folder: &str, url: &str) -> Option<String> {
    if url.starts_with('/') || url.contains([':', '?', '#']) {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in url.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::InputFile;
    use crate::record::SETTINGS;
    use crate::text::Source;

    fn published(files: &[(&str, &str)]) -> Vec<(String, String)> {
        let input = |(path, text): &(&str, &str)| InputFile {
            path: format!("autre/static/{path}"),
            shown: format!("themes/autre/static/{path}"),
            layer: 0,
            content: Ok(text.as_bytes().to_vec()),
        };
        let skin = SkinFiles::new("autre", files.iter().map(input).collect());
        let settings = Source { path: SETTINGS.to_owned(), name: SETTINGS.to_owned(), text: String::new() };
        let sources = Sources::new(skin.sources().into_iter().chain([settings]).collect());
        let mut report = Report::default();
        let (places, published) = assets(&skin, &sources, &mut report);
        assert!(report.iter().next().is_none());
        let own = |(name, _): &(&str, &str)| places.path(name).map(str::to_owned);
        let own: Vec<Option<String>> = files.iter().map(own).collect();
        let mine = published.into_iter().filter(|(path, _)| own.contains(&Some(path.clone())));
        mine.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
    }

    #[test]
    fn a_name_tells_its_content_and_style_sheets_follow() {
        let files = [("a/s.css", "p { background: url(../b/c.svg) }"), ("b/c.svg", "<svg/>"), ("d", "")];
        let found = published(&files);
        let svg = &found[0].0;
        assert!(svg.starts_with("assets/b/c.") && svg.ends_with(".svg") && svg.len() == 23, "{svg}");
        assert_eq!(found[1].0, format!("assets/d.{:08x}", xxh3_64(b"") >> 32));
        assert_eq!(found[2].1, format!("p{{background:url(\"../{}\")}}", svg.trim_start_matches("assets/")));
        let changed = published(&[("b/c.svg", "<svg />")]);
        assert_ne!(&changed[0].0, svg);
    }

    #[test]
    fn what_leads_elsewhere_stays() {
        for url in ["https://x/y.svg", "/y.svg", "data:,x", "y.svg?1", "#y", "../../y.svg"] {
            assert_eq!(joined("a", url), None, "{url}");
        }
        assert_eq!(joined("a/b", "../c/./d.svg").as_deref(), Some("a/c/d.svg"));
    }
}
