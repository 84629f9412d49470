//! What is drawn, as the `d` of SVG paths: whole units, relative steps, no character that is not needed.

use super::project::Plane;

/// A path being written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path {
    d: String,
    at: [i32; 2],
}

impl Path {
    /// Adds a closed line; one that shrinks to less than a triangle is left out.
    pub fn ring(&mut self, points: &[Plane]) {
        let mut steps: Vec<[i32; 2]> = points.iter().map(|&p| whole(p)).collect();
        steps.dedup();
        if steps.first() == steps.last() {
            steps.pop();
        }
        if steps.len() < 3 {
            return;
        }
        self.start(steps[0]);
        self.d.push('l');
        let from = self.d.len();
        for &point in &steps[1..] {
            self.step(point, from);
        }
        self.d.push('z');
        self.at = steps[0];
    }

    /// Adds a curve between two points, bent towards two others.
    pub fn curve(&mut self, [start, near_start, near_end, end]: [Plane; 4]) {
        self.start(whole(start));
        self.d.push('c');
        let from = self.d.len();
        let origin = self.at;
        for point in [near_start, near_end, end] {
            self.at = origin;
            self.step(whole(point), from);
        }
    }

    /// Adds a dot: a line of no length, which a round pen makes a disc.
    pub fn dot(&mut self, point: Plane) {
        self.start(whole(point));
        self.d.push_str("h0");
    }

    /// The text of the path.
    pub fn into_d(self) -> String {
        self.d
    }

    fn start(&mut self, point: [i32; 2]) {
        if self.d.is_empty() {
            self.d.push('M');
            self.at = [0, 0];
        } else {
            self.d.push('m');
        }
        let from = self.d.len();
        self.step(point, from);
    }

    /// Writes the step to a point; a sign parts two numbers as well as a space does.
    fn step(&mut self, point: [i32; 2], from: usize) {
        for (to, at) in point.into_iter().zip(self.at) {
            let by = to - at;
            if by >= 0 && self.d.len() > from {
                self.d.push(' ');
            }
            self.d.push_str(&by.to_string());
        }
        self.at = point;
    }
}

/// The nearest whole units.
#[allow(clippy::cast_possible_truncation, reason = "a drawing is some thousand units wide")]
pub fn whole([x, y]: Plane) -> [i32; 2] {
    [x.round() as i32, y.round() as i32]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_reads() {
        let mut path = Path::default();
        path.ring(&[[1.0, 1.0], [5.2, 1.0], [5.0, 4.9], [5.1, 5.0], [1.0, 1.0]]);
        path.dot([7.0, 2.0]);
        path.curve([[10.0, 10.0], [12.0, 8.0], [14.0, 8.0], [16.0, 10.0]]);
        assert_eq!(path.into_d(), "M1 1l4 0 0 4zm6 1h0m3 8c2-2 4-2 6 0");
    }

    #[test]
    fn what_shrinks_to_nothing_is_left_out() {
        let mut path = Path::default();
        path.ring(&[[1.0, 1.0], [1.2, 1.1], [1.3, 0.9], [1.0, 1.0]]);
        path.ring(&[]);
        assert_eq!(path.into_d(), "");
    }
}
