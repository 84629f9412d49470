//! Maps as inline SVG: the whole network, a chart of each country, a locator for each partnership and authority.
//!
//! Owns the projections, the outlines made ready, and what a template draws of them. Refuses to know a record: it is
//! given places and links between them, and gives back paths in whole units. No tile, no script, no other origin; its
//! lines take no position on any border.

mod arc;
mod chart;
mod clip;
mod dissolve;
mod label;
mod locator;
mod network;
mod outline;
mod path;
mod project;
mod simplify;
mod sketch;
mod thin;

pub use arc::kilometres;
pub use chart::Chart;
pub use locator::{Locator, Spot};
pub use network::Network;
pub use project::Degrees;
pub use sketch::{Backdrop, Sketch};
pub use thin::Link;

use clip::Frame;
use outline::Outlines;
use path::Path;
use project::{Plane, Projection};

use crate::reference::Reference;

/// How many units wide the whole network is drawn: half a unit is less than a pixel on most screens.
const WIDTH: f64 = 1600.0;

/// Triangles of fewer square units are not worth a point: on the whole map, on the locators, which are small, and on them
/// for the land around the area.
const FINE: f64 = 16.0;
const COARSE: f64 = 560.0;
const FAR: f64 = 3000.0;

/// The outlines of the area, ready to be drawn. Made once for all pages.
#[derive(Debug)]
pub struct Atlas {
    outlines: Outlines,
    /// The whole network, drawn coarsely: what the locators show a part of.
    coarse: Vec<Piece>,
}

/// A closed line of the coarse map.
#[derive(Debug)]
struct Piece {
    frame: Frame,
    d: String,
    /// Whether it is land around the area, not of it.
    around: bool,
}

impl Atlas {
    /// The atlas of the reference tables.
    pub fn new(reference: &Reference) -> Atlas {
        let outlines = Outlines::new(reference);
        let (projection, frame) = whole();
        let land = outlines.merged();
        let countries = land.countries(&projection, &frame, COARSE).into_iter().flat_map(|(_, rings)| rings);
        let around = land.around(&projection, &frame, FAR);
        let pieces =
            around.iter().map(|ring| piece(ring, true)).chain(countries.map(|ring| piece(&ring, false)));
        let coarse = pieces.filter(|piece| !piece.d.is_empty()).collect();
        Atlas { outlines, coarse }
    }
}

/// The projection of the whole network, and its frame.
fn whole() -> (Projection, Frame) {
    (Projection::whole(WIDTH), Frame { low: [0.0, 0.0], high: [WIDTH, Projection::height(WIDTH)] })
}

fn piece(ring: &[Plane], around: bool) -> Piece {
    Piece { frame: Frame::around(ring.iter().copied()), d: drawn([ring]), around }
}

/// Closed lines as the `d` of one path.
fn drawn<'r>(rings: impl IntoIterator<Item = &'r [Plane]>) -> String {
    let mut path = Path::default();
    rings.into_iter().for_each(|ring| path.ring(ring));
    path.into_d()
}

/// Places as the `d` of one path of dots.
fn dots(projection: &Projection, places: impl IntoIterator<Item = Degrees>) -> String {
    let mut path = Path::default();
    places.into_iter().for_each(|place| path.dot(projection.draw(place)));
    path.into_d()
}
