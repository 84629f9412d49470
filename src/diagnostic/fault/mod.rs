//! Everything that can be wrong, as facts. One variant per mistake, one file per family; the words are in `wording`.
//!
//! A family is one list: each mistake with the facts its sentence needs, its weight, its code, and `proposes` where what to paste
//! instead may be known. The code is French, never changes once published, and is what people search for. Refuses to say anything: that is `wording`'s.

mod agenda;
mod bracket;
mod contact;
mod date;
mod file;
mod form;
mod key;
mod note;
mod place;
mod quote;
mod reference;
mod rule;
mod skin;
mod syntax;
mod text;
mod value;

use super::Severity;

pub use agenda::AgendaFault;
pub use bracket::BracketFault;
pub use contact::ContactFault;
pub use date::DateFault;
pub use file::FileFault;
pub use form::{CodeNature, FormFault};
pub use key::KeyFault;
pub use note::NoteFault;
pub use place::PlaceFault;
pub use quote::QuoteFault;
pub use reference::ReferenceFault;
pub use rule::RuleFault;
pub use skin::{SkinFault, SkinPart, SkinReason};
pub use syntax::SyntaxFault;
pub use text::TextFault;
pub use value::{Expected, Found, ValueFault};

/// Writes a family of mistakes from one list: variants, codes, severities.
macro_rules! family {
    (
        $(#[$doc:meta])* $name:ident {
            $( $variant:ident $({ $($field:ident: $ty:ty),* $(,)? })? = $severity:ident $code:literal $($may:ident)?; )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the fields are the words of each message, read with it in `wording`")]
        pub enum $name { $( $variant $({ $($field: $ty),* })?, )* }

        impl $name {
            /// Every code of the family with its weight, in the order of the list.
            pub(super) const CODES: &'static [(&'static str, crate::diagnostic::Severity)] =
                &[ $( ($code, crate::diagnostic::Severity::$severity), )* ];

            /// The codes of those that may propose what to paste instead.
            pub(super) const PROPOSING: &'static [&'static str] = &[ $( $( { stringify!($may); $code }, )? )* ];

            /// How much it weighs.
            pub fn severity(&self) -> crate::diagnostic::Severity {
                match self { $( $name::$variant { .. } => crate::diagnostic::Severity::$severity, )* }
            }

            /// Its stable name.
            pub fn code(&self) -> &'static str {
                match self { $( $name::$variant { .. } => $code, )* }
            }
        }
    };
}
use family;

macro_rules! families {
    ($( $(#[$doc:meta])* $variant:ident $family:ident )*) => {
        /// A mistake in the content, with what is needed to say it in any language.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Fault { $( $(#[$doc])* $variant($family), )* }

        $( impl From<$family> for Fault {
            fn from(fault: $family) -> Fault {
                Fault::$variant(fault)
            }
        } )*

        impl Fault {
            /// How much it weighs.
            pub fn severity(&self) -> Severity {
                match self { $( Fault::$variant(fault) => fault.severity(), )* }
            }

            /// The stable name of the mistake, in French: what `--format`s carry and people search for.
            pub fn code(&self) -> &'static str {
                match self { $( Fault::$variant(fault) => fault.code(), )* }
            }

            /// The codes of the mistakes that may propose what to paste instead.
            pub fn proposing() -> impl Iterator<Item = &'static str> {
                [ $( $family::PROPOSING, )* ].into_iter().flatten().copied()
            }

            /// Every code with its weight, family after family.
            pub fn codes() -> impl Iterator<Item = (&'static str, Severity)> {
                [ $( $family::CODES, )* ].into_iter().flatten().copied()
            }
        }
    };
}

families! {
    /// A file before anyone looks at its keys.
    File FileFault
    /// The place and the name of a file.
    Place PlaceFault
    /// A slip in the writing of keys and values.
    Syntax SyntaxFault
    /// A slip in lists, blocks and headings.
    Bracket BracketFault
    /// A slip in the quotes and numbers of a value.
    Quote QuoteFault
    /// A key.
    Key KeyFault
    /// A value.
    Value ValueFault
    /// A value that has a form of its own.
    Form FormFault
    /// A date.
    Date DateFault
    /// A reference, an address, two records that are one.
    Reference ReferenceFault
    /// The text of a record.
    Text TextFault
    /// The footnotes of a text.
    Note NoteFault
    /// Against an editorial rule.
    Rule RuleFault
    /// A contact that may not be published, or not for long.
    Contact ContactFault
    /// Between the agenda and its ledger.
    Agenda AgendaFault
    /// The skin.
    Skin SkinFault
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_plain_and_unlike() {
        let codes: Vec<&str> = Fault::codes().map(|(code, _)| code).collect();
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(codes.iter().all(|code| code.chars().all(plain)));
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "two mistakes of one name");
    }
}
