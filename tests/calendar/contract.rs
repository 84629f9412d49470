//! What our own contract adds to the RFCs. Every complaint begins with the name of its rule, as in `lint`.

use super::lint::Component;

/// What a subscriber reads first of what does not take place, in the four languages.
const CALLED_OFF: &[&str] =
    &["Annulé : ", "Reporté : ", "Cancelado: ", "Aplazado: ", "Adiado: ", "Cancelled: ", "Postponed: "];

/// The properties of a calendar.
pub fn header(calendar: &Component, found: &mut Vec<String>) {
    let is_name = |colour: &str| !colour.is_empty() && colour.bytes().all(|b| b.is_ascii_lowercase());
    if let Some(colour) = calendar.value("COLOR").filter(|colour| !is_name(colour)) {
        found.push(format!("couleur: {colour}"));
    }
}

/// The properties of an event.
pub fn event(event: &Component, found: &mut Vec<String>) {
    let value = |name: &str| event.value(name).unwrap_or_default();
    if !is_uuid(value("UID")) {
        found.push(format!("uid: {}", value("UID")));
    }
    if value("DTSTAMP") != value("LAST-MODIFIED") {
        found.push(format!("tampon: {} and {}", value("DTSTAMP"), value("LAST-MODIFIED")));
    }
    if value("SEQUENCE").parse::<u32>().is_err() || value("SEQUENCE").starts_with('+') {
        found.push(format!("sequence: {}", value("SEQUENCE")));
    }
    if (value("TRANSP"), value("X-MICROSOFT-CDO-BUSYSTATUS")) != ("TRANSPARENT", "FREE") {
        found.push("transparence: the reader is marked busy".to_owned());
    }
    state(value("STATUS"), &value("SUMMARY").replace(['\u{a0}', '\u{202f}'], " "), found);
    description(event, found);
    for line in event.all("CONFERENCE") {
        let says = |name: &str| line.parameter(name).is_some_and(|value| !value.is_empty());
        if line.parameter("VALUE") != Some("URI") || !says("FEATURE") || !says("LABEL") {
            found.push(format!("conference: {line:?}"));
        }
    }
}

/// RFC 9562, 5.5: version 5, variant 10.
fn is_uuid(uid: &str) -> bool {
    uid.len() == 36
        && uid.bytes().enumerate().all(|(at, b)| match at {
            8 | 13 | 18 | 23 => b == b'-',
            14 => b == b'5',
            19 => b"89ab".contains(&b),
            _ => b.is_ascii_digit() || (b'a'..=b'f').contains(&b),
        })
}

/// Clients that show no status still show the title.
fn state(status: &str, summary: &str, found: &mut Vec<String>) {
    let says = CALLED_OFF.iter().any(|words| summary.starts_with(words));
    if (status == "CANCELLED") != says || (status == "TENTATIVE" && !summary.ends_with(')')) {
        found.push(format!("etat-dit: {status}, {summary:?}"));
    }
}

/// The contract: plain text whose last paragraph is the page, nothing that looks like a component.
fn description(event: &Component, found: &mut Vec<String>) {
    let text = event.value("DESCRIPTION").unwrap_or_default();
    let mut paragraphs = text.split("\\n");
    let begins =
        |line: &str| line.trim_start().starts_with("BEGIN:") || line.trim_start().starts_with("END:");
    let last = paragraphs.clone().last().unwrap_or_default();
    if paragraphs.any(begins)
        || text.contains("\\\\")
        || Some(last) != event.value("URL")
        || text.contains("</")
    {
        found.push(format!("description: {text:?}"));
    }
}
