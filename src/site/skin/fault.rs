//! What the template engine complains of, as facts at their places. Its English sentences are read here and go no further.

use std::collections::BTreeMap;
use std::ops::Range;

use tera::{Error, ErrorKind, ReportError, Tera};

use crate::diagnostic::{Diagnostic, Report, SkinFault, SkinPart, SkinReason, nearest};
use crate::text::{FileId, Span};

/// Begins what [`missing_text`] says.
const MISSING_TEXT: &str = "missing text ";

/// Begins what [`missing_file`] says.
const MISSING_FILE: &str = "Missing file ";

/// What a template is told that asks for a text of this key, which the strings do not have.
pub(super) fn missing_text(key: &str) -> String {
    format!("{MISSING_TEXT}`{key}`")
}

/// What a template is told that asks for a file of `static/` that is none of these.
pub(super) fn missing_file(name: &str, known: &[&str]) -> String {
    format!("{MISSING_FILE}`{name}`. Available files: {}", known.join(", "))
}

/// What went wrong while `template` was rendered, told with the page it happened on.
pub(super) fn on_page(
    error: &Error,
    template: &str,
    page: Option<Span>,
    places: &BTreeMap<String, FileId>,
) -> Diagnostic {
    let top = || places.get(template).map(|&file| Span::new(file, 0..0));
    let at = detail(error).and_then(|at| place(at, places)).or_else(top);
    let reason = detail(error).map_or_else(|| reason(&error.to_string()), |at| reason(at.message()));
    let here = at.unwrap_or(Span::new(FileId::first(), 0..0));
    let Some(page) = page else { return Diagnostic::new(here, SkinFault::Template { reason }) };
    let (line, column) = detail(error).map_or((1, 1), |at| (at.span().start_line, at.span().start_col + 1));
    let template = detail(error).map_or(template, ReportError::filename).to_owned();
    let told = Diagnostic::new(page, SkinFault::OnRecord { template, line, column, reason });
    match at {
        Some(at) => told.against(at),
        None => told,
    }
}

/// What a template made of a record, or of the site, is no picture: told at its beginning.
pub(super) fn no_picture(
    template: &str,
    page: Option<Span>,
    places: &BTreeMap<String, FileId>,
) -> Diagnostic {
    let at = places.get(template).map_or(Span::new(FileId::first(), 0..0), |&file| Span::new(file, 0..0));
    let reason = SkinReason::Other;
    let Some(page) = page else { return Diagnostic::new(at, SkinFault::Template { reason }) };
    let fault = SkinFault::OnRecord { template: template.to_owned(), line: 1, column: 1, reason };
    Diagnostic::new(page, fault).against(at)
}

/// Tells the faults of templates that could not be taken in together: the slips of syntax of each and the parents that there
/// are not, else what the engine says of all of them.
pub(super) fn of_templates<'t>(
    error: &Error,
    texts: impl Iterator<Item = (&'t str, &'t str)> + Clone,
    places: &BTreeMap<String, FileId>,
    report: &mut Report,
) {
    let mut told = Report::default();
    for (name, text) in texts.clone() {
        alone(name, text, places, &mut told);
    }
    if told.iter().next().is_none() {
        together(error, texts, places, &mut told);
    }
    report.append(told);
}

/// What is wrong with one template by itself.
fn alone(name: &str, text: &str, places: &BTreeMap<String, FileId>, report: &mut Report) {
    let Some(&file) = places.get(name) else { return };
    if let Err(own) = Tera::default().add_raw_template(name, text)
        && let ErrorKind::SyntaxError(at) = own.kind()
    {
        let place = Span::new(file, at.span().range.clone());
        report.add(place, SkinFault::Template { reason: reason(at.message()) });
    } else if let Some((parent, range)) = parent(text).filter(|(parent, _)| !places.contains_key(*parent)) {
        let reason = SkinReason::ParentMissing { parent: parent.to_owned() };
        report.add(Span::new(file, range), SkinFault::Template { reason });
    }
}

/// The template that this one continues, and where its name stands.
fn parent(text: &str) -> Option<(&str, Range<usize>)> {
    let at = text.find("extends")?;
    let is_first = text[..at].trim_start().trim_start_matches("{%").trim_start_matches('-').trim().is_empty();
    let rest = text[at + "extends".len()..].trim_start();
    let mark = rest.chars().next().filter(|c| "\"'`".contains(*c) && is_first)?;
    let name = rest[1..].split(mark).next()?;
    let start = text.len() - rest.len() + 1;
    Some((name, start..start + name.len()))
}

/// What is wrong between templates.
fn together<'t>(
    error: &Error,
    texts: impl Iterator<Item = (&'t str, &'t str)>,
    places: &BTreeMap<String, FileId>,
    report: &mut Report,
) {
    let texts: BTreeMap<&str, &str> = texts.collect();
    let mut add = |name: &str, range: Range<usize>, reason: SkinReason| {
        let file = places.get(name).copied().unwrap_or(FileId::first());
        report.add(Span::new(file, range), SkinFault::Template { reason });
    };
    let named = |name: &str, what: &str| {
        let found = texts.get(name).and_then(|text| text.find(what));
        found.map_or(0..0, |at| at..at + what.len())
    };
    match error.kind() {
        ErrorKind::CircularExtend { tpl, .. } => add(tpl, named(tpl, "extends"), SkinReason::Circle),
        ErrorKind::CircularInclude { tpl, .. } => add(tpl, named(tpl, "include"), SkinReason::Circle),
        ErrorKind::MissingParent { current, parent } => {
            add(current, named(current, parent), SkinReason::ParentMissing { parent: parent.clone() });
        }
        ErrorKind::Msg(message) => {
            for (name, range, reason) in reports(message, &texts) {
                add(name, range, reason);
            }
        }
        _ => add("", 0..0, reason(&error.to_string())),
    }
}

/// The reports that a message of the engine is made of: the template of each, the place in it and what is wrong; or the one
/// thing that it says without a place.
fn reports<'m>(message: &'m str, texts: &BTreeMap<&str, &str>) -> Vec<(&'m str, Range<usize>, SkinReason)> {
    let own = message.split("\n\n").filter_map(|report| self::report(report, texts));
    let all: Vec<_> = own.collect();
    if !all.is_empty() {
        return all;
    }
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match (message.contains("is defined in both"), quoted.as_slice()) {
        (true, &[name, other, own]) => {
            let what = format!("component {name}");
            let at = texts.get(own).and_then(|text| text.find(&what)).unwrap_or_default();
            let reason = SkinReason::ComponentTwice { name: name.to_owned(), other: other.to_owned() };
            vec![(own, at..at + what.len(), reason)]
        }
        _ => vec![("", 0..0, reason(message))],
    }
}

/// One report: `error: MESSAGE`, `--> FILE:LINE:COLUMN`, the line, and signs under what is meant.
fn report<'m>(report: &'m str, texts: &BTreeMap<&str, &str>) -> Option<(&'m str, Range<usize>, SkinReason)> {
    let message = report.strip_prefix("error: ")?.lines().next()?;
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let mut parts = place.rsplitn(3, ':');
    let (column, line, name) =
        (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?, parts.next()?);
    let text = texts.get(name)?;
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let bytes = |count: usize| text[before..].chars().take(count).map(char::len_utf8).sum::<usize>();
    let width = report.lines().last().map_or(1, |signs| signs.matches('^').count());
    let range = before + bytes(column - 1)..before + bytes(column - 1 + width);
    Some((name, range, reason(message)))
}

/// What a sentence of the engine says.
fn reason(message: &str) -> SkinReason {
    let quoted = |message: &str| message.split('`').nth(1).unwrap_or_default().to_owned();
    let unknown = |part: SkinPart| {
        let name = quoted(message);
        let known = message.split_once("Available ").and_then(|(_, rest)| rest.split_once(": "));
        let near = known.and_then(|(_, known)| nearest(&name, known.split(", ")).map(str::to_owned));
        SkinReason::Unknown { part, name, nearest: near }
    };
    let named = PARTS.iter().find(|(beginning, _)| message.starts_with(beginning));
    let is_of_value = ["Cannot", "Math", "Iteration", "Key/value", "Invalid type", "Slice", "Value `"];
    match named {
        Some((_, part)) => unknown(*part),
        None if message.starts_with(MISSING_TEXT) => SkinReason::TextMissing { key: quoted(message) },
        None if message.starts_with("Missing keyword argument") => {
            SkinReason::ArgumentMissing { name: quoted(message) }
        }
        None if message.starts_with("Unexpected end") => SkinReason::Unfinished,
        None if message.starts_with("Found ") => SkinReason::Unexpected { found: found(message) },
        None if is_of_value.iter().any(|beginning| message.starts_with(beginning)) => SkinReason::Value,
        None => SkinReason::Other,
    }
}

/// How sentences begin that tell an unknown name.
const PARTS: [(&str, SkinPart); 10] = [
    ("Variable `", SkinPart::Variable),
    ("Field `", SkinPart::Field),
    ("Unknown filter `", SkinPart::Filter),
    ("Filter `", SkinPart::Filter),
    ("Unknown test `", SkinPart::Test),
    ("Unknown function `", SkinPart::Function),
    ("Unknown component `", SkinPart::Component),
    ("Unknown template `", SkinPart::Template),
    ("Block `", SkinPart::Block),
    (MISSING_FILE, SkinPart::File),
];

/// The sign or word that was found where another was expected; a kind of word has no sign of its own.
fn found(message: &str) -> String {
    let rest = message.trim_start_matches("Found ");
    let written = rest.split(" but ").next().unwrap_or_default().trim_matches('`');
    let is_sign = !written.is_empty() && !written.contains(char::is_alphabetic);
    if is_sign { written.to_owned() } else { String::new() }
}

fn place(at: &ReportError, places: &BTreeMap<String, FileId>) -> Option<Span> {
    places.get(at.filename()).map(|&file| Span::new(file, at.span().range.clone()))
}

fn detail(error: &Error) -> Option<&ReportError> {
    match error.kind() {
        ErrorKind::SyntaxError(detail) | ErrorKind::RenderingError(detail) => Some(detail),
        _ => None,
    }
}
