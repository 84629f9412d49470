//! Faults in words. One folder per language, one file per family; each matches every mistake, so that the compiler
//! proves that no language leaves one out.

mod fr;
mod terms;

use super::Fault;
use crate::locale::Lang;

pub use terms::{counted, help_word, nothing_wrong, relation, severity};

/// What to tell about a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// One sentence: what is wrong.
    pub headline: String,
    /// A few words beside the place; empty when the place says enough.
    pub label: String,
    /// What to do about it.
    pub help: String,
}

/// A fault in words.
pub fn wording(fault: &Fault, lang: Lang) -> Wording {
    let Wording { headline, label, help } = match lang {
        Lang::Fr | Lang::Es | Lang::Pt | Lang::En => fr::wording(fault),
    };
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

fn say(headline: impl Into<String>, label: impl Into<String>, help: impl Into<String>) -> Wording {
    Wording { headline: headline.into(), label: label.into(), help: help.into() }
}

fn list(words: &[&str]) -> String {
    words.join(", ")
}
