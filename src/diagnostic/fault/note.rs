//! What can be wrong with the footnotes of a text.

use super::family;

family! {
    /// A footnote that nobody would read, or that is not there.
    NoteFault {
        Missing { label: String } = Error "note-absente";
        Uncited { label: String } = Error "note-sans-renvoi";
        Twice { label: String } = Error "note-en-double";
    }
}
