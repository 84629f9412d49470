//! A row to the text of a record.

use super::columns::{Column, Leaf, fields, leaf};
use super::read::{Row, Sheet};
use super::{cell, naming};
use crate::diagnostic::PlaceFault;
use crate::form::Writer;
use crate::names::Names;
use crate::record::{self, Kind, Name, Nature, Shape};

/// A record that a row makes.
#[derive(Debug)]
pub struct Made {
    /// The number of the row.
    pub row: usize,
    /// Its name as the row says it, or as it follows from the others.
    pub name: String,
    /// Its path in the content folder, when the name is one.
    pub path: Result<(String, Name), PlaceFault>,
    /// Its text.
    pub text: String,
}

/// The record of a row; `year` is that of a date of the agenda which says none.
pub fn made(sheet: &Sheet, row: &Row, kind: Kind, names: &Names, year: i32) -> Made {
    let fields = fields(kind);
    let mut record = Writer::default();
    let (mut name, mut body) = ("", "");
    for ((_, column), cell) in sheet.columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty()) {
        match column {
            Column::Name => name = cell,
            Column::Body => body = cell,
            Column::Ignored => {}
            Column::Key(path) => {
                if let Some(leaf) = leaf(&fields, path) {
                    set(&mut record, path, leaf, cell, names);
                }
            }
        }
    }
    let text = |key: &str| text(sheet, row, key);
    let name = if name.is_empty() { naming::default_name(kind, &text, names) } else { name.to_owned() };
    let front = record.text(&fields);
    let (ending, written) = if body.is_empty() {
        ("toml", front)
    } else {
        ("md", format!("+++\n{front}+++\n\n{}\n", body.replace("\r\n", "\n")))
    };
    let path = format!("{}/{}.{ending}", kind.folder(), naming::placed(kind, &name, text("quand"), year));
    Made { row: row.number, path: named(path), name, text: written }
}

fn named(path: String) -> Result<(String, Name), PlaceFault> {
    match record::nature(&path)? {
        Nature::Record(name) => Ok((path, name)),
        _ => Err(PlaceFault::Name { proposal: None }),
    }
}

/// Gives the key at `path` what a cell says.
pub fn set(record: &mut Writer, path: &[String], leaf: Leaf, written: &str, names: &Names) {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let toml = |written: &str| cell::toml(leaf.shape, written, &|name| known(leaf.shape, name, names));
    if leaf.many {
        record.set_list(&path, cell::items(written).iter().map(|item| toml(item)).collect());
    } else {
        record.set(&path, toml(written));
    }
}

/// The slug of the record that a reference names in words; one that may be of several kinds says which.
fn known(shape: Shape, name: &str, names: &Names) -> Option<String> {
    let Shape::Reference(kinds) = shape else { return None };
    if record::Slug::new(name).is_some() {
        return None;
    }
    let mut found = kinds.iter().filter_map(|&kind| Some((kind, names.find(kind, name)?)));
    let (kind, slug) = found.next().filter(|_| found.next().is_none())?;
    Some(if kinds.len() > 1 { format!("{}/{slug}", kind.folder()) } else { slug.to_owned() })
}

/// The text of the cell of a key, empty when there is none.
fn text<'s>(sheet: &'s Sheet, row: &'s Row, key: &str) -> &'s str {
    let is_key = |column: &Column| matches!(column, Column::Key(path) if path.len() == 1 && path[0] == key);
    let at = sheet.columns.iter().position(|(_, column)| is_key(column));
    at.map_or("", |at| row.cells[at].as_str())
}
