//! The text of a record: `CommonMark` with tables, footnotes, heading anchors and autolinks, to HTML.
//!
//! The one user of `pulldown-cmark`. Raw HTML never passes: it is refused where it is found in the stream of events,
//! so nothing needs to be cleaned afterwards. Links and images are resolved here, and reported when they lead nowhere.

mod mail;
mod notes;

use std::collections::BTreeMap;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{
    CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html,
};

use super::links::{Target, target};
use super::scope::Scope;
use crate::diagnostic::{Diagnostic, Fault, ReferenceFault, Replacement, Report, TextFault, nearest};
use crate::locale::{Lang, fold, words};
use crate::record::{IMAGE_ENDINGS, Kind};
use crate::text::Span;
use notes::Notes;

/// The HTML of the Markdown at `body`; `root` is the way from the page up to the site.
pub fn render(scope: &Scope<'_>, body: Span, root: &str, report: &mut Report) -> String {
    let text = scope.sources.slice(body);
    let mut writer =
        Writer { scope, body, root, report, anchors: Anchors::default(), notes: Notes::default() };
    let events = writer.events(text);
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, mail::hidden(events, scope.lang).into_iter());
    without_styles(out)
}

/// How columns stand, as classes: the policy that hosts send with pages lets no style through that is written in one
/// (CSP 3, 6.6.2). Texts are escaped, so that nothing but a cell can look like one.
fn without_styles(html: String) -> String {
    const SIDES: [(&str, &str); 3] = [("left", "gauche"), ("center", "milieu"), ("right", "droite")];
    if !html.contains(" style=\"") {
        return html;
    }
    SIDES.iter().flat_map(|side| ["th", "td"].map(|cell| (cell, side))).fold(
        html,
        |html, (cell, (side, class))| {
            html.replace(
                &format!("<{cell} style=\"text-align: {side}\">"),
                &format!("<{cell} class=\"{class}\">"),
            )
        },
    )
}

/// The anchors of the headings of a text, in order.
pub fn anchors(text: &str) -> Vec<String> {
    let mut anchors = Anchors::default();
    let mut heading: Option<String> = None;
    let mut found = Vec::new();
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => found.extend(heading.take().map(|h| anchors.name(&h))),
            Event::Text(part) | Event::Code(part) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&part);
                }
            }
            _ => {}
        }
    }
    found
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES
}

/// Anchors given so far: each heading has its own.
#[derive(Default)]
struct Anchors {
    given: BTreeMap<String, usize>,
}

impl Anchors {
    fn name(&mut self, heading: &str) -> String {
        let base = Some(fold(heading).replace(' ', "-")).filter(|n| !n.is_empty());
        let base = base.unwrap_or_else(|| "section".to_owned());
        let count = self.given.entry(base.clone()).or_default();
        *count += 1;
        if *count == 1 { base } else { format!("{base}-{count}") }
    }
}

struct Writer<'w, 't> {
    scope: &'w Scope<'w>,
    body: Span,
    root: &'w str,
    report: &'w mut Report,
    anchors: Anchors,
    notes: Notes<'t>,
}

type Ranged<'t> = (Event<'t>, std::ops::Range<usize>);

impl<'t> Writer<'_, 't> {
    /// The events to write: headings anchored, links resolved, HTML taken out, footnotes at the end.
    fn events(&mut self, text: &'t str) -> Vec<Event<'t>> {
        let parsed: Vec<Ranged<'t>> =
            TextMergeWithOffset::new(Parser::new_ext(text, options()).into_offset_iter()).collect();
        mail::tell(&parsed, self.body, self.scope.sources, self.report);
        let mut out = Vec::with_capacity(parsed.len() + 8);
        let mut note: Option<(String, Span, Vec<Event<'t>>)> = None;
        let mut quiet = 0_usize;
        for (at, (event, range)) in parsed.iter().enumerate() {
            let span = self.body.within(range.start, range.end);
            quiet = nested(event, quiet);
            let sink = note.as_mut().map_or(&mut out, |(.., events)| events);
            match event {
                Event::Start(Tag::HtmlBlock) => self.html_block(span),
                Event::Html(_) | Event::End(TagEnd::HtmlBlock) => {}
                Event::InlineHtml(tag) => self.raw_html(tag, span),
                Event::Start(Tag::Heading { level, .. }) => {
                    let id = self.anchors.name(&plain_text(&parsed[at..], TagEnd::Heading(*level)));
                    sink.push(heading(*level, id));
                }
                Event::End(TagEnd::Heading(level)) => sink.push(Event::End(TagEnd::Heading(demoted(*level)))),
                Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                    let href = self.href(*link_type, dest_url, span);
                    sink.push(link(href, title.clone()));
                }
                Event::Start(Tag::Image { dest_url, title, .. }) => {
                    let alt = plain_text(&parsed[at..], TagEnd::Image);
                    let src = self.image(dest_url, &alt, span);
                    sink.push(image(src, title.clone()));
                }
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    note = Some((label.to_string(), span, Vec::new()));
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    if let Some((label, place, events)) = note.take() {
                        self.notes.define(label, place, events, self.report);
                    }
                }
                Event::FootnoteReference(label) => sink.push(self.notes.citation(label)),
                Event::Text(words) if quiet == 0 => {
                    notes::missing(words, span, self.report);
                    autolinked(words, sink);
                }
                Event::Start(Tag::Table(_)) => {
                    sink.push(Event::Html(table_opening(self.scope.lang).into()));
                    sink.push(event.clone());
                }
                Event::End(TagEnd::Table) => {
                    sink.push(event.clone());
                    sink.push(Event::Html("</div>\n".into()));
                }
                _ => sink.push(event.clone()),
            }
        }
        std::mem::take(&mut self.notes).list(self.scope.lang, &mut out, self.report);
        out
    }

    /// A block of HTML is told once, at its first line.
    fn html_block(&mut self, span: Span) {
        let first = self.scope.sources.slice(span).lines().next().unwrap_or_default().trim_end().len();
        self.report.add(span.within(0, first), TextFault::RawHtml);
    }

    /// Raw HTML is told once per tag opened; the tag that closes it says nothing new.
    fn raw_html(&mut self, tag: &str, span: Span) {
        if !tag.starts_with("</") {
            let end = span.start as usize + tag.trim_end().len();
            self.report.add(Span::new(span.file, span.start as usize..end), TextFault::RawHtml);
        }
    }

    /// The address to write for a link, `#` when it leads nowhere.
    fn href(&mut self, kind: LinkType, written: &str, span: Span) -> String {
        if kind == LinkType::Email {
            return format!("mailto:{written}");
        }
        let fault: Fault = match target(self.scope, written) {
            Target::Elsewhere => return written.to_owned(),
            Target::Made(path) => return format!("{}{path}", self.root),
            Target::Record(kind, row, anchor) => return self.anchored_address(kind, row, anchor, span),
            Target::Here(anchor) => return self.heading_address(anchor, span),
            Target::Fallen => return "#".to_owned(),
            Target::Draft if self.scope.catalogue.bodies_of_drafts.contains(&self.body) => {
                return "#".to_owned();
            }
            Target::Draft => ReferenceFault::ToDraft { written: written.to_owned() }.into(),
            Target::Forbidden => TextFault::LinkScheme { target: written.to_owned() }.into(),
            Target::Nothing(nearest) => TextFault::LinkBroken { target: written.to_owned(), nearest }.into(),
        };
        let near = match &fault {
            Fault::Text(TextFault::LinkBroken { nearest, .. }) => nearest.clone(),
            _ => None,
        };
        let paste = near.filter(|_| !written.contains('#')).and_then(|near| self.aimed(written, near, span));
        self.report.push(Diagnostic { replacement: paste, ..Diagnostic::new(span, fault) });
        "#".to_owned()
    }

    fn heading_address(&mut self, anchor: String, span: Span) -> String {
        let here = anchors(self.scope.sources.slice(self.body));
        let href = format!("#{anchor}");
        if !here.contains(&anchor) {
            self.lost_anchor(&href, &href, anchor, &here, span);
        }
        href
    }

    fn anchored_address(&mut self, kind: Kind, row: u32, anchor: Option<String>, span: Span) -> String {
        let Some(anchor) = anchor else { return self.record_address(kind, row) };
        let head = self.scope.catalogue.head(kind, row);
        let there = head.body.map(|body| anchors(self.scope.sources.slice(body))).unwrap_or_default();
        if !there.contains(&anchor) {
            let page = format!("{}/{}", kind.folder(), head.slug);
            self.lost_anchor(&page, &format!("#{anchor}"), anchor.clone(), &there, span);
        }
        format!("{}#{anchor}", self.record_address(kind, row))
    }

    /// Tells that a page has no heading of this name; `written` is how the link ends.
    fn lost_anchor(&mut self, page: &str, written: &str, anchor: String, there: &[String], span: Span) {
        let nearest = nearest(&anchor, there.iter().map(String::as_str)).map(str::to_owned);
        let paste = nearest.as_ref().and_then(|near| self.aimed(written, format!("#{near}"), span));
        let fault = TextFault::AnchorBroken { target: page.to_owned(), anchor, nearest };
        self.report.push(Diagnostic { replacement: paste, ..Diagnostic::new(span, fault) });
    }

    /// `meant` over the end of where a link or an image at `span` aims at, when it is written there.
    fn aimed(&self, written: &str, meant: String, span: Span) -> Option<Replacement> {
        let text = self.scope.sources.slice(span);
        let aim = text.rfind("](")? + "](".len();
        let at = aim + text[aim..].find(written)?;
        Some(Replacement { span: span.within(at, at + written.len()), text: meant })
    }

    fn record_address(&self, kind: Kind, row: u32) -> String {
        format!("{}{}", self.root, self.scope.address(kind, row))
    }

    /// The address to write for an image, after checking that it is there and described.
    fn image(&mut self, written: &str, alt: &str, span: Span) -> String {
        let target = written.to_owned();
        if alt.trim().is_empty() {
            self.report.add(span, TextFault::ImageWithoutText { target: target.clone() });
        }
        let path = written.trim_start_matches("../").trim_start_matches('/');
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        if !IMAGE_ENDINGS.contains(&ending) {
            self.report.add(span, TextFault::ImageFormat { target });
            return format!("{}{path}", self.root);
        }
        let images = &self.scope.catalogue.images;
        if !images.iter().any(|image| image == path) {
            let nearest = nearest(path, images.iter().map(String::as_str)).map(str::to_owned);
            let paste = nearest.clone().and_then(|near| self.aimed(written, near, span));
            let fault = TextFault::ImageMissing { target, nearest };
            self.report.push(Diagnostic { replacement: paste, ..Diagnostic::new(span, fault) });
        }
        format!("{}{path}", self.root)
    }
}

/// How deep the event leaves us in places where text is not searched for addresses: links, images, code.
fn nested(event: &Event<'_>, depth: usize) -> usize {
    match event {
        Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => depth + 1,
        Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => depth.saturating_sub(1),
        _ => depth,
    }
}

/// A table scrolls within its own place, which has a name for who does not see it.
fn table_opening(lang: Lang) -> String {
    let name = words("Tableau", "Tabla", "Tabela", "Table").get(lang);
    format!("<div class=\"tableau\" tabindex=\"0\" role=\"group\" aria-label=\"{name}\">")
}

/// The words of an element that begins with the first event.
fn plain_text(events: &[Ranged<'_>], end: TagEnd) -> String {
    let inside = events.iter().skip(1).take_while(|(event, _)| *event != Event::End(end));
    inside
        .filter_map(|(event, _)| match event {
            Event::Text(words) | Event::Code(words) => Some(words.as_ref()),
            Event::SoftBreak | Event::HardBreak => Some(" "),
            _ => None,
        })
        .collect()
}

/// A page has one `h1`, its title; the headings of a text come below.
fn demoted(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H2,
        HeadingLevel::H3 => HeadingLevel::H3,
        HeadingLevel::H4 => HeadingLevel::H4,
        HeadingLevel::H5 => HeadingLevel::H5,
        HeadingLevel::H6 => HeadingLevel::H6,
    }
}

fn heading<'t>(level: HeadingLevel, id: String) -> Event<'t> {
    let tag =
        Tag::Heading { level: demoted(level), id: Some(id.into()), classes: Vec::new(), attrs: Vec::new() };
    Event::Start(tag)
}

fn link(href: String, title: CowStr<'_>) -> Event<'_> {
    let link_type = LinkType::Inline;
    Event::Start(Tag::Link { link_type, dest_url: href.into(), title, id: CowStr::Borrowed("") })
}

fn image(src: String, title: CowStr<'_>) -> Event<'_> {
    let link_type = LinkType::Inline;
    Event::Start(Tag::Image { link_type, dest_url: src.into(), title, id: CowStr::Borrowed("") })
}

/// Writes words, addresses in them as links.
fn autolinked<'t>(words: &CowStr<'t>, out: &mut Vec<Event<'t>>) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    if !words.contains("://") {
        return out.push(Event::Text(words.clone()));
    }
    for part in finder.spans(words) {
        let text = CowStr::from(part.as_str().to_owned());
        let allowed = ["http://", "https://"].iter().any(|scheme| part.as_str().starts_with(scheme));
        if part.kind().is_some() && allowed {
            out.extend([
                link(part.as_str().to_owned(), CowStr::Borrowed("")),
                Event::Text(text),
                Event::End(TagEnd::Link),
            ]);
        } else {
            out.push(Event::Text(text));
        }
    }
}
