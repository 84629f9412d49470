//! The links that lead out of the site: where they stand, what was found behind them, and when.
//!
//! Owns the list ([`external`]) and the notebook of what was seen ([`Notebook`]). Refuses to go and see: that is done elsewhere, and
//! nothing here stands in the way of a build.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use linkify::{LinkFinder, LinkKind};
use serde::{Deserialize, Serialize};

use crate::record::{self, Nature};
use crate::text::{FileId, Sources, Span};

/// How long what was seen need not be seen again, in days.
const HOLDS: u64 = 30;

/// Domains that lead nowhere (RFC 2606).
const RESERVED: [&str; 7] =
    [".example", ".invalid", ".test", ".localhost", "example.com", "example.net", "example.org"];

/// Where each external address stands.
pub type Links = BTreeMap<String, Vec<Place>>;

/// Where an address stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file in the content folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// What stands behind an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "verdict", content = "detail")]
pub enum Verdict {
    /// A page.
    Seen,
    /// A page, for good at another address.
    Moved(String),
    /// Nothing any more, or nothing for us: the HTTP status.
    Gone(u16),
    /// A server in trouble: the HTTP status.
    Faulty(u16),
    /// No server: why, in French.
    Unreachable(String),
    /// A page that robots are asked to leave alone.
    LeftAlone,
    /// An address of this machine or of its network, which is not looked at unless asked.
    Local,
}

impl Verdict {
    /// Whether a reader finds a page.
    pub fn is_seen(&self) -> bool {
        matches!(self, Verdict::Seen | Verdict::Moved(_))
    }
}

/// What is known of an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What was found.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// The day it was looked at, as `AAAA-MM-JJ`.
    pub checked: String,
    /// The last day a page was seen.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub seen: Option<String>,
}

/// What is known of every address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Notebook(pub BTreeMap<String, Note>);

impl Notebook {
    /// The addresses that are to be looked at today: those never seen, not seen for a month, or not well and not today.
    pub fn due<'l>(&self, links: &'l Links, today: NaiveDate) -> Vec<&'l str> {
        links.keys().map(String::as_str).filter(|url| self.is_due(url, today)).collect()
    }

    fn is_due(&self, url: &str, today: NaiveDate) -> bool {
        let Some(note) = self.0.get(url) else { return true };
        let Ok(checked) = note.checked.parse::<NaiveDate>() else { return true };
        let holds = if note.verdict.is_seen() { HOLDS } else { 1 };
        checked.checked_add_days(Days::new(holds)).is_none_or(|end| end <= today)
    }

    /// Notes what was found today.
    pub fn note(&mut self, url: &str, verdict: Verdict, today: NaiveDate) {
        let today = today.to_string();
        let before = self.0.get(url).and_then(|note| note.seen.clone());
        let seen = if verdict.is_seen() { Some(today.clone()) } else { before };
        self.0.insert(url.to_owned(), Note { verdict, checked: today, seen });
    }

    /// Forgets addresses that stand nowhere any more.
    pub fn keep(&mut self, links: &Links) {
        self.0.retain(|url, _| links.contains_key(url));
    }
}

/// Every external address of the records and the settings, comments aside; those below `home` are the site's own.
pub fn external(sources: &Sources, home: &str) -> Links {
    let is_own = |url: &str| !home.is_empty() && url.starts_with(home.trim_end_matches('/'));
    let mut links = Links::new();
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    for (file, source) in sources.iter() {
        if !matches!(record::nature(&source.name), Ok(Nature::Record(_) | Nature::Settings)) {
            continue;
        }
        let found =
            finder.links(&source.text).filter(|link| is_external(link.as_str()) && !is_own(link.as_str()));
        for link in found.filter(|link| !is_comment(&source.text, link.start(), &source.name)) {
            let line = line(sources, file, link.start()..link.end());
            let place = Place { file: source.name.clone(), line };
            links.entry(link.as_str().to_owned()).or_default().push(place);
        }
    }
    links
}

fn line(sources: &Sources, file: FileId, range: std::ops::Range<usize>) -> usize {
    sources.start(Span::new(file, range)).line
}

fn is_external(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#', ':']).next()).unwrap_or_default();
    !host.is_empty() && !RESERVED.iter().any(|end| host == *end || host.ends_with(end))
}

/// Whether a place of a TOML text is in a comment. In Markdown, `#` begins a title.
fn is_comment(text: &str, at: usize, name: &str) -> bool {
    let is_toml = match record::front_matter::parts(text).filter(|_| name.ends_with(".md")) {
        Some((_, body)) => at < body,
        None => name.ends_with(".toml"),
    };
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    is_toml && begins_comment(&text[start..at])
}

/// Whether a comment begins in a line so far: at a `#` that no quotes hold.
fn begins_comment(line: &str) -> bool {
    let mut quote = None;
    line.chars().any(|letter| {
        match quote {
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            Some(open) if open == letter => quote = None,
            _ => {}
        }
        letter == '#' && quote.is_none()
    })
}
