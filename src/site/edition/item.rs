//! The smallest pieces of the book: a name that may lead somewhere, and what is said beside it.

use serde::Serialize;

/// A name, leading within the book (`#id`), up to the site (from the mark of the way there) or elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct Item {
    pub(super) text: String,
    /// The language, when it is not the book's.
    pub(super) lang: Option<String>,
    pub(super) href: Option<String>,
    /// What is said beside it.
    pub(super) notes: Vec<Note>,
}

/// Something said beside a name, after a word of the skin when it needs one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct Note {
    /// The key of the word.
    pub(super) label: Option<&'static str>,
    pub(super) text: String,
    pub(super) lang: Option<String>,
}

/// Names under a word of the skin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Fact {
    /// The key of the word.
    pub(super) label: &'static str,
    pub(super) items: Vec<Item>,
    /// The key of what is said when there is none.
    pub(super) absent: Option<&'static str>,
}

impl Item {
    /// Plain words.
    pub(super) fn new(text: impl Into<String>) -> Item {
        Item { text: text.into(), ..Item::default() }
    }
}
