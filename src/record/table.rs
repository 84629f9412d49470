//! TOML as written: keys in order, every key and value with its place, whatever layer it came from.

use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::slip::Edits;
use crate::diagnostic::Found;
use crate::text::{FileId, Span, Spanned};

/// A table as written, in the order of its keys.
#[derive(Debug, Clone)]
pub struct Table {
    /// Where the table stands.
    pub span: Span,
    /// Its keys and values.
    pub entries: Vec<Entry>,
}

/// One key with its value.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key as written.
    pub key: Spanned<String>,
    /// Its value.
    pub value: Value,
}

/// A value and its place.
pub type Value = Spanned<Data>;

/// What a value is, before anybody asked what it should be.
#[derive(Debug, Clone)]
pub enum Data {
    /// A text between quotes.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A decimal number, or a whole one too large.
    Decimal(f64),
    /// true or false.
    Boolean(bool),
    /// A date, an hour or both, without quotes.
    Date(Datetime),
    /// A list.
    List(Vec<Value>),
    /// A table.
    Table(Table),
}

impl Data {
    /// What to call it in a message.
    pub fn found(&self) -> Found {
        match self {
            Data::Text(_) => Found::Text,
            Data::Integer(_) => Found::Integer,
            Data::Decimal(_) => Found::Decimal,
            Data::Boolean(_) => Found::Boolean,
            Data::Date(_) => Found::Date,
            Data::List(_) => Found::List,
            Data::Table(_) => Found::Table,
        }
    }
}

impl Table {
    /// The table `written`, found in `file` with its text beginning at byte `offset`, after `edits` had mended it.
    pub fn from_toml(written: Spanned2<DeTable<'_>>, file: FileId, offset: usize, edits: &Edits) -> Table {
        let place = Place { file, offset, edits };
        let span = place.of(written.span());
        place.table(written.into_inner(), span)
    }

    /// An empty table at `span`.
    pub fn empty(span: Span) -> Table {
        Table { span, entries: Vec::new() }
    }

    /// Removes and returns the entry of `key`.
    pub fn take(&mut self, key: &str) -> Option<Entry> {
        let at = self.entries.iter().position(|entry| entry.key.value == key)?;
        Some(self.entries.remove(at))
    }

    /// Lays `later` over this table: its keys replace those of the same name, others are added.
    pub fn overlay(&mut self, later: Table) {
        for entry in later.entries {
            match self.entries.iter_mut().find(|own| own.key.value == entry.key.value) {
                Some(own) => *own = entry,
                None => self.entries.push(entry),
            }
        }
    }
}

/// The `toml` crate's own pair of value and byte range.
type Spanned2<T> = toml::Spanned<T>;

/// Turns ranges of a front matter into spans of its file.
struct Place<'e> {
    file: FileId,
    offset: usize,
    edits: &'e Edits,
}

impl Place<'_> {
    fn of(&self, range: std::ops::Range<usize>) -> Span {
        let range = self.edits.written(range);
        Span::new(self.file, range.start + self.offset..range.end + self.offset)
    }

    fn table(&self, written: DeTable<'_>, span: Span) -> Table {
        let entries = written.into_iter().map(|(key, value)| self.entry(key, value)).collect();
        Table { span, entries }
    }

    fn entry(&self, key: Spanned2<std::borrow::Cow<'_, str>>, value: Spanned2<DeValue<'_>>) -> Entry {
        let span = self.of(key.span());
        Entry { key: Spanned::new(key.into_inner().into_owned(), span), value: self.value(value) }
    }

    fn value(&self, written: Spanned2<DeValue<'_>>) -> Value {
        let span = self.of(written.span());
        let data = match written.into_inner() {
            DeValue::String(text) => Data::Text(text.into_owned()),
            DeValue::Integer(number) => integer(number.as_str(), number.radix()),
            DeValue::Float(number) => Data::Decimal(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(answer) => Data::Boolean(answer),
            DeValue::Datetime(date) => Data::Date(date),
            DeValue::Array(items) => Data::List(items.into_iter().map(|i| self.value(i)).collect()),
            DeValue::Table(table) => Data::Table(self.table(table, span)),
        };
        Value::new(data, span)
    }
}

fn integer(digits: &str, radix: u32) -> Data {
    i64::from_str_radix(digits, radix).map_or(Data::Decimal(f64::INFINITY), Data::Integer)
}
