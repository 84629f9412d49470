//! What search engines read first: every page of every language, when it changed, and where its other languages stand
//! (sitemaps.org, with the links of <https://developers.google.com/search/docs/specialty/international/localized-versions>).
//!
//! Owns the files `sitemap*.xml` and `robots.txt`. Refuses redirections and pages that stand in for others.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;
use quick_xml::escape::escape;

use super::route::Route;
use super::scope::Scope;
use super::view::FAMILIES;
use super::{Files, Site};

/// The most pages of a file, by the protocol.
const PAGES: usize = 50_000;

/// The most bytes of a file: the protocol takes 50 MiB.
const BYTES: usize = 45 << 20;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const PROTOCOL: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A page in all languages: tag, whether it is the main language, address.
type Versions<'s> = Vec<(&'s str, bool, String)>;

/// Writes the list of pages, and the file that tells crawlers of it.
pub(super) fn publish(scopes: &[Scope<'_>], site: &mut Site) {
    let Some(main) = scopes.iter().find(|scope| scope.lang == scope.settings.main_language()) else { return };
    let mut found = Parts::new(PAGES, BYTES);
    for scope in scopes {
        for route in routes(scope) {
            let versions = versions(scope, scopes, route, &site.files);
            if versions.iter().any(|(lang, ..)| *lang == scope.lang.tag()) {
                found.add(&entry(scope, route, &versions));
            }
        }
    }
    site.files.extend(files(found.done, main.base_url));
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", main.base_url);
    site.files.insert("robots.txt".to_owned(), robots.into_bytes().into());
}

/// Every page of a language.
fn routes(scope: &Scope<'_>) -> impl Iterator<Item = Route> {
    let made = FAMILIES.iter().flat_map(|family| (family.routes)(scope));
    made.filter(|route| !route.stands_in()).chain([Route::Ecodesign])
}

/// Where a page stands in every language that has it.
fn versions<'s>(scope: &Scope<'_>, scopes: &'s [Scope<'_>], route: Route, files: &Files) -> Versions<'s> {
    let version = |other: &'s Scope<'_>| {
        let path = other.href(route.across(scope, other));
        let is_main = other.lang == other.settings.main_language();
        let address = format!("{}{path}", other.base_url);
        files.contains_key(&Route::file(&path)).then_some((other.lang.tag(), is_main, address))
    };
    scopes.iter().filter_map(version).collect()
}

/// The entry of a page.
fn entry(scope: &Scope<'_>, route: Route, versions: &Versions<'_>) -> String {
    let own = versions.iter().find(|(lang, ..)| *lang == scope.lang.tag());
    let mut entry = format!("<url><loc>{}</loc>", escape(own.map_or("", |(_, _, address)| address)));
    // Writing to a String does not fail.
    if let Some(day) = changed(scope, route) {
        let _ = write!(entry, "<lastmod>{day}</lastmod>");
    }
    for (lang, is_main, address) in versions.iter().filter(|_| versions.len() > 1) {
        let tags = [Some(*lang), is_main.then_some("x-default")];
        for tag in tags.into_iter().flatten() {
            let _ = write!(
                entry,
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\"/>",
                escape(address)
            );
        }
    }
    entry.push_str("</url>\n");
    entry
}

/// The day the page of a record was changed; what gathers several does not say.
fn changed(scope: &Scope<'_>, route: Route) -> Option<NaiveDate> {
    let Route::Record(kind, row, _) = route else { return None };
    scope.changed(kind, scope.catalogue.head(kind, row))
}

/// Entries, in as many files as the protocol asks for.
struct Parts {
    pages: usize,
    bytes: usize,
    count: usize,
    done: Vec<String>,
}

impl Parts {
    fn new(pages: usize, bytes: usize) -> Parts {
        Parts { pages, bytes, count: 0, done: vec![String::new()] }
    }

    fn add(&mut self, entry: &str) {
        let size = self.done.last().map_or(0, String::len);
        if self.count == self.pages || size + entry.len() > self.bytes {
            self.count = 0;
            self.done.push(String::new());
        }
        self.count += 1;
        self.done.last_mut().into_iter().for_each(|part| part.push_str(entry));
    }
}

/// One file, or several and the index of them.
fn files(mut parts: Vec<String>, base_url: &str) -> Files {
    if parts.len() == 1 {
        let only = parts.pop().unwrap_or_default();
        return BTreeMap::from([("sitemap.xml".to_owned(), set(&only).into_bytes().into())]);
    }
    let mut index = format!("{HEAD}<sitemapindex xmlns=\"{PROTOCOL}\">\n");
    let mut files = BTreeMap::new();
    for (number, part) in (1..).zip(parts) {
        let name = format!("sitemap-{number}.xml");
        let _ = writeln!(index, "<sitemap><loc>{}{name}</loc></sitemap>", escape(base_url));
        files.insert(name, set(&part).into_bytes().into());
    }
    index.push_str("</sitemapindex>\n");
    files.insert("sitemap.xml".to_owned(), index.into_bytes().into());
    files
}

fn set(entries: &str) -> String {
    format!(
        "{HEAD}<urlset xmlns=\"{PROTOCOL}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{entries}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pieces::Content;

    fn written(parts: Parts) -> Vec<(String, String)> {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("a text");
        let files = files(parts.done, "https://exemple.org/a&b/");
        files.into_iter().map(|(name, pieces)| (name, text(pieces.whole()))).collect()
    }

    #[test]
    fn a_list_that_is_too_long_is_split_and_indexed() {
        let mut parts = Parts::new(2, 1000);
        ["<url>1</url>\n", "<url>2</url>\n", "<url>3</url>\n"].iter().for_each(|entry| parts.add(entry));
        let files = written(parts);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert!(files[0].1.contains("<url>2</url>") && !files[0].1.contains("<url>3</url>"));
        assert!(files[1].1.contains("<url>3</url>"));
        assert_eq!(files[2].1.matches("<loc>https://exemple.org/a&amp;b/sitemap-").count(), 2);
    }

    #[test]
    fn a_list_that_is_too_large_is_split_too() {
        let mut parts = Parts::new(100, 30);
        ["<url>1</url>\n", "<url>2</url>\n", "<url>3</url>\n"].iter().for_each(|entry| parts.add(entry));
        assert_eq!(parts.done.len(), 2);
        let one = written(Parts::new(2, 1000));
        assert_eq!(one.len(), 1, "a site without a page has a list all the same");
    }
}
