//! The sentences of calendars, in four languages.

use crate::locale::Tz;
use crate::locale::{Lang, Words, words};
use crate::record::when::{Month, When};
use crate::site::dated::{announced, bare_months, moved, when};

/// Before the title of an event that does not take place.
pub const CANCELLED: Words = words("Annulé : ", "Cancelado: ", "Cancelado: ", "Cancelled: ");
/// Before the title of an event put off without a new date.
pub const POSTPONED: Words = words("Reporté : ", "Aplazado: ", "Adiado: ", "Postponed: ");
/// After the title of an event that is only announced.
pub const UNSURE: Words = words("(à confirmer)", "(por confirmar)", "(a confirmar)", "(to be confirmed)");
/// Before the title of a funding instrument.
pub const CLOSING: Words = words("Clôture : ", "Cierre: ", "Encerramento: ", "Closing: ");
/// That an event is put off, and no date is known.
pub const ADRIFT: Words = words(
    "Reporté ; nouvelle date à venir.",
    "Aplazado; nueva fecha por anunciar.",
    "Adiado; nova data a anunciar.",
    "Postponed; a new date is to come.",
);
/// That an event is put off, to a date that is said next.
pub const IS_POSTPONED: Words = words("Reporté.", "Aplazado.", "Adiado.", "Postponed.");
/// That an event does not take place.
pub const IS_CANCELLED: Words = words("Annulé.", "Cancelado.", "Cancelado.", "Cancelled.");
/// That the end is not known.
pub const SUPPOSED: Words = words(
    "L’heure de fin n’est pas connue ; une heure est supposée.",
    "La hora de fin no se conoce; se supone una hora.",
    "A hora de término não é conhecida; supõe-se uma hora.",
    "The end is not known; one hour is assumed.",
);
/// That the hour is that of a deadline.
pub const DEADLINE: Words = words(
    "L’heure est celle de la clôture ; la durée d’une heure ne sert qu’à l’affichage.",
    "La hora es la del cierre; la duración de una hora solo sirve para mostrarlo.",
    "A hora é a do encerramento; a duração de uma hora serve apenas para exibição.",
    "The time is that of the deadline; the length of an hour is for display only.",
);
/// That the network may take part in an outside event.
pub const PARTICIPATION_UNSURE: Words = words(
    "Participation du réseau à confirmer.",
    "Participación de la red por confirmar.",
    "Participação da rede a confirmar.",
    "Participation of the network to be confirmed.",
);
/// That the network takes part in an outside event.
pub const PARTICIPATION: Words =
    words("Le réseau participe.", "La red participa.", "A rede participa.", "The network takes part.");
/// What joining online is called.
pub const JOIN: Words = words("Rejoindre en ligne", "Unirse en línea", "Participar online", "Join online");
pub use crate::site::words::COLON;

const ONE: Words = words("date à préciser", "fecha por precisar", "data a definir", "date to be confirmed");
const LOCAL: Words = words("Heure locale", "Hora local", "Hora local", "Local time");
const DATE: Words = words("Date", "Fecha", "Data", "Date");
const ANNOUNCED: Words = words("Date annoncée", "Fecha anunciada", "Data anunciada", "Date announced");
const NEW: Words = words("Nouvelle date", "Nueva fecha", "Nova data", "New date");

/// "(septembre, date à préciser)", "(mai ou juin, date à préciser)": what stands after the title of an event of which
/// only the months are known; "(septembre)" when they will never be known better.
pub fn imprecise(lang: Lang, first: Month, last: Month, is_over: bool) -> String {
    let months = bare_months(lang, first, last);
    if is_over { format!("({months})") } else { format!("({months}, {})", ONE.get(lang)) }
}

/// "Date : mai ou juin 2022 (dates à préciser)."
pub fn date_said(lang: Lang, date: When, zone: Tz) -> String {
    format!("{}{}{}.", DATE.get(lang), COLON.get(lang), when(lang, date, zone))
}

/// "Date annoncée : septembre 2022.", of what does not take place.
pub fn announced_said(lang: Lang, date: When, zone: Tz) -> String {
    format!("{}{}{}.", ANNOUNCED.get(lang), COLON.get(lang), announced(lang, date, zone))
}

/// "Nouvelle date : printemps 2023.", too vague for a calendar to show.
pub fn new_said(lang: Lang, date: When, zone: Tz) -> String {
    format!("{}{}{}.", NEW.get(lang), COLON.get(lang), when(lang, date, zone))
}

/// "Heure locale : lundi 20 juin 2022, de 16 h 30 à 18 h (heure de Santiago)."
pub fn local_said(lang: Lang, date: When, zone: Tz) -> String {
    format!("{}{}{}.", LOCAL.get(lang), COLON.get(lang), when(lang, date, zone))
}

/// "Reporté du 12 novembre 2022 au 8 mars 2023."
pub fn moved_said(lang: Lang, from: When, to: When, zone: Tz) -> String {
    let said = moved(lang, from, to, zone);
    let mut letters = said.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// "Titre (édition 2026)".
pub fn edition(lang: Lang, title: &str, year: i32) -> String {
    let word = words("édition", "edición", "edição", "edition").get(lang);
    format!("{title} ({word} {year})")
}
