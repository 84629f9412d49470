//! Pages of the agenda: what they lead to, and what they say, on small agendas built whole.

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
        ("agenda/index.html", "data-fin=\"2026-12-20\""),
        ("pays/perou/index.html", "webcal://fictif.example/pays/perou.ics"),
        ("agenda/abonnement/index.html", "cid=webcal%3A%2F%2Ffictif.example%2Fpays%2Fperou.ics"),
        (
            "agenda/abonnement/index.html",
            "addfromweb?url=https%3A%2F%2Ffictif.example%2Fagenda%2Fagenda.ics&amp;name=Agenda%20fictif",
        ),
    ] {
        let html = folder.feed(page);
        assert!(html.contains(has), "{page} has no {has}");
    }
    let vague = Folder::new().event("a", &of("2026-12", "annonce")).feed("agenda/2026/a/index.html");
    assert!(!vague.contains("ld+json"), "an invented day is never shown");
}
