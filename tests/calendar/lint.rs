//! The rules: each has a name, and complaints begin with it. Owes nothing to the code that writes feeds.

use std::collections::{BTreeMap, BTreeSet};

use super::contract;
use super::forms::{beginning, is_date, is_duration, is_geo, is_offset, is_plain_rule, is_text, is_time};

/// A content line taken apart.
#[derive(Debug, Clone)]
pub struct Line {
    pub name: String,
    pub parameters: Vec<(String, String)>,
    pub value: String,
}

impl Line {
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A component with its lines and those inside it.
#[derive(Debug, Default)]
pub struct Component {
    pub name: String,
    pub lines: Vec<Line>,
    pub inside: Vec<Component>,
}

impl Component {
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }

    pub fn value(&self, name: &str) -> Option<&str> {
        self.lines.iter().find(|line| line.name == name).map(|line| line.value.as_str())
    }
}

/// Every complaint about the bytes of a feed, `RULE: what`.
pub fn lint(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let Ok(text) = std::str::from_utf8(bytes) else { return vec!["utf-8: not UTF-8".to_owned()] };
    raw(text, &mut found);
    let lines = unfolded(text, &mut found);
    let lines: Vec<Line> = lines.iter().filter_map(|line| taken_apart(line, &mut found)).collect();
    if let Some(calendar) = structure(&lines, &mut found) {
        header(&calendar, &mut found);
        let zones: Vec<&Component> = calendar.inside.iter().filter(|c| c.name == "VTIMEZONE").collect();
        let events: Vec<&Component> = calendar.inside.iter().filter(|c| c.name == "VEVENT").collect();
        zones.iter().for_each(|zone| timezone(zone, &mut found));
        events.iter().for_each(|event| vevent(event, &mut found));
        together(&calendar, &zones, &events, &mut found);
    }
    found
}

/// 3.1: CRLF, 75 octets, folds between characters; no control characters; no byte-order mark.
fn raw(text: &str, found: &mut Vec<String>) {
    if text.starts_with('\u{feff}') {
        found.push("utf-8: a byte-order mark".to_owned());
    }
    if text.matches('\n').count() != text.matches("\r\n").count()
        || text.matches('\r').count() != text.matches("\r\n").count()
        || !text.ends_with("\r\n")
    {
        found.push("fins-de-ligne: not CRLF throughout".to_owned());
    }
    for line in text.split("\r\n") {
        if line.len() > 75 {
            found.push(format!("longueur: {} octets: {line}", line.len()));
        }
        let bad = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
        if line.contains(bad) {
            found.push(format!("controle: {line:?}"));
        }
    }
}

fn unfolded(text: &str, found: &mut Vec<String>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split_terminator("\r\n") {
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            (Some(_), None) => found.push("repli: the first line is a continuation".to_owned()),
            (None, _) => lines.push(line.to_owned()),
        }
        if line == " " || line.is_empty() || line.starts_with('\t') {
            found.push(format!("repli: {line:?}"));
        }
    }
    lines
}

/// 3.1: name, parameters, value; 3.2: what a parameter may hold.
fn taken_apart(line: &str, found: &mut Vec<String>) -> Option<Line> {
    let name_end = line.find([':', ';']).unwrap_or(0);
    let name = &line[..name_end];
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-') {
        found.push(format!("forme: {line:?}"));
        return None;
    }
    let (mut parameters, mut rest) = (Vec::new(), &line[name_end..]);
    while let Some(after) = rest.strip_prefix(';') {
        let Some((key, value)) = after.split_once('=') else {
            found.push(format!("parametre: {line:?}"));
            return None;
        };
        let end = match value.strip_prefix('"') {
            Some(quoted) => quoted.find('"').map(|at| at + 2),
            None => value.find([':', ';', ',', '"']),
        };
        let Some(end) = end.filter(|&end| end > 0 && value[end..].starts_with([':', ';'])) else {
            found.push(format!("parametre: {line:?}"));
            return None;
        };
        parameters.push((key.to_owned(), value[..end].trim_matches('"').to_owned()));
        rest = &value[end..];
    }
    let value = rest.strip_prefix(':').unwrap_or_default().to_owned();
    Some(Line { name: name.to_owned(), parameters, value })
}

/// 3.4, 3.6: BEGIN and END that match, one VCALENDAR.
fn structure(lines: &[Line], found: &mut Vec<String>) -> Option<Component> {
    let mut open: Vec<Component> = Vec::new();
    let mut done = None;
    for line in lines {
        match line.name.as_str() {
            "BEGIN" if done.is_none() => {
                open.push(Component { name: line.value.clone(), ..Component::default() })
            }
            "END" if open.last().is_some_and(|own| own.name == line.value) => {
                let closed = open.pop().expect("it was there");
                match open.last_mut() {
                    Some(outer) => outer.inside.push(closed),
                    None => done = Some(closed),
                }
            }
            _ if open.is_empty() || matches!(line.name.as_str(), "BEGIN" | "END") => {
                found.push(format!("structure: {line:?}"));
                return None;
            }
            _ => open.last_mut().expect("it is open").lines.push(line.clone()),
        }
    }
    let calendar = done.filter(|calendar| open.is_empty() && calendar.name == "VCALENDAR");
    if calendar.is_none() {
        found.push("structure: not one whole VCALENDAR".to_owned());
    }
    calendar
}

/// 3.6: VERSION and PRODID once; RFC 7986, 5: each of its properties at most once; our contract: no METHOD.
fn header(calendar: &Component, found: &mut Vec<String>) {
    let once = [
        "VERSION",
        "PRODID",
        "CALSCALE",
        "NAME",
        "X-WR-CALNAME",
        "DESCRIPTION",
        "X-WR-CALDESC",
        "X-WR-TIMEZONE",
        "REFRESH-INTERVAL",
        "X-PUBLISHED-TTL",
        "SOURCE",
        "URL",
    ];
    for name in once {
        if calendar.all(name).count() != 1 {
            found.push(format!("entete: {name} {} times", calendar.all(name).count()));
        }
    }
    if calendar.value("VERSION") != Some("2.0") {
        found.push("entete: VERSION is not 2.0".to_owned());
    }
    for (one, other) in
        [("NAME", "X-WR-CALNAME"), ("DESCRIPTION", "X-WR-CALDESC"), ("REFRESH-INTERVAL", "X-PUBLISHED-TTL")]
    {
        let (one, other) = (calendar.value(one).unwrap_or(""), calendar.value(other).unwrap_or(""));
        if one != other || one.contains(',') {
            found.push(format!("entete: {one:?} and {other:?}"));
        }
    }
    if calendar.all("METHOD").count() > 0 {
        found.push("methode: a published feed has none".to_owned());
    }
    let interval = calendar.value("REFRESH-INTERVAL").unwrap_or("");
    if !is_duration(interval) {
        found.push(format!("duree: {interval}"));
    }
    contract::header(calendar, found);
    calendar.lines.iter().for_each(|line| values(line, found));
    let known = ["VTIMEZONE", "VEVENT"];
    for inside in calendar.inside.iter().filter(|inside| !known.contains(&inside.name.as_str())) {
        found.push(format!("interdit: {}", inside.name));
    }
}

/// The values of one line, by the type of its property.
fn values(line: &Line, found: &mut Vec<String>) {
    let (name, value) = (line.name.as_str(), line.value.as_str());
    let texts = [
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "NAME",
        "PRODID",
        "X-WR-CALNAME",
        "X-WR-CALDESC",
        "X-DALC-EDTF",
    ];
    if texts.contains(&name) && !is_text(value, false) {
        found.push(format!("texte: {name} {value:?}"));
    }
    let is_list = is_text(value, true) && !value.contains("\\,") && !value.split(',').any(str::is_empty);
    if name == "CATEGORIES" && !is_list {
        found.push(format!("liste: {value:?}"));
    }
    let is_address = value.starts_with("http") && value.bytes().all(|b| b.is_ascii_graphic());
    if ["URL", "SOURCE", "CONFERENCE"].contains(&name) && !is_address {
        found.push(format!("adresse: {value:?}"));
    }
    for (key, value) in &line.parameters {
        if value.contains(['"', '\\']) || key.is_empty() {
            found.push(format!("parametre: {key}={value}"));
        }
    }
}

/// 3.6.1 and the contract: what an event must have once, and what it never has.
fn vevent(event: &Component, found: &mut Vec<String>) {
    let once = [
        "UID",
        "DTSTAMP",
        "LAST-MODIFIED",
        "SEQUENCE",
        "DTSTART",
        "DTEND",
        "STATUS",
        "TRANSP",
        "SUMMARY",
        "DESCRIPTION",
        "CATEGORIES",
        "URL",
        "X-MICROSOFT-CDO-BUSYSTATUS",
    ];
    for name in once {
        if event.all(name).count() == 0 {
            found.push(format!("obligatoire: {name}"));
        }
    }
    let names: BTreeSet<&str> = event.lines.iter().map(|line| line.name.as_str()).collect();
    if names.len() != event.lines.len() {
        found.push("double: a property stands twice".to_owned());
    }
    let never = ["ORGANIZER", "ATTENDEE", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "METHOD"];
    for name in never.iter().filter(|name| names.contains(*name)) {
        found.push(format!("interdit: {name}"));
    }
    if let Some(inside) = event.inside.first() {
        found.push(format!("interdit: {}", inside.name));
    }
    if !matches!(event.value("STATUS"), Some("CONFIRMED" | "TENTATIVE" | "CANCELLED")) {
        found.push(format!("statut: {:?}", event.value("STATUS")));
    }
    span(event, found);
    contract::event(event, found);
    if let Some(geo) = event.value("GEO").filter(|geo| !is_geo(geo)) {
        found.push(format!("geo: {geo}"));
    }
    event.lines.iter().for_each(|line| values(line, found));
}

/// 3.3.4, 3.3.5, 3.6.1: the dates, of one type, the end later than the start.
fn span(event: &Component, found: &mut Vec<String>) {
    for name in ["DTSTAMP", "LAST-MODIFIED"] {
        if !event.value(name).is_some_and(|value| is_time(value) && value.ends_with('Z')) {
            found.push(format!("date: {name} {:?}", event.value(name)));
        }
    }
    let (Some(start), Some(end)) = (event.all("DTSTART").next(), event.all("DTEND").next()) else { return };
    for line in [start, end] {
        let fits = match (line.parameter("VALUE"), line.parameter("TZID")) {
            (Some("DATE"), None) => is_date(&line.value),
            (None, Some(_)) => is_time(&line.value) && !line.value.ends_with('Z'),
            (None, None) => is_time(&line.value) && line.value.ends_with('Z'),
            _ => false,
        };
        if !fits {
            found.push(format!("date: {line:?}"));
        }
    }
    if start.parameters != end.parameters || start.value >= end.value {
        found.push(format!("date-fin: {} to {}", start.value, end.value));
    }
}

/// 3.6.5 and the contract: one STANDARD, at most one DAYLIGHT, each with a yearly rule of the plainest kind.
fn timezone(zone: &Component, found: &mut Vec<String>) {
    let count = |name: &str| zone.inside.iter().filter(|part| part.name == name).count();
    let mut sound = zone.all("TZID").count() == 1 && count("STANDARD") == 1 && count("DAYLIGHT") <= 1;
    sound &= count("STANDARD") + count("DAYLIGHT") == zone.inside.len();
    for part in &zone.inside {
        let has = |name: &str| part.all(name).count() == 1;
        sound &= has("DTSTART") && has("TZOFFSETFROM") && has("TZOFFSETTO") && has("TZNAME");
        sound &= part.value("DTSTART").is_some_and(|start| is_time(start) && !start.ends_with('Z'));
        sound &= ["TZOFFSETFROM", "TZOFFSETTO"].iter().all(|name| part.value(name).is_some_and(is_offset));
        sound &= part.all("RRULE").count() == usize::from(zone.inside.len() == 2);
        sound &= part.value("RRULE").is_none_or(is_plain_rule) && part.all("RDATE").count() == 0;
    }
    if !sound {
        found.push(format!("fuseau-regle: {:?}", zone.value("TZID")));
    }
}

/// What holds between components: zones used and defined, UIDs, order, the newest change.
fn together(calendar: &Component, zones: &[&Component], events: &[&Component], found: &mut Vec<String>) {
    let defined: BTreeSet<&str> = zones.iter().filter_map(|zone| zone.value("TZID")).collect();
    let dates = events.iter().flat_map(|event| event.all("DTSTART").chain(event.all("DTEND")));
    let used: BTreeSet<&str> = dates.filter_map(|line| line.parameter("TZID")).collect();
    for zone in used.difference(&defined) {
        found.push(format!("fuseau-inconnu: {zone}"));
    }
    if calendar.inside.is_empty() {
        found.push("vide: not one component".to_owned());
    }
    let is_spare = !events.is_empty() && defined.difference(&used).next().is_some();
    if is_spare || defined.len() != zones.len() {
        found.push(format!("fuseau-inutile: {defined:?} for {used:?}"));
    }
    let mut uids = BTreeMap::new();
    for uid in events.iter().filter_map(|event| event.value("UID")) {
        *uids.entry(uid).or_insert(0) += 1;
    }
    for (uid, _) in uids.iter().filter(|(_, count)| **count > 1) {
        found.push(format!("uid-double: {uid}"));
    }
    let names: Vec<&str> = calendar.inside.iter().map(|inside| inside.name.as_str()).collect();
    let places = events.iter().map(|event| {
        let start = event.all("DTSTART").next();
        (start.and_then(|start| beginning(&start.value, start.parameter("TZID"))), event.value("UID"))
    });
    if !names.is_sorted_by(|a, b| !(*a == "VEVENT" && *b == "VTIMEZONE")) || !places.is_sorted() {
        found.push("ordre: zones first, then events by DTSTART and UID".to_owned());
    }
    let newest = events.iter().filter_map(|event| event.value("LAST-MODIFIED")).max();
    if newest != calendar.value("LAST-MODIFIED") {
        found.push(format!("dernier-changement: {newest:?} is not {:?}", calendar.value("LAST-MODIFIED")));
    }
}
