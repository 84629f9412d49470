//! Pages of the agenda: what they lead to, and what they say, on small agendas built whole.

use dalc::pieces::Content;
use std::collections::BTreeMap;

use super::agenda::Folder;
use super::of;

#[test]
fn pages_lead_to_their_feeds() {
    let text = "quand = \"2026-12-20T16:30/18:00\"\netat = \"confirme\"\npays = [\"PE\"]\n";
    let folder = Folder::new().event("a", text).with("pays/perou.toml", "code = \"PE\"\n");
    for (page, has) in [
        ("agenda/2026/a/index.html", "href=\"../../../agenda/2026/a.ics\""),
        ("agenda/2026/a/index.html", "\"startDate\":\"2026-12-20T16:30:00+01:00\""),
        ("agenda/2026/a/index.html", "webcal://fictif.example/agenda/agenda.ics"),
        ("agenda/index.html", "<link rel=\"alternate\" type=\"text/calendar\" href=\"../agenda/agenda.ics\""),
        ("agenda/index.html", "data-fin=\"2026-12-20T18:00+01:00\""),
        ("pays/perou/index.html", "webcal://fictif.example/pays/perou.ics"),
        ("agenda/abonnement/index.html", "href=\"../../agenda/abonnement/pays/#agenda_perou\""),
        (
            "agenda/abonnement/index.html",
            "addfromweb?url=https%3A%2F%2Ffictif.example%2Fagenda%2Fagenda.ics&amp;name=Agenda%20fictif",
        ),
    ] {
        let html = folder.feed(page);
        assert!(html.contains(has), "{page} has no {has}");
    }
    let vague = Folder::new().event("a", &of("2026-12", "annonce")).feed("agenda/2026/a/index.html");
    assert!(!vague.contains("startDate") && !vague.contains("\"Event\""), "an invented day is never shown");
}

/// The pages below a folder of the site, by path.
fn pages(folder: &Folder, below: &str) -> BTreeMap<String, String> {
    let site = folder.built().site.expect("a site");
    let own = site.files.iter().filter(|(path, _)| path.starts_with(below) && path.ends_with(".html"));
    own.map(|(path, bytes)| (path.clone(), String::from_utf8(bytes.whole()).expect("UTF-8"))).collect()
}

/// The titles of dates in the order of a page.
fn listed(html: &str) -> Vec<&str> {
    let titles = html.split("<p class=\"date-titre\">").skip(1);
    titles.filter_map(|piece| piece.split_once('>')?.1.split_once('<').map(|(title, _)| title)).collect()
}

/// How many elements a page has.
fn elements(html: &str) -> usize {
    html.split('<').filter(|piece| piece.starts_with(|c: char| c.is_ascii_alphabetic())).count()
}

#[test]
fn every_feed_is_listed_with_all_its_links() {
    let mut folder = Folder::new()
        .event("a", "quand = \"2026-12-20\"\netat = \"confirme\"\npays = [\"PE\"]\nthematiques = [\"eau\"]\n")
        .with("thematiques/eau.toml", "titre = \"Eau\"\nresume = \"L'eau.\"\n")
        .with("pays/perou.toml", "code = \"PE\"\ngroupe = \"groupe\"\n")
        .with(
            "organismes/groupe.toml",
            "nom = \"Groupe fictif\"\nfamille = \"groupe-pays\"\npays = [\"PE\"]\n",
        );
    for number in 0..60 {
        folder = folder.with(&format!("thematiques/t{number}.toml"), "titre = \"Sel\"\nresume = \"Sel.\"\n");
    }
    let site = folder.built().site.expect("a site");
    let subscribe = pages(&folder, "agenda/abonnement/");
    assert!(
        subscribe.contains_key("agenda/abonnement/thematiques/page-2/index.html"),
        "{:?}",
        subscribe.keys()
    );
    let all: String = subscribe.values().cloned().collect();
    let is_one = |path: &str| path.starts_with("agenda/2026/");
    let feeds: Vec<&String> =
        site.files.keys().filter(|path| path.ends_with(".ics") && !is_one(path)).collect();
    assert_eq!(feeds.len(), 5 + 61 + 1 + 1);
    for path in feeds {
        let encoded = path.replace('/', "%2F");
        for link in [
            format!(
                "<code data-copier=\"Copier l’adresse\" data-copie=\"Adresse copiée\">https://fictif.example/{path}</code>"
            ),
            format!("href=\"webcal://fictif.example/{path}\""),
            format!(
                "href=\"https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Ffictif.example%2F{encoded}\""
            ),
            format!(
                "href=\"https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Ffictif.example%2F{encoded}&amp;name="
            ),
            format!("{path}\" type=\"text/calendar\">Télécharger"),
        ] {
            assert!(all.contains(&link), "{link}");
        }
    }
    let first = &subscribe["agenda/abonnement/index.html"];
    for program in ["iPhone", "Thunderbird", "Nextcloud", "ICSx⁵", "Google Agenda", "Outlook"] {
        assert!(first.contains(program), "{program}");
    }
    assert_eq!(first.matches("#agenda_").count(), 61 + 1 + 1, "each other feed by its name");
    let anchors = ["thematiques/#agenda_eau", "pays/#agenda_perou", "organismes/#agenda_groupe"];
    for (anchor, own) in anchors.iter().zip(["thematiques", "pays", "organismes"]) {
        assert!(first.contains(&format!("agenda/abonnement/{anchor}\"")), "{anchor}");
        let (_, id) = anchor.split_once('#').expect("an anchor");
        assert!(
            subscribe[&format!("agenda/abonnement/{own}/index.html")].contains(&format!("id=\"{id}\"")),
            "{id}"
        );
    }
}

#[test]
fn no_page_of_dates_is_too_long() {
    let mut folder = Folder::new();
    for number in 0..400 {
        let (month, day) = (number % 12 + 1, number % 28 + 1);
        let quand = match number % 8 {
            6 => format!("2027-{month:02}"),
            7 => "2027-22".to_owned(),
            _ => format!("2027-{month:02}-{day:02}T10:00/12:00"),
        };
        folder = folder.event(&format!("e{number:03}"), &of(&quand, "annonce"));
    }
    folder = folder.event("semaine", &of("2027-05-01/2027-05-31", "confirme"));
    for number in 0..45 {
        let text = format!("{}dans = \"semaine\"\n", of("2027-05-04", "confirme"));
        folder = folder.event(&format!("s{number:02}"), &text);
    }
    for (below, first) in [("agenda/2027/", "agenda/2027/index.html"), ("agenda/", "agenda/index.html")] {
        let numbered = format!("{below}page-");
        let pages = pages(&folder, below);
        let lists: Vec<&String> = pages
            .iter()
            .filter(|(path, _)| *path == first || path.starts_with(&numbered))
            .map(|(_, html)| html)
            .collect();
        assert!(lists.len() >= 17, "{}", lists.len());
        let mut seen: Vec<&str> = lists.iter().flat_map(|html| listed(html)).collect();
        for html in &lists {
            let (dates, elements) = (listed(html).len(), elements(html));
            let is_whole = html.contains(">semaine<");
            assert!(dates <= if is_whole { 46 } else { 24 }, "{dates} dates");
            assert!(is_whole || elements <= 400, "{elements} elements");
        }
        seen.sort_unstable();
        let count = seen.len();
        seen.dedup();
        assert_eq!((seen.len(), count), (446, 446), "every date once");
    }
}

#[test]
fn a_year_goes_by_month_then_by_what_is_vaguer() {
    let folder = Folder::new()
        .event("annee", &of("2026", "annonce"))
        .event("printemps", &of("2026-21", "annonce"))
        .event("mars-vague", &of("2026-03", "annonce"))
        .event("mars-31", &of("2026-03-31", "confirme"))
        .event("mars-02", &of("2026-03-02", "confirme"))
        .event("janvier", &of("2026-01-31", "confirme"))
        .event("dans-mars", &format!("{}dans = \"mars-02\"\n", of("2026-03", "annonce")));
    let html = folder.feed("agenda/2026/index.html");
    assert_eq!(
        listed(&html),
        ["janvier", "mars-02", "dans-mars", "mars-31", "mars-vague", "printemps", "annee"]
    );
    let places: Vec<usize> =
        ["Janvier 2026", "Mars 2026", "Date à préciser", "mars-vague", "Printemps 2026", "Courant 2026"]
            .iter()
            .map(|words| html.find(&format!(">{words}<")).unwrap_or_else(|| panic!("{words}")))
            .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(html.contains("23 novembre 2026</time>"), "without script the page says the date it was built");
}

#[test]
fn a_record_shows_its_next_dates_first_of_all() {
    let mut folder = Folder::new().with("thematiques/eau.toml", "titre = \"Eau\"\nresume = \"L'eau.\"\n");
    for number in 0..60 {
        let year = 2000 + number;
        let text = format!("{}thematiques = [\"eau\"]\n", of(&format!("{year}-01-01"), "annonce"));
        folder = folder.event(&format!("en-{year}"), &text);
    }
    let html = folder.feed("thematiques/eau/index.html");
    let titles = listed(&html);
    assert_eq!(titles.len(), 30);
    assert_eq!((titles[0], titles[29]), ("en-2027", "en-2056"), "the next thirty, not the farthest");
    let home = folder.feed("index.html");
    assert!(
        home.contains("data-a-venir") && home.contains("assets/agenda.") && home.contains("data-vide hidden")
    );
    assert_eq!(listed(&home)[0], "en-2027");
}
