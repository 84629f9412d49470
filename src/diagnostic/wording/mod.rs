//! Faults in words. One file per language; the compiler checks that each says them all.

mod fr;

use super::{Fault, Relation, Severity};

/// What to tell about a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// One sentence: what is wrong.
    pub headline: String,
    /// A few words beside the place.
    pub label: String,
    /// What to do about it.
    pub help: String,
}

/// A fault in words, in French.
pub fn wording(fault: &Fault) -> Wording {
    let Wording { headline, label, help } = fr::wording(fault);
    Wording { headline: visible(headline), label: visible(label), help: visible(help) }
}

/// Control characters, which a record may hold and a terminal would obey, as `\u{1b}`.
fn visible(words: String) -> String {
    if !words.contains(char::is_control) {
        return words;
    }
    let shown = |c: char| if c.is_control() { c.escape_unicode().to_string() } else { c.to_string() };
    words.chars().map(shown).collect()
}

/// A severity in one word.
pub fn severity(severity: Severity) -> &'static str {
    fr::severity(severity)
}

/// What a second place has to do with a fault.
pub fn relation(relation: &Relation) -> &'static str {
    fr::relation(relation)
}

/// Word of the line that says what to do.
pub fn help_word() -> &'static str {
    fr::HELP
}
