//! Days, months, seasons and hours in words, by each language's own rules.
//!
//! Works on calendar values only; how precise a date is known is decided by `record::when` and phrased by
//! `site::words`. French follows the Lexique de l'Imprimerie nationale (1er, « 16 h 30 »), Spanish and Portuguese
//! their academies (lower-case months, "de"), English the day-month order used in Europe.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::Lang;

const MONTHS: [[&str; 12]; 4] = [
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

const WEEKDAYS: [[&str; 7]; 4] = [
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    ["segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

const SEASONS: [[&str; 4]; 4] = [
    ["printemps", "été", "automne", "hiver"],
    ["primavera", "verano", "otoño", "invierno"],
    ["primavera", "verão", "outono", "inverno"],
    ["spring", "summer", "autumn", "winter"],
];

/// The name of a month, 1 to 12; other numbers give an empty text.
pub fn month(lang: Lang, number: u32) -> &'static str {
    pick(&MONTHS[lang as usize], number.wrapping_sub(1))
}

/// "septembre 2022", "septiembre de 2022".
pub fn month_year(lang: Lang, number: u32, year: i32) -> String {
    of_year(lang, month(lang, number), year)
}

/// A season of EDTF, 21 (spring) to 24 (winter), with its year: "printemps 2022", "hiver 2022-2023".
pub fn season(lang: Lang, number: u32, year: i32) -> String {
    let name = pick(&SEASONS[lang as usize], number.wrapping_sub(21));
    let said = of_year(lang, name, year);
    if number == 24 { format!("{said}-{}", year + 1) } else { said }
}

/// "20 juin 2022", "1er mai 2022", "20 de junio de 2022".
pub fn day(lang: Lang, date: NaiveDate) -> String {
    of_year(lang, &day_month(lang, date), date.year())
}

/// "lundi 20 juin 2022".
pub fn weekday_day(lang: Lang, date: NaiveDate) -> String {
    let weekday = WEEKDAYS[lang as usize][date.weekday().num_days_from_monday() as usize];
    let comma = if matches!(lang, Lang::Es | Lang::Pt) { "," } else { "" };
    format!("{weekday}{comma} {}", day(lang, date))
}

/// "du 26 mai au 11 juin 2022", "du 7 au 18 novembre 2022"; both ends are included.
pub fn day_range(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    day_range_ends(lang, first, last).concat()
}

/// The same in four pieces: "du ", "26 mai", " au ", "11 juin 2022".
pub fn day_range_ends(lang: Lang, first: NaiveDate, last: NaiveDate) -> [String; 4] {
    let (from, to) = match lang {
        Lang::Fr => ("du ", " au "),
        Lang::Es => ("del ", " al "),
        Lang::Pt => ("de ", " a "),
        Lang::En => ("from ", " to "),
    };
    [from.to_owned(), shortened(lang, first, last), to.to_owned(), day(lang, last)]
}

/// "16 h 30", "18 h", "16:30", "16h30".
pub fn clock(lang: Lang, time: NaiveTime) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match (lang, minute) {
        (Lang::Fr, 0) => format!("{hour}\u{a0}h"),
        (Lang::Fr, _) => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        (Lang::Pt, 0) => format!("{hour}h"),
        (Lang::Pt, _) => format!("{hour}h{minute:02}"),
        (Lang::Es | Lang::En, _) => format!("{hour}:{minute:02}"),
    }
}

/// The first day of a range without what the last day says again.
fn shortened(lang: Lang, first: NaiveDate, last: NaiveDate) -> String {
    if first.year() != last.year() {
        day(lang, first)
    } else if first.month() != last.month() {
        day_month(lang, first)
    } else {
        ordinal(lang, first.day())
    }
}

fn day_month(lang: Lang, date: NaiveDate) -> String {
    let name = month(lang, date.month());
    let link = if matches!(lang, Lang::Es | Lang::Pt) { "de " } else { "" };
    format!("{} {link}{name}", ordinal(lang, date.day()))
}

/// The day of the month; only the first has a form of its own, in French and Portuguese.
fn ordinal(lang: Lang, day: u32) -> String {
    match (lang, day) {
        (Lang::Fr, 1) => "1er".to_owned(),
        (Lang::Pt, 1) => "1º".to_owned(),
        _ => day.to_string(),
    }
}

fn of_year(lang: Lang, what: &str, year: i32) -> String {
    let link = if matches!(lang, Lang::Es | Lang::Pt) { "de " } else { "" };
    format!("{what} {link}{year}")
}

fn pick(names: &[&'static str], index: u32) -> &'static str {
    names.get(index as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
    }

    #[test]
    fn days_in_four_languages() {
        let may = date(2022, 5, 1);
        let said: Vec<_> = Lang::ALL.iter().map(|&lang| weekday_day(lang, may)).collect();
        assert_eq!(
            said,
            [
                "dimanche 1er mai 2022",
                "domingo, 1 de mayo de 2022",
                "domingo, 1º de maio de 2022",
                "Sunday 1 May 2022"
            ]
        );
    }

    #[test]
    fn ranges_say_nothing_twice() {
        let salc = day_range(Lang::Fr, date(2022, 5, 26), date(2022, 6, 11));
        assert_eq!(salc, "du 26 mai au 11 juin 2022");
        let cop = day_range(Lang::Fr, date(2022, 11, 7), date(2022, 11, 18));
        assert_eq!(cop, "du 7 au 18 novembre 2022");
        let turn = day_range(Lang::Fr, date(2022, 12, 31), date(2023, 1, 1));
        assert_eq!(turn, "du 31 décembre 2022 au 1er janvier 2023");
        let es = day_range(Lang::Es, date(2022, 5, 26), date(2022, 6, 11));
        assert_eq!(es, "del 26 de mayo al 11 de junio de 2022");
    }

    #[test]
    fn hours_seasons_months() {
        let time = |h, m| NaiveTime::from_hms_opt(h, m, 0).expect("an hour");
        assert_eq!(clock(Lang::Fr, time(16, 30)), "16\u{a0}h\u{a0}30");
        assert_eq!(clock(Lang::Fr, time(18, 0)), "18\u{a0}h");
        assert_eq!(clock(Lang::Pt, time(8, 5)), "8h05");
        assert_eq!(clock(Lang::En, time(8, 5)), "8:05");
        assert_eq!(season(Lang::Fr, 21, 2022), "printemps 2022");
        assert_eq!(month_year(Lang::Pt, 3, 2022), "março de 2022");
        assert_eq!(month(Lang::Fr, 13), "");
    }
}
