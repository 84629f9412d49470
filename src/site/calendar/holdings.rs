//! Which feeds hold which entries, known both ways. Depends on no language; refuses to know what a feed is called.

use std::collections::BTreeMap;

use super::entry::{self, Entry, Subject};
use super::feed::{Feed, is_group};
use crate::catalogue::{Catalogue, Row};
use crate::record::{Alpha2, Kind};

/// The feeds of each entry, and the entries of each feed.
#[derive(Debug)]
pub struct Holdings {
    /// By the place of the entry, in the order of the list of feeds; its own feed last.
    feeds: Vec<Vec<Feed>>,
    /// In the order of feeds.
    entries: BTreeMap<Feed, Vec<usize>>,
}

impl Holdings {
    /// What feeds hold of `entries`; `order` are those they show, as they show them.
    pub fn new(catalogue: &Catalogue, entries: &[Entry], order: &[usize]) -> Holdings {
        let nations = nations(catalogue);
        let feeds: Vec<Vec<Feed>> =
            entries.iter().map(|entry| feeds_of(catalogue, &nations, entry)).collect();
        let mut held: BTreeMap<Feed, Vec<usize>> = BTreeMap::new();
        for &at in order {
            for &feed in &feeds[at] {
                held.entry(feed).or_default().push(at);
            }
        }
        Holdings { feeds, entries: held }
    }

    /// The feeds of the entry at `at`, its own last.
    pub fn feeds(&self, at: usize) -> &[Feed] {
        self.feeds.get(at).map_or(&[], Vec::as_slice)
    }

    /// The entries that a feed shows, in order.
    pub fn entries(&self, feed: Feed) -> &[usize] {
        self.entries.get(&feed).map_or(&[], Vec::as_slice)
    }
}

/// The feeds that follow each country: its own, and those of the groups that name it or that it names.
fn nations(catalogue: &Catalogue) -> BTreeMap<Alpha2, Vec<Feed>> {
    let mut nations: BTreeMap<Alpha2, Vec<Feed>> = BTreeMap::new();
    for (row, country) in (0..).zip(&catalogue.countries) {
        let group = country.group.as_ref().map(|group| group.row).filter(|&group| is_group(catalogue, group));
        let feeds = nations.entry(country.code.value).or_default();
        feeds.extend([Feed::Country(row)].into_iter().chain(group.map(Feed::Group)));
    }
    for (row, organisation) in (0..).zip(&catalogue.organisations) {
        for country in organisation.countries.iter().filter(|_| is_group(catalogue, row)) {
            nations.entry(country.value).or_default().push(Feed::Group(row));
        }
    }
    nations
}

fn feeds_of(catalogue: &Catalogue, nations: &BTreeMap<Alpha2, Vec<Feed>>, entry: &Entry) -> Vec<Feed> {
    let mut feeds = vec![Feed::All, Feed::Of(entry::series(catalogue, entry.subject))];
    feeds.extend(entry.when.is_exact().then_some(Feed::Exact));
    let followed = countries(catalogue, entry.subject);
    feeds.extend(followed.iter().filter_map(|country| nations.get(country)).flatten());
    match entry.subject {
        Subject::Event(row) => {
            let event = &catalogue.events[row as usize];
            feeds.extend(event.themes.iter().map(|theme| Feed::Theme(theme.row)));
            let organisers = event.organisers.iter().filter_map(|organiser| organiser.target);
            let organises = |(kind, row): (Kind, Row)| {
                (kind == Kind::Organisation && is_group(catalogue, row)).then_some(Feed::Group(row))
            };
            feeds.extend(organisers.filter_map(organises));
            feeds.push(Feed::One(row));
        }
        Subject::Closing(row, _) => {
            let themes = &catalogue.fundings[row as usize].themes;
            feeds.extend(themes.iter().map(|theme| Feed::Theme(theme.row)));
        }
    }
    feeds.sort_unstable();
    feeds.dedup();
    feeds
}

/// The countries that an entry concerns, where it takes place among them.
fn countries(catalogue: &Catalogue, subject: Subject) -> Vec<Alpha2> {
    match subject {
        Subject::Event(row) => {
            let event = &catalogue.events[row as usize];
            let venue = event.venue.as_ref().and_then(|venue| venue.country);
            event.countries.iter().map(|country| country.value).chain(venue).collect()
        }
        Subject::Closing(row, _) => {
            catalogue.fundings[row as usize].countries.iter().map(|country| country.value).collect()
        }
    }
}
