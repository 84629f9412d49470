//! Periods, points and plain days in words.

use crate::locale::{Lang, day};
use crate::record::when::{End, Period, Year};

/// A period in words: "de 2014 à 2016", "depuis 2014", "depuis 2014, fin non connue".
pub fn period(lang: Lang, period: Period) -> String {
    let say = |year: Year| about(lang, year);
    match (period.start(), period.end()) {
        (Some(start), End::Year(end)) if start == end => say(start),
        (Some(start), End::Year(end)) => from_to(lang, &say(start), &say(end)),
        (Some(start), End::Open) => since(lang, &say(start)),
        (Some(start), End::Unknown) => begun(lang, &say(start)),
        (None, End::Year(end)) => until(lang, &say(end)),
        (None, End::Open | End::Unknown) => String::new(),
    }
}

fn about(lang: Lang, year: Year) -> String {
    if year.about {
        format!("{} {}", pick(lang, ["vers", "hacia", "por volta de", "about"]), year.year)
    } else {
        year.year.to_string()
    }
}

fn from_to(lang: Lang, start: &str, end: &str) -> String {
    let (from, to) = pick(lang, [("de", "à"), ("de", "a"), ("de", "a"), ("from", "to")]);
    format!("{from} {start} {to} {end}")
}

fn since(lang: Lang, start: &str) -> String {
    format!("{} {start}", pick(lang, ["depuis", "desde", "desde", "since"]))
}

fn begun(lang: Lang, start: &str) -> String {
    let words = pick(
        lang,
        [
            ("depuis", "fin non connue"),
            ("desde", "fin desconocido"),
            ("desde", "fim desconhecido"),
            ("since", "end not known"),
        ],
    );
    format!("{} {start}, {}", words.0, words.1)
}

fn until(lang: Lang, end: &str) -> String {
    format!("{} {end}", pick(lang, ["jusqu’en", "hasta", "até", "until"]))
}

fn pick<T: Copy>(lang: Lang, in_each: [T; 4]) -> T {
    in_each[lang as usize]
}

/// A point in words: "44,841° N, 0,58° O".
pub fn coordinates(lang: Lang, lat: f64, lon: f64) -> String {
    let (north, south, east, west) =
        pick(lang, [("N", "S", "E", "O"), ("N", "S", "E", "O"), ("N", "S", "L", "O"), ("N", "S", "E", "W")]);
    let degrees = |value: f64| {
        let text = format!("{}°", value.abs());
        if lang == Lang::En { text } else { text.replace('.', ",") }
    };
    let (vertical, horizontal) = (if lat < 0.0 { south } else { north }, if lon < 0.0 { west } else { east });
    format!("{}\u{a0}{vertical}, {}\u{a0}{horizontal}", degrees(lat), degrees(lon))
}

/// A day in words, for dates that are always known.
pub fn date(lang: Lang, date: chrono::NaiveDate) -> String {
    day(lang, date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points() {
        assert_eq!(coordinates(Lang::Fr, 44.841, -0.58), "44,841°\u{a0}N, 0,58°\u{a0}O");
        assert_eq!(coordinates(Lang::En, -12.05, -77.04), "12.05°\u{a0}S, 77.04°\u{a0}W");
    }

    #[test]
    fn periods() {
        let say = |written: &str| period(Lang::Fr, Period::parse(written).expect("a period"));
        assert_eq!(say("2014"), "2014");
        assert_eq!(say("2014/2016"), "de 2014 à 2016");
        assert_eq!(say("2014/.."), "depuis 2014");
        assert_eq!(say("2014/"), "depuis 2014, fin non connue");
        assert_eq!(say("/2016"), "jusqu’en 2016");
        assert_eq!(say("2007~/.."), "depuis vers 2007");
    }
}
