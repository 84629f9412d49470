//! Records as a spreadsheet, and back: a row for each record, a column for each key.
//!
//! Owns the columns ([`columns`]), what a cell holds, and both ways: [`export`] and [`import`]. What came out goes in
//! again as it was. What is wrong with a row is found by the same checks as in a record, and told at its cell. Refuses
//! comments, which a spreadsheet has no place for.

mod cell;
pub(crate) mod columns;
mod decode;
mod export;
mod import;
mod naming;
mod place;
mod read;
mod row;

pub(crate) use cell::items;
pub use cell::{Marks, joined};
pub use decode::decode;
pub use export::{Exported, export};
pub use import::{CellFault, Imported, Notice, import, letters};
pub(crate) use naming::{default_name, placed};
pub(crate) use place::column;
pub use read::Map;
pub(crate) use row::set;

/// The column that holds the name of the record's file, without ending: `bordeaux-lima`, `2022/salc-2022`,
/// `bordeaux-lima.es` for a translation.
pub const NAME: &str = "fiche";
/// The column that holds the Markdown.
pub const BODY: &str = "texte";
