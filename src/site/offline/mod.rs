//! What browsers keep of the site for when there is no network: the service worker, and what it is told.
//!
//! Owns `service-worker.js` at the root of the site. A site whose settings do not ask for it has one too, which drops what a
//! former build kept and takes its leave: a browser only forgets a worker that says so itself. Refuses to know words, which
//! are those of the page that stands for what is not kept.

use std::collections::BTreeMap;

use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64;

use super::route::Route;
use super::scope::Scope;
use super::view::{FAMILIES, data_path};
use super::{Files, Site, search};
use crate::pieces::Content;

const WORKER: &str = include_str!("worker.js");
const FAREWELL: &str = include_str!("farewell.js");

/// Where the worker stands: at the root, since it answers only for what lies beside and below it.
pub(super) const NAME: &str = "service-worker.js";

/// The most pages of the list from A to Z that are kept beforehand: with more of them the first one, and the search.
const MOST: usize = 24;

/// What looks of pages are made of; pictures are kept when they are seen.
const LOOKS: [&str; 3] = [".css", ".js", ".svg"];

/// Files by their path, with a print of what they hold.
type Prints = BTreeMap<String, String>;

/// What the worker is told of a site.
#[derive(Serialize)]
struct Told {
    always: Prints,
    /// The main language last: its pages begin like all others.
    languages: Vec<Language>,
}

#[derive(Serialize)]
struct Language {
    prefix: String,
    core: Prints,
    data: Vec<String>,
    offline: String,
}

/// Writes the worker of a site whose pages are there; `scopes` are those of every language.
pub(super) fn publish(scopes: &[Scope<'_>], site: &mut Site) {
    let is_on = scopes.iter().any(|scope| scope.settings.offline);
    let worker = if is_on { worker(scopes, &site.files) } else { FAREWELL.to_owned() };
    site.files.insert(NAME.to_owned(), worker.into_bytes().into());
}

fn worker(scopes: &[Scope<'_>], files: &Files) -> String {
    let mut languages: Vec<Language> = scopes.iter().map(|scope| language(scope, files)).collect();
    languages.sort_by_key(|language| language.prefix.is_empty());
    let looks = files.keys().filter(|path| path.starts_with("assets/") && is_look(path)).cloned();
    let offline = languages.iter().map(|language| language.offline.clone());
    let always = prints(looks.chain(offline), files);
    let told = serde_json::to_string(&Told { always, languages }).unwrap_or_default();
    format!("const SITE = {told};\n\n{WORKER}")
}

fn is_look(path: &str) -> bool {
    LOOKS.iter().any(|ending| path.ends_with(ending))
}

fn language(scope: &Scope<'_>, files: &Files) -> Language {
    let index = search::path(scope);
    let core = [scope.href(Route::Home), index.clone()].into_iter().chain(alphabet(scope));
    Language {
        prefix: scope.href(Route::Home),
        core: prints(core, files),
        data: vec![index, data_path(scope)],
        offline: scope.href(Route::Offline),
    }
}

/// The list from A to Z, or the way into it when it is long.
fn alphabet(scope: &Scope<'_>) -> Vec<String> {
    let all = FAMILIES.iter().flat_map(|family| (family.routes)(scope));
    let pages: Vec<Route> = all.filter(|route| matches!(route, Route::Search(_))).collect();
    let kept = if pages.len() > MOST { 1 } else { pages.len() };
    pages.into_iter().take(kept).map(|route| scope.href(route)).collect()
}

fn prints(paths: impl Iterator<Item = String>, files: &Files) -> Prints {
    let print = |path: String| {
        let held = files.get(&Route::file(&path))?;
        Some((path, format!("{:08x}", xxh3_64(&held.whole()) >> 32)))
    };
    paths.filter_map(print).collect()
}
