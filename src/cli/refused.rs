//! A command line that asks for help, or that cannot be understood: what to print, in French.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What to print instead of doing something.
#[derive(Debug)]
pub struct Refused {
    /// The text.
    pub text: String,
    /// Whether it was asked for (a help page) rather than an error.
    pub asked: bool,
}

impl Refused {
    pub(super) fn new(error: &Error) -> Refused {
        let asked = !error.use_stderr();
        let text = match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => error.to_string(),
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => error.to_string(),
            _ => format!("erreur : {}\n\n« dalc --help » dit ce qui est possible.\n", said(error)),
        };
        Refused { text, asked }
    }
}

fn said(error: &Error) -> String {
    let word = |kind: ContextKind| context(error, kind);
    let option = word(ContextKind::InvalidArg);
    let written = word(ContextKind::InvalidValue);
    let cause = std::error::Error::source(error).map(ToString::to_string);
    match error.kind() {
        ErrorKind::UnknownArgument => proposal(error, &format!("l'option « {option} » n'existe pas")),
        ErrorKind::InvalidSubcommand if is_of_new(error) => {
            let written = word(ContextKind::InvalidSubcommand);
            let said = format!("« {written} » n'est pas une sorte de fiches");
            match proposal(error, &said) {
                proposed if proposed != said => proposed,
                _ => format!("{said} ; les sortes sont {}", super::new::kinds().join(", ")),
            }
        }
        ErrorKind::InvalidSubcommand => {
            let command = word(ContextKind::InvalidSubcommand);
            proposal(error, &format!("la commande « {command} » n'existe pas"))
        }
        ErrorKind::InvalidValue if written.is_empty() => format!("« {option} » attend une valeur"),
        ErrorKind::InvalidValue => {
            let valid = word(ContextKind::ValidValue);
            format!("« {written} » n'est pas une valeur de « {option} » ; les valeurs possibles sont {valid}")
        }
        ErrorKind::ValueValidation => cause.unwrap_or_else(|| format!("valeur refusée pour « {option} »")),
        ErrorKind::MissingRequiredArgument => format!("il manque {option}"),
        ErrorKind::ArgumentConflict => {
            format!("« {option} » ne peut pas être donné deux fois, ni avec {}", word(ContextKind::PriorArg))
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("« {option} » attend une valeur")
        }
        _ => format!("cette commande n'est pas comprise ({})", error.kind()),
    }
}

/// Whether it is the kind of a new record that is not understood.
fn is_of_new(error: &Error) -> bool {
    error.get(ContextKind::Usage).is_some_and(|usage| usage.to_string().contains(" new "))
}

/// The text with what was probably meant.
fn proposal(error: &Error, text: &str) -> String {
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand]
        .into_iter()
        .find_map(|kind| nearest(error, kind));
    near.map_or_else(|| text.to_owned(), |near| format!("{text} ; vouliez-vous écrire « {near} » ?"))
}

/// The likeliest of what clap proposes, which comes last.
fn nearest(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => None,
    }
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
