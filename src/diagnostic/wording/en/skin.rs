//! What is wrong with the skin.

use super::{Wording, meant, say};
use crate::diagnostic::{SkinFault, SkinPart, SkinReason};

pub(super) fn wording(fault: &SkinFault) -> Wording {
    match fault {
        SkinFault::Missing { name } => say(
            format!("there is no skin “{name}”"),
            "not found",
            "create the folder of that name in themes/, or write habillage = \"dalc\"",
        ),
        SkinFault::OnRecord { template, line, column, reason } => say(
            format!("the page of this record could not be made: {}", why(reason)),
            "record concerned",
            format!("correct the template {template}, line {line}, column {column}"),
        ),
        SkinFault::Template { reason } => say(why(reason), "here", remedy(reason)),
    }
}

fn why(reason: &SkinReason) -> String {
    match reason {
        SkinReason::Unknown { part, name, .. } => format!("there is no {} “{name}”", part_words(*part)),
        SkinReason::ParentMissing { parent } => {
            format!("this template continues “{parent}”, which does not exist")
        }
        SkinReason::Circle => "this template contains itself, directly or through others".to_owned(),
        SkinReason::ComponentTwice { name, other } => {
            format!("the component “{name}” is defined already in “{other}”")
        }
        SkinReason::TextMissing { key } => format!("the texts of the skin have no “{key}”"),
        SkinReason::ArgumentMissing { name } => format!("the argument “{name}” is missing"),
        SkinReason::Unfinished => "the template ends before what is open is closed".to_owned(),
        SkinReason::Unexpected { found } if found.is_empty() => {
            "the template is not understood from here on".to_owned()
        }
        SkinReason::Unexpected { found } => format!("“{found}” is not expected here"),
        SkinReason::Value => "this value does not lend itself to what is asked".to_owned(),
        SkinReason::Other => "this template cannot be understood here".to_owned(),
        SkinReason::Style => "this style sheet cannot be understood here".to_owned(),
        SkinReason::Table => "this file cannot be understood here".to_owned(),
    }
}

fn part_words(part: SkinPart) -> &'static str {
    match part {
        SkinPart::Variable => "variable",
        SkinPart::Field => "field",
        SkinPart::Filter => "filter",
        SkinPart::Test => "test",
        SkinPart::Function => "function",
        SkinPart::Component => "component",
        SkinPart::Template => "template",
        SkinPart::Block => "block",
        SkinPart::File => "file",
    }
}

fn remedy(reason: &SkinReason) -> String {
    match reason {
        SkinReason::Unknown { nearest: Some(near), .. } => meant(near),
        SkinReason::Unknown { .. } => "correct the name, or remove it".to_owned(),
        SkinReason::ParentMissing { .. } => "correct the name, or add that template to templates/".to_owned(),
        SkinReason::Circle => "remove one of the links that go round".to_owned(),
        SkinReason::ComponentTwice { .. } => "keep only one of the two definitions".to_owned(),
        SkinReason::TextMissing { key } => format!("add a line to the file of strings/: {key} = …"),
        SkinReason::ArgumentMissing { name } => format!("write {name}=…"),
        SkinReason::Unfinished => "close what is open: endif, endfor, endblock, or the braces".to_owned(),
        SkinReason::Style => "correct the rule, or remove it".to_owned(),
        SkinReason::Table => "each line is written: key = value, texts between straight quotes".to_owned(),
        SkinReason::Unexpected { .. } | SkinReason::Value | SkinReason::Other => {
            "correct the template".to_owned()
        }
    }
}
