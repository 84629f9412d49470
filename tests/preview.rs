//! The preview seen from a browser's end of the wire: a folder of files is the site, a raw socket is the browser.

#![allow(clippy::pedantic, clippy::restriction, reason = "a test that cannot go on fails, and says why")]

#[path = "preview/round.rs"]
mod round;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use dalc::preview::{Early, Event, ServeError, serve};
use round::{QUIET, config, put, round};
use tempfile::TempDir;

/// Longer than anything should take on a busy machine, and shorter than the heartbeat of a stream.
const LONG: Duration = Duration::from_secs(8);

const LOCAL: &str = "Host: localhost\r\n";
const HOME: &str = "<!doctype html><title>Accueil</title><body class=\"a\"><h1>Réseau</h1></body>";

/// A preview of the folder `content` of a temporary folder; it ends with the tests.
struct Preview {
    folder: TempDir,
    events: Receiver<Event>,
    port: u16,
}

/// Status, head and body.
struct Answer(u16, String, Vec<u8>);

impl Preview {
    fn of(files: &[(&str, &str)]) -> Self {
        Self::under("/", files)
    }

    fn under(base_path: &str, files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        for (path, text) in files {
            put(&content, path, text);
        }
        let config = config(0, base_path, vec![content.clone()]);
        let (sender, events) = channel();
        let tell = move |event| drop(sender.send(event));
        thread::spawn(move || serve(&config, |early| round(&content, early), tell));
        let Event::Listening { url } = events.recv_timeout(LONG).unwrap() else {
            panic!("the address comes first")
        };
        let port = url.split([':', '/']).nth(4).unwrap().parse().unwrap();
        let preview = Self { folder, events, port };
        preview.outcome();
        preview
    }

    fn put(&self, path: &str, text: &str) {
        put(&self.folder.path().join("content"), path, text);
    }

    fn event(&self) -> Event {
        self.events.recv_timeout(LONG).unwrap()
    }

    /// The end of the next round.
    fn outcome(&self) -> Event {
        assert_eq!(self.event(), Event::Rebuilding);
        self.event()
    }

    fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    fn ask(&self, method: &str, target: &str, headers: &str) -> Answer {
        let request = format!("{method} {target} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        let mut bytes = Vec::new();
        self.connect(&request).read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let body = bytes.split_off(end.expect("a head") + 4);
        let head = String::from_utf8(bytes).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer(status, head, body)
    }

    fn get(&self, target: &str) -> Answer {
        self.ask("GET", target, LOCAL)
    }

    /// Asks for each line `METHOD TARGET | STATUS | TEXT`: a whole line of the head, or a part of the body.
    fn check(&self, table: &str) {
        for row in table.lines() {
            let cells: Vec<_> = row.split('|').map(str::trim).collect();
            let (method, target) = cells[0].split_once(' ').unwrap();
            let answer = self.ask(method, target, LOCAL);
            assert_eq!(answer.0.to_string(), cells[1], "{row}");
            let in_head = answer.1.lines().any(|line| line == cells[2]);
            assert!(in_head || answer.text().contains(cells[2]), "{row}");
        }
    }

    /// Waits for the round after which the page at `target` contains `text`.
    fn until(&self, target: &str, text: &str) {
        self.outcome();
        while !self.get(target).text().contains(text) {
            self.outcome();
        }
    }

    /// A stream of events, as an iterator over the data of each.
    fn stream(&self) -> impl Iterator<Item = String> + use<> {
        let request = format!("GET /__dalc/events HTTP/1.1\r\n{LOCAL}\r\n");
        let lines = BufReader::new(self.connect(&request)).lines();
        let mut data = String::new();
        lines.filter_map(move |line| match line.unwrap().strip_prefix("data: ") {
            Some(line) => {
                data = format!("{data}{line}\n");
                None
            }
            None => Some(std::mem::take(&mut data)).filter(|data| !data.is_empty()),
        })
    }
}

impl Answer {
    /// The value of a header, empty without it.
    fn header(&self, name: &str) -> &str {
        let mut pairs = self.1.lines().filter_map(|line| line.split_once(": "));
        let found = pairs.find(|(key, _)| *key == name);
        found.map_or("", |(_, value)| value)
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.2).unwrap()
    }
}

fn without_script(page: &str) -> String {
    let (before, rest) = page.split_once("<script src=\"/__dalc/").unwrap();
    before.to_string() + rest.split_once("</script>").unwrap().1
}

#[test]
fn what_is_no_page_is_sent_byte_for_byte_with_its_type() {
    let long = format!("</body>\r\n{}", "é<body>".repeat(400_000));
    let files = [
        ("a.ics", long.as_str(), "text/calendar; charset=utf-8"),
        ("a.geojson", "{}", "application/geo+json"),
        ("atom.xml", "<body>", "application/xml; charset=utf-8"),
        ("site.js", &long, "text/javascript; charset=utf-8"),
        ("a.html.gz", &long, "application/octet-stream"),
        ("sans-type", "\0\u{1b}", "application/octet-stream"),
        ("vide.csv", "", "text/csv; charset=utf-8"),
    ];
    let preview = Preview::of(&files.map(|(path, text, _)| (path, text)));
    for (path, text, content_type) in files {
        let answer = preview.get(&format!("/{path}"));
        assert_eq!(answer.0, 200, "{path}");
        assert!(answer.2 == text.as_bytes(), "{path}");
        assert_eq!(answer.header("Content-Type"), content_type);
        assert_eq!(answer.header("Content-Length"), text.len().to_string());
        assert_eq!(answer.header("Cache-Control"), "no-cache");
    }
}

#[test]
fn a_page_gets_the_script_and_nothing_else() {
    let preview = Preview::of(&[("index.html", HOME), ("x/index.html", "<p>x")]);
    let page = preview.get("/?x=1");
    assert_eq!(page.header("Content-Type"), "text/html; charset=utf-8");
    assert_eq!(without_script(page.text()), HOME);
    assert_eq!(without_script(preview.get("/x/").text()), "<p>x");
}

#[test]
fn versions_spare_the_body_and_head_leaves_it_out() {
    let preview = Preview::of(&[("index.html", HOME), ("a.css", "a{}")]);
    let knowing = |target: &str, etag: &str| {
        let header = format!("{LOCAL}If-None-Match: \"x\", {etag}\r\n");
        preview.ask("GET", target, &header)
    };
    for target in ["/", "/a.css", "/__dalc/reload.js"] {
        let whole = preview.get(target);
        let known = knowing(target, whole.header("ETag"));
        assert_eq!((known.0, known.2.len()), (304, 0));
        let head = preview.ask("HEAD", target, LOCAL);
        assert_eq!((head.0, head.2.len()), (200, 0));
        for name in ["ETag", "Content-Length", "Cache-Control"] {
            assert_eq!(known.header(name), whole.header(name));
            assert_eq!(head.header(name), whole.header(name));
        }
    }
    let before = preview.get("/");
    preview.put("a.css", "b{}");
    preview.until("/a.css", "b{}");
    let after = knowing("/", before.header("ETag"));
    assert_eq!(after.0, 200, "the page names the new version");
}

#[test]
fn each_request_gets_its_answer() {
    let folders = ["", "x/y/", "exemple.fr/", "é/"].map(|folder| format!("{folder}index.html"));
    let preview = Preview::of(&folders.each_ref().map(|path| (path.as_str(), HOME)));
    preview.check(
        "GET /__dalc/reload.js | 200 | Content-Type: text/javascript; charset=utf-8
         GET /__dalc/preview.css | 200 | Content-Type: text/css; charset=utf-8
         HEAD /__dalc/events | 200 | Content-Type: text/event-stream; charset=utf-8
         GET /__dalc/autre | 404 |
         GET /x/y/ | 200 | Réseau
         GET /x/y | 308 | Location: /x/y/
         GET /x/y?a=b/c&d=%2F | 308 | Location: /x/y/?a=b/c&d=%2F
         GET /%C3%A9 | 308 | Location: /%C3%A9/
         GET /exemple.fr | 308 | Location: /exemple.fr/
         GET /x | 404 | Page introuvable
         GET /x/y/index.html/ | 404 | /__dalc/reload.js
         GET http://exemple.fr/x/y | 400 |
         GET /x%2Fy | 308 | Location: /x/y/
         POST / | 405 | Allow: GET, HEAD
         OPTIONS * | 405 | Allow: GET, HEAD
         BIDULE / | 405 | Allow: GET, HEAD",
    );
    let own = Preview::of(&[("404.html", "<body>Perdu</body>")]);
    own.check("GET /nulle-part | 404 | <body>Perdu<script");
}

#[test]
fn no_path_leaves_the_site() {
    let preview = Preview::of(&[("index.html", HOME), ("exemple.fr/index.html", HOME)]);
    fs::write(preview.folder.path().join("secret.txt"), "secret").unwrap();
    let up = r"/../secret.txt /%2e%2e/secret.txt /..%2fsecret.txt /..\secret.txt /.//../secret.txt";
    let odd = "/%00 /index.html%00 /% /%ff //etc/passwd /__dalc/../index.html";
    let elsewhere = r"//exemple.fr /%2Fexemple.fr /\exemple.fr /%5Cexemple.fr ///exemple.fr";
    for target in [up, odd, elsewhere].iter().flat_map(|list| list.split(' ')) {
        let answer = preview.get(target);
        assert_eq!((answer.0, answer.header("Location")), (404, ""), "{target}");
        assert!(!answer.text().contains("secret"), "{target}");
    }
}

#[test]
fn another_name_for_this_machine_is_refused() {
    let preview = Preview::of(&[("index.html", HOME)]);
    let status = |target, headers: &str| preview.ask("GET", target, headers).0;
    let port = format!(":{}", preview.port);
    let rests = [("", 200), (&port, 200), (":1", 421), ("\r\nHost: x", 421)];
    for name in ["localhost", "127.0.0.1", "[::1]"] {
        for (rest, expected) in rests {
            assert_eq!(status("/", &format!("Host: {name}{rest}\r\n")), expected);
        }
    }
    for target in ["/", "/a.css", "/__dalc/reload.js", "/__dalc/events"] {
        assert_eq!(status(target, ""), 421);
        assert_eq!(status(target, "Host: exemple.fr\r\n"), 421);
    }
}

#[test]
fn a_site_under_a_path_is_shown_under_it() {
    let files = [("index.html", HOME), ("x/index.html", HOME)];
    Preview::under("/sous-chemin/", &files).check(
        "GET / | 307 | Location: /sous-chemin/
         GET /sous-chemin?a | 307 | Location: /sous-chemin/?a
         GET /sous-chemin/x | 308 | Location: /sous-chemin/x/
         GET /sous-chemin/ | 200 | Réseau
         GET /x/ | 404 |
         GET /sous-chemin//x | 404 |
         GET /__dalc/events/ | 404 |",
    );
}

#[test]
fn a_broken_round_keeps_the_last_good_site_under_a_banner() {
    let preview = Preview::of(&[("index.html", HOME)]);
    let mut stream = preview.stream();
    let before = stream.next().unwrap();
    preview.put("faute.txt", "a.md:3 : <script>alert(1)</script>\nligne 2");
    let escaped = "a.md:3 : &lt;script&gt;alert(1)&lt;/script&gt;\nligne 2</pre>";
    preview.until("/", escaped);
    preview.check("GET / | 200 | Réseau\nGET / | 200 | role=\"alert\"");
    assert!(!preview.get("/").text().contains("<script>alert"));
    let whole = |data: &String| data.ends_with("</script>\nligne 2\n");
    let told = stream.find(whole).unwrap();
    assert!(told.starts_with(before.trim_end()), "{told}");
    preview.put("faute.txt", "");
    preview.until("/", "");
    assert_eq!(without_script(preview.get("/").text()), HOME);
    assert_eq!(stream.find(|data| !data.contains("erreur")), Some(before));
}

#[test]
fn without_any_good_site_the_faults_are_the_page() {
    let preview = Preview::of(&[("index.html", HOME), ("faute.txt", "<b> manque")]);
    preview.check("GET / | 503 | /__dalc/reload.js");
    preview.check("GET /n/importe/ou.css | 503 | &lt;b&gt; manque");
    preview.put("remarque.txt", "à revoir");
    preview.put("faute.txt", "");
    preview.until("/", "Réseau");
    preview.check("GET / | 200 | à revoir\nGET / | 200 | est à jour");
}

#[test]
fn a_change_reaches_the_open_pages_and_those_that_come_back() {
    let preview = Preview::of(&[("index.html", HOME)]);
    let mut streams = [preview.stream(), preview.stream()];
    let before = streams.each_mut().map(|stream| stream.next().unwrap());
    let version = format!("data-version=\"{}\"", before[0].trim());
    assert!(preview.get("/").text().contains(&version));
    preview.put("index.html", "<body>Neuf</body>");
    preview.until("/", "Neuf");
    let now = preview.stream().next().unwrap();
    assert_ne!(now, before[0]);
    let told = |stream: &mut _| Iterator::any(stream, |data| data == now);
    assert!(streams.iter_mut().all(told));
}

#[test]
fn streams_and_slow_browsers_leave_room_for_others() {
    let files = [("index.html", HOME), ("gros.bin", &"x".repeat(12_000_000))];
    let preview = Preview::of(&files);
    let streams: Vec<_> = (0..30).map(|_| preview.stream()).collect();
    let stalled = [
        "GET / HT".to_string(),
        format!("GET /gros.bin HTTP/1.1\r\n{LOCAL}\r\n"),
        format!("POST / HTTP/1.1\r\n{LOCAL}Content-Length: 9999999\r\n\r\n"),
    ];
    let connect = |text: &String| preview.connect(text);
    let stalled: Vec<_> = stalled.iter().cycle().take(30).map(connect).collect();
    thread::sleep(QUIET);
    preview.check("GET / | 200 | Réseau");
    drop((streams, stalled));
    for nonsense in ["", "GET", "GET / HTTP/1.1\r\nHost", "GET / HTTP/9.9", "\0"] {
        drop(preview.connect(&format!("{nonsense}\r\n\r\n")));
        preview.check("GET / | 200 | Réseau");
    }
}

#[test]
fn a_burst_during_a_round_leads_to_one_more() {
    let preview = Preview::of(&[("index.html", HOME), ("lent.txt", "")]);
    preview.put("index.html", "<body>1</body>");
    assert_eq!(preview.event(), Event::Rebuilding);
    (0..20).for_each(|n| preview.put(&format!("{n}.txt"), "neuf"));
    assert!(matches!(preview.event(), Event::Rebuilt { .. }));
    let last = preview.outcome();
    assert!(matches!(last, Event::Rebuilt { files: 22, .. }));
    assert!(preview.events.recv_timeout(QUIET).is_err());
}

#[test]
fn what_is_looked_at_is_shown_before_the_round_ends_and_loaded_once() {
    let preview = Preview::of(&[("index.html", HOME), ("x/index.html", "<p>x"), ("tot.txt", "")]);
    preview.get("/");
    let mut stream = preview.stream();
    let version = |data: String| data.lines().next().unwrap().to_owned();
    let before = version(stream.next().unwrap());
    preview.put("index.html", &HOME.replace("Réseau", "Maille"));
    let early = version(stream.next().unwrap());
    assert_ne!(early, before);
    assert!(preview.get("/").text().contains("Maille"));
    assert_eq!(preview.event(), Event::Rebuilding);
    assert!(preview.events.try_recv().is_err(), "the round has not ended");
    assert!(matches!(preview.event(), Event::Rebuilt { changed: 1, .. }));
    assert_eq!(version(stream.next().unwrap()), early, "the page is not loaded again");
    preview.put("x/index.html", "<p>y");
    assert_ne!(version(stream.next().unwrap()), early, "another page is part of another site");
}

#[test]
fn a_taken_port_says_what_to_do() {
    let taken = Preview::of(&[]).port;
    let config = config(taken, "/", Vec::new());
    let nothing = |_: &Early<'_>| panic!("there is nothing to build");
    let error = serve(&config, nothing, |event| panic!("{event:?}")).unwrap_err();
    assert!(matches!(error, ServeError::PortTaken { port } if port == taken));
    assert!(error.to_string().contains("`--port`"));
}
