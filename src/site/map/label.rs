//! Names on a map: beside their dots, inside the frame, never one over another.

use serde::Serialize;

use super::clip::Frame;
use super::project::Plane;

/// A name as drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Label {
    /// Where the text begins, or ends when `end` is set.
    pub x: i32,
    /// Its base line.
    pub y: i32,
    /// Whether the text ends at `x`.
    pub end: bool,
    /// The name.
    pub text: String,
}

/// The width of a letter in parts of the size of the type, rather too much than too little.
const LETTER: f64 = 0.56;

/// The most letters a map has room for.
const LONGEST: usize = 26;

/// Labels for places, the first ones first, `size` units high: to the right of the dot or to the left, a little above
/// or below; a name that finds no room is left out.
pub fn placed(places: &[(Plane, &str)], view: &Frame, size: f64) -> Vec<Label> {
    let dot = |p: Plane| Frame {
        low: [p[0] - size * 0.3, p[1] - size * 0.3],
        high: [p[0] + size * 0.3, p[1] + size * 0.3],
    };
    let mut taken: Vec<Frame> = places.iter().map(|(place, _)| dot(*place)).collect();
    let mut labels = Vec::new();
    for &(place, text) in places.iter().filter(|(_, text)| text.chars().count() <= LONGEST) {
        let tries = [(1.25, true), (1.25, false), (-0.7, true), (-0.7, false), (0.35, true), (0.35, false)];
        let found = tries.iter().map(|&(down, end)| spread(place, text, size, down, end));
        let free =
            |(frame, _): &(Frame, Label)| view.holds(frame) && !taken.iter().any(|other| other.meets(frame));
        if let Some((frame, label)) = found.into_iter().find(free) {
            taken.push(frame);
            labels.push(label);
        }
    }
    labels
}

/// A text at one side of its dot, and the room it takes.
#[allow(clippy::cast_precision_loss, reason = "a name has some letters")]
fn spread([x, y]: Plane, text: &str, size: f64, down: f64, end: bool) -> (Frame, Label) {
    let width = text.chars().count() as f64 * LETTER * size;
    let aside = if (down - 0.35).abs() < 0.1 { size * 0.65 } else { 0.0 };
    let from = if end { x - aside } else { x + aside };
    let base = y + down * size;
    let low = if end { from - width } else { from };
    let halo = size * 0.13;
    let frame = Frame {
        low: [low - halo, base - size * 0.8 - halo],
        high: [low + width + halo, base + size * 0.25 + halo],
    };
    let [x, y] = super::path::whole([from, base]);
    (frame, Label { x, y, end, text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Frame = Frame { low: [0.0, 0.0], high: [400.0, 300.0] };

    #[test]
    fn names_stay_inside_and_apart() {
        let places = [
            ([200.0, 150.0], "Bordeaux"),
            ([202.0, 150.0], "Talence"),
            ([395.0, 20.0], "Lima"),
            ([4.0, 290.0], "Cusco"),
        ];
        let labels = placed(&places, &VIEW, 16.0);
        assert_eq!(labels.len(), 4);
        assert!(labels[2].end && !labels[3].end);
        assert!(labels[0] != labels[1]);
    }

    #[test]
    fn names_of_neighbours_keep_their_halos_apart() {
        let labels = placed(&[([100.0, 150.0], "Santiago"), ([140.0, 152.0], "Buenos Aires")], &VIEW, 16.0);
        let [santiago, aires] = labels.as_slice() else { panic!("both are named") };
        let apart = (santiago.y - aires.y).abs() >= 20 || santiago.end && !aires.end;
        assert!(apart, "{labels:?}");
    }

    #[test]
    fn what_has_no_room_is_left_out() {
        let name = "Association des municipalités de quelque part";
        assert!(placed(&[([200.0, 150.0], name)], &VIEW, 16.0).is_empty());
        let crowd: Vec<(Plane, &str)> = (0..40).map(|_| ([200.0, 150.0], "Bordeaux")).collect();
        assert!(placed(&crowd, &VIEW, 16.0).len() < 7);
    }
}
