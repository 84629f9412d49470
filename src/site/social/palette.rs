//! Pixels as a small PNG: a card has few colours, so that one octet says which. Opaque pixels only.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use quantizr::{Image, Options, QuantizeResult};

/// More are not told apart, and cost weight.
const COLOURS: i32 = 64;

/// Pixels (four octets each, row by row) as a PNG of few colours; `None` when there are none.
pub(super) fn png(width: u32, height: u32, pixels: &[u8]) -> Option<Vec<u8>> {
    let (wide, high) = (usize::try_from(width).ok()?, usize::try_from(height).ok()?);
    let image = Image::new(pixels, wide, high).ok()?;
    let mut options = Options::default();
    options.set_max_colors(COLOURS).ok()?;
    let mut found = QuantizeResult::quantize(&image, &options);
    found.set_dithering_level(0.0).ok()?;
    let mut places = vec![0; wide * high];
    found.remap_image(&image, &mut places).ok()?;
    let colours = found.get_palette();
    let count = usize::try_from(colours.count).ok()?;
    let palette: Vec<u8> = colours.entries.iter().take(count).flat_map(|c| [c.r, c.g, c.b]).collect();
    written(width, height, palette, &places)
}

fn written(width: u32, height: u32, palette: Vec<u8>, places: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header().ok()?.write_image_data(places).ok()?;
    Some(out)
}
