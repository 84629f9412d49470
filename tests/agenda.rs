//! The feed contract, line by line, on small agendas built whole.

#![allow(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails, and says why"
)]

#[path = "support/agenda.rs"]
mod agenda;
#[path = "agenda/any.rs"]
mod any;
#[path = "calendar/contract.rs"]
mod contract;
#[path = "support/feed.rs"]
mod feed;
#[path = "calendar/forms.rs"]
mod forms;
#[path = "agenda/languages.rs"]
mod languages;
#[path = "calendar/lint.rs"]
mod lint;
#[path = "agenda/pages.rs"]
mod pages;
#[path = "agenda/zones.rs"]
mod zones;

use agenda::Folder;
use feed::{event, lines, value};

const FEED: &str = "agenda/agenda.ics";

/// The lines of the only event of a folder, whose keys are `text`.
fn one(text: &str) -> Vec<String> {
    event(&Folder::new().event("a", text).feed(FEED), "a")
}

fn dates(text: &str) -> (String, String) {
    let lines = one(text);
    let say = |name| value(&lines, name).unwrap_or("none").to_owned();
    (say("DTSTART"), say("DTEND"))
}

fn of(quand: &str, etat: &str) -> String {
    format!("quand = \"{quand}\"\netat = \"{etat}\"\n")
}

#[test]
fn bytes() {
    let feed = Folder::new().event("a", &of("2026-06-20", "confirme")).feed(FEED);
    assert!(feed.ends_with("END:VCALENDAR\r\n") && !feed.starts_with('\u{feff}'));
    assert_eq!(feed.matches('\n').count(), feed.matches("\r\n").count());
    assert!(feed.split("\r\n").all(|line| line.len() <= 75));
}

#[test]
fn calendar_properties() {
    let folder = Folder::new().event("a", &of("2026-06-20", "confirme"));
    let (folder, _) = folder.revised("2026-02-03");
    let lines = lines(&folder.feed(FEED));
    let header: Vec<&str> =
        lines.iter().take_while(|line| *line != "BEGIN:VEVENT").map(String::as_str).collect();
    assert_eq!(
        header,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Réseau fictif//Fictif//FR",
            "CALSCALE:GREGORIAN",
            "NAME:Agenda fictif",
            "X-WR-CALNAME:Agenda fictif",
            "DESCRIPTION:Les dates du réseau ainsi que les événements extérieurs et les échéances qu’il suit.",
            "X-WR-CALDESC:Les dates du réseau ainsi que les événements extérieurs et les échéances qu’il suit.",
            "X-WR-TIMEZONE:Europe/Paris",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            "X-PUBLISHED-TTL:PT12H",
            "SOURCE;VALUE=URI:https://fictif.example/agenda/agenda.ics",
            "URL:https://fictif.example/agenda/",
            "COLOR:teal",
            "LAST-MODIFIED:20260203T000000Z",
        ]
    );
}

#[test]
fn event_properties_in_order() {
    let text = "quand = \"2026-06-20T16:30/18:00\"\netat = \"confirme\"\ndans = \"semaine\"\npays = [\"PE\"]\n\
                lieu = { nom = \"Salle A, B\", ville = \"Lima\", pays = \"PE\", position = { lat = -12.05, lon = -77.0375 }, \
                en_ligne = \"https://visio.example/é\" }\nfuseau = \"America/Lima\"\n";
    let folder = Folder::new().event("semaine", &of("2026-06-15/2026-06-30", "confirme")).event("a", text);
    let (folder, _) = folder.revised("2026-02-03");
    let feed = folder.feed(FEED);
    let parent = value(&event(&feed, "semaine"), "UID").unwrap().trim_start_matches(':').to_owned();
    let own = event(&feed, "a");
    let expected = [
        "DTSTAMP:20260203T000000Z",
        "LAST-MODIFIED:20260203T000000Z",
        "SEQUENCE:0",
        "DTSTART;TZID=America/Lima:20260620T163000",
        "DTEND;TZID=America/Lima:20260620T180000",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "SUMMARY:a",
        "DESCRIPTION:Une date fictive.\\nRejoindre en ligne : https://visio.example/é\\nhttps://fictif.example/agenda/2026/a/",
        "LOCATION:Salle A\\, B\\, Lima (Pérou)\\, en ligne",
        "GEO:-12.050000;-77.037500",
        "CATEGORIES:Réseau fictif,Pérou",
        "URL:https://fictif.example/agenda/2026/a/",
        "CONFERENCE;FEATURE=VIDEO;LABEL=\"Rejoindre en ligne\";VALUE=URI:https://visio.example/%C3%A9",
    ];
    assert_eq!(own[1..own.len() - 1], expected);
    assert_eq!(own[own.len() - 1], format!("RELATED-TO;RELTYPE=PARENT:{parent}"));
    assert!(own[0].starts_with("UID:") && own[0].len() == 40);
}

#[test]
fn what_a_feed_never_says() {
    let feed = Folder::new().event("a", &of("2026-06-20T10:00", "confirme")).feed(FEED);
    for never in
        ["METHOD", "ORGANIZER", "ATTENDEE", "BEGIN:VALARM", "DURATION:", "RDATE", "RECURRENCE-ID", "CREATED"]
    {
        assert!(!lines(&feed).iter().any(|line| line.starts_with(never)), "{never}");
    }
    let events: String = feed.split("BEGIN:VEVENT").skip(1).collect();
    assert!(!events.contains("RRULE") && !feed.contains("TZID=/") && feed.contains("TZID=Europe/Paris"));
}

#[test]
fn days_and_hours() {
    let day = |text: &str| dates(&of(text, "confirme"));
    assert_eq!(day("2026-06-20"), (";VALUE=DATE:20260620".into(), ";VALUE=DATE:20260621".into()));
    assert_eq!(day("2026-12-30/2026-12-31"), (";VALUE=DATE:20261230".into(), ";VALUE=DATE:20270101".into()));
    let paris = |time: &str| format!(";TZID=Europe/Paris:{time}");
    assert_eq!(day("2026-06-20T16:30/18:00"), (paris("20260620T163000"), paris("20260620T180000")));
    assert_eq!(
        day("2026-06-20T16:30/2026-06-22T09:00"),
        (paris("20260620T163000"), paris("20260622T090000"))
    );
    for open in ["2026-06-20T16:30", "2026-06-20T16:30/16:30"] {
        assert_eq!(day(open), (paris("20260620T163000"), paris("20260620T173000")), "{open}");
        let lines = one(&of(open, "confirme"));
        let description = value(&lines, "DESCRIPTION").unwrap();
        assert!(description.contains("L’heure de fin n’est pas connue"), "{description}");
    }
    assert_eq!(
        day("2026-03-29T01:30").1,
        paris("20260329T033000"),
        "an hour later on the clocks of that night"
    );
}

#[test]
fn months_and_vaguer_dates() {
    let lines = one(&of("2026-09", "confirme"));
    assert_eq!(value(&lines, "DTSTART"), Some(";VALUE=DATE:20260901"));
    assert_eq!(value(&lines, "DTEND"), Some(";VALUE=DATE:20261001"));
    assert_eq!(value(&lines, "STATUS"), Some(":TENTATIVE"));
    assert_eq!(value(&lines, "SUMMARY"), Some(":a (septembre\\, date à préciser)"));
    assert_eq!(value(&lines, "X-DALC-EDTF"), Some(":2026-09"));
    let months = one(&of("2026-05/2026-06", "annonce"));
    assert_eq!(value(&months, "SUMMARY"), Some(":a (à confirmer) (mai ou juin\\, date à préciser)"));
    assert_eq!(value(&months, "X-DALC-EDTF"), Some(":2026-05/2026-06"));
    let turn = one(&of("2026-12/2027-01", "confirme"));
    assert_eq!(value(&turn, "SUMMARY"), Some(":a (décembre 2026 ou janvier 2027\\, date à préciser)"));
    assert!(!one(&of("2026-07/2026-08", "confirme")).is_empty(), "62 days");
    for vague in ["2026-05/2026-07", "2026-21", "2026", "inconnue"] {
        assert!(one(&of(vague, "annonce")).is_empty(), "{vague}");
    }
}

#[test]
fn an_imprecise_date_takes_the_bounds_of_its_parent() {
    let parent = |quand: &str| Folder::new().event("semaine", &of(quand, "confirme"));
    let child = |quand: &str| format!("{}dans = \"semaine\"\n", of(quand, "confirme"));
    let days = |folder: Folder| {
        let own = event(&folder.feed(FEED), "a");
        (value(&own, "DTSTART").unwrap_or("").to_owned(), value(&own, "DTEND").unwrap_or("").to_owned())
    };
    let salc = (";VALUE=DATE:20260526".to_owned(), ";VALUE=DATE:20260612".to_owned());
    assert_eq!(days(parent("2026-05-26/2026-06-11").event("a", &child("2026-05/2026-06"))), salc);
    assert_eq!(
        days(parent("2026-05-26/2026-06-11").event("a", &child("2026-05/2026-08"))),
        salc,
        "four months, narrowed"
    );
    let june = (";VALUE=DATE:20260601".to_owned(), ";VALUE=DATE:20260612".to_owned());
    assert_eq!(
        days(parent("2026-05-26/2026-06-11").event("a", &child("2026-06"))),
        june,
        "no day outside either"
    );
    let own = event(&parent("2026-05-26/2026-06-11").event("a", &child("2026-06")).feed(FEED), "a");
    assert_eq!(value(&own, "STATUS"), Some(":TENTATIVE"));
}

#[test]
fn states() {
    let say = |text: &str| {
        let lines = one(text);
        let own = |name| value(&lines, name).unwrap_or("").trim_start_matches(':').to_owned();
        (own("STATUS"), own("SUMMARY"))
    };
    let pair = |status: &str, summary: &str| (status.to_owned(), summary.to_owned());
    assert_eq!(say(&of("2026-06-20", "confirme")), pair("CONFIRMED", "a"));
    assert_eq!(say(&of("2026-06-20", "annonce")), pair("TENTATIVE", "a (à confirmer)"));
    assert_eq!(say(&of("2026-06-20", "annule")), pair("CANCELLED", "Annulé : a"));
    assert_eq!(say(&of("2026-06-20", "reporte")), pair("CANCELLED", "Reporté : a"));
    let moved = format!("{}reporte_de = \"2026-05-20\"\n", of("2026-06-20", "reporte"));
    assert_eq!(say(&moved), pair("CONFIRMED", "a"));
    let later = format!("{}reporte_de = \"2026-05-20\"\n", of("2026-06", "reporte"));
    assert_eq!(say(&later), pair("TENTATIVE", "a (juin\\, date à préciser)"));
    let unknown = format!("{}reporte_de = \"2026-05-20\"\n", of("inconnue", "reporte"));
    assert_eq!(say(&unknown), pair("CANCELLED", "Reporté : a"));
    assert_eq!(dates(&unknown).0, ";VALUE=DATE:20260520");
    assert_eq!(say(&of("2026-09", "annule")), pair("CANCELLED", "Annulé : a (septembre)"));
    assert_eq!(say(&of("2026-09", "reporte")), pair("CANCELLED", "Reporté : a (septembre)"));
}

#[test]
fn descriptions_say_what_calendars_cannot_show() {
    let say = |text: &str| value(&one(text), "DESCRIPTION").unwrap().replace('\u{a0}', " ");
    let vague = say(&format!("{}reporte_de = \"2026-05-20\"\n", of("2027", "reporte")));
    assert!(vague.starts_with(":Reporté.\\nNouvelle date : courant 2027.\\n"), "{vague}");
    let unknown = say(&format!("{}reporte_de = \"2026-05-20\"\n", of("inconnue", "reporte")));
    assert!(unknown.starts_with(":Reporté \\; nouvelle date à venir.\\n"), "{unknown}");
    assert!(say(&of("2026-09", "annule")).contains("Date annoncée : septembre 2026."));
    assert!(say(&of("2026-09", "confirme")).contains("Date : septembre 2026 (date à préciser)."));
    let moved = say(&format!("{}reporte_de = \"2026-06\"\n", of("2026-09-08", "reporte")));
    assert!(moved.contains("Reporté : mardi 8 septembre 2026\\, auparavant : juin 2026."), "{moved}");
    let deadline = format!(
        "titre = \"a\"\nserie = \"echeance\"\nresume = \"x\"\n{}",
        of("2026-04-30T12:00", "confirme")
    );
    let deadline = Folder::new().with("agenda/2026/a.toml", &deadline).feed("agenda/echeances.ics");
    assert!(lines(&deadline).join("\n").contains("L’heure est celle de la clôture"), "{deadline}");
    let universal = say(&format!("{}fuseau = \"UTC\"\n", of("2026-06-20T16:30/18:00", "confirme")));
    assert!(!universal.contains("Heure locale"), "{universal}");
}

#[test]
fn participation_is_said_of_outside_events_only() {
    let text = format!("{}participation = \"a-confirmer\"\n", of("2026-06-20", "confirme"));
    assert!(!one(&text).join("\n").contains("Participation"));
    let outside = format!("titre = \"a\"\nserie = \"exterieur\"\nresume = \"Une date fictive.\"\n{text}");
    let feed = Folder::new().with("agenda/2026/a.toml", &outside).feed(FEED);
    let own = event(&feed, "a");
    assert!(value(&own, "DESCRIPTION").unwrap().contains("Participation du réseau à confirmer."));
    assert_eq!((value(&own, "STATUS"), value(&own, "SUMMARY")), (Some(":CONFIRMED"), Some(":a")));
}

#[test]
fn events_are_the_same_bytes_in_every_feed() {
    let text =
        "quand = \"2026-06-20T16:30/18:00\"\netat = \"confirme\"\npays = [\"PE\"]\nthematiques = [\"eau\"]\n";
    let folder = Folder::new()
        .event("a", text)
        .with("pays/perou.toml", "code = \"PE\"\ngroupe = \"groupe\"\n")
        .with(
            "organismes/groupe.toml",
            "nom = \"Groupe fictif\"\nfamille = \"groupe-pays\"\npays = [\"PE\"]\n",
        )
        .with(
            "thematiques/eau.toml",
            "titre = \"Eau, assainissement\"\npriorite_francaise = true\nresume = \"L'eau.\"\n",
        );
    let own = |feed: &str| {
        let start = feed.find("BEGIN:VEVENT").unwrap_or_default();
        let end = feed.find("END:VEVENT").map_or(0, |at| at + 12);
        feed[start..end].to_owned()
    };
    let all = folder.feed(FEED);
    assert!(all.contains("CATEGORIES:Réseau fictif,Eau / assainissement"));
    for path in [
        "agenda/fictif.ics",
        "agenda/agenda-dates-fixees.ics",
        "thematiques/eau.ics",
        "pays/perou.ics",
        "organismes/groupe.ics",
        "agenda/2026/a.ics",
    ] {
        assert_eq!(own(&folder.feed(path)), own(&all), "{path}");
    }
    let theme = lines(&folder.feed("thematiques/eau.ics"));
    assert!(theme.contains(&"NAME:Agenda fictif : Eau assainissement".to_owned()), "{theme:?}");
    for empty in ["agenda/exterieur.ics", "agenda/echeances.ics"] {
        let feed = folder.feed(empty);
        assert!(!feed.contains("VEVENT"), "{empty}");
        assert_eq!(feed.matches("BEGIN:VTIMEZONE").count(), 1, "{empty}: RFC 5545, 3.6, wants a component");
        assert!(feed.contains("TZID:Europe/Paris\r\n"), "{empty}");
    }
}

#[test]
fn a_feed_without_event_is_valid_whatever_the_zone_of_the_site() {
    for (zone, written) in [
        ("Europe/Paris", "Europe/Paris"),
        ("America/Bogota", "America/Bogota"),
        ("America/Santiago", "Etc/UTC"),
        ("UTC", "Etc/UTC"),
    ] {
        let settings = agenda::SITE.replace("Europe/Paris", zone);
        let feed = Folder::new().with("site.toml", &settings).feed("agenda/echeances.ics");
        assert_eq!(lint::lint(feed.as_bytes()), Vec::<String>::new(), "{zone}");
        assert!(feed.contains(&format!("TZID:{written}\r\n")), "{zone}: {feed}");
    }
}

#[test]
fn closings_of_calls_are_deadlines() {
    let funding = "titre = \"Fonds fictif\"\nporteur = \"reseau\"\npour = [\"commune\"]\nurl = \"https://fonds.example/\"\n\
                   resume = \"Un fonds.\"\n[[editions]]\nannee = 2026\nferme = \"2026-04-30\"\n[[editions]]\nannee = 2027\n\
                   ferme = \"2027-04\"\n";
    let folder = Folder::new()
        .with("organismes/reseau.toml", "nom = \"Réseau fictif\"\nfamille = \"reseau\"\n")
        .with("financements/fonds.toml", funding);
    let feed = folder.feed("agenda/echeances.ics");
    let summaries: Vec<String> =
        lines(&feed).into_iter().filter(|line| line.starts_with("SUMMARY")).collect();
    assert_eq!(
        summaries,
        [
            "SUMMARY:Clôture : Fonds fictif (édition 2026)",
            "SUMMARY:Clôture : Fonds fictif (édition 2027) (avril\\, date à préciser)"
        ]
    );
    assert!(folder.feed("agenda/2026/index.html").contains("Clôture : Fonds fictif"));
    let (folder, said) = folder.revised("2026-01-01");
    assert_eq!(said.len(), 2);
    assert_eq!(folder.told(), Vec::<&str>::new());
    let text = format!("anciennes_adresses = [\"fonds\"]\n{}", folder.text("financements/fonds.toml"));
    let renamed = folder.without("financements/fonds.toml").with("financements/autre.toml", &text);
    assert_eq!(renamed.told(), ["agenda-modifie", "agenda-modifie"], "the same closings, at another page");
}

#[test]
fn descriptions_are_plain() {
    let text = "titre = \"BEGIN:VEVENT \\\\ et ; ,\"\nserie = \"dalc\"\nquand = \"2026-06-20\"\netat = \"confirme\"\n\
                resume = \"END:VCALENDAR a\\\\b \\u0007\\u2028\\uFEFF fin\"\n";
    let own = event(&Folder::new().with("agenda/2026/a.toml", text).feed(FEED), "a");
    assert_eq!(value(&own, "SUMMARY"), Some(":BEGIN :VEVENT / et \\; \\,"));
    assert_eq!(
        value(&own, "DESCRIPTION"),
        Some(":END :VCALENDAR a/b fin\\nhttps://fictif.example/agenda/2026/a/")
    );
}

#[test]
fn without_a_ledger_nothing_depends_on_the_day() {
    let folder =
        Folder::new().event("a", &format!("{}modifie_le = 2026-02-03\n", of("2026-06-20", "confirme")));
    assert_eq!(folder.told(), ["agenda-sans-registre"]);
    let own = event(&folder.feed(FEED), "a");
    assert_eq!(
        (value(&own, "SEQUENCE"), value(&own, "LAST-MODIFIED")),
        (Some(":0"), Some(":20260203T000000Z"))
    );
    assert_eq!(Folder::new().told(), Vec::<&str>::new(), "no event, nothing to remember");
}
