//! The reverse questions: who is in this country, what answers this theme, what lies within this event.
//!
//! Built once after a catalogue is whole; every list is in the order of the table it points into, which is the order
//! of slugs, so that lists are the same on every machine.

use std::collections::BTreeMap;

use super::Catalogue;
use crate::record::{Kind, Ref};

/// The place of a record in its table.
pub type Row = u32;

/// Answers to the reverse questions, as rows.
#[derive(Debug, Default)]
pub struct Index {
    /// Partnerships of each authority, French or partner, by row of the authority.
    pub partnerships_of_authority: Vec<Vec<Row>>,
    /// Partnerships of each theme.
    pub partnerships_of_theme: Vec<Vec<Row>>,
    /// French authorities with a partnership on each theme, those with most first.
    pub authorities_of_theme: Vec<Vec<Row>>,
    /// Partnerships an organisation supports.
    pub partnerships_of_organisation: Vec<Vec<Row>>,
    /// Partnerships a funding instrument supported.
    pub partnerships_of_funding: Vec<Vec<Row>>,
    /// Partnerships by the ISO codes of their partners' countries.
    pub partnerships_of_country: BTreeMap<String, Vec<Row>>,
    /// Partnerships by country and theme: the cells of the crossing.
    pub crossing: BTreeMap<(String, Row), Vec<Row>>,
    /// Partnerships that continue each one.
    pub followers: Vec<Vec<Row>>,
    /// Authorities by ISO code of their country.
    pub authorities_of_country: BTreeMap<String, Vec<Row>>,
    /// Authorities that each one replaced.
    pub authorities_replaced: Vec<Vec<Row>>,
    /// Members of each network.
    pub members_of_organisation: Vec<Vec<Row>>,
    /// Organisations by ISO code of the countries they cover.
    pub organisations_of_country: BTreeMap<String, Vec<Row>>,
    /// Organisations that each one replaced.
    pub organisations_replaced: Vec<Vec<Row>>,
    /// Events of each theme.
    pub events_of_theme: Vec<Vec<Row>>,
    /// Events by ISO code of the countries they concern or take place in.
    pub events_of_country: BTreeMap<String, Vec<Row>>,
    /// The place of each event in the order of dates, by its row: earliest first, unknown dates last.
    pub order_of_events: Vec<u32>,
    /// Events that lie within each event.
    pub events_within: Vec<Vec<Row>>,
    /// Events that concern each partnership.
    pub events_of_partnership: Vec<Vec<Row>>,
    /// Events each authority or organisation organises.
    pub events_of_organiser: BTreeMap<(Kind, Row), Vec<Row>>,
    /// Narrower themes of each theme.
    pub subthemes: Vec<Vec<Row>>,
    /// Funding instruments of each theme.
    pub fundings_of_theme: Vec<Vec<Row>>,
    /// Funding instruments by ISO code of the countries they concern.
    pub fundings_of_country: BTreeMap<String, Vec<Row>>,
    /// Funding instruments each organisation runs.
    pub fundings_of_organisation: Vec<Vec<Row>>,
    /// Contacts of each authority or organisation.
    pub contacts_of_holder: BTreeMap<(Kind, Row), Vec<Row>>,
    /// Contacts by ISO code of the countries they follow.
    pub contacts_of_country: BTreeMap<String, Vec<Row>>,
    /// Contacts of each theme.
    pub contacts_of_theme: Vec<Vec<Row>>,
    /// Articles about each record.
    pub articles_about: BTreeMap<(Kind, Row), Vec<Row>>,
}

impl Index {
    /// The answers of a catalogue.
    pub fn new(catalogue: &Catalogue) -> Index {
        let mut index = Index::default();
        index.size(catalogue);
        index.partnerships(catalogue);
        index.people(catalogue);
        index.authorities(catalogue);
        index.events(catalogue);
        index.fundings_and_articles(catalogue);
        index
    }

    fn size(&mut self, catalogue: &Catalogue) {
        let lists = |count: usize| vec![Vec::new(); count];
        let authorities = catalogue.authorities.len();
        let (themes, organisations) = (catalogue.themes.len(), catalogue.organisations.len());
        self.partnerships_of_authority = lists(authorities);
        self.authorities_replaced = lists(authorities);
        self.partnerships_of_theme = lists(themes);
        self.events_of_theme = lists(themes);
        self.subthemes = lists(themes);
        self.fundings_of_theme = lists(themes);
        self.contacts_of_theme = lists(themes);
        self.partnerships_of_organisation = lists(organisations);
        self.members_of_organisation = lists(organisations);
        self.organisations_replaced = lists(organisations);
        self.fundings_of_organisation = lists(organisations);
        self.partnerships_of_funding = lists(catalogue.fundings.len());
        self.followers = lists(catalogue.partnerships.len());
        self.events_of_partnership = lists(catalogue.partnerships.len());
        self.events_within = lists(catalogue.events.len());
    }

    fn partnerships(&mut self, catalogue: &Catalogue) {
        for (row, partnership) in rows(&catalogue.partnerships) {
            put_all(&mut self.partnerships_of_authority, &partnership.authorities, row);
            put_all(&mut self.partnerships_of_authority, &partnership.partners, row);
            put_all(&mut self.partnerships_of_theme, &partnership.themes, row);
            put_all(&mut self.partnerships_of_organisation, &partnership.organisations, row);
            put_all(&mut self.partnerships_of_funding, &partnership.funding, row);
            put_all(&mut self.followers, &partnership.follows, row);
            for country in catalogue.countries_of(partnership) {
                put(self.partnerships_of_country.entry(country.to_owned()).or_default(), row);
                for theme in &partnership.themes {
                    put(self.crossing.entry((country.to_owned(), theme.row)).or_default(), row);
                }
            }
        }
    }

    fn authorities(&mut self, catalogue: &Catalogue) {
        let on_theme = |partnerships: &Vec<Row>| {
            let records = partnerships.iter().map(|&row| &catalogue.partnerships[row as usize]);
            let mut counts: BTreeMap<Row, usize> = BTreeMap::new();
            for authority in records.flat_map(|record| &record.authorities) {
                *counts.entry(authority.row).or_default() += 1;
            }
            let mut rows: Vec<Row> = counts.keys().copied().collect();
            rows.sort_by_key(|row| std::cmp::Reverse(counts.get(row).copied()));
            rows
        };
        self.authorities_of_theme = self.partnerships_of_theme.iter().map(on_theme).collect();
    }

    fn people(&mut self, catalogue: &Catalogue) {
        for (row, authority) in rows(&catalogue.authorities) {
            put(self.authorities_of_country.entry(authority.country.as_str().to_owned()).or_default(), row);
            put_all(&mut self.authorities_replaced, &authority.replaced_by, row);
            put_all(&mut self.members_of_organisation, &authority.networks, row);
        }
        for (row, organisation) in rows(&catalogue.organisations) {
            put_all(&mut self.organisations_replaced, &organisation.replaced_by, row);
            for country in &organisation.countries {
                put(self.organisations_of_country.entry(country.as_str().to_owned()).or_default(), row);
            }
        }
        for (row, contact) in rows(&catalogue.contacts) {
            put_all(&mut self.contacts_of_theme, &contact.themes, row);
            if let Some(holder) = contact.holder.target {
                put(self.contacts_of_holder.entry(holder).or_default(), row);
            }
            for country in &contact.countries {
                put(self.contacts_of_country.entry(country.as_str().to_owned()).or_default(), row);
            }
        }
    }

    fn events(&mut self, catalogue: &Catalogue) {
        let mut by_date: Vec<(Row, _)> = rows(&catalogue.events).collect();
        by_date.sort_by(|(_, a), (_, b)| (a.when.value, &a.head.slug).cmp(&(b.when.value, &b.head.slug)));
        self.order_of_events = vec![0; by_date.len()];
        for (place, (row, _)) in (0..).zip(by_date) {
            self.order_of_events[row as usize] = place;
        }
        for (row, theme) in rows(&catalogue.themes) {
            put_all(&mut self.subthemes, &theme.parent, row);
        }
        for (row, event) in rows(&catalogue.events) {
            put_all(&mut self.events_of_theme, &event.themes, row);
            put_all(&mut self.events_within, &event.within, row);
            put_all(&mut self.events_of_partnership, &event.partnerships, row);
            let venue = event.venue.as_ref().and_then(|venue| venue.country);
            for country in event.countries.iter().map(|c| c.value).chain(venue) {
                put(self.events_of_country.entry(country.as_str().to_owned()).or_default(), row);
            }
            for organiser in event.organisers.iter().filter_map(|organiser| organiser.target) {
                put(self.events_of_organiser.entry(organiser).or_default(), row);
            }
        }
    }

    fn fundings_and_articles(&mut self, catalogue: &Catalogue) {
        for (row, funding) in rows(&catalogue.fundings) {
            put_all(&mut self.fundings_of_theme, &funding.themes, row);
            put(&mut self.fundings_of_organisation[funding.holder.row as usize], row);
            for country in &funding.countries {
                put(self.fundings_of_country.entry(country.as_str().to_owned()).or_default(), row);
            }
        }
        for (row, article) in rows(&catalogue.articles) {
            for subject in article.subjects.iter().filter_map(|subject| subject.target) {
                put(self.articles_about.entry(subject).or_default(), row);
            }
        }
    }
}

impl Catalogue {
    /// The ISO codes of a partnership's countries: those of its partners, in order, each once.
    pub fn countries_of<'a>(&'a self, partnership: &'a crate::record::Partnership) -> Vec<&'a str> {
        let mut codes: Vec<&str> =
            partnership.partners.iter().map(|partner| self[partner].country.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

/// Records with their rows.
fn rows<T>(table: &[T]) -> impl Iterator<Item = (Row, &T)> {
    (0..).zip(table)
}

/// Adds `row` under each record referred to.
fn put_all<'a, T: 'a>(lists: &mut [Vec<Row>], references: impl IntoIterator<Item = &'a Ref<T>>, row: Row) {
    for reference in references {
        if let Some(list) = lists.get_mut(reference.row as usize) {
            put(list, row);
        }
    }
}

/// Adds `row` unless it was just added.
fn put(list: &mut Vec<Row>, row: Row) {
    if list.last() != Some(&row) {
        list.push(row);
    }
}
