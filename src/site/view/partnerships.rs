//! The list of partnerships: all of them, those that have a value of a facet, those of a country on a theme, and the page
//! of all these ways in.

use serde::Serialize;

use super::Page;
use super::cards::{PartnershipList, partnership_list, short_list};
use super::lists::{FACETS, list_crumb, list_page, list_title, made_page};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::Lang;
use crate::record::Kind;
use crate::site::export;
use crate::site::facets::{self, At, Facet, Value};
use crate::site::paging::{on_first, pages, pages_of};
use crate::site::{Named, Route, Scope};

/// The greatest number of partnerships on a page that also has links to narrower lists: a page has some four hundred
/// elements at most.
const SHORT: usize = 35;

/// The name of the file that the script reads.
const DATA: &str = "facettes.json";

#[derive(Debug, Serialize)]
struct ListView {
    list: PartnershipList,
    refine: Refine,
}

#[derive(Debug, Serialize)]
struct ChosenView {
    list: PartnershipList,
    /// On the first page only, like `within`.
    refine: Option<Refine>,
    chosen: Vec<Chosen>,
    within: Option<Group>,
}

#[derive(Debug, Serialize)]
struct FacetsView {
    groups: Vec<Group>,
}

/// The way to narrower lists, and what the script must know.
#[derive(Debug, Serialize)]
struct Refine {
    facets: Vec<Named>,
    /// The address of the data.
    data: String,
    /// The address of the whole list.
    list: String,
    /// The files of all partnerships.
    files: [Named; 2],
    /// What is chosen on this page, as the query of an address says it.
    state: String,
}

/// A value that was chosen.
#[derive(Debug, Serialize)]
struct Chosen {
    facet: &'static str,
    value: Named,
}

/// The values of a facet.
#[derive(Debug, Serialize)]
struct Group {
    id: &'static str,
    title: &'static str,
    /// Whether its values are ages of sources, which have to be explained.
    is_age: bool,
    entries: Vec<Entry>,
}

/// A list, and how many partnerships it has.
#[derive(Debug, Serialize)]
struct Entry {
    name: Named,
    count: usize,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let count = scope.catalogue.partnerships.len();
    let mut routes: Vec<Route> =
        (1..=pages(count)).map(|page| Route::List(Kind::Partnership, page)).collect();
    routes.push(Route::Facets);
    for facet in Facet::ALL {
        for (at, value) in (0..).zip(scope.facets().of(facet)) {
            let pages = 1..=pages_of(value.rows.len(), SHORT);
            routes.extend(pages.map(|page| Route::Facet(facet, at, page)));
        }
    }
    for (&(country, theme), rows) in scope.facets().pairs() {
        let pages = 1..=pages_of(rows.len(), SHORT);
        routes.extend(pages.map(|page| Route::FacetPair(country, theme, page)));
    }
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    match route {
        Route::List(_, page) => all(scope, page),
        Route::Facet(facet, at, page) => of_value(scope, facet, at, page),
        Route::FacetPair(country, theme, page) => of_pair(scope, country, theme, page),
        _ => all_facets(scope),
    }
}

/// The address of what the script reads, and what it holds.
pub fn data_file(scope: &Scope<'_>) -> (String, String) {
    (data_path(scope), facets::data(scope))
}

/// The address of what the script reads.
pub fn data_path(scope: &Scope<'_>) -> String {
    format!("{}{DATA}", scope.href(Route::List(Kind::Partnership, 1)))
}

fn all(scope: &Scope<'_>, page: usize) -> Page {
    let rows: Vec<Row> = (0..).take(scope.catalogue.partnerships.len()).collect();
    let list = partnership_list(scope, &rows, page, |n| Route::List(Kind::Partnership, n));
    let view = ListView { list, refine: refine(scope, &[]) };
    list_page(scope, Kind::Partnership, "partenariats.html", &view)
}

fn refine(scope: &Scope<'_>, chosen: &[(Facet, &str)]) -> Refine {
    let all = scope.href(Route::Facets);
    let link = |facet: Facet| {
        let title = facet.title().get(scope.lang);
        Named::new(title, format!("{all}#p_{}", facet.slug().get(scope.lang)))
    };
    let there = Facet::ALL.into_iter().filter(|&facet| !scope.facets().of(facet).is_empty());
    let state = chosen.iter().map(|(facet, slug)| format!("{}={slug}", facet.slug().get(scope.lang)));
    Refine {
        facets: there.map(link).collect(),
        data: data_path(scope),
        list: scope.href(Route::List(Kind::Partnership, 1)),
        files: ["csv", "json"]
            .map(|end| Named::new(end.to_uppercase(), export::path(Kind::Partnership, end))),
        state: state.collect::<Vec<_>>().join("&"),
    }
}

fn entry(scope: &Scope<'_>, value: &Value, count: usize, route: Route) -> Entry {
    Entry {
        name: Named { text: value.name.text.clone(), lang: value.name.lang, href: Some(scope.href(route)) },
        count,
    }
}

fn all_facets(scope: &Scope<'_>) -> Page {
    let group = |facet: Facet| {
        let values = (0..).zip(scope.facets().of(facet));
        let entries =
            values.map(|(at, value)| entry(scope, value, value.rows.len(), Route::Facet(facet, at, 1)));
        group(scope, facet, entries.collect())
    };
    let groups = Facet::ALL.into_iter().map(group).filter(|group| !group.entries.is_empty());
    let view = FacetsView { groups: groups.collect() };
    let mut page =
        made_page(scope, FACETS.get(scope.lang), Kind::Partnership.folder(), "filtres.html", &view);
    page.frame.crumbs = vec![list_crumb(scope, Kind::Partnership)];
    page
}

fn group(scope: &Scope<'_>, facet: Facet, entries: Vec<Entry>) -> Group {
    let (id, title) = (facet.slug().get(scope.lang), facet.title().get(scope.lang));
    Group { id, title, is_age: facet == Facet::Source, entries }
}

fn of_value(scope: &Scope<'_>, facet: Facet, at: At, page: usize) -> Page {
    let Some(value) = scope.facets().value(facet, at) else { return all(scope, 1) };
    let list = short_list(scope, &value.rows, (page, SHORT), |n| Route::Facet(facet, at, n));
    let view = ChosenView {
        list,
        refine: on_first(page, || Some(refine(scope, &[(facet, &value.slug)]))),
        chosen: vec![chosen(scope, facet, value, Route::List(Kind::Partnership, 1))],
        within: on_first(page, || within(scope, facet, at)),
    };
    let name = format!("{}{}{}", facet.title().get(scope.lang), colon(scope.lang), value.name.text);
    chosen_page(scope, &name, vec![list_crumb(scope, Kind::Partnership)], &view)
}

/// The themes of a country, or the countries of a theme; the other facets are combined by the script alone.
fn within(scope: &Scope<'_>, facet: Facet, at: At) -> Option<Group> {
    let other = match facet {
        Facet::Country => Facet::Theme,
        Facet::Theme => Facet::Country,
        _ => return None,
    };
    let facets = scope.facets();
    let entries: Vec<Entry> = (0..)
        .zip(facets.of(other))
        .filter_map(|(there, value)| {
            let pair = if facet == Facet::Country { (at, there) } else { (there, at) };
            let rows = facets.pairs().get(&pair)?;
            Some(entry(scope, value, rows.len(), Route::FacetPair(pair.0, pair.1, 1)))
        })
        .collect();
    Some(group(scope, other, entries)).filter(|group| !group.entries.is_empty())
}

fn of_pair(scope: &Scope<'_>, country: At, theme: At, page: usize) -> Page {
    let facets = scope.facets();
    let values = (facets.value(Facet::Country, country), facets.value(Facet::Theme, theme));
    let (Some(there), Some(about)) = values else { return all(scope, 1) };
    let rows = facets.pairs().get(&(country, theme)).map_or(&[][..], Vec::as_slice);
    let list = short_list(scope, rows, (page, SHORT), |n| Route::FacetPair(country, theme, n));
    let view = ChosenView {
        list,
        refine: on_first(page, || {
            Some(refine(scope, &[(Facet::Country, &there.slug), (Facet::Theme, &about.slug)]))
        }),
        chosen: vec![
            chosen(scope, Facet::Country, there, Route::Facet(Facet::Theme, theme, 1)),
            chosen(scope, Facet::Theme, about, Route::Facet(Facet::Country, country, 1)),
        ],
        within: None,
    };
    let country = Named::new(there.name.text.clone(), scope.href(Route::Facet(Facet::Country, country, 1)));
    let name = format!("{}, {}", there.name.text, about.name.text);
    chosen_page(scope, &name, vec![list_crumb(scope, Kind::Partnership), country], &view)
}

/// A value chosen, with the list that is left without it.
fn chosen(scope: &Scope<'_>, facet: Facet, value: &Value, without: Route) -> Chosen {
    let href = Some(scope.href(without));
    let value = Named { text: value.name.text.clone(), lang: value.name.lang, href };
    Chosen { facet: facet.title().get(scope.lang), value }
}

fn chosen_page(scope: &Scope<'_>, name: &str, crumbs: Vec<Named>, view: &ChosenView) -> Page {
    let title = format!("{} – {name}", list_title(Kind::Partnership).get(scope.lang));
    let mut page = made_page(scope, &title, Kind::Partnership.folder(), "partenariats-choisis.html", view);
    page.frame.crumbs = crumbs;
    page
}

fn colon(lang: Lang) -> &'static str {
    if lang == Lang::Fr { "\u{a0}: " } else { ": " }
}
