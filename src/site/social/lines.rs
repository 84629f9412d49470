//! Words set in lines of a width, which SVG does not do by itself.

use std::sync::Arc;

use serde::Serialize;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use tera::{Kwargs, State, TeraResult, Value};

/// Words in lines, and how large they are.
#[derive(Debug, PartialEq, Serialize)]
struct Set {
    size: f64,
    lines: Vec<String>,
}

/// `lines(text="…", width=700, sizes=[72, 60, 48], most=3)`: the words of a text in lines no wider than `width` units, in
/// the first of the sizes in which there are at most `most` lines; in the last one what is too long ends in "…". Words
/// are as wide as in the first font of the skin.
pub fn lines(
    fonts: &[Arc<Vec<u8>>],
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<Value> + Sync + Send + 'static {
    let font = fonts.first().cloned();
    move |arguments: Kwargs, _: &State<'_>| {
        let text = arguments.must_get::<&str>("text")?;
        let width = arguments.must_get::<f64>("width")?;
        let sizes = arguments.must_get::<Vec<f64>>("sizes")?;
        let most = arguments.must_get::<usize>("most")?;
        let face = font.as_ref().and_then(|bytes| FontRef::from_index(bytes, 0).ok());
        let wide = |text: &str| face.as_ref().map_or(0.0, |face| width_of(face, text));
        Ok(Value::from_serializable(&set(text, width, &sizes, most, &wide)))
    }
}

/// How wide a text is, in units of its size; letters that the font does not have are as wide as its missing one.
fn width_of(face: &FontRef<'_>, text: &str) -> f64 {
    let (letters, metrics) = (face.charmap(), face.glyph_metrics(Size::new(1.0), LocationRef::default()));
    let advance = |letter| metrics.advance_width(letters.map(letter).unwrap_or_default());
    text.chars().map(|letter| f64::from(advance(letter).unwrap_or_default())).sum()
}

fn set(text: &str, width: f64, sizes: &[f64], most: usize, wide: &dyn Fn(&str) -> f64) -> Set {
    let broken = |size: f64| broken(text, width / size, wide);
    let fits =
        sizes.iter().map(|&size| Set { size, lines: broken(size) }).find(|set| set.lines.len() <= most);
    fits.unwrap_or_else(|| {
        let size = sizes.last().copied().unwrap_or(1.0);
        let mut lines = broken(size);
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            shorten(last, width / size, wide);
        }
        Set { size, lines }
    })
}

/// Takes words from the end of a line until "…" has room behind it.
fn shorten(line: &mut String, width: f64, wide: &dyn Fn(&str) -> f64) {
    loop {
        let ended = format!("{}…", line.trim_end_matches([' ', ',', '–']));
        if wide(&ended) <= width || line.is_empty() {
            *line = ended;
            return;
        }
        let cut = line.rfind(' ').or_else(|| line.char_indices().last().map(|(at, _)| at));
        line.truncate(cut.unwrap_or_default());
    }
}

/// The words of a text in lines: a line of the text begins one, and a word wider than a line is cut where the line ends.
fn broken(text: &str, width: f64, wide: &dyn Fn(&str) -> f64) -> Vec<String> {
    text.split('\n').flat_map(|line| filled(line, width, wide)).collect()
}

fn filled(text: &str, width: f64, wide: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let Some(line) = lines.last_mut() else { break };
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if wide(&longer) <= width {
            *line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(String::new());
        }
        cut(word, width, wide, &mut lines);
    }
    lines
}

/// Adds a word to lines the last of which is empty.
fn cut(word: &str, width: f64, wide: &dyn Fn(&str) -> f64, lines: &mut Vec<String>) {
    for letter in word.chars() {
        let Some(line) = lines.last_mut() else { return };
        let longer = format!("{line}{letter}");
        if wide(&longer) <= width || line.is_empty() {
            *line = longer;
        } else {
            lines.push(letter.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter one unit wide.
    fn count(text: &str) -> f64 {
        f64::from(u32::try_from(text.chars().count()).unwrap())
    }

    fn shown(text: &str, width: f64, sizes: &[f64], most: usize) -> (f64, Vec<String>) {
        let Set { size, lines } = set(text, width, sizes, most, &count);
        (size, lines)
    }

    fn texts(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|&line| line.to_owned()).collect()
    }

    #[test]
    fn the_largest_size_that_fits_is_taken() {
        assert_eq!(shown("un deux", 14.0, &[2.0, 1.0], 1), (2.0, texts(&["un deux"])));
        assert_eq!(shown("un deux trois", 14.0, &[2.0, 1.0], 1), (1.0, texts(&["un deux trois"])));
        assert_eq!(shown("un deux trois", 14.0, &[2.0, 1.0], 2), (2.0, texts(&["un deux", "trois"])));
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis_within_the_width() {
        assert_eq!(shown("un deux trois quatre", 8.0, &[1.0], 2), (1.0, texts(&["un deux", "trois…"])));
        assert_eq!(shown("un deuxdeux trois", 4.0, &[1.0], 1), (1.0, texts(&["un…"])));
    }

    #[test]
    fn a_word_too_long_is_cut_and_spaces_that_bind_are_kept() {
        assert_eq!(shown("abcdefgh ij", 4.0, &[1.0], 9), (1.0, texts(&["abcd", "efgh", "ij"])));
        assert_eq!(shown("a\u{a0}b c", 3.0, &[1.0], 9), (1.0, texts(&["a\u{a0}b", "c"])));
        assert_eq!(shown("a b\nc", 9.0, &[1.0], 9), (1.0, texts(&["a b", "c"])));
        assert_eq!(shown("", 3.0, &[1.0], 9), (1.0, texts(&[""])));
    }
}
