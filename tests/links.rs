//! External links, looked at on a server of this machine: what is found, what is asked of the server, what is noted and when.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};

use dalc::input::{Input, InputFile};
use dalc::links::{Notebook, Verdict, external};
use tempfile::TempDir;
use tiny_http::{Header, Method, Response, Server};

/// What a server was asked: method and path.
type Asked = Arc<Mutex<Vec<String>>>;

/// A site: its address, and what it is asked.
struct Site {
    address: String,
    asked: Asked,
    server: Arc<Server>,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
    }
}

fn site(robots: (u16, &'static str)) -> Site {
    let server = Arc::new(Server::http("127.0.0.1:0").expect("a server"));
    let address = format!("http://{}", server.server_addr().to_ip().expect("an address"));
    let asked = Asked::default();
    let (own, log) = (Arc::clone(&server), Arc::clone(&asked));
    std::thread::spawn(move || {
        for request in own.incoming_requests() {
            let agent = request.headers().iter().find(|header| header.field.equiv("User-Agent"));
            let agent = agent.map(|header| header.value.to_string()).unwrap_or_default();
            assert!(
                agent.starts_with("dalc-links/") && agent.ends_with("(+https://exemple.org/)"),
                "{agent}"
            );
            log.lock().expect("a log").push(format!("{} {}", request.method(), request.url()));
            let is_head = *request.method() == Method::Head;
            let (status, location, text) = match request.url() {
                "/robots.txt" => (robots.0, "", robots.1),
                "/page" | "/ancre" | "/perdue-un-jour" => (200, "", "page"),
                "/sans-tete" => (if is_head { 405 } else { 200 }, "", "page"),
                "/vieille" => (301, "/page", ""),
                "/temporaire" => (302, "/page", ""),
                "/boucle" => (302, "/boucle", ""),
                "/panne" => (503, "", ""),
                "/attendre" => (429, "", ""),
                "/fermee" => (403, "", ""),
                _ => (404, "", ""),
            };
            let mut response = Response::from_string(text).with_status_code(status);
            if !location.is_empty() {
                response.add_header(Header::from_bytes("Location", location).expect("a header"));
            }
            let _ = request.respond(response);
        }
    });
    Site { address, asked, server }
}

impl Site {
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().expect("a log"))
    }
}

const SETTINGS: &str = include_str!("cli/tableaux.in/content/site.toml");

fn folder(links: &[String]) -> TempDir {
    let place = tempfile::tempdir().expect("a folder");
    let page = format!(
        "+++\ntitre = \"Liens inventés\"\n# {}/commentaire\n+++\n\n{}\n",
        links[0],
        links.join("\n\n")
    );
    fs::create_dir_all(place.path().join("content/pages")).expect("a folder");
    fs::write(
        place.path().join("content/site.toml"),
        SETTINGS.replace("https://www.etalab.gouv.fr", "https://etalab.example"),
    )
    .expect("settings");
    fs::write(place.path().join("content/pages/liens.md"), page).expect("a page");
    place
}

fn dalc(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_dalc"))
        .arg("links")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("dalc");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("a text");
    (text(output.stdout), text(output.stderr), output.status.code())
}

const QUICK: [&str; 3] = ["--reseau-local", "--pause", "0"];

fn look(folder: &Path, date: &str, more: &[&str]) -> String {
    let (out, err, status) = dalc(folder, &[&QUICK[..], &["--date", date], more].concat());
    assert_eq!(status, Some(0), "what is dead stands in nobody's way: {err}");
    out
}

fn notebook(folder: &Path) -> Notebook {
    serde_json::from_slice(&fs::read(folder.join(".dalc/liens.json")).expect("a notebook"))
        .expect("a notebook")
}

#[test]
fn what_is_found_is_told_and_noted() {
    let site = site((200, "User-agent: *\nDisallow: /prive\n"));
    let of = |path: &str| format!("{}{path}", site.address);
    let paths = [
        "/page",
        "/sans-tete",
        "/vieille",
        "/temporaire",
        "/boucle",
        "/panne",
        "/attendre",
        "/fermee",
        "/perdue",
        "/prive/a",
    ];
    let nobody = Server::http("127.0.0.1:0").expect("a server").server_addr().to_ip().expect("an address");
    let mut links: Vec<String> = paths.iter().map(|path| of(path)).collect();
    links.push(format!("http://{nobody}/"));
    let mute = std::net::TcpListener::bind("127.0.0.1:0").expect("a server");
    links.push(format!("https://{}/", mute.local_addr().expect("an address")));
    std::thread::spawn(move || mute.incoming().for_each(drop));
    let place = folder(&links);
    let told = look(place.path(), "2026-11-23", &[]);
    let verdict = |url: &str| notebook(place.path()).0[url].verdict.clone();
    assert_eq!(verdict(&of("/page")), Verdict::Seen);
    assert_eq!(verdict(&of("/sans-tete")), Verdict::Seen);
    assert_eq!(verdict(&of("/vieille")), Verdict::Moved(of("/page")));
    assert_eq!(verdict(&of("/temporaire")), Verdict::Seen, "it may come back");
    assert!(matches!(verdict(&of("/boucle")), Verdict::Unreachable(_)));
    assert_eq!(verdict(&of("/panne")), Verdict::Faulty(503));
    assert_eq!(verdict(&of("/attendre")), Verdict::Faulty(429));
    assert_eq!(verdict(&of("/fermee")), Verdict::Gone(403));
    assert_eq!(verdict(&of("/perdue")), Verdict::Gone(404));
    assert_eq!(verdict(&of("/prive/a")), Verdict::LeftAlone);
    assert_eq!(verdict(&links[10]), Verdict::Unreachable("le site refuse la connexion".to_owned()));
    assert!(matches!(verdict(&links[11]), Verdict::Unreachable(_)));
    for said in [
        "Liens morts\n",
        "la page n'existe plus",
        "Liens en panne\n",
        "→ ",
        "le site demande d'attendre",
        "pages/liens.md:",
    ] {
        assert!(told.contains(said), "{said} in {told}");
    }
    assert!(!told.contains("commentaire"), "{told}");
}

#[test]
fn sites_are_treated_politely() {
    let site = site((200, "User-agent: dalc-links\nDisallow: /prive\n"));
    let links: Vec<String> = ["/page", "/perdue", "/sans-tete", "/prive/a", "/prive/b"]
        .map(|path| format!("{}{path}", site.address))
        .into();
    let place = folder(&links);
    look(place.path(), "2026-11-23", &[]);
    let asked = site.asked();
    assert_eq!(asked.iter().filter(|asked| asked.as_str() == "GET /robots.txt").count(), 1, "{asked:?}");
    assert_eq!(asked[0], "GET /robots.txt");
    assert!(!asked.iter().any(|asked| asked.contains("/prive")), "{asked:?}");
    let pages: BTreeSet<&str> =
        asked.iter().filter(|asked| !asked.contains("robots")).map(String::as_str).collect();
    let expected = ["HEAD /page", "HEAD /perdue", "GET /perdue", "HEAD /sans-tete", "GET /sans-tete"];
    assert_eq!(pages, BTreeSet::from(expected));
    look(place.path(), "2026-11-23", &[]);
    assert_eq!(site.asked(), Vec::<String>::new(), "nothing is due twice in a day");
    look(place.path(), "2026-11-24", &[]);
    let asked = site.asked();
    assert!(
        asked.contains(&"HEAD /perdue".to_owned()) && !asked.contains(&"HEAD /page".to_owned()),
        "{asked:?}"
    );
    look(place.path(), "2026-12-23", &[]);
    assert!(site.asked().contains(&"HEAD /page".to_owned()), "a month has gone by");
}

#[test]
fn robots_in_trouble_are_left_alone_and_absent_ones_ask_nothing() {
    for (robots, verdict) in [
        ((500, ""), Verdict::LeftAlone),
        ((404, ""), Verdict::Seen),
        ((200, "User-agent: autre\nDisallow: /"), Verdict::Seen),
    ] {
        let site = site(robots);
        let link = format!("{}/page", site.address);
        let place = folder(std::slice::from_ref(&link));
        look(place.path(), "2026-11-23", &[]);
        assert_eq!(notebook(place.path()).0[&link].verdict, verdict, "{robots:?}");
    }
}

#[test]
fn the_last_day_a_page_was_seen_is_kept() {
    let site = site((404, ""));
    let link = format!("{}/perdue-un-jour", site.address);
    let place = folder(std::slice::from_ref(&link));
    look(place.path(), "2026-11-23", &[]);
    let path = place.path().join(".dalc/liens.json");
    drop(site);
    let told = look(place.path(), "2026-11-24", &["--tout"]);
    assert!(told.contains("vue le 23 novembre 2026 pour la dernière fois"), "{told}");
    let note = notebook(place.path()).0[&link].clone();
    assert_eq!((note.checked.as_str(), note.seen.as_deref()), ("2026-11-24", Some("2026-11-23")));
    let before = fs::read(&path).expect("a notebook");
    let told = look(place.path(), "2026-11-30", &["--hors-ligne", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&told).expect("data");
    assert_eq!(told[0]["url"], link.as_str());
    assert_eq!(told[0]["seen"], "2026-11-23");
    assert_eq!(fs::read(&path).expect("a notebook"), before, "nothing is noted off line");
    fs::write(&path, "carnet").expect("a notebook");
    let (_, err, status) = dalc(place.path(), &["--hors-ligne"]);
    assert!(err.contains("n'est pas compris") && status == Some(2), "{err}");
}

#[test]
fn this_machine_is_not_looked_at_unless_asked() {
    let site = site((404, ""));
    let link = format!("{}/page", site.address);
    let place = folder(std::slice::from_ref(&link));
    let (_, err, status) = dalc(place.path(), &["--pause", "0", "--date", "2026-11-23"]);
    assert_eq!((status, notebook(place.path()).0[&link].verdict.clone()), (Some(0), Verdict::Local), "{err}");
    assert_eq!(site.asked(), Vec::<String>::new());
}

#[test]
fn links_are_found_where_they_stand() {
    let file = |path: &str, text: &str| InputFile {
        layer: 0,
        shown: path.to_owned(),
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    };
    let content = vec![
        file(
            "pays/perou.md",
            "+++\ncode = \"PE\" # https://a.fr/commentaire\n# url = \"https://a.fr/non\"\n+++\n\n# Titre https://a.fr/titre https://a.fr/ici/page\n\n[x](https://a.fr/x_(y)), <http://a.fr>.\n",
        ),
        file("thematiques/eau.toml", "titre = \"Eau\"\n[[liens]]\nurl = \"https://a.fr/x_(y)\"\n"),
        file("thematiques/feu.toml", "url = \"https://ville.example/\"\nautre = \"mailto:a@a.fr\"\n"),
    ];
    let links = external(&dalc::texts(Input { content, ..Input::default() }), "https://a.fr/ici/");
    let told: Vec<String> = links
        .iter()
        .flat_map(|(url, places)| {
            places.iter().map(move |place| format!("{url} {}:{}", place.file, place.line))
        })
        .collect();
    let expected = [
        "http://a.fr pays/perou.md:8",
        "https://a.fr/titre pays/perou.md:6",
        "https://a.fr/x_(y) pays/perou.md:8",
        "https://a.fr/x_(y) thematiques/eau.toml:3",
    ];
    assert_eq!(told, expected);
}
