//! Feeds of news (Atom, RFC 4287): records changed, articles, and both by theme and by country.
//!
//! Owns which feeds there are, what each holds and where it stands. Refuses contacts, and entries without a date: what the
//! history of the content does not know is in no feed.

mod write;

use std::cmp::Reverse;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};

use super::export::{FOLDER, KINDS};
use super::route::{section, slug_path};
use super::view::list_title;
use super::{Named, Route, Scope, Site};
use crate::catalogue::Row;
use crate::history::Change;
use crate::locale::words;
use crate::record::Kind;

/// The most entries of a feed: a reader that looks once a month misses none of ours.
const ENTRIES: usize = 50;

/// A feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feed {
    /// Every record that changed.
    Changes,
    /// Every article.
    Articles,
    /// What changed on a theme.
    Theme(Row),
    /// What changed in a country.
    Country(Row),
}

/// Something that happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct News {
    kind: Kind,
    row: Row,
    updated: DateTime<Utc>,
}

/// Every feed, the general ones first.
pub fn feeds(scope: &Scope<'_>) -> Vec<Feed> {
    let rows = |count: usize| (0..).take(count);
    let themes = rows(scope.catalogue.themes.len()).map(Feed::Theme);
    let countries = rows(scope.catalogue.countries.len()).map(Feed::Country);
    [Feed::Changes, Feed::Articles].into_iter().chain(themes).chain(countries).collect()
}

/// The feeds that a page announces to the programs that read them.
pub fn feeds_of(scope: &Scope<'_>, route: Route) -> Vec<Named> {
    let feeds: &[Feed] = match route {
        Route::Home | Route::Data | Route::Feeds => &[Feed::Changes, Feed::Articles],
        Route::List(Kind::Article, _) | Route::Record(Kind::Article, ..) => &[Feed::Articles],
        Route::Record(Kind::Theme, row, _) => &[Feed::Theme(row)],
        Route::Record(Kind::Country, row, _) => &[Feed::Country(row)],
        _ => &[],
    };
    feeds.iter().map(|feed| feed.named(scope)).collect()
}

/// Writes every feed of a language.
pub(super) fn publish(scope: &Scope<'_>, site: &mut Site) {
    for feed in feeds(scope) {
        let bytes: bytes::Bytes = write::feed(scope, feed, &feed.news(scope)).into_bytes().into();
        for path in [feed.path(scope)].into_iter().chain(feed.former_paths(scope)) {
            site.files.insert(path, bytes.clone().into());
        }
    }
}

impl Feed {
    /// Its address within the site, which never changes.
    pub fn path(self, scope: &Scope<'_>) -> String {
        let own = match self {
            Feed::Changes => format!("{FOLDER}/changements.atom"),
            Feed::Articles => format!("{}/articles.atom", section(Kind::Article).get(scope.lang)),
            Feed::Theme(row) => {
                file_of(scope, Kind::Theme, scope.catalogue.head(Kind::Theme, row).slug.as_str())
            }
            Feed::Country(row) => {
                file_of(scope, Kind::Country, scope.catalogue.head(Kind::Country, row).slug.as_str())
            }
        };
        in_language(scope, &own)
    }

    /// The addresses it once had, which answer as well.
    fn former_paths(self, scope: &Scope<'_>) -> Vec<String> {
        let (kind, row) = match self {
            Feed::Theme(row) => (Kind::Theme, row),
            Feed::Country(row) => (Kind::Country, row),
            Feed::Changes | Feed::Articles => return Vec::new(),
        };
        let former = scope.catalogue.head(kind, row).former_slugs.iter();
        former.map(|slug| in_language(scope, &file_of(scope, kind, slug.value.as_str()))).collect()
    }

    /// The page it is about.
    fn page(self) -> Route {
        match self {
            Feed::Changes => Route::Data,
            Feed::Articles => Route::List(Kind::Article, 1),
            Feed::Theme(row) => Route::record(Kind::Theme, row),
            Feed::Country(row) => Route::record(Kind::Country, row),
        }
    }

    /// What it holds, in a few words.
    pub fn label(self, scope: &Scope<'_>) -> String {
        match self {
            Feed::Changes => {
                words("Fiches modifiées", "Fichas modificadas", "Fichas modificadas", "Records changed")
                    .get(scope.lang)
                    .to_owned()
            }
            Feed::Articles => list_title(Kind::Article).get(scope.lang).to_owned(),
            Feed::Theme(row) => scope.name(Kind::Theme, row).text,
            Feed::Country(row) => scope.name(Kind::Country, row).text,
        }
    }

    /// Its name and where it stands.
    pub fn named(self, scope: &Scope<'_>) -> Named {
        Named::new(self.title(scope), self.path(scope))
    }

    /// Its name in a program that reads it.
    fn title(self, scope: &Scope<'_>) -> String {
        let colon = super::words::COLON.get(scope.lang);
        format!("{}{colon}{}", scope.site_short_title().text, self.label(scope))
    }

    /// What it holds, the newest first.
    fn news(self, scope: &Scope<'_>) -> Vec<News> {
        let known = |(kind, row)| updated(scope, kind, row).map(|updated| News { kind, row, updated });
        let mut news: Vec<News> = self.records(scope).into_iter().filter_map(known).collect();
        news.sort_by_key(|news| (Reverse(news.updated), news.kind, news.row));
        news.truncate(ENTRIES);
        news
    }

    /// The records it is about, in no order.
    fn records(self, scope: &Scope<'_>) -> Vec<(Kind, Row)> {
        let all = |kind: Kind| rows_of(kind, (0..).take(scope.catalogue.heads(kind).len()));
        match self {
            Feed::Changes => KINDS.iter().flat_map(|&kind| all(kind)).collect(),
            Feed::Articles => all(Kind::Article).collect(),
            Feed::Theme(row) => of_theme(scope, row),
            Feed::Country(row) => of_country(scope, row),
        }
    }
}

fn rows_of(kind: Kind, rows: impl Iterator<Item = Row>) -> impl Iterator<Item = (Kind, Row)> {
    rows.map(move |row| (kind, row))
}

fn of_theme(scope: &Scope<'_>, theme: Row) -> Vec<(Kind, Row)> {
    let (index, at) = (scope.index, theme as usize);
    let lists = [
        (Kind::Partnership, &index.partnerships_of_theme[at]),
        (Kind::Event, &index.events_of_theme[at]),
        (Kind::Funding, &index.fundings_of_theme[at]),
    ];
    let articles = index.articles_about.get(&(Kind::Theme, theme));
    let lists = lists.into_iter().chain(articles.map(|rows| (Kind::Article, rows)));
    let records = lists.flat_map(|(kind, rows)| rows_of(kind, rows.iter().copied()));
    records.chain([(Kind::Theme, theme)]).collect()
}

fn of_country(scope: &Scope<'_>, country: Row) -> Vec<(Kind, Row)> {
    let index = scope.index;
    let code = scope.catalogue.countries[country as usize].code.as_str();
    let lists = [
        (Kind::Partnership, index.partnerships_of_country.get(code)),
        (Kind::Authority, index.authorities_of_country.get(code)),
        (Kind::Organisation, index.organisations_of_country.get(code)),
        (Kind::Event, index.events_of_country.get(code)),
        (Kind::Funding, index.fundings_of_country.get(code)),
        (Kind::Article, index.articles_about.get(&(Kind::Country, country))),
    ];
    let records =
        lists.into_iter().flat_map(|(kind, rows)| rows_of(kind, rows.into_iter().flatten().copied()));
    records.chain([(Kind::Country, country)]).collect()
}

/// When a record was changed last; an article is as new as its date at least.
fn updated(scope: &Scope<'_>, kind: Kind, row: Row) -> Option<DateTime<Utc>> {
    let change = scope.change(kind, scope.catalogue.head(kind, row)).map(|change| match change {
        Change::Committed(at) => at,
        Change::Pending => midnight(scope, scope.today),
    });
    let dated = (kind == Kind::Article).then(|| midnight(scope, scope.catalogue.articles[row as usize].date));
    change.max(dated)
}

/// When a day begins in the zone of the site.
fn midnight(scope: &Scope<'_>, day: NaiveDate) -> DateTime<Utc> {
    let at = day.and_time(NaiveTime::MIN);
    // Where clocks skip midnight the day begins an hour later; UTC is near enough, and its day the same.
    scope.zone().from_local_datetime(&at).earliest().map_or_else(|| at.and_utc(), |at| at.to_utc())
}

fn file_of(scope: &Scope<'_>, kind: Kind, slug: &str) -> String {
    let path = slug_path(kind, slug, None, scope.lang);
    format!("{}.atom", path.trim_end_matches('/'))
}

fn in_language(scope: &Scope<'_>, own: &str) -> String {
    let main = scope.settings.main_language();
    if scope.lang == main { own.to_owned() } else { format!("{}/{own}", scope.lang.tag()) }
}
