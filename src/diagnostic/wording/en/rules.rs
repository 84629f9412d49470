//! What is against an editorial rule.

use chrono::NaiveDate;

use super::{Wording, say};
use crate::diagnostic::RuleFault;
use crate::locale::{Lang, day};

pub(super) fn wording(fault: &RuleFault) -> Wording {
    match fault {
        RuleFault::SourceMissing => say(
            "this record has no source",
            "to be completed",
            "add at the end of the header: [[sources]], then titre = \"…\" and url = \"https://…\"",
        ),
        RuleFault::SideMissing { key } => say(
            format!("a partnership has two sides: “{key}” is empty"),
            "no authority",
            "write the identifier of at least one authority",
        ),
        RuleFault::SideNotFrench { slug, country } => say(
            format!("“{slug}” is not a French authority (country {country})"),
            "on the French side",
            "move it to “partenaires”",
        ),
        RuleFault::SideFrench { slug } => say(
            format!("“{slug}” is a French authority"),
            "on the side of the partners",
            "move it to “collectivites”",
        ),
        RuleFault::EndedButOpen => say(
            "a partnership that has ended has an end",
            "still ongoing",
            "write the year it ended (2014/2016), or 2014/ if that is not known",
        ),
        RuleFault::EndedInFuture { year } => say(
            format!("a partnership that has ended does not end in {year}"),
            "in the future",
            "correct the status or the period",
        ),
        RuleFault::OutsideParent { parent } => say(
            format!("this event does not take place during “{parent}”"),
            "outside the dates of the larger event",
            "correct the date, or remove the key “dans”",
        ),
        RuleFault::IgnoredTooLong { since } => say(
            format!("this remark was kept quiet until {}; it no longer is", day(Lang::En, *since)),
            "date passed",
            "do what it asks and take this line out, or put the date off and say why",
        ),
        RuleFault::IgnoredForNothing { code } => say(
            format!("this record has no remark “{code}” to keep quiet"),
            "no longer of use",
            "take this line out of “ignorer”",
        ),
        RuleFault::TranslationAged { translated, changed } => aged(*translated, *changed),
        RuleFault::PartnershipTwice { other } => say(
            format!("this partnership seems to be described already in “{other}”"),
            "same authorities, nothing tells them apart",
            "merge the two records, or say what makes them differ",
        ),
    }
}

fn aged(translated: NaiveDate, changed: NaiveDate) -> Wording {
    say(
        format!(
            "the record changed on {}; its translation is of {}",
            day(Lang::En, changed),
            day(Lang::En, translated)
        ),
        "older than the record",
        "read the translation again and correct it; if it still says the same, add to the record: ignorer = [{ code = \"traduction-perimee\", raison = \"…\", jusqu_au = … }]",
    )
}
