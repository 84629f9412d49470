//! What the cells of any spreadsheet may hold: slugs, years, codes of a list, addresses, several values.

use super::Fault;
use super::table::{Row, Table, fault};

/// The cells of one row, and where to tell what is wrong with them.
pub struct Cells<'a> {
    /// The spreadsheet.
    pub table: &'a Table,
    /// The row.
    pub row: &'a Row,
    /// What is wrong so far.
    pub faults: &'a mut Vec<Fault>,
}

impl<'a> Cells<'a> {
    /// The text of a cell, possibly empty.
    pub fn text(&self, column: &str) -> &'a str {
        self.table.cell(self.row, column)
    }

    /// The text of a cell, none when it is empty.
    pub fn optional(&self, column: &str) -> Option<&'a str> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// The text of a cell that must not be empty.
    pub fn required(&mut self, column: &str) -> &'a str {
        let text = self.text(column);
        if text.is_empty() {
            self.fault(column, "La cellule est vide : remplissez-la.".to_owned());
        }
        text
    }

    /// Several values separated by semicolons.
    pub fn list(&self, column: &str) -> Vec<&'a str> {
        self.text(column).split(';').map(str::trim).filter(|value| !value.is_empty()).collect()
    }

    /// A slug: lower-case letters without accents, figures, hyphens.
    pub fn slug(&mut self, column: &str) -> String {
        let text = self.required(column);
        let proper = crate::locale::slug_of(text);
        if text != proper {
            self.fault(column, format!("L'identifiant n'admet que a-z, 0-9 et - : écrivez « {proper} »."));
        }
        text.to_owned()
    }

    /// A value of a list; what the record writes for it.
    pub fn one_of(&mut self, column: &str, values: &[(&str, &'static str)]) -> &'static str {
        let text = self.text(column);
        if let Some((_, written)) = values.iter().find(|(value, _)| *value == text) {
            return written;
        }
        let known: Vec<_> = values.iter().map(|(value, _)| *value).collect();
        self.fault(column, unknown(text, &known));
        ""
    }

    /// A year of four figures, none when the cell is empty.
    pub fn year(&mut self, column: &str) -> Option<u16> {
        let text = self.optional(column)?;
        let year = text.parse().ok().filter(|year| (1800..=2100).contains(year));
        if year.is_none() {
            self.fault(
                column,
                "L'année s'écrit en quatre chiffres, par exemple 2014, ou reste vide.".to_owned(),
            );
        }
        year
    }

    /// A web address with its scheme, none when the cell is empty.
    pub fn address(&mut self, column: &str) -> Option<&'a str> {
        let text = self.optional(column)?;
        let known = ["http://", "https://"]
            .iter()
            .any(|scheme| text.len() > scheme.len() && text.starts_with(scheme));
        if !known || text.contains(char::is_whitespace) {
            self.fault(
                column,
                "L'adresse doit commencer par https:// ou http:// et ne contenir aucune espace.".to_owned(),
            );
        }
        Some(text)
    }

    /// Tells what is wrong with a cell.
    pub fn fault(&mut self, column: &str, message: String) {
        self.faults.push(fault(self.row.number, column, self.text(column), message));
    }
}

/// The message for a value that a list does not have.
pub fn unknown(value: &str, known: &[&str]) -> String {
    match nearest(value, known.iter().copied()) {
        Some(near) => format!("Valeur inconnue « {value} » : vouliez-vous dire « {near} » ?"),
        None => format!("Valeur inconnue « {value} ». Valeurs admises : {}.", known.join(", ")),
    }
}

/// The value most like `written`, if one is like enough to be what was meant.
pub fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let folded = crate::locale::fold(written);
    known
        .map(|value| (strsim::jaro_winkler(&folded, &crate::locale::fold(value)), value))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, value)| value)
}
