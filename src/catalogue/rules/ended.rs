//! An ended partnership has an end (known or not), and it is not to come.

use chrono::Datelike;

use super::Facts;
use crate::diagnostic::{Diagnostic, Report, RuleFault};
use crate::record::Status;
use crate::record::when::End;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    let ended = facts.catalogue.partnerships.iter().filter(|p| p.status.value == Status::Ended);
    for partnership in ended {
        let Some(period) = &partnership.period else { continue };
        let fault = match period.end() {
            End::Open => RuleFault::EndedButOpen,
            End::Year(end) if end.year > facts.today.year() => RuleFault::EndedInFuture { year: end.year },
            End::Year(_) | End::Unknown => continue,
        };
        report.push(Diagnostic::new(period.span, fault).against(partnership.status.span));
    }
}
