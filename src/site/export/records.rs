//! The facts of each record as values: one function for each kind, which takes its record apart, so that a new key is
//! exported or left out on purpose.

use chrono::NaiveDate;

use super::table::{Datum, Facts};
use crate::catalogue::Row;
use crate::record::when::{End, Period};
use crate::record::{
    Alpha2, AnyOf, Article, Authority, Common, Country, DetailTexts, Edition, Event, Funding, Goal, Head,
    Kind, Link, Online, Organisation, Page, Partnership, Position, Record, Ref, SourceNote, Tag, Theme,
    Venue, Wish,
};
use crate::site::{Route, Scope};

/// The word of a closed list.
macro_rules! word {
    ($value:expr, $scope:expr) => {{
        let value = $value;
        Datum::Word { code: value.word().to_owned(), label: value.label($scope.lang).to_owned() }
    }};
}

/// The facts of a record; none of a contact, since who to write to is in no export.
pub fn facts(scope: &Scope<'_>, kind: Kind, row: Row) -> Facts {
    let (catalogue, at) = (scope.catalogue, row as usize);
    let head = catalogue.head(kind, row);
    let mut facts = Facts::default();
    facts.say("identifiant", text(&head.slug));
    facts.say("adresse", text(format!("{}{}", scope.base_url, scope.href(Route::record(kind, row)))));
    match kind {
        Kind::Partnership => partnership(scope, row, &catalogue.partnerships[at], &mut facts),
        Kind::Authority => authority(scope, &catalogue.authorities[at], &mut facts),
        Kind::Organisation => organisation(scope, &catalogue.organisations[at], &mut facts),
        Kind::Event => event(scope, &catalogue.events[at], &mut facts),
        Kind::Theme => theme(scope, &catalogue.themes[at], &mut facts),
        Kind::Country => country(scope, &catalogue.countries[at], &mut facts),
        Kind::Funding => funding(scope, &catalogue.fundings[at], &mut facts),
        Kind::Article => article(scope, &catalogue.articles[at], &mut facts),
        Kind::Page => page(&catalogue.pages[at], &mut facts),
        Kind::Contact => return Facts::default(),
    }
    common(scope, head, &mut facts);
    facts.say("fiche_modifiee_le", scope.changed(kind, head).map(day));
    facts
}

fn common(scope: &Scope<'_>, head: &Head, facts: &mut Facts) {
    let Common { sources, verified_on, review_before, former_slugs, note, ignored: _, draft: _ } =
        &head.common;
    facts.say("sources", list(sources, |note| source(scope, note)));
    facts.say("verifie_le", verified_on.map(day));
    facts.say("revoir_avant", review_before.map(day));
    facts.say("anciennes_adresses", list(former_slugs, |slug| text(&slug.value)));
    facts.say("note", note.as_ref().map(|note| text(&**note)));
}

fn partnership(scope: &Scope<'_>, row: Row, record: &Partnership, facts: &mut Facts) {
    let Partnership {
        title: _,
        authorities,
        partners,
        form,
        status,
        period,
        themes,
        goals: odd,
        organisations,
        funding,
        contacts: _,
        follows,
        summary,
        links,
    } = record;
    facts.say("titre", text(scope.name(Kind::Partnership, row).text));
    facts.say("collectivites", references(scope, authorities));
    facts.say("partenaires", references(scope, partners));
    facts.say("pays", Datum::List(countries(scope, partners)));
    facts.say("type", word!(*form, scope));
    facts.say("statut", word!(status.value, scope));
    let years = period.as_ref().map(|period| period.value);
    facts.say("periode", years.map(text));
    facts.say("debut", years.and_then(Period::start).map(|start| Datum::Integer(start.year.into())));
    let end = years.and_then(|years| if let End::Year(end) = years.end() { Some(end.year) } else { None });
    facts.say("fin", end.map(|year| Datum::Integer(year.into())));
    facts.say("thematiques", references(scope, themes));
    facts.say("odd", goals(odd));
    facts.say("organismes", references(scope, organisations));
    facts.say("financements", references(scope, funding));
    facts.say("suite_de", follows.as_ref().map(|before| reference(scope, before)));
    facts.say("resume", text(&**summary));
    facts.say("liens", list(links, link));
}

/// The countries of some authorities, each once, in their order.
fn countries(scope: &Scope<'_>, authorities: &[Ref<Authority>]) -> Vec<Datum> {
    let mut codes: Vec<Datum> = Vec::new();
    for authority in authorities {
        let code = scope.catalogue.authorities[authority.row as usize].country.value;
        let named = country_of(scope, code);
        if !codes.contains(&named) {
            codes.push(named);
        }
    }
    codes
}

fn authority(scope: &Scope<'_>, record: &Authority, facts: &mut Facts) {
    let Authority {
        name,
        level,
        country,
        code,
        subdivision,
        position,
        site,
        population,
        other_names,
        replaced_by,
        networks,
        wishes,
    } = record;
    facts.say("nom", text(&**name));
    facts.say("niveau", word!(*level, scope));
    facts.say("pays", country_of(scope, country.value));
    facts.say("code", code.as_ref().map(|code| text(&*code.value)));
    facts.say("subdivision", subdivision.as_ref().map(|code| text(&*code.value)));
    facts.say("position", position.as_ref().map(place));
    facts.say("site", site.as_ref().map(|site| text(site.to_string())));
    facts.say("population", population.map(|count| Datum::Integer(count.into())));
    facts.say("autres_noms", list(other_names, |name| text(&**name)));
    facts.say("remplacee_par", replaced_by.as_ref().map(|after| reference(scope, after)));
    facts.say("reseaux", references(scope, networks));
    facts.say("attentes", list(wishes, |own| wish(scope, own)));
}

fn organisation(scope: &Scope<'_>, record: &Organisation, facts: &mut Facts) {
    let Organisation { name, acronym, family, countries, wishes, replaced_by, former_names, site, summary } =
        record;
    facts.say("nom", text(&**name));
    facts.say("sigle", acronym.as_ref().map(|acronym| text(&**acronym)));
    facts.say("famille", word!(*family, scope));
    facts.say("pays", list(countries, |code| country_of(scope, code.value)));
    facts.say("attentes", list(wishes, |own| wish(scope, own)));
    facts.say("remplace_par", replaced_by.as_ref().map(|after| reference(scope, after)));
    facts.say("anciens_noms", list(former_names, |name| text(&**name)));
    facts.say("site", site.as_ref().map(|site| text(site.to_string())));
    facts.say("resume", summary.as_ref().map(|summary| text(&**summary)));
}

fn event(scope: &Scope<'_>, record: &Event, facts: &mut Facts) {
    let Event {
        title,
        when,
        zone,
        state,
        postponed_from,
        participation,
        series,
        venue: at,
        within,
        organisers,
        themes,
        countries,
        partnerships,
        url,
        languages,
        summary,
        changed_on,
    } = record;
    facts.say("titre", text(&**title));
    facts.say("quand", text(when.value));
    facts.say("fuseau", zone.map(|zone| text(zone.0.name())));
    facts.say("etat", word!(state.value, scope));
    facts.say("reporte_de", postponed_from.map(|former| text(former.value)));
    facts.say("participation", participation.map(|own| word!(own, scope)));
    facts.say("serie", word!(*series, scope));
    facts.say("lieu", at.as_ref().map(|at| venue(scope, at)));
    facts.say("dans", within.as_ref().map(|within| reference(scope, within)));
    facts.say("organisateurs", list(organisers, |own| any(scope, own)));
    facts.say("thematiques", references(scope, themes));
    facts.say("pays", list(countries, |code| country_of(scope, code.value)));
    facts.say("partenariats", references(scope, partnerships));
    facts.say("url", url.as_ref().map(|url| text(url.to_string())));
    facts.say("langue", list(languages, |tag: &Tag| text(&**tag)));
    facts.say("resume", text(&**summary));
    facts.say("modifie_le", changed_on.map(day));
}

fn venue(scope: &Scope<'_>, record: &Venue) -> Datum {
    let Venue { name, address, city, country, position, online } = record;
    let mut facts = Facts::default();
    facts.say("nom", name.as_ref().map(|name| text(&**name)));
    facts.say("adresse", address.as_ref().map(|address| text(&**address)));
    facts.say("ville", city.as_ref().map(|city| text(&**city)));
    facts.say("pays", country.map(|code| country_of(scope, code)));
    facts.say("position", position.as_ref().map(place));
    facts.say(
        "en_ligne",
        online.as_ref().map(|online| match online {
            Online::Known(answer) => Datum::Truth(*answer),
            Online::At(url) => text(url.to_string()),
        }),
    );
    Datum::Table(facts)
}

fn theme(scope: &Scope<'_>, record: &Theme, facts: &mut Facts) {
    let Theme { title, french_priority, parent, goals: odd, summary } = record;
    facts.say("titre", text(&**title));
    facts.say("priorite_francaise", Datum::Truth(*french_priority));
    facts.say("parent", parent.as_ref().map(|parent| reference(scope, parent)));
    facts.say("odd", goals(odd));
    facts.say("resume", text(&**summary));
}

fn country(scope: &Scope<'_>, record: &Country, facts: &mut Facts) {
    let Country { code, group, wishes } = record;
    facts.say("nom", text(scope.country_name(code.as_str())));
    facts.say("code", country_of(scope, code.value));
    facts.say("groupe", group.as_ref().map(|group| reference(scope, group)));
    facts.say("attentes", list(wishes, |own| wish(scope, own)));
}

fn funding(scope: &Scope<'_>, record: &Funding, facts: &mut Facts) {
    let Funding {
        title,
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
    } = record;
    facts.say("titre", text(&**title));
    facts.say("porteur", reference(scope, holder));
    facts.say("pour", list(levels, |level| word!(*level, scope)));
    facts.say("pays", list(countries, |code| country_of(scope, code.value)));
    facts.say("thematiques", references(scope, themes));
    facts.say("montant", amount.as_ref().map(|amount| text(&**amount)));
    facts.say("taux", rate.as_ref().map(|rate| text(&**rate)));
    facts.say("conditions", conditions.as_ref().map(|conditions| text(&**conditions)));
    facts.say("url", text(url.to_string()));
    facts.say("editions", list(editions, edition));
    facts.say("resume", summary.as_ref().map(|summary| text(&**summary)));
}

fn edition(record: &Edition) -> Datum {
    let Edition { year, opens, closes, url } = record;
    let mut facts = Facts::default();
    facts.say("annee", Datum::Integer((*year).into()));
    facts.say("ouvre", opens.map(|opens| text(opens.value)));
    facts.say("ferme", closes.map(|closes| text(closes.value)));
    facts.say("url", url.as_ref().map(|url| text(url.to_string())));
    Datum::Table(facts)
}

fn article(scope: &Scope<'_>, record: &Article, facts: &mut Facts) {
    let Article { title, date, nature, subjects, summary } = record;
    facts.say("titre", text(&**title));
    facts.say("date", day(*date));
    facts.say("nature", word!(*nature, scope));
    facts.say("sujets", Datum::List(subjects.iter().filter_map(|own| public(scope, own)).collect()));
    facts.say("resume", text(&**summary));
}

fn page(record: &Page, facts: &mut Facts) {
    let Page { title, menu, order, summary } = record;
    facts.say("titre", text(&**title));
    facts.say("menu", menu.as_ref().map(|menu| text(&**menu)));
    facts.say("ordre", order.map(|order| Datum::Integer(order.into())));
    facts.say("resume", summary.as_ref().map(|summary| text(&**summary)));
}

fn wish(scope: &Scope<'_>, record: &Wish) -> Datum {
    let Wish { theme, detail, translations, expressed, state, source: note } = record;
    let mut facts = Facts::default();
    facts.say("thematique", reference(scope, theme));
    facts.say("precision", detail.as_ref().map(|detail| text(&**detail)));
    facts.say("traductions", translations.as_ref().map(in_languages));
    facts.say("exprimee_en", expressed.map(text));
    facts.say("etat", word!(*state, scope));
    facts.say("source", source(scope, note));
    Datum::Table(facts)
}

fn in_languages(texts: &DetailTexts) -> Datum {
    let DetailTexts { fr, es, pt, en } = texts;
    let mut facts = Facts::default();
    for (tag, text) in [("fr", fr), ("es", es), ("pt", pt), ("en", en)] {
        facts.say(tag, text.as_ref().map(|own| Datum::Text(own.to_string())));
    }
    Datum::Table(facts)
}

fn source(scope: &Scope<'_>, record: &SourceNote) -> Datum {
    let SourceNote { title, url, year, read_on, nature } = record;
    let mut facts = Facts::default();
    facts.say("titre", text(&**title));
    facts.say("url", url.as_ref().map(|url| text(url.to_string())));
    facts.say("annee", year.map(|year| Datum::Integer(year.into())));
    facts.say("consulte_le", read_on.map(day));
    facts.say("nature", nature.map(|nature| word!(nature, scope)));
    Datum::Table(facts)
}

fn link(record: &Link) -> Datum {
    let Link { title, url } = record;
    let mut facts = Facts::default();
    facts.say("titre", text(&**title));
    facts.say("url", text(url.to_string()));
    Datum::Table(facts)
}

fn place(position: &Position) -> Datum {
    let mut facts = Facts::default();
    facts.say("lat", Datum::Decimal(position.lat.0));
    facts.say("lon", Datum::Decimal(position.lon.0));
    Datum::Table(facts)
}

#[expect(clippy::needless_pass_by_value, reason = "texts come as they are at hand, borrowed or made")]
fn text(text: impl ToString) -> Datum {
    Datum::Text(text.to_string())
}

fn day(day: NaiveDate) -> Datum {
    text(day)
}

fn list<T>(items: &[T], datum: impl Fn(&T) -> Datum) -> Datum {
    Datum::List(items.iter().map(datum).collect())
}

fn goals(goals: &[Goal]) -> Datum {
    list(goals, |goal| Datum::Integer(goal.0.into()))
}

fn country_of(scope: &Scope<'_>, code: Alpha2) -> Datum {
    Datum::Word { code: code.as_str().to_owned(), label: scope.country_name(code.as_str()) }
}

fn reference<T: Record>(scope: &Scope<'_>, to: &Ref<T>) -> Datum {
    Datum::Word { code: to.slug.to_string(), label: scope.name(T::KIND, to.row).text }
}

fn references<T: Record>(scope: &Scope<'_>, to: &[Ref<T>]) -> Datum {
    list(to, |own| reference(scope, own))
}

/// A reference to one of several kinds, with its folder.
fn any<K>(scope: &Scope<'_>, to: &AnyOf<K>) -> Datum {
    let named = to.target.map(|(kind, row)| {
        let slug = &scope.catalogue.head(kind, row).slug;
        Datum::Word { code: format!("{}/{slug}", kind.folder()), label: scope.name(kind, row).text }
    });
    named.unwrap_or_else(|| text(&to.written))
}

/// The same, unless it leads to a contact.
fn public<K>(scope: &Scope<'_>, to: &AnyOf<K>) -> Option<Datum> {
    to.target.is_some_and(|(kind, _)| kind != Kind::Contact).then(|| any(scope, to))
}
