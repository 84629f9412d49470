//! A spreadsheet to records: each row becomes the text of a record, the whole content is checked with the new records in
//! it, and what is wrong with them is told at the cells they came from.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;

use super::columns::Column;
use super::read::{Map, Sheet, read};
use super::row::{Made, made};
use super::{BODY, NAME, place};
use crate::compile::{Options, Outcome, compile};
use crate::diagnostic::{
    AgendaFault, Diagnostic, Fault, KeyFault, PlaceFault, Report, RuleFault, Severity, wording,
};
use crate::gather::{Gathered, gather};
use crate::input::{Input, InputFile};
use crate::locale::Lang;
use crate::names::Names;
use crate::progress::Silent;
use crate::record::{self, Kind, Name, Nature};
use crate::reference::Reference;
use crate::text::FileId;

/// What an import would write, and what must be said about it.
#[derive(Debug, Default)]
pub struct Imported {
    /// Path under the content folder and text of each record, sorted by path; empty when there is a fault.
    pub records: Vec<(String, String)>,
    /// What a person should look at, in the order of the rows.
    pub notices: Vec<Notice>,
    /// All that is wrong, in the order of the rows and columns.
    pub faults: Vec<CellFault>,
}

/// Something that is not wrong but that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// Row in the spreadsheet, the heading being row 1.
    pub row: usize,
    /// What to look at, in French.
    pub message: String,
}

/// Something wrong in the spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellFault {
    /// Row in the spreadsheet, the heading being row 1; 0 when the fault is that of the whole file.
    pub row: usize,
    /// Number of the column from 0, none when it is missing, and its heading; none when the fault is that of the row.
    pub column: Option<(Option<usize>, String)>,
    /// What the cell holds.
    pub cell: String,
    /// What is wrong and what to do, in French.
    pub message: String,
}

impl CellFault {
    pub(super) fn file(message: &str) -> CellFault {
        CellFault::row(0, message)
    }

    pub(super) fn row(row: usize, message: &str) -> CellFault {
        CellFault { row, column: None, cell: String::new(), message: message.to_owned() }
    }

    pub(super) fn heading(column: usize, heading: &str, message: &str) -> CellFault {
        CellFault { column: Some((Some(column), heading.to_owned())), ..CellFault::row(1, message) }
    }

    /// The place as spreadsheet programs name it: `C4`, or `4` for a whole row.
    pub fn place(&self) -> String {
        let number = self.column.as_ref().and_then(|(number, _)| *number);
        format!("{}{}", number.map_or_else(String::new, letters), self.row)
    }
}

/// The letters of a column counted from 0: A to Z, AA and so on.
pub fn letters(column: usize) -> String {
    let before = if column < 26 { String::new() } else { letters(column / 26 - 1) };
    let last = u8::try_from(column % 26).map_or('A', |n| char::from(b'A' + n));
    format!("{before}{last}")
}

/// Turns a spreadsheet into records of `kind`, which join `content`. A record that exists is left as it is.
pub fn import(text: &str, kind: Kind, map: &Map, content: Input, options: &Options) -> Imported {
    let mut imported = Imported::default();
    let sheet = read(text, kind, map, &mut imported.faults);
    if !imported.faults.is_empty() {
        return imported;
    }
    let (names, existing) = known(&content);
    let all = sheet.rows.iter().map(|row| made(&sheet, row, kind, &names, options.today.year())).collect();
    let new = new_ones(all, &existing, &sheet, &mut imported);
    let outcome = compile(with(content, &new), options, &Silent);
    let rows = rows(&outcome, &new);
    for diagnostic in outcome.report.iter() {
        tell(diagnostic, &rows, &outcome, &sheet, &mut imported);
    }
    if imported.faults.is_empty() {
        imported.records = new.into_iter().map(|(path, made)| (path, made.text)).collect();
    }
    imported.faults.sort();
    imported.faults.dedup();
    imported.notices.sort();
    imported.notices.dedup();
    imported
}

/// The names of the records there are, and which there are.
fn known(content: &Input) -> (Names, BTreeSet<Key>) {
    let mut report = Report::default();
    let Gathered { sources, files, .. } = gather(content.content.clone(), Vec::new(), &mut report);
    let natures = files.iter().filter_map(|file| record::nature(&file.path).ok());
    let existing = natures.filter_map(|nature| match nature {
        Nature::Record(name) => Some(key(&name)),
        _ => None,
    });
    let existing = existing.collect();
    let parsed = record::parse(&files, &sources, &Reference::bundled(), None, &mut report);
    (Names::new(&parsed.records), existing)
}

/// What makes a record itself, wherever its file is.
type Key = (Kind, String, Option<crate::locale::Lang>);

fn key(name: &Name) -> Key {
    (name.kind, name.slug.to_string(), name.lang)
}

/// The records that do not exist yet, by path; what is wrong with their names is told.
fn new_ones(
    all: Vec<Made>,
    existing: &BTreeSet<Key>,
    sheet: &Sheet,
    imported: &mut Imported,
) -> BTreeMap<String, Made> {
    let mut new = BTreeMap::new();
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    for made in all {
        let (path, name) = match &made.path {
            Ok((path, name)) => (path.clone(), key(name)),
            Err(fault) => {
                imported.faults.push(fault_at(
                    sheet,
                    made.row,
                    &[NAME.to_owned()],
                    &made.name,
                    &fault.clone().into(),
                ));
                continue;
            }
        };
        if let Some(earlier) = seen.insert(name.clone(), made.row) {
            let message = format!("la fiche « {} » est déjà celle de la ligne {earlier}", made.name);
            imported.faults.push(located(sheet, made.row, &[NAME.to_owned()], &made.name, &message));
        } else if existing.contains(&name) {
            let message = format!("la fiche « {} » existe déjà : elle est laissée telle quelle", made.name);
            imported.notices.push(Notice { row: made.row, message });
        } else {
            new.insert(path, made);
        }
    }
    new
}

fn with(content: Input, new: &BTreeMap<String, Made>) -> Input {
    let file = |(path, made): (&String, &Made)| InputFile {
        layer: 0,
        shown: shown(path),
        path: path.clone(),
        content: Ok(made.text.clone().into_bytes()),
    };
    let content = content.content.into_iter().chain(new.iter().map(file)).collect();
    Input { content, ..Input::default() }
}

/// A path that no file of the content is shown by.
fn shown(path: &str) -> String {
    format!("(tableau)/{path}")
}

/// The row of each new file.
fn rows(outcome: &Outcome, new: &BTreeMap<String, Made>) -> BTreeMap<FileId, usize> {
    let find = |path: &String| outcome.sources.find(&shown(path));
    new.iter().filter_map(|(path, made)| Some((find(path)?, made.row))).collect()
}

/// Tells a diagnostic at its cell, when it is about a new record. That a date is not yet in the ledger is no fault: it
/// enters it next.
fn tell(
    diagnostic: &Diagnostic,
    rows: &BTreeMap<FileId, usize>,
    outcome: &Outcome,
    sheet: &Sheet,
    imported: &mut Imported,
) {
    let mut places = [diagnostic.span].into_iter().chain(diagnostic.related.iter().map(|(span, _)| *span));
    let Some((file, row)) = places.find_map(|span| Some((span.file, *rows.get(&span.file)?))) else {
        return;
    };
    if matches!(diagnostic.fault, Fault::Agenda(AgendaFault::New { .. })) {
        let message = "cette date entrera dans l'agenda avec « dalc agenda revise »".to_owned();
        imported.notices.push(Notice { row, message });
        return;
    }
    let path = place::column(diagnostic, file, &outcome.sources);
    let fault = fault_at(sheet, row, &path, "", &diagnostic.fault);
    if diagnostic.fault.severity() == Severity::Error {
        imported.faults.push(fault);
    } else {
        imported.notices.push(Notice { row, message: fault.message });
    }
}

fn fault_at(sheet: &Sheet, row: usize, path: &[String], cell: &str, fault: &Fault) -> CellFault {
    located(sheet, row, path, cell, &in_words(fault))
}

/// What is wrong and what to do, for someone who looks at a cell rather than at a record.
fn in_words(fault: &Fault) -> String {
    match fault {
        Fault::Key(KeyFault::Missing { .. }) | Fault::Rule(RuleFault::SourceMissing) => {
            "cette cellule ne peut pas rester vide : remplissez-la".to_owned()
        }
        Fault::Place(PlaceFault::Name { proposal }) => {
            let example = proposal.as_ref().and_then(|name| name.split('.').next());
            let example = example.map_or_else(String::new, |name| format!(" : écrivez « {name} »"));
            format!("le nom d'une fiche s'écrit en minuscules sans accent, chiffres et tirets{example}")
        }
        _ => {
            let words = wording(fault, Lang::Fr);
            format!("{} ; {}", words.headline, words.help)
        }
    }
}

/// A fault at the column of a path, or at the first column that begins like it.
fn located(sheet: &Sheet, row: usize, path: &[String], cell: &str, message: &str) -> CellFault {
    let is_it = |column: &Column| match column {
        Column::Key(own) => own.starts_with(path),
        Column::Name => path == [NAME],
        Column::Body => path == [BODY],
        Column::Ignored => false,
    };
    let at = sheet.columns.iter().position(|(_, column)| is_it(column));
    let heading = at.map_or_else(|| path.join("."), |at| sheet.columns[at].0.clone());
    let own = at.and_then(|at| Some(sheet.rows.iter().find(|own| own.number == row)?.cells[at].clone()));
    let cell = own.unwrap_or_else(|| cell.to_owned());
    CellFault { column: Some((at, heading)), cell, ..CellFault::row(row, message) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        let cases = [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")];
        for (column, wanted) in cases {
            assert_eq!(letters(column), wanted);
        }
        assert_eq!(CellFault::heading(2, "statut", "").place(), "C1");
    }
}
