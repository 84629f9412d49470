//! The search: without script, the list of every record from A to Z, in pages; the script answers above it.

use serde::Serialize;

use super::Page;
use super::lists::{list_title, made_page};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::{fold, words};
use crate::record::Kind;
use crate::site::paging::Pager;
use crate::site::search::KINDS;
use crate::site::{Named, Route, Scope};

/// The greatest number of entries on a page: an entry has four elements, and a page some four hundred at most.
const ENTRIES: usize = 70;

#[derive(Debug, Serialize)]
struct SearchView {
    /// Each initial, leading to the page where it begins.
    letters: Vec<Named>,
    entries: Vec<Entry>,
    pager: Pager,
}

/// A record in the list.
#[derive(Debug, Serialize)]
struct Entry {
    title: Named,
    /// What it is: "collectivités".
    kind: &'static str,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let count: usize = KINDS.iter().map(|&kind| scope.catalogue.heads(kind).len()).sum();
    (1..=count.div_ceil(ENTRIES).max(1)).map(Route::Search).collect()
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    let number = if let Route::Search(number) = route { number } else { 1 };
    let all = scope.alphabet();
    let title = words("Rechercher", "Buscar", "Buscar", "Search").get(scope.lang);
    let start = ((number - 1) * ENTRIES).min(all.len());
    let entries = all[start..(start + ENTRIES).min(all.len())]
        .iter()
        .map(|&(kind, row)| entry(scope, kind, row))
        .collect();
    let href = |page| scope.href(Route::Search(page));
    let view =
        SearchView { letters: letters(scope), pager: Pager::of(number, all.len(), ENTRIES, href), entries };
    made_page(scope, title, Kind::Page.folder(), "recherche.html", &view)
}

fn entry(scope: &Scope<'_>, kind: Kind, row: Row) -> Entry {
    Entry { title: scope.named(kind, row), kind: list_title(kind).get(scope.lang) }
}

/// Each initial that names have, leading to the page where it begins.
fn letters(scope: &Scope<'_>) -> Vec<Named> {
    let all = scope.alphabet();
    let begins = |letter: Option<char>| {
        all.partition_point(|&(kind, row)| initial(&scope.name(kind, row).text) < letter)
    };
    let named = |letter: Option<char>| {
        let at = begins(letter);
        let has = all.get(at).is_some_and(|&(kind, row)| initial(&scope.name(kind, row).text) == letter);
        let text = letter.map_or_else(|| "0–9".to_owned(), String::from);
        has.then(|| Named::new(text, scope.href(Route::Search(at / ENTRIES + 1))))
    };
    [None].into_iter().chain(('A'..='Z').map(Some)).filter_map(named).collect()
}

/// The first letter of a name, without accent and as a capital; none for a figure. Names are in this order.
fn initial(name: &str) -> Option<char> {
    let first = fold(name).chars().next().filter(char::is_ascii_alphabetic);
    first.map(|letter| letter.to_ascii_uppercase())
}
