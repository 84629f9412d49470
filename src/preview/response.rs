//! Which answer a request gets: a pure function of what is shown and what is asked. Touches no socket.

use std::borrow::Cow;

use xxhash_rust::xxh3::xxh3_64;

use super::request::{Asked, Base};
use super::shown::Shown;
use super::{inject, mime};
use crate::pieces::Content;

/// What the preview keeps for itself; a site has no such folder.
const RESERVED: &str = "/__dalc/";
const EVENTS: &str = "/__dalc/events";

const NOT_FOUND: &str = "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">\
    <title>Page introuvable</title><body><h1>Page introuvable</h1>\
    <p>Le site n’a pas de page à cette adresse. <a href=\"/\">Revenir à l’accueil</a></p></body></html>";

const NO_SITE: &str = "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">\
    <title>Rien à montrer</title><body><h1>Rien à montrer pour l’instant</h1>\
    <p>Le contenu a des erreurs. Le site apparaîtra ici dès qu’elles seront corrigées.</p></body></html>";

/// How to answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reply<'a> {
    /// With one whole answer.
    Whole(Answer<'a>),
    /// With the stream of events.
    Stream,
}

/// One whole answer. For `HEAD` and 304 it holds the body too; whoever sends it leaves it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer<'a> {
    /// The status code.
    pub status: u16,
    /// The headers, without the length of the body.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Cow<'a, [u8]>,
}

/// The answer to one request that arrived on `port`.
pub(super) fn reply<'a>(shown: &'a Shown, base: &Base, port: u16, asked: &Asked) -> Reply<'a> {
    if !asked.is_for_us(port) {
        return whole(421, "Cet aperçu ne répond qu’à l’adresse http://127.0.0.1 de cette machine.\n");
    }
    if !matches!(asked.method.as_str(), "GET" | "HEAD") {
        return Reply::Whole(plain(405, "Un aperçu se lit seulement.\n").with("Allow", "GET, HEAD"));
    }
    match asked.path() {
        None => whole(400, "Cette adresse n’est pas un chemin.\n"),
        Some(path) if path == EVENTS && asked.method == "GET" => Reply::Stream,
        Some(path) if path.starts_with(RESERVED) => Reply::Whole(reserved(&path, asked)),
        Some(path) => Reply::Whole(public(shown, base, &path, asked)),
    }
}

/// The file of the page that is asked for, when the site has it.
pub(super) fn page_file(shown: &Shown, base: &Base, asked: &Asked) -> Option<String> {
    let path = asked.path().filter(|_| asked.method == "GET")?;
    let file = file(base.within(&path)?);
    let has = shown.site.as_ref().is_some_and(|site| site.files.contains_key(&file));
    (has && mime::of(&file) == mime::HTML).then_some(file)
}

/// The file behind a path of the site.
fn file(path: &str) -> String {
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    format!("{path}{index}")
}

fn reserved<'a>(path: &str, asked: &Asked) -> Answer<'a> {
    match path {
        "/__dalc/reload.js" => fresh(mime::of(path), include_bytes!("reload.js").into(), asked),
        "/__dalc/preview.css" => fresh(mime::of(path), include_bytes!("preview.css").into(), asked),
        EVENTS => answer(200, "text/event-stream; charset=utf-8", Cow::default()),
        _ => plain(404, "L’aperçu n’a rien à cette adresse.\n"),
    }
}

fn public<'a>(shown: &'a Shown, base: &Base, path: &str, asked: &Asked) -> Answer<'a> {
    match base.within(path) {
        Some(within) => in_site(shown, base, within, asked),
        // Temporary: at the next preview on this port, the root may be another site's.
        None if base.is_door(path) => redirect(307, base.address(""), asked),
        None => not_found(shown, ""),
    }
}

fn in_site<'a>(shown: &'a Shown, base: &Base, path: &str, asked: &Asked) -> Answer<'a> {
    let Some(site) = &shown.site else {
        return page(503, NO_SITE.as_bytes(), shown);
    };
    let file = file(path);
    match site.files.get(&file) {
        Some(content) if mime::of(&file) == mime::HTML => {
            fresh(mime::HTML, inject::into_page(&content.whole(), shown).into(), asked)
        }
        Some(content) => fresh(mime::of(&file), content.whole().into(), asked),
        None if is_folder(shown, path) => redirect(308, base.address(&format!("{path}/")), asked),
        None => not_found(shown, path),
    }
}

/// A path that starts with a slash is none of ours: as an address it would name another host (`//exemple.fr/`).
fn is_folder(shown: &Shown, path: &str) -> bool {
    let index = format!("{path}/index.html");
    !path.starts_with('/') && shown.site.as_ref().is_some_and(|site| site.files.contains_key(&index))
}

/// The page for what is not there: that of the language whose folder was asked, else the site's.
fn not_found<'a>(shown: &'a Shown, path: &str) -> Answer<'a> {
    let folder = path.split_once('/').map(|(folder, _)| format!("{folder}/404.html"));
    let mut pages = folder.into_iter().chain(["404.html".to_owned()]);
    let own = shown.site.as_ref().and_then(|site| pages.find_map(|page| site.files.get(&page)));
    match own {
        Some(content) => page(404, &content.whole(), shown),
        None => page(404, NOT_FOUND.as_bytes(), shown),
    }
}

fn page<'a>(status: u16, html: &[u8], shown: &Shown) -> Answer<'a> {
    answer(status, mime::HTML, inject::into_page(html, shown).into())
}

/// A file with its version, or word that the browser already has it.
fn fresh<'a>(content_type: &'static str, body: Cow<'a, [u8]>, asked: &Asked) -> Answer<'a> {
    let etag = format!("\"{:016x}\"", xxh3_64(&body));
    let status = if asked.knows(&etag) { 304 } else { 200 };
    answer(status, content_type, body).with("ETag", etag)
}

fn redirect<'a>(status: u16, address: String, asked: &Asked) -> Answer<'a> {
    plain(status, "La page est à une autre adresse.\n").with("Location", address + &asked.query())
}

fn whole<'a>(status: u16, text: &'static str) -> Reply<'a> {
    Reply::Whole(plain(status, text))
}

fn plain<'a>(status: u16, text: &'static str) -> Answer<'a> {
    answer(status, "text/plain; charset=utf-8", text.as_bytes().into())
}

fn answer<'a>(status: u16, content_type: &'static str, body: Cow<'a, [u8]>) -> Answer<'a> {
    Answer { status, headers: Vec::new(), body }
        .with("Content-Type", content_type)
        .with("Cache-Control", "no-cache")
        .with("X-Content-Type-Options", "nosniff")
}

impl Answer<'_> {
    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::preview::Round;

    fn status(target: &str) -> u16 {
        let files = ["/exemple.fr/index.html", "__dalc/x", "a/index.html"];
        let site = BTreeMap::from(files.map(|path| (path.to_string(), Vec::new().into())));
        let shown = Shown::default().then(Round::Good { site, remarks: None }, &[]);
        let asked = Asked {
            method: "GET".to_string(),
            target: target.to_string(),
            hosts: vec!["localhost".to_string()],
            known: Vec::new(),
        };
        match reply(&shown, &Base::new("/"), 80, &asked) {
            Reply::Whole(answer) => answer.status,
            Reply::Stream => 0,
        }
    }

    #[test]
    fn a_site_with_odd_paths_leads_nowhere_else() {
        assert_eq!(status("//exemple.fr"), 404);
        assert_eq!(status("/__dalc/x"), 404);
        assert_eq!(status("/__dalc/events"), 0);
        assert_eq!(status("/a"), 308);
    }
}
