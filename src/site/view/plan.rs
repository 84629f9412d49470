//! The plan of the site: every way in on one page.

use serde::Serialize;

use super::lists::{EDITION, facets_link, list_crumb, made_page};
use super::{Page, agenda, country, crossing, own_page, theme};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::words;
use crate::record::Kind;
use crate::site::{Named, Route, Scope, edition};

#[derive(Debug, Serialize)]
struct PlanView {
    groups: Vec<Group>,
}

/// A part of the site, and what is in it.
#[derive(Debug, Serialize)]
struct Group {
    title: Named,
    entries: Vec<Named>,
}

/// The lists that have no entries here: they are long.
const LISTS: &[Kind] =
    &[Kind::Partnership, Kind::Authority, Kind::Organisation, Kind::Funding, Kind::Article, Kind::Contact];

pub(super) fn routes(_: &Scope<'_>) -> Vec<Route> {
    vec![Route::Plan]
}

pub(super) fn page(scope: &Scope<'_>, _: Route, _: &str, _: &mut Report) -> Page {
    let title = words("Plan du site", "Mapa del sitio", "Mapa do site", "Site map");
    made_page(
        scope,
        title.get(scope.lang),
        Kind::Page.folder(),
        "plan.html",
        &PlanView { groups: groups(scope) },
    )
}

fn groups(scope: &Scope<'_>) -> Vec<Group> {
    let named = |kind: Kind, rows: Vec<Row>| rows.into_iter().map(|row| scope.named(kind, row)).collect();
    let list = |kind: Kind, entries: Vec<Named>| Group { title: list_crumb(scope, kind), entries };
    let here = words("Le répertoire", "El directorio", "O diretório", "The directory").get(scope.lang);
    let home = Named { text: here.to_owned(), lang: None, href: None };
    let map =
        words("Carte du réseau", "Mapa de la red", "Mapa da rede", "Map of the network").get(scope.lang);
    let all = words("Tout, de A à Z", "Todo, de la A a la Z", "Tudo, de A a Z", "Everything, from A to Z")
        .get(scope.lang);
    let whole = Named::new(EDITION.get(scope.lang), scope.href(Route::Edition));
    let ways = LISTS.iter().map(|&kind| list_crumb(scope, kind)).chain([facets_link(scope)]);
    let subscribe = words(
        "S’abonner à l’agenda",
        "Suscribirse a la agenda",
        "Assinar a agenda",
        "Subscribe to the agenda",
    );
    let mut dates = agenda::year_links(scope);
    dates.push(Named::new(subscribe.get(scope.lang), scope.href(Route::Subscribe)));
    vec![
        Group {
            title: home,
            entries: ways
                .chain([
                    Named::new(map, scope.href(Route::Map)),
                    Named::new(all, scope.href(Route::Search(1))),
                ])
                .chain(edition::is_published(scope).then_some(whole))
                .collect(),
        },
        list(Kind::Country, named(Kind::Country, country::sorted(scope))),
        list(Kind::Theme, named(Kind::Theme, theme::sorted(scope))),
        Group { title: crossing::crumb(scope), entries: crossing::part_links(scope) },
        list(Kind::Event, dates),
        list(Kind::Page, named(Kind::Page, own_page::sorted(scope))),
    ]
}
