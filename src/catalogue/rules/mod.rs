//! Editorial rules: what must hold between facts that are each well written. One rule, one file.

mod codes;
mod contacts;
mod duplicates;
mod editions;
mod ended;
mod hours;
mod sides;
mod translations;
mod within;

use crate::locale::Tz;
use chrono::NaiveDate;

use super::{Catalogue, Index};
use crate::diagnostic::Report;
use crate::history::History;
use crate::reference::Reference;
use crate::text::Sources;

/// What a rule may look at.
pub struct Facts<'a> {
    /// All records.
    pub catalogue: &'a Catalogue,
    /// The reverse questions.
    pub index: &'a Index,
    /// The texts, by whose names the past is asked.
    pub sources: &'a Sources,
    /// When records were changed last.
    pub history: &'a History,
    /// Codes and countries.
    pub reference: &'a Reference,
    /// The date of the build.
    pub today: NaiveDate,
    /// The zone of the site.
    pub zone: Tz,
}

/// A rule: looks at the facts and reports what is against it.
type Rule = fn(&Facts<'_>, &mut Report);

/// Every rule.
const RULES: &[Rule] = &[
    codes::check,
    contacts::check,
    duplicates::check,
    editions::check,
    ended::check,
    hours::check,
    sides::check,
    translations::check,
    within::check,
];

/// Checks every rule.
pub fn check(facts: &Facts<'_>, report: &mut Report) {
    for rule in RULES {
        rule(facts, report);
    }
}
