//! For people: excerpt, caret, what to do, as rustc shows it.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::diagnostic::wording::{counted, help_word, nothing_wrong, relation, severity, wording};
use crate::diagnostic::{Diagnostic, Replacement, Report, Severity};
use crate::locale::Lang;
use crate::text::{Sources, Span};

/// How to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With terminal colours.
    Colour,
    /// Characters only.
    Plain,
}

/// Every diagnostic of a report, one after the other, an empty line between them.
pub fn human(report: &Report, sources: &Sources, style: Style, lang: Lang) -> String {
    let renderer = match style {
        Style::Colour => Renderer::styled(),
        Style::Plain => Renderer::plain(),
    };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let mut out = String::new();
    for diagnostic in report.iter() {
        out.push_str(&one(diagnostic, sources, &renderer, lang));
        out.push_str("\n\n");
    }
    out
}

/// One line that counts: "3 erreurs, 1 avertissement, 2 conseils".
pub fn summary(report: &Report, lang: Lang) -> String {
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Advice]
        .into_iter()
        .map(|kind| (kind, report.count(kind)))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| counted(kind, count, lang))
        .collect();
    if parts.is_empty() { nothing_wrong(lang).to_owned() } else { parts.join(", ") }
}

fn one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer, lang: Lang) -> String {
    let words = wording(&diagnostic.fault, lang);
    let level = match diagnostic.fault.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO,
    };
    let level = level.with_name(severity(diagnostic.fault.severity(), lang));
    let mut group = level
        .primary_title(words.headline.as_str())
        .id(diagnostic.fault.code())
        .element(excerpt(diagnostic.span, AnnotationKind::Primary, &words.label, sources));
    let (near, far): (Vec<_>, Vec<_>) =
        diagnostic.related.iter().partition(|(span, _)| span.file == diagnostic.span.file);
    for (span, kind) in near.into_iter().chain(far) {
        group = group.element(excerpt(*span, AnnotationKind::Context, relation(kind, lang), sources));
    }
    let help = Level::HELP.with_name(help_word(lang)).message(cured(diagnostic, &words.help, sources));
    let groups: [Group<'_>; 1] = [group.element(help)];
    renderer.render(&groups)
}

/// What to do, with what to paste when that is known and not said yet.
fn cured(diagnostic: &Diagnostic, help: &str, sources: &Sources) -> String {
    let Some(replacement) = &diagnostic.replacement else { return help.to_owned() };
    let paste = if replacement.span == diagnostic.span {
        replacement.text.clone()
    } else {
        whole_lines(replacement, sources)
    };
    if help.contains(&paste) { help.to_owned() } else { format!("{help} → {paste}") }
}

/// The lines that a replacement touches, once it is made.
fn whole_lines(replacement: &Replacement, sources: &Sources) -> String {
    let text = sources.text(replacement.span.file);
    let range = replacement.span.range();
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at);
    let (before, after) = (&text[start..range.start], &text[range.end..end]);
    format!("{before}{}{after}", replacement.text).trim().to_owned()
}

fn excerpt<'a>(
    span: Span,
    kind: AnnotationKind,
    label: &'a str,
    sources: &'a Sources,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let annotation = kind.span(span.range());
    let annotation = if label.is_empty() { annotation } else { annotation.label(label) };
    Snippet::source(sources.text(span.file)).path(sources.path(span.file)).annotation(annotation)
}
