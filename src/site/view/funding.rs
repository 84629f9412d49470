//! Funding instruments: the list by what is open, and a page for each.

use serde::Serialize;

use super::Page;
use super::cards::{FundingCard, PartnershipList, fundings, partnership_list};
use super::lists::{list_page, plain_description, record_page};
use super::parts::{Freshness, Prose, Term, freshness, prose, record_routes, term};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::{Words, words};
use crate::record::{Edition, Filed, Funding, Kind};
use crate::site::paging::on_first;
use crate::site::{Named, Route, Scope, Text, dated};

#[derive(Debug, Serialize)]
struct FundingView {
    holder: Named,
    state: Term,
    levels: Vec<Term>,
    countries: Vec<Named>,
    themes: Vec<Named>,
    amount: Option<Text>,
    rate: Option<Text>,
    conditions: Option<Text>,
    url: String,
    host: String,
    summary: Option<Text>,
    editions: Vec<EditionView>,
    partnerships: PartnershipList,
    articles: Vec<super::cards::ArticleCard>,
    prose: Option<Prose>,
    freshness: Freshness,
}

#[derive(Debug, Serialize)]
struct EditionView {
    year: i32,
    state: Term,
    opens: Option<String>,
    closes: Option<String>,
    url: Option<String>,
}

#[derive(Debug, Serialize)]
struct ListView {
    cards: Vec<FundingCard>,
}

/// Where an edition stands at the date of the build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Open,
    Coming,
    Closed,
    Unknown,
}

impl Standing {
    fn word(self) -> &'static str {
        match self {
            Standing::Open => "ouvert",
            Standing::Coming => "a-venir",
            Standing::Closed => "clos",
            Standing::Unknown => "inconnu",
        }
    }

    fn label(self, lang: crate::locale::Lang) -> &'static str {
        let label: Words = match self {
            Standing::Open => words("ouvert", "abierto", "aberto", "open"),
            Standing::Coming => words("à venir", "próximamente", "em breve", "coming"),
            Standing::Closed => words("clos", "cerrado", "encerrado", "closed"),
            Standing::Unknown => words(
                "dates non communiquées",
                "fechas no comunicadas",
                "datas não informadas",
                "dates not announced",
            ),
        };
        label.get(lang)
    }
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    let mut routes = vec![Route::List(Kind::Funding, 1)];
    routes.extend(record_routes(Kind::Funding, scope.catalogue.fundings.len(), |row| {
        scope.index.partnerships_of_funding[row as usize].len()
    }));
    routes
}

pub(super) fn page(scope: &Scope<'_>, route: Route, root: &str, report: &mut Report) -> Page {
    match route {
        Route::Record(_, row, page) => one(scope, row, page, root, report),
        _ => all(scope),
    }
}

/// Where an instrument stands, and the edition that decides it: an open one, else one to come, else the last.
pub(super) fn state<'f>(scope: &Scope<'_>, funding: &'f Funding) -> (Term, Option<&'f Edition>) {
    let decisive = funding.editions.iter().min_by_key(|edition| {
        let standing = standing(scope, edition);
        (standing, std::cmp::Reverse(edition.year))
    });
    let standing = decisive.map_or(Standing::Unknown, |edition| standing(scope, edition));
    (term!(standing, scope.lang), decisive)
}

/// An edition is closed after the last day its closing may mean, to come before the first its opening may mean.
fn standing(scope: &Scope<'_>, edition: &Edition) -> Standing {
    let bounds =
        |when: Option<crate::text::Spanned<crate::record::when::When>>| when.and_then(|w| w.bounds());
    match (bounds(edition.opens), bounds(edition.closes)) {
        (_, Some((_, last))) if last < scope.today => Standing::Closed,
        (Some((first, _)), _) if first > scope.today => Standing::Coming,
        (Some((_, certain)), Some(_)) if certain <= scope.today => Standing::Open,
        (None, Some(_)) => Standing::Open,
        _ => Standing::Unknown,
    }
}

fn all(scope: &Scope<'_>) -> Page {
    let mut rows: Vec<Row> = (0..).take(scope.catalogue.fundings.len()).collect();
    let rank = |row: Row| {
        let editions = &scope.catalogue.fundings[row as usize].editions;
        editions.iter().map(|edition| standing(scope, edition)).min().unwrap_or(Standing::Unknown)
    };
    rows.sort_by_key(|&row| (rank(row), row));
    list_page(scope, Kind::Funding, "financements.html", &ListView { cards: fundings(scope, &rows) })
}

fn one(scope: &Scope<'_>, row: Row, page: usize, root: &str, report: &mut Report) -> Page {
    let record = &scope.catalogue.fundings[row as usize];
    let view = view(scope, row, record, page, root, report);
    let description = view
        .summary
        .as_ref()
        .map_or_else(|| plain_description(scope, Kind::Funding, row), |s| s.text.clone());
    record_page(scope, (Kind::Funding, row), Kind::Page, "financement.html", description, &view)
}

fn view(
    scope: &Scope<'_>,
    row: Row,
    record: &Filed<Funding>,
    page: usize,
    root: &str,
    report: &mut Report,
) -> FundingView {
    let Funding {
        title: _,
        holder,
        levels,
        countries,
        themes,
        amount,
        rate,
        conditions,
        url,
        editions,
        summary,
    } = &record.own;
    let text = |key: &str, own: &str| scope.text(Kind::Funding, &record.head, key, own);
    let rows = &scope.index.partnerships_of_funding[row as usize];
    FundingView {
        holder: scope.link(holder),
        state: state(scope, record).0,
        levels: levels.iter().map(|level| term!(*level, scope.lang)).collect(),
        countries: countries.iter().map(|country| scope.country(country.as_str())).collect(),
        themes: themes.iter().map(|theme| scope.link(theme)).collect(),
        amount: amount.as_ref().map(|amount| text("montant", amount)),
        rate: rate.as_ref().map(|rate| text("taux", rate)),
        conditions: conditions.as_ref().map(|conditions| text("conditions", conditions)),
        url: url.to_string(),
        host: url.host().to_owned(),
        summary: summary.as_ref().map(|summary| text("resume", summary)),
        editions: editions.iter().map(|one| edition(scope, one)).collect(),
        partnerships: partnership_list(scope, rows, page, |n| Route::Record(Kind::Funding, row, n)),
        articles: on_first(page, || super::article::about(scope, Kind::Funding, row)),
        prose: on_first(page, || prose(scope, Kind::Funding, &record.head, root, report)),
        freshness: freshness(scope, Kind::Funding, &record.head),
    }
}

fn edition(scope: &Scope<'_>, edition: &Edition) -> EditionView {
    let Edition { year, opens, closes, url } = edition;
    let say = |when: &crate::text::Spanned<crate::record::when::When>| {
        dated::when(scope.lang, when.value, scope.zone())
    };
    EditionView {
        year: *year,
        state: term!(standing(scope, edition), scope.lang),
        opens: opens.as_ref().map(say),
        closes: closes.as_ref().map(say),
        url: url.as_ref().map(|url| url.to_string()),
    }
}
