//! What is wrong with the content, as values: a fact, its place, what to paste instead.
//!
//! Owns [`Fault`] (all that can be wrong), [`Diagnostic`] (a fault at a place) and [`Report`] (all of one run, in a
//! total order). Refuses to print: `render` makes text, `wording` puts a fault into a language, `main` prints.

pub mod explain;
mod fault;
mod nearest;
pub mod render;
mod report;
mod told;
mod wording;

pub use fault::{
    AgendaFault, BracketFault, CodeNature, ContactFault, DateFault, Expected, Fault, FileFault, FormFault,
    Found, KeyFault, NoteFault, PlaceFault, QuoteFault, ReferenceFault, RuleFault, SkinFault, SkinPart,
    SkinReason, SyntaxFault, TextFault, ValueFault,
};
pub use nearest::nearest;
pub use report::{Diagnostic, Relation, Replacement, Report, Severity};
pub use told::{Paste, Place, Point, Told};
pub use wording::{Wording, wording};
