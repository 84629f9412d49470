//! What is wrong with the text of a record.

use super::{Wording, meant_or, say};
use crate::diagnostic::TextFault;

pub(super) fn wording(fault: &TextFault) -> Wording {
    match fault {
        TextFault::NotAllowed => {
            say("this record has no text after the header", "this text would be shown nowhere", "remove it")
        }
        TextFault::RawHtml => say(
            "HTML tags are not allowed in the text",
            "HTML tag",
            "write Markdown: **bold**, *italic*, [text](address); for the sign <, write \\<",
        ),
        TextFault::LinkScheme { target } => say(
            format!("“{target}”: links of this kind are not allowed"),
            "link refused",
            "links begin with https://, http://, mailto: or tel:, or name a record: pays/perou",
        ),
        TextFault::LinkBroken { target, nearest } => say(
            format!("the link “{target}” leads to no page"),
            "broken link",
            meant_or(nearest.as_ref(), "a link to a record is written folder/name, for example pays/perou"),
        ),
        TextFault::AnchorBroken { target, anchor, nearest } => say(
            format!("the page “{target}” has no heading “{anchor}”"),
            "heading not found",
            meant_or(nearest.as_ref(), "remove what follows the sign #"),
        ),
        TextFault::ImageMissing { target, nearest } => say(
            format!("there is no image “{target}”"),
            "image not found",
            meant_or(nearest.as_ref(), "put the image in images/ and write images/name.jpg"),
        ),
        TextFault::ImageWithoutText { target } => say(
            format!("the image “{target}” has no alternative text"),
            "for those who do not see the image",
            "describe the image between the brackets: ![The main square of Lima](images/lima.jpg)",
        ),
        TextFault::ImageFormat { target } => say(
            format!("“{target}” is not an image that browsers show"),
            "image format",
            "allowed formats: avif, gif, jpg, png, webp",
        ),
        TextFault::PersonalMailbox { written } => say(
            format!("“{written}” seems to be the address of a person"),
            "personal data",
            "write the address of the service, or make a record in contacts/, which says on what basis and until when it \
             is published",
        ),
    }
}
