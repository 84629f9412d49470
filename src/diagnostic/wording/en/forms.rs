//! What is wrong with a value that has a form of its own.

use super::{Wording, meant_or, say};
use crate::diagnostic::{CodeNature, FormFault};

pub(super) fn wording(fault: &FormFault) -> Wording {
    match fault {
        FormFault::Slug { written, proposal, .. } => say(
            format!("“{written}” is not an identifier: unaccented small letters, digits and hyphens"),
            "identifier badly written",
            meant_or(proposal.as_ref(), "write the name of the file you mean, without .md or .toml"),
        ),
        FormFault::Url { written } => say(
            format!("“{written}” is not a web address"),
            "address badly written",
            "an address begins with https:// and contains no space",
        ),
        FormFault::NotPlain { written } => say(
            format!("“{written}” has accented letters, which calendars cannot follow"),
            "address of the site",
            "copy the address as the browser gives it: an accented domain name begins with “xn--” there",
        ),
        FormFault::Email { written } => say(
            format!("“{written}” is not an e-mail address"),
            "address badly written",
            "an address is written name@domain.fr",
        ),
        FormFault::Phone { written } => say(
            format!("“{written}” is not an international telephone number"),
            "number badly written",
            "a number is written with the country prefix: +33 5 56 10 20 30",
        ),
        FormFault::Country { written, nearest } => say(
            format!("“{written}” is not the code of a country"),
            "unknown country",
            meant_or(nearest.as_ref(), "a country is written as its two-letter ISO code: BO, PE, GP"),
        ),
        FormFault::Coordinates => say(
            "these coordinates are not on Earth",
            "out of bounds",
            "latitude goes from -90 to 90, longitude from -180 to 180, with a point: 44.84",
        ),
        FormFault::Code { written, nature } => say(
            format!("“{written}” is not a known code ({})", nature_words(*nature)),
            "unknown code",
            "check the code: INSEE commune (33063), SIREN (9 digits), DEP-33, REG-75, ISO subdivision (PE-LIM)",
        ),
        FormFault::Duration { written } => say(
            format!("“{written}” is not a duration"),
            "duration badly written",
            "a duration is written PT12H (twelve hours), P1D (a day) or P1W (a week)",
        ),
    }
}

fn nature_words(nature: CodeNature) -> &'static str {
    match nature {
        CodeNature::Language => "language",
        CodeNature::Administrative => "administrative code",
        CodeNature::Insee => "INSEE",
        CodeNature::Siren => "SIREN",
        CodeNature::Subdivision => "ISO 3166-2",
    }
}
