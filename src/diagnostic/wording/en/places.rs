//! What is wrong with where a file stands and what it is called.

use super::{Wording, list, say};
use crate::diagnostic::PlaceFault;

pub(super) fn wording(fault: &PlaceFault) -> Wording {
    match fault {
        PlaceFault::OutOfPlace { folders } => say(
            "this file is not in its place",
            "",
            format!("put it in one of these folders: {}", list(folders)),
        ),
        PlaceFault::Extension { found, expected, proposal } => say(
            format!("unexpected file ending: “.{found}”"),
            "",
            proposal.as_ref().map_or_else(
                || format!("rename the file; the endings known here are {expected}"),
                |name| format!("rename it {name}"),
            ),
        ),
        PlaceFault::Name { proposal } => say(
            "the name of the file becomes an address: unaccented small letters, digits and hyphens only",
            "",
            proposal.as_ref().map_or_else(
                || "choose a name like bordeaux-lima.md".to_owned(),
                |name| format!("rename it {name}"),
            ),
        ),
        PlaceFault::SettingsMissing => say(
            "the file site.toml is missing, which gives the title, address and languages of the site",
            "",
            "create site.toml at the top of the folder of records",
        ),
        PlaceFault::Twice { slug } => say(
            format!("two files give the same record “{slug}”"),
            "",
            "keep only one of the two, or rename one",
        ),
    }
}
