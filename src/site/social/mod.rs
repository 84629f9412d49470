//! The card of a page: the picture that stands for it wherever its address is shared.
//!
//! Owns what a card says, how its file is named and where pages find it. A card is drawn when its file is asked for, so
//! that a check draws none and a publication only those it does not have: the name holds a number for all that the card
//! is made from. Refuses to know how it looks, which is the template's to say.

mod draw;
mod lines;
mod palette;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use super::dated;
use super::map::{Backdrop, Sketch};
use super::named::Text;
use super::route::Route;
use super::scope::Scope;
use super::skin::{Skin, Told, upper_first};
use super::{Files, view};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::day;
use crate::pieces::Pieces;
use crate::record::Kind;
use crate::text::Span;
use draw::Studio;
pub use draw::{RENDERER, VERSION};
pub(super) use lines::lines;

/// The template of cards.
pub const TEMPLATE: &str = "apercu.svg";

/// The folder of cards.
const FOLDER: &str = "apercus";

/// Where the card of a page is, and what it shows in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Share {
    href: String,
    alt: String,
}

/// The cards of a language.
#[derive(Debug, Default)]
pub struct Shares {
    site: Option<Share>,
    records: BTreeMap<(Kind, Row), Share>,
}

impl Shares {
    /// The card of the site into `files`, and that of each record where the settings ask for them.
    pub(super) fn new(
        scope: &Scope<'_>,
        skin: &Skin,
        files: &mut Files,
        told: &mut Told,
        report: &mut Report,
    ) -> Shares {
        let press =
            Press { scope, skin, studio: Arc::new(Studio::new(skin.fonts(), scope.atlas().backdrop())) };
        let asked = scope.settings.cards.then(|| records(scope)).into_iter().flatten();
        let subjects: Vec<Subject> = [None].into_iter().chain(asked.map(Some)).collect();
        let made: Vec<_> = subjects.into_par_iter().map(|subject| (subject, press.card(subject))).collect();
        let mut shares = Shares::default();
        for (subject, (drawn, own)) in made {
            told.tell(own, report);
            let Some((share, picture)) = drawn else { continue };
            files.insert(share.href.clone(), picture);
            match subject {
                None => shares.site = Some(share),
                Some(record) => drop(shares.records.insert(record, share)),
            }
        }
        shares
    }

    /// The card of a page: its record's, else the site's.
    pub(super) fn of(&self, route: Route) -> Option<&Share> {
        let own = match route {
            Route::Record(kind, row, _) => self.records.get(&(kind, row)),
            _ => None,
        };
        own.or(self.site.as_ref())
    }
}

/// What a card is of: a record, or the whole site.
type Subject = Option<(Kind, Row)>;

/// Every record that has a page.
fn records(scope: &Scope<'_>) -> Vec<(Kind, Row)> {
    let kinds = Kind::ALL.iter().copied().filter(|&kind| kind != Kind::Contact);
    kinds.flat_map(|kind| (0..).zip(scope.catalogue.heads(kind)).map(move |(row, _)| (kind, row))).collect()
}

/// What a card shows.
#[derive(Debug, Serialize)]
struct Card {
    /// What the record is: "Partenariat"; none on the card of the site.
    kind: Option<String>,
    title: Text,
    /// What tells it apart, each begins with a capital.
    facts: Vec<String>,
    /// How many partnerships are of it.
    count: Option<usize>,
    /// The slug of a theme, for its sign and accent.
    theme: Option<String>,
    drawn: Sketch,
}

/// What it takes to make a card.
struct Press<'p> {
    scope: &'p Scope<'p>,
    skin: &'p Skin,
    studio: Arc<Studio>,
}

impl Press<'_> {
    /// The card of a subject with its file; `None` when its template is faulty, which is reported.
    fn card(&self, subject: Subject) -> (Option<(Share, Pieces)>, Report) {
        let Press { scope, skin, studio } = self;
        let mut report = Report::default();
        let place = subject.map(|(kind, row)| scope.catalogue.head(kind, row).top());
        let card = card(scope, subject);
        let Some(svg) = self.svg(&card, place, &mut report) else { return (None, report) };
        if !studio.can_draw(&svg, subject.is_none()) {
            skin.no_picture(TEMPLATE, place, &mut report);
            return (None, report);
        }
        let key = studio.key(&svg);
        let share = Share { href: path(scope, subject, key), alt: alt(&card) };
        let studio = Arc::clone(studio);
        (Some((share, Pieces::later(key, move || studio.png(&svg)))), report)
    }

    fn svg(&self, card: &Card, place: Option<Span>, report: &mut Report) -> Option<String> {
        let mut context = tera::Context::new();
        context.insert("card", card);
        context.insert_value("land", tera::Value::from_serializable(&Backdrop::marks()));
        let known = report.len();
        let svg = self.skin.render(TEMPLATE, &context, place, report);
        (report.len() == known).then(|| String::from_utf8_lossy(&svg).into_owned())
    }
}

/// Where the card is published: beside its page's address, under a folder of cards.
fn path(scope: &Scope<'_>, subject: Subject, key: u128) -> String {
    let (home, number) = (scope.href(Route::Home), key >> 96);
    let name = match subject {
        None => format!("{home}site"),
        Some((kind, row)) => scope.href(Route::record(kind, row)).trim_end_matches('/').to_owned(),
    };
    format!("{FOLDER}/{name}-{number:08x}.png")
}

/// What the card shows, in words.
fn alt(card: &Card) -> String {
    let parts = [card.title.text.clone()].into_iter().chain(card.kind.clone());
    let parts: Vec<String> = parts.chain(card.facts.iter().cloned()).collect();
    format!("{}.", parts.join(". "))
}

fn card(scope: &Scope<'_>, subject: Subject) -> Card {
    let atlas = scope.atlas();
    let Some((kind, row)) = subject else {
        let title = Text::new(&scope.settings.title);
        return Card {
            kind: None,
            title,
            facts: Vec::new(),
            count: None,
            theme: None,
            drawn: Sketch::default(),
        };
    };
    let (at, theme) = (row as usize, kind == Kind::Theme);
    Card {
        kind: (kind != Kind::Page).then(|| upper_first(kind.label().get(scope.lang))),
        title: scope.name(kind, row),
        facts: facts(scope, kind, row),
        count: count(scope, kind, row),
        theme: theme.then(|| scope.catalogue.themes[at].head.slug.to_string()),
        drawn: atlas.sketch(&view::links_of_record(scope, kind, row)),
    }
}

/// What tells a record apart, in few words.
fn facts(scope: &Scope<'_>, kind: Kind, row: Row) -> Vec<String> {
    let (catalogue, at) = (scope.catalogue, row as usize);
    let countries = |codes: &[&str]| {
        let names: Vec<String> = codes.iter().map(|code| scope.country_name(code)).collect();
        names.join(", ")
    };
    let facts = match kind {
        Kind::Partnership => {
            let record = &catalogue.partnerships[at];
            vec![countries(&catalogue.countries_of(record)), view::partnership_nature(scope, record)]
        }
        Kind::Authority => vec![countries(&[catalogue.authorities[at].country.as_str()])],
        Kind::Event => {
            let record = &catalogue.events[at];
            let zone = record.zone.map_or(scope.zone(), |zone| zone.0);
            let place = record.venue.as_ref().and_then(|venue| view::place(scope, venue));
            [dated::when(scope.lang, record.when.value, zone)].into_iter().chain(place).collect()
        }
        Kind::Article => vec![day(scope.lang, catalogue.articles[at].date)],
        Kind::Funding => vec![scope.link(&catalogue.fundings[at].holder).text],
        _ => Vec::new(),
    };
    facts.iter().filter(|fact| !fact.is_empty()).map(|fact| upper_first(fact)).collect()
}

fn count(scope: &Scope<'_>, kind: Kind, row: Row) -> Option<usize> {
    let (index, at) = (scope.index, row as usize);
    match kind {
        Kind::Authority => Some(index.partnerships_of_authority[at].len()),
        Kind::Theme => Some(index.partnerships_of_theme[at].len()),
        Kind::Country => {
            let code = scope.catalogue.countries[at].code.as_str();
            Some(index.partnerships_of_country.get(code).map_or(0, Vec::len))
        }
        _ => None,
    }
}
