//! A partnership says where it was read.

use super::Facts;
use crate::diagnostic::{Fault, Report};

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for partnership in facts.catalogue.partnerships.iter().filter(|p| p.head.sources.is_empty()) {
        report.add(partnership.head.top(), Fault::SourceMissing);
    }
}
