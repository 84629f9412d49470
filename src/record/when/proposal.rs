//! What to paste instead of a date in words or in another order of digits.

use chrono::NaiveTime;

use super::mend;
use super::parse::{Wrong, parse};
use super::value::When;
use crate::locale::{Lang, fold, month};

/// The date that `written` most likely means, in our form: "novembre 2022" gives `2022-11`, "07/11/2022" gives
/// `2022-11-07`, "20 juin 2022 de 16h30 à 18h" gives `2022-06-20T16:30/18:00`. `None` when it is not sure.
pub fn proposal(written: &str) -> Option<String> {
    let (rest, hours) = without_hours(written);
    let bare = Some(rest.trim().to_owned()).filter(|rest| !hours.is_empty() && parse(rest).is_ok());
    let date = bare
        .or_else(|| in_figures(&rest))
        .or_else(|| in_words(&rest))
        .map(|date| with_hours(date, &hours))?;
    match parse(&date) {
        Ok(_) => Some(date),
        Err(Wrong::Impossible) => mend::possible(&date),
        Err(Wrong::Backwards(start, end)) => mend::forwards(&start, &end),
        Err(Wrong::Form) => None,
    }
}

/// The text without its hours (`16h30`, `16 h 30`, `16:30`, `18 heures`), and the hours.
fn without_hours(written: &str) -> (String, Vec<NaiveTime>) {
    let (mut rest, mut hours, mut left) = (String::new(), Vec::new(), written);
    while let Some(c) = left.chars().next() {
        let begins = !rest.ends_with(|before: char| before.is_ascii_digit());
        if let Some((hour, after)) = begins.then(|| hour(left)).flatten() {
            hours.push(hour);
            rest.push(' ');
            left = after;
        } else {
            rest.push(c);
            left = &left[c.len_utf8()..];
        }
    }
    (rest, hours)
}

fn hour(text: &str) -> Option<(NaiveTime, &str)> {
    let (hour, after) = figures(text)?;
    let after = after.trim_start();
    let (mark, after) = ["heures", "heure", "h", "H", ":"]
        .iter()
        .find_map(|&mark| Some((mark, after.strip_prefix(mark)?)))?;
    let minutes = figures(after.trim_start());
    let (minute, after) = minutes.or((mark != ":").then_some((0, after)))?;
    NaiveTime::from_hms_opt(hour, minute, 0).map(|time| (time, after))
}

/// One or two figures, and what follows them.
fn figures(text: &str) -> Option<(u32, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    let (figures, after) = text.split_at(count);
    (1..=2).contains(&count).then(|| figures.parse().ok().map(|number| (number, after)))?
}

/// The days of a date with their hours, when they are as many as it takes.
fn with_hours(date: String, hours: &[NaiveTime]) -> String {
    let Ok(When::Days { first, last, .. }) = parse(&date) else { return date };
    let said = |time: &NaiveTime| time.format("%H:%M").to_string();
    match hours {
        [only] if first == last => format!("{first}T{}", said(only)),
        [start, end] if first == last => format!("{first}T{}/{}", said(start), said(end)),
        [start, end] => format!("{first}T{}/{last}T{}", said(start), said(end)),
        _ => date,
    }
}

/// `07/11/2022`, `7.11.2022`, `11/2022`, `du 26/05/2022 au 11/06/2022`: as French, Spanish and Portuguese write them.
fn in_figures(written: &str) -> Option<String> {
    let joins = ["du", "le", "au", "à", "-", "–", "et", "del", "al", "de", "a"];
    let dates = written.split_whitespace().filter(|word| !joins.contains(&word.to_lowercase().as_str()));
    let dates: Vec<String> = dates.map(slashes).collect::<Option<_>>()?;
    match dates.as_slice() {
        [one] => Some(one.clone()),
        [first, last] => Some(format!("{first}/{last}")),
        _ => None,
    }
}

fn slashes(word: &str) -> Option<String> {
    let parts: Vec<u32> = word.split(['/', '.', '-']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [day @ 1..=31, month @ 1..=12, year @ 1000..=2999] => Some(format!("{year:04}-{month:02}-{day:02}")),
        [month @ 1..=12, year @ 1000..=2999] => Some(format!("{year:04}-{month:02}")),
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
        ([Day(a), Month(m), Year(x), Day(b), Month(n), Year(y)], _) => {
            Some(format!("{x:04}-{m:02}-{a:02}/{y:04}-{n:02}-{b:02}"))
        }
        ([Month(m), Year(x), Month(n), Year(y)], _) => Some(format!("{x:04}-{m:02}/{y:04}-{n:02}")),
        _ if ["preciser", "definir", "annoncer", "inconnu"].iter().any(|word| folded.contains(word)) => {
            Some("inconnue".to_owned())
        }
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
            ("à définir", "inconnue"),
            ("2022-06-20 16:30", "2022-06-20T16:30"),
            ("20 juin 2022 de 16h30 à 18h", "2022-06-20T16:30/18:00"),
            ("lundi 20 juin 2022, de 16 h 30 à 18 heures", "2022-06-20T16:30/18:00"),
            ("20/06/2022 à 9 h", "2022-06-20T09:00"),
            ("du 20 juin 2022 à 9h au 21 juin 2022 à 12h30", "2022-06-20T09:00/2022-06-21T12:30"),
            ("20 juin 2022 de 22h à 1h", "2022-06-20T22:00/2022-06-21T01:00"),
            ("du 26/05/2022 au 11/06/2022", "2022-05-26/2022-06-11"),
            ("du 28 décembre 2022 au 3 janvier 2023", "2022-12-28/2023-01-03"),
            ("décembre 2022 ou janvier 2023", "2022-12/2023-01"),
            ("31 février 2022", "2022-02"),
            ("31/02/2022", "2022-02"),
        ];
        for (written, proposed) in cases {
            assert_eq!(proposal(written).as_deref(), Some(proposed), "{written}");
        }
    }

    #[test]
    fn what_is_not_sure_is_not_proposed() {
        for written in ["bientôt", "32/01/2022", "le 12", "2022-13", "2022-06-20T16:30Z", "16h30", ""] {
            assert_eq!(proposal(written), None, "{written}");
        }
    }
}
