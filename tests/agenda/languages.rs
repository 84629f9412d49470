//! Feeds and pages of a second language: what is translated, what falls back, where they stand.
//!
//! The strings of the pages are the test's own: those of the skin, a few in Spanish.

use super::agenda::{Folder, SITE};
use super::feed::{event, lines, value};
use super::lint::lint;
use dalc::pieces::Content;

const FRENCH: &str = include_str!("../../themes/dalc/strings/fr.toml");

/// The strings of the skin with some of the agenda's in Spanish.
fn spanish() -> String {
    let own = [
        ("subscribe_here", "Suscribirse"),
        ("download_ics", "Descargar (.ics)"),
        ("imprecise", "Fecha por precisar"),
        ("when", "Cuándo"),
        ("as_of", "Situación al"),
    ];
    let lines = FRENCH.lines().map(|line| {
        let key = line.split(" = ").next().unwrap_or_default();
        let text = own.iter().find(|(own, _)| *own == key).map(|(key, text)| format!("{key} = \"{text}\""));
        text.unwrap_or_else(|| line.to_owned())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A site in French and Spanish: an event translated whole, one not at all, one cancelled, one imprecise.
fn folder() -> Folder {
    let atelier = "quand = \"2026-06-20T16:30/18:00\"\nfuseau = \"America/Lima\"\netat = \"annonce\"\nthematiques = [\"eau\"]\n\
                   pays = [\"PE\"]\nlieu = { ville = \"Lima\", pays = \"PE\", en_ligne = \"https://visio.example/a\" }\n";
    Folder::new()
        .with("site.toml", &SITE.replace("[\"fr\"]", "[\"fr\", \"es\"]"))
        .with("themes/dalc/strings/es.toml", &spanish())
        .with("pays/perou.toml", "code = \"PE\"\n")
        .with("thematiques/eau.toml", "titre = \"Eau, assainissement\"\nresume = \"L'eau.\"\n")
        .with("thematiques/eau.es.toml", "titre = \"Agua, saneamiento\"\n")
        .event("atelier", atelier)
        .with(
            "agenda/2026/atelier.es.toml",
            "titre = \"Taller ficticio\"\nresume = \"Una fecha ficticia.\"\n",
        )
        .event("congres", "quand = \"2026-12-07\"\netat = \"annule\"\n")
        .event("rencontre", "quand = \"2026-09/2026-10\"\netat = \"confirme\"\n")
        .event(
            "santiago",
            "quand = \"2026-11-02T01:00\"\nfuseau = \"America/Santiago\"\netat = \"confirme\"\n",
        )
        .event("reporte", "quand = \"2026-11-20\"\nreporte_de = \"2026-11-12\"\netat = \"reporte\"\n")
}

#[test]
fn events_in_spanish() {
    let folder = folder().revised("2026-02-03").0;
    let (spanish, french) = (folder.feed("es/agenda/agenda.ics"), folder.feed("agenda/agenda.ics"));
    let say = |slug: &str, name: &str| value(&event(&spanish, slug), name).unwrap_or("none").to_owned();
    assert_eq!(say("atelier", "SUMMARY"), ":Taller ficticio (por confirmar)");
    assert_eq!(
        say("atelier", "DESCRIPTION"),
        ":Una fecha ficticia.\\nUnirse en línea: https://visio.example/a\\nhttps://fictif.example/es/agenda/2026/atelier/"
    );
    assert_eq!(say("atelier", "LOCATION"), ":Lima (Perú)\\, en línea");
    assert_eq!(say("atelier", "CATEGORIES"), ":Réseau fictif,Agua / saneamiento,Perú");
    assert_eq!(say("atelier", "URL"), ":https://fictif.example/es/agenda/2026/atelier/");
    assert!(say("atelier", "CONFERENCE").contains("LABEL=\"Unirse en línea\""));
    assert_eq!(
        say("congres", "SUMMARY"),
        ":Cancelado: congres",
        "a title without translation stays as it is"
    );
    assert_eq!(say("rencontre", "SUMMARY"), ":rencontre (septiembre u octubre\\, fecha por precisar)");
    assert!(
        say("rencontre", "DESCRIPTION")
            .contains("Fecha: septiembre u octubre de 2026 (fechas por precisar).")
    );
    let local = "Hora local: lunes\\, 2 de noviembre de 2026\\, a la 1:00 (hora de Santiago).";
    assert!(say("santiago", "DESCRIPTION").contains(local), "{}", say("santiago", "DESCRIPTION"));
    assert!(say("santiago", "DESCRIPTION").contains("La hora de fin no se conoce"));
    assert!(
        say("reporte", "DESCRIPTION")
            .contains("Aplazado del 12 de noviembre de 2026 al 20 de noviembre de 2026.")
    );
    for slug in ["atelier", "congres", "rencontre", "santiago", "reporte"] {
        for name in ["UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "STATUS"] {
            let french = event(&french, slug);
            assert_eq!(
                Some(say(slug, name).as_str()),
                value(&french, name),
                "{slug}: {name} knows no language"
            );
        }
    }
}

#[test]
fn every_feed_has_its_spanish_one() {
    let site = folder().revised("2026-02-03").0.built().site.expect("a site");
    let feeds: Vec<&String> = site.files.keys().filter(|path| path.ends_with(".ics")).collect();
    let (spanish, french): (Vec<&String>, Vec<&String>) =
        feeds.into_iter().partition(|path| path.starts_with("es/"));
    assert_eq!(spanish.len(), french.len());
    for path in [
        "es/agenda/agenda.ics",
        "es/agenda/fictif.ics",
        "es/agenda/exterieur.ics",
        "es/agenda/echeances.ics",
        "es/agenda/agenda-dates-fixees.ics",
        "es/tematicas/eau.ics",
        "es/paises/perou.ics",
        "es/agenda/2026/atelier.ics",
    ] {
        let feed = String::from_utf8(site.files[path].whole()).expect("UTF-8");
        let feed = feed.as_str();
        let lines = lines(feed);
        assert_eq!(lint(feed.as_bytes()), Vec::<String>::new(), "{path}");
        assert!(lines.contains(&format!("SOURCE;VALUE=URI:https://fictif.example/{path}")), "{path}");
    }
    let theme = String::from_utf8(site.files["es/tematicas/eau.ics"].whole()).expect("UTF-8");
    let theme = lines(&theme);
    for line in [
        "NAME:Agenda fictif: Agua saneamiento",
        "X-WR-CALNAME:Agenda fictif: Agua saneamiento",
        "DESCRIPTION:Las fechas sobre la temática «Agua saneamiento».",
        "URL:https://fictif.example/es/tematicas/eau/",
    ] {
        assert!(theme.contains(&line.to_owned()), "{line} in {theme:?}");
    }
}

#[test]
fn pages_in_spanish_lead_to_feeds_in_spanish() {
    let folder = folder().revised("2026-02-03").0;
    for (page, has) in [
        ("es/agenda/suscripcion/tematicas/index.html", "webcal://fictif.example/es/tematicas/eau.ics"),
        ("es/agenda/suscripcion/index.html", "cid=webcal%3A%2F%2Ffictif.example%2Fes%2Fagenda%2Fagenda.ics"),
        ("es/agenda/suscripcion/index.html", "Suscribirse"),
        ("es/agenda/2026/atelier/index.html", "sábado, 20 de junio de 2026, de 16:30</time>"),
        ("es/agenda/2026/atelier/index.html", "(hora de Lima)"),
        ("es/agenda/2026/atelier/index.html", "\"name\":\"Taller ficticio\""),
        ("es/agenda/2026/atelier/index.html", "href=\"../../../../es/agenda/2026/atelier.ics\""),
        ("es/agenda/2026/index.html", "Fecha por precisar"),
        ("es/agenda/2026/congres/index.html", "<span lang=\"fr\">Une date fictive.</span>"),
        ("es/agenda/index.html", "<html lang=\"es\""),
    ] {
        let html = folder.feed(page);
        assert!(html.contains(has), "{page} has no {has}");
    }
}

#[test]
fn a_language_that_is_added_or_reworded_moves_no_sequence() {
    let french = folder().with("site.toml", SITE).without("themes/dalc/strings/es.toml");
    let french = french
        .without("agenda/2026/atelier.es.toml")
        .without("thematiques/eau.es.toml")
        .revised("2026-02-03")
        .0;
    let before = french.feed("agenda/agenda.ics");
    let ledger = french.text("agenda.lock.toml").to_owned();
    let (both, said) = folder().with("agenda.lock.toml", &ledger).revised("2026-03-01");
    assert!(said.is_empty(), "{said:?}");
    assert_eq!(both.feed("agenda/agenda.ics"), before, "the French feed is as it was");
    assert!(both.text("agenda.lock.toml").contains("es = "));
    let reworded = both.clone().with("agenda/2026/atelier.es.toml", "titre = \"Otro taller\"\n");
    assert_eq!(reworded.told(), ["agenda-modifie"]);
    let (reworded, said) = reworded.revised("2026-04-01");
    assert_eq!(said, ["atelier : la description change"]);
    let own = event(&reworded.feed("es/agenda/agenda.ics"), "atelier");
    assert_eq!(value(&own, "SUMMARY"), Some(":Otro taller (por confirmar)"));
    assert_eq!(
        (value(&own, "SEQUENCE"), value(&own, "LAST-MODIFIED")),
        (Some(":0"), Some(":20260401T000000Z"))
    );
}
