//! The same files compressed beside those of a site (`index.html.br`, `index.html.gz`), for servers that send what they find.
//!
//! Owns which files have them. Calendars have none: a subscription of Outlook has failed on a compressed one.

use std::io::Write;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;

use super::Files;
use crate::pieces::{Content, Pieces};

/// The files that shrink, by their extension.
const TEXTS: &[&str] =
    &["html", "css", "js", "svg", "json", "geojson", "xml", "txt", "csv", "vcf", "webmanifest"];

/// How hard Brotli tries, of 11: the last two steps take ten times as long for some hundredths.
const QUALITY: i32 = 9;

/// Adds the compressed forms of every text; one that is not smaller is left out.
pub(super) fn add(files: &mut Files) {
    let texts: Vec<(&String, &Pieces)> = files.iter().filter(|(path, _)| is_text(path)).collect();
    let made: Vec<(String, Vec<u8>)> =
        texts.into_par_iter().flat_map_iter(|(path, content)| forms(path, content)).collect();
    files.extend(made.into_iter().map(|(path, bytes)| (path, Pieces::from(bytes))));
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| TEXTS.contains(&extension))
}

fn forms(path: &str, content: &Pieces) -> impl Iterator<Item = (String, Vec<u8>)> {
    let bytes = content.whole();
    let size = bytes.len();
    let forms = [(format!("{path}.br"), brotli(&bytes)), (format!("{path}.gz"), gzip(&bytes))];
    forms
        .into_iter()
        .filter_map(move |(path, made)| made.filter(|made| made.len() < size).map(|made| (path, made)))
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: QUALITY, size_hint: bytes.len(), ..Default::default() };
    let mut made = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut made, &parameters).ok()?;
    made.shrink_to_fit();
    Some(made)
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    let mut made = encoder.finish().ok()?;
    made.shrink_to_fit();
    Some(made)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn texts_that_shrink_have_both_forms() {
        let long = "un texte ".repeat(50);
        let files =
            [("a.html", long.as_str()), ("b.html", "x"), ("a.ics", &long), ("a.png", &long), ("html", &long)];
        let mut files: Files =
            files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec().into())).into();
        add(&mut files);
        let paths: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(paths, ["a.html", "a.html.br", "a.html.gz", "a.ics", "a.png", "b.html", "html"]);
        let (mut from_brotli, mut from_gzip) = (Vec::new(), String::new());
        brotli::BrotliDecompress(&mut &files["a.html.br"].whole()[..], &mut from_brotli).unwrap();
        flate2::read::GzDecoder::new(&files["a.html.gz"].whole()[..]).read_to_string(&mut from_gzip).unwrap();
        assert_eq!((from_brotli.as_slice(), from_gzip.as_str()), (long.as_bytes(), long.as_str()));
    }
}
