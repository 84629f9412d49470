//! What a page shows of a feed: its names, its addresses, and the links that subscribe to it in one click.

use serde::Serialize;

use super::{Feed, feed};
use crate::catalogue::Row;
use crate::record::Kind;
use crate::site::Scope;
use crate::site::query::encoded;

/// A feed, ready to be subscribed to.
#[derive(Debug, Serialize)]
pub struct FeedLinks {
    /// Its place on the page that lists it.
    anchor: String,
    /// What it holds, in a few words.
    label: String,
    /// The name it takes in a calendar program.
    name: String,
    /// What it holds, in a sentence.
    about: String,
    /// Its address within the site.
    path: String,
    /// Its whole address.
    https: String,
    /// The same for programs that take `webcal:` as "subscribe".
    webcal: String,
    /// Google Calendar, which takes the `webcal:` address and no other.
    google: String,
    /// Outlook on the web.
    outlook: String,
    /// How many dates it holds, where that is told.
    count: Option<usize>,
}

/// The links of a feed, with how many dates it holds.
pub fn counted(scope: &Scope<'_>, feed: Feed) -> FeedLinks {
    let count = scope.agenda.holdings.entries(feed).len();
    FeedLinks { count: Some(count), ..links(scope, feed) }
}

/// The links of a feed.
fn links(scope: &Scope<'_>, feed: Feed) -> FeedLinks {
    let (path, name) = (feed.path(scope), feed.name(scope));
    let https = format!("{}{path}", scope.base_url);
    let webcal =
        https.split_once("://").map_or_else(|| https.clone(), |(_, rest)| format!("webcal://{rest}"));
    let google = format!("https://calendar.google.com/calendar/r?cid={}", encoded(&webcal));
    let outlook = format!(
        "https://outlook.live.com/calendar/0/addfromweb?url={}&name={}",
        encoded(&https),
        encoded(&name)
    );
    let (label, about) = (feed.label(scope), feed.about(scope));
    let anchor = feed.anchor(scope);
    FeedLinks { anchor, label, name, about, path, https, webcal, google, outlook, count: None }
}

/// The feeds that hold an event, its own aside.
pub fn feeds_of_event(scope: &Scope<'_>, row: Row) -> Vec<FeedLinks> {
    if scope.agenda.shown_event(row).is_none() {
        return Vec::new();
    }
    let held = scope.agenda.holdings.feeds(row as usize).iter();
    held.filter(|feed| !matches!(feed, Feed::One(_))).map(|&feed| links(scope, feed)).collect()
}

/// The feed that a record has on its own page, if any.
fn feed_of(scope: &Scope<'_>, kind: Kind, row: Row) -> Option<Feed> {
    match kind {
        Kind::Theme => Some(Feed::Theme(row)),
        Kind::Country => Some(Feed::Country(row)),
        Kind::Organisation => feed::is_group(scope.catalogue, row).then_some(Feed::Group(row)),
        _ => None,
    }
}

/// The feed of a record as its page shows it, in a list that has one entry or none.
pub fn own_feed(scope: &Scope<'_>, kind: Kind, row: Row) -> Vec<FeedLinks> {
    feed_of(scope, kind, row).map(|feed| counted(scope, feed)).into_iter().collect()
}

/// The address of the .ics of an event that feeds hold.
pub fn download(scope: &Scope<'_>, row: Row) -> Option<String> {
    scope.agenda.shown_event(row).map(|_| Feed::One(row).path(scope))
}
