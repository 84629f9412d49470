//! The whole network: the countries, those with a partnership apart, and every link as a great circle.

use serde::Serialize;

use super::project::{Degrees, Plane};
use super::thin::{Link, thinned};
use super::{Atlas, FINE, Path, arc, clip::Frame, dots, drawn, whole};

/// The most links that are drawn one by one.
const MOST: usize = 400;

/// A country that fits into a square of this side gets a ring around it, to be seen and touched.
const SMALL: f64 = 34.0;

/// The whole network as drawn.
#[derive(Debug, Serialize)]
pub struct Network {
    width: i32,
    height: i32,
    /// Land around the area.
    around: String,
    /// Countries of the area without a partnership.
    others: String,
    /// France and its territories in the area.
    french: String,
    /// Countries with a partnership, in the order given.
    pub countries: Vec<Linked>,
    /// Where the partners are.
    west: String,
    /// Where the French authorities are.
    east: String,
    /// Whether some lines stand for several links.
    pub grouped: bool,
}

/// A country with partnerships.
#[derive(Debug, Serialize)]
pub struct Linked {
    /// Its ISO code.
    pub code: String,
    land: String,
    arcs: String,
    /// Where a ring shows a country too small to be seen.
    ring: Option<[i32; 2]>,
}

impl Atlas {
    /// The whole network. `linked` are countries with their links, each from France to the country; `is_french` tells
    /// the countries that are France's.
    pub fn network(&self, linked: &[(String, Vec<Link>)], is_french: impl Fn(&str) -> bool) -> Network {
        let (projection, frame) = whole();
        let outlines = self.outlines.countries(&projection, &frame, FINE);
        let all: Vec<Link> = linked.iter().flat_map(|(_, links)| links.iter().copied()).collect();
        let (kept, grouped) = thinned(&projection, &all, MOST);
        let land_of =
            |code: &str| outlines.iter().find(|(id, _)| id == code).map(|(_, rings)| rings.as_slice());
        let merged = |wanted: &dyn Fn(&str) -> bool| {
            let rings = outlines.iter().filter(|(id, _)| wanted(id)).flat_map(|(_, rings)| rings);
            drawn(rings.map(Vec::as_slice))
        };
        let has_links = |id: &str| linked.iter().any(|(code, _)| code == id);
        let countries = linked.iter().map(|(code, links)| {
            let land = land_of(code).unwrap_or_default();
            let own: Vec<Link> = links.iter().copied().filter(|link| kept.contains(link)).collect();
            let mut arcs = Path::default();
            own.iter().for_each(|&(from, to)| arcs.curve(arc::curve(&projection, from, to)));
            Linked {
                code: code.clone(),
                land: drawn(land.iter().map(Vec::as_slice)),
                arcs: arcs.into_d(),
                ring: ring(land),
            }
        });
        let [width, height] = super::path::whole(frame.high);
        Network {
            width,
            height,
            around: drawn(self.outlines.around(&projection, &frame, FINE).iter().map(Vec::as_slice)),
            others: merged(&|id| !is_french(id) && !has_links(id)),
            french: merged(&|id| is_french(id) && !has_links(id)),
            countries: countries.collect(),
            west: dots(&projection, each_once(kept.iter().map(|link| link.1))),
            east: dots(&projection, each_once(kept.iter().map(|link| link.0))),
            grouped,
        }
    }
}

/// The middle of a country that is too small to be seen.
fn ring(land: &[Vec<Plane>]) -> Option<[i32; 2]> {
    let frame = Frame::around(land.iter().flatten().copied());
    let (wide, high) = (frame.high[0] - frame.low[0], frame.high[1] - frame.low[1]);
    let middle = [f64::midpoint(frame.low[0], frame.high[0]), f64::midpoint(frame.low[1], frame.high[1])];
    (wide.max(high) < SMALL && wide >= 0.0).then(|| super::path::whole(middle))
}

/// Places, each once, in their order.
pub(super) fn each_once(places: impl Iterator<Item = Degrees>) -> Vec<Degrees> {
    let mut seen: Vec<Degrees> = Vec::new();
    for place in places {
        if !seen.contains(&place) {
            seen.push(place);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;

    fn network() -> Network {
        let reference = Reference::bundled();
        let atlas = Atlas::new(&reference);
        let linked = [
            ("PE".to_owned(), vec![([-0.58, 44.84], [-77.03, -12.04])]),
            ("DM".to_owned(), vec![([-61.55, 16.25], [-61.38, 15.3])]),
        ];
        atlas.network(&linked, |code| reference.is_french(code))
    }

    #[test]
    fn every_country_with_a_link_is_drawn_apart() {
        let network = network();
        let codes: Vec<&str> = network.countries.iter().map(|country| country.code.as_str()).collect();
        assert_eq!(codes, ["PE", "DM"]);
        assert!(network.countries.iter().all(|country| country.arcs.contains('c')));
        assert_eq!(
            network.countries.iter().map(|country| country.ring.is_some()).collect::<Vec<_>>(),
            [false, true]
        );
        assert_eq!((network.west.matches("h0").count(), network.east.matches("h0").count()), (2, 2));
    }

    #[test]
    fn the_map_is_light() {
        let network = network();
        let bytes = network.around.len() + network.others.len() + network.french.len();
        assert!(bytes < 14_000, "{bytes} bytes");
    }
}
