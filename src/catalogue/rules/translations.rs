//! A translation is not older than its record: what it says may no longer be what the record says.
//!
//! Compared by the instant of commits, not by day; nothing is said where the past is not known.

use super::Facts;
use crate::diagnostic::{Report, RuleFault};
use crate::text::Span;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let Facts { catalogue, sources, history, zone, today, .. } = facts;
    for translation in &catalogue.translations {
        let Some(row) = catalogue.row(translation.kind, translation.slug.as_str()) else { continue };
        let record = catalogue.head(translation.kind, row).file;
        let change = |file| history.change(sources.name(file));
        let (Some(translated), Some(changed)) = (change(translation.file), change(record)) else { continue };
        if translated < changed {
            let (translated, changed) = (translated.day(*zone, *today), changed.day(*zone, *today));
            let fault = RuleFault::TranslationAged { translated, changed };
            report.add(Span::new(translation.file, 0..0), fault);
        }
    }
}
