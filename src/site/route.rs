//! Every address of the site, in one table: what it shows, where it stands, in each language.

use super::facets::{At, Facet};
use super::scope::Scope;
use crate::catalogue::Row;
use crate::locale::{Lang, Words, words};
use crate::record::{Head, Kind};

/// A page of the site, whatever the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// The way in.
    Home,
    /// A list of all records of a kind; the number counts its pages from 1.
    List(Kind, usize),
    /// Everything that the list of partnerships can be cut by.
    Facets,
    /// The partnerships that have a value of a facet; the number counts the pages of their list from 1.
    Facet(Facet, At, usize),
    /// The partnerships of a country, by its place among the values of its facet, on a theme.
    FacetPair(At, At, usize),
    /// A record; the number counts the pages of the list it shows from 1.
    Record(Kind, Row, usize),
    /// The events of a year; the number counts the pages of their list from 1.
    AgendaYear(i32, usize),
    /// How to subscribe to calendars, and every calendar there is.
    Subscribe,
    /// The calendars of themes, countries or country groups; the number counts the pages of their list from 1.
    SubscribeTo(Kind, usize),
    /// The whole network on a map.
    Map,
    /// The French side of it.
    MapFrance,
    /// How to take part: new records, changes, letters.
    Contribute,
    /// Wishes × partnerships.
    Crossing,
    /// The same for a part of the area, counted from 1.
    CrossingPart(usize),
    /// A cell of the crossing: a theme, and the kind and row of a country or network; the number counts the pages of
    /// its list from 1.
    Cell(Row, Kind, Row, usize),
    /// What the pages of the site weigh.
    Ecodesign,
    /// The files of open data.
    Data,
    /// The columns of the files of a kind.
    DataOf(Kind),
    /// The whole répertoire on one page.
    Edition,
    /// The feeds of news.
    Feeds,
    /// The search, which is the list of everything from A to Z; the number counts its pages from 1.
    Search(usize),
    /// Every way into the site, on one page.
    Plan,
    /// What is shown when there is nothing.
    NotFound,
    /// What is shown when there is no network, in place of a page that is not kept.
    Offline,
}

impl Route {
    /// The first page of a record.
    pub fn record(kind: Kind, row: Row) -> Route {
        Route::Record(kind, row, 1)
    }

    /// The address within the site: ASCII, no leading `/`, ending in `/` (empty for the home page).
    /// Values of facets are named in the language of the scope.
    pub fn path(self, lang: Lang, scope: &Scope<'_>) -> String {
        let catalogue = scope.catalogue;
        let own = match self {
            Route::Home => String::new(),
            Route::List(kind, page) => format!("{}/{}", section(kind).get(lang), numbered(page)),
            Route::Facets => format!("{}/{}/", section(Kind::Partnership).get(lang), FILTERS.get(lang)),
            Route::Facet(facet, at, page) => {
                format!("{}{}", facet_path(lang, scope, facet, at), numbered(page))
            }
            Route::FacetPair(country, theme, page) => {
                let theme = value_slug(scope, Facet::Theme, theme);
                format!("{}{theme}/{}", facet_path(lang, scope, Facet::Country, country), numbered(page))
            }
            Route::Record(kind, row, page) => {
                format!("{}{}", record_path(kind, catalogue.head(kind, row), lang), numbered(page))
            }
            Route::AgendaYear(year, page) => {
                format!("{}/{year}/{}", section(Kind::Event).get(lang), numbered(page))
            }
            Route::Subscribe => format!("{}/{}/", section(Kind::Event).get(lang), SUBSCRIBE.get(lang)),
            Route::SubscribeTo(kind, page) => {
                let (agenda, kinds) = (section(Kind::Event).get(lang), section(kind).get(lang));
                format!("{agenda}/{}/{kinds}/{}", SUBSCRIBE.get(lang), numbered(page))
            }
            Route::Map => format!("{}/", MAP.get(lang)),
            Route::MapFrance => format!("{}/{}/", MAP.get(lang), FRANCE.get(lang)),
            Route::Crossing => format!("{}/", CROSSING.get(lang)),
            Route::CrossingPart(number) => format!("{}/{}-{number}/", CROSSING.get(lang), TABLE.get(lang)),
            Route::Cell(theme, kind, row, page) => {
                let slug = |kind, row| &catalogue.head(kind, row).slug;
                let (theme, column) = (slug(Kind::Theme, theme), slug(kind, row));
                format!("{}/{theme}/{column}/{}", CROSSING.get(lang), numbered(page))
            }
            Route::Ecodesign => format!("{}/", ECODESIGN.get(lang)),
            Route::Edition => format!("{}/", EDITION.get(lang)),
            Route::Data => format!("{}/", DATA.get(lang)),
            Route::DataOf(kind) => format!("{}/{}/", DATA.get(lang), section(kind).get(lang)),
            Route::Feeds => format!("{}/{}/", DATA.get(lang), FEEDS.get(lang)),
            Route::Search(page) => format!("{}/{}", SEARCH.get(lang), numbered(page)),
            Route::Plan => format!("{}/", PLAN.get(lang)),
            Route::Contribute => format!("{CONTRIBUTE}/"),
            Route::NotFound => "404.html".to_owned(),
            Route::Offline => format!("{}.html", OFFLINE.get(lang)),
        };
        if lang == scope.settings.main_language() { own } else { format!("{}/{own}", lang.tag()) }
    }

    /// The same page in the language of `to`: values of facets stand at the place of their name.
    pub fn across(self, from: &Scope<'_>, to: &Scope<'_>) -> Route {
        let place = |facet, at| from.facets().place_in(to.facets(), facet, at);
        match self {
            Route::Facet(facet, at, page) => Route::Facet(facet, place(facet, at), page),
            Route::FacetPair(country, theme, page) => {
                Route::FacetPair(place(Facet::Country, country), place(Facet::Theme, theme), page)
            }
            route => route,
        }
    }

    /// Whether the page is shown at any address, in place of another.
    pub fn stands_in(self) -> bool {
        matches!(self, Route::NotFound | Route::Offline)
    }

    /// The file that holds the page.
    pub fn file(path: &str) -> String {
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }
}

fn facet_path(lang: Lang, scope: &Scope<'_>, facet: Facet, at: At) -> String {
    let (list, slug) = (section(Kind::Partnership).get(lang), facet.slug().get(lang));
    format!("{list}/{slug}/{}/", value_slug(scope, facet, at))
}

fn value_slug<'s>(scope: &'s Scope<'_>, facet: Facet, at: At) -> &'s str {
    scope.facets().value(facet, at).map_or("", |value| value.slug.as_str())
}

/// The way from the page at `path` up to the site.
pub fn up(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// The address of a record whose slug is `head`'s.
pub fn record_path(kind: Kind, head: &Head, lang: Lang) -> String {
    slug_path(kind, head.slug.as_str(), head.year, lang)
}

/// The address of a slug, present or former.
pub fn slug_path(kind: Kind, slug: &str, year: Option<i32>, lang: Lang) -> String {
    match (kind, year) {
        (Kind::Page, _) => format!("{slug}/"),
        (_, Some(year)) => format!("{}/{year}/{slug}/", section(kind).get(lang)),
        _ => format!("{}/{slug}/", section(kind).get(lang)),
    }
}

/// The address within a site of the page of a record, in a language or else the site's first; `None` when it has none.
pub fn record_address(
    site: &super::Site,
    kind: Kind,
    slug: &str,
    year: Option<i32>,
    lang: Option<Lang>,
) -> Option<String> {
    let own = |lang: Lang| slug_path(kind, slug, year, lang);
    let below = lang.map(|lang| format!("{}/{}", lang.tag(), own(lang)));
    let addresses = below.into_iter().chain(Lang::ALL.into_iter().filter(|_| lang.is_none()).map(own));
    addresses
        .map(|address| format!("/{address}"))
        .find(|address| site.files.contains_key(&Route::file(address.trim_start_matches('/'))))
}

/// The word that begins the addresses of a kind.
pub fn section(kind: Kind) -> Words {
    match kind {
        Kind::Partnership => words("partenariats", "alianzas", "parcerias", "partnerships"),
        Kind::Authority => words("collectivites", "gobiernos-locales", "governos-locais", "authorities"),
        Kind::Organisation => words("organismes", "organismos", "organismos", "organisations"),
        Kind::Contact => words("contacts", "contactos", "contatos", "contacts"),
        Kind::Event => words("agenda", "agenda", "agenda", "agenda"),
        Kind::Theme => words("thematiques", "tematicas", "tematicas", "themes"),
        Kind::Country => words("pays", "paises", "paises", "countries"),
        Kind::Funding => words("financements", "financiacion", "financiamentos", "funding"),
        Kind::Article => words("articles", "articulos", "artigos", "articles"),
        Kind::Page => words("pages", "paginas", "paginas", "pages"),
    }
}

const FILTERS: Words = words("filtres", "filtros", "filtros", "filters");

const MAP: Words = words("carte", "mapa", "mapa", "map");

const FRANCE: Words = words("france", "francia", "franca", "france");
/// The slug of the page that says how to take part; its address is the same in every language.
pub const CONTRIBUTE: &str = "contribuer";

const CROSSING: Words = words("croisement", "cruce", "cruzamento", "crossing");

const TABLE: Words = words("tableau", "tabla", "tabela", "table");

const ECODESIGN: Words = words("ecoconception", "diseno-ecologico", "ecodesign", "ecodesign");
const EDITION: Words = words("edition", "edicion", "edicao", "edition");
const DATA: Words = words("donnees", "datos", "dados", "data");
const FEEDS: Words = words("flux", "canales", "canais", "feeds");
const SEARCH: Words = words("recherche", "busqueda", "busca", "search");

const OFFLINE: Words = words("hors-ligne", "sin-conexion", "sem-conexao", "offline");

const PLAN: Words = words("plan-du-site", "mapa-del-sitio", "mapa-do-site", "site-map");

const SUBSCRIBE: Words = words("abonnement", "suscripcion", "assinatura", "subscribe");

fn numbered(page: usize) -> String {
    if page == 1 { String::new() } else { format!("page-{page}/") }
}
