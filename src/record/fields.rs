//! Tolerant typed reading of one table: every key is asked for by name and type, everything wrong is reported, and
//! what is right is kept.
//!
//! Owns [`Field`] (what a key is, said once), [`Fields`] (a table being read), [`Read`] (how a type is read) and
//! the macros `record!` and `table!` that write a struct, its list of fields and its reader from one list. Refuses
//! to know any particular key.

use super::retype::wrong;
use super::table::{Data, Table, Value};
use super::vet::vetted;
use crate::diagnostic::{Diagnostic, Expected, KeyFault, Report, ValueFault, nearest};
use crate::locale::{Lang, Words, words};
use crate::reference::Reference;
use crate::text::Span;

/// What reading needs besides the table: where faults go, and the reference tables.
pub struct Reading<'a> {
    /// Where faults go.
    pub report: &'a mut Report,
    /// Countries, codes, zones.
    pub reference: &'a Reference,
    /// The references met, so that those of a record that falls are checked all the same.
    pub promises: Vec<Promise>,
    /// Keys that a slip of syntax left out: they are not told missing.
    pub lost: Vec<String>,
    /// The keys of the outermost table, once it is being read.
    around: Vec<&'static str>,
    /// Those of them that stand in a block by mistake: they are not told missing.
    strayed: Vec<&'static str>,
    /// The language of the texts.
    pub lang: Lang,
}

impl<'a> Reading<'a> {
    /// A reading of keys of which those in `lost` were left out; texts are in French.
    pub fn new(report: &'a mut Report, reference: &'a Reference, lost: Vec<String>) -> Reading<'a> {
        let (promises, around, strayed) = (Vec::new(), Vec::new(), Vec::new());
        Reading { report, reference, promises, lost, around, strayed, lang: Lang::Fr }
    }

    /// The key of the outermost table that was written in a block by mistake.
    fn stray(&mut self, written: &str) -> Option<&'static str> {
        let key = self.around.iter().copied().find(|key| *key == written)?;
        self.strayed.push(key);
        Some(key)
    }

    /// Whether a slip may have left out this key, one of `known`.
    pub fn may_have_lost(&self, key: &str, known: &[&str]) -> bool {
        self.lost.iter().any(|lost| lost == key || !known.contains(&lost.as_str()))
    }
}

/// A reference as met: what it may lead to, and where it is written.
pub type Promise = (&'static [super::Kind], Span);

/// How a type is read from a value. `None` means that what is wrong has been reported.
pub trait Read: Sized {
    /// What the value may be, for the reference pages and schemas.
    fn shape() -> Shape;

    /// The value as `Self`; `key` is the key it stands under.
    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self>;
}

/// What a value may be.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text, with its greatest length in characters.
    Text(usize),
    /// A text of one line, with its greatest length in characters.
    Line(usize),
    /// A text of a certain form, with its greatest length: a regular expression (ECMA 262) that it matches whole.
    Form(usize, &'static str),
    /// The name of a colour.
    Colour,
    /// A whole number within bounds.
    Integer(i64, i64),
    /// A decimal number within bounds.
    Decimal(i64, i64),
    /// true or false.
    Boolean,
    /// A day.
    Date,
    /// A date as precise as it is known.
    When,
    /// Years.
    Period,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// An ISO 3166-1 alpha-2 code.
    Country,
    /// An IANA time zone.
    Zone,
    /// A language tag.
    Language,
    /// A slug of a record of one of these kinds.
    Reference(&'static [super::Kind]),
    /// One of these words.
    Choice(fn() -> Vec<(&'static str, Words)>),
    /// A list.
    List(fn() -> Shape),
    /// One or the other.
    Either(fn() -> [Shape; 2]),
    /// A table with these keys.
    Table(&'static [Field]),
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The record cannot be understood without it.
    Required,
    /// It may be left out.
    Optional,
}

/// What a key is: the one place where it is named and described.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key as written.
    pub key: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// What its value may be.
    pub shape: fn() -> Shape,
    /// Its name for people.
    pub label: Words,
    /// What to write there.
    pub about: Words,
}

/// A table being read. What is still in it at [`Fields::finish`] is unknown.
pub struct Fields<'f, 'a> {
    table: Table,
    known: &'f [&'static [Field]],
    missing: Vec<&'static str>,
    given: Vec<&'static str>,
    /// The key whose block this is, when it is one.
    block: Option<String>,
    reading: &'f mut Reading<'a>,
}

impl<'f, 'a> Fields<'f, 'a> {
    /// Begins reading `table`, whose keys are those of `known`.
    pub fn new(table: Table, known: &'f [&'static [Field]], reading: &'f mut Reading<'a>) -> Self {
        if reading.around.is_empty() {
            reading.around = keys_of(known);
        }
        Fields { table, known, missing: Vec::new(), given: Vec::new(), block: None, reading }
    }

    /// The value of a key that must be there.
    pub fn required<T: Read>(&mut self, key: &'static str) -> Option<T> {
        let Some(entry) = self.table.take(key) else {
            self.missing.push(key);
            return None;
        };
        self.given.push(key);
        vetted(entry.value, key, self.reading)
    }

    /// The value of a key that may be left out.
    pub fn optional<T: Read>(&mut self, key: &'static str) -> Option<T> {
        let entry = self.table.take(key)?;
        self.given.push(key);
        vetted(entry.value, key, self.reading)
    }

    /// The good entries of a list that may be left out.
    pub fn many<T: Read>(&mut self, key: &'static str) -> Vec<T> {
        self.optional(key).unwrap_or_default()
    }

    /// The good entries of a list that must be there. It counts as there even when no entry is good.
    pub fn some<T: Read>(&mut self, key: &'static str) -> Option<Vec<T>> {
        if !self.table.entries.iter().any(|entry| entry.key.value == key) {
            self.missing.push(key);
            return None;
        }
        Some(self.many(key))
    }

    /// The good entries of a list that must be there and hold something.
    pub fn filled<T: Read>(&mut self, key: &'static str) -> Option<Vec<T>> {
        let entry = self.table.entries.iter().find(|entry| entry.key.value == key);
        if let Some(entry) =
            entry.filter(|entry| matches!(&entry.value.value, Data::List(all) if all.is_empty()))
        {
            self.reading.report.add(entry.value.span, ValueFault::Empty { key: key.to_owned() });
        }
        self.some(key)
    }

    /// A yes or no, no when left out.
    pub fn flag(&mut self, key: &'static str) -> bool {
        self.optional(key).unwrap_or_default()
    }

    /// Reports keys that nobody asked for, and keys that were asked for and are not there. A missing key whose
    /// misspelling is there, or that stands in a block below, is told once.
    pub fn finish(self) {
        let keys = keys_of(self.known);
        let mut meant = Vec::new();
        for entry in &self.table.entries {
            if let Some(block) = self.block.as_ref().filter(|_| self.reading.stray(&entry.key).is_some()) {
                let fault = KeyFault::InBlock { written: entry.key.value.clone(), block: block.clone() };
                self.reading.report.add(entry.key.span, fault);
                continue;
            }
            // A key that is there already would be there twice.
            let near = nearest(&entry.key, keys.iter().copied()).filter(|near| !self.given.contains(near));
            meant.extend(near);
            let fault = KeyFault::Unknown {
                written: entry.key.value.clone(),
                nearest: near.map(str::to_owned),
                known: keys.clone(),
            };
            let paste = near.map(str::to_owned);
            self.reading.report.push(Diagnostic::new(entry.key.span, fault).paste(paste));
        }
        for key in self.missing.into_iter().filter(|key| !meant.contains(key)) {
            if self.reading.may_have_lost(key, &keys) || self.reading.strayed.contains(&key) {
                continue;
            }
            let label = label_of(self.known, key);
            self.reading.report.add(head_of(self.table.span), KeyFault::Missing { key, label });
        }
    }
}

fn keys_of(known: &[&'static [Field]]) -> Vec<&'static str> {
    known.iter().flat_map(|fields| fields.iter()).map(|field| field.key).collect()
}

/// Where to say that a key is missing: the beginning of the table.
fn head_of(span: Span) -> Span {
    Span { end: span.start, ..span }
}

fn label_of(known: &[&'static [Field]], key: &str) -> Words {
    let field = known.iter().flat_map(|fields| fields.iter()).find(|field| field.key == key);
    field.map_or(words("", "", "", ""), |field| field.label)
}

impl<T: Read> Read for crate::text::Spanned<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let span = value.span;
        T::read(value, key, reading).map(|value| crate::text::Spanned::new(value, span))
    }
}

impl<T: Read> Read for Vec<T> {
    fn shape() -> Shape {
        Shape::List(T::shape)
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        match value.value {
            Data::List(items) => {
                let items = each_once(items, reading);
                let mut read: Self =
                    items.into_iter().filter_map(|item| vetted(item, key, reading)).collect();
                // Collecting reuses the memory of the values as written, which are several times as large.
                read.shrink_to_fit();
                Some(read)
            }
            data if matches!(T::shape(), Shape::Table(_)) => {
                wrong(&data, value.span, key, Expected::Tables, reading)
            }
            data => wrong(&data, value.span, key, Expected::List, reading),
        }
    }
}

/// The entries of a list without those that repeat an earlier one, which are told.
fn each_once(items: Vec<Value>, reading: &mut Reading<'_>) -> Vec<Value> {
    let mut seen: Vec<String> = Vec::new();
    let mut new = |item: &Value, reading: &mut Reading<'_>| {
        let written = match &item.value {
            Data::Text(text) => text.clone(),
            Data::Integer(number) => number.to_string(),
            _ => return true,
        };
        let repeated = seen.contains(&written);
        if repeated {
            reading.report.add(item.span, ValueFault::Repeated { written });
        } else {
            seen.push(written);
        }
        !repeated
    };
    items.into_iter().filter(|item| new(item, reading)).collect()
}

/// Writes a struct, its list of [`Field`]s and its reader from one list of keys. `record!` adds the keys that all
/// records share; `table!` is for tables within a record.
macro_rules! table {
    (@type required $ty:ty) => { $ty };
    (@type optional $ty:ty) => { Option<$ty> };
    (@type many $ty:ty) => { Vec<$ty> };
    (@type some $ty:ty) => { Vec<$ty> };
    (@type filled $ty:ty) => { Vec<$ty> };
    (@type flag $ty:ty) => { bool };
    (@shape many $ty:ty) => { <Vec<$ty> as $crate::record::Read>::shape };
    (@shape some $ty:ty) => { <Vec<$ty> as $crate::record::Read>::shape };
    (@shape filled $ty:ty) => { <Vec<$ty> as $crate::record::Read>::shape };
    (@shape $need:ident $ty:ty) => { <$ty as $crate::record::Read>::shape };
    (@need required) => { $crate::record::Need::Required };
    (@need some) => { $crate::record::Need::Required };
    (@need filled) => { $crate::record::Need::Required };
    (@need $other:ident) => { $crate::record::Need::Optional };
    (@keep required $value:expr) => { $value? };
    (@keep some $value:expr) => { $value? };
    (@keep filled $value:expr) => { $value? };
    (@keep $other:ident $value:expr) => { $value };
    (
        $(#[$doc:meta])* $name:ident {
            $( $need:ident $field:ident: $ty:ty = $key:literal
               [$fr:literal, $es:literal, $pt:literal, $en:literal]
               [$afr:literal, $aes:literal, $apt:literal, $aen:literal]; )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            $( #[doc = concat!("`", $key, "`: ", $aen)] pub $field: $crate::record::table!(@type $need $ty), )*
        }

        impl $name {
            /// The keys.
            pub const FIELDS: &'static [$crate::record::Field] = &[ $( $crate::record::Field {
                key: $key,
                need: $crate::record::table!(@need $need),
                shape: $crate::record::table!(@shape $need $ty),
                label: $crate::locale::words($fr, $es, $pt, $en),
                about: $crate::locale::words($afr, $aes, $apt, $aen),
            }, )* ];

            /// Reads the keys of this table; whoever began reading it also ends it.
            pub(crate) fn take(fields: &mut $crate::record::Fields<'_, '_>) -> Option<Self> {
                $( let $field = fields.$need($key); )*
                Some($name { $( $field: $crate::record::table!(@keep $need $field), )* })
            }
        }

        impl $crate::record::Read for $name {
            fn shape() -> $crate::record::Shape {
                $crate::record::Shape::Table(Self::FIELDS)
            }

            fn read(
                value: $crate::record::Value,
                key: &str,
                reading: &mut $crate::record::Reading<'_>,
            ) -> Option<Self> {
                $crate::record::read_table(value, key, &[Self::FIELDS], reading, Self::take)
            }
        }

        impl $crate::record::Links for $name {
            fn settle(&mut self, to: &mut dyn $crate::record::Settle) -> bool {
                let mut whole = true;
                $( whole &= $crate::record::Links::settle(&mut self.$field, to); )*
                whole
            }
        }
    };
}
pub(crate) use table;

/// Reads a nested table with `take`, then reports what is left in it.
pub fn read_table<T>(
    value: Value,
    key: &str,
    known: &[&'static [Field]],
    reading: &mut Reading<'_>,
    take: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>,
) -> Option<T> {
    match value.value {
        Data::Table(table) => {
            let mut fields = Fields::new(table, known, reading);
            fields.block = Some(key.to_owned());
            let read = take(&mut fields);
            fields.finish();
            read
        }
        data => wrong(&data, value.span, key, Expected::Table, reading),
    }
}
