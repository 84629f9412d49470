//! A partnership has two sides: French authorities on one, others on the other.

use super::Facts;
use crate::diagnostic::{Diagnostic, Fault, FormFault, ReferenceFault, Report, RuleFault};
use crate::record::{Authority, Filed, Partnership, Ref};

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for partnership in &facts.catalogue.partnerships {
        present(partnership, &partnership.authorities, "collectivites", report);
        present(partnership, &partnership.partners, "partenaires", report);
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

fn is_about_references(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Reference(ReferenceFault::Dangling { .. } | ReferenceFault::ToDraft { .. })
            | Fault::Form(FormFault::Slug { .. })
    )
}

/// An empty side is told unless its references were already told to lead nowhere.
fn present(
    partnership: &Filed<Partnership>,
    side: &[Ref<Authority>],
    key: &'static str,
    report: &mut Report,
) {
    let told = |report: &Report| {
        report.iter().any(|d| d.span.file == partnership.head.file && is_about_references(&d.fault))
    };
    if side.is_empty() && !told(report) {
        report.add(partnership.head.top(), RuleFault::SideMissing { key });
    }
}
