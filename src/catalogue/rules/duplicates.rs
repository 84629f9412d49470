//! Two records of one partnership: same authorities, same type, periods that may overlap.

use std::collections::BTreeMap;

use super::Facts;
use crate::diagnostic::{Diagnostic, Report, RuleFault};
use crate::record::{Filed, Partnership, PartnershipType};

/// What two records of one partnership have in common: both sides, by row, and the type.
type Sides = (Vec<u32>, Vec<u32>, PartnershipType);

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let mut seen: BTreeMap<Sides, Vec<&Filed<Partnership>>> = BTreeMap::new();
    for partnership in &facts.catalogue.partnerships {
        let same = seen.entry(sides(partnership)).or_default();
        if let Some(other) = same.iter().find(|other| may_overlap(partnership, other)) {
            let fault = RuleFault::PartnershipTwice { other: other.head.slug.to_string() };
            report.push(Diagnostic::new(partnership.head.top(), fault).against(other.head.top()));
        }
        same.push(partnership);
    }
}

fn sides(partnership: &Partnership) -> Sides {
    let rows = |side: &[crate::record::Ref<crate::record::Authority>]| {
        let mut rows: Vec<u32> = side.iter().map(|reference| reference.row).collect();
        rows.sort_unstable();
        rows
    };
    (rows(&partnership.authorities), rows(&partnership.partners), partnership.form)
}

/// One that continues the other is no duplicate of it.
fn may_overlap(one: &Filed<Partnership>, other: &Filed<Partnership>) -> bool {
    let follows = |a: &Partnership, b: &Filed<Partnership>| {
        a.follows.as_ref().is_some_and(|reference| reference.slug == b.head.slug)
    };
    let periods = match (&one.period, &other.period) {
        (Some(a), Some(b)) => a.may_overlap(b.value),
        _ => true,
    };
    periods && !follows(one, other) && !follows(other, one)
}
