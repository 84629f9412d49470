//! From the spreadsheets of a census, saved as CSV, to records, once: afterwards the records are the source, and `sheet`
//! reads spreadsheets whose columns are their keys.
//!
//! Owns the columns of the two spreadsheets, what a cell may hold, and the text of the records written. It tells every
//! fault with its row, column and cell, and writes no record at all when there is one. It refuses to guess: a place that
//! several towns could be gets no position and a notice, and a record that exists is never written again.

mod authority;
mod country;
mod fields;
mod french_side;
mod nature;
mod organisation;
mod partner_side;
mod partnership;
mod record_text;
mod slugs;
mod table;

pub(crate) use authority::{Authority, text as authority_text};
pub(crate) use french_side::{listed, split_hint};
pub(crate) use partner_side::{Partner, other_than_municipality, placed};
pub(crate) use record_text::Source;
pub(crate) use slugs::Slugs;
pub use table::column_number;

use crate::record::Kind;
use crate::reference::Reference;
use std::collections::BTreeSet;

/// What a spreadsheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// One partnership per row; the authorities they name are written too.
    Partnerships,
    /// One organisation per row.
    Organisations,
    /// The countries and territories of the reference table; no spreadsheet is read.
    Countries,
}

impl ImportKind {
    /// What a spreadsheet of records of `kind` holds, when its columns are those of a census.
    pub fn of(kind: Kind, csv: &str) -> Option<ImportKind> {
        let heading = csv.lines().next().unwrap_or_default();
        let has = |column: &str| heading.split([',', ';', '\t']).any(|own| own.trim_matches('"') == column);
        match kind {
            Kind::Partnership if has("title_fr") => Some(ImportKind::Partnerships),
            Kind::Organisation if has("countries_iso2") => Some(ImportKind::Organisations),
            _ => None,
        }
    }
}

/// What an import would write, and what must be said about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Imported {
    /// Path under the content folder and text of each record, sorted by path; empty when there is a fault.
    pub records: Vec<(String, String)>,
    /// What a person should look at, in the order of the rows.
    pub notices: Vec<Notice>,
    /// All that is wrong, in the order of the rows.
    pub faults: Vec<Fault>,
}

/// Something that is not wrong but that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// Row in the spreadsheet, the header being row 1; none when it concerns no row.
    pub row: Option<usize>,
    /// What to look at, in French.
    pub message: String,
}

/// Something wrong in the spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Row in the spreadsheet, the header being row 1.
    pub row: usize,
    /// Name of the column; empty when the fault is that of the whole row or file.
    pub column: String,
    /// What the cell holds.
    pub cell: String,
    /// What is wrong and what to do, in French.
    pub message: String,
}

/// Turns a spreadsheet into records.
///
/// `csv` is the whole file (UTF-8, with or without a byte order mark; comma, semicolon or tab), ignored for
/// [`ImportKind::Countries`]; `existing` holds the paths under the content folder of the records that exist.
pub fn import(kind: ImportKind, csv: &str, existing: &BTreeSet<String>, reference: &Reference) -> Imported {
    let mut imported = match kind {
        ImportKind::Partnerships => partnership::import(csv, existing, reference),
        ImportKind::Organisations => organisation::import(csv, existing, reference),
        ImportKind::Countries => country::import(existing, reference),
    };
    if !imported.faults.is_empty() {
        imported.records.clear();
    }
    imported.records.sort();
    imported.faults.sort_by_key(|fault| fault.row);
    imported.notices.sort();
    imported.notices.dedup();
    imported
}

/// Whether a record of this folder and slug exists, with or without prose.
fn exists(existing: &BTreeSet<String>, folder: &str, slug: &str) -> bool {
    ["toml", "md"].iter().any(|end| existing.contains(&format!("{folder}/{slug}.{end}")))
}

/// The records that do not exist yet, with a notice for each one that does.
fn only_new(
    records: Vec<(String, String, String)>,
    existing: &BTreeSet<String>,
    notices: &mut Vec<Notice>,
) -> Vec<(String, String)> {
    let (kept, new): (Vec<_>, Vec<_>) =
        records.into_iter().partition(|(folder, slug, _)| exists(existing, folder, slug));
    notices.extend(kept.into_iter().map(|(folder, slug, _)| Notice {
        row: None,
        message: format!("{folder}/{slug} existe déjà : la fiche est laissée telle quelle."),
    }));
    new.into_iter().map(|(folder, slug, text)| (format!("{folder}/{slug}.toml"), text)).collect()
}

#[cfg(test)]
mod tests;
