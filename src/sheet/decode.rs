//! The text of a spreadsheet file, whatever program saved it.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The text of a file in UTF-8, in UTF-16 with its mark, or else in Windows-1252, which any bytes are.
pub fn decode(bytes: &[u8]) -> String {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let text = &bytes[mark..];
    match encoding.decode_without_bom_handling_and_without_replacement(text) {
        Some(decoded) => decoded.into_owned(),
        None => WINDOWS_1252.decode_without_bom_handling(text).0.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_save() {
        assert_eq!(decode("Évry ; œuvre".as_bytes()), "Évry ; œuvre");
        assert_eq!(decode(b"\xEF\xBB\xBF\xC3\x89vry"), "Évry");
        assert_eq!(decode(b"\xC9vry ; \x9Cuvre ; 5 \x80"), "Évry ; œuvre ; 5 €");
        assert_eq!(decode(b"\xFF\xFE\xC9\x00v\x00"), "Év");
    }
}
