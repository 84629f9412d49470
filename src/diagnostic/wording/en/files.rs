//! What is wrong with a file before anyone looks at its keys.

use super::{Wording, as_meant, say};
use crate::diagnostic::FileFault;
use crate::input::Unread;

pub(super) fn wording(fault: &FileFault) -> Wording {
    match fault {
        FileFault::NotUtf8 { meant } => say(
            "this file is not saved as UTF-8",
            "first unreadable sign",
            as_meant(
                "save the file with the “UTF-8” encoding (“Save as” in the editor)",
                meant.as_ref().map(|line| format!("; this line will then read: {line}")),
            ),
        ),
        FileFault::TooLarge { size, limit } => say(
            format!("this file is too large: {} KiB, the limit is {} KiB", size / 1024, limit / 1024),
            "",
            "make the image smaller or split the text into several records",
        ),
        FileFault::ImageTooHeavy { size, limit } => say(
            format!("this image is too heavy: {} kB, the limit is {} kB", size / 1000, limit / 1000),
            "",
            "reduce it to the width of a screen (1600 pixels), or save it as .webp or .jpg",
        ),
        FileFault::LinkOutside => say(
            "this shortcut leads out of the folder of records",
            "",
            "replace the shortcut with a copy of the file",
        ),
        FileFault::NotRegular => {
            say("this is not an ordinary file", "", "remove it from the folder of records")
        }
        FileFault::Unreadable { reason } => say(
            format!("this file could not be read: {}", reason_words(reason)),
            "",
            "check that you are allowed to read it",
        ),
        FileFault::NameUnreadable => say(
            "the name of this file cannot be read",
            "",
            "rename it with unaccented letters, digits and hyphens",
        ),
        FileFault::Conflict => say(
            "two versions of these lines were not brought together",
            "from one sign to the other",
            "keep the right version, and remove the other with the lines <<<<<<<, ======= and >>>>>>>",
        ),
        FileFault::FenceMissing => say(
            "the record must begin with a “+++” line",
            "here",
            "write +++ alone on the first line, then the keys, then +++ alone on a line",
        ),
        FileFault::FenceUnclosed => say(
            "the header opened by “+++” is not closed",
            "opened here",
            "add a “+++” line after the last key",
        ),
    }
}

fn reason_words(reason: &Unread) -> &str {
    match reason {
        Unread::NotFound => "not found",
        Unread::Denied => "permission denied",
        Unread::LinkLoop => "the shortcut leads back to itself",
        Unread::LinkInLink => "a shortcut to a folder, within a folder that is a shortcut already",
        Unread::System(said) => said,
    }
}
