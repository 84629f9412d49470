//! The records as open data: CSV, JSON and `GeoJSON` of each kind, and what describes them. Written once, in the main language
//! of the site: values are codes, with their words beside.
//!
//! Owns the addresses of the files. Refuses contacts, and to hold all facts at once: each record is written to every file,
//! then forgotten.

mod csv;
mod geo;
mod json;
mod package;
mod records;
mod table;

use super::{Scope, Site};
use crate::record::Kind;

pub use geo::has_places;
pub use table::{Column, KINDS, columns};

/// The folder of the files.
pub const FOLDER: &str = "donnees";

/// The description of all tables, for programs (Data Package).
pub const PACKAGE: &str = "donnees/datapackage.json";

/// The address within the site of a file of a kind: `donnees/partenariats.csv`.
pub fn path(kind: Kind, ending: &str) -> String {
    format!("{FOLDER}/{}.{ending}", kind.folder())
}

/// Writes every file; `scope` is that of the main language.
pub(super) fn publish(scope: &Scope<'_>, site: &mut Site) {
    for kind in KINDS {
        of_kind(scope, kind, site);
    }
    let package = package::package(scope, &site.files);
    site.files.insert(PACKAGE.to_owned(), package.into());
}

fn of_kind(scope: &Scope<'_>, kind: Kind, site: &mut Site) {
    let mut sheet = csv::Sheet::new(kind);
    let mut records = json::Records::new(scope, kind);
    let mut features = geo::Features::new(scope, kind);
    for (row, _) in (0..).zip(scope.catalogue.heads(kind)) {
        let facts = records::facts(scope, kind, row);
        sheet.add(&facts);
        records.add(&facts);
        features.add(scope, row, &facts);
    }
    let mut put = |ending: &str, mut bytes: Vec<u8>| {
        bytes.shrink_to_fit();
        site.files.insert(path(kind, ending), bytes.into());
    };
    put("csv", sheet.done());
    put("json", records.done());
    put("schema.json", json::schema(scope, kind));
    features.done().into_iter().for_each(|bytes| put("geojson", bytes));
}
