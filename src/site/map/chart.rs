//! A chart, north up: a country with its neighbours, or a part of the area, and the places of its authorities.

use serde::Serialize;

use super::clip::Frame;
use super::label::{Label, placed};
use super::project::{Degrees, Plane, Projection};
use super::thin::{Link, thinned};
use super::{Atlas, Path, Spot, arc, dots, drawn};

/// How many units wide a chart is.
const WIDTH: f64 = 640.0;

/// Triangles of fewer square units are not worth a point.
const FINE: f64 = 10.0;

/// The height of the type, in units: 13 pixels where a chart stands at the side of a page.
const TYPE: f64 = 22.0;

/// The most names on a chart, and the most lines.
const NAMED: usize = 16;
const MOST: usize = 120;

/// How much wider than high a chart is, at least and at most.
const SHAPES: (f64, f64) = (0.85, 1.4);

/// A chart as drawn.
#[derive(Debug, Serialize)]
pub struct Chart {
    width: i32,
    height: i32,
    /// Land around the area.
    around: String,
    /// The other countries.
    others: String,
    /// The country itself, or the countries that the chart is about.
    own: String,
    /// The beginnings of great circles towards France.
    arcs: String,
    /// Where each place given stands, in their order.
    pub places: Vec<[i32; 2]>,
    /// The same as one path of dots.
    dots: String,
    labels: Vec<Label>,
    /// The height of the type.
    size: i32,
}

impl Atlas {
    /// The chart of one country with `places` on it, and the links that leave it; `None` when its outline is not known.
    pub fn country(&self, alpha2: &str, places: &[Spot], links: &[Link]) -> Option<Chart> {
        let land = self.outlines.extent(alpha2)?;
        let held = Frame::around(places.iter().map(|spot| spot.at).chain([land.low, land.high]));
        Some(self.chart(widened(held), &|id| id == alpha2, places, links))
    }

    /// The chart of a frame of degrees; `own` are the countries it is about.
    pub fn part(&self, low: Degrees, high: Degrees, own: &dyn Fn(&str) -> bool, places: &[Spot]) -> Chart {
        self.chart(Frame { low, high }, own, places, &[])
    }

    fn chart(&self, degrees: Frame, own: &dyn Fn(&str) -> bool, places: &[Spot], links: &[Link]) -> Chart {
        let (projection, height) = Projection::chart(degrees.low, degrees.high, WIDTH);
        let frame = Frame { low: [0.0, 0.0], high: [WIDTH, height] };
        // A little more than is seen, so that the edges of cut land are out of sight.
        let cut = Frame { low: [-8.0, -8.0], high: [WIDTH + 8.0, height + 8.0] };
        let (ours, others): (Vec<_>, Vec<_>) =
            self.outlines.countries(&projection, &cut, FINE).into_iter().partition(|(id, _)| own(id));
        let land = |countries: &[super::outline::Drawn]| {
            drawn(countries.iter().flat_map(|(_, rings)| rings).map(Vec::as_slice))
        };
        let stays =
            |[x, y]: super::Plane| (0.0..=frame.high[0]).contains(&x) && (0.0..=frame.high[1]).contains(&y);
        let named: Vec<(Plane, &str)> =
            places.iter().map(|spot| (projection.draw(spot.at), spot.name.as_str())).take(NAMED).collect();
        let mut arcs = Path::default();
        thinned(&projection, links, MOST)
            .0
            .iter()
            .for_each(|&(from, to)| arcs.curve(arc::beginning(&projection, from, to, stays)));
        let [width, height] = super::path::whole(frame.high);
        Chart {
            width,
            height,
            around: drawn(self.outlines.around(&projection, &cut, FINE).iter().map(Vec::as_slice)),
            others: land(&others),
            own: land(&ours),
            arcs: arcs.into_d(),
            places: places.iter().map(|spot| super::path::whole(projection.draw(spot.at))).collect(),
            dots: dots(&projection, places.iter().map(|spot| spot.at)),
            labels: placed(&named, &frame, TYPE),
            size: super::path::whole([TYPE, 0.0])[0],
        }
    }
}

/// A frame of degrees with a margin, neither too wide nor too high.
fn widened(frame: Frame) -> Frame {
    let squeeze = f64::midpoint(frame.low[1], frame.high[1]).to_radians().cos();
    let size =
        [(frame.high[0] - frame.low[0]).max(0.2), (frame.high[1] - frame.low[1]).max(0.2)].map(|s| s * 1.3);
    let (wide, high) = (size[0] * squeeze, size[1]);
    let wide = wide.max(high * SHAPES.0) / squeeze;
    let high = high.max(wide * squeeze / SHAPES.1);
    let middle = [0, 1].map(|axis| f64::midpoint(frame.low[axis], frame.high[axis]));
    let half = [wide / 2.0, high / 2.0];
    Frame {
        low: [middle[0] - half[0], middle[1] - half[1]],
        high: [middle[0] + half[0], middle[1] + half[1]],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;

    #[test]
    fn every_country_has_a_small_chart() {
        let reference = Reference::bundled();
        let atlas = Atlas::new(&reference);
        for country in reference.countries() {
            let at = [country.capital.lon, country.capital.lat];
            let capital = Spot { at, name: country.capital.fr.clone(), french: false };
            let chart = atlas.country(&country.alpha2, &[capital], &[(at, [2.35, 48.86])]).unwrap();
            let [x, y] = chart.places[0];
            let inside = (0..chart.width).contains(&x) && (0..chart.height).contains(&y);
            assert!(inside, "{}: the capital is in view", country.alpha2);
            assert!(!chart.own.is_empty(), "{}", country.alpha2);
            let bytes = chart.own.len() + chart.others.len() + chart.around.len();
            assert!(bytes < 4_000, "{}: {bytes} bytes", country.alpha2);
            let shape = f64::from(chart.width) / f64::from(chart.height);
            assert!((0.8..1.45).contains(&shape), "{}: {shape}", country.alpha2);
        }
        assert!(atlas.country("XX", &[], &[]).is_none());
    }
}
