//! A card from its SVG to its PNG. The one door to the renderer; what is drawn depends on the SVG, the fonts of the skin and
//! the version of the renderer, and on nothing of the machine.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb, roxmltree};
use xxhash_rust::xxh3::Xxh3;

use super::palette;
use crate::site::map::Backdrop;

/// The renderer: another version may draw other pixels, so that cards are drawn anew under other names.
pub const RENDERER: &str = "resvg";
/// Its version.
pub const VERSION: &str = "0.49.0";

/// What all cards are drawn with.
pub(super) struct Studio {
    fonts: Arc<fontdb::Database>,
    land: Backdrop,
    /// What stands for all that a card is made from besides its SVG.
    own: Xxh3,
}

impl Studio {
    pub(super) fn new(fonts: &[Arc<Vec<u8>>], land: Backdrop) -> Studio {
        let (mut database, mut own) = (fontdb::Database::new(), Xxh3::new());
        own.update(format!("{RENDERER} {VERSION} {}", land.around).as_bytes());
        own.update(land.land.as_bytes());
        for font in fonts {
            own.update(font);
            database.load_font_source(fontdb::Source::Binary(Arc::clone(font) as _));
        }
        Studio { fonts: Arc::new(database), land, own }
    }

    /// The number of a card: that of all it is made from.
    pub(super) fn key(&self, svg: &str) -> u128 {
        let mut hasher = self.own.clone();
        hasher.update(svg.as_bytes());
        hasher.digest128()
    }

    /// Whether `svg` can be drawn: it is well formed, and with `whole` the renderer reads it.
    pub(super) fn can_draw(&self, svg: &str, whole: bool) -> bool {
        roxmltree::Document::parse(svg).is_ok() && (!whole || self.tree(svg).is_some())
    }

    fn tree(&self, svg: &str) -> Option<Tree> {
        let options = Options { fontdb: Arc::clone(&self.fonts), ..Options::default() };
        Tree::from_str(&self.land.filled(svg), &options).ok()
    }

    /// The card as a PNG; empty for what [`Studio::can_draw`] refuses.
    pub(super) fn png(&self, svg: &str) -> Vec<u8> {
        let drawn = self.tree(svg).and_then(|tree| {
            let size = tree.size().to_int_size();
            let mut pixels = Pixmap::new(size.width(), size.height())?;
            resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
            palette::png(size.width(), size.height(), pixels.data())
        });
        drawn.unwrap_or_default()
    }
}
