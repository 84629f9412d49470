//! The feeds of news on one page: all, articles, by theme, by country.

use serde::Serialize;

use super::Page;
use super::lists::{list_title, made_page};
use crate::diagnostic::Report;
use crate::locale::{Words, sort_key, words};
use crate::record::Kind;
use crate::site::atom::{Feed, feeds};
use crate::site::view::open_data;
use crate::site::{Named, Route, Scope};

#[derive(Debug, Serialize)]
struct FeedsView {
    general: Vec<Named>,
    groups: Vec<Group>,
}

/// The feeds of a kind of records.
#[derive(Debug, Serialize)]
struct Group {
    id: &'static str,
    title: &'static str,
    feeds: Vec<Named>,
}

const TITLE: Words = words("Flux d’actualités", "Canales de novedades", "Canais de novidades", "News feeds");

pub(super) fn routes(_: &Scope<'_>) -> Vec<Route> {
    vec![Route::Feeds]
}

pub(super) fn page(scope: &Scope<'_>, _: Route, _: &str, _: &mut Report) -> Page {
    let all = feeds(scope);
    let of = |is_own: fn(&Feed) -> bool| all.iter().copied().filter(is_own).collect::<Vec<_>>();
    let group = |kind: Kind, mut feeds: Vec<Feed>| {
        feeds.sort_by_cached_key(|feed| sort_key(&feed.label(scope)));
        let (id, title) = (kind.folder(), list_title(kind).get(scope.lang));
        Group { id, title, feeds: feeds.into_iter().map(|feed| named(scope, feed)).collect() }
    };
    let view = FeedsView {
        general: of(|feed| matches!(feed, Feed::Changes | Feed::Articles))
            .into_iter()
            .map(|feed| named(scope, feed))
            .collect(),
        groups: vec![
            group(Kind::Theme, of(|feed| matches!(feed, Feed::Theme(_)))),
            group(Kind::Country, of(|feed| matches!(feed, Feed::Country(_)))),
        ],
    };
    let mut page = made_page(scope, TITLE.get(scope.lang), Kind::Page.folder(), "flux.html", &view);
    page.frame.crumbs = vec![Named::new(open_data::TITLE.get(scope.lang), scope.href(Route::Data))];
    page
}

fn named(scope: &Scope<'_>, feed: Feed) -> Named {
    Named::new(feed.label(scope), feed.path(scope))
}
