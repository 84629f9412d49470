//! Pixels as a small PNG: a card has few colours, so that one octet says which. Opaque pixels only.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

/// The most colours of a card: the rarest others are those of the edges of letters and lines.
const COLOURS: usize = 128;

/// Colours that differ by less than this many bits of each of the three lights are one.
const BITS: u32 = 5;

/// How many colours can be told apart.
const TOLD: usize = 1 << (3 * BITS);

type Colour = [u8; 3];

/// Pixels (four octets each, row by row) as a PNG of few colours; `None` when they are no picture.
pub(super) fn png(width: u32, height: u32, pixels: &[u8]) -> Option<Vec<u8>> {
    let (palette, places) = chosen(&counted(pixels));
    let places: Vec<u8> = pixels.chunks_exact(4).map(|pixel| places[told(pixel)]).collect();
    written(width, height, &palette, &places)
}

/// Which of the colours that can be told apart a pixel has.
fn told(pixel: &[u8]) -> usize {
    pixel[..3].iter().fold(0, |told, &light| told << BITS | usize::from(light) >> (8 - BITS))
}

/// Pixels of colours that are one.
#[derive(Clone, Copy, Default)]
struct Shade {
    pixels: u32,
    /// The colour that most of them have, if more than half do (the vote of Boyer and Moore).
    colour: Colour,
    votes: u32,
}

fn counted(pixels: &[u8]) -> Vec<Shade> {
    let mut shades = vec![Shade::default(); TOLD];
    for pixel in pixels.chunks_exact(4) {
        let shade = &mut shades[told(pixel)];
        shade.pixels += 1;
        if shade.votes == 0 {
            shade.colour.copy_from_slice(&pixel[..3]);
        }
        if shade.colour == pixel[..3] {
            shade.votes += 1;
        } else {
            shade.votes -= 1;
        }
    }
    shades
}

/// The commonest colours, and for each that can be told apart the place of the nearest of them.
fn chosen(shades: &[Shade]) -> (Vec<Colour>, Vec<u8>) {
    let mut there: Vec<usize> = (0..shades.len()).filter(|&at| shades[at].pixels > 0).collect();
    there.sort_by_key(|&at| (std::cmp::Reverse(shades[at].pixels), at));
    let palette: Vec<Colour> = there.iter().take(COLOURS).map(|&at| shades[at].colour).collect();
    let mut places = vec![0; shades.len()];
    for &at in &there {
        let apart = |(_, colour): &(u8, &Colour)| distance(**colour, shades[at].colour);
        places[at] = (0..).zip(&palette).min_by_key(apart).map_or(0, |(place, _)| place);
    }
    (palette, places)
}

fn distance(one: Colour, other: Colour) -> u32 {
    one.into_iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

fn written(width: u32, height: u32, palette: &[Colour], places: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header().ok()?.write_image_data(places).ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pixels(colours: &[Colour]) -> Vec<u8> {
        colours.iter().flat_map(|&[red, green, blue]| [red, green, blue, 255]).collect()
    }

    #[test]
    fn the_commonest_colours_stay_exact() {
        let sea = [10, 53, 80];
        let picture = [[11, 52, 81], sea, sea, sea, [255, 255, 255]];
        let (palette, places) = chosen(&counted(&pixels(&picture)));
        assert_eq!(palette, [sea, [255, 255, 255]]);
        assert_eq!(places[told(&[9, 55, 80])], 0);
    }

    #[test]
    fn what_is_too_rare_takes_the_nearest_colour() {
        let many: Vec<Colour> = (0..200_u8).map(|at| [at, 255 - at, at / 2]).collect();
        let twice: Vec<Colour> = many.iter().copied().chain(many.iter().copied().take(100)).collect();
        let (palette, places) = chosen(&counted(&pixels(&twice)));
        assert!(palette.len() <= COLOURS);
        let near = |colour: &Colour| distance(palette[usize::from(places[told(colour)])], *colour) < 600;
        assert!(many.iter().all(near));
    }

    #[test]
    fn a_picture_is_written() {
        let written = png(2, 1, &pixels(&[[1, 2, 3], [200, 0, 0]])).expect("a picture");
        assert!(written.starts_with(b"\x89PNG"));
        assert!(png(0, 0, &[]).is_none());
    }
}
