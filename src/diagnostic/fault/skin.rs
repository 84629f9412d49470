//! What can be wrong with the skin.

use super::family;

family! {
    /// A skin that is not there, or that cannot show a page.
    SkinFault {
        Missing { name: String } = Error "habillage-absent";
        Template { reason: SkinReason } = Error "gabarit";
        OnRecord { template: String, line: usize, column: usize, reason: SkinReason } = Error "gabarit-page";
    }
}

/// Why a template, a style sheet or a table of the skin cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum SkinReason {
    /// It names what there is not; perhaps this was meant.
    Unknown { part: SkinPart, name: String, nearest: Option<String> },
    /// It continues a template that there is not.
    ParentMissing { parent: String },
    /// It continues or includes itself, through others perhaps.
    Circle,
    /// Two templates define the same component.
    ComponentTwice { name: String, other: String },
    /// A text asked for that the strings do not have.
    TextMissing { key: String },
    /// An argument left out.
    ArgumentMissing { name: String },
    /// Something opened is not closed when the template ends.
    Unfinished,
    /// Something else is expected here than what is written.
    Unexpected { found: String },
    /// What is asked cannot be done with this value.
    Value,
    /// The template cannot be understood here.
    Other,
    /// The style sheet cannot be understood here.
    Style,
    /// The table of texts or signs cannot be understood here.
    Table,
}

/// What a template may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum SkinPart {
    Variable,
    Field,
    Filter,
    Test,
    Function,
    Component,
    Template,
    Block,
    File,
}
