//! Closed lines cut at the edges of a frame, by the method of Sutherland and Hodgman.

use super::project::Plane;

/// A frame: its least and greatest corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The least x and y.
    pub low: Plane,
    /// The greatest x and y.
    pub high: Plane,
}

impl Frame {
    /// The smallest frame that holds all `points`; a frame that holds nothing when there are none.
    pub fn around(points: impl IntoIterator<Item = Plane>) -> Frame {
        let none = Frame { low: [f64::INFINITY; 2], high: [f64::NEG_INFINITY; 2] };
        points.into_iter().fold(none, |frame, [x, y]| Frame {
            low: [frame.low[0].min(x), frame.low[1].min(y)],
            high: [frame.high[0].max(x), frame.high[1].max(y)],
        })
    }

    /// Whether the two have a point in common.
    pub fn meets(&self, other: &Frame) -> bool {
        (0..2).all(|axis| self.low[axis] <= other.high[axis] && other.low[axis] <= self.high[axis])
    }

    /// Whether it holds all of `other`.
    pub fn holds(&self, other: &Frame) -> bool {
        (0..2).all(|axis| self.low[axis] <= other.low[axis] && other.high[axis] <= self.high[axis])
    }
}

/// What of a closed line lies within a frame. Pieces that come apart stay joined along the edges.
pub fn clipped(ring: &[Plane], frame: &Frame) -> Vec<Plane> {
    let own = Frame::around(ring.iter().copied());
    if frame.holds(&own) {
        return ring.to_vec();
    }
    if !frame.meets(&own) {
        return Vec::new();
    }
    let edges =
        [(0, frame.low[0], 1.0), (0, frame.high[0], -1.0), (1, frame.low[1], 1.0), (1, frame.high[1], -1.0)];
    edges.into_iter().fold(ring.to_vec(), |ring, (axis, limit, sign)| cut(&ring, axis, limit, sign))
}

/// What of a closed line lies on the inner side of one edge.
fn cut(ring: &[Plane], axis: usize, limit: f64, sign: f64) -> Vec<Plane> {
    let inside = |p: Plane| (p[axis] - limit) * sign >= 0.0;
    let Some(&last) = ring.last() else { return Vec::new() };
    let mut kept = Vec::with_capacity(ring.len() + 4);
    let mut from = last;
    for &to in ring {
        if inside(from) != inside(to) {
            let part = (limit - from[axis]) / (to[axis] - from[axis]);
            kept.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
        }
        if inside(to) {
            kept.push(to);
        }
        from = to;
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { low: [0.0, 0.0], high: [10.0, 10.0] };

    #[test]
    fn what_lies_outside_goes() {
        let square = |x: f64| vec![[x, 2.0], [x + 4.0, 2.0], [x + 4.0, 6.0], [x, 6.0]];
        assert_eq!(clipped(&square(3.0), &FRAME), square(3.0));
        assert!(clipped(&square(20.0), &FRAME).is_empty());
        let cut = clipped(&square(8.0), &FRAME);
        assert_eq!(cut.len(), 4);
        assert!(cut.iter().all(|p| (8.0..=10.0).contains(&p[0])), "{cut:?}");
    }

    #[test]
    fn a_ring_around_the_frame_becomes_the_frame() {
        let ring = [[-5.0, -5.0], [15.0, -5.0], [15.0, 15.0], [-5.0, 15.0]];
        let frame = Frame::around(clipped(&ring, &FRAME));
        assert_eq!(frame, FRAME);
    }

    #[test]
    fn nothing_stays_nothing() {
        assert!(clipped(&[], &FRAME).is_empty());
    }
}
