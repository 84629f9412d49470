//! A call for proposals opens before it closes, under any reading of imprecise dates.

use super::Facts;
use crate::diagnostic::{DateFault, Diagnostic, Report};
use crate::record::Edition;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for edition in facts.catalogue.fundings.iter().flat_map(|funding| &funding.editions) {
        backwards(edition, report);
    }
}

fn backwards(edition: &Edition, report: &mut Report) {
    let (Some(opens), Some(closes)) = (&edition.opens, &edition.closes) else { return };
    let (Some(first), Some(last)) = (opens.bounds(), closes.bounds()) else { return };
    if last.1 < first.0 {
        let (start, end) = (opens.to_string(), closes.to_string());
        let fault = DateFault::Backwards { start, end, proposal: None };
        report.push(Diagnostic::new(closes.span, fault).against(opens.span));
    }
}
