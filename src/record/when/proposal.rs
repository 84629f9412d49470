//! What to paste instead of a date in words or in another order of digits.

use chrono::NaiveDate;

use super::parse::parse;
use crate::locale::{Lang, fold, month};

/// The date that `written` most likely means, in our form: "novembre 2022" gives `2022-11`, "07/11/2022" gives
/// `2022-11-07`, "du 26 mai au 11 juin 2022" gives `2022-05-26/2022-06-11`. `None` when it is not sure.
pub fn proposal(written: &str) -> Option<String> {
    slashes(written).or_else(|| in_words(written)).filter(|text| parse(text).is_ok())
}

/// `07/11/2022`, `7.11.2022`, `07-11-2022`: day, month, year, as French, Spanish and Portuguese write them.
fn slashes(written: &str) -> Option<String> {
    let parts: Vec<u32> =
        written.trim().split(['/', '.', '-']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let year = |n: u32| i32::try_from(n).ok().filter(|y| *y >= 1000);
    match parts[..] {
        [day, month, last] => Some(NaiveDate::from_ymd_opt(year(last)?, month, day)?.to_string()),
        [month, last] if month <= 12 => Some(format!("{:04}-{month:02}", year(last)?)),
        _ => None,
    }
}

/// A piece of a date in words.
#[derive(Clone, Copy, PartialEq)]
enum Piece {
    Day(u32),
    Month(u32),
    Year(u32),
}

fn in_words(written: &str) -> Option<String> {
    let folded = fold(written);
    let season = folded.split(' ').find_map(season);
    let pieces: Vec<Piece> = folded.split(' ').filter_map(piece).collect();
    use Piece::{Day, Month, Year};
    match (pieces.as_slice(), season) {
        ([Year(y)], Some(season)) => Some(format!("{y:04}-{season}")),
        ([Year(y)], None) => Some(format!("{y:04}")),
        ([Month(m), Year(y)], _) => Some(format!("{y:04}-{m:02}")),
        ([Day(d), Month(m), Year(y)], _) => Some(format!("{y:04}-{m:02}-{d:02}")),
        ([Month(a), Month(b), Year(y)], _) => Some(format!("{y:04}-{a:02}/{y:04}-{b:02}")),
        ([Day(a), Day(b), Month(m), Year(y)], _) => {
            Some(format!("{y:04}-{m:02}-{a:02}/{y:04}-{m:02}-{b:02}"))
        }
        ([Day(a), Month(m), Day(b), Month(n), Year(y)], _) => {
            Some(format!("{y:04}-{m:02}-{a:02}/{y:04}-{n:02}-{b:02}"))
        }
        _ if folded.contains("preciser") || folded.contains("inconnu") => Some("inconnue".to_owned()),
        _ => None,
    }
}

fn piece(word: &str) -> Option<Piece> {
    let number = word.strip_suffix("er").unwrap_or(word).parse::<u32>().ok();
    match number {
        Some(day @ 1..=31) => Some(Piece::Day(day)),
        Some(year @ 1000..=2999) => Some(Piece::Year(year)),
        _ => (1..=12).find(|&n| Lang::ALL.iter().any(|&lang| fold(month(lang, n)) == word)).map(Piece::Month),
    }
}

fn season(word: &str) -> Option<u32> {
    match word {
        "printemps" | "primavera" | "spring" => Some(21),
        "ete" | "verano" | "verao" | "summer" => Some(22),
        "automne" | "otono" | "outono" | "autumn" => Some(23),
        "hiver" | "invierno" | "inverno" | "winter" => Some(24),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_digits() {
        let cases = [
            ("novembre 2022", "2022-11"),
            ("07/11/2022", "2022-11-07"),
            ("20 juin 2022", "2022-06-20"),
            ("lundi 1er mai 2022", "2022-05-01"),
            ("du 26 mai au 11 juin 2022", "2022-05-26/2022-06-11"),
            ("du 7 au 18 novembre 2022", "2022-11-07/2022-11-18"),
            ("mai ou juin 2022", "2022-05/2022-06"),
            ("printemps 2022", "2022-21"),
            ("15 de marzo de 2023", "2023-03-15"),
            ("11/2022", "2022-11"),
            ("à préciser", "inconnue"),
        ];
        for (written, proposed) in cases {
            assert_eq!(proposal(written).as_deref(), Some(proposed), "{written}");
        }
    }

    #[test]
    fn what_is_not_sure_is_not_proposed() {
        for written in ["bientôt", "31/02/2022", "le 12", "2022-13", ""] {
            assert_eq!(proposal(written), None, "{written}");
        }
    }
}
