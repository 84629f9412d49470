//! What every page is made from: the facts, the language, the date, and where links lead.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::locale::Tz;
use chrono::NaiveDate;

use super::apart::Apart;
use super::calendar::Agenda;
use super::facets::Facets;
use super::map::Atlas;
use super::named::{Named, Text};
use super::paging::PER_PAGE;
use super::route::Route;
use super::search;
use super::view::listed_contacts;
use crate::catalogue::{Catalogue, Index, Row};
use crate::history::{Change, History};
use crate::locale::Lang;
use crate::record::{AnyOf, Head, Kind, Partnership, Ref, Series};
use crate::reference::Reference;
use crate::settings::{Settings, SiteNames};
use crate::text::{FileId, Sources, Span};

/// The facts of a build in one language. Templates never see it.
pub struct Scope<'a> {
    /// All records.
    pub catalogue: &'a Catalogue,
    /// The reverse questions.
    pub index: &'a Index,
    /// The settings.
    pub settings: &'a Settings,
    /// What enters the calendars.
    pub agenda: &'a Agenda,
    /// Countries and codes.
    pub reference: &'a Reference,
    /// The texts.
    pub sources: &'a Sources,
    /// When records were changed last.
    pub history: &'a History,
    /// The language of the pages.
    pub lang: Lang,
    /// The date of the build.
    pub today: NaiveDate,
    /// The public address of the site, ending in `/`.
    pub base_url: &'a str,
    /// Rows of countries by ISO code.
    countries: BTreeMap<&'a str, Row>,
    /// Titles of partnerships, by row.
    titles: Vec<Text>,
    /// The outlines, made ready by the first page with a map.
    atlas: OnceLock<Atlas>,
    /// What tells records of one name apart, found out by the first page of a record.
    apart: OnceLock<Apart>,
    /// Every record by name, once the search asks for it.
    alphabet: OnceLock<Vec<(Kind, Row)>>,
    /// The contacts as their list shows them, found out by the first link to one.
    directory: OnceLock<Vec<Row>>,
    /// What the list of partnerships can be cut by, found out by the first page that shows it.
    facets: OnceLock<Facets>,
}

impl<'a> Scope<'a> {
    /// The scope of one language.
    #[allow(clippy::too_many_arguments, reason = "the facts of a build, named one by one at the only call")]
    pub fn new(
        catalogue: &'a Catalogue,
        index: &'a Index,
        settings: &'a Settings,
        agenda: &'a Agenda,
        reference: &'a Reference,
        sources: &'a Sources,
        history: &'a History,
        lang: Lang,
        today: NaiveDate,
        base_url: &'a str,
    ) -> Scope<'a> {
        let countries =
            (0..).zip(&catalogue.countries).map(|(row, country)| (country.code.as_str(), row)).collect();
        let mut scope = Scope {
            catalogue,
            index,
            settings,
            agenda,
            reference,
            sources,
            history,
            lang,
            today,
            base_url,
            countries,
            titles: Vec::new(),
            apart: OnceLock::new(),
            alphabet: OnceLock::new(),
            atlas: OnceLock::new(),
            directory: OnceLock::new(),
            facets: OnceLock::new(),
        };
        scope.titles = catalogue.partnerships.iter().map(|p| scope.partnership_title(&p.head, p)).collect();
        scope
    }

    /// The outlines of the area.
    pub fn atlas(&self) -> &Atlas {
        self.atlas.get_or_init(|| Atlas::new(self.reference))
    }

    /// Every record that has a page, by name.
    pub fn alphabet(&self) -> &[(Kind, Row)] {
        self.alphabet.get_or_init(|| search::alphabet(self))
    }

    /// The title of the page of a record: its name, with what tells it from others of this name.
    pub fn title(&self, kind: Kind, row: Row) -> Text {
        let name = self.name(kind, row);
        match self.apart.get_or_init(|| Apart::new(self)).of(kind, row) {
            Some(words) => Text { text: format!("{} ({words})", name.text), ..name },
            None => name,
        }
    }

    /// What the list of partnerships can be cut by.
    pub fn facets(&self) -> &Facets {
        self.facets.get_or_init(|| Facets::new(self))
    }

    /// The zone of the site.
    pub fn zone(&self) -> Tz {
        self.settings.zone.0
    }

    /// The address of a page within the site.
    pub fn href(&self, route: Route) -> String {
        route.path(self.lang, self)
    }

    /// The name of the site.
    pub fn site_title(&self) -> Text {
        self.site_name(|names| names.title.as_deref(), &self.settings.title)
    }

    /// The name of the site in its header and in tabs.
    pub fn site_short_title(&self) -> Text {
        self.site_name(|names| names.short_title.as_deref(), &self.settings.short_title)
    }

    /// What is found on the site.
    pub fn site_description(&self) -> Text {
        self.site_name(|names| names.description.as_deref(), &self.settings.description)
    }

    /// What a series of dates is called: that of the network bears its name, else the site's.
    pub fn series(&self, series: Series) -> Cow<'a, str> {
        let settings = self.settings;
        let is_main = self.lang == settings.main_language();
        let translated = settings.names(self.lang).and_then(|names| names.network.as_deref());
        let name = translated.filter(|_| !is_main).or(settings.network.as_deref());
        match (series, name) {
            (Series::Network, Some(name)) => Cow::Borrowed(name),
            (Series::Network, None) => Cow::Owned(self.site_short_title().text),
            _ => Cow::Borrowed(series.label(self.lang)),
        }
    }

    /// What `translated` finds for this language, else what `own` says in the main one.
    fn site_name(&self, translated: impl Fn(&SiteNames) -> Option<&str>, own: &str) -> Text {
        let main = self.settings.main_language();
        let names = self.settings.names(self.lang).filter(|_| self.lang != main);
        names.and_then(translated).map_or_else(
            || Text { text: own.to_owned(), lang: (self.lang != main).then(|| main.tag()) },
            Text::new,
        )
    }

    /// What a record says under `key` in this language, else what `own` says in the main one.
    pub fn text(&self, kind: Kind, head: &Head, key: &str, own: &str) -> Text {
        let main = self.settings.main_language();
        if self.lang == main {
            return Text::new(own);
        }
        let translated = self.catalogue.translation(kind, &head.slug, self.lang);
        let texts = translated.map(|translation| translation.texts.as_slice()).unwrap_or_default();
        match texts.iter().find(|text| text.key == key) {
            Some(text) => Text::new(&text.text),
            None if is_proper_name(kind, key) => Text::new(own),
            None => Text { text: own.to_owned(), lang: Some(main.tag()) },
        }
    }

    /// Whether the page of a record shows something in the main language because this one has no translation of it.
    pub fn falls_back(&self, kind: Kind, head: &Head) -> bool {
        if self.lang == self.settings.main_language() {
            return false;
        }
        let translation = self.catalogue.translation(kind, &head.slug, self.lang);
        let has = |key: &&&str| translation.is_some_and(|own| own.texts.iter().any(|text| text.key == **key));
        let lacks_text = head.texts.iter().filter(|key| !is_proper_name(kind, key)).any(|key| !has(&key));
        lacks_text || head.body.is_some() && translation.is_none_or(|own| own.body.is_none())
    }

    /// The text of a record, in this language where it is translated, else with the tag of the main one.
    pub fn body(&self, kind: Kind, head: &Head) -> Option<(Span, Option<&'static str>)> {
        let main = self.settings.main_language();
        let translation = || self.catalogue.translation(kind, &head.slug, self.lang);
        let translated = (self.lang != main).then(translation).flatten().and_then(|found| found.body);
        let own = || head.body.map(|body| (body, Some(main.tag()).filter(|_| self.lang != main)));
        translated.map(|body| (body, None)).or_else(own)
    }

    /// The file whose words the page of a record shows: its translation where there is one.
    pub fn file(&self, kind: Kind, head: &Head) -> FileId {
        let is_main = self.lang == self.settings.main_language();
        let translated = self.catalogue.translation(kind, &head.slug, self.lang).filter(|_| !is_main);
        translated.map_or(head.file, |translation| translation.file)
    }

    /// When a record was changed last, its translation in this language included; `None` when that is not known.
    pub fn change(&self, kind: Kind, head: &Head) -> Option<Change> {
        let files = [head.file, self.file(kind, head)];
        files.iter().map(|&file| self.history.change(self.sources.name(file))).max().flatten()
    }

    /// The day of that change.
    pub fn changed(&self, kind: Kind, head: &Head) -> Option<NaiveDate> {
        self.change(kind, head).map(|change| change.day(self.zone(), self.today))
    }

    /// A name that leads to the record at `row`.
    pub fn named(&self, kind: Kind, row: Row) -> Named {
        let Text { text, lang } = self.name(kind, row);
        Named { text, lang, href: Some(self.address(kind, row)) }
    }

    /// The name of the record a reference leads to, as a link.
    pub fn link<T: crate::record::Record>(&self, reference: &Ref<T>) -> Named {
        self.named(T::KIND, reference.row)
    }

    /// The same for a reference to one of several kinds.
    pub fn link_any<K>(&self, reference: &AnyOf<K>) -> Option<Named> {
        reference.target.map(|(kind, row)| self.named(kind, row))
    }

    /// The name of a record.
    pub fn name(&self, kind: Kind, row: Row) -> Text {
        let at = row as usize;
        match kind {
            Kind::Partnership => self.titles[at].clone(),
            Kind::Country => Text::new(&self.country_name(self.catalogue.countries[at].code.as_str())),
            _ => self.written_name(kind, row).map_or_else(
                || Text::new(""),
                |(key, own)| self.text(kind, self.catalogue.head(kind, row), key, own),
            ),
        }
    }

    /// The name that a record itself writes, in the main language, and its key; `None` when it writes none.
    pub fn written_name(&self, kind: Kind, row: Row) -> Option<(&'static str, &str)> {
        let (catalogue, at) = (self.catalogue, row as usize);
        Some(match kind {
            Kind::Partnership => ("titre", catalogue.partnerships[at].title.as_deref()?),
            Kind::Country => return None,
            Kind::Authority => ("nom", &catalogue.authorities[at].name),
            Kind::Organisation => ("nom", &catalogue.organisations[at].name),
            Kind::Contact => ("fonction", &catalogue.contacts[at].function),
            Kind::Event => ("titre", &catalogue.events[at].title),
            Kind::Theme => ("titre", &catalogue.themes[at].title),
            Kind::Funding => ("titre", &catalogue.fundings[at].title),
            Kind::Article => ("titre", &catalogue.articles[at].title),
            Kind::Page => ("titre", &catalogue.pages[at].title),
        })
    }

    /// The name of a country; the reference tables know it better where they know it.
    pub fn country_name(&self, alpha2: &str) -> String {
        let known = self.reference.country(alpha2).map(|country| country.name.get(self.lang).to_owned());
        let world = || crate::locale::country_name(alpha2, self.lang).unwrap_or(alpha2).to_owned();
        known.unwrap_or_else(world)
    }

    /// The name of a country, as a link when it has a page.
    pub fn country(&self, alpha2: &str) -> Named {
        let row = self.countries.get(alpha2);
        Named {
            text: self.country_name(alpha2),
            lang: None,
            href: row.map(|&row| self.href(Route::record(Kind::Country, row))),
        }
    }

    /// The row of the record of a country.
    pub fn country_row(&self, alpha2: &str) -> Option<Row> {
        self.countries.get(alpha2).copied()
    }

    /// The contacts that may be shown today, as their list does.
    pub fn directory(&self) -> &[Row] {
        self.directory.get_or_init(|| listed_contacts(self))
    }

    /// The page of the list that a contact stands on.
    fn page_of_contact(&self, row: Row) -> usize {
        let place = self.directory().iter().position(|&other| other == row);
        place.map_or(1, |place| place / PER_PAGE + 1)
    }

    /// The address a record is found at: contacts have no page of their own but a place on the page of contacts.
    pub fn address(&self, kind: Kind, row: Row) -> String {
        if kind == Kind::Contact {
            let slug = &self.catalogue.contacts[row as usize].head.slug;
            return format!(
                "{}#contact_{slug}",
                self.href(Route::List(Kind::Contact, self.page_of_contact(row)))
            );
        }
        self.href(Route::record(kind, row))
    }

    /// The title of a partnership: its own, else both sides' names.
    fn partnership_title(&self, head: &Head, partnership: &Partnership) -> Text {
        if let Some(title) = &partnership.title {
            return self.text(Kind::Partnership, head, "titre", title);
        }
        let side = |references: &[Ref<crate::record::Authority>]| {
            let names: Vec<String> =
                references.iter().map(|r| self.name(Kind::Authority, r.row).text).collect();
            names.join(", ")
        };
        Text::new(&format!("{} – {}", side(&partnership.authorities), side(&partnership.partners)))
    }
}

/// Whether a key holds a name that is the same in every language unless a translation says otherwise (WCAG 3.1.2 has
/// proper names keep the language around them).
fn is_proper_name(kind: Kind, key: &str) -> bool {
    matches!(kind, Kind::Authority | Kind::Organisation) && key == "nom"
}
