//! What every page of a language sees besides its own content: the names of the site, its menu, the addresses that
//! templates name. Owns none of the pages.

use serde::Serialize;

use super::named::Named;
use super::route::Route;
use super::scope::Scope;
use super::view::{footer, list_crumb, list_title};
use super::{offline, words};
use crate::record::Kind;

/// What every page of a language sees.
#[derive(Debug, Serialize)]
pub(super) struct Common {
    lang: &'static str,
    address: String,
    title: String,
    title_lang: Option<&'static str>,
    short_title: String,
    short_title_lang: Option<&'static str>,
    description: String,
    description_lang: Option<&'static str>,
    main_lang: &'static str,
    main_language: &'static str,
    licence: Named,
    publisher: String,
    menu: Vec<Entry>,
    footer: Vec<Named>,
    lists: Vec<Named>,
    routes: Routes,
    built_on: String,
    built_on_iso: String,
    /// The worker that keeps pages for when there is no network, when there is one.
    worker: Option<&'static str>,
}

/// An entry of the menu.
#[derive(Debug, Serialize)]
struct Entry {
    text: String,
    href: String,
    section: &'static str,
}

/// The addresses that templates name.
#[derive(Debug, Serialize)]
struct Routes {
    home: String,
    partnerships: String,
    authorities: String,
    organisations: String,
    countries: String,
    themes: String,
    agenda: String,
    subscribe: String,
    contacts: String,
    crossing: String,
    map: String,
    search: String,
    plan: String,
    ecodesign: String,
    contribute: String,
    data: String,
    feeds: String,
    pages: String,
    edition: Option<String>,
}

/// The entries of the menu, besides the page that gathers all the rest.
pub(super) const MENU: &[Kind] = &[Kind::Partnership, Kind::Country, Kind::Theme, Kind::Event, Kind::Page];

/// The lists the footer leads to.
const FOOTER_LISTS: &[Kind] =
    &[Kind::Authority, Kind::Organisation, Kind::Funding, Kind::Article, Kind::Contact];

fn menu(scope: &Scope<'_>) -> Vec<Entry> {
    MENU.iter()
        .map(|&kind| Entry {
            text: list_title(kind).get(scope.lang).to_owned(),
            href: scope.href(Route::List(kind, 1)),
            section: kind.folder(),
        })
        .collect()
}

fn routes(scope: &Scope<'_>) -> Routes {
    let list = |kind: Kind| scope.href(Route::List(kind, 1));
    Routes {
        home: scope.href(Route::Home),
        partnerships: list(Kind::Partnership),
        authorities: list(Kind::Authority),
        organisations: list(Kind::Organisation),
        countries: list(Kind::Country),
        themes: list(Kind::Theme),
        agenda: list(Kind::Event),
        subscribe: scope.href(Route::Subscribe),
        contacts: list(Kind::Contact),
        crossing: scope.href(Route::Crossing),
        map: scope.href(Route::Map),
        search: scope.href(Route::Search(1)),
        plan: scope.href(Route::Plan),
        ecodesign: scope.href(Route::Ecodesign),
        data: scope.href(Route::Data),
        feeds: scope.href(Route::Feeds),
        contribute: scope.href(Route::Contribute),
        pages: list(Kind::Page),
        edition: scope.settings.has_edition().then(|| scope.href(Route::Edition)),
    }
}

/// What every page in the language of the scope sees.
pub(super) fn common(scope: &Scope<'_>) -> Common {
    let settings = scope.settings;
    let (title, short, description) =
        (scope.site_title(), scope.site_short_title(), scope.site_description());
    Common {
        lang: scope.lang.tag(),
        address: scope.base_url.to_owned(),
        title: title.text,
        title_lang: title.lang,
        short_title: short.text,
        short_title_lang: short.lang,
        description: description.text,
        description_lang: description.lang,
        main_lang: settings.main_language().tag(),
        main_language: settings.main_language().words().get(scope.lang),
        licence: Named::new(&*settings.licence.name, settings.licence.url.to_string()),
        publisher: settings.publisher.name.to_string(),
        menu: menu(scope),
        footer: footer(scope),
        lists: FOOTER_LISTS.iter().map(|&kind| list_crumb(scope, kind)).collect(),
        routes: routes(scope),
        built_on: words::date(scope.lang, scope.today),
        built_on_iso: scope.today.to_string(),
        worker: settings.offline.then_some(offline::NAME),
    }
}
