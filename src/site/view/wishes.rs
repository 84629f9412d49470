//! Wishes for cooperation: who holds them, which partnerships answer, where the crossing says more.

use serde::Serialize;

use super::parts::{SourceView, Term, is_french_priority, source, term};
use crate::catalogue::Row;
use crate::record::{Kind, Wish, WishState};
use crate::site::{Named, Route, Scope, Text, words};

/// A wish, with who holds it.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// The kind of the holder.
    pub kind: Kind,
    /// The row of the holder.
    pub row: Row,
    /// The ISO code of the holder's country, unless the holder is a network.
    pub country: Option<&'a str>,
    /// The wish.
    pub wish: &'a Wish,
}

impl Held<'_> {
    /// How many partnerships answer: those of the holder that bear the theme.
    pub fn answers(&self, scope: &Scope<'_>) -> usize {
        let index = scope.index;
        let theme = self.wish.theme.row;
        match (self.kind, self.country) {
            (Kind::Authority, _) => {
                answers_among(scope, &index.partnerships_of_authority[self.row as usize], theme)
            }
            (Kind::Country, Some(code)) => index.crossing.get(&(code.to_owned(), theme)).map_or(0, Vec::len),
            _ => answers_among(scope, &of_members(scope, self.row), theme),
        }
    }

    /// Whether it still waits for an answer.
    pub fn is_open(&self) -> bool {
        matches!(self.wish.state, WishState::Open | WishState::Discussed)
    }

    /// The cell of the crossing that says more of it.
    pub fn cell(&self, scope: &Scope<'_>) -> Option<Route> {
        let column = match self.country {
            Some(code) => (Kind::Country, scope.country_row(code)?),
            None => (self.kind, self.row),
        };
        Some(Route::Cell(self.wish.theme.row, column.0, column.1, 1))
    }
}

/// The partnerships of a network's members, each once.
pub fn of_members(scope: &Scope<'_>, network: Row) -> Vec<Row> {
    let members = scope.index.members_of_organisation[network as usize].iter();
    let lists = members.flat_map(|&member| &scope.index.partnerships_of_authority[member as usize]);
    let mut rows: Vec<Row> = lists.copied().collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// How many of `partnerships` bear a theme.
fn answers_among(scope: &Scope<'_>, partnerships: &[Row], theme: Row) -> usize {
    let bearing = &scope.index.partnerships_of_theme[theme as usize];
    partnerships.iter().filter(|row| bearing.binary_search(row).is_ok()).count()
}

/// Every wish not withdrawn: of countries, then networks, then authorities.
pub fn wishes<'a>(scope: &Scope<'a>) -> Vec<Held<'a>> {
    let catalogue = scope.catalogue;
    let countries = (0..).zip(&catalogue.countries).flat_map(|(row, country)| {
        let code = Some(country.code.as_str());
        country.wishes.iter().map(move |wish| Held { kind: Kind::Country, row, country: code, wish })
    });
    let networks = (0..).zip(&catalogue.organisations).flat_map(|(row, network)| {
        network.wishes.iter().map(move |wish| Held { kind: Kind::Organisation, row, country: None, wish })
    });
    let authorities = (0..).zip(&catalogue.authorities).flat_map(|(row, authority)| {
        let code = Some(authority.country.as_str());
        authority.wishes.iter().map(move |wish| Held { kind: Kind::Authority, row, country: code, wish })
    });
    countries
        .chain(networks)
        .chain(authorities)
        .filter(|held| held.wish.state != WishState::Withdrawn)
        .collect()
}

/// Wishes in a list, and where they are written, each source once.
#[derive(Debug, Default, Serialize)]
pub struct WishList {
    items: Vec<WishLine>,
    sources: Vec<SourceView>,
}

/// A wish in a list.
#[derive(Debug, Serialize)]
struct WishLine {
    holder: Named,
    theme: Named,
    /// The page of the crossing that says more.
    cell: Option<String>,
    detail: Option<Text>,
    expressed: Option<String>,
    state: Term,
    french_priority: bool,
    answers: usize,
}

/// Wishes as a list shows them.
pub fn wish_list(scope: &Scope<'_>, held: &[Held<'_>]) -> WishList {
    let mut sources: Vec<SourceView> = Vec::new();
    for shown in held.iter().map(|held| source(scope.lang, &held.wish.source)) {
        if !sources.contains(&shown) {
            sources.push(shown);
        }
    }
    WishList { items: held.iter().map(|held| line(scope, held)).collect(), sources }
}

/// The wishes of one holder, withdrawn ones among them.
pub fn wishes_of(scope: &Scope<'_>, kind: Kind, row: Row, country: Option<&str>, own: &[Wish]) -> WishList {
    let held: Vec<Held<'_>> = own.iter().map(|wish| Held { kind, row, country, wish }).collect();
    wish_list(scope, &held)
}

fn line(scope: &Scope<'_>, held: &Held<'_>) -> WishLine {
    let Wish { theme, detail: _, translations: _, expressed, state, source: _ } = held.wish;
    let withdrawn = *state == WishState::Withdrawn;
    WishLine {
        holder: scope.named(held.kind, held.row),
        theme: scope.link(theme),
        cell: held.cell(scope).filter(|_| !withdrawn).map(|route| scope.href(route)),
        detail: detail(scope, held.wish),
        expressed: expressed.map(|period| words::period(scope.lang, period)),
        state: term!(*state, scope.lang),
        french_priority: is_french_priority(scope, theme.row),
        answers: held.answers(scope),
    }
}

/// What exactly is wished for: in the language of the page, else in the main one.
fn detail(scope: &Scope<'_>, wish: &Wish) -> Option<Text> {
    let main = scope.settings.main_language();
    if scope.lang == main {
        return wish.detail.as_ref().map(|own| Text::new(own));
    }
    let translated = wish.translations.as_ref().and_then(|texts| texts.get(scope.lang));
    let own = || wish.detail.as_ref().map(|own| Text { text: own.to_string(), lang: Some(main.tag()) });
    translated.map(|text| Text::new(text)).or_else(own)
}

/// What the crossing counts.
#[derive(Debug, Clone, Serialize)]
pub struct Numbers {
    wishes: usize,
    with_priority: usize,
    without_priority: usize,
    unanswered: usize,
}

/// How many wishes are open, how many of them meet a French priority, how many no partnership answers.
pub fn numbers(scope: &Scope<'_>) -> Numbers {
    let open: Vec<Held<'_>> = wishes(scope).into_iter().filter(Held::is_open).collect();
    let with = open.iter().filter(|held| is_french_priority(scope, held.wish.theme.row)).count();
    Numbers {
        wishes: open.len(),
        with_priority: with,
        without_priority: open.len() - with,
        unanswered: open.iter().filter(|held| held.answers(scope) == 0).count(),
    }
}
