//! Changes travel: a record is moved, put off, cancelled, renamed, retitled, and a subscriber's own parser finds the
//! same UID saying so, with a higher SEQUENCE and a later LAST-MODIFIED, and every other event as it was.

#![allow(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails, and says why"
)]

#[path = "support/agenda.rs"]
mod agenda;

use std::collections::BTreeMap;

use agenda::Folder;
use icalendar::parser::{read_calendar, unfold};

const FEED: &str = "agenda/agenda.ics";
const ATELIER: &str = "agenda/2026/atelier.toml";

/// The properties of every event of a feed, by UID, as the `icalendar` crate reads them.
type Calendar = BTreeMap<String, BTreeMap<String, String>>;

fn read(feed: &str) -> Calendar {
    let unfolded = unfold(feed);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let events = calendar.components.iter().filter(|component| component.name == "VEVENT");
    let properties = events.map(|event| {
        let pairs = event.properties.iter().map(|p| (p.name.to_string(), p.val.to_string()));
        pairs.collect::<BTreeMap<String, String>>()
    });
    properties.map(|event| (event["UID"].clone(), event)).collect()
}

/// Three events; the first is the one that changes.
fn before() -> Folder {
    let folder = Folder::new()
        .event("atelier", "quand = \"2026-06-20T16:30/18:00\"\netat = \"confirme\"\nlieu = { ville = \"Lyon\", pays = \"FR\" }\n")
        .event("rencontre", "quand = \"2026-09\"\netat = \"annonce\"\n")
        .event("congres", "quand = \"2026-12-07/2026-12-10\"\netat = \"confirme\"\n");
    folder.revised("2026-01-15").0
}

/// The event that changed, before and after; asserts that nothing else did, and that a build without revision fails.
fn travelled(
    change: impl Fn(Folder) -> Folder,
) -> (BTreeMap<String, String>, BTreeMap<String, String>, Vec<String>) {
    let first = before();
    let old = read(&first.feed(FEED));
    let changed = change(first);
    assert!(changed.told().contains(&"agenda-modifie"), "a build tells what the ledger does not know");
    assert!(changed.built().site.is_none(), "and publishes nothing");
    let (revised, sentences) = changed.revised("2026-03-01");
    let new = read(&revised.feed(FEED));
    assert_eq!(old.keys().collect::<Vec<_>>(), new.keys().collect::<Vec<_>>(), "the same UIDs");
    let differ: Vec<&String> = old.keys().filter(|uid| old[*uid] != new[*uid]).collect();
    assert_eq!(differ.len(), 1, "one event changed, the others did not");
    let (old, new) = (&old[differ[0]], &new[differ[0]]);
    assert_eq!(old["UID"], new["UID"]);
    assert_eq!((old["SEQUENCE"].as_str(), new["SEQUENCE"].as_str()), ("0", "1"));
    assert_eq!(
        (old["LAST-MODIFIED"].as_str(), new["LAST-MODIFIED"].as_str()),
        ("20260115T000000Z", "20260301T000000Z")
    );
    assert_eq!(new["DTSTAMP"], new["LAST-MODIFIED"]);
    let (again, nothing) = revised.clone().revised("2026-04-01");
    assert!(nothing.is_empty(), "what is revised is not revised again");
    assert_eq!(again.feed(FEED), revised.feed(FEED), "unchanged records give unchanged bytes");
    (old.clone(), new.clone(), sentences)
}

/// The names of the properties that differ, those of the change itself aside.
fn differing(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) -> Vec<String> {
    let names: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let stamps = ["SEQUENCE", "LAST-MODIFIED", "DTSTAMP"];
    names
        .into_iter()
        .filter(|name| !stamps.contains(&name.as_str()) && old.get(*name) != new.get(*name))
        .cloned()
        .collect()
}

fn edit(folder: Folder, from: &str, to: &str) -> Folder {
    let text = folder.text(ATELIER).to_owned();
    assert!(text.contains(from), "{text}");
    let edited = text.replace(from, to);
    folder.with(ATELIER, &edited)
}

#[test]
fn moved() {
    let (old, new, said) =
        travelled(|folder| edit(folder, "2026-06-20T16:30/18:00", "2026-06-21T10:00/12:00"));
    assert_eq!(differing(&old, &new), ["DTEND", "DTSTART"]);
    assert_eq!((new["DTSTART"].as_str(), new["DTEND"].as_str()), ("20260621T100000", "20260621T120000"));
    let expected = "atelier : la date passe de « 20 juin 2026, 16:30 – 18:00 (Europe/Paris) » à « 21 juin 2026, \
                    10:00 – 12:00 (Europe/Paris) »";
    assert_eq!(said, [expected]);
}

#[test]
fn moved_elsewhere() {
    let (old, new, said) = travelled(|folder| edit(folder, "Lyon", "Nantes"));
    assert_eq!(differing(&old, &new), ["LOCATION"]);
    assert_eq!(said, ["atelier : le lieu passe de « Lyon » à « Nantes »"]);
}

#[test]
fn put_off_to_a_new_date() {
    let (old, new, _) = travelled(|folder| {
        let folder = edit(folder, "2026-06-20T16:30/18:00", "2026-07-08T16:30/18:00");
        edit(folder, "etat = \"confirme\"", "etat = \"reporte\"\nreporte_de = \"2026-06-20T16:30/18:00\"")
    });
    assert_eq!(differing(&old, &new), ["DESCRIPTION", "DTEND", "DTSTART"]);
    assert_eq!(new["STATUS"], "CONFIRMED");
    assert!(
        new["DESCRIPTION"].contains("Reporté du 20 juin 2026 au 8 juillet 2026."),
        "{}",
        new["DESCRIPTION"]
    );
}

#[test]
fn put_off_without_a_new_date() {
    let (old, new, _) = travelled(|folder| edit(folder, "etat = \"confirme\"", "etat = \"reporte\""));
    assert_eq!(differing(&old, &new), ["DESCRIPTION", "STATUS", "SUMMARY"]);
    assert_eq!((new["STATUS"].as_str(), new["SUMMARY"].as_str()), ("CANCELLED", "Reporté : atelier"));
    let (_, other, _) = travelled(|folder| {
        let folder = edit(folder, "quand = \"2026-06-20T16:30/18:00\"", "quand = \"inconnue\"");
        edit(folder, "etat = \"confirme\"", "etat = \"reporte\"\nreporte_de = \"2026-06-20T16:30/18:00\"")
    });
    assert_eq!(other, new, "the former date may stand in either key");
}

#[test]
fn cancelled() {
    let (old, new, said) = travelled(|folder| edit(folder, "\"confirme\"", "\"annule\""));
    assert_eq!(differing(&old, &new), ["DESCRIPTION", "STATUS", "SUMMARY"]);
    assert_eq!((new["STATUS"].as_str(), new["SUMMARY"].as_str()), ("CANCELLED", "Annulé : atelier"));
    assert_eq!(old["DTSTART"], new["DTSTART"]);
    assert_eq!(said, ["atelier : l'état passe de « confirmé » à « annulé »"]);
}

#[test]
fn retitled() {
    let (old, new, _) = travelled(|folder| edit(folder, "titre = \"atelier\"", "titre = \"Un autre titre\""));
    assert_eq!(differing(&old, &new), ["SUMMARY"]);
}

#[test]
fn renamed() {
    let (old, new, said) = travelled(|folder| {
        let text = format!("anciennes_adresses = [\"atelier\"]\n{}", folder.text(ATELIER));
        folder.without(ATELIER).with("agenda/2026/atelier-outre-mer.toml", &text)
    });
    assert_eq!(differing(&old, &new), ["DESCRIPTION", "URL"]);
    assert_eq!(new["URL"], "https://fictif.example/agenda/2026/atelier-outre-mer/");
    assert_eq!(said, ["atelier : la page est maintenant agenda/2026/atelier-outre-mer/"]);
}

#[test]
fn renamed_twice_keeps_its_first_name_and_its_former_feeds() {
    let text = before().text(ATELIER).to_owned();
    let once = before()
        .without(ATELIER)
        .with("agenda/2026/b.toml", &format!("anciennes_adresses = [\"atelier\"]\n{text}"))
        .revised("2026-02-01")
        .0;
    let twice = once
        .without("agenda/2026/b.toml")
        .with("agenda/2026/c.toml", &format!("anciennes_adresses = [\"b\", \"atelier\"]\n{text}"))
        .revised("2026-02-02")
        .0;
    let (old, new) = (read(&before().feed(FEED)), read(&twice.feed(FEED)));
    assert_eq!(old.keys().collect::<Vec<_>>(), new.keys().collect::<Vec<_>>());
    let own = twice.feed("agenda/2026/c.ics");
    for former in ["agenda/2026/atelier.ics", "agenda/2026/b.ics"] {
        assert_eq!(twice.feed(former), own, "a feed's address never changes");
    }
}

#[test]
fn redescribed_moves_last_modified_alone() {
    let first = before();
    let old = read(&first.feed(FEED));
    let (revised, said) = edit(first, "Une date fictive.", "Une autre description.").revised("2026-01-15");
    let new = read(&revised.feed(FEED));
    let uid = old.keys().find(|uid| old[*uid] != new[*uid]).expect("one changed");
    assert_eq!(new[uid]["SEQUENCE"], "0");
    assert_eq!(new[uid]["LAST-MODIFIED"], "20260115T000001Z", "always forward, even on the same day");
    assert_eq!(said, ["atelier : la description change"]);
}

#[test]
fn vanished_must_be_said() {
    let gone = before().without(ATELIER);
    assert_eq!(gone.told(), ["agenda-disparu"]);
    let revision = gone.revision("2026-03-01", &[]);
    assert!(revision.ledger.is_none() && revision.report.refuses(false));
    let forgotten = gone.revision("2026-03-01", &["atelier"]);
    assert_eq!(forgotten.sentences, ["atelier : retiré pour de bon de l'agenda"]);
    let gone = gone.with("agenda.lock.toml", &forgotten.ledger.expect("a ledger"));
    assert_eq!(gone.told(), Vec::<&str>::new());
    assert_eq!(read(&gone.feed(FEED)).len(), 2);
    let back = gone.with(ATELIER, before().text(ATELIER)).revised("2026-05-01").0;
    let events = read(&back.feed(FEED));
    assert!(events.values().any(|event| event["SUMMARY"] == "atelier" && event["SEQUENCE"] == "1"));
}

#[test]
fn forgetting_is_refused_for_what_is_there_or_was_never_known() {
    let refusals = before().revision("2026-03-01", &["atelier", "zut"]).refusals;
    assert_eq!(refusals.len(), 2, "{refusals:?}");
}

#[test]
fn another_address_or_another_day_changes_nothing_else() {
    let folder = before();
    let (first, again) = (folder.feed(FEED), folder.feed(FEED));
    assert_eq!(first, again);
    let (new, said) =
        folder.event("nouveau", "quand = \"2026-03-03\"\netat = \"confirme\"\n").revised("2026-02-02");
    assert_eq!(said, ["nouveau : « nouveau » entre dans l'agenda"]);
    let (old, new) = (read(&first), read(&new.feed(FEED)));
    assert!(old.iter().all(|(uid, event)| new[uid] == *event));
    assert_eq!(new.len(), old.len() + 1);
}

/// How an event is written depends on itself alone: a date of 2018 in São Paulo, whose clocks then still changed, says
/// nothing about one of 2026.
#[test]
fn another_year_of_the_same_zone_changes_no_other_event() {
    let hours = |day: &str| {
        format!("quand = \"{day}T10:00/12:00\"\nfuseau = \"America/Sao_Paulo\"\netat = \"confirme\"\n")
    };
    let (folder, _) = Folder::new().event("depuis", &hours("2026-06-20")).revised("2026-01-15");
    let old = read(&folder.feed(FEED));
    let (more, said) =
        folder.event("avant", &hours("2018-06-20")).event("loin", &hours("2040-06-20")).revised("2026-02-02");
    assert_eq!(said.len(), 2, "{said:?}");
    let feed = more.feed(FEED);
    let new = read(&feed);
    assert!(old.iter().all(|(uid, event)| new[uid] == *event));
    assert_eq!(feed.matches("BEGIN:VTIMEZONE").count(), 1);
    assert!(feed.contains("DTSTART:20180620T130000Z") && feed.contains("DTSTART:20400620T130000Z"), "{feed}");
}
