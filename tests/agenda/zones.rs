//! Zones in feeds: with clocks where a plain rule says them, in UTC where none does.

use super::agenda::Folder;
use super::feed::{event, lines, value};
use super::{FEED, of};

#[test]
fn zones() {
    let at = |zone: &str| format!("{}fuseau = \"{zone}\"\n", of("2026-07-20T16:30/18:00", "confirme"));
    for zone in
        ["America/Nassau", "America/Port-au-Prince", "America/Sao_Paulo", "America/Bogota", "Europe/Lisbon"]
    {
        let feed = Folder::new().event("a", &at(zone)).feed(FEED);
        assert_eq!(
            value(&event(&feed, "a"), "DTSTART"),
            Some(format!(";TZID={zone}:20260720T163000").as_str())
        );
        assert!(feed.contains(&format!("TZID:{zone}\r\n")), "{zone}");
    }
    for (zone, utc, time) in [
        // Cuba has no winter time from 2026 to 2027.
        ("America/Havana", "20260720T203000Z", "heure de La Havane"),
        ("America/Santiago", "20260720T203000Z", "heure de Santiago"),
        ("Africa/Cairo", "20260720T133000Z", "heure du Caire"),
        ("Cuba", "20260720T203000Z", "heure de Cuba"),
    ] {
        let feed = Folder::new().event("a", &at(zone)).feed(FEED);
        let own = event(&feed, "a");
        assert_eq!(value(&own, "DTSTART"), Some(format!(":{utc}").as_str()), "{zone}");
        let local = format!("Heure locale : lundi 20 juillet 2026\\, de 16 h 30 à 18 h ({time}).");
        assert!(value(&own, "DESCRIPTION").unwrap().contains(&local), "{own:?}");
        assert!(!feed.contains("VTIMEZONE"), "{zone}");
    }
}

#[test]
fn zones_are_written_once_and_only_where_used() {
    let folder = Folder::new()
        .event(
            "a",
            &format!(
                "{}fuseau = \"America/Port-au-Prince\"\npays = [\"HT\"]\n",
                of("2026-07-20T16:30", "confirme")
            ),
        )
        .event("b", &of("2026-07-20T16:30", "confirme"))
        .event("c", &of("2026-07-21", "confirme"))
        .event("d", &of("2026-01-10T09:00", "confirme"))
        .with("pays/haiti.toml", "code = \"HT\"\n");
    let all = folder.feed(FEED);
    assert_eq!(all.matches("BEGIN:VTIMEZONE").count(), 2);
    assert!(all.find("END:VTIMEZONE") < all.find("BEGIN:VEVENT"));
    let haiti = folder.feed("pays/haiti.ics");
    assert_eq!(haiti.matches("BEGIN:VTIMEZONE").count(), 1);
    assert_eq!(folder.feed("agenda/2026/c.ics").matches("BEGIN:VTIMEZONE").count(), 0);
    let starts: Vec<String> =
        lines(&all).into_iter().filter(|line| line.starts_with("DTSTART") && line.contains("2026")).collect();
    assert_eq!(starts.len(), 4);
    assert!(starts[0].contains("20260110") && starts[3].contains("20260721"), "{starts:?}");
}
