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
const SPANISH: &str = include_str!("es.txt");
const PORTUGUESE: &str = include_str!("pt.txt");
const ENGLISH: &str = include_str!("en.txt");
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
    let block = source::block(words(lang), code).unwrap_or_default();
    let (what, rest) = block.split_once('\n').unwrap_or((block, ""));
    let (why, own) = rest.split_once("\n- ").map_or((rest, None), |(why, _)| (why, Some(&rest[why.len()..])));
    let mut examples = source::examples(EXAMPLES, code);
    if let Some(own) = own {
        examples.iter_mut().for_each(|example| example.say(own));
    }
    Some(Explanation { code, severity, what, why, examples })
}

/// What mistakes are and why they matter, in a language.
fn words(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => FRENCH,
        Lang::Es => SPANISH,
        Lang::Pt => PORTUGUESE,
        Lang::En => ENGLISH,
    }
}
