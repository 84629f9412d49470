//! The outlines of the reference tables, made ready to be drawn at any size: borders that two countries share lose the
//! same points on both sides, so that no gap opens between them.

use std::collections::{BTreeMap, BTreeSet};

use super::clip::{Frame, clipped};
use super::dissolve::dissolved;
use super::project::{Degrees, Plane, Projection};
use super::simplify::kept;
use crate::reference::{Reference, Ring, Shape};

/// The outlines of the area and of the land around it.
#[derive(Debug)]
pub struct Outlines {
    countries: Vec<Outline>,
    around: Vec<Outline>,
    /// Points where borders part: they are never left out.
    forks: BTreeSet<Spot>,
}

/// An outline, and where it lies.
#[derive(Debug, Clone)]
struct Outline {
    id: String,
    rings: Vec<(Ring, Frame)>,
}

/// A point as the tables write it, in thousandths of a degree.
pub type Spot = (i32, i32);

/// One country as drawn: its code, and its closed lines in the units of the drawing.
pub type Drawn = (String, Vec<Vec<Plane>>);

/// How far from its largest piece, in degrees, the pieces of a country of islands may lie.
const NEAR: f64 = 5.0;

/// The longest straight line of the land around, in degrees, that need not be bent with the projection.
const STRAIGHT: f64 = 3.0;

impl Outlines {
    /// The outlines of the reference tables.
    pub fn new(reference: &Reference) -> Outlines {
        let (countries, around) = reference.outlines();
        let framed =
            |shapes: Vec<Shape>| shapes.into_iter().map(|shape| outline(shape.id, shape.rings)).collect();
        Outlines::of(framed(countries), framed(around))
    }

    /// The same with the countries of the area as one land.
    pub fn merged(&self) -> Outlines {
        let rings = self.countries.iter().flat_map(|outline| &outline.rings).map(|(ring, _)| ring);
        Outlines::of(vec![outline(String::new(), dissolved(rings))], self.around.clone())
    }

    fn of(countries: Vec<Outline>, around: Vec<Outline>) -> Outlines {
        let rings = countries.iter().chain(&around).flat_map(|outline| &outline.rings);
        let forks = forks(rings.map(|(ring, _)| ring));
        Outlines { countries, around, forks }
    }

    /// Where a country lies, in degrees: the frames of those of its pieces that are at least a twentieth as wide or
    /// high as the widest, so that far islets do not make it small.
    pub fn extent(&self, alpha2: &str) -> Option<Frame> {
        let rings = &self.countries.iter().find(|outline| outline.id == alpha2)?.rings;
        let size = |frame: &Frame| (frame.high[0] - frame.low[0]).max(frame.high[1] - frame.low[1]);
        let largest = rings.iter().map(|(_, frame)| frame).max_by(|a, b| size(a).total_cmp(&size(b)))?;
        let large = rings.iter().map(|(_, frame)| frame).filter(|frame| size(frame) * 20.0 >= size(largest));
        let near = large.filter(|frame| {
            let reach = size(largest).max(NEAR);
            let wide = Frame {
                low: [largest.low[0] - reach, largest.low[1] - reach],
                high: [largest.high[0] + reach, largest.high[1] + reach],
            };
            wide.meets(frame)
        });
        Some(Frame::around(near.flat_map(|frame| [frame.low, frame.high])))
    }

    /// Every country within `frame`, with a point less wherever that changes less than `area` square units.
    pub fn countries(&self, projection: &Projection, frame: &Frame, area: f64) -> Vec<Drawn> {
        self.countries
            .iter()
            .map(|outline| self.drawn(outline, projection, frame, area))
            .filter(|d| !d.1.is_empty())
            .collect()
    }

    /// The land around, likewise.
    pub fn around(&self, projection: &Projection, frame: &Frame, area: f64) -> Vec<Vec<Plane>> {
        self.around.iter().flat_map(|outline| self.drawn(outline, projection, frame, area).1).collect()
    }

    fn drawn(&self, outline: &Outline, projection: &Projection, frame: &Frame, area: f64) -> Drawn {
        let near = outline.rings.iter().filter(|(_, own)| may_meet(projection, own, frame));
        let rings = near.map(|(ring, _)| clipped(&self.simple(ring, projection, area), frame));
        (outline.id.clone(), rings.filter(|ring| ring.len() > 2).collect())
    }

    /// A ring as drawn with fewer points: each stretch between two forks by itself.
    fn simple(&self, ring: &Ring, projection: &Projection, area: f64) -> Vec<Plane> {
        let bent = if projection.bends() { bent(ring) } else { ring.clone() };
        let points: Vec<Plane> = bent.iter().map(|&at| projection.draw(at)).collect();
        let last = points.len().saturating_sub(1);
        let inner = (1..last).filter(|&at| self.forks.contains(&spot(bent[at])));
        let mut ends: Vec<usize> = std::iter::once(0).chain(inner).chain([last]).collect();
        if ends.len() == 2 {
            // A ring without forks has two ends all the same: where it begins, and the point farthest from there.
            ends.insert(1, farthest(&points));
        }
        let stretches = ends.windows(2).map(|pair| (pair[0], &points[pair[0]..=pair[1]]));
        stretches
            .flat_map(|(from, line)| kept(line, area).into_iter().map(move |at| from + at))
            .map(|at| points[at])
            .collect()
    }
}

/// Whether a ring may be seen in a frame. Only charts can tell before drawing.
fn may_meet(projection: &Projection, own: &Frame, frame: &Frame) -> bool {
    if projection.bends() {
        return true;
    }
    let corners = [own.low, own.high].map(|corner| projection.draw(corner));
    Frame::around(corners).meets(frame)
}

fn outline(id: String, rings: Vec<Ring>) -> Outline {
    let framed = |ring: Ring| {
        let frame = Frame::around(ring.iter().copied());
        (ring, frame)
    };
    Outline { id, rings: rings.into_iter().map(framed).collect() }
}

fn farthest(points: &[Plane]) -> usize {
    let from = points[0];
    let distance = |p: &Plane| (p[0] - from[0]).hypot(p[1] - from[1]);
    let best = points.iter().enumerate().max_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
    best.map_or(0, |(at, _)| at)
}

/// A ring with points added on its long lines.
fn bent(ring: &Ring) -> Ring {
    let mut bent: Ring = Vec::with_capacity(ring.len());
    for pair in ring.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let longest = (to[0] - from[0]).abs().max((to[1] - from[1]).abs());
        let mut part = 0.0;
        while part < 1.0 {
            bent.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
            part += (STRAIGHT / longest).min(1.0);
        }
    }
    bent.extend(ring.last());
    bent
}

/// A point to a thousandth of a degree.
#[allow(clippy::cast_possible_truncation, reason = "degrees are less than 360")]
pub fn spot([lon, lat]: Degrees) -> Spot {
    ((lon * 1000.0).round() as i32, (lat * 1000.0).round() as i32)
}

/// The points with more than two neighbours in all rings together.
fn forks<'a>(rings: impl Iterator<Item = &'a Ring>) -> BTreeSet<Spot> {
    let mut neighbours: BTreeMap<Spot, Vec<Spot>> = BTreeMap::new();
    for ring in rings {
        for pair in ring.windows(2) {
            let (a, b) = (spot(pair[0]), spot(pair[1]));
            for (of, other) in [(a, b), (b, a)] {
                let known = neighbours.entry(of).or_default();
                if !known.contains(&other) {
                    known.push(other);
                }
            }
        }
    }
    neighbours.into_iter().filter(|(_, others)| others.len() > 2).map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::super::project::Projection;
    use super::*;

    fn all() -> Frame {
        Frame { low: [-1e4, -1e4], high: [1e4, 1e4] }
    }

    #[test]
    fn shared_borders_stay_shared() {
        let outlines = Outlines::new(&Reference::bundled());
        let countries = outlines.countries(&Projection::whole(1600.0), &all(), super::super::FINE);
        let points = |code: &str| -> BTreeSet<[i32; 2]> {
            let rings = countries.iter().find(|(id, _)| id == code).map(|(_, rings)| rings);
            rings.into_iter().flatten().flatten().map(|&p| super::super::path::whole(p)).collect()
        };
        for (a, b) in [("BR", "PE"), ("BR", "BO"), ("AR", "CL"), ("HT", "DO"), ("GF", "SR")] {
            let shared = points(a).intersection(&points(b)).count();
            assert!(shared >= 3, "{a} {b} share {shared} points");
        }
        let count: usize = countries.iter().flat_map(|(_, rings)| rings).map(Vec::len).sum();
        assert!((500..2200).contains(&count), "{count} points");
    }

    #[test]
    fn far_islets_do_not_make_a_country_small() {
        let outlines = Outlines::new(&Reference::bundled());
        let chile = outlines.extent("CL").unwrap();
        assert!(chile.low[0] > -80.0, "Easter Island is out of the frame: {chile:?}");
        let bahamas = outlines.extent("BS").unwrap();
        assert!(bahamas.high[0] - bahamas.low[0] > 4.0, "{bahamas:?}");
        assert!(outlines.extent("XX").is_none());
    }

    #[test]
    fn a_chart_holds_only_what_it_shows() {
        let outlines = Outlines::new(&Reference::bundled());
        let (chart, height) = Projection::chart([-75.0, 17.0], [-68.0, 20.5], 400.0);
        let frame = Frame { low: [0.0, 0.0], high: [400.0, height] };
        let shown: Vec<String> =
            outlines.countries(&chart, &frame, 1.0).into_iter().map(|(id, _)| id).collect();
        assert_eq!(shown, ["CU", "DO", "HT"]);
    }
}
