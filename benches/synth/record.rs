//! A record as facts, before anybody asked in which form to write it.

/// A record.
pub struct Record {
    /// The folder of its kind.
    pub folder: &'static str,
    /// The year folder (agenda only).
    pub year: Option<usize>,
    /// The name of its file.
    pub slug: String,
    /// What a reader calls it, whether or not a key says so.
    pub title: String,
    /// ISO codes of the countries it is listed under, whether or not a key says so.
    pub countries: Vec<&'static str>,
    /// Its keys, in the order they are written.
    pub fields: Fields,
    /// Its Markdown; empty when it has none.
    pub body: String,
}

/// Keys and values, in the order they are written.
pub type Fields = Vec<(&'static str, Value)>;

/// The value of a key.
#[derive(Clone)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number.
    Number(usize),
    /// A decimal number, in thousandths.
    Thousandths(i64),
    /// Yes or no.
    Flag(bool),
    /// A bare date.
    Day(String),
    /// A list.
    List(Vec<Value>),
    /// A table.
    Table(Fields),
}

/// A text.
pub fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

/// A list of texts.
pub fn texts(texts: impl IntoIterator<Item = impl Into<String>>) -> Value {
    Value::List(texts.into_iter().map(text).collect())
}

/// A list of numbers.
pub fn numbers(numbers: impl IntoIterator<Item = usize>) -> Value {
    Value::List(numbers.into_iter().map(Value::Number).collect())
}

/// A list of tables.
pub fn tables(tables: impl IntoIterator<Item = Fields>) -> Value {
    Value::List(tables.into_iter().map(Value::Table).collect())
}

impl Value {
    /// Whether it is a list with nothing in it, which is better not written.
    pub fn is_empty(&self) -> bool {
        matches!(self, Value::List(items) if items.is_empty())
    }

    /// Whether it is a list of tables.
    pub fn is_tables(&self) -> bool {
        matches!(self, Value::List(items) if matches!(items.first(), Some(Value::Table(_))))
    }
}
