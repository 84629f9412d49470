//! A feed as XML (RFC 4287), its identifiers as tags (RFC 4151): they hold no page's address, so that a page that moves is
//! no news.

use std::fmt::Write;

use chrono::{DateTime, SecondsFormat, Utc};
use quick_xml::escape::escape;

use super::{Feed, News, midnight};
use crate::record::{Head, Kind};
use crate::site::{Route, Scope, Text};

/// The year that tags name: one in which the site had its address.
const SINCE: &str = "2026";

/// The whole feed.
pub fn feed(scope: &Scope<'_>, feed: Feed, news: &[News]) -> String {
    let updated = news.iter().map(|news| news.updated).max().unwrap_or_else(|| midnight(scope, scope.today));
    let licence = &scope.settings.licence;
    let (path, page) = (feed.path(scope), scope.href(feed.page()));
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let base = escape(scope.base_url);
    // Writing to a String does not fail.
    let _ = write!(
        xml,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <title>{title}</title>\n\
         <subtitle>{about}</subtitle>\n\
         <id>{id}</id>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{base}{path}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"{lang}\" href=\"{base}{page}\"/>\n\
         <updated>{updated}</updated>\n\
         <author><name>{publisher}</name></author>\n\
         <rights>{licence} – {licence_url}</rights>\n\
         <generator version=\"{version}\">dalc</generator>\n",
        lang = scope.lang.tag(),
        title = plain(&feed.title(scope)),
        about = plain(&scope.site_description().text),
        id = tag(scope, path.trim_start_matches(&format!("{}/", scope.lang.tag())).trim_end_matches(".atom")),
        updated = instant(updated),
        publisher = plain(&scope.settings.publisher.name),
        licence = plain(&licence.name),
        licence_url = escape(&*licence.url),
        version = env!("CARGO_PKG_VERSION"),
    );
    news.iter().for_each(|news| entry(scope, news, &mut xml));
    xml.push_str("</feed>\n");
    xml
}

fn entry(scope: &Scope<'_>, news: &News, xml: &mut String) {
    let &News { kind, row, updated } = news;
    let head = scope.catalogue.head(kind, row);
    let address = format!("{}{}", scope.base_url, scope.href(Route::record(kind, row)));
    // A record that was renamed is what it was: the first of its former names, else its own.
    let name = head.former_slugs.first().map_or(&head.slug, |slug| &slug.value);
    let lang = scope.lang.tag();
    let _ = write!(
        xml,
        "<entry>\n{title}<id>{id}</id>\n\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"{lang}\" href=\"{address}\"/>\n\
         <updated>{updated}</updated>\n",
        title = element("title", &scope.name(kind, row)),
        id = tag(scope, &format!("{}/{name}", kind.folder())),
        address = escape(&address),
        updated = instant(updated),
    );
    if kind == Kind::Article {
        let published = midnight(scope, scope.catalogue.articles[row as usize].date);
        let _ = writeln!(xml, "<published>{}</published>", instant(published));
    }
    let label = plain(kind.label().get(scope.lang));
    let _ = writeln!(xml, "<category term=\"{}\" label=\"{label}\"/>", kind.folder());
    if let Some(summary) = summary(scope, kind, row as usize, head) {
        xml.push_str(&element("summary", &summary));
    }
    xml.push_str("</entry>\n");
}

/// What a record says of itself in a few sentences.
fn summary(scope: &Scope<'_>, kind: Kind, at: usize, head: &Head) -> Option<Text> {
    let catalogue = scope.catalogue;
    let own: &str = match kind {
        Kind::Partnership => &catalogue.partnerships[at].summary,
        Kind::Event => &catalogue.events[at].summary,
        Kind::Theme => &catalogue.themes[at].summary,
        Kind::Article => &catalogue.articles[at].summary,
        Kind::Organisation => catalogue.organisations[at].summary.as_ref()?,
        Kind::Funding => catalogue.fundings[at].summary.as_ref()?,
        Kind::Page => catalogue.pages[at].summary.as_ref()?,
        Kind::Authority | Kind::Country | Kind::Contact => return None,
    };
    Some(scope.text(kind, head, "resume", own))
}

/// An element with a text, which may be in another language than the feed.
fn element(name: &str, text: &Text) -> String {
    let lang = text.lang.map(|lang| format!(" xml:lang=\"{lang}\"")).unwrap_or_default();
    format!("<{name}{lang}>{}</{name}>\n", plain(&text.text))
}

/// A text without the characters that XML has no place for (XML 1.0, 2.2).
fn plain(text: &str) -> String {
    let kept = |c: &char| matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..);
    escape(text.chars().filter(kept).collect::<String>()).into_owned()
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A name that stays: of the host and the path of the site's own address, whatever address a build is given.
fn tag(scope: &Scope<'_>, own: &str) -> String {
    let home = scope.settings.home();
    let rest = home.split_once("://").map_or(home.as_str(), |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(':').next().unwrap_or_default().to_lowercase();
    format!("tag:{host},{SINCE}:{}{}/{}", escape(path), scope.lang.tag(), escape(own))
}
