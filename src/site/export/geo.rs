//! A kind on the map, as `GeoJSON` (RFC 7946): authorities and events where they are, partnerships as the lines between their
//! two sides. What has no position is there without one (3.2).

use serde_json::{Value, json};

use super::table::{Datum, Facts};
use crate::catalogue::Row;
use crate::record::{Authority, Kind, Position, Ref};
use crate::site::Scope;

/// Longitude and latitude.
type Place = (f64, f64);

/// The keys of a feature besides its name and its page, by kind.
const SAID: &[&str] =
    &["titre", "nom", "niveau", "pays", "type", "statut", "periode", "thematiques", "quand", "etat"];

/// A collection being written.
pub struct Features {
    kind: Kind,
    bytes: Vec<u8>,
    is_empty: bool,
}

/// Whether the records of a kind have places.
pub fn has_places(kind: Kind) -> bool {
    matches!(kind, Kind::Partnership | Kind::Authority | Kind::Event)
}

impl Features {
    /// A collection without a feature.
    pub fn new(scope: &Scope<'_>, kind: Kind) -> Features {
        let head = json!({
            "type": "FeatureCollection",
            "date": scope.today.to_string(),
            "licence": scope.settings.licence.url.to_string(),
        });
        let mut bytes =
            if has_places(kind) { serde_json::to_vec(&head).unwrap_or_default() } else { Vec::new() };
        bytes.pop();
        bytes.extend_from_slice(b",\"features\":[");
        Features { kind, bytes, is_empty: true }
    }

    /// Adds a record, on a line of its own.
    pub fn add(&mut self, scope: &Scope<'_>, row: Row, facts: &Facts) {
        if !has_places(self.kind) {
            return;
        }
        self.bytes.extend_from_slice(if self.is_empty { b"\n" } else { b",\n" });
        self.is_empty = false;
        let mut said = Facts::default();
        for key in ["identifiant", "adresse"].iter().chain(SAID) {
            said.say(key, facts.get(key).cloned());
        }
        let id = facts.get("identifiant").cloned().unwrap_or(Datum::Text(String::new()));
        let geometry = geometry(scope, self.kind, row);
        let feature = json!({ "type": "Feature", "id": id, "geometry": geometry, "properties": said });
        // Writing to memory does not fail.
        let _ = serde_json::to_writer(&mut self.bytes, &feature);
    }

    /// The whole collection; `None` when the kind has no places.
    pub fn done(mut self) -> Option<Vec<u8>> {
        self.bytes.extend_from_slice(b"\n]}\n");
        has_places(self.kind).then_some(self.bytes)
    }
}

fn geometry(scope: &Scope<'_>, kind: Kind, row: Row) -> Value {
    let at = row as usize;
    let point = |position: &Position| json!({ "type": "Point", "coordinates": place(position) });
    match kind {
        Kind::Authority => scope.catalogue.authorities[at].position.as_ref().map_or(Value::Null, point),
        Kind::Event => {
            let venue = scope.catalogue.events[at].venue.as_ref();
            venue.and_then(|venue| venue.position.as_ref()).map_or(Value::Null, point)
        }
        Kind::Partnership => {
            let partnership = &scope.catalogue.partnerships[at];
            lines(&places(scope, &partnership.authorities), &places(scope, &partnership.partners))
        }
        _ => Value::Null,
    }
}

fn place(position: &Position) -> Place {
    (position.lon.0, position.lat.0)
}

fn places(scope: &Scope<'_>, authorities: &[Ref<Authority>]) -> Vec<Place> {
    let of = |to: &Ref<Authority>| scope.catalogue.authorities[to.row as usize].position.as_ref().map(place);
    authorities.iter().filter_map(of).collect()
}

/// A line from each place to each of the others.
fn lines(from: &[Place], to: &[Place]) -> Value {
    let lines: Vec<Vec<Place>> =
        from.iter().flat_map(|&start| to.iter().flat_map(move |&end| line(start, end))).collect();
    if lines.is_empty() {
        return Value::Null;
    }
    json!({ "type": "MultiLineString", "coordinates": lines })
}

/// A line the short way round: cut in two where it crosses the antimeridian (3.1.9).
fn line(start: Place, end: Place) -> Vec<Vec<Place>> {
    let span = end.0 - start.0;
    if span.abs() <= 180.0 {
        return vec![vec![start, end]];
    }
    let edge = 180.0_f64.copysign(start.0);
    let part = (edge - start.0) / (span - 360.0_f64.copysign(span));
    let latitude = start.1 + part * (end.1 - start.1);
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    vec![vec![start, (edge, round(latitude))], vec![(-edge, round(latitude)), end]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_at_the_antimeridian() {
        assert_eq!(line((2.0, 48.0), (-60.0, -3.0)), [vec![(2.0, 48.0), (-60.0, -3.0)]]);
        let cut = line((170.0, 0.0), (-170.0, 10.0));
        assert_eq!(cut, [vec![(170.0, 0.0), (180.0, 5.0)], vec![(-180.0, 5.0), (-170.0, 10.0)]]);
        let back = line((-170.0, 10.0), (170.0, 0.0));
        assert_eq!(back, [vec![(-170.0, 10.0), (-180.0, 5.0)], vec![(180.0, 5.0), (170.0, 0.0)]]);
    }

    #[test]
    fn a_side_without_a_place_has_no_line() {
        assert_eq!(lines(&[(2.0, 48.0)], &[]), Value::Null);
        assert_eq!(lines(&[(2.0, 48.0)], &[(0.0, 0.0), (1.0, 1.0)])["coordinates"][1][1][0], 1.0);
    }
}
