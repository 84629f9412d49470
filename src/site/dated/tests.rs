//! Dates of every form in every language, and what of them is for machines.

use super::*;
use crate::locale::tz;
use crate::record::when::parse;

fn say(lang: Lang, written: &str, zone: Tz) -> String {
    when(lang, parse(written).expect("a date"), zone).replace('\u{a0}', " ")
}

#[test]
fn the_table_of_the_content_model() {
    let paris = tz("Europe/Paris");
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
        ("2022-24", "hiver 2022-2023"),
        ("2022-05-01/2022-05-03", "du 1er au 3 mai 2022"),
        (
            "2022-12-31T22:00/2023-01-01T01:00",
            "du samedi 31 décembre 2022 à 22 h au dimanche 1er janvier 2023 à 1 h (heure de Paris)",
        ),
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
    let bogota = tz("America/Bogota");
    assert_eq!(
        say(Lang::Es, written, bogota),
        "lunes, 20 de junio de 2022, de 16:30 a 18:00 (hora de Bogotá)"
    );
    assert_eq!(
        say(Lang::Pt, written, tz("America/Sao_Paulo")),
        "segunda-feira, 20 de junho de 2022, das 16h30 às 18h (hora de São Paulo)"
    );
    assert_eq!(
        say(Lang::En, written, tz("America/Havana")),
        "Monday 20 June 2022, from 16:30 to 18:00 (Havana time)"
    );
    assert_eq!(
        say(Lang::Fr, "2022-06-20T16:30", tz("America/Asuncion")),
        "lundi 20 juin 2022, à 16 h 30 (heure d’Asuncion)"
    );
}

#[test]
fn dates_that_moved() {
    let paris = tz("Europe/Paris");
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
        "reporté : du 8 au 10 mars 2023, auparavant : novembre 2022"
    );
    assert_eq!(
        say(Lang::Es, "2022-11-12", "2023-03-08"),
        "aplazado del 12 de noviembre de 2022 al 8 de marzo de 2023"
    );
    assert_eq!(
        say(Lang::Pt, "2022-11-12", "2023-03-08"),
        "adiado de 12 de novembro de 2022 para 8 de março de 2023"
    );
    assert_eq!(say(Lang::En, "2022-11-12", "2023-03-08"), "postponed from 12 November 2022 to 8 March 2023");
}

#[test]
fn small_words_follow_what_they_stand_before() {
    let lima = tz("America/Lima");
    let cases = [
        (Lang::Es, "2022-09/2022-10", "septiembre u octubre de 2022 (fechas por precisar)"),
        (Lang::Es, "2022-08/2022-09", "agosto o septiembre de 2022 (fechas por precisar)"),
        (Lang::Es, "2022-06-20T01:00", "lunes, 20 de junio de 2022, a la 1:00 (hora de Lima)"),
        (Lang::Es, "2022-06-20T02:30", "lunes, 20 de junio de 2022, a las 2:30 (hora de Lima)"),
        (
            Lang::Pt,
            "2022-06-20T01:00/02:00",
            "segunda-feira, 20 de junho de 2022, da 1h às 2h (hora de Lima)",
        ),
        (Lang::Pt, "2022-06-20T00:30", "segunda-feira, 20 de junho de 2022, à 0h30 (hora de Lima)"),
        (Lang::Pt, "2022-05/2022-07", "entre maio e julho de 2022 (datas a definir)"),
        (Lang::Es, "2022-05-26/2022-06-11", "del 26 de mayo al 11 de junio de 2022"),
        (Lang::Pt, "2022-05-26/2022-06-11", "de 26 de maio a 11 de junho de 2022"),
        (Lang::En, "2022-05-26/2022-06-11", "from 26 May to 11 June 2022"),
        (Lang::En, "2022-05/2022-06", "May or June 2022 (dates to be confirmed)"),
        (Lang::Es, "2022-24", "invierno de 2022-2023"),
        (Lang::Es, "2022", "durante 2022"),
        (Lang::Pt, "inconnue", "data a anunciar"),
    ];
    for (lang, written, said) in cases {
        assert_eq!(say(lang, written, lima), said, "{written}");
    }
}

#[test]
fn machines_are_told_each_end() {
    let cases = [
        ("2022-06-20T16:30/18:00", vec!["2022-06-20T16:30+02:00", "2022-06-20T18:00+02:00"]),
        ("2022-12-20T16:30", vec!["2022-12-20T16:30+01:00"]),
        ("2022-10-30T01:00/04:00", vec!["2022-10-30T01:00+02:00", "2022-10-30T04:00+01:00"]),
        ("2022-06-20", vec!["2022-06-20"]),
        ("2022-05-26/2022-06-11", vec!["2022-05-26", "2022-06-11"]),
        ("2022-09", vec!["2022-09"]),
        ("2022-05/2022-06", vec!["2022-05", "2022-06"]),
        ("2022", vec!["2022"]),
        ("2022-21", vec![]),
        ("inconnue", vec![]),
    ];
    for (written, told) in cases {
        let pieces = pieces(Lang::Fr, parse(written).expect("a date"), tz("Europe/Paris"));
        let found: Vec<&str> = pieces.iter().filter_map(|piece| piece.datetime.as_deref()).collect();
        assert_eq!(found, told, "{written}");
    }
}

#[test]
fn what_was_announced_will_not_become_more_precise() {
    let said = |written: &str| announced(Lang::Fr, parse(written).expect("a date"), tz("Europe/Paris"));
    assert_eq!(said("2022-09"), "septembre 2022");
    assert_eq!(said("2022-05/2022-06"), "mai ou juin 2022");
    assert_eq!(said("2022-06-20"), "lundi 20 juin 2022");
}

#[test]
fn months_alone() {
    let said = |lang: Lang, first: (i32, u32), last: (i32, u32)| {
        let month = |(year, month)| Month::new(year, month).expect("a month");
        bare_months(lang, month(first), month(last))
    };
    assert_eq!(said(Lang::Fr, (2022, 9), (2022, 9)), "septembre");
    assert_eq!(said(Lang::Fr, (2022, 5), (2022, 6)), "mai ou juin");
    assert_eq!(said(Lang::Es, (2022, 9), (2022, 10)), "septiembre u octubre");
    assert_eq!(said(Lang::Fr, (2022, 12), (2023, 1)), "décembre 2022 ou janvier 2023");
    assert_eq!(said(Lang::En, (2022, 5), (2022, 7)), "between May and July");
}

#[test]
fn a_date_is_over_at_the_end_of_its_hours_or_of_its_last_day_at_its_place() {
    let cases = [
        ("2022-06-20T16:30/18:00", "Europe/Paris", Some("2022-06-20T18:00+02:00")),
        ("2022-06-20T16:30/2022-06-21T12:00", "America/Lima", Some("2022-06-21T12:00-05:00")),
        ("2022-06-20T16:30", "Europe/Paris", Some("2022-06-21T00:00+02:00")),
        ("2022-06-20", "America/Lima", Some("2022-06-21T00:00-05:00")),
        ("2022-05-26/2022-06-11", "Europe/Paris", Some("2022-06-12T00:00+02:00")),
        ("2022-05/2022-06", "Europe/Paris", Some("2022-07-01T00:00+02:00")),
        ("2022", "Europe/Paris", Some("2023-01-01T00:00+01:00")),
        // The clocks of Havana skip midnight on 13 March 2022.
        ("2022-03-12", "America/Havana", Some("2022-03-13T01:00-04:00")),
        ("inconnue", "Europe/Paris", None),
    ];
    for (written, zone, end) in cases {
        let zone: Tz = zone.parse().expect("a zone");
        assert_eq!(over(parse(written).expect("a date"), zone).as_deref(), end, "{written}");
    }
}
