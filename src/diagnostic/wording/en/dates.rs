//! What is wrong with a date.

use super::{Wording, meant_or, say};
use crate::diagnostic::DateFault;

pub(super) fn wording(fault: &DateFault) -> Wording {
    match fault {
        DateFault::Day { written, proposal } => say(
            format!("“{written}” is not a date"),
            "date badly written",
            meant_or(proposal.as_ref(), "a date is written year-month-day: 2026-11-23"),
        ),
        DateFault::Impossible { written, proposal } => say(
            format!("“{written}” does not exist in the calendar"),
            "impossible date",
            proposal.as_deref().map_or_else(
                || "check the day, the month and the time".to_owned(),
                |left| format!("check the day, the month and the time; failing that, write “{left}”"),
            ),
        ),
        DateFault::When { written, proposal } => say(
            format!("“{written}” is not a date"),
            "date badly written",
            meant_or(
                proposal.as_ref(),
                "write 2022-06-20, 2022-06-20T16:30/18:00, 2022-05-26/2022-06-11, 2022-09, 2022 or inconnue",
            ),
        ),
        DateFault::Period { written, proposal } => say(
            format!("“{written}” is not a period"),
            "period badly written",
            meant_or(
                proposal.as_ref(),
                "write 2014, 2014/2016, 2014/.. (ongoing), 2014/ (end unknown) or 2007~ (about)",
            ),
        ),
        DateFault::Backwards { start, end, proposal } => say(
            format!("the end ({end}) is before the beginning ({start})"),
            "the wrong way round",
            meant_or(proposal.as_ref(), "swap the two dates, or correct the wrong one"),
        ),
        DateFault::Zone { written, nearest } => say(
            format!("“{written}” is not a time zone"),
            "unknown zone",
            meant_or(nearest.as_ref(), "a zone is written Continent/City: America/Bogota"),
        ),
        DateFault::HourSkipped { written, zone, proposal } => say(
            format!("{written}: this time does not exist in the zone {zone}; clocks skipped it"),
            "time skipped by the clock change",
            format!("the next right time is {proposal}"),
        ),
        DateFault::HourDoubled { written, zone, first, second } => say(
            format!("{written}: this time exists twice in the zone {zone}"),
            "time repeated by the clock change",
            format!(
                "choose a time away from the change, or write fuseau = \"UTC\" and the date \"{first}\" (the first time) or \"{second}\" (the second)"
            ),
        ),
    }
}
