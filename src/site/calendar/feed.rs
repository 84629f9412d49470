//! Feeds: which there are, what each is called and holds, and their bytes.
//!
//! One list, [`feeds`], from which the pages, the links and the files are made. The VEVENTs are said once and shared.

use std::collections::BTreeMap;

use bytes::Bytes;
use rayon::prelude::*;

use super::line::{Lines, one_line, plain, text, uri, utc};
use super::{Agenda, event};
use crate::catalogue::{Catalogue, Row};
use crate::locale::{Lang, words};
use crate::record::{Family, Kind, Series};
use crate::settings::Settings;
use crate::site::route::{section, slug_path};
use crate::site::{Route, Scope, Site};

/// A calendar that one may subscribe to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feed {
    /// Everything.
    All,
    /// The entries of a series.
    Of(Series),
    /// The entries whose days are known.
    Exact,
    /// The entries of a theme.
    Theme(Row),
    /// The entries that concern a country or take place there.
    Country(Row),
    /// The entries of the countries of a country group, and those it organises.
    Group(Row),
    /// One event.
    One(Row),
}

/// The feeds to choose from, in their order, the general ones first; those of one event each are aside.
pub fn feeds(scope: &Scope<'_>) -> Vec<Feed> {
    let mut feeds = vec![Feed::All];
    feeds.extend(Series::ALL.iter().map(|&series| Feed::Of(series)));
    feeds.push(Feed::Exact);
    feeds.extend(rows(scope.catalogue.themes.len()).map(Feed::Theme));
    feeds.extend(rows(scope.catalogue.countries.len()).map(Feed::Country));
    let groups = rows(scope.catalogue.organisations.len()).filter(|&row| is_group(scope.catalogue, row));
    feeds.extend(groups.map(Feed::Group));
    feeds
}

impl Feed {
    /// Its address within the site, which never changes.
    pub fn path(self, scope: &Scope<'_>) -> String {
        let agenda = section(Kind::Event).get(scope.lang);
        let record = |kind, row| {
            let head = scope.catalogue.head(kind, row);
            file_of(&slug_path(kind, head.slug.as_str(), head.year, scope.lang))
        };
        let own = match self {
            Feed::All => format!("{agenda}/agenda.ics"),
            Feed::Of(Series::Network) => format!("{agenda}/{}.ics", scope.settings.calendar_file()),
            Feed::Of(Series::Outside) => format!("{agenda}/exterieur.ics"),
            Feed::Of(Series::Deadline) => format!("{agenda}/echeances.ics"),
            Feed::Exact => format!("{agenda}/agenda-dates-fixees.ics"),
            Feed::Theme(row) => record(Kind::Theme, row),
            Feed::Country(row) => record(Kind::Country, row),
            Feed::Group(row) => record(Kind::Organisation, row),
            Feed::One(row) => record(Kind::Event, row),
        };
        in_language(scope, &own)
    }

    /// The addresses it once had, which answer as well.
    fn former_paths(self, scope: &Scope<'_>) -> Vec<String> {
        let (kind, row) = match self {
            Feed::Theme(row) => (Kind::Theme, row),
            Feed::Country(row) => (Kind::Country, row),
            Feed::Group(row) => (Kind::Organisation, row),
            Feed::One(row) => (Kind::Event, row),
            Feed::All | Feed::Of(_) | Feed::Exact => return Vec::new(),
        };
        let head = scope.catalogue.head(kind, row);
        let paths = head.former_slugs.iter().map(|slug| {
            in_language(scope, &file_of(&slug_path(kind, slug.value.as_str(), head.year, scope.lang)))
        });
        paths.collect()
    }

    /// The page it is about.
    pub fn page(self, scope: &Scope<'_>) -> String {
        scope.href(match self {
            Feed::All | Feed::Of(_) | Feed::Exact => Route::List(Kind::Event, 1),
            Feed::Theme(row) => Route::record(Kind::Theme, row),
            Feed::Country(row) => Route::record(Kind::Country, row),
            Feed::Group(row) => Route::record(Kind::Organisation, row),
            Feed::One(row) => Route::record(Kind::Event, row),
        })
    }

    /// Its place on the page that lists it: `agenda_perou`.
    pub fn anchor(self, scope: &Scope<'_>) -> String {
        let path = self.path(scope);
        let file = path.rsplit('/').next().unwrap_or_default();
        format!("agenda_{}", file.trim_end_matches(".ics"))
    }

    /// What it holds, in a few words.
    pub fn label(self, scope: &Scope<'_>) -> String {
        let lang = scope.lang;
        match self {
            Feed::All => words("toutes les dates", "todas las fechas", "todas as datas", "all dates")
                .get(lang)
                .to_owned(),
            Feed::Of(Series::Network) => {
                words("dates du réseau", "fechas de la red", "datas da rede", "dates of the network")
                    .get(lang)
                    .to_owned()
            }
            Feed::Of(Series::Outside) => {
                words("événements extérieurs", "eventos externos", "eventos externos", "outside events")
                    .get(lang)
                    .to_owned()
            }
            Feed::Of(Series::Deadline) => {
                words("échéances", "fechas límite", "prazos", "deadlines").get(lang).to_owned()
            }
            Feed::Exact => {
                words("dates fixées", "fechas fijadas", "datas fixadas", "fixed dates").get(lang).to_owned()
            }
            Feed::Theme(row) => scope.name(Kind::Theme, row).text,
            Feed::Country(row) => scope.name(Kind::Country, row).text,
            Feed::Group(row) => scope.name(Kind::Organisation, row).text,
            Feed::One(row) => scope.name(Kind::Event, row).text,
        }
    }

    /// Its name in a calendar program, without comma: "Agenda DALC : Haïti".
    pub fn name(self, scope: &Scope<'_>) -> String {
        let own = scope.settings.calendar_name(scope.lang);
        let colon = super::words::COLON.get(scope.lang);
        let label = one_line(&self.label(scope)).replace(',', "");
        if self == Feed::All { own } else { format!("{own}{colon}{label}") }
    }

    /// What it holds, in one sentence without comma.
    pub fn about(self, scope: &Scope<'_>) -> String {
        let lang = scope.lang;
        let about = match self {
            Feed::All => sentence(lang, ALL, ""),
            Feed::Of(Series::Network) => sentence(lang, NETWORK, ""),
            Feed::Of(Series::Outside) => sentence(lang, OUTSIDE, ""),
            Feed::Of(Series::Deadline) => sentence(lang, DEADLINES, ""),
            Feed::Exact => sentence(lang, EXACT, ""),
            Feed::Theme(_) => sentence(lang, THEME, &self.label(scope)),
            Feed::Country(_) => sentence(lang, COUNTRY, &self.label(scope)),
            Feed::Group(_) => sentence(lang, GROUP, &self.label(scope)),
            Feed::One(_) => sentence(lang, ONE, &self.label(scope)),
        };
        one_line(&about).replace(',', "")
    }
}

/// Writes every feed of the language of the scope into the site. `bodies` are what the entries say in it.
pub fn publish(scope: &Scope<'_>, agenda: &Agenda, bodies: &[String], site: &mut Site) {
    let events: Vec<String> = (0..agenda.entries.len())
        .into_par_iter()
        .map(|at| {
            event::whole(&agenda.uids[at], agenda.stamps[at], bodies.get(at).map_or("", String::as_str))
        })
        .collect();
    let ones = rows(scope.catalogue.events.len()).map(Feed::One);
    let all: Vec<Feed> = feeds(scope).into_iter().chain(ones).collect();
    let letterhead = Letterhead::new(scope.settings);
    let made: Vec<(Vec<String>, Bytes)> = all
        .par_iter()
        .map(|&feed| {
            let paths = [feed.path(scope)].into_iter().chain(feed.former_paths(scope)).collect();
            (paths, bytes(scope, agenda, &letterhead, feed, &events).into())
        })
        .collect();
    for (paths, bytes) in made {
        for path in paths {
            site.files.insert(path, bytes.clone().into());
        }
    }
}

/// Whether an organisation is a country group, which has a feed.
pub(super) fn is_group(catalogue: &Catalogue, row: Row) -> bool {
    catalogue.organisations[row as usize].family == Family::CountryGroup
}

/// The lines at the head of every feed of a language, alike in all of them.
struct Letterhead {
    /// Who writes, and how.
    maker: String,
    /// Where its hours are, and how often to read again.
    habits: String,
    colour: String,
}

impl Letterhead {
    fn new(settings: &Settings) -> Letterhead {
        let mut maker = Lines::new("VCALENDAR");
        maker.add("VERSION", "2.0");
        maker.add("PRODID", text(&settings.calendar_product()));
        maker.add("CALSCALE", "GREGORIAN");
        let mut habits = Lines::new("VCALENDAR");
        habits.add("X-WR-TIMEZONE", settings.zone.0.name());
        habits.add_with("REFRESH-INTERVAL", &[("VALUE", "DURATION")], settings.calendar_refresh());
        habits.add("X-PUBLISHED-TTL", settings.calendar_refresh());
        let mut colour = Lines::new("VCALENDAR");
        if let Some(name) = settings.calendar_colour() {
            colour.add("COLOR", name);
        }
        Letterhead { maker: maker.inside(), habits: habits.inside(), colour: colour.inside() }
    }
}

fn bytes(
    scope: &Scope<'_>,
    agenda: &Agenda,
    letterhead: &Letterhead,
    feed: Feed,
    events: &[String],
) -> String {
    let held = agenda.holdings.entries(feed);
    let Letterhead { maker, habits, colour } = letterhead;
    let (names, addresses) = (names(scope, feed), addresses(scope, feed));
    let mut out = format!("BEGIN:VCALENDAR\r\n{maker}{names}{habits}{addresses}{colour}");
    if let Some(newest) = held.iter().map(|&at| agenda.stamps[at].changed).max() {
        out.push_str(&format!("LAST-MODIFIED:{}\r\n", utc(newest)));
    }
    let zones: BTreeMap<&str, &str> =
        held.iter().filter_map(|&at| agenda.clocks_of(&agenda.entries[at])).collect();
    zones.values().for_each(|clocks| out.push_str(clocks));
    if held.is_empty() {
        // RFC 5545, 3.6: at least one component.
        out.push_str(&agenda.home);
    }
    out.reserve(held.iter().map(|&at| events[at].len()).sum::<usize>() + END.len());
    held.iter().for_each(|&at| out.push_str(&events[at]));
    out + END
}

const END: &str = "END:VCALENDAR\r\n";

fn names(scope: &Scope<'_>, feed: Feed) -> String {
    let (name, about) = (text(&plain(&feed.name(scope))), text(&plain(&feed.about(scope))));
    let mut lines = Lines::new("VCALENDAR");
    lines.add("NAME", name.clone());
    lines.add("X-WR-CALNAME", name);
    lines.add("DESCRIPTION", about.clone());
    lines.add("X-WR-CALDESC", about);
    lines.inside()
}

fn addresses(scope: &Scope<'_>, feed: Feed) -> String {
    let whole = |path: String| uri(&format!("{}{path}", scope.base_url));
    let mut lines = Lines::new("VCALENDAR");
    lines.add_with("SOURCE", &[("VALUE", "URI")], whole(feed.path(scope)));
    lines.add("URL", whole(feed.page(scope)));
    lines.inside()
}

/// `agenda/2022/salc-2022.ics` of `agenda/2022/salc-2022/`.
fn file_of(path: &str) -> String {
    format!("{}.ics", path.trim_end_matches('/'))
}

fn in_language(scope: &Scope<'_>, path: &str) -> String {
    if scope.lang == scope.settings.main_language() {
        path.to_owned()
    } else {
        format!("{}/{path}", scope.lang.tag())
    }
}

fn rows(count: usize) -> impl Iterator<Item = Row> {
    0..Row::try_from(count).unwrap_or(Row::MAX)
}

type Sentence = [&'static str; 4];

const ALL: Sentence = [
    "Les dates du réseau ainsi que les événements extérieurs et les échéances qu’il suit.",
    "Las fechas de la red y los eventos externos y plazos que sigue.",
    "As datas da rede e os eventos externos e prazos que ela acompanha.",
    "The dates of the network and the outside events and deadlines it follows.",
];
const NETWORK: Sentence = [
    "Les dates du réseau lui-même.",
    "Las fechas de la propia red.",
    "As datas da própria rede.",
    "The network’s own dates.",
];
const OUTSIDE: Sentence = [
    "Les événements extérieurs que le réseau suit.",
    "Los eventos externos que la red sigue.",
    "Os eventos externos que a rede acompanha.",
    "The outside events that the network follows.",
];
const DEADLINES: Sentence = [
    "Les échéances et les clôtures des appels à financement.",
    "Los plazos y los cierres de las convocatorias.",
    "Os prazos e os encerramentos dos editais.",
    "Deadlines and the closings of calls for funding.",
];
const EXACT: Sentence = [
    "Toutes les dates dont le jour est connu.",
    "Todas las fechas cuyo día se conoce.",
    "Todas as datas cujo dia é conhecido.",
    "All dates whose day is known.",
];
const THEME: Sentence = [
    "Les dates sur la thématique « {} ».",
    "Las fechas sobre la temática «{}».",
    "As datas sobre a temática “{}”.",
    "The dates about the theme “{}”.",
];
const COUNTRY: Sentence = [
    "Les dates qui concernent ce pays ou territoire : {}.",
    "Las fechas relativas a este país o territorio: {}.",
    "As datas que dizem respeito a este país ou território: {}.",
    "The dates that concern this country or territory: {}.",
];
const GROUP: Sentence = [
    "Les dates des pays que suit ce groupe et celles qu’il organise : {}.",
    "Las fechas de los países que sigue este grupo y las que organiza: {}.",
    "As datas dos países que este grupo acompanha e as que organiza: {}.",
    "The dates of the countries this group follows and those it organises: {}.",
];
const ONE: Sentence = ["Une seule date : {}.", "Una sola fecha: {}.", "Uma só data: {}.", "One date: {}."];

fn sentence(lang: Lang, sentence: Sentence, about: &str) -> String {
    sentence[lang as usize].replace("{}", about)
}
