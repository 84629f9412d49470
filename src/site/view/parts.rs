//! Small pieces that several views hold.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::Serialize;

use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::locale::Lang;
use crate::record::mailbox::masked;
use crate::record::{Common, Contact, Goal, Head, Kind, Link, Ref, Series, SourceNote, Theme};
use crate::site::paging::pages;
use crate::site::{Named, Route, Scope, Text, markdown, words};

/// A word of a closed list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// As records write it: for styles.
    pub word: &'static str,
    /// As people read it.
    pub label: Cow<'static, str>,
}

/// The [`Term`] of a vocabulary value.
macro_rules! term {
    ($value:expr, $lang:expr) => {
        $crate::site::view::parts::Term { word: $value.word(), label: $value.label($lang).into() }
    };
}
pub(super) use term;

/// The series of a date.
pub fn series(scope: &Scope<'_>, series: Series) -> Term {
    Term { word: series.word(), label: scope.series(series).into_owned().into() }
}

/// A day, for people and for machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Day {
    /// In words.
    pub text: String,
    /// ISO 8601.
    pub iso: String,
}

/// A day in the language of the scope.
pub fn day(lang: Lang, date: NaiveDate) -> Day {
    Day { text: words::date(lang, date), iso: date.to_string() }
}

/// A source.
#[derive(Debug, PartialEq, Serialize)]
pub struct SourceView {
    title: String,
    url: Option<String>,
    host: Option<String>,
    year: Option<i32>,
    read_on: Option<Day>,
    nature: Option<Term>,
}

/// A source as shown.
pub fn source(lang: Lang, note: &SourceNote) -> SourceView {
    let SourceNote { title, url, year, read_on, nature } = note;
    SourceView {
        title: title.to_string(),
        url: url.as_ref().map(|url| url.to_string()),
        host: url.as_ref().map(|url| url.host().to_owned()),
        year: *year,
        read_on: read_on.map(|date| day(lang, date)),
        nature: nature.map(|nature| term!(nature, lang)),
    }
}

/// Where a record comes from and how fresh it is.
#[derive(Debug, Serialize)]
pub struct Freshness {
    sources: Vec<SourceView>,
    verified: Option<Day>,
    /// The source it was verified by: the most recent one.
    verified_by: Option<String>,
    /// When the record was changed last.
    changed: Option<Day>,
    review_before: Option<Day>,
    review_due: bool,
    note: Option<Text>,
    draft: bool,
}

/// The common keys of a record as shown.
pub fn freshness(scope: &Scope<'_>, kind: Kind, head: &Head) -> Freshness {
    let Common { sources, verified_on, review_before, former_slugs: _, note, ignored: _, draft } =
        &head.common;
    let newest = sources.iter().max_by_key(|source| (source.read_on, source.year));
    Freshness {
        sources: sources.iter().map(|note| source(scope.lang, note)).collect(),
        verified: verified_on.map(|date| day(scope.lang, date)),
        verified_by: verified_on.and(newest).map(|source| source.title.to_string()),
        changed: scope.changed(kind, head).map(|date| day(scope.lang, date)),
        review_before: review_before.map(|date| day(scope.lang, date)),
        review_due: review_before.is_some_and(|date| date < scope.today),
        note: note.as_ref().map(|note| scope.text(kind, head, "note", note)),
        draft: *draft,
    }
}

/// The Markdown of a record.
#[derive(Debug, Serialize)]
pub struct Prose {
    html: String,
    lang: Option<&'static str>,
}

/// The text of a record, in the language of the scope where it is translated.
pub fn prose(scope: &Scope<'_>, kind: Kind, head: &Head, root: &str, report: &mut Report) -> Option<Prose> {
    let (body, lang) = scope.body(kind, head)?;
    Some(Prose { html: markdown::render(scope, body, root, report), lang })
}

/// A sustainable development goal.
#[derive(Debug, Serialize)]
pub struct GoalView {
    number: u8,
    title: String,
}

/// Goals with their titles.
pub fn goals(scope: &Scope<'_>, goals: &[Goal]) -> Vec<GoalView> {
    let title = |goal: &Goal| scope.reference.sdg(goal.0).map(|sdg| sdg.title.get(scope.lang).to_owned());
    goals.iter().map(|goal| GoalView { number: goal.0, title: title(goal).unwrap_or_default() }).collect()
}

/// A link elsewhere.
#[derive(Debug, Serialize)]
pub struct LinkView {
    title: String,
    url: String,
    host: String,
}

/// Links elsewhere.
pub fn links(links: &[Link]) -> Vec<LinkView> {
    links
        .iter()
        .map(|Link { title, url }| LinkView {
            title: title.to_string(),
            url: url.to_string(),
            host: url.host().to_owned(),
        })
        .collect()
}

/// A theme as a tag.
#[derive(Debug, Serialize)]
pub struct ThemeTag {
    /// Its slug, for its accent.
    word: String,
    name: Named,
}

/// Themes as tags.
pub fn theme_tags(scope: &Scope<'_>, themes: &[Ref<Theme>]) -> Vec<ThemeTag> {
    let word = |theme: &Ref<Theme>| scope.catalogue.themes[theme.row as usize].head.slug.to_string();
    themes.iter().map(|theme| ThemeTag { word: word(theme), name: scope.link(theme) }).collect()
}

/// Whether a theme, or one it is part of, is a priority of the French authorities.
pub fn is_french_priority(scope: &Scope<'_>, theme: Row) -> bool {
    let own = &scope.catalogue.themes[theme as usize];
    own.french_priority || own.parent.as_ref().is_some_and(|parent| is_french_priority(scope, parent.row))
}

/// A contact, with what may be shown of it today.
#[derive(Debug, Serialize)]
pub struct ContactView {
    id: String,
    function: Text,
    holder: Option<Named>,
    /// Whether name and addresses may be shown; else they are to be confirmed.
    current: bool,
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    languages: Vec<String>,
    countries: Vec<Named>,
    themes: Vec<Named>,
    basis: Term,
}

/// The contacts among `rows` that may be shown today; a person who objected is left out altogether.
pub fn contacts(scope: &Scope<'_>, rows: &[Row]) -> Vec<ContactView> {
    let records = rows.iter().map(|&row| &scope.catalogue.contacts[row as usize]);
    records.filter(|c| !c.is_opposed(scope.today)).map(|c| contact(scope, &c.head, c)).collect()
}

fn contact(scope: &Scope<'_>, head: &Head, record: &Contact) -> ContactView {
    let Contact {
        function,
        name,
        holder,
        email,
        phone,
        languages,
        countries,
        themes,
        basis,
        from: _,
        until: _,
        opposed: _,
    } = record;
    let current = record.is_current(scope.today);
    ContactView {
        id: head.slug.to_string(),
        function: scope.text(Kind::Contact, head, "fonction", function),
        holder: scope.link_any(holder),
        current,
        name: name.as_ref().filter(|_| current).map(|name| name.to_string()),
        email: email.as_ref().filter(|_| current).map(|email| masked(email, scope.lang).into_owned()),
        phone: phone.as_ref().filter(|_| current).map(|phone| phone.to_string()),
        languages: languages.iter().map(|tag| language_name(scope.lang, tag)).collect(),
        countries: countries.iter().map(|country| scope.country(country.as_str())).collect(),
        themes: themes.iter().map(|theme| scope.link(theme)).collect(),
        basis: term!(*basis, scope.lang),
    }
}

/// The name of a language, or its tag when it has none here.
pub fn language_name(lang: Lang, tag: &str) -> String {
    Lang::from_tag(tag).map_or_else(|| tag.to_owned(), |known| known.words().get(lang).to_owned())
}

/// The first page of every record of a kind, and the further ones of the list it shows.
pub fn record_routes(kind: Kind, count: usize, entries: impl Fn(Row) -> usize) -> Vec<Route> {
    let rows = 0..u32::try_from(count).unwrap_or(u32::MAX);
    rows.flat_map(|row| (1..=pages(entries(row))).map(move |page| Route::Record(kind, row, page))).collect()
}

/// The pages of the list of a kind.
pub fn list_routes(kind: Kind, entries: usize) -> impl Iterator<Item = Route> {
    (1..=pages(entries)).map(move |page| Route::List(kind, page))
}
