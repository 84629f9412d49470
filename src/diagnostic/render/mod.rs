//! Diagnostics as text: one module per form. What is said is `wording`'s, where it stands is `text`'s.

mod fingerprint;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod rdjson;
mod sarif;

pub use human::{Style, human, summary};

use super::Told;
use crate::locale::Lang;

/// A form that a machine reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An array of our own objects, for scripts.
    Json,
    /// Workflow commands of GitHub Actions, one line each, shown beside the changed lines.
    Github,
    /// A Code Quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0 (OASIS), for code scanning and editors.
    Sarif,
    /// Reviewdog Diagnostic Format.
    Rdjson,
    /// `JUnit` XML, one test per file.
    Junit,
}

/// What a rendering is told besides the diagnostics.
#[derive(Debug, Clone, Copy)]
pub struct Context<'c> {
    /// The language of the words.
    pub lang: Lang,
    /// Whether warnings stand in the way too.
    pub strict: bool,
    /// Where the page that explains every mistake is read: an address, or a path of the repository.
    pub manual: &'c str,
}

impl Context<'_> {
    /// Where a mistake is explained.
    fn url(&self, code: &str) -> String {
        format!("{}#{code}", self.manual)
    }

    /// The same for forms that take nothing but a whole address.
    fn absolute_url(&self, code: &str) -> Option<String> {
        self.manual.contains("://").then(|| self.url(code))
    }
}

/// Diagnostics in a form that a machine reads, ending in a line break.
pub fn machine(format: Format, told: &[Told], context: Context<'_>) -> String {
    match format {
        Format::Json => json::render(told, context),
        Format::Github => github::render(told),
        Format::Gitlab => gitlab::render(told),
        Format::Sarif => sarif::render(told, context),
        Format::Rdjson => rdjson::render(told, context),
        Format::Junit => junit::render(told, context),
    }
}

/// A JSON document as people can read it too.
fn pretty(document: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(document).map_or_else(|_| String::new(), |text| text + "\n")
}
