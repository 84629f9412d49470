//! What stands after the sign `=`, when it is no value.

use toml::de::Error;

use super::{Slip, block, is_value, list, number, place, quote, quoted, unclosed};
use crate::diagnostic::{DateFault, Fault, QuoteFault, SyntaxFault};
use crate::record::fields::Field;
use crate::record::when::{Wrong, parse, possible, proposal};
use crate::record::{Kind, Shape};

/// Quotes that are none of TOML's.
pub(super) const TYPOGRAPHIC: [char; 10] = ['«', '»', '“', '”', '„', '‘', '’', '‹', '›', '″'];

/// What is wrong with the value of the statement `text`, whose key begins at `key` and whose value follows at `after`.
pub(super) fn slip(text: &str, key: usize, after: usize, error: &Error) -> Slip {
    let written = text[after..].trim();
    if written.is_empty() || written.starts_with('#') {
        return Slip::new(key..after, SyntaxFault::ValueMissing);
    }
    let start = after + text[after..].len() - text[after..].trim_start().len();
    if let Some(rest) = written.strip_prefix('=') {
        let slip = Slip::new(start..start + 1, SyntaxFault::EqualsTwice);
        let end = start + written.len() - rest.trim_start().len();
        return slip.pasting(Some((start..end, String::new())));
    }
    let found = quoted::over_lines(text, start)
        .or_else(|| written.starts_with(['[', '{']).then(|| unclosed::slip(text, start)).flatten())
        .or_else(|| meant(written).map(|slip| imprecise(slip, &text[key..after]).shifted(start)));
    found.unwrap_or_else(|| {
        let (at, whole) = (place(error), start..start + written.len());
        let within = whole.start <= at.start && at.end <= whole.end && !at.is_empty();
        Slip::new(if within { at } else { whole }, SyntaxFault::Other)
    })
}

/// With a date that does not exist, what is left of it, when `key` (and the sign after it) takes a date that is not known
/// to the day.
pub(super) fn imprecise(slip: Slip, key: &str) -> Slip {
    let Fault::Date(DateFault::Impossible { written, proposal: None }) = &slip.fault else { return slip };
    let key = key.trim_end_matches(['=', ' ', '\t']);
    let is_taken = Kind::ALL.iter().any(|kind| takes_when(kind.fields(), key));
    let Some(date) = possible(written).filter(|_| is_taken) else { return slip };
    let fault = DateFault::Impossible { written: written.clone(), proposal: Some(date.clone()) };
    Slip::new(slip.at, fault).instead(Some(quote(&date)))
}

fn takes_when(fields: &[Field], key: &str) -> bool {
    fields.iter().any(|field| match (field.shape)() {
        Shape::When => field.key == key,
        Shape::Table(inner) => takes_when(inner, key),
        Shape::List(of) => matches!(of(), Shape::Table(inner) if takes_when(inner, key)),
        _ => false,
    })
}

/// The value as it was meant, if the way to it is known.
pub(super) fn repaired(written: &str) -> Option<String> {
    if is_value(written) {
        return Some(written.to_owned());
    }
    let (range, text) = meant(written)?.paste?;
    let mut repaired = written.to_owned();
    repaired.replace_range(range, &text);
    is_value(&repaired).then_some(repaired)
}

/// What is wrong with one value, as far as the value alone shows it.
fn meant(written: &str) -> Option<Slip> {
    match written.chars().next()? {
        '"' | '\'' => quoted::slip(written),
        '[' => list::slip(written),
        '{' => block::slip(written),
        _ => Some(bare(written)),
    }
}

/// A value without straight quotes: a text, a yes or no, a number, a date.
pub(super) fn bare(written: &str) -> Slip {
    let own = written.split(" #").next().unwrap_or(written).trim_end();
    let (own, after) = (own.trim_end_matches([',', ';']), own.len());
    let inner = own.trim_matches(TYPOGRAPHIC).trim_matches(['"', '\'', ' ', '\u{a0}', '\u{202f}']);
    let fault = fault_of(own, inner);
    let paste = match &fault {
        Fault::Quote(QuoteFault::YesNo { meant, .. }) => meant.to_string(),
        Fault::Quote(QuoteFault::Comma { meant, .. } | QuoteFault::Spaces { meant, .. }) => meant.clone(),
        Fault::Date(
            DateFault::Day { proposal: Some(date), .. } | DateFault::When { proposal: Some(date), .. },
        ) => quote(date),
        Fault::Date(_) => return Slip::new(0..own.len(), fault),
        _ => quote(inner),
    };
    Slip::new(0..own.len(), fault).pasting(Some((0..after, paste)))
}

fn fault_of(own: &str, inner: &str) -> Fault {
    let written = own.to_owned();
    if own.starts_with(TYPOGRAPHIC) || own.ends_with(TYPOGRAPHIC) {
        return QuoteFault::Typographic.into();
    }
    if let Some(meant) = yes_or_no(own) {
        return QuoteFault::YesNo { written, meant }.into();
    }
    if let Some(fault) = number::fault(own) {
        return fault.into();
    }
    let parsed = parse(own);
    if matches!(parsed, Err(Wrong::Impossible)) {
        return DateFault::Impossible { written, proposal: None }.into();
    }
    match proposal(own).filter(|_| parsed.is_err()) {
        Some(date) if date.len() == 10 => DateFault::Day { written, proposal: Some(date) }.into(),
        Some(date) if own.chars().any(char::is_alphabetic) => {
            DateFault::When { written, proposal: Some(date) }.into()
        }
        _ => QuoteFault::Missing { written: inner.to_owned() }.into(),
    }
}

/// `true` or `false` for the words of the four languages.
pub(super) fn yes_or_no(written: &str) -> Option<bool> {
    match written.to_lowercase().as_str() {
        "oui" | "vrai" | "true" | "yes" | "sí" | "si" | "sim" | "verdadero" | "verdadeiro" => Some(true),
        "non" | "faux" | "false" | "no" | "não" | "nao" | "falso" => Some(false),
        _ => None,
    }
}
