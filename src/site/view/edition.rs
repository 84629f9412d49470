//! The whole répertoire on one page.

use serde::Serialize;

use super::Page;
use super::lists::{EDITION, made_page};
use crate::diagnostic::Report;
use crate::record::Kind;
use crate::site::edition::{Print, file, is_published, print};
use crate::site::shared::Shared;
use crate::site::{Route, Scope};

#[derive(Debug, Serialize)]
struct EditionView {
    /// The mark of the book.
    body: String,
    /// The page in one file, to be read without a network.
    file: String,
    /// The book in print, where the program can print it.
    printed: Option<String>,
    /// Whether it is too long to be printed.
    too_long: bool,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    is_published(scope).then_some(Route::Edition).into_iter().collect()
}

pub(super) fn page(scope: &Scope<'_>, _: Route, _: &str, _: &mut Report) -> Page {
    let print = print(scope);
    let view = EditionView {
        body: Shared::Edition.mark(),
        file: file(scope, "html"),
        printed: (print == Print::Done).then(|| file(scope, "pdf")),
        too_long: print == Print::TooLong,
    };
    made_page(scope, EDITION.get(scope.lang), Kind::Page.folder(), "edition.html", &view)
}
