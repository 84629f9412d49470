//! Countries side by side as one land: the borders they share are left out.

use std::collections::BTreeMap;

use super::outline::{Spot, spot};
use crate::reference::Ring;

/// The rings around all land of `rings`, whose shared borders are walked both ways. Points are told apart to a
/// thousandth of a degree.
pub fn dissolved<'r>(rings: impl Iterator<Item = &'r Ring>) -> Vec<Ring> {
    let mut ways: BTreeMap<Spot, Vec<(Spot, [f64; 2])>> = BTreeMap::new();
    for ring in rings {
        for pair in ring.windows(2) {
            let (from, to) = (spot(pair[0]), spot(pair[1]));
            let back = ways.get_mut(&to).and_then(|ends| {
                let at = ends.iter().position(|(end, _)| *end == from)?;
                Some(ends.swap_remove(at))
            });
            if back.is_none() && from != to {
                ways.entry(from).or_default().push((to, pair[0]));
            }
        }
    }
    let mut found = Vec::new();
    while let Some(start) = ways.iter().find(|(_, ends)| !ends.is_empty()).map(|(&start, _)| start) {
        found.extend(walked(&mut ways, start));
        ways.retain(|_, ends| !ends.is_empty());
    }
    found
}

/// The ring that leaves `start` and comes back there; `None` when it ends elsewhere.
fn walked(ways: &mut BTreeMap<Spot, Vec<(Spot, [f64; 2])>>, start: Spot) -> Option<Ring> {
    let mut ring = Ring::new();
    let mut at = start;
    while let Some((to, point)) = ways.get_mut(&at).and_then(Vec::pop) {
        ring.push(point);
        at = to;
        if at == start {
            ring.extend(ring.first().copied());
            return Some(ring);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_borders_go() {
        let left = vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]];
        let right = vec![[1.0, 0.0], [2.0, 0.0], [2.0, 1.0], [1.0, 1.0], [1.0, 0.0]];
        let island = vec![[5.0, 5.0], [6.0, 5.0], [5.0, 6.0], [5.0, 5.0]];
        let land = dissolved([&left, &right, &island].into_iter());
        let mut sizes: Vec<usize> = land.iter().map(Vec::len).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [4, 7]);
        assert!(land.iter().all(|ring| ring.first() == ring.last()));
    }

    #[test]
    fn nothing_stays_nothing() {
        assert!(dissolved(std::iter::empty()).is_empty());
    }
}
