//! Footnotes: numbered as they are cited, their texts at the end. What is cited and not defined is told, and what is
//! defined and not cited, or defined twice: nobody would read it.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::Event;

use crate::diagnostic::{Diagnostic, NoteFault, Report};
use crate::locale::{Lang, words};
use crate::text::Span;

/// Footnotes in the order they are first cited, and the events of their texts.
#[derive(Default)]
pub(super) struct Notes<'t> {
    numbers: BTreeMap<String, usize>,
    cited: BTreeSet<usize>,
    texts: BTreeMap<String, Text<'t>>,
}

/// The text of a footnote, and where its name stands.
struct Text<'t> {
    place: Span,
    events: Vec<Event<'t>>,
}

impl<'t> Notes<'t> {
    /// The number that leads to a footnote; its text leads back to the first.
    pub(super) fn citation(&mut self, label: &str) -> Event<'t> {
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(label.to_owned()).or_insert(next);
        let id = if self.cited.insert(number) { format!(" id=\"renvoi_{number}\"") } else { String::new() };
        Event::InlineHtml(format!("<sup><a href=\"#note_{number}\"{id}>{number}</a></sup>").into())
    }

    /// The text of a footnote, whose definition is at `span`.
    pub(super) fn define(&mut self, label: String, span: Span, events: Vec<Event<'t>>, report: &mut Report) {
        let place = span.within(0, label.len() + "[^]".len());
        if let Some(first) = self.texts.get(&label) {
            report.push(Diagnostic::new(place, NoteFault::Twice { label }).against(first.place));
        } else {
            self.texts.insert(label, Text { place, events });
        }
    }

    /// The footnotes cited, as an ordered list, each with a way back.
    pub(super) fn list(mut self, lang: Lang, out: &mut Vec<Event<'t>>, report: &mut Report) {
        let mut cited: Vec<(usize, String)> =
            std::mem::take(&mut self.numbers).into_iter().map(|(label, number)| (number, label)).collect();
        cited.sort();
        if !cited.is_empty() {
            out.push(Event::Html("<ol class=\"notes\">\n".into()));
        }
        let back =
            words("Retour au texte", "Volver al texto", "Voltar ao texto", "Back to the text").get(lang);
        for (number, label) in &cited {
            out.push(Event::Html(format!("<li id=\"note_{number}\">").into()));
            out.extend(self.texts.remove(label).map(|text| text.events).unwrap_or_default());
            let back = format!("<a href=\"#renvoi_{number}\" aria-label=\"{back}\">↩</a></li>\n");
            out.push(Event::Html(back.into()));
        }
        if !cited.is_empty() {
            out.push(Event::Html("</ol>\n".into()));
        }
        for (label, text) in self.texts {
            report.add(text.place, NoteFault::Uncited { label });
        }
    }
}

/// `[^x]` left in a text is a footnote that nothing defines.
pub(super) fn missing(words: &str, span: Span, report: &mut Report) {
    let mut rest = words;
    while let Some(open) = rest.find("[^") {
        let after = &rest[open + 2..];
        let Some(close) = after.find(']') else { return };
        let label = after[..close].to_owned();
        if !label.is_empty() && !label.contains(char::is_whitespace) {
            let from = words.len() - rest.len() + open;
            report.add(span.within(from, from + 3 + close), NoteFault::Missing { label });
        }
        rest = &after[close..];
    }
}
