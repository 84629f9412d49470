//! An event as schema.org says it, for search engines: data inside the page, nothing that runs.

use serde_json::{Map, Value, json};

use super::calendar::{Entry, Status, Stretch};
use super::scope::Scope;
use crate::catalogue::Row;
use crate::record::{Kind, Online, State, Venue};
use crate::site::Route;

/// The JSON-LD of an event; none when its days are not known, since an invented day is never shown.
pub fn event(scope: &Scope<'_>, row: Row) -> Option<String> {
    let entry = scope.agenda.of_event(row).filter(|entry| entry.when.is_exact())?;
    let (start, end) = dates(entry)?;
    let record = &scope.catalogue.events[row as usize];
    let zone = record.zone.map_or(scope.zone(), |zone| zone.0);
    let mut event = Map::new();
    let mut say = |key: &str, value: Value| event.insert(key.to_owned(), value);
    say("@context", json!("https://schema.org"));
    say("@type", json!("Event"));
    say("name", json!(scope.name(Kind::Event, row).text));
    say("description", json!(scope.text(Kind::Event, &record.head, "resume", &record.summary).text));
    say("url", json!(format!("{}{}", scope.base_url, scope.href(Route::record(Kind::Event, row)))));
    say("inLanguage", json!(scope.lang.tag()));
    say("startDate", json!(start));
    if let Some(end) = end {
        say("endDate", json!(end));
    }
    say("eventStatus", json!(format!("https://schema.org/{}", status(entry, record.state.value))));
    let moved = record.postponed_from.filter(|former| former.value != entry.when);
    if let Some(former) = moved.and_then(|former| super::dated::beginning(former.value, zone)) {
        say("previousStartDate", json!(former));
    }
    if let Some(venue) = &record.venue {
        say("eventAttendanceMode", json!(format!("https://schema.org/{}", mode(venue))));
        say("location", Value::Array(places(scope, venue)));
    }
    let organisers = record.organisers.iter().filter_map(|organiser| scope.link_any(organiser));
    let organisers: Vec<Value> =
        organisers.map(|named| json!({ "@type": "Organization", "name": named.text })).collect();
    if !organisers.is_empty() {
        say("organizer", Value::Array(organisers));
    }
    if let Some(within) = &record.within {
        let parent = format!("{}{}", scope.base_url, scope.href(Route::record(Kind::Event, within.row)));
        say("superEvent", json!({ "@type": "Event", "name": scope.link(within).text, "url": parent }));
    }
    // A `<` could end the element that holds the data.
    Some(Value::Object(event).to_string().replace('<', "\\u003c"))
}

/// Days, or instants with the offset of the place; no end that is only supposed.
fn dates(entry: &Entry) -> Option<(String, Option<String>)> {
    match entry.stretch? {
        Stretch::Days { first, last } => Some((first.to_string(), Some(last.to_string()))),
        Stretch::Hours { zone, start, end, supposed } => {
            let said = |at: chrono::DateTime<chrono::Utc>| {
                at.with_timezone(&zone).format("%Y-%m-%dT%H:%M:%S%:z").to_string()
            };
            Some((said(start), (!supposed).then(|| said(end))))
        }
    }
}

fn status(entry: &Entry, state: State) -> &'static str {
    match (entry.adrift, entry.status, state) {
        (true, ..) => "EventPostponed",
        (false, Status::Cancelled, _) => "EventCancelled",
        (false, _, State::Postponed) => "EventRescheduled",
        _ => "EventScheduled",
    }
}

fn is_online(venue: &Venue) -> bool {
    venue.online.as_ref().is_some_and(|online| *online != Online::Known(false))
}

fn is_somewhere(venue: &Venue) -> bool {
    venue.name.is_some() || venue.address.is_some() || venue.city.is_some() || venue.country.is_some()
}

fn mode(venue: &Venue) -> &'static str {
    match (is_online(venue), is_somewhere(venue)) {
        (true, true) => "MixedEventAttendanceMode",
        (true, false) => "OnlineEventAttendanceMode",
        _ => "OfflineEventAttendanceMode",
    }
}

fn places(scope: &Scope<'_>, venue: &Venue) -> Vec<Value> {
    let mut places = Vec::new();
    if is_somewhere(venue) {
        let country = venue.country.map(|country| country.as_str().to_owned());
        let name = venue.name.as_deref().or(venue.city.as_deref()).map(str::to_owned);
        let named = name.or_else(|| venue.country.map(|country| scope.country_name(country.as_str())));
        let mut address = Map::new();
        address.insert("@type".to_owned(), json!("PostalAddress"));
        let parts = [
            ("streetAddress", venue.address.as_deref().map(str::to_owned)),
            ("addressLocality", venue.city.as_deref().map(str::to_owned)),
            ("addressCountry", country),
        ];
        let parts = parts.into_iter().filter_map(|(key, part)| Some((key.to_owned(), json!(part?))));
        address.extend(parts);
        let mut place = json!({ "@type": "Place", "name": named, "address": address });
        if let (Some(position), Some(place)) = (&venue.position, place.as_object_mut()) {
            let (lat, lon) = (position.lat.0, position.lon.0);
            place.insert(
                "geo".to_owned(),
                json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon }),
            );
        }
        places.push(place);
    }
    if is_online(venue) {
        let url = match &venue.online {
            Some(Online::At(url)) => Some(url.to_string()),
            _ => None,
        };
        places.push(url.map_or_else(
            || json!({ "@type": "VirtualLocation" }),
            |url| json!({ "@type": "VirtualLocation", "url": url }),
        ));
    }
    places
}
