//! Many lines as a few that look the same: ends that fall close together are drawn as one.

use super::project::{Degrees, Plane, Projection};

/// A link between two places.
pub type Link = (Degrees, Degrees);

/// At most `most` of `links`, in their order, each standing for those whose two ends fall into the same squares of the
/// drawing; and whether some do stand for others. The squares are as small as `most` allows.
pub fn thinned(projection: &Projection, links: &[Link], most: usize) -> (Vec<Link>, bool) {
    let drawn: Vec<[Plane; 2]> =
        links.iter().map(|&(a, b)| [projection.draw(a), projection.draw(b)]).collect();
    let mut side = 1.0;
    loop {
        let square = |at: Plane| super::path::whole([at[0] / side, at[1] / side]);
        let mut seen: Vec<([[i32; 2]; 2], usize)> =
            (0..).zip(&drawn).map(|(at, &[a, b])| ([square(a), square(b)], at)).collect();
        seen.sort_unstable();
        seen.dedup_by_key(|(squares, _)| *squares);
        if seen.len() <= most {
            let mut kept: Vec<usize> = seen.into_iter().map(|(_, at)| at).collect();
            kept.sort_unstable();
            return (kept.into_iter().map(|at| links[at]).collect(), side > 1.0);
        }
        side *= 1.5;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_links_stay_as_they_are() {
        let whole = Projection::whole(1600.0);
        let links =
            [([0.0, 45.0], [-70.0, -10.0]), ([1.0, 47.0], [-70.0, -10.0]), ([0.0, 45.0], [-70.0, -10.0])];
        let (kept, grouped) = thinned(&whole, &links, 10);
        assert_eq!((kept, grouped), (vec![links[0], links[1]], false));
    }

    #[test]
    fn many_links_become_few() {
        let whole = Projection::whole(1600.0);
        let links: Vec<Link> = (0..5000)
            .map(f64::from)
            .map(|n| {
                (
                    [n.sin() * 4.0, 46.0 + n.cos() * 3.0],
                    [-60.0 + (n * 1.7).sin() * 15.0, -15.0 + (n * 2.3).cos() * 20.0],
                )
            })
            .collect();
        let (kept, grouped) = thinned(&whole, &links, 300);
        assert!(grouped && kept.len() <= 300 && kept.len() > 100, "{}", kept.len());
    }
}
