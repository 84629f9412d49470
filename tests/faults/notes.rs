//! Diagnostics as the lines that stand under the lines of a case.
//!
//! Owns how a diagnostic is written down; refuses to decide whether it is right.

use dalc::Outcome;
use dalc::diagnostic::{Diagnostic, Relation, Severity, wording};
use dalc::locale::Lang;
use dalc::text::Span;

use super::case::{Case, ELSEWHERE, Section};

/// A line to write under a line of a case.
struct Note {
    /// The file of the case; `None` for a file the case does not give.
    section: Option<usize>,
    /// The line it stands under, from 1; 0 for the top of an empty file, `usize::MAX` for the end of a file.
    line: usize,
    /// What is written.
    text: String,
}

/// The case with what `outcome` tells, each diagnostic under its line.
pub fn annotated(case: &Case, outcome: &Outcome) -> String {
    let notes = of(case, outcome);
    let mut out = case.preamble.iter().map(|line| format!("{line}\n")).collect::<String>();
    for (at, section) in case.sections.iter().enumerate() {
        let mut push = |line: &str| out.extend([line, "\n"]);
        let under =
            |line: usize| notes.iter().filter(move |note| note.section == Some(at) && note.line == line);
        push(&section.header);
        under(0).for_each(|note| push(&note.text));
        for (number, line) in (1..).zip(&section.lines) {
            push(line);
            under(number).for_each(|note| push(&note.text));
        }
        under(usize::MAX).for_each(|note| push(&note.text));
    }
    let elsewhere: Vec<&str> =
        notes.iter().filter(|note| note.section.is_none()).map(|note| note.text.as_str()).collect();
    if !elsewhere.is_empty() {
        out.push_str(&format!("{ELSEWHERE}\n{}\n", elsewhere.join("\n")));
    }
    out
}

/// Every diagnostic of `outcome` as notes, in order; related places after all others.
fn of(case: &Case, outcome: &Outcome) -> Vec<Note> {
    let mut own = Vec::new();
    let mut related = Vec::new();
    for diagnostic in outcome.report.iter() {
        let mut joints = String::new();
        for (span, relation) in &diagnostic.related {
            let number = related.len() + 1;
            joints.push_str(&format!(" ↳{number}"));
            let words = format!("↳{number} {}", relation_words(relation));
            related.push(place(case, outcome, *span).note(&words));
        }
        own.extend(told(case, outcome, diagnostic, &joints));
    }
    own.extend(related);
    own
}

/// The two lines of one diagnostic.
fn told(case: &Case, outcome: &Outcome, diagnostic: &Diagnostic, joints: &str) -> [Note; 2] {
    let words = wording(&diagnostic.fault, Lang::Fr);
    let place = place(case, outcome, diagnostic.span);
    let paste = diagnostic.replacement.as_ref().map_or_else(String::new, |paste| {
        format!(" →{} {}", elsewhere(paste.span, diagnostic.span, outcome), paste.text.replace('\n', "⏎"))
    });
    let (severity, code) = (severity_word(diagnostic.fault.severity()), diagnostic.fault.code());
    let headline = place.note(&format!("{severity}[{code}] {}{paste}{joints}", words.headline));
    let text = format!("{}= aide : {}", place.pad, words.help);
    let help = Note { section: headline.section, line: headline.line, text };
    [headline, help]
}

/// Where to paste, when it is not over what is wrong: ` 7:3` for something to add, ` 7:3-7:9` for something to replace.
fn elsewhere(paste: Span, wrong: Span, outcome: &Outcome) -> String {
    let (from, to) = (outcome.sources.start(paste), outcome.sources.end(paste));
    match (paste == wrong, from == to) {
        (true, _) => String::new(),
        (false, true) => format!(" {}:{}", from.line, from.column),
        (false, false) => format!(" {}:{}-{}:{}", from.line, from.column, to.line, to.column),
    }
}

/// Where a span is in a case.
struct Place {
    section: Option<usize>,
    line: usize,
    pad: String,
    mark: String,
}

impl Place {
    fn note(&self, words: &str) -> Note {
        let Place { section, line, pad, mark } = self;
        Note { section: *section, line: *line, text: format!("{pad}{mark} {}", visible(words)) }
    }
}

fn place(case: &Case, outcome: &Outcome, span: Span) -> Place {
    let sources = &outcome.sources;
    let (from, to) = (sources.start(span), sources.end(span));
    let section = case.sections.iter().position(|section| section.shown() == sources.path(span.file));
    let Some(at) = section else {
        let mark = format!("{}:{}:{}", sources.path(span.file), from.line, from.column);
        return Place { section, line: 0, pad: String::new(), mark };
    };
    let own = &case.sections[at];
    let empty = span.range().is_empty();
    if sources.text(span.file).is_empty() {
        return Place { section, line: 0, pad: String::new(), mark: "^".to_owned() };
    }
    let Some(line) = own.lines.get(from.line - 1) else {
        return Place { section, line: usize::MAX, pad: String::new(), mark: "$".to_owned() };
    };
    let pad = own.pad(line, from.column);
    let mark = match (empty, to.line - from.line) {
        (true, _) => "^".to_owned(),
        (false, 0) => "~".repeat(width(own, line, to.column) - pad.chars().count()),
        (false, lines) => {
            let rest = width(own, line, usize::MAX) - pad.chars().count();
            format!("{}+{lines}:{}", "~".repeat(rest.max(1)), to.column)
        }
    };
    Place { section, line: from.line, pad, mark }
}

/// How many characters of the case stand before a column.
fn width(section: &Section, line: &str, column: usize) -> usize {
    section.pad(line, column).chars().count()
}

/// Control characters as `\u{1b}`, so that a note is one line and can be read.
fn visible(words: &str) -> String {
    let shown = |c: char| if c.is_control() { c.escape_unicode().to_string() } else { c.to_string() };
    words.chars().map(shown).collect()
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "erreur",
        Severity::Warning => "avertissement",
        Severity::Advice => "conseil",
    }
}

fn relation_words(relation: &Relation) -> &'static str {
    match relation {
        Relation::OtherEnd => "l'autre bout",
    }
}
