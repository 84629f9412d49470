//! A spreadsheet as text: delimiter, header, rows. Knows which columns must be there, not what they mean.

use super::Fault;
use csv::StringRecord;
use std::collections::BTreeMap;

/// A spreadsheet whose columns are all there.
pub struct Table {
    header: Vec<String>,
    /// Its rows, in order.
    pub rows: Vec<Row>,
}

/// One row.
pub struct Row {
    /// Row in the spreadsheet, the header being row 1.
    pub number: usize,
    cells: StringRecord,
}

impl Table {
    /// The trimmed text of a cell; empty when the row is too short, which was told.
    pub fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| row.cells.get(at)).unwrap_or("").trim()
    }

    /// Whether every one of these columns is there.
    pub fn has_all(&self, columns: &[&str]) -> bool {
        columns.iter().all(|column| self.header.iter().any(|name| name == column))
    }

    /// Tells each row whose `id` is that of an earlier row.
    pub fn tell_duplicates(&self, faults: &mut Vec<Fault>) {
        let mut first = BTreeMap::new();
        for row in &self.rows {
            let id = self.cell(row, "id");
            let earlier = *first.entry(id).or_insert(row.number);
            if earlier != row.number && !id.is_empty() {
                let message = format!(
                    "L'identifiant « {id} » est déjà celui de la ligne {earlier} : donnez-en un autre."
                );
                faults.push(fault(row.number, "id", id, message));
            }
        }
    }
}

/// Reads a spreadsheet that must have these columns and no other; tells what is wrong with its shape.
pub fn read(text: &str, columns: &[&str], faults: &mut Vec<Fault>) -> Table {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let header = match records.next() {
        Some(Ok(record)) => record.iter().map(|name| name.trim().to_owned()).collect(),
        _ => Vec::new(),
    };
    check_header(&header, columns, faults);
    let mut rows = Vec::new();
    for (at, record) in records.enumerate() {
        match record {
            Ok(cells) => rows.extend(row(at + 2, cells, header.len(), faults)),
            Err(error) => faults.push(fault(
                at + 2,
                "",
                "",
                format!("Ligne illisible ({error}) : réenregistrez le tableau en CSV UTF-8."),
            )),
        }
    }
    if rows.is_empty() && faults.is_empty() {
        faults.push(fault(
            1,
            "",
            "",
            "Le tableau n'a aucune ligne sous l'en-tête : vérifiez le fichier choisi.".to_owned(),
        ));
    }
    Table { header, rows }
}

/// The delimiter that the first line holds most of, outside quotes.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or("");
    let outside: String = first.split('"').step_by(2).collect();
    let count = |mark: &u8| outside.bytes().filter(|byte| byte == mark).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(count).unwrap_or(b',')
}

fn check_header(header: &[String], columns: &[&str], faults: &mut Vec<Fault>) {
    for column in columns.iter().filter(|column| !header.iter().any(|name| name == *column)) {
        faults.push(fault(1, column, "", format!("La colonne « {column} » manque : ajoutez-la, même vide.")));
    }
    for (at, name) in header.iter().enumerate() {
        if !columns.contains(&name.as_str()) {
            faults.push(fault(1, name, name, unknown_column(name, columns)));
        } else if header.iter().take(at).any(|earlier| earlier == name) {
            faults.push(fault(
                1,
                name,
                name,
                format!("La colonne « {name} » figure deux fois : supprimez-en une."),
            ));
        }
    }
}

fn unknown_column(name: &str, columns: &[&str]) -> String {
    match super::fields::nearest(name, columns.iter().copied()) {
        Some(near) => {
            format!("Colonne inconnue « {name} » : vouliez-vous dire « {near} » ? Sinon, supprimez-la.")
        }
        None => format!(
            "Colonne inconnue « {name} » : supprimez-la. Colonnes attendues : {}.",
            columns.join(", ")
        ),
    }
}

fn row(number: usize, cells: StringRecord, width: usize, faults: &mut Vec<Fault>) -> Option<Row> {
    if cells.iter().all(|cell| cell.trim().is_empty()) {
        return None;
    }
    if cells.len() != width {
        let message = format!(
            "La ligne a {} cellules, l'en-tête {width} : une cellule qui contient le séparateur doit être entre guillemets.",
            cells.len()
        );
        faults.push(fault(number, "", "", message));
        return None;
    }
    Some(Row { number, cells })
}

/// The number of a column of a spreadsheet, counted from 0.
pub fn column_number(csv: &str, name: &str) -> Option<usize> {
    let first = csv.trim_start_matches('\u{feff}').lines().next()?;
    let mut heading = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter(first))
        .from_reader(first.as_bytes());
    let cells = heading.records().next()?.ok()?;
    cells.iter().position(|cell| cell.trim() == name)
}

/// A fault, from its parts.
pub fn fault(row: usize, column: &str, cell: &str, message: String) -> Fault {
    Fault { row, column: column.to_owned(), cell: cell.to_owned(), message }
}
