//! What can be wrong with a value.

use super::family;

family! {
    /// A value that its key cannot take.
    ValueFault {
        WrongType { key: String, expected: Expected, found: Found } = Error "type" proposes;
        Empty { key: String } = Error "valeur-vide";
        TooLong { key: String, length: usize, limit: usize } = Error "valeur-trop-longue";
        OutOfRange { key: String, min: i64, max: i64 } = Error "valeur-hors-limites";
        Repeated { written: String } = Error "valeur-repetee";
        LineBreak { key: String } = Error "saut-de-ligne" proposes;
        Unknown { key: String, written: String, nearest: Option<String>, allowed: Vec<&'static str> } = Error "valeur-inconnue" proposes;
    }
}

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Expected {
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    When,
    Period,
    List,
    Table,
    Tables,
}

/// What was written instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Found {
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    List,
    Table,
}
