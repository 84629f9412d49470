//! A kind as a table: UTF-8, commas, CRLF (RFC 4180), a line of headings.
//!
//! Refuses to let a spreadsheet run anything: a text that it would take for a formula stands behind an apostrophe.

use csv::{Terminator, Writer, WriterBuilder};

use super::table::{Column, Datum, Facts, columns};
use crate::record::Kind;

/// A table being written.
pub struct Sheet {
    columns: Vec<Column>,
    writer: Writer<Vec<u8>>,
}

impl Sheet {
    /// A table with its headings.
    pub fn new(kind: Kind) -> Sheet {
        let columns = columns(kind);
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        // Writing to memory does not fail.
        let _ = writer.write_record(columns.iter().map(|column| column.name.as_str()));
        Sheet { columns, writer }
    }

    /// Adds a record.
    pub fn add(&mut self, facts: &Facts) {
        let cell = |column: &Column| column.of(facts).map(|datum| cell(datum, column.is_label));
        let cells = self.columns.iter().map(|column| cell(column).unwrap_or_default());
        let _ = self.writer.write_record(cells);
    }

    /// The whole table.
    pub fn done(self) -> Vec<u8> {
        self.writer.into_inner().unwrap_or_default()
    }
}

/// A value as a cell shows it.
fn cell(datum: &Datum, is_label: bool) -> String {
    match datum {
        Datum::Integer(number) => number.to_string(),
        Datum::Decimal(number) => number.to_string(),
        Datum::Truth(answer) => answer.to_string(),
        Datum::List(items) if items.iter().any(|item| matches!(item, Datum::Table(_))) => {
            serde_json::to_string(items).unwrap_or_default()
        }
        Datum::List(items) => {
            let items: Vec<String> = items.iter().map(|item| word(item, is_label)).collect();
            harmless(items.join("; "))
        }
        _ => harmless(word(datum, is_label)),
    }
}

fn word(datum: &Datum, is_label: bool) -> String {
    match datum {
        Datum::Word { label, .. } if is_label => label.clone(),
        Datum::Word { code: text, .. } | Datum::Text(text) => text.clone(),
        Datum::Integer(number) => number.to_string(),
        _ => String::new(),
    }
}

/// What a spreadsheet takes for the beginning of a formula (OWASP, « CSV injection »), and the mark that keeps it from it.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

fn harmless(text: String) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Datum {
        Datum::Text(text.to_owned())
    }

    #[test]
    fn nothing_is_a_formula_but_numbers_are_numbers() {
        for formula in ["=1+1", "+33", "-x", "@SUM(A1)", "\tx", "\rx", "'x"] {
            assert_eq!(cell(&text(formula), false), format!("'{formula}"));
            assert_eq!(cell(&Datum::List(vec![text(formula)]), false), format!("'{formula}"));
        }
        assert_eq!(cell(&text("a = b"), false), "a = b");
        assert_eq!(cell(&Datum::Decimal(-64.5), false), "-64.5");
        assert_eq!(cell(&Datum::Decimal(2.0), false), "2");
    }

    #[test]
    fn lists_are_joined_and_tables_are_json() {
        let named = |code: &str, label: &str| Datum::Word { code: code.to_owned(), label: label.to_owned() };
        let both = Datum::List(vec![named("BR", "Brésil"), named("PE", "Pérou")]);
        assert_eq!(
            (cell(&both, false), cell(&both, true)),
            ("BR; PE".to_owned(), "Brésil; Pérou".to_owned())
        );
        let mut facts = Facts::default();
        facts.say("titre", text("=a"));
        assert_eq!(cell(&Datum::List(vec![Datum::Table(facts)]), false), r#"[{"titre":"=a"}]"#);
    }
}
