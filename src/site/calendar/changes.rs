//! The ledger brought up to what the calendars say now, and every change in a sentence.
//!
//! LAST-MODIFIED moves when, and only when, a mark changes, and always forward; SEQUENCE counts the changes of date,
//! end, state, place, title or page (RFC 5546, 2.1.4, asks for the first; a renamed event must reach subscribers too).
//! A language that is added marks its texts and changes nothing else.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use super::entry::{self, Entry, Stretch, Subject};
use super::ledger::{Told, vanished};
use super::said::said;
use super::{Agenda, zone};
use crate::diagnostic::{AgendaFault, Report};
use crate::locale::{Lang, day};
use crate::record::{Count, Instant, Kept, Ledger, Marks, State, Words};
use crate::site::Scope;
use crate::text::Spanned;

/// The ledger as it should be.
#[derive(Debug, Clone)]
pub struct Revised {
    /// The ledger.
    pub ledger: Ledger,
    /// What changed, a sentence for each entry.
    pub sentences: Vec<String>,
}

/// Brings the ledger up to what the calendars say, in the main language of the site, on the day `today`. Entries that
/// vanished without being declared forgotten, and events that lost their date, are reported: nothing may be written
/// before they are seen to.
pub fn revise(
    scope: &Scope<'_>,
    agenda: &Agenda,
    told: &Told,
    former: Option<&Ledger>,
    today: NaiveDate,
    report: &mut Report,
) -> Revised {
    let before = former.cloned().unwrap_or_else(Ledger::empty);
    for (id, span) in vanished(agenda, &before) {
        report.add(span, AgendaFault::Vanished { id });
    }
    let mut revised = Revised { ledger: before.clone(), sentences: Vec::new() };
    for (at, entry) in agenda.entries.iter().enumerate().filter(|(_, entry)| !entry.draft) {
        let is_forgotten = before.forgotten.contains(&entry.id);
        let kept = before.find(&entry.id);
        let Some(stretch) = entry.stretch else {
            if kept.is_some() && !is_forgotten {
                let place = entry::place(scope.catalogue, entry.subject);
                report.add(place, AgendaFault::Undated { id: entry.id.clone() });
            }
            continue;
        };
        let marks = told.marks(agenda, at);
        let now = facts(scope, agenda, entry, stretch, marks, today);
        if let Some((next, sentence)) = next(kept, is_forgotten, now, today) {
            let place = entry::place(scope.catalogue, entry.subject);
            revised.ledger.entries.insert(entry.id.clone(), Spanned::new(next, place));
            revised.ledger.forgotten.retain(|id| *id != entry.id);
            revised.sentences.extend(sentence.map(|sentence| format!("{} : {sentence}", entry.id)));
        }
    }
    revised
}

/// Declares names forgotten, with a sentence for each.
///
/// # Errors
/// A sentence for each name that the ledger does not know, or that feeds still hold.
pub fn forget(agenda: &Agenda, ledger: &mut Ledger, ids: &[String]) -> Result<Vec<String>, Vec<String>> {
    let is_shown =
        |id: &String| agenda.entries.iter().any(|entry| entry.id == *id && entry.stretch.is_some());
    let refusals: Vec<String> = ids
        .iter()
        .filter_map(|id| match (ledger.find(id), is_shown(id)) {
            (None, _) => Some(format!("« {id} » n'est pas dans le registre de l'agenda")),
            (Some(_), true) => Some(format!("« {id} » a encore une fiche datée : supprimez-la d'abord")),
            (Some(_), false) => None,
        })
        .collect();
    if !refusals.is_empty() {
        return Err(refusals);
    }
    ledger.forgotten.extend(ids.iter().cloned());
    ledger.forgotten.sort();
    ledger.forgotten.dedup();
    Ok(ids.iter().map(|id| format!("{id} : retiré pour de bon de l'agenda")).collect())
}

/// What the ledger keeps of an entry as it is now, first announced today.
fn facts(
    scope: &Scope<'_>,
    agenda: &Agenda,
    entry: &Entry,
    stretch: Stretch,
    marks: Marks,
    today: NaiveDate,
) -> Kept {
    let said = said(scope, entry, agenda.clocks_of(entry).is_none());
    let (start, end) = written(stretch);
    let state = match entry.subject {
        Subject::Event(row) => scope.catalogue.events[row as usize].state.value,
        Subject::Closing(..) => State::Confirmed,
    };
    Kept {
        title: Words(said.title),
        start: Words(start),
        end: Words(end),
        state: Words(state.word().to_owned()),
        place: said.place.map(Words),
        page: Words(said.page),
        sequence: Count(0),
        published: today,
        changed: Instant(midnight(today)),
        marks,
    }
}

/// The first and the last day, or the first and the last minute with the zone.
fn written(stretch: Stretch) -> (String, String) {
    match stretch {
        Stretch::Days { first, last } => (first.to_string(), last.to_string()),
        Stretch::Hours { zone, start, end, .. } => {
            let minute = |at| format!("{} {}", zone::shown(zone, at).format("%Y-%m-%dT%H:%M"), zone.name());
            (minute(start), minute(end))
        }
    }
}

/// What to keep from now on, and what to say about it; nothing when nothing changed.
fn next(
    kept: Option<&Kept>,
    is_forgotten: bool,
    now: Kept,
    today: NaiveDate,
) -> Option<(Kept, Option<String>)> {
    let Some(kept) = kept else {
        let sentence = format!("« {} » entre dans l'agenda", &*now.title);
        return Some((now, Some(sentence)));
    };
    if kept.marks == now.marks && !is_forgotten {
        return None;
    }
    let (published, sequence) = (kept.published, kept.sequence);
    if only_new_languages(kept, &now) && !is_forgotten {
        let changed = kept.changed;
        return Some((Kept { sequence, published, changed, ..now }, None));
    }
    let changes = differences(kept, &now);
    let moves = u32::from(!changes.is_empty() || is_forgotten);
    let said = match (changes.as_slice(), is_forgotten) {
        (_, true) => format!("« {} » revient dans l'agenda", &*now.title),
        ([], false) => "la description change".to_owned(),
        (changes, false) => changes.join(" ; "),
    };
    let changed = Instant(midnight(today).max(kept.changed.0 + Duration::seconds(1)));
    let sequence = Count(sequence.0.saturating_add(moves));
    Some((Kept { sequence, published, changed, ..now }, Some(said)))
}

/// Whether the languages that were told before say the same.
fn only_new_languages(kept: &Kept, now: &Kept) -> bool {
    now.marks.0.iter().all(|(lang, mark)| kept.marks.0.get(lang).is_none_or(|before| before == mark))
}

/// What matters and is not as it was, in words.
fn differences(before: &Kept, now: &Kept) -> Vec<String> {
    let mut said = Vec::new();
    if (&before.start, &before.end) != (&now.start, &now.end) {
        said.push(format!("la date passe {} {}", span("de", before), span("à", now)));
    }
    if before.state != now.state {
        said.push(format!("l'état passe de « {} » à « {} »", label(&before.state), label(&now.state)));
    }
    if before.place != now.place {
        said.push(match (&before.place, &now.place) {
            (Some(before), Some(now)) => format!("le lieu passe de « {} » à « {} »", before.0, now.0),
            (None, Some(now)) => format!("le lieu est maintenant « {} »", now.0),
            (_, None) => "le lieu n'est plus connu".to_owned(),
        });
    }
    if before.title != now.title {
        said.push(format!("le titre devient « {} »", &*now.title));
    }
    if before.page != now.page {
        said.push(format!("la page est maintenant {}", &*now.page));
    }
    said
}

fn label(state: &str) -> &str {
    State::ALL.iter().find(|known| known.word() == state).map_or(state, |known| known.label(Lang::Fr))
}

/// "de « 20 juin 2022, 16:30 – 18:00 (Europe/Paris) »", "à « 26 mai 2022 – 11 juin 2022 »".
fn span(word: &str, kept: &Kept) -> String {
    let (start, end) = (Moment::new(&kept.start), Moment::new(&kept.end));
    let zone = start.zone.map_or_else(String::new, |zone| format!(" ({zone})"));
    let last = if start.day == end.day { end.time.to_owned() } else { end.said() };
    let dash = if last.is_empty() { "" } else { " – " };
    format!("{word} « {}{dash}{last}{zone} »", start.said())
}

/// A moment as the ledger writes it: "2022-06-20T16:30 Europe/Paris", "2022-06-20".
struct Moment<'k> {
    day: &'k str,
    time: &'k str,
    zone: Option<&'k str>,
}

impl Moment<'_> {
    fn new(written: &str) -> Moment<'_> {
        let (moment, zone) = written.split_once(' ').map_or((written, None), |(at, zone)| (at, Some(zone)));
        let (day, time) = moment.split_once('T').unwrap_or((moment, ""));
        Moment { day, time, zone }
    }

    fn said(&self) -> String {
        let known = crate::record::when::day_from_digits(self.day).map(|date| day(Lang::Fr, date));
        let day = known.unwrap_or_else(|| self.day.to_owned());
        if self.time.is_empty() { day } else { format!("{day}, {}", self.time) }
    }
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}
