//! `agenda.lock.toml`: what the calendars have said of each event, and when it last changed.
//!
//! Owns the reading and the writing of the file. Refuses to know what a calendar says (`site::calendar` does) and to
//! decide what changed. People read it, in reviews; only `dalc agenda` writes it.

use std::collections::BTreeMap;
use std::ops::Deref;

use chrono::{DateTime, NaiveDate, Utc};
use toml::value::{Datetime, Offset};

use super::fields::{Fields, Read, Reading, Shape, table};
use super::links::no_links;
use super::retype::wrong;
use super::table::{Data, Value};
use crate::diagnostic::{Expected, Report, ValueFault};
use crate::locale::Lang;
use crate::reference::Reference;
use crate::text::{FileId, Sources, Span, Spanned};

/// A text as the program wrote it, of any length.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words(pub String);

/// How often an event changed in a way that matters (RFC 5545, 3.8.7.4).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count(pub u32);

/// An instant, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instant(pub DateTime<Utc>);

/// The mark of what was said in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks(pub BTreeMap<Lang, String>);

/// What is remembered of each entry, by its name for ever.
#[derive(Debug, Clone, Default)]
pub struct Remembered(pub BTreeMap<String, Spanned<Kept>>);

table! {
    /// What is remembered of an entry.
    Kept {
        required title: Words = "titre" ["Titre", "Título", "Título", "Title"]
            ["Le titre annoncé.", "El título anunciado.", "O título anunciado.", "The title that was announced."];
        required start: Words = "debut" ["Début", "Comienzo", "Início", "Start"]
            ["Le premier jour ou la première minute.", "El primer día o el primer minuto.", "O primeiro dia ou minuto.", "The first day or minute."];
        required end: Words = "fin" ["Fin", "Fin", "Fim", "End"]
            ["Le dernier jour ou la dernière minute.", "El último día o el último minuto.", "O último dia ou minuto.", "The last day or minute."];
        required state: Words = "etat" ["État", "Estado", "Estado", "State"]
            ["L'état annoncé.", "El estado anunciado.", "O estado anunciado.", "The state that was announced."];
        optional place: Words = "lieu" ["Lieu", "Lugar", "Local", "Place"]
            ["Le lieu annoncé.", "El lugar anunciado.", "O local anunciado.", "The place that was announced."];
        required page: Words = "page" ["Page", "Página", "Página", "Page"]
            ["L'adresse de la page.", "La dirección de la página.", "O endereço da página.", "The address of the page."];
        required sequence: Count = "sequence" ["Révision", "Revisión", "Revisão", "Revision"]
            ["Le nombre de changements de date, d'état, de lieu, de titre ou d'adresse.", "El número de cambios.", "O número de mudanças.", "How many changes of date, state, place, title or address."];
        required published: NaiveDate = "publie_le" ["Publié le", "Publicado el", "Publicado em", "Published on"]
            ["Le jour de la première annonce.", "El día del primer anuncio.", "O dia do primeiro anúncio.", "The day it was first announced."];
        required changed: Instant = "modifie_le" ["Modifié le", "Modificado el", "Modificado em", "Changed on"]
            ["L'instant du dernier changement.", "El momento del último cambio.", "O momento da última mudança.", "The instant of the last change."];
        required marks: Marks = "empreintes" ["Empreintes", "Huellas", "Marcas", "Marks"]
            ["L'empreinte de l'annonce dans chaque langue.", "La huella del anuncio en cada idioma.", "A marca do anúncio em cada idioma.", "The mark of what was announced in each language."];
    }
}

table! {
    /// The ledger as written.
    Written {
        many forgotten: Spanned<Words> = "oubliees" ["Oubliées", "Olvidadas", "Esquecidas", "Forgotten"]
            ["Les événements retirés pour de bon.", "Los eventos retirados definitivamente.", "Os eventos retirados de vez.", "The events withdrawn for good."];
        optional entries: Remembered = "evenements" ["Événements", "Eventos", "Eventos", "Events"]
            ["Chaque événement annoncé.", "Cada evento anunciado.", "Cada evento anunciado.", "Each event announced."];
    }
}

/// The ledger.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// What is remembered, by name.
    pub entries: BTreeMap<String, Spanned<Kept>>,
    /// The names of entries that were withdrawn on purpose.
    pub forgotten: Vec<String>,
}

impl Ledger {
    /// What is remembered under a name.
    pub fn find(&self, id: &str) -> Option<&Kept> {
        self.entries.get(id).map(|kept| &kept.value)
    }

    /// A ledger that remembers nothing.
    pub fn empty() -> Ledger {
        Ledger { entries: BTreeMap::new(), forgotten: Vec::new() }
    }

    /// The file.
    pub fn to_toml(&self) -> String {
        let mut out = String::from(
            "# Registre de l'agenda : ce que les calendriers ont annoncé de chaque date.\n\
             # Écrit par « dalc agenda revise » ; à garder avec les fiches, sans le modifier à la main.\n",
        );
        if !self.forgotten.is_empty() {
            let names: Vec<String> = self.forgotten.iter().map(|name| quoted(name)).collect();
            out.push_str(&format!("\noubliees = [{}]\n", names.join(", ")));
        }
        for (id, kept) in &self.entries {
            out.push_str(&kept.value.to_toml(id));
        }
        out
    }
}

impl Kept {
    fn to_toml(&self, id: &str) -> String {
        let Kept { title, start, end, state, place, page, sequence, published, changed, marks } = self;
        let mut out = format!("\n[evenements.{}]\n", key(id));
        let texts = [("titre", title), ("debut", start), ("fin", end), ("etat", state)];
        let texts =
            texts.into_iter().chain(place.as_ref().map(|place| ("lieu", place))).chain([("page", page)]);
        for (key, text) in texts {
            out.push_str(&format!("{key} = {}\n", quoted(text)));
        }
        let changed = changed.0.format("%Y-%m-%dT%H:%M:%SZ");
        out.push_str(&format!(
            "sequence = {}\npublie_le = {published}\nmodifie_le = {changed}\n",
            sequence.0
        ));
        let marks: Vec<String> =
            marks.0.iter().map(|(lang, mark)| format!("{} = {}", lang.tag(), quoted(mark))).collect();
        out.push_str(&format!("empreintes = {{ {} }}\n", marks.join(", ")));
        out
    }
}

/// A TOML key: bare when it may be.
fn key(id: &str) -> String {
    let bare = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if bare { id.to_owned() } else { quoted(id) }
}

/// A TOML text on one line.
fn quoted(text: &str) -> String {
    let one_line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", one_line.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Reads the ledger of a content folder; `None` when it cannot be understood, which has been reported.
pub fn read_ledger(
    file: FileId,
    sources: &Sources,
    reference: &Reference,
    report: &mut Report,
) -> Option<Ledger> {
    let (table, whole) = super::whole_table(&[file], Written::FIELDS, sources, report)?;
    let mut own = Report::default();
    let mut reading = Reading::new(&mut own, reference, Vec::new());
    let known = [Written::FIELDS];
    let mut fields = Fields::new(table, &known, &mut reading);
    let written = Written::take(&mut fields);
    if whole {
        fields.finish();
    }
    let sound = whole && own.iter().next().is_none();
    report.append(own);
    let Written { forgotten, entries } = written.filter(|_| sound)?;
    Some(Ledger {
        entries: entries.unwrap_or_default().0,
        forgotten: forgotten.into_iter().map(|name| name.value.0).collect(),
    })
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Read for Words {
    fn shape() -> Shape {
        Shape::Text(usize::MAX)
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        match value.value {
            Data::Text(text) => Some(Words(text)),
            data => wrong(&data, value.span, key, Expected::Text, reading),
        }
    }
}

impl Read for Count {
    fn shape() -> Shape {
        Shape::Integer(0, u32::MAX.into())
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let span = value.span;
        match value.value {
            Data::Integer(number) => {
                u32::try_from(number).ok().map(Count).or_else(|| out_of_range(key, span, reading))
            }
            data => wrong(&data, span, key, Expected::Integer, reading),
        }
    }
}

fn out_of_range<T>(key: &str, span: Span, reading: &mut Reading<'_>) -> Option<T> {
    let (min, max) = (0, u32::MAX.into());
    reading.report.add(span, ValueFault::OutOfRange { key: key.to_owned(), min, max });
    None
}

impl Read for Instant {
    fn shape() -> Shape {
        Shape::Date
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let instant = match &value.value {
            Data::Date(date) => instant(date),
            _ => None,
        };
        instant.map(Instant).or_else(|| wrong(&value.value, value.span, key, Expected::Date, reading))
    }
}

fn instant(written: &Datetime) -> Option<DateTime<Utc>> {
    let (date, time) = (written.date?, written.time?);
    let is_utc = matches!(written.offset, Some(Offset::Z | Offset::Custom { minutes: 0 }));
    let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
    let second = time.second.unwrap_or_default();
    let local = day.and_hms_opt(time.hour.into(), time.minute.into(), second.into())?;
    is_utc.then(|| local.and_utc())
}

impl Read for Marks {
    fn shape() -> Shape {
        Shape::Table(&[])
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let Data::Table(table) = value.value else {
            return wrong(&value.value, value.span, key, Expected::Table, reading);
        };
        let mut marks = BTreeMap::new();
        for entry in table.entries {
            let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == entry.key.value);
            let mark = Words::read(entry.value, key, reading)?;
            marks.extend(lang.map(|lang| (lang, mark.0)));
        }
        Some(Marks(marks))
    }
}

impl Read for Remembered {
    fn shape() -> Shape {
        Shape::Table(Kept::FIELDS)
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let Data::Table(table) = value.value else {
            return wrong(&value.value, value.span, key, Expected::Table, reading);
        };
        let mut entries = BTreeMap::new();
        for entry in table.entries {
            let span = entry.key.span;
            if let Some(kept) = Kept::read(entry.value, &entry.key.value, reading) {
                entries.insert(entry.key.value, Spanned::new(kept, span));
            }
        }
        Some(Remembered(entries))
    }
}

no_links!(Words, Count, Instant, Marks, Remembered);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn read_back(text: &str) -> (Option<Ledger>, usize) {
        let sources = Sources::new(vec![Source {
            path: "l.toml".into(),
            name: "l.toml".into(),
            text: text.to_owned(),
        }]);
        let mut report = Report::default();
        let ledger = read_ledger(FileId::first(), &sources, &Reference::bundled(), &mut report);
        (ledger, report.iter().count())
    }

    fn ledger() -> Ledger {
        let changed = DateTime::from_timestamp(1_700_000_000, 0).expect("an instant");
        let kept = Kept {
            title: Words("« Titre » \"entre\" \\ guillemets".to_owned()),
            start: Words("2022-06-20".to_owned()),
            end: Words("2022-06-21".to_owned()),
            state: Words("confirme".to_owned()),
            place: None,
            page: Words("agenda/2022/raict-2022/".to_owned()),
            sequence: Count(3),
            published: changed.date_naive(),
            changed: Instant(changed),
            marks: Marks(BTreeMap::from([(Lang::Fr, "0123456789abcdef".to_owned())])),
        };
        let place = Span::new(FileId::first(), 0..0);
        let ids = ["raict-2022", "financements/fonds/2026"];
        let entries = ids.map(|id| (id.to_owned(), Spanned::new(kept.clone(), place)));
        Ledger { entries: entries.into(), forgotten: vec!["salc-2020".to_owned()] }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let written = ledger().to_toml();
        let (read, faults) = read_back(&written);
        assert_eq!(faults, 0, "{written}");
        let read = read.expect("a ledger");
        assert_eq!(read.to_toml(), written);
        assert_eq!(read.forgotten, ["salc-2020"]);
        let kept = read.find("raict-2022").expect("an entry");
        assert_eq!((kept.sequence.0, &*kept.title), (3, "« Titre » \"entre\" \\ guillemets"));
        assert_eq!(read_back(&Ledger::empty().to_toml()).1, 0);
    }

    #[test]
    fn what_is_damaged_is_told() {
        let written = ledger().to_toml();
        for (good, bad) in [
            ("sequence = 3", "sequence = -3"),
            ("sequence = 3", "sequence = \"3\""),
            ("modifie_le = 2023-11-14T22:13:20Z", "modifie_le = 2023-11-14"),
            ("titre = ", "titree = "),
            ("empreintes = { fr = ", "empreintes = { fr = 1, es = "),
            ("[evenements.raict-2022]", "<<<<<<< HEAD\n[evenements.raict-2022]"),
        ] {
            let (ledger, faults) = read_back(&written.replace(good, bad));
            assert!(ledger.is_none() && faults > 0, "{bad}");
        }
    }
}
