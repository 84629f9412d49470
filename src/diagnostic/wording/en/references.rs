//! What is wrong with a reference, or between two records.

use super::{Wording, list, meant_or, one_of, say};
use crate::diagnostic::ReferenceFault;
use crate::locale::{Lang, country_name};

pub(super) fn wording(fault: &ReferenceFault) -> Wording {
    match fault {
        ReferenceFault::Dangling { written, folders, nearest } => say(
            format!("there is no record “{written}” in {}", one_of(folders)),
            "record not found",
            meant_or(
                nearest.as_ref(),
                format!("create the record in {}, or correct the name", one_of(folders)),
            ),
        ),
        ReferenceFault::Ambiguous { written, folders } => say(
            format!("“{written}” exists in several folders: {}", list(folders)),
            "which one?",
            format!("write for example \"{}/{written}\"", folders.first().copied().unwrap_or_default()),
        ),
        ReferenceFault::ToDraft { written } => say(
            format!("“{written}” is a draft: this link will not appear"),
            "to a draft",
            "publish the draft, or remove the link",
        ),
        ReferenceFault::AddressTwice { address } => say(
            format!("two pages would have the same address: {address}"),
            "this address is already taken",
            "change one of the two",
        ),
        ReferenceFault::CountryWithoutRecord { code, slug } => say(
            format!(
                "there is no record for the country {code} ({})",
                country_name(code, Lang::En).unwrap_or(code)
            ),
            "this country has no record",
            format!("create pays/{slug}.toml with the line: code = \"{code}\""),
        ),
        ReferenceFault::CountryTwice { code } => say(
            format!("two records have the code {code}"),
            "already taken",
            "keep only one of the two records",
        ),
        ReferenceFault::Loop { slug } => say(
            format!("“{slug}” leads back to itself"),
            "the circle passes here",
            "remove one of the links that make the circle",
        ),
        ReferenceFault::TranslationOrphan { slug } => say(
            format!("this translation has no record “{slug}” to translate"),
            "",
            "create the French record beside it, or remove the translation",
        ),
        ReferenceFault::TranslationOff { lang } => say(
            format!("the site is not published in “{lang}”: this translation is shown nowhere"),
            "",
            "add the language to “langues” in site.toml",
        ),
    }
}
