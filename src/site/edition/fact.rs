//! What the book tells of a record of each kind, in which order, under which words: a table of the keys of its view.

use tera::Value;
use tera::value::Key;

use super::item::{Fact, Note};
use super::places::Places;
use crate::record::Kind;
use crate::site::scope::Scope;

/// A line of the table.
#[derive(Debug, Clone, Copy)]
struct Line {
    /// The key of the word of the skin.
    label: &'static str,
    /// The keys of the view.
    keys: &'static [&'static str],
    /// The key of what is said when there is nothing.
    absent: Option<&'static str>,
}

const fn line(label: &'static str, keys: &'static [&'static str]) -> Line {
    Line { label, keys, absent: None }
}

const fn or(label: &'static str, keys: &'static [&'static str], absent: &'static str) -> Line {
    Line { label, keys, absent: Some(absent) }
}

const PARTNERSHIP: &[Line] = &[
    line("french_authorities", &["authorities"]),
    line("partners", &["partners"]),
    line("country", &["countries"]),
    or("themes", &["themes"], "no_theme"),
    line("type", &["form"]),
    line("status", &["status"]),
    or("period", &["period"], "period_unknown"),
    line("goals", &["goals"]),
    line("supported_by", &["organisations"]),
    line("funded_by", &["funding"]),
    line("follows", &["follows"]),
    line("followed_by", &["followers"]),
    line("read_more", &["links"]),
    line("contacts", &["contacts"]),
    line("events", &["events"]),
    line("news", &["articles"]),
];

const AUTHORITY: &[Line] = &[
    line("level", &["level"]),
    line("country", &["country"]),
    line("subdivision", &["subdivision"]),
    line("code", &["code"]),
    line("population", &["population"]),
    line("coordinates", &["position"]),
    line("website", &["site"]),
    line("other_names", &["other_names"]),
    line("replaced_by", &["replaced_by"]),
    line("replaces", &["replaced"]),
    line("networks", &["networks"]),
    or("partnerships", &["partnerships"], "no_partnership"),
    line("wishes", &["wishes"]),
    line("contacts", &["contacts"]),
    line("events", &["events"]),
    line("news", &["articles"]),
];

const ORGANISATION: &[Line] = &[
    line("acronym", &["acronym"]),
    line("family", &["family"]),
    line("country", &["countries"]),
    line("followed_countries", &["followed"]),
    line("website", &["site"]),
    line("former_names", &["former_names"]),
    line("replaced_by_org", &["replaced_by"]),
    line("replaces", &["replaced"]),
    line("members", &["members"]),
    line("partnerships", &["partnerships"]),
    line("wishes", &["wishes"]),
    line("fundings", &["fundings"]),
    line("contacts", &["contacts"]),
    line("events", &["events"]),
    line("news", &["articles"]),
];

const COUNTRY: &[Line] = &[
    line("capital", &["capital"]),
    line("iso_code", &["code"]),
    line("group", &["group"]),
    or("partnerships", &["partnerships"], "no_partnership"),
    line("wishes", &["wishes"]),
    line("fundings", &["fundings"]),
    line("contacts", &["contacts"]),
    line("events", &["events"]),
    line("news", &["articles"]),
];

const THEME: &[Line] = &[
    line("french_priority", &["french_priority"]),
    line("broader", &["parent"]),
    line("narrower", &["subthemes"]),
    line("goals", &["goals"]),
    or("partnerships", &["partnerships"], "no_partnership"),
    or("wishes", &["wishes"], "no_wish"),
    line("fundings", &["fundings"]),
    line("contacts", &["contacts"]),
    line("events", &["events"]),
    line("news", &["articles"]),
];

const FUNDING: &[Line] = &[
    line("funding_state", &["state"]),
    line("funding_holder", &["holder"]),
    line("open_to", &["levels"]),
    line("country", &["countries"]),
    line("themes", &["themes"]),
    line("amount", &["amount"]),
    line("rate", &["rate"]),
    line("conditions", &["conditions"]),
    line("website", &["url"]),
    line("editions", &["editions"]),
    line("partnerships", &["partnerships"]),
    line("news", &["articles"]),
];

const EVENT: &[Line] = &[
    line("when", &["when"]),
    line("state", &["state", "moved"]),
    line("series", &["series"]),
    line("participation", &["participation"]),
    line("where", &["place", "position"]),
    line("join", &["online"]),
    line("within", &["within"]),
    line("organisers", &["organisers"]),
    line("themes", &["themes"]),
    line("country", &["countries"]),
    line("partnerships", &["partnerships"]),
    line("languages", &["languages"]),
    line("event_page", &["url"]),
    line("changed_on", &["changed_on"]),
    line("parts", &["parts"]),
    line("news", &["articles"]),
];

const ARTICLE: &[Line] = &[
    line("published_on", &["date"]),
    line("type", &["nature"]),
    line("subjects", &["subjects"]),
    line("news", &["articles"]),
];

const OWN_PAGE: &[Line] = &[line("news", &["articles"])];

const CONTACT: &[Line] = &[
    line("edition_name", &["name"]),
    or("edition_email", &["email"], "to_confirm"),
    line("edition_phone", &["phone"]),
    line("languages", &["languages"]),
    line("followed_countries", &["countries"]),
    line("themes", &["themes"]),
];

const PROVENANCE: &[Line] = &[
    or("edition_sources", &["sources"], "no_source"),
    or("verified_on", &["verified"], "never_verified"),
    line("record_changed_on", &["changed"]),
    line("review_before", &["review_before"]),
];

fn table(kind: Kind) -> &'static [Line] {
    match kind {
        Kind::Partnership => PARTNERSHIP,
        Kind::Authority => AUTHORITY,
        Kind::Organisation => ORGANISATION,
        Kind::Country => COUNTRY,
        Kind::Theme => THEME,
        Kind::Funding => FUNDING,
        Kind::Event => EVENT,
        Kind::Article => ARTICLE,
        Kind::Page => OWN_PAGE,
        Kind::Contact => CONTACT,
    }
}

/// What reads a view: whose it is, and where names lead.
pub(super) struct Reader<'r> {
    pub(super) scope: &'r Scope<'r>,
    pub(super) places: &'r Places,
    pub(super) kind: Kind,
    /// The id of the entry.
    pub(super) id: &'r str,
}

/// The facts of a record.
pub(super) fn facts(reader: &Reader<'_>, view: &Value) -> Vec<Fact> {
    let is_current = key(view, "current").is_none_or(Value::is_truthy);
    let told = |line: &Line| told(reader, view, line);
    // Of a contact that is current, no address is no doubt.
    let sure = |fact: Fact| Fact {
        absent: fact.absent.filter(|_| reader.kind != Kind::Contact || !is_current),
        ..fact
    };
    table(reader.kind).iter().map(told).map(sure).filter(is_said).collect()
}

/// Where a record comes from and how fresh it is, its wishes among it.
pub(super) fn provenance(reader: &Reader<'_>, view: &Value) -> Vec<Fact> {
    let Some(freshness) = key(view, "freshness") else { return Vec::new() };
    let wishes = key(view, "wishes").and_then(|wishes| key(wishes, "sources"));
    let mut facts: Vec<Fact> = PROVENANCE.iter().map(|line| told(reader, freshness, line)).collect();
    for fact in &mut facts {
        match fact.label {
            "edition_sources" => fact.items.extend(wishes.into_iter().flat_map(|own| reader.items(own))),
            "review_before" if key(freshness, "review_due").is_some_and(Value::is_truthy) => {
                let due = Note { label: Some("review_due"), ..Note::default() };
                fact.items.iter_mut().for_each(|item| item.notes.push(due.clone()));
            }
            _ => {}
        }
    }
    facts.into_iter().filter(is_said).collect()
}

fn told(reader: &Reader<'_>, view: &Value, line: &Line) -> Fact {
    let values = line.keys.iter().filter_map(|name| key(view, name));
    Fact {
        label: line.label,
        items: values.flat_map(|value| reader.items(value)).collect(),
        absent: line.absent,
    }
}

fn is_said(fact: &Fact) -> bool {
    !fact.items.is_empty() || fact.absent.is_some()
}

/// What a view holds under a key, if anything.
pub(super) fn key<'v>(view: &'v Value, name: &'static str) -> Option<&'v Value> {
    let value = view.as_map()?.get(&Key::Str(name))?;
    (!value.is_none() && !value.is_undefined()).then_some(value)
}

/// The keys of a view that the table of its kind reads.
#[cfg(test)]
pub(super) fn keys(kind: Kind) -> Vec<&'static str> {
    table(kind).iter().flat_map(|line| line.keys.iter().copied()).collect()
}
