//! "S'abonner": every feed with what it holds and how to subscribe to it.

use serde::Serialize;

use super::Page;
use super::lists::{list_crumb, made_page};
use crate::diagnostic::Report;
use crate::locale::words;
use crate::record::Kind;
use crate::site::calendar::{Feed, FeedLinks, counted, feeds};
use crate::site::{Route, Scope};

#[derive(Debug, Serialize)]
struct SubscribeView {
    general: Vec<FeedLinks>,
    themes: Vec<FeedLinks>,
    countries: Vec<FeedLinks>,
    groups: Vec<FeedLinks>,
}

pub(super) fn routes(_: &Scope<'_>) -> Vec<Route> {
    vec![Route::Subscribe]
}

pub(super) fn page(scope: &Scope<'_>, _: Route, _: &str, _: &mut Report) -> Page {
    let feeds = feeds(scope);
    let of = |wanted: fn(&Feed) -> bool| {
        let mut own: Vec<FeedLinks> =
            feeds.iter().filter(|feed| wanted(feed)).map(|&feed| counted(scope, feed)).collect();
        own.sort_by_cached_key(FeedLinks::rank);
        own
    };
    let view = SubscribeView {
        general: feeds
            .iter()
            .filter(|feed| matches!(feed, Feed::All | Feed::Of(_) | Feed::Exact))
            .map(|&feed| counted(scope, feed))
            .collect(),
        themes: of(|feed| matches!(feed, Feed::Theme(_))),
        countries: of(|feed| matches!(feed, Feed::Country(_))),
        groups: of(|feed| matches!(feed, Feed::Group(_))),
    };
    let title = words(
        "S’abonner à l’agenda",
        "Suscribirse a la agenda",
        "Assinar a agenda",
        "Subscribe to the agenda",
    );
    let title = title.get(scope.lang);
    let mut page = made_page(scope, title, Kind::Event.folder(), "abonnement.html", &view);
    page.frame.crumbs.push(list_crumb(scope, Kind::Event));
    page
}
