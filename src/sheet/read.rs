//! A spreadsheet as text to rows whose columns are known.

use std::collections::BTreeMap;

use super::cell::{Marks, bare};
use super::columns::{Column, column, fields, near};
use super::import::CellFault;
use crate::locale::{Lang, fold};
use crate::record::{Field, Kind, Need, Shape};

/// A spreadsheet read.
#[derive(Debug, Default)]
pub struct Sheet {
    /// The heading of each column, and what it stands for.
    pub columns: Vec<(String, Column)>,
    /// The rows that are not empty.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Debug)]
pub struct Row {
    /// Its number in the spreadsheet, the heading being row 1.
    pub number: usize,
    /// Its cells, trimmed, one for each column.
    pub cells: Vec<String>,
}

/// What the person who imports says of headings: the key that each stands for, or nothing to leave a column out. By
/// folded heading.
pub type Map = BTreeMap<String, String>;

/// Reads a spreadsheet; tells what is wrong with its shape.
pub fn read(text: &str, kind: Kind, map: &Map, faults: &mut Vec<CellFault>) -> Sheet {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(marks(text).separator())
        .from_reader(text.as_bytes());
    let mut records = reader.records().map(|record| record.map(|cells| trimmed(&cells)));
    let Some(Ok(heading)) = records.next() else {
        faults.push(CellFault::file("le tableau est vide : vérifiez le fichier choisi"));
        return Sheet::default();
    };
    let columns = columns(&heading, kind, map, faults);
    let mut rows = Vec::new();
    for (at, record) in records.enumerate() {
        match record {
            Ok(cells) => rows.extend(row(at + 2, cells, heading.len(), faults)),
            Err(error) => faults.push(CellFault::row(at + 2, &format!("ligne illisible ({error})"))),
        }
    }
    if rows.is_empty() && faults.is_empty() {
        faults
            .push(CellFault::file("le tableau n'a aucune ligne sous l'en-tête : vérifiez le fichier choisi"));
    }
    let sheet = Sheet { columns, rows };
    tell_missing(&sheet, kind, faults);
    sheet
}

/// The separator that the first line holds most of, outside quotes.
fn marks(text: &str) -> Marks {
    let first = text.lines().next().unwrap_or("");
    let outside: String = first.split('"').step_by(2).collect();
    let count = |marks: &Marks| outside.bytes().filter(|&byte| byte == marks.separator()).count();
    [Marks::Comma, Marks::Semicolon, Marks::Tab].into_iter().rev().max_by_key(count).unwrap_or(Marks::Comma)
}

fn trimmed(cells: &csv::StringRecord) -> Vec<String> {
    cells.iter().map(|cell| bare(cell.trim()).to_owned()).collect()
}

fn row(number: usize, mut cells: Vec<String>, width: usize, faults: &mut Vec<CellFault>) -> Option<Row> {
    if cells.iter().all(String::is_empty) {
        return None;
    }
    if cells.len() > width && cells[width..].iter().any(|cell| !cell.is_empty()) {
        let message = format!(
            "la ligne a {} cellules, l'en-tête {width} : une cellule qui contient le séparateur doit être entre guillemets",
            cells.len()
        );
        faults.push(CellFault::row(number, &message));
        return None;
    }
    cells.resize(width, String::new());
    Some(Row { number, cells })
}

fn columns(heading: &[String], kind: Kind, map: &Map, faults: &mut Vec<CellFault>) -> Vec<(String, Column)> {
    let mut columns: Vec<(String, Column)> = Vec::new();
    for (at, name) in heading.iter().enumerate() {
        let meant = map.get(&fold(name)).map_or(name.as_str(), String::as_str);
        let found = if meant.is_empty() { Some(Column::Ignored) } else { column(kind, meant) };
        if found.is_none() {
            faults.push(CellFault::heading(at, name, &unknown(kind, name, meant)));
        }
        let column = found.unwrap_or(Column::Ignored);
        let earlier = columns.iter().find(|(_, other)| *other == column && column != Column::Ignored);
        if let Some((other, _)) = earlier {
            let message = format!("cette colonne dit la même chose que « {other} » : supprimez-en une");
            faults.push(CellFault::heading(at, name, &message));
        }
        columns.push((name.clone(), column));
    }
    columns
}

fn unknown(kind: Kind, name: &str, meant: &str) -> String {
    let near = near(kind, meant).map(|near| format!("vouliez-vous écrire « {near} » ? Sinon, "));
    format!(
        "aucune clé ne s'appelle ainsi ; {}« --map \"{name}=CLÉ\" » dit la clé, « --map \"{name}=\" » laisse la colonne de côté",
        near.unwrap_or_default()
    )
}

/// Tells the columns without which no row can be understood. Translations need none.
fn tell_missing(sheet: &Sheet, kind: Kind, faults: &mut Vec<CellFault>) {
    let name = sheet.columns.iter().position(|(_, column)| *column == Column::Name);
    let is_translation = |row: &Row| name.is_some_and(|at| row.cells[at].contains('.'));
    if sheet.rows.iter().all(is_translation) {
        return;
    }
    let has = |key: &str| {
        let begins = |column: &Column| matches!(column, Column::Key(path) if path.first().is_some_and(|own| own == key));
        sheet.columns.iter().any(|(_, column)| begins(column))
    };
    let is_needed =
        |field: &&&Field| field.need == Need::Required || kind == Kind::Partnership && field.key == "sources";
    for field in fields(kind).iter().filter(is_needed).filter(|field| !has(field.key)) {
        let label = field.label.get(Lang::Fr);
        let name = heading_of(field);
        let message = format!(
            "la colonne « {name} » ({label}) manque : ajoutez-la, ou dites avec --map laquelle en tient lieu"
        );
        faults.push(CellFault { column: Some((None, name)), ..CellFault::row(1, &message) });
    }
}

/// The first column of a key.
fn heading_of(field: &Field) -> String {
    let inner = match (field.shape)() {
        Shape::Table(fields) => fields.first().map(|inner| format!(".{}", inner.key)),
        Shape::List(item) => match item() {
            Shape::Table(fields) => fields.first().map(|inner| format!(".1.{}", inner.key)),
            _ => None,
        },
        _ => None,
    };
    format!("{}{}", field.key, inner.unwrap_or_default())
}
