//! A fault at its place, and all of them together in an order that does not depend on how they were found.

use super::Fault;
use crate::text::Span;

/// How much a fault weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, unless `--strict`.
    Warning,
    /// Published, `--strict` or not.
    Advice,
}

/// What a second place has to do with a fault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The other end of a pair: the record already there, the key it contradicts.
    OtherEnd,
}

/// Text to paste in place of a span.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Replacement {
    /// What to replace; empty to insert.
    pub span: Span,
    /// The text to paste.
    pub text: String,
}

/// A fault at a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where.
    pub span: Span,
    /// What.
    pub fault: Fault,
    /// Other places that have to do with it.
    pub related: Vec<(Span, Relation)>,
    /// What to paste instead, when pasting it cures the fault.
    pub replacement: Option<Replacement>,
}

impl Diagnostic {
    /// `fault` at `span`, nothing else known.
    pub fn new(span: Span, fault: impl Into<Fault>) -> Diagnostic {
        Diagnostic { span, fault: fault.into(), related: Vec::new(), replacement: None }
    }

    /// With the other end of the pair.
    pub fn against(mut self, other: Span) -> Diagnostic {
        self.related.push((other, Relation::OtherEnd));
        self
    }

    /// With the text that replaces the faulty span.
    pub fn paste(mut self, text: Option<String>) -> Diagnostic {
        self.replacement = text.map(|text| Replacement { span: self.span, text });
        self
    }
}

/// Every diagnostic of one run.
#[derive(Debug, Clone, Default)]
pub struct Report {
    found: Vec<Diagnostic>,
}

impl Report {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Adds `fault` at `span`.
    pub fn add(&mut self, span: Span, fault: impl Into<Fault>) {
        self.push(Diagnostic::new(span, fault));
    }

    /// Adds all of another report.
    pub fn append(&mut self, mut other: Report) {
        self.found.append(&mut other.found);
    }

    /// Two reports: what `first` says, and the rest.
    pub fn part(self, first: impl FnMut(&Diagnostic) -> bool) -> (Report, Report) {
        let (first, rest) = self.found.into_iter().partition(first);
        (Report { found: first }, Report { found: rest })
    }

    /// Keeps those that `keep` says.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }

    /// Every diagnostic, to be completed by what is known later.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.found.iter_mut()
    }

    /// What was added since `count` diagnostics were there.
    pub(crate) fn since(&mut self, count: usize) -> &mut [Diagnostic] {
        self.found.get_mut(count..).unwrap_or_default()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.found.len()
    }

    /// Sorts by file, place and code, and keeps one of equal ones. What is proposed for a mistake that is not known to propose
    /// is left out: no test proves that it cures.
    pub fn settle(&mut self) {
        let may: Vec<&str> = Fault::proposing().collect();
        for own in &mut self.found {
            own.replacement.take_if(|_| !may.contains(&own.fault.code()));
        }
        self.found.sort();
        self.found.dedup();
    }

    /// All diagnostics, in order once settled.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter()
    }

    /// How many have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|d| d.fault.severity() == severity).count()
    }

    /// Whether nothing may be published: an error, or a warning when `strict`.
    pub fn refuses(&self, strict: bool) -> bool {
        let limit = if strict { Severity::Warning } else { Severity::Error };
        self.found.iter().any(|d| d.fault.severity() <= limit)
    }
}
