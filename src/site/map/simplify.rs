//! Lines with fewer points, by Visvalingam's method: the point that changes the least area goes first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::project::Plane;

/// The places in `line` of the points to keep: both ends, and every point whose triangle with its neighbours, when its
/// turn comes, is of at least `area` square units.
pub fn kept(line: &[Plane], area: f64) -> Vec<usize> {
    let last = line.len().saturating_sub(1);
    let mut before: Vec<usize> = (0..line.len()).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (0..line.len()).map(|at| (at + 1).min(last)).collect();
    let mut gone = vec![false; line.len()];
    let mut waiting: BinaryHeap<Reverse<Turn>> =
        (1..last).map(|at| Reverse(Turn::of(line, at, &before, &after))).collect();
    while let Some(Reverse(turn)) = waiting.pop() {
        if turn.area() >= area {
            break;
        }
        let at = turn.at;
        if gone[at] || turn != Turn::of(line, at, &before, &after) {
            continue;
        }
        gone[at] = true;
        let (previous, next) = (before[at], after[at]);
        (after[previous], before[next]) = (next, previous);
        for neighbour in [previous, next] {
            if neighbour != 0 && neighbour != last {
                waiting.push(Reverse(Turn::of(line, neighbour, &before, &after)));
            }
        }
    }
    (0..line.len()).filter(|&at| !gone[at]).collect()
}

/// A point whose turn may have come. Areas are never negative, so that their bits order as they do.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Turn {
    area: u64,
    at: usize,
}

impl Turn {
    fn of(line: &[Plane], at: usize, before: &[usize], after: &[usize]) -> Turn {
        let [a, b, c] = [line[before[at]], line[at], line[after[at]]];
        let twice = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
        Turn { area: (twice.abs() / 2.0).to_bits(), at }
    }

    fn area(&self) -> f64 {
        f64::from_bits(self.area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_is_kept() {
        let line = [[0.0, 0.0], [1.0, 0.01], [2.0, 0.0], [3.0, 5.0], [4.0, 0.0]];
        assert_eq!(kept(&line, 0.1), [0, 2, 3, 4]);
        assert_eq!(kept(&line, 0.0), [0, 1, 2, 3, 4]);
        assert_eq!(kept(&line, 100.0), [0, 4]);
    }

    #[test]
    fn short_lines_stay() {
        assert_eq!(kept(&[], 1.0), [0; 0]);
        assert_eq!(kept(&[[1.0, 1.0]], 1.0), [0]);
        assert_eq!(kept(&[[1.0, 1.0], [1.0, 1.0]], 1.0), [0, 1]);
    }

    #[test]
    fn a_line_walked_backwards_keeps_the_same_points() {
        let line: Vec<Plane> =
            (0..60).map(f64::from).map(|n| [n, (n * 0.7).sin() * 3.0 + (n * 2.3).cos()]).collect();
        let back: Vec<Plane> = line.iter().rev().copied().collect();
        let mirrored: Vec<usize> = kept(&back, 1.5).iter().rev().map(|at| line.len() - 1 - at).collect();
        assert_eq!(kept(&line, 1.5), mirrored);
    }
}
