//! Dates and periods in sentences: how precise a date is known is heard in how it is said.

use chrono::{Datelike, NaiveDateTime};
use chrono_tz::Tz;

use crate::locale::{Lang, clock, day, day_range, month, month_year, season, weekday_day};
use crate::record::when::{End, Month, Period, When, Year};

/// A date in words, hours with the zone they are counted in.
pub fn when(lang: Lang, when: When, zone: Tz) -> String {
    match when {
        When::Hours { start, end, .. } => hours(lang, start, end, zone),
        When::Days { first, last, .. } if first == last => weekday_day(lang, first),
        When::Days { first, last, .. } => day_range(lang, first, last),
        When::Months { first, last, .. } => months(lang, first, last),
        When::Season { year, season: number, .. } => season(lang, number, year),
        When::Year { year, .. } => sometime_in(lang, year),
        When::Unknown => unknown(lang).to_owned(),
    }
}

/// What HTML's `datetime` takes: a day, a month, a year or a local date and time; nothing for a range or a season.
pub fn machine(when: When) -> Option<String> {
    match when {
        When::Hours { start, .. } => Some(start.format("%Y-%m-%dT%H:%M").to_string()),
        When::Days { first, .. } => Some(first.to_string()),
        When::Months { first, last, .. } => (first == last).then(|| first.to_string()),
        When::Year { year, .. } => Some(format!("{year:04}")),
        When::Season { .. } | When::Unknown => None,
    }
}

/// That a date was moved: "reporté du 12 novembre 2022 au 8 mars 2023"; what is not two days is said at more length.
pub fn moved(lang: Lang, from: When, to: When, zone: Tz) -> String {
    let postponed = pick(lang, ["reporté", "aplazado", "adiado", "postponed"]);
    if let (Some(first), Some(second)) = (one_day(from), one_day(to))
        && first != second
    {
        let (of, to) = pick(lang, [("du", "au"), ("del", "al"), ("de", "para"), ("from", "to")]);
        return format!("{postponed} {of} {} {to} {}", day(lang, first), day(lang, second));
    }
    let before = pick(lang, ["auparavant", "antes", "antes", "formerly"]);
    let colon = if lang == Lang::Fr { "\u{a0}:" } else { ":" };
    format!("{postponed}{colon} {}, {before}{colon} {}", when(lang, to, zone), when(lang, from, zone))
}

/// The day of a date that is one day, or hours of one.
fn one_day(date: When) -> Option<chrono::NaiveDate> {
    date.bounds().filter(|(first, last)| date.is_exact() && first == last).map(|(first, _)| first)
}

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

fn hours(lang: Lang, start: NaiveDateTime, end: Option<NaiveDateTime>, zone: Tz) -> String {
    let place = in_zone(lang, zone);
    match end {
        None => {
            let at = pick(lang, ["à", "a las", "às", "at"]);
            format!("{}, {at} {} ({place})", weekday_day(lang, start.date()), clock(lang, start.time()))
        }
        Some(end) if end.date() == start.date() => {
            let (from, to) = clock_range(lang);
            let (opens, closes) = (clock(lang, start.time()), clock(lang, end.time()));
            format!("{}, {from} {opens} {to} {closes} ({place})", weekday_day(lang, start.date()))
        }
        Some(end) => {
            let (from, to) = pick(lang, [("du", "au"), ("del", "al"), ("de", "a"), ("from", "to")]);
            let point = |at: NaiveDateTime| {
                let at_word = pick(lang, ["à", "a las", "às", "at"]);
                format!("{} {at_word} {}", weekday_day(lang, at.date()), clock(lang, at.time()))
            };
            format!("{from} {} {to} {} ({place})", point(start), point(end))
        }
    }
}

fn clock_range(lang: Lang) -> (&'static str, &'static str) {
    pick(lang, [("de", "à"), ("de", "a"), ("das", "às"), ("from", "to")])
}

fn months(lang: Lang, first: Month, last: Month) -> String {
    let one = pick(lang, ["date à préciser", "fecha por precisar", "data a definir", "date to be confirmed"]);
    let many =
        pick(lang, ["dates à préciser", "fechas por precisar", "datas a definir", "dates to be confirmed"]);
    if first == last {
        return format!("{} ({one})", month_year(lang, first.month(), first.year()));
    }
    let end = month_year(lang, last.month(), last.year());
    let start = if first.year() == last.year() {
        month(lang, first.month()).to_owned()
    } else {
        month_year(lang, first.month(), first.year())
    };
    let next = first.last_day().succ_opt() == Some(last.first_day());
    if next {
        format!("{start} {} {end} ({many})", pick(lang, ["ou", "o", "ou", "or"]))
    } else {
        let (from, to) = pick(lang, [("entre", "et"), ("entre", "y"), ("entre", "e"), ("between", "and")]);
        format!("{from} {start} {to} {end} ({many})")
    }
}

fn sometime_in(lang: Lang, year: i32) -> String {
    format!("{} {year}", pick(lang, ["courant", "durante", "ao longo de", "sometime in"]))
}

fn unknown(lang: Lang) -> &'static str {
    pick(lang, ["date à annoncer", "fecha por anunciar", "data a anunciar", "date to be announced"])
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
            ("desde", "fin no conocido"),
            ("desde", "fim não conhecido"),
            ("since", "end not known"),
        ],
    );
    format!("{} {start}, {}", words.0, words.1)
}

fn until(lang: Lang, end: &str) -> String {
    format!("{} {end}", pick(lang, ["jusqu’en", "hasta", "até", "until"]))
}

/// "heure de Paris", "hora de Lima".
fn in_zone(lang: Lang, zone: Tz) -> String {
    let city = zone_city(lang, zone);
    let vowel = city.starts_with(['A', 'E', 'I', 'O', 'U', 'Y', 'H', 'É']);
    match lang {
        Lang::Fr if vowel && !city.starts_with('H') => format!("heure d’{city}"),
        Lang::Fr => format!("heure de {city}"),
        Lang::Es | Lang::Pt => format!("hora de {city}"),
        Lang::En => format!("{city} time"),
    }
}

/// The name of the city a zone is called after, as each language writes it.
fn zone_city(lang: Lang, zone: Tz) -> String {
    let name = zone.name().rsplit('/').next().unwrap_or_default().replace('_', " ");
    let own = match name.as_str() {
        "Bogota" => ["Bogota", "Bogotá", "Bogotá", "Bogotá"],
        "Sao Paulo" => ["São Paulo", "São Paulo", "São Paulo", "São Paulo"],
        "Belem" => ["Belém"; 4],
        "Cuiaba" => ["Cuiabá"; 4],
        "Asuncion" => ["Asuncion", "Asunción", "Assunção", "Asunción"],
        "Mexico City" => ["Mexico", "Ciudad de México", "Cidade do México", "Mexico City"],
        "Havana" => ["La Havane", "La Habana", "Havana", "Havana"],
        "Cairo" => ["Le Caire", "El Cairo", "Cairo", "Cairo"],
        "London" => ["Londres", "Londres", "Londres", "London"],
        "Brussels" => ["Bruxelles", "Bruselas", "Bruxelas", "Brussels"],
        "Lisbon" => ["Lisbonne", "Lisboa", "Lisboa", "Lisbon"],
        "Warsaw" => ["Varsovie", "Varsovia", "Varsóvia", "Warsaw"],
        "Paris" => ["Paris", "París", "Paris", "Paris"],
        "Panama" => ["Panama", "Panamá", "Panamá", "Panama"],
        "Santo Domingo" => ["Saint-Domingue", "Santo Domingo", "Santo Domingo", "Santo Domingo"],
        _ => return name,
    };
    own[lang as usize].to_owned()
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

/// The year of a date, for grouping; `None` when it is not known.
pub fn year_of(when: When) -> Option<i32> {
    when.bounds().map(|(earliest, _)| earliest.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::when::parse;

    fn say(lang: Lang, written: &str, zone: Tz) -> String {
        when(lang, parse(written).expect("a date"), zone).replace('\u{a0}', " ")
    }

    #[test]
    fn the_table_of_the_content_model() {
        let paris = chrono_tz::Europe::Paris;
        let cases = [
            ("2022-06-20T16:30/18:00", "lundi 20 juin 2022, de 16 h 30 à 18 h (heure de Paris)"),
            (
                "2022-06-20T16:30/2022-06-21T12:00",
                "du lundi 20 juin 2022 à 16 h 30 au mardi 21 juin 2022 à 12 h (heure de Paris)",
            ),
            ("2022-06-20T16:30", "lundi 20 juin 2022, à 16 h 30 (heure de Paris)"),
            ("2022-06-20", "lundi 20 juin 2022"),
            ("2022-05-26/2022-06-11", "du 26 mai au 11 juin 2022"),
            ("2022-09", "septembre 2022 (date à préciser)"),
            ("2022-05/2022-06", "mai ou juin 2022 (dates à préciser)"),
            ("2022-12/2023-01", "décembre 2022 ou janvier 2023 (dates à préciser)"),
            ("2022-05/2022-07", "entre mai et juillet 2022 (dates à préciser)"),
            ("2022-21", "printemps 2022"),
            ("2022", "courant 2022"),
            ("inconnue", "date à annoncer"),
        ];
        for (written, said) in cases {
            assert_eq!(say(Lang::Fr, written, paris), said, "{written}");
        }
    }

    #[test]
    fn other_languages_and_zones() {
        let written = "2022-06-20T16:30/18:00";
        let bogota = chrono_tz::America::Bogota;
        assert_eq!(
            say(Lang::Es, written, bogota),
            "lunes, 20 de junio de 2022, de 16:30 a 18:00 (hora de Bogotá)"
        );
        assert_eq!(
            say(Lang::Pt, written, chrono_tz::America::Sao_Paulo),
            "segunda-feira, 20 de junho de 2022, das 16h30 às 18h (hora de São Paulo)"
        );
        assert_eq!(
            say(Lang::En, written, chrono_tz::America::Havana),
            "Monday 20 June 2022, from 16:30 to 18:00 (Havana time)"
        );
        assert_eq!(
            say(Lang::Fr, "2022-06-20T16:30", chrono_tz::America::Asuncion),
            "lundi 20 juin 2022, à 16 h 30 (heure d’Asuncion)"
        );
    }

    #[test]
    fn points() {
        assert_eq!(coordinates(Lang::Fr, 44.841, -0.58), "44,841°\u{a0}N, 0,58°\u{a0}O");
        assert_eq!(coordinates(Lang::En, -12.05, -77.04), "12.05°\u{a0}S, 77.04°\u{a0}W");
    }

    #[test]
    fn dates_that_moved() {
        let paris = chrono_tz::Europe::Paris;
        let say = |lang: Lang, from: &str, to: &str| {
            let date = |written: &str| parse(written).expect("a date");
            moved(lang, date(from), date(to), paris).replace('\u{a0}', " ")
        };
        assert_eq!(say(Lang::Fr, "2022-11-12", "2023-03-08"), "reporté du 12 novembre 2022 au 8 mars 2023");
        assert_eq!(
            say(Lang::Fr, "2022-11-12T10:00", "2023-03-01T10:00/12:00"),
            "reporté du 12 novembre 2022 au 1er mars 2023"
        );
        assert_eq!(
            say(Lang::Fr, "2022-11", "2023-03-08/2023-03-10"),
            "reporté : du 8 au 10 mars 2023, auparavant : novembre 2022 (date à préciser)"
        );
        assert_eq!(
            say(Lang::Es, "2022-11-12", "2023-03-08"),
            "aplazado del 12 de noviembre de 2022 al 8 de marzo de 2023"
        );
        assert_eq!(
            say(Lang::Pt, "2022-11-12", "2023-03-08"),
            "adiado de 12 de novembro de 2022 para 8 de março de 2023"
        );
        assert_eq!(
            say(Lang::En, "2022-11-12", "2023-03-08"),
            "postponed from 12 November 2022 to 8 March 2023"
        );
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
