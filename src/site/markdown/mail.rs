//! Mailboxes in texts: never written so that what harvests addresses reads them, and told when they seem to be a
//! person's.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::Ranged;
use crate::diagnostic::{Report, TextFault};
use crate::locale::Lang;
use crate::record::mailbox::{is_personal, mailboxes, masked};
use crate::text::{Sources, Span};

/// The scheme of links that write a letter.
const SCHEME: &str = "mailto:";

/// Tells the mailboxes of a text, which stands at `body`, that seem to be a person's.
pub(super) fn tell(parsed: &[Ranged<'_>], body: Span, sources: &Sources, report: &mut Report) {
    for (event, range) in parsed {
        let span = body.within(range.start, range.end);
        match event {
            Event::Text(words) | Event::Code(words) => {
                for own in mailboxes(words) {
                    personal(&words[own], span, sources, report);
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                if let Some(own) = addressee(dest_url) {
                    personal(&own, span, sources, report);
                }
            }
            _ => {}
        }
    }
}

fn personal(mailbox: &str, span: Span, sources: &Sources, report: &mut Report) {
    if is_personal(mailbox) {
        let found = sources.slice(span).find(mailbox);
        let place = found.map_or(span, |at| span.within(at, at + mailbox.len()));
        report.add(place, TextFault::PersonalMailbox { written: mailbox.to_owned() });
    }
}

/// Whom a link writes to.
fn addressee(target: &str) -> Option<String> {
    let start = target.get(..SCHEME.len()).filter(|start| start.eq_ignore_ascii_case(SCHEME))?;
    let rest = &target[start.len()..];
    Some(rest.split('?').next().unwrap_or_default().replace("%40", "@"))
}

/// What is to be written, with mailboxes as only people read them. A link that writes a letter becomes its words, then
/// the address when they do not say it.
pub(super) fn hidden(events: Vec<Event<'_>>, lang: Lang) -> Vec<Event<'_>> {
    let mut out = Vec::with_capacity(events.len());
    let mut letter: Option<(String, String)> = None;
    for event in events {
        match event {
            Event::Text(words) => {
                let words = hidden_text(words, lang);
                letter.iter_mut().for_each(|(_, said)| said.push_str(&words));
                out.push(Event::Text(words));
            }
            Event::Code(words) => out.push(Event::Code(hidden_text(words, lang))),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                if let Some(to) = addressee(&dest_url) {
                    letter = Some((masked(&to, lang).into_owned(), String::new()));
                } else {
                    let title = hidden_text(title, lang);
                    out.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
                }
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let title = hidden_text(title, lang);
                out.push(Event::Start(Tag::Image { link_type, dest_url, title, id }));
            }
            Event::End(TagEnd::Link) if letter.is_some() => {
                let other = letter.take().filter(|(to, said)| !said.contains(to.as_str()));
                out.extend(other.map(|(to, _)| Event::Text(format!(" ({to})").into())));
            }
            event => out.push(event),
        }
    }
    out
}

fn hidden_text(words: CowStr<'_>, lang: Lang) -> CowStr<'_> {
    if words.contains('@') { masked(&words, lang).into_owned().into() } else { words }
}
