//! The whole répertoire as one book: a page that holds everything, and the same in one file, to be read without a network.
//!
//! Owns what the book holds, in which order, and how it is cut into pieces that the page and the file share. Refuses a
//! second understanding of records: what a record says is read from the view of its own page.

mod book;
mod entry;
mod fact;
mod index;
mod item;
mod places;
#[cfg(feature = "pdf")]
mod print;
mod prose;
mod reader;
mod sheets;
mod shelf;
#[cfg(test)]
mod tests;

use bytes::Bytes;
use rayon::prelude::*;
use serde::Serialize;

use super::named::Text;
use super::route::Route;
use super::scope::Scope;
use super::shared::Shared;
use super::skin::{Skin, Told};
use super::{Files, words};
use crate::diagnostic::Report;
use crate::locale::fold;
use crate::pieces::{Content, Part, Pieces};
use crate::record::Kind;
use book::{Book, Chapter};
use entry::Entry;
use index::Index;
use places::Places;
use sheets::Sheets;

/// The style sheet of the page and of the file.
const STYLE: &str = "edition.css";

/// Where the book stands for download: `edition/repertoire-dalc-fr.html`, named after the site.
pub fn file(scope: &Scope<'_>, extension: &str) -> String {
    let stem = fold(&scope.site_short_title().text).replace(' ', "-");
    let stem = if stem.is_empty() { "edition".to_owned() } else { stem };
    format!("{}{stem}-{}.{extension}", scope.href(Route::Edition), scope.lang.tag())
}

/// The most records of a book that nobody asked for: beyond, its page weighs more than ten megabytes; setting it in print
/// takes minutes, and some two megabytes of memory for each.
const USUAL: usize = 2_000;

/// Whether the book of a site is published: as the settings say, else while it is no longer than usual.
pub fn is_published(scope: &Scope<'_>) -> bool {
    scope.settings.edition.unwrap_or(records(scope) <= USUAL)
}

fn records(scope: &Scope<'_>) -> usize {
    Kind::ALL.iter().map(|&kind| scope.catalogue.heads(kind).len()).sum()
}

/// Whether the book can be printed: by this program, and at its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Print {
    /// It is.
    Done,
    /// It would be too long.
    TooLong,
    /// This program prints no books.
    Never,
}

/// Whether the book of a site is printed.
pub fn print(scope: &Scope<'_>) -> Print {
    match cfg!(feature = "pdf") {
        false => Print::Never,
        true if records(scope) > USUAL => Print::TooLong,
        true => Print::Done,
    }
}

/// The book of a language, ready to be put on its page.
#[derive(Debug, Default)]
pub(super) struct Edition(Sheets);

/// What the frame of the book shows: all of it but its entries, for which marks stand.
#[derive(Serialize)]
struct Outline<'b> {
    title: Text,
    date: String,
    date_iso: String,
    chapters: Vec<Heading<'b>>,
    indexes: &'b [Index],
}

/// A chapter in the frame: where it begins, and the marks of its entries.
#[derive(Serialize)]
struct Heading<'b> {
    #[serde(flatten)]
    chapter: &'b Chapter,
    marks: String,
}

impl Edition {
    /// Makes the book and puts its file among `files`, which hold the style sheets and the images.
    pub(super) fn new(
        scope: &Scope<'_>,
        skin: &Skin,
        files: &mut Files,
        told: &mut Told,
        report: &mut Report,
    ) -> Edition {
        let places = Places::new(scope);
        let book = Book::new(scope, &places);
        let made: Vec<(Bytes, Report)> = book.entries.par_iter().map(|entry| written(skin, entry)).collect();
        let (entries, own): (Vec<Bytes>, Vec<Report>) = made.into_iter().unzip();
        own.into_iter().for_each(|own| told.tell(own, report));
        let mut sheets = Sheets::default();
        sheets.add(&frame(scope, skin, &book, report), &entries);
        sheets.shrink();
        let edition = Edition(sheets);
        let alone = edition.alone(scope, skin, files, report);
        files.insert(file(scope, "html"), alone);
        #[cfg(feature = "pdf")]
        if print(scope) == Print::Done {
            files.insert(file(scope, "pdf"), print::printed(scope, skin, &book, files));
        }
        edition
    }

    /// Writes the book at the end of a page whose way up to the site is `root`; gives how many bytes that is.
    pub(super) fn written(&self, root: &str, page: &mut Vec<u8>) -> usize {
        let before = page.len();
        self.0.write(root, |path, page| page.extend([root.as_bytes(), path.as_bytes()].concat()), page);
        page.len() - before
    }

    /// The book in one file that asks for nothing: its style inside, its images too, its links leading out to the site.
    fn alone(&self, scope: &Scope<'_>, skin: &Skin, files: &Files, report: &mut Report) -> Pieces {
        let style =
            skin.asset(STYLE).and_then(|path| files.get(path)).map(Content::whole).unwrap_or_default();
        let mut context = tera::Context::new();
        let title = format!("{} – {}", scope.site_title().text, words::date(scope.lang, scope.today));
        context.insert("title", &title);
        context.insert("address", &format!("{}{}", scope.base_url, scope.href(Route::Edition)));
        context.insert_value("style", tera::Value::safe_string(&String::from_utf8_lossy(&style)));
        let mark = Shared::Edition.mark();
        context.insert_value("body", tera::Value::safe_string(&mark));
        let page = skin.render("edition-fichier.html", &context, None, report);
        let page = String::from_utf8_lossy(&page);
        let (before, after) = page.split_once(&mark).unwrap_or((&page, ""));
        let mut whole = before.as_bytes().to_vec();
        self.0.write(scope.base_url, |path, page| sheets::inside(path, files, page), &mut whole);
        whole.extend_from_slice(after.as_bytes());
        Pieces::packed(&whole, Bytes::new(), vec![Part::Own(whole.len())])
    }
}

/// An entry as HTML.
fn written(skin: &Skin, entry: &Entry) -> (Bytes, Report) {
    let mut report = Report::default();
    let mut context = tera::Context::new();
    context.insert("entry", entry);
    let html = skin.render("edition-fiche.html", &context, entry.place, &mut report);
    (html.into(), report)
}

/// All of the book but its entries, as HTML.
fn frame<'b>(scope: &Scope<'_>, skin: &Skin, book: &'b Book, report: &mut Report) -> String {
    let heading = |chapter: &'b Chapter| {
        let Chapter { entries, .. } = chapter;
        Heading { chapter, marks: entries.clone().map(sheets::mark).collect() }
    };
    let outline = Outline {
        title: scope.site_title(),
        date: words::date(scope.lang, scope.today),
        date_iso: scope.today.to_string(),
        chapters: book.chapters.iter().map(heading).collect(),
        indexes: &book.indexes,
    };
    let mut context = tera::Context::new();
    context.insert("book", &outline);
    context.insert("root", &sheets::ROOT);
    String::from_utf8_lossy(&skin.render("edition-corps.html", &context, None, report)).into_owned()
}
