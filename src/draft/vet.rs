//! A draft among the records there are: everything is checked with it, and only its blanks are forgiven.

use super::{Drafted, Ready, Refusal};
use crate::compile::{Options, Outcome, compile};
use crate::diagnostic::{AgendaFault, Diagnostic, Fault, RuleFault, Severity, wording};
use crate::input::{Input, InputFile};
use crate::locale::Lang;
use crate::progress::Silent;
use crate::sheet::column;
use crate::text::FileId;

/// The folder a draft is shown in, which no content folder is called.
const SHOWN: &str = "(nouvelle)/";

/// Checks a draft.
pub fn vet(mut ready: Ready, content: Input, options: &Options) -> Drafted {
    let outcome = compile(with(content, &ready), options, &Silent);
    let mut refusals = Vec::new();
    for diagnostic in outcome.report.iter() {
        let Some((file, other)) = place(diagnostic, &outcome) else { continue };
        let path = column(diagnostic, file, &outcome.sources);
        if is_blank(&path, &ready) || matches!(diagnostic.fault, Fault::Rule(RuleFault::SourceMissing)) {
            continue;
        }
        match refused(diagnostic, &other) {
            Some(message) => refusals.push(Refusal { path, message }),
            None => ready.notices.push(noticed(diagnostic)),
        }
    }
    refusals.sort();
    refusals.dedup();
    if refusals.is_empty() { Drafted::Ready(ready) } else { Drafted::Refused(refusals) }
}

fn with(content: Input, ready: &Ready) -> Input {
    let file = |(path, text): &(String, String)| InputFile {
        layer: 0,
        shown: format!("{SHOWN}{path}"),
        path: path.clone(),
        content: Ok(text.clone().into_bytes()),
    };
    Input {
        content: content.content.into_iter().chain(ready.files.iter().map(file)).collect(),
        ..Input::default()
    }
}

/// The new file that a diagnostic is about, and the other file it speaks of.
fn place(diagnostic: &Diagnostic, outcome: &Outcome) -> Option<(FileId, String)> {
    let spans = [diagnostic.span].into_iter().chain(diagnostic.related.iter().map(|(span, _)| *span));
    let (new, others): (Vec<FileId>, Vec<FileId>) =
        spans.map(|span| span.file).partition(|file| outcome.sources.path(*file).starts_with(SHOWN));
    let other = others.first().map_or_else(String::new, |file| outcome.sources.path(*file).to_owned());
    Some((*new.first()?, other))
}

/// Whether a diagnostic is about a blank. The record itself may fall for want of what they hold.
fn is_blank(path: &[String], ready: &Ready) -> bool {
    ready.blanks.iter().any(|blank| blank == path || path.starts_with(blank) || blank.starts_with(path))
}

/// Why a draft is refused; `None` when it is only to be looked at.
fn refused(diagnostic: &Diagnostic, other: &str) -> Option<String> {
    let words = wording(&diagnostic.fault, Lang::Fr);
    match &diagnostic.fault {
        Fault::Agenda(AgendaFault::New { .. }) => None,
        Fault::Rule(RuleFault::PartnershipTwice { .. }) => {
            Some(format!("une fiche dit déjà la même chose : {other} ; complétez-la plutôt"))
        }
        fault if fault.severity() == Severity::Error => Some(format!("{} ; {}", words.headline, words.help)),
        _ => None,
    }
}

fn noticed(diagnostic: &Diagnostic) -> String {
    match &diagnostic.fault {
        Fault::Agenda(AgendaFault::New { .. }) => {
            "la date entrera dans l'agenda avec « dalc agenda revise »".to_owned()
        }
        fault => {
            let words = wording(fault, Lang::Fr);
            format!("{} ; {}", words.headline, words.help)
        }
    }
}
