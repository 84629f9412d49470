//! What the calendars say now against what the ledger remembers: every difference is told, none is passed over.
//!
//! The mark of an entry covers its UID and all its lines but DTSTAMP, LAST-MODIFIED and SEQUENCE, in each language, at
//! the address of the settings, so that a build for another address marks the same. Refuses to write: `changes` does.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use xxhash_rust::xxh3::xxh3_64;

use super::entry::{self, Entry};
use super::{Agenda, Subject, event};
use crate::catalogue::Catalogue;
use crate::diagnostic::{AgendaFault, Diagnostic, Report};
use crate::locale::Lang;
use crate::record::{Kept, Ledger, Marks};
use crate::site::Scope;
use crate::text::{Span, Spanned};

/// When an entry last changed, and how often it did in a way that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// SEQUENCE.
    pub sequence: u32,
    /// DTSTAMP and LAST-MODIFIED.
    pub changed: DateTime<Utc>,
}

/// What every entry says in each language of the site, at the address of the settings.
pub struct Told {
    /// The bodies of the entries, by language, in the order of the settings.
    pub bodies: Vec<(Lang, Vec<String>)>,
}

impl Told {
    /// What the entries say in the languages of `scopes`.
    pub fn new(scopes: &[Scope<'_>], agenda: &Agenda) -> Told {
        Told { bodies: scopes.iter().map(|scope| (scope.lang, event::bodies(scope, agenda))).collect() }
    }

    /// The marks of the entry at `at`.
    pub(super) fn marks(&self, agenda: &Agenda, at: usize) -> Marks {
        let uid = agenda.uids.get(at).map_or("", String::as_str);
        let mark = |body: &str| format!("{:016x}", xxh3_64(format!("{uid}\r\n{body}").as_bytes()));
        let marks = self.bodies.iter().filter_map(|(lang, bodies)| Some((*lang, mark(bodies.get(at)?))));
        Marks(marks.collect::<BTreeMap<_, _>>())
    }
}

/// The stamp of an entry: the ledger's, else one that depends on its record alone.
pub(super) fn stamp(catalogue: &Catalogue, entry: &Entry, ledger: Option<&Ledger>) -> Stamp {
    match ledger.and_then(|ledger| ledger.find(&entry.id)) {
        Some(kept) => Stamp { sequence: kept.sequence.0, changed: kept.changed.0 },
        None => Stamp { sequence: 0, changed: supposed(catalogue, entry) },
    }
}

/// The day of the last announced change, else of the last check, else the first of January 2000: never the clock, so
/// that a site without a ledger gives the same bytes each day.
fn supposed(catalogue: &Catalogue, entry: &Entry) -> DateTime<Utc> {
    let changed = match entry.subject {
        Subject::Event(row) => catalogue.events[row as usize].changed_on,
        Subject::Closing(..) => None,
    };
    let head = entry::head(catalogue, entry.subject);
    let day = changed.or(head.verified_on).or(NaiveDate::from_ymd_opt(2000, 1, 1)).unwrap_or_default();
    day.and_time(NaiveTime::MIN).and_utc()
}

/// Tells every entry that the ledger does not know as it is now, and every one it knows that is no more. `settings`
/// is where to say that there is no ledger at all.
pub fn verify(
    catalogue: &Catalogue,
    agenda: &Agenda,
    told: &Told,
    ledger: Option<&Ledger>,
    settings: Span,
    report: &mut Report,
) {
    let published = agenda.entries.iter().filter(|entry| entry.stretch.is_some() && !entry.draft);
    let Some(ledger) = ledger else {
        let count = published.count();
        if count > 0 {
            let place = Span { start: 0, end: 0, ..settings };
            report.add(place, AgendaFault::WithoutLedger { count });
        }
        return;
    };
    for (at, entry) in agenda.entries.iter().enumerate().filter(|(_, entry)| !entry.draft) {
        let marks = told.marks(agenda, at);
        if let Some((fault, kept)) = difference(entry, &marks, ledger) {
            let diagnostic = Diagnostic::new(entry::place(catalogue, entry.subject), fault);
            report.push(kept.map_or(diagnostic.clone(), |kept| diagnostic.against(kept.span)));
        }
    }
    for (id, span) in vanished(agenda, ledger) {
        report.add(span, AgendaFault::Vanished { id });
    }
}

fn difference<'l>(
    entry: &Entry,
    marks: &Marks,
    ledger: &'l Ledger,
) -> Option<(AgendaFault, Option<&'l Spanned<Kept>>)> {
    let id = entry.id.clone();
    let is_forgotten = ledger.forgotten.contains(&id);
    let kept = ledger.entries.get(&id).filter(|_| !is_forgotten);
    match (kept, entry.stretch) {
        (None, None) => None,
        (None, Some(_)) => Some((AgendaFault::New { id }, None)),
        (Some(kept), None) => Some((AgendaFault::Undated { id }, Some(kept))),
        (Some(kept), Some(_)) if kept.marks != *marks => Some((AgendaFault::Changed { id }, Some(kept))),
        (Some(_), Some(_)) => None,
    }
}

/// The names that the ledger remembers, that no record bears any more and that nobody declared forgotten.
pub(super) fn vanished(agenda: &Agenda, ledger: &Ledger) -> Vec<(String, Span)> {
    let present: std::collections::BTreeSet<&str> =
        agenda.entries.iter().map(|entry| entry.id.as_str()).collect();
    let gone = ledger.entries.iter().filter(|(id, _)| !present.contains(id.as_str()));
    gone.filter(|(id, _)| !ledger.forgotten.contains(id)).map(|(id, kept)| (id.clone(), kept.span)).collect()
}
