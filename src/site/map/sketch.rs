//! Links on the whole map without names or countries, for pictures: what all have in common, and what is one's own.

use serde::Serialize;

use super::network::each_once;
use super::thin::{Link, thinned};
use super::{Atlas, Path, Piece, arc, dots, whole};

/// The most links of a sketch.
const MOST: usize = 60;

/// Stand in a template for the land of a backdrop, which is the same on all pictures: no text holds them, since the standard
/// keeps these code points out of all interchange (Unicode 23.7, noncharacters).
const AROUND: &str = "\u{fdd2}";
const LAND: &str = "\u{fdd3}";

/// Links as drawn over a backdrop.
#[derive(Debug, Default, Serialize)]
pub struct Sketch {
    arcs: String,
    west: String,
    east: String,
}

/// The land of the whole map, drawn coarsely.
#[derive(Debug, Serialize)]
pub struct Backdrop {
    /// The land around the area.
    pub around: String,
    /// The land of the area.
    pub land: String,
}

impl Backdrop {
    /// What stands for the land in a template.
    pub fn marks() -> Backdrop {
        Backdrop { around: AROUND.to_owned(), land: LAND.to_owned() }
    }

    /// A picture with the land put in.
    pub fn filled(&self, svg: &str) -> String {
        svg.replace(AROUND, &self.around).replace(LAND, &self.land)
    }
}

impl Atlas {
    /// Links from France to the area, on the whole map.
    pub fn sketch(&self, links: &[Link]) -> Sketch {
        let (projection, _) = whole();
        let (kept, _) = thinned(&projection, links, MOST);
        let mut arcs = Path::default();
        kept.iter().for_each(|&(from, to)| arcs.curve(arc::curve(&projection, from, to)));
        Sketch {
            arcs: arcs.into_d(),
            west: dots(&projection, each_once(kept.iter().map(|link| link.1))),
            east: dots(&projection, each_once(kept.iter().map(|link| link.0))),
        }
    }

    /// The land of the whole map.
    pub fn backdrop(&self) -> Backdrop {
        let all = |wanted: &dyn Fn(&Piece) -> bool| {
            self.coarse.iter().filter(|piece| wanted(piece)).map(|piece| piece.d.as_str()).collect()
        };
        Backdrop { around: all(&|piece| piece.around), land: all(&|piece| !piece.around) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;

    #[test]
    fn links_lie_on_the_land() {
        let atlas = Atlas::new(&Reference::bundled());
        let sketch = atlas.sketch(&[([-0.58, 44.84], [-77.03, -12.04]), ([-0.58, 44.84], [-70.65, -33.44])]);
        assert_eq!((sketch.arcs.matches('c').count(), sketch.west.matches("h0").count()), (2, 2));
        assert_eq!(sketch.east.matches("h0").count(), 1);
        let (marks, land) = (Backdrop::marks(), atlas.backdrop());
        let filled = land.filled(&format!("a{}b{}", marks.around, marks.land));
        assert_eq!(filled, format!("a{}b{}", land.around, land.land));
    }
}
