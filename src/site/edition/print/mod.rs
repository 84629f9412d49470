//! The book in print: a PDF that readers of every kind can read aloud (PDF/UA-1), set by the template of the skin.
//!
//! Owns what the template is given: the book as data, which it can only show, and the images that it names. It is set when
//! its file is asked for. Refuses to run anything that a record says.

mod legible;
mod press;

use std::collections::BTreeMap;

use chrono::Datelike;
use lz4_flex::block::{compress_prepend_size, decompress_size_prepended};
use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

use super::book::{Book, Chapter};
use super::entry::Entry;
use super::index::Index;
use super::sheets;
use crate::pieces::{Content, Pieces};
use crate::site::Files;
use crate::site::route::Route;
use crate::site::scope::Scope;
use crate::site::skin::Skin;
use crate::site::words;
use legible::legible;
use press::{Images, Press};

/// What the template sees.
#[derive(Serialize)]
struct Printed<'b> {
    lang: &'static str,
    title: String,
    short_title: String,
    description: String,
    publisher: &'b str,
    licence: &'b str,
    licence_address: String,
    /// The public address of the site.
    home: &'b str,
    /// That of the page that holds the same.
    address: String,
    date: String,
    year: i32,
    month: u32,
    day: u32,
    /// The words of the skin.
    t: &'b BTreeMap<String, String>,
    chapters: Vec<Leaves<'b>>,
    indexes: &'b [Index],
}

/// A chapter with its entries.
#[derive(Serialize)]
struct Leaves<'b> {
    #[serde(flatten)]
    chapter: &'b Chapter,
    entries: &'b [Entry],
}

/// The file of the book in a language.
pub(super) fn printed(scope: &Scope<'_>, skin: &Skin, book: &Book, files: &Files) -> Pieces {
    let data = serde_json::to_string(&shown(scope, skin, book)).unwrap_or_default();
    let images = images(&data, files);
    let data = legible(&sheets::plain(&data, scope.base_url));
    let (template, address) =
        (skin.book().to_vec(), format!("{}{}", scope.base_url, super::file(scope, "pdf")));
    let key = key(&[&template, data.as_bytes(), address.as_bytes()], &images);
    // What is not asked for at once is kept small.
    let data = compress_prepend_size(data.as_bytes());
    Pieces::later(key, move || {
        let data = decompress_size_prepended(&data).unwrap_or_default();
        Press::new(&template, data, images.clone(), &address).pdf()
    })
}

/// A number for all that the book is made from; the program itself counts, since it sets the book.
fn key(texts: &[&[u8]], images: &Images) -> u128 {
    let mut hasher = Xxh3::new();
    hasher.update(env!("DALC_PROGRAM").as_bytes());
    let images = images.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes.as_slice()]);
    for part in texts.iter().copied().chain(images) {
        hasher.update(&part.len().to_le_bytes());
        hasher.update(part);
    }
    hasher.digest128()
}

fn shown<'b>(scope: &'b Scope<'_>, skin: &'b Skin, book: &'b Book) -> Printed<'b> {
    let (settings, today) = (scope.settings, scope.today);
    let leaves = |chapter: &'b Chapter| Leaves { chapter, entries: &book.entries[chapter.entries.clone()] };
    Printed {
        lang: scope.lang.tag(),
        title: scope.site_title().text,
        short_title: scope.site_short_title().text,
        description: scope.site_description().text,
        publisher: &settings.publisher.name,
        licence: &settings.licence.name,
        licence_address: settings.licence.url.to_string(),
        home: scope.base_url,
        address: format!("{}{}", scope.base_url, scope.href(Route::Edition)),
        date: words::date(scope.lang, today),
        year: today.year(),
        month: today.month(),
        day: today.day(),
        t: skin.strings(),
        chapters: book.chapters.iter().map(leaves).collect(),
        indexes: &book.indexes,
    }
}

/// The images that a book names.
fn images(data: &str, files: &Files) -> Images {
    sheets::images(data).filter_map(|path| Some((path.to_owned(), files.get(path)?.whole()))).collect()
}
