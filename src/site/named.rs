//! Texts and names as pages show them: in which language, leading where.

use serde::Serialize;

/// A text, with its language when that is not the page's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The words.
    pub text: String,
    /// The BCP 47 tag, to be written as `lang`.
    pub lang: Option<&'static str>,
}

impl Text {
    /// A text in the page's language.
    pub fn new(text: &str) -> Text {
        Text { text: text.to_owned(), lang: None }
    }
}

/// A name that may lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The words.
    pub text: String,
    /// Their language when it is not the page's.
    pub lang: Option<&'static str>,
    /// The address within the site.
    pub href: Option<String>,
}

impl Named {
    /// A name that leads to `href`.
    pub fn new(text: impl Into<String>, href: String) -> Named {
        Named { text: text.into(), lang: None, href: Some(href) }
    }
}
