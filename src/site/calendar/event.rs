//! One VEVENT: what is said of an entry as content lines, in the order of the contract, once per language.

use rayon::prelude::*;

use super::entry::{Entry, Stretch, Subject};
use super::line::{Lines, date, list, local, quoted, text, uri, utc};
use super::said::{Said, said};
use super::{Agenda, ledger::Stamp, words, zone};
use crate::site::Scope;

/// What every entry says in the language of the scope, from DTSTART on; empty for an entry that is in no feed. The
/// ledger marks these lines, with the UID; what precedes them tells when they changed.
pub fn bodies(scope: &Scope<'_>, agenda: &Agenda) -> Vec<String> {
    agenda.entries.par_iter().map(|entry| body(scope, agenda, entry)).collect()
}

fn body(scope: &Scope<'_>, agenda: &Agenda, entry: &Entry) -> String {
    let Some(stretch) = entry.stretch else { return String::new() };
    let has_clocks = agenda.clocks_of(entry).is_some();
    let is_timed = matches!(stretch, Stretch::Hours { .. });
    let said = said(scope, entry, is_timed && !has_clocks);
    let mut lines = Lines::new("VEVENT");
    dates(&mut lines, stretch, has_clocks);
    lines.add("STATUS", entry.status.word());
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    texts(&mut lines, scope, &said);
    if let Some(parent) = parent(scope, agenda, entry) {
        lines.add_with("RELATED-TO", &[("RELTYPE", "PARENT")], parent);
    }
    if !entry.when.is_exact() {
        lines.add("X-DALC-EDTF", text(&entry.when.to_string()));
    }
    lines.inside()
}

fn dates(lines: &mut Lines<'_>, stretch: Stretch, has_clocks: bool) {
    match stretch {
        Stretch::Hours { zone, start, end, .. } if has_clocks => {
            let parameters = [("TZID", zone.name())];
            lines.add_with("DTSTART", &parameters, local(zone::shown(zone, start)));
            lines.add_with("DTEND", &parameters, local(zone::shown(zone, end)));
        }
        Stretch::Hours { start, end, .. } => {
            lines.add("DTSTART", utc(start));
            lines.add("DTEND", utc(end));
        }
        Stretch::Days { first, last } => {
            lines.add_with("DTSTART", &[("VALUE", "DATE")], date(first));
            lines.add_with("DTEND", &[("VALUE", "DATE")], date(last.succ_opt().unwrap_or(last)));
        }
    }
}

fn texts(lines: &mut Lines<'_>, scope: &Scope<'_>, said: &Said) {
    lines.add("SUMMARY", text(&said.summary));
    lines.add("DESCRIPTION", text(&said.paragraphs.join("\n")));
    if let Some(place) = &said.place {
        lines.add("LOCATION", text(place));
    }
    if let Some((lat, lon)) = said.position {
        lines.add("GEO", format!("{lat:.6};{lon:.6}"));
    }
    lines.add("CATEGORIES", list(&said.labels));
    lines.add("URL", uri(&format!("{}{}", scope.base_url, said.page)));
    if let Some(online) = &said.online {
        let label = quoted(words::JOIN.get(scope.lang));
        let parameters = [("VALUE", "URI"), ("FEATURE", "VIDEO"), ("LABEL", label.as_str())];
        lines.add_with("CONFERENCE", &parameters, uri(online));
    }
}

/// The UID of the event that an event lies in, when feeds hold it.
fn parent<'a>(scope: &Scope<'_>, agenda: &'a Agenda, entry: &Entry) -> Option<&'a str> {
    let Subject::Event(row) = entry.subject else { return None };
    let within = scope.catalogue.events[row as usize].within.as_ref()?;
    agenda.shown_event(within.row).and_then(|_| agenda.uids.get(within.row as usize)).map(String::as_str)
}

/// A whole VEVENT.
pub fn whole(uid: &str, stamp: Stamp, body: &str) -> String {
    let changed = utc(stamp.changed);
    format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:{changed}\r\nLAST-MODIFIED:{changed}\r\nSEQUENCE:{}\r\n{body}END:VEVENT\r\n",
        stamp.sequence
    )
}
