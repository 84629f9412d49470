//! The shortest way between two places of the sphere, drawn as one curve.

use super::project::{Degrees, Plane, Projection};

/// The mean radius of the Earth in kilometres (IUGG).
const RADIUS: f64 = 6371.0088;

/// How far apart two places are, in kilometres along the great circle.
pub fn kilometres(from: Degrees, to: Degrees) -> f64 {
    angle(vector(from), vector(to)) * RADIUS
}

/// The great circle between two places as one cubic curve: its start, what bends it there, what bends it at its end,
/// its end. It has the direction of the great circle at both ends and meets it halfway.
pub fn curve(projection: &Projection, from: Degrees, to: Degrees) -> [Plane; 4] {
    part(projection, from, to, 1.0)
}

/// The beginning of a great circle, up to the first of many points of it for which `stays` is false.
pub fn beginning(
    projection: &Projection,
    from: Degrees,
    to: Degrees,
    stays: impl Fn(Plane) -> bool,
) -> [Plane; 4] {
    const STEPS: u32 = 96;
    let along = |step: u32| f64::from(step) / f64::from(STEPS);
    let way = Way::new(from, to);
    let leaves = (1..=STEPS).map(along).find(|&t| !stays(projection.draw(way.at(t))));
    part(projection, from, to, leaves.unwrap_or(1.0))
}

fn part(projection: &Projection, from: Degrees, to: Degrees, until: f64) -> [Plane; 4] {
    const NEAR: f64 = 1e-4;
    let way = Way::new(from, to);
    let at = |t: f64| projection.draw(way.at(t * until));
    let (start, middle, end) = (at(0.0), at(0.5), at(1.0));
    let (leaving, arriving) = (minus(at(NEAR), start), minus(end, at(1.0 - NEAR)));
    // The middle of the curve is (start + 3 bend + 3 bend + end) / 8: two equations for the lengths of the two bends.
    let wanted = minus(middle, [f64::midpoint(start[0], end[0]), f64::midpoint(start[1], end[1])]);
    let wanted = [wanted[0] * 8.0 / 3.0, wanted[1] * 8.0 / 3.0];
    let turn = cross(leaving, arriving);
    let straight = turn.abs() <= 1e-4 * length(leaving) * length(arriving);
    let (first, second) = if straight {
        let third = length(minus(end, start)) / 3.0;
        (third / length(leaving).max(f64::MIN_POSITIVE), third / length(arriving).max(f64::MIN_POSITIVE))
    } else {
        (-cross(arriving, wanted) / turn, -cross(leaving, wanted) / turn)
    };
    let bend_start = [start[0] + leaving[0] * first, start[1] + leaving[1] * first];
    let bend_end = [end[0] - arriving[0] * second, end[1] - arriving[1] * second];
    [start, bend_start, bend_end, end]
}

/// A great circle from one place to another.
struct Way {
    from: [f64; 3],
    to: [f64; 3],
    angle: f64,
}

impl Way {
    fn new(from: Degrees, to: Degrees) -> Way {
        let (from, to) = (vector(from), vector(to));
        Way { from, to, angle: angle(from, to) }
    }

    /// The place at a part of the way, 0 being its start and 1 its end.
    fn at(&self, t: f64) -> Degrees {
        let sin = self.angle.sin();
        let (a, b) = if sin.abs() < 1e-9 {
            (1.0 - t, t)
        } else {
            (((1.0 - t) * self.angle).sin() / sin, (t * self.angle).sin() / sin)
        };
        let [x, y, z] = [0, 1, 2].map(|axis| a * self.from[axis] + b * self.to[axis]);
        [y.atan2(x).to_degrees(), z.atan2(x.hypot(y)).to_degrees()]
    }
}

fn vector([lon, lat]: Degrees) -> [f64; 3] {
    let (lambda, phi) = (lon.to_radians(), lat.to_radians());
    [phi.cos() * lambda.cos(), phi.cos() * lambda.sin(), phi.sin()]
}

fn angle(a: [f64; 3], b: [f64; 3]) -> f64 {
    let dot: f64 = (0..3).map(|axis| a[axis] * b[axis]).sum();
    dot.clamp(-1.0, 1.0).acos()
}

fn minus(a: Plane, b: Plane) -> Plane {
    [a[0] - b[0], a[1] - b[1]]
}

fn cross(a: Plane, b: Plane) -> f64 {
    a[0] * b[1] - a[1] * b[0]
}

fn length(a: Plane) -> f64 {
    a[0].hypot(a[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    const BORDEAUX: Degrees = [-0.58, 44.84];
    const LIMA: Degrees = [-77.03, -12.04];
    const PARIS: Degrees = [2.35, 48.86];
    const FORT_DE_FRANCE: Degrees = [-61.07, 14.6];

    /// How far the curve strays from the great circle, in units.
    fn strays(projection: &Projection, from: Degrees, to: Degrees) -> f64 {
        let bends = curve(projection, from, to);
        let way = Way::new(from, to);
        let circle: Vec<Plane> = (0..=2000).map(|n| projection.draw(way.at(f64::from(n) / 2000.0))).collect();
        let on_curve = |t: f64| {
            let s = 1.0 - t;
            let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
            [0, 1].map(|axis| (0..4).map(|n| weights[n] * bends[n][axis]).sum::<f64>())
        };
        let nearest = |p: Plane| circle.iter().map(|&q| length(minus(p, q))).fold(f64::INFINITY, f64::min);
        (0..=50).map(|n| nearest(on_curve(f64::from(n) / 50.0))).fold(0.0, f64::max)
    }

    #[test]
    fn one_curve_is_the_great_circle() {
        let whole = Projection::whole(1600.0);
        for to in [LIMA, FORT_DE_FRANCE, [-99.13, 19.43], [-68.3, -54.8], [-35.0, -8.0], [-70.67, -33.45]] {
            assert!(strays(&whole, PARIS, to) < 1.0, "{to:?}: {}", strays(&whole, PARIS, to));
        }
        assert!(strays(&whole, [-52.33, 4.94], [-51.07, 0.03]) < 0.5);
        assert!(strays(&whole, FORT_DE_FRANCE, FORT_DE_FRANCE) < 0.5);
    }

    #[test]
    fn distances() {
        assert!((kilometres(BORDEAUX, LIMA) - 9_909.5).abs() < 1.0, "{}", kilometres(BORDEAUX, LIMA));
        assert!(kilometres(PARIS, PARIS).abs() < 0.001);
        assert!((kilometres([0.0, 0.0], [180.0, 0.0]) - 20_015.0).abs() < 1.0);
    }

    #[test]
    fn a_beginning_ends_where_it_leaves() {
        let (chart, height) = Projection::chart([-85.0, -20.0], [-65.0, 0.0], 400.0);
        let stays = |[x, y]: Plane| (0.0..=400.0).contains(&x) && (0.0..=height).contains(&y);
        let [start, _, _, end] = beginning(&chart, LIMA, BORDEAUX, stays);
        assert!(stays(start) && !stays(end));
        assert!(length(minus(end, start)) < 500.0);
    }
}
