//! What records ask not to be told: taken out of the report while its day has not come, told when it has, or when there
//! was nothing to ignore.
//!
//! Refuses to take out an error, whatever a record asks.

use chrono::NaiveDate;

use super::Catalogue;
use crate::diagnostic::{Diagnostic, Report, RuleFault, Severity};
use crate::record::{Head, Ignored, Kind};
use crate::text::FileId;

/// Applies what the records of `catalogue` ask on the day `today` to all that was found.
pub fn ignore(catalogue: &Catalogue, today: NaiveDate, report: &mut Report) {
    let mut requests: Vec<Request<'_>> = requests(catalogue);
    if requests.is_empty() {
        return;
    }
    let may_be_judged = !report.refuses(false);
    report.retain(|diagnostic| {
        let mut kept = true;
        for request in requests.iter_mut().filter(|request| request.is_about(diagnostic)) {
            request.used = true;
            kept &= request.is_over(today);
        }
        kept
    });
    for request in requests {
        request.told(today, may_be_judged, report);
    }
}

/// One line of one record.
struct Request<'c> {
    ignored: &'c Ignored,
    files: Vec<FileId>,
    used: bool,
}

impl Request<'_> {
    /// Whether it is about this remark: one of its code, in a file of the record, at either end.
    fn is_about(&self, diagnostic: &Diagnostic) -> bool {
        let mut places = diagnostic.related.iter().map(|(span, _)| *span).chain([diagnostic.span]);
        diagnostic.fault.severity() != Severity::Error
            && diagnostic.fault.code() == self.ignored.code.value.code()
            && places.any(|span| self.files.contains(&span.file))
    }

    fn is_over(&self, today: NaiveDate) -> bool {
        self.ignored.until.value < today
    }

    /// Tells that it serves no longer. Where an error was found, what there would be to ignore may not have been.
    fn told(&self, today: NaiveDate, may_be_judged: bool, report: &mut Report) {
        let Ignored { code, until, .. } = self.ignored;
        if self.used && self.is_over(today) {
            report.add(until.span, RuleFault::IgnoredTooLong { since: until.value });
        } else if !self.used && may_be_judged {
            report.add(code.span, RuleFault::IgnoredForNothing { code: code.value.code() });
        }
    }
}

fn requests(catalogue: &Catalogue) -> Vec<Request<'_>> {
    let heads =
        Kind::ALL.iter().flat_map(|&kind| catalogue.heads(kind).into_iter().map(move |head| (kind, head)));
    heads
        .flat_map(|(kind, head)| {
            head.ignored.iter().map(move |ignored| Request {
                ignored,
                files: files(catalogue, kind, head, ignored),
                used: false,
            })
        })
        .collect()
}

/// The files of a record: its own, those of its translations, and the one that asks.
fn files(catalogue: &Catalogue, kind: Kind, head: &Head, ignored: &Ignored) -> Vec<FileId> {
    let translations = catalogue.translations.iter().filter(|own| own.kind == kind && own.slug == head.slug);
    translations.map(|own| own.file).chain([head.file, ignored.code.span.file]).collect()
}
