//! From degrees to the plane: Lambert's azimuthal equal-area projection for the whole network, a plain chart for the
//! rest. Owns no shape.

/// A point of the sphere: longitude and latitude in degrees.
pub type Degrees = [f64; 2];

/// A point of a drawing: x to the right, y downwards, in the units of its view.
pub type Plane = [f64; 2];

/// A way to draw the sphere, and the scale and place of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    kind: Kind,
    /// Units per radian.
    scale: f64,
    /// What stands at the upper left corner, before scaling.
    origin: [f64; 2],
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// Lambert azimuthal equal-area, centred on 52° W, 4° N: Mexico, Patagonia and France are all about 60° from there,
    /// so that areas are true and South America keeps its shape.
    Lambert,
    /// Equirectangular, true to scale along a parallel: this is its cosine.
    Chart(f64),
}

/// The centre of the whole map.
const CENTRE: Degrees = [-52.0, 4.0];

impl Projection {
    /// The whole network, `width` units wide: from Mexico and Patagonia to France. See [`Projection::height`].
    pub fn whole(width: f64) -> Projection {
        let [west, _, east, north] = WHOLE;
        Projection { kind: Kind::Lambert, scale: width / (east - west), origin: [west, north] }
    }

    /// How high the whole network is when it is `width` units wide.
    pub fn height(width: f64) -> f64 {
        let [west, south, east, north] = WHOLE;
        width * (north - south) / (east - west)
    }

    /// A chart of the frame from `low` (south-west) to `high` (north-east), north up, `width` units wide; and its height.
    pub fn chart(low: Degrees, high: Degrees, width: f64) -> (Projection, f64) {
        let middle = f64::midpoint(low[1], high[1]);
        let squeeze = middle.to_radians().cos();
        let kind = Kind::Chart(squeeze);
        let scale = width / ((high[0] - low[0]).to_radians() * squeeze);
        let origin = plain(kind, [low[0], high[1]]);
        (Projection { kind, scale, origin }, (high[1] - low[1]).to_radians() * scale)
    }

    /// Where a point of the sphere is drawn.
    pub fn draw(&self, at: Degrees) -> Plane {
        let [x, y] = plain(self.kind, at);
        [(x - self.origin[0]) * self.scale, (self.origin[1] - y) * self.scale]
    }

    /// Whether straight lines of degrees are far from straight in the drawing.
    pub fn bends(&self) -> bool {
        self.kind == Kind::Lambert
    }
}

/// The part of the unit sphere that is shown: west, south, east, north.
const WHOLE: [f64; 4] = [-0.95, -1.04, 0.86, 0.96];

/// Before scaling, y upwards. The formulas are in `src/reference/README.md`.
fn plain(kind: Kind, [lon, lat]: Degrees) -> [f64; 2] {
    let (lambda, phi) = (lon.to_radians(), lat.to_radians());
    match kind {
        Kind::Chart(squeeze) => [lambda * squeeze, phi],
        Kind::Lambert => {
            let (lambda, phi_0) = (lambda - CENTRE[0].to_radians(), CENTRE[1].to_radians());
            let across = phi.cos() * lambda.cos();
            let k = (2.0 / (1.0 + phi_0.sin() * phi.sin() + phi_0.cos() * across)).sqrt();
            [k * phi.cos() * lambda.sin(), k * (phi_0.cos() * phi.sin() - phi_0.sin() * across)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_network_is_in_view() {
        let whole = Projection::whole(1000.0);
        let height = Projection::height(1000.0);
        for place in [[-117.1, 32.5], [-68.3, -54.8], [8.2, 48.9], [-34.8, -8.0], [-4.8, 48.4]] {
            let [x, y] = whole.draw(place);
            assert!((0.0..1000.0).contains(&x) && (0.0..height).contains(&y), "{place:?} {x} {y}");
        }
        let [x, y] = whole.draw(CENTRE);
        assert!((x - 524.86).abs() < 0.01 && (y - 530.39).abs() < 0.01, "{x} {y}");
    }

    #[test]
    fn areas_are_true() {
        let whole = Projection::whole(1000.0);
        let area = |lon: f64, lat: f64| {
            let corner = |dx: f64, dy: f64| whole.draw([lon + dx, lat + dy]);
            let (a, b, c) = (corner(0.0, 0.0), corner(0.01, 0.0), corner(0.0, 0.01));
            let cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
            cross.abs() / lat.to_radians().cos()
        };
        let centre = area(-52.0, 4.0);
        for (lon, lat) in [(-99.0, 19.0), (-70.0, -50.0), (2.3, 48.9)] {
            assert!((area(lon, lat) / centre - 1.0).abs() < 0.01, "{lon} {lat}");
        }
    }

    #[test]
    fn a_chart_fills_its_frame() {
        let (chart, height) = Projection::chart([-60.0, -10.0], [-50.0, 10.0], 100.0);
        let near = |a: Plane, b: Plane| (a[0] - b[0]).abs() < 1e-9 && (a[1] - b[1]).abs() < 1e-9;
        assert!(near(chart.draw([-60.0, 10.0]), [0.0, 0.0]));
        assert!(near(chart.draw([-50.0, -10.0]), [100.0, height]));
        assert!((height - 200.0).abs() < 1e-9);
    }
}
