//! What is proposed instead of a value, tried out before it is proposed.
//!
//! Refuses to read values itself: each type does.

use toml::de::DeTable;

use super::fields::{Read, Reading};
use super::slip::Edits;
use super::table::{Table, Value};
use crate::diagnostic::Report;
use crate::reference::Reference;
use crate::text::FileId;

/// Reads a value. What is proposed instead of all of it is taken back unless it could be read in its turn.
pub(super) fn vetted<T: Read>(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<T> {
    let (span, before) = (value.span, reading.report.len());
    let read = T::read(value, key, reading);
    if read.is_none() {
        let reference = reading.reference;
        for told in reading.report.since(before) {
            told.replacement.take_if(|own| own.span == span && !readable::<T>(&own.text, key, reference));
        }
    }
    read
}

/// Whether a text to paste is a value that the key can take.
fn readable<T: Read>(text: &str, key: &str, reference: &Reference) -> bool {
    let written = format!("x = {text}");
    let Ok(table) = DeTable::parse(&written) else { return false };
    let mut table = Table::from_toml(table, FileId::first(), 0, &Edits::default());
    let mut report = Report::default();
    let mut reading = Reading::new(&mut report, reference, Vec::new());
    let read = table.take("x").and_then(|entry| T::read(entry.value, key, &mut reading));
    read.is_some() && report.iter().next().is_none()
}
