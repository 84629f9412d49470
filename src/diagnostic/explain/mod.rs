//! Every mistake explained: what it is, why it matters, what it looks like and what to write instead.
//!
//! The words are in one file per language, the examples in one for all, since records are written in French keys
//! whatever the language of their readers. `dalc explain` shows them one by one, `docs/erreurs.md` all together. The
//! examples are true: tests build each of them.

mod page;
mod source;

use super::{Fault, Severity};
use crate::locale::Lang;

pub use page::{one, overview, page};
pub use source::{Example, Part};

const FRENCH: &str = include_str!("fr.txt");
const EXAMPLES: &str = include_str!("examples.txt");

/// A mistake explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The stable name of the mistake.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What it is, in a sentence.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What it looks like and what to write instead, file by file.
    pub examples: Vec<Example>,
}

/// The mistake of this code explained; `None` when there is no such code.
pub fn explain(code: &str, lang: Lang) -> Option<Explanation> {
    let (code, severity) = Fault::codes().find(|(known, _)| *known == code)?;
    let (what, why) = words(code, lang);
    Some(Explanation { code, severity, what, why, examples: source::examples(EXAMPLES, code) })
}

/// What a mistake is and why it matters, in words.
fn words(code: &str, lang: Lang) -> (&'static str, &'static str) {
    let text = match lang {
        Lang::Fr | Lang::Es | Lang::Pt | Lang::En => FRENCH,
    };
    let block = source::block(text, code).unwrap_or_default();
    block.split_once('\n').unwrap_or((block, ""))
}
