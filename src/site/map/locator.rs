//! An authority and those it is linked with: a part of the whole map, drawn coarsely, with the great circles between them.

use serde::Serialize;

use super::clip::Frame;
use super::label::{Label, placed};
use super::project::{Degrees, Plane};
use super::thin::{Link, thinned};
use super::{Atlas, Path, Piece, arc, whole};

/// How wide a locator is at least, in units of the whole map: it is drawn too coarsely to be shown larger.
const LEAST: f64 = 520.0;

/// How much wider than high it is, at least and at most.
const SHAPES: (f64, f64) = (0.8, 1.4);

/// How many pixels wide it is shown, about, and how high its type should be there.
const SHOWN: (f64, f64) = (368.0, 13.0);

/// The most names on one locator, and the most lines.
const NAMED: usize = 10;
const MOST: usize = 120;

/// A place at one end of a partnership.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Where it is.
    pub at: Degrees,
    /// Its name.
    pub name: String,
    /// Whether it lies on the French side.
    pub french: bool,
}

/// A locator as drawn.
#[derive(Debug, Serialize)]
pub struct Locator {
    /// x, y, width, height.
    view: [i32; 4],
    around: String,
    land: String,
    arcs: String,
    west: String,
    east: String,
    /// Where each place given stands, in their order.
    pub places: Vec<[i32; 2]>,
    labels: Vec<Label>,
    /// The height of the type.
    size: i32,
}

impl Atlas {
    /// The locator of `spots`, the first of which is linked with all others; `None` when there is no spot.
    pub fn locator(&self, spots: &[Spot]) -> Option<Locator> {
        let (projection, all) = whole();
        let (own, others) = spots.split_first()?;
        let places: Vec<Plane> = spots.iter().map(|spot| projection.draw(spot.at)).collect();
        let links: Vec<Link> = others.iter().map(|other| (own.at, other.at)).collect();
        let (links, _) = thinned(&projection, &links, MOST);
        let curves: Vec<[Plane; 4]> =
            links.iter().map(|&(from, to)| arc::curve(&projection, from, to)).collect();
        let frame =
            framed(Frame::around(places.iter().copied().chain(curves.iter().flatten().copied())), &all);
        let size = (frame.high[0] - frame.low[0]) / SHOWN.0 * SHOWN.1;
        let named: Vec<(Plane, &str)> =
            places.iter().zip(spots).map(|(place, spot)| (*place, spot.name.as_str())).take(NAMED).collect();
        let mut arcs = Path::default();
        curves.iter().for_each(|curve| arcs.curve(*curve));
        let side = |french: bool| {
            let mut path = Path::default();
            places
                .iter()
                .zip(spots)
                .filter(|(_, spot)| spot.french == french)
                .for_each(|(place, _)| path.dot(*place));
            path.into_d()
        };
        let [x, y] = super::path::whole(frame.low);
        let [right, bottom] = super::path::whole(frame.high);
        Some(Locator {
            view: [x, y, right - x, bottom - y],
            around: self.seen(&frame, |piece| piece.around),
            land: self.seen(&frame, |piece| !piece.around),
            arcs: arcs.into_d(),
            west: side(false),
            east: side(true),
            places: places.iter().map(|&place| super::path::whole(place)).collect(),
            labels: placed(&named, &frame, size),
            size: super::path::whole([size, 0.0])[0],
        })
    }

    /// The pieces of the coarse map that a frame shows.
    fn seen(&self, frame: &Frame, wanted: impl Fn(&Piece) -> bool) -> String {
        let seen = self.coarse.iter().filter(|piece| wanted(piece) && piece.frame.meets(frame));
        seen.map(|piece| piece.d.as_str()).collect()
    }
}

/// A frame with a margin, not too small, neither too wide nor too high, and within the whole map where it can be.
fn framed(held: Frame, all: &Frame) -> Frame {
    let (wide, high) = (held.high[0] - held.low[0], held.high[1] - held.low[1]);
    let (wide, high) = ((wide * 1.3 + 60.0).max(LEAST), (high * 1.3 + 60.0).max(LEAST / SHAPES.1));
    let wide = wide.max(high * SHAPES.0).min(all.high[0]);
    let high = high.max(wide / SHAPES.1).min(all.high[1]);
    let size = [wide, high];
    let low = [0, 1].map(|axis| {
        let low = f64::midpoint(held.low[axis], held.high[axis]) - size[axis] / 2.0;
        low.clamp(all.low[axis], all.high[axis] - size[axis])
    });
    Frame { low, high: [low[0] + size[0], low[1] + size[1]] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;

    fn spot(name: &str, at: Degrees, french: bool) -> Spot {
        Spot { at, name: name.to_owned(), french }
    }

    fn locator(spots: &[Spot]) -> Locator {
        Atlas::new(&Reference::bundled()).locator(spots).unwrap()
    }

    #[test]
    fn both_ends_are_in_view_and_named() {
        let locator =
            locator(&[spot("Bordeaux", [-0.58, 44.84], true), spot("Lima", [-77.03, -12.04], false)]);
        let [x, y, width, height] = locator.view;
        assert!(
            locator.places.iter().all(|&[a, b]| (x..x + width).contains(&a) && (y..y + height).contains(&b))
        );
        assert_eq!(locator.labels.len(), 2);
        assert_eq!(locator.arcs.matches('c').count(), 1);
        let bytes = locator.land.len() + locator.around.len();
        assert!(bytes < 3_500, "{bytes} bytes");
    }

    #[test]
    fn neighbours_are_not_shown_too_large() {
        let locator =
            locator(&[spot("Cayenne", [-52.33, 4.94], true), spot("Macapá", [-51.07, 0.03], false)]);
        assert!(locator.view[2] >= 520);
    }

    #[test]
    fn no_place_no_map() {
        assert!(Atlas::new(&Reference::bundled()).locator(&[]).is_none());
    }
}
