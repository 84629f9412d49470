//! Calendars: the one door to iCalendar (RFC 5545, 7986). Nothing else writes any.
//!
//! [`Agenda`] says what enters the calendars and when, whatever the language; [`bodies`] says each entry in one
//! language, once; [`publish`] puts the same bytes into every feed that holds it. [`ledger`] holds what was said
//! against what the ledger remembers. Refuses to know the clock: what is past stays, and nothing depends on today.

mod changes;
mod entry;
mod event;
mod feed;
mod holdings;
mod ledger;
pub(super) mod line;
mod links;
mod said;
mod words;
mod zone;

use std::collections::BTreeMap;

use crate::locale::Tz;
use uuid::Uuid;

use crate::catalogue::{Catalogue, Row};
use crate::record::Ledger;
use crate::settings::Settings;

pub use changes::{Revised, forget, revise};
pub use entry::{Entry, Status, Stretch, Subject};
pub use event::bodies;
pub use feed::{Feed, feeds, publish};
use holdings::Holdings;
pub use ledger::{Told, verify};
pub use links::{FeedLinks, counted, download, feeds_of_event, own_feed};
pub use said::title;
use zone::Habit;

/// What enters the calendars of a site.
#[derive(Debug)]
pub struct Agenda {
    /// Every entry: the events in the order of their table, then the closings of funding editions.
    entries: Vec<Entry>,
    /// Which feeds hold which entries.
    holdings: Holdings,
    /// The UID of each entry.
    uids: Vec<String>,
    /// The habit and the VTIMEZONE of each zone that has hours within its habit; any other hours are written in UTC.
    clocks: BTreeMap<&'static str, (Habit, String)>,
    /// The clocks of the site's zone: what a feed without event holds, since it must hold something.
    home: String,
    /// When each entry last changed, and how often.
    stamps: Vec<ledger::Stamp>,
}

impl Agenda {
    /// The calendars of a catalogue, as the ledger remembers them.
    pub fn new(catalogue: &Catalogue, settings: &Settings, remembered: Option<&Ledger>) -> Agenda {
        let entries = entry::entries(catalogue, settings, remembered);
        let space = space(settings);
        let uids: Vec<String> =
            entries.iter().map(|entry| Uuid::new_v5(&space, entry.id.as_bytes()).to_string()).collect();
        // What feeds show, by beginning, then by UID.
        let mut order: Vec<usize> = (0..entries.len()).filter(|&at| entries[at].stretch.is_some()).collect();
        order.sort_by_key(|&at| (entries[at].stretch.map(Stretch::begins), &uids[at]));
        let holdings = Holdings::new(catalogue, &entries, &order);
        let stamps = entries.iter().map(|entry| ledger::stamp(catalogue, entry, remembered)).collect();
        let clocks = all_clocks(&entries);
        let home = clocks.get(settings.zone.0.name()).map(|(_, clocks)| clocks.clone());
        let home = home.unwrap_or_else(|| zone::any(settings.zone.0).lines().whole());
        Agenda { entries, holdings, uids, clocks, home, stamps }
    }

    /// The closings of funding editions, with the row of the instrument.
    pub fn closings(&self) -> impl Iterator<Item = (&Entry, Row)> {
        self.entries.iter().filter_map(|entry| match entry.subject {
            Subject::Closing(row, _) => Some((entry, row)),
            Subject::Event(_) => None,
        })
    }

    /// The zone that an entry is written in, with its VTIMEZONE; none for whole days and for hours in UTC.
    fn clocks_of(&self, entry: &Entry) -> Option<(&'static str, &str)> {
        let stretch = entry.stretch?;
        let Stretch::Hours { zone, .. } = stretch else { return None };
        let (habit, clocks) = self.clocks.get(zone.name())?;
        habit.covers(stretch.years()).then_some((zone.name(), clocks))
    }
}

/// The namespace of the UIDs (RFC 9562, 5.5): from the settings, which must never change it.
fn space(settings: &Settings) -> Uuid {
    let name = format!("urn:x-dalc:agenda:{}", settings.calendar_space());
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
}

/// The habit of every zone with hours, and its VTIMEZONE from the first year that events need.
fn all_clocks(entries: &[Entry]) -> BTreeMap<&'static str, (Habit, String)> {
    let mut zones: BTreeMap<&'static str, Vec<(i32, i32)>> = BTreeMap::new();
    for stretch in entries.iter().filter_map(|entry| entry.stretch) {
        if let Stretch::Hours { zone, .. } = stretch {
            zones.entry(zone.name()).or_default().push(stretch.years());
        }
    }
    let known = zones.into_iter().filter_map(|(name, years)| {
        let zone: Tz = name.parse().ok()?;
        let first = years.iter().map(|(first, _)| *first).min()?;
        let habit = zone::habit(zone, first - 1)?;
        let covered = years.into_iter().filter(|years| habit.covers(*years));
        let clocks = habit.clocks(covered.map(|(first, _)| first).min()?)?;
        Some((name, (habit, clocks.lines().whole())))
    });
    known.collect()
}
