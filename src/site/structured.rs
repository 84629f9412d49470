//! What pages say as schema.org has it, for search engines: data inside the page, nothing that runs.
//!
//! An event, the network that publishes, its data, and the way to a page.

use serde_json::{Map, Value, json};

use super::calendar::{Entry, Status, Stretch};
use super::export::{self, KINDS, has_places};
use super::scope::Scope;
use super::view::{Frame, list_title};
use crate::catalogue::Row;
use crate::locale::{Words, words};
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
    say("@context", json!(CONTEXT));
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
    Some(element(&Value::Object(event)))
}

/// The JSON-LD of the way to a page, from the home page on; none for the home page itself. The page has no address of its own
/// there, since it is read on it.
pub fn way(scope: &Scope<'_>, frame: &Frame, path: &str) -> Option<String> {
    let home = scope.href(Route::Home);
    if path == home {
        return None;
    }
    let crumbs = frame.crumbs.iter().map(|crumb| (crumb.text.as_str(), crumb.href.as_deref()));
    let home = (HOME.get(scope.lang), Some(home.as_str()));
    let way = [home].into_iter().chain(crumbs).chain([(frame.title.text.as_str(), None)]);
    let step = |(position, (name, href)): (usize, (&str, Option<&str>))| {
        let mut step = json!({ "@type": "ListItem", "position": position, "name": name });
        if let (Some(href), Some(step)) = (href, step.as_object_mut()) {
            step.insert("item".to_owned(), json!(format!("{}{href}", scope.base_url)));
        }
        step
    };
    let steps: Vec<Value> = (1..).zip(way).map(step).collect();
    let list = json!({ "@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": steps });
    Some(element(&list))
}

const HOME: Words = words("Accueil", "Inicio", "Início", "Home");

/// The JSON-LD of who publishes the site.
pub fn publisher(scope: &Scope<'_>) -> String {
    let publisher = &scope.settings.publisher;
    let mut said = json!({
        "@context": CONTEXT,
        "@type": "Organization",
        "name": &*publisher.name,
        "url": scope.base_url,
    });
    let record = publisher.organisation.as_ref().map(|own| &scope.catalogue.organisations[own.row as usize]);
    if let (Some(record), Some(said)) = (record, said.as_object_mut()) {
        let mut say = |key: &str, text: Option<String>| {
            said.extend(text.map(|text| (key.to_owned(), json!(text))));
        };
        say("alternateName", record.acronym.as_ref().map(|acronym| acronym.to_string()));
        say("sameAs", record.site.as_ref().map(|site| site.to_string()));
        say(
            "description",
            record
                .summary
                .as_ref()
                .map(|own| scope.text(Kind::Organisation, &record.head, "resume", own).text),
        );
    }
    element(&said)
}

/// The JSON-LD of the open data: each file is a way to have it.
pub fn dataset(scope: &Scope<'_>) -> String {
    let files = KINDS.iter().flat_map(|&kind| {
        let geo = has_places(kind).then_some(("geojson", "application/geo+json"));
        [("csv", "text/csv"), ("json", "application/json")].into_iter().chain(geo).map(move |(ending, format)| {
            let address = format!("{}{}", scope.base_url, export::path(kind, ending));
            let name = format!("{} ({})", list_title(kind).get(scope.lang), ending.to_uppercase());
            json!({ "@type": "DataDownload", "name": name, "encodingFormat": format, "contentUrl": address })
        })
    });
    let publisher =
        json!({ "@type": "Organization", "name": &*scope.settings.publisher.name, "url": scope.base_url });
    element(&json!({
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": scope.site_title().text,
        "description": scope.site_description().text,
        "url": format!("{}{}", scope.base_url, scope.href(Route::Data)),
        "license": scope.settings.licence.url.to_string(),
        "inLanguage": scope.settings.languages.iter().map(|lang| lang.tag()).collect::<Vec<_>>(),
        "dateModified": scope.today.to_string(),
        "isAccessibleForFree": true,
        "creator": publisher,
        "publisher": publisher,
        "distribution": files.collect::<Vec<_>>(),
    }))
}

const CONTEXT: &str = "https://schema.org";

/// A `<` could end the element that holds the data.
fn element(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
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
