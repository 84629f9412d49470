//! A partnership has two sides: French authorities on one, others on the other.

use super::Facts;
use crate::diagnostic::{Diagnostic, Fault, FormFault, ReferenceFault, Report, RuleFault, ValueFault};
use crate::record::{Authority, Filed, Partnership, Ref, whole_table};
use crate::text::Span;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for partnership in &facts.catalogue.partnerships {
        present(facts, partnership, &partnership.authorities, "collectivites", report);
        present(facts, partnership, &partnership.partners, "partenaires", report);
        for reference in &partnership.authorities {
            let country = facts.catalogue[reference].country;
            if !facts.reference.is_french(country.as_str()) {
                let (slug, code) = (reference.slug.to_string(), country.as_str().to_owned());
                let fault = RuleFault::SideNotFrench { slug, country: code };
                report.push(Diagnostic::new(reference.span, fault).against(country.span));
            }
        }
        for reference in &partnership.partners {
            let country = facts.catalogue[reference].country;
            if facts.reference.is_french(country.as_str()) {
                let fault = RuleFault::SideFrench { slug: reference.slug.to_string() };
                report.push(Diagnostic::new(reference.span, fault).against(country.span));
            }
        }
    }
}

/// Whether a fault says why the side under `key` is empty.
fn is_why(fault: &Fault, key: &str) -> bool {
    match fault {
        Fault::Reference(ReferenceFault::Dangling { .. } | ReferenceFault::ToDraft { .. })
        | Fault::Form(FormFault::Slug { .. }) => true,
        Fault::Value(ValueFault::WrongType { key: own, .. }) => own == key,
        _ => false,
    }
}

/// An empty side is told unless its references were already told to lead nowhere.
fn present(
    facts: &Facts<'_>,
    partnership: &Filed<Partnership>,
    side: &[Ref<Authority>],
    key: &'static str,
    report: &mut Report,
) {
    let told = |report: &Report| {
        report.iter().any(|d| d.span.file == partnership.head.file && is_why(&d.fault, key))
    };
    if side.is_empty() && !told(report) {
        let place = written(facts, partnership, key).unwrap_or(partnership.head.top());
        report.add(place, RuleFault::SideMissing { key });
    }
}

/// Where a record writes the value of a key.
fn written(facts: &Facts<'_>, partnership: &Filed<Partnership>, key: &str) -> Option<Span> {
    let file = [partnership.head.file];
    let (table, _) = whole_table(&file, Partnership::FIELDS, facts.sources, &mut Report::default())?;
    table.entries.iter().find(|entry| entry.key.value == key).map(|entry| entry.value.span)
}
