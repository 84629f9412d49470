//! "S'abonner": every feed with what it holds and how to subscribe to it.
//!
//! The first page has the general feeds, the steps for each program and the name of every other feed; those of themes,
//! countries and country groups stand on pages of their own, so that no page is too long.

use serde::Serialize;

use super::Page;
use super::lists::{list_crumb, made_page};
use crate::diagnostic::Report;
use crate::locale::{Words, words};
use crate::record::Kind;
use crate::site::calendar::{Feed, FeedLinks, counted, feeds};
use crate::site::paging::{Pager, cuts};
use crate::site::{Named, Route, Scope};

/// The greatest number of feeds on a page: a feed has nine elements, and a page some four hundred at most.
const FEEDS: usize = 27;

/// The feeds that are of one record each, by the kind of the record.
const KINDS: [Kind; 3] = [Kind::Theme, Kind::Country, Kind::Organisation];

const TITLE: Words =
    words("S’abonner à l’agenda", "Suscribirse a la agenda", "Assinar a agenda", "Subscribe to the agenda");

#[derive(Debug, Serialize)]
struct SubscribeView {
    general: Vec<FeedLinks>,
    families: Vec<Family>,
}

/// The names of the feeds of a kind.
#[derive(Debug, Serialize)]
struct Family {
    title: &'static str,
    feeds: Vec<Named>,
}

#[derive(Debug, Serialize)]
struct FamilyView {
    feeds: Vec<FeedLinks>,
    pager: Pager,
    general: Vec<FeedLinks>,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let mut routes = vec![Route::Subscribe];
    for kind in KINDS {
        let own = of_kind(scope, kind);
        let pages = own.len().div_ceil(FEEDS);
        routes.extend((1..=pages).map(|page| Route::SubscribeTo(kind, page)));
    }
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    match route {
        Route::SubscribeTo(kind, page) => family_page(scope, kind, page),
        _ => first(scope),
    }
}

fn first(scope: &Scope<'_>) -> Page {
    let families = KINDS.iter().map(|&kind| family(scope, kind)).filter(|family| !family.feeds.is_empty());
    let view = SubscribeView { general: general(scope), families: families.collect() };
    let mut page = made_page(scope, TITLE.get(scope.lang), Kind::Event.folder(), "abonnement.html", &view);
    page.frame.crumbs.push(list_crumb(scope, Kind::Event));
    page
}

fn family_page(scope: &Scope<'_>, kind: Kind, page: usize) -> Page {
    let all = of_kind(scope, kind);
    let weights = vec![1; all.len()];
    let cuts = cuts(&weights, FEEDS);
    let own = cuts.get(page.saturating_sub(1)).cloned().unwrap_or_default();
    let view = FamilyView {
        feeds: all[own].iter().map(|&feed| counted(scope, feed)).collect(),
        pager: Pager::of_cuts(page, &weights, &cuts, |n| scope.href(Route::SubscribeTo(kind, n))),
        general: general(scope),
    };
    let title = title(kind).get(scope.lang);
    let mut page = made_page(scope, title, Kind::Event.folder(), "abonnement-famille.html", &view);
    let above = Named::new(TITLE.get(scope.lang), scope.href(Route::Subscribe));
    page.frame.crumbs.extend([list_crumb(scope, Kind::Event), above]);
    page
}

fn title(kind: Kind) -> Words {
    match kind {
        Kind::Theme => words(
            "S’abonner par thématique",
            "Suscribirse por temática",
            "Assinar por temática",
            "Subscribe by theme",
        ),
        Kind::Country => words(
            "S’abonner par pays ou territoire",
            "Suscribirse por país o territorio",
            "Assinar por país ou território",
            "Subscribe by country or territory",
        ),
        _ => words(
            "S’abonner par groupe-pays",
            "Suscribirse a las fechas de un grupo por país",
            "Assinar as datas de um grupo por país",
            "Subscribe by country group",
        ),
    }
}

fn general(scope: &Scope<'_>) -> Vec<FeedLinks> {
    let general =
        feeds(scope).into_iter().filter(|feed| matches!(feed, Feed::All | Feed::Of(_) | Feed::Exact));
    general.map(|feed| counted(scope, feed)).collect()
}

/// The feeds of a kind by their names, accents aside.
fn of_kind(scope: &Scope<'_>, kind: Kind) -> Vec<Feed> {
    let is_own = |feed: &Feed| match feed {
        Feed::Theme(_) => kind == Kind::Theme,
        Feed::Country(_) => kind == Kind::Country,
        Feed::Group(_) => kind == Kind::Organisation,
        Feed::All | Feed::Of(_) | Feed::Exact | Feed::One(_) => false,
    };
    let mut own: Vec<Feed> = feeds(scope).into_iter().filter(is_own).collect();
    own.sort_by_cached_key(|feed| crate::locale::sort_key(&feed.label(scope)));
    own
}

/// The name of every feed of a kind, leading to its place on the page that has it.
fn family(scope: &Scope<'_>, kind: Kind) -> Family {
    let own = of_kind(scope, kind);
    let named = own.iter().enumerate().map(|(at, &feed)| {
        let page = scope.href(Route::SubscribeTo(kind, at / FEEDS + 1));
        Named::new(feed.label(scope), format!("{page}#{}", feed.anchor(scope)))
    });
    Family { title: title(kind).get(scope.lang), feeds: named.collect() }
}
