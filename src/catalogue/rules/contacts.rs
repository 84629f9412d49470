//! A contact is published 24 months at most, as long as nobody objected. What is over is told, not an error: the
//! record simply shows less from that day on.

use chrono::{Datelike, Days, NaiveDate};

use super::Facts;
use crate::diagnostic::{ContactFault, DateFault, Report};
use crate::record::{Contact, Filed};

/// The longest publication, in months.
const LIMIT: u32 = 24;
/// How long before the end it is told, in days.
const NOTICE: Days = Days::new(60);

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for contact in &facts.catalogue.contacts {
        length(contact, report);
        validity(contact, facts.today, report);
    }
}

fn length(contact: &Filed<Contact>, report: &mut Report) {
    let (from, until) = (&contact.from, &contact.until);
    if until.value < from.value {
        let (start, end) = (from.value.to_string(), until.value.to_string());
        report.add(until.span, DateFault::Backwards { start, end, proposal: None });
    } else if from.value.checked_add_months(chrono::Months::new(LIMIT)).is_some_and(|last| until.value > last)
    {
        report.add(until.span, ContactFault::TooLong { months: months(from.value, until.value) });
    }
}

fn validity(contact: &Filed<Contact>, today: NaiveDate, report: &mut Report) {
    if let Some(opposed) = contact.opposed.as_ref().filter(|day| day.value <= today) {
        report.add(opposed.span, ContactFault::Opposed { since: opposed.value });
    } else if contact.until.value < today {
        report.add(contact.until.span, ContactFault::Expired { since: contact.until.value });
    } else if today.checked_add_days(NOTICE).is_some_and(|soon| contact.until.value < soon) {
        report.add(contact.until.span, ContactFault::Expiring { on: contact.until.value });
    }
}

/// Months begun between two days.
fn months(from: NaiveDate, until: NaiveDate) -> u32 {
    let since_year_0 = |day: NaiveDate| day.year_ce().1 * 12 + day.month0();
    since_year_0(until).saturating_sub(since_year_0(from)) + u32::from(until.day() > from.day())
}
